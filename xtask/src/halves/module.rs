//! A module in wasm's text form, as `wasm-opt -S` writes it: its forms, and the names in them.

use std::collections::BTreeMap;

use crate::process::Outcome;

/// A module, its forms by kind in the order of the text.
#[derive(Debug, Default, Clone)]
pub struct Module {
    /// Types.
    pub types: Vec<String>,
    /// Imports.
    pub imports: Vec<String>,
    /// Globals.
    pub globals: Vec<String>,
    /// The memory.
    pub memory: String,
    /// Tables; the first is that of the functions.
    pub tables: Vec<String>,
    /// The first place in the table and the functions from there on.
    pub elements: Vec<(usize, Vec<String>)>,
    /// Exports.
    pub exports: Vec<String>,
    /// Functions by name.
    pub functions: BTreeMap<String, String>,
}

impl Module {
    /// Reads a whole text. Data is left out.
    pub fn read(text: &str) -> Outcome<Module> {
        let mut module = Module::default();
        let body = text.trim_start().strip_prefix("(module").ok_or("this is no wasm text")?;
        for form in body.trim_end().strip_suffix(')').unwrap_or(body).split("\n (").skip(1) {
            let form = form.trim_end();
            if form.starts_with(";;") {
                continue;
            }
            let form = format!(" ({form}\n");
            match form.trim_start_matches([' ', '(']).split([' ', '\n']).next().unwrap_or_default() {
                "type" | "rec" => module.types.push(form),
                "import" => module.imports.push(form),
                "global" => module.globals.push(form),
                "memory" => module.memory = form,
                "table" => module.tables.push(form),
                "elem" => module.elements.push(elements(&form)?),
                "export" => module.exports.push(form),
                "func" => {
                    let name = names(&form, "(func ").next().unwrap_or_default();
                    if module.functions.insert(name.to_owned(), form.clone()).is_some() {
                        return Err(format!("two functions are called {name}"));
                    }
                }
                "data" => {}
                other => return Err(format!("no rule for {other} in wasm text")),
            }
        }
        Ok(module)
    }

    /// The whole text with this memory.
    pub fn text(&self, memory: &[(usize, Vec<u8>)]) -> String {
        let mut text = String::from("(module\n");
        for part in [&self.types, &self.imports, &self.globals].into_iter().flatten() {
            text.push_str(part);
        }
        text.push_str(&self.memory);
        self.tables.iter().for_each(|table| text.push_str(table));
        for (start, functions) in &self.elements {
            let table = self.table();
            text.push_str(&format!(" (elem (table {table}) (i32.const {start}) func"));
            functions.iter().for_each(|function| text.push_str(&format!(" {function}")));
            text.push_str(")\n");
        }
        for (address, bytes) in memory {
            text.push_str(&format!(" (data (i32.const {address}) \""));
            bytes.iter().for_each(|byte| text.push_str(&format!("\\{byte:02x}")));
            text.push_str("\")\n");
        }
        for part in self.exports.iter().chain(self.functions.values()) {
            text.push_str(part);
        }
        text.push_str(")\n");
        text
    }

    /// The name of the table of functions, imported or not.
    pub fn table(&self) -> String {
        let tables = self.tables.iter().chain(&self.imports).filter(|form| form.contains("funcref)"));
        tables.flat_map(|form| names(form, "(table ")).next().unwrap_or_default().to_owned()
    }
}

fn elements(form: &str) -> Outcome<(usize, Vec<String>)> {
    let start = form.split("(i32.const ").nth(1).and_then(|rest| rest.split(')').next()?.parse().ok());
    let start = start.ok_or("elements without a place")?;
    let (_, list) = form.split_once(" func ").ok_or("elements that are no functions")?;
    let mut functions = Vec::new();
    let mut rest = list;
    while let Some(at) = rest.find('$') {
        let name = name(rest.get(at..).unwrap_or_default());
        functions.push(name.to_owned());
        rest = rest.get(at + name.len()..).unwrap_or_default();
    }
    Ok((start, functions))
}

/// The names that stand right after `before`, each with its `$` and quotes.
pub fn names<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(before)
        .filter_map(|(at, _)| text.get(at + before.len()..))
        .filter(|rest| rest.starts_with('$'))
        .map(name)
}

/// The name at the start of a text.
pub fn name(text: &str) -> &str {
    let end = if text.starts_with("$\"") { closing_quote(text) } else { text.find([' ', '\n', ')']) };
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn closing_quote(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(2) {
        if letter == '"' && !is_escaped {
            return Some(at + 1);
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    None
}

/// The name as the linker knows it.
pub fn bare(name: &str) -> &str {
    name.trim_start_matches('$').trim_matches('"')
}

/// The functions that a function calls or whose reference it takes.
pub fn callees(form: &str) -> impl Iterator<Item = &str> {
    ["(call ", "(return_call ", "(ref.func "].into_iter().flat_map(move |before| names(form, before))
}

/// The part in parentheses at the start of a text.
pub fn nested(text: &str) -> &str {
    let mut depth = 0;
    let mut is_quoted = false;
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
            continue;
        }
        match letter {
            '\\' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => {
                depth -= 1;
                if depth == 0 {
                    return text.get(..=at).unwrap_or(text);
                }
            }
            _ => {}
        }
    }
    text
}

/// The kinds of the parameters and of the result, as the header of a function or of its import says.
pub fn signature(form: &str) -> (Vec<String>, Vec<String>) {
    let header = form.split("\n  ").next().unwrap_or(form);
    let kinds = |before: &str| {
        let parts = header.match_indices(before).filter_map(|(at, _)| header.get(at + before.len()..));
        parts
            .flat_map(|rest| rest.split(')').next().unwrap_or_default().split(' '))
            .filter(|word| !word.is_empty() && !word.starts_with('$'))
            .map(str::to_owned)
            .collect()
    };
    (kinds("(param "), kinds("(result "))
}

//! Packs the lessons of `lessons/` as constants, so that no parser has to go into the page, and the style sheets
//! without their comments and indentation.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use toml::Table;
use toml::Value;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=lessons");
    let mut files: Vec<PathBuf> =
        fs::read_dir("lessons")?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    let mut code = String::from("/// Every lesson, in teaching order.\npub const LESSONS: &[Lesson] = &[\n");
    for file in &files {
        let slug = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let table = fs::read_to_string(file)?.parse::<Table>().map_err(|error| format!("{slug}: {error}"))?;
        code.push_str(&lesson(&slug, &table).map_err(|error| format!("{slug}: {error}"))?);
    }
    code.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("lessons.rs"), code)?;
    sheets()
}

/// Every sheet of `styles/`, squeezed, under its own path in the output folder.
fn sheets() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=styles");
    for folder in ["styles", "styles/components"] {
        let packed = PathBuf::from(env::var("OUT_DIR")?).join(folder);
        fs::create_dir_all(&packed)?;
        for entry in fs::read_dir(folder)? {
            let file = entry?.path();
            if file.extension().is_some_and(|ending| ending == "css") {
                let sheet = squeezed(&fs::read_to_string(&file)?);
                fs::write(packed.join(file.file_name().unwrap_or_default()), sheet)?;
            }
        }
    }
    Ok(())
}

/// A sheet without comments, and with one space where there was any run of blanks. Strings in our sheets hold neither.
fn squeezed(sheet: &str) -> String {
    let mut bare = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut text = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    for (long, short) in
        [(" {", "{"), ("{ ", "{"), ("; ", ";"), (" }", "}"), ("} ", "}"), (";}", "}"), (": ", ":")]
    {
        text = text.replace(long, short);
    }
    text
}

fn lesson(slug: &str, table: &Table) -> Result<String, String> {
    let mut code = format!(
        "Lesson {{ slug: {slug:?}, title: {}, goal: {}, ",
        both(table, "title")?,
        both(table, "goal")?
    );
    write!(code, "paste: {:?}, questions: &[", text(table, "paste")?).map_err(|error| error.to_string())?;
    let questions = table.get("questions").and_then(Value::as_array).ok_or("`questions` is missing")?;
    for question in questions {
        code.push_str(&item(question.as_table().ok_or("a question is no table")?)?);
    }
    code.push_str("] },\n");
    Ok(code)
}

fn item(table: &Table) -> Result<String, String> {
    let number = |key: &str| table.get(key).and_then(Value::as_integer);
    Ok(format!(
        "Item {{ kind: {:?}, service: {:?}, port: {:?}, start: {:?}, hop: {}, expect: {:?} }},",
        text(table, "kind")?,
        text(table, "service")?,
        number("port"),
        text(table, "start")?,
        number("hop").unwrap_or(1),
        text(table, "expect")?
    ))
}

fn both(table: &Table, key: &str) -> Result<String, String> {
    let texts = table.get(key).and_then(Value::as_table).ok_or(format!("`{key}` is missing"))?;
    Ok(format!("PerLang {{ en: {:?}, zh: {:?} }}", text(texts, "en")?, text(texts, "zh")?))
}

fn text<'a>(table: &'a Table, key: &str) -> Result<&'a str, String> {
    table.get(key).and_then(Value::as_str).ok_or(format!("`{key}` is missing"))
}

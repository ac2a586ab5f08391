//! The cut itself: which half a function and its data belong to, and how the halves find each other.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::halves::GIVEN;
use crate::halves::links::Links;
use crate::halves::module::Module;
use crate::halves::module::callees;
use crate::halves::module::name;
use crate::halves::module::names;
use crate::halves::module::signature;
use crate::halves::sweep;

/// A function shorter than this, in letters of text, is no longer than what would stand in for it.
const SHORT: usize = 100;
/// A function shorter than this costs the first half more as an export than the other half as a copy.
const COPIED: usize = 300;
/// A gap of so many bytes costs less than another piece of memory.
const GAP: usize = 8;

/// Both halves as text.
pub fn halves(whole: &Module, links: &Links, ran: BTreeSet<String>) -> (String, String) {
    let first = with_short_ones(whole, ran);
    let rest: BTreeSet<String> =
        whole.functions.keys().filter(|name| !first.contains(*name)).cloned().collect();
    let slots = slots(whole, &first, &rest);
    let first_data = sweep::data_of(whole, links, &first);
    let rest_data: BTreeSet<usize> =
        sweep::data_of(whole, links, &rest).difference(&first_data).copied().collect();
    let first_memory = memory(links, &first_data);
    let rest_memory = without(memory(links, &rest_data), links, &first_data);
    let (rest_module, wanted) = rest_half(whole, &rest, &slots);
    let first_module = first_half(whole, &first, &slots, &wanted);
    (first_module.text(&first_memory), rest_module.text(&rest_memory))
}

/// Adds what is not worth a stand-in.
fn with_short_ones(whole: &Module, mut first: BTreeSet<String>) -> BTreeSet<String> {
    first.insert("$stop".to_owned());
    loop {
        let called: BTreeSet<&str> = first
            .iter()
            .filter_map(|name| whole.functions.get(name))
            .flat_map(|form| callees(form))
            .collect();
        let short: Vec<String> = called
            .into_iter()
            .filter(|name| !first.contains(*name))
            .filter(|name| whole.functions.get(*name).is_some_and(|form| body_length(form) < SHORT))
            .filter(|name| {
                let callees: Vec<&str> =
                    whole.functions.get(*name).into_iter().flat_map(|form| callees(form)).collect();
                callees.iter().all(|callee| first.contains(*callee) || !whole.functions.contains_key(*callee))
            })
            .map(str::to_owned)
            .collect();
        if short.is_empty() {
            return first;
        }
        first.extend(short);
    }
}

/// Letters of the text without its indentation.
fn body_length(form: &str) -> usize {
    form.lines().skip(1).map(|line| line.trim().len()).sum()
}

/// The place in the table of every function of the rest that the first half may call.
fn slots(whole: &Module, first: &BTreeSet<String>, rest: &BTreeSet<String>) -> BTreeMap<String, usize> {
    let mut slots = BTreeMap::new();
    let mut end = 0;
    for (start, functions) in &whole.elements {
        for (index, function) in functions.iter().enumerate() {
            end = end.max(start + index + 1);
            if rest.contains(function) {
                slots.entry(function.clone()).or_insert(start + index);
            }
        }
    }
    let exported = whole.exports.iter().flat_map(|form| names(form, "(func "));
    let called = first.iter().filter_map(|name| whole.functions.get(name)).flat_map(|form| callees(form));
    for function in called.chain(exported).filter(|name| rest.contains(*name)) {
        slots.entry(function.to_owned()).or_insert_with(|| {
            end += 1;
            end - 1
        });
    }
    slots
}

/// The rest, and what it takes from the first half: kind and name.
fn rest_half(
    whole: &Module,
    rest: &BTreeSet<String>,
    slots: &BTreeMap<String, usize>,
) -> (Module, Vec<(String, String)>) {
    let mut module = Module { types: whole.types.clone(), ..Module::default() };
    let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
    let own: BTreeSet<String> = rest.union(&copies(whole, rest)).cloned().collect();
    for function in &own {
        let Some(form) = whole.functions.get(function) else { continue };
        let outside = callees(form).filter(|callee| !own.contains(*callee));
        wanted.extend(outside.map(|callee| ("func".to_owned(), callee.to_owned())));
        for before in ["(global.get ", "(global.set "] {
            wanted.extend(names(form, before).map(|it| ("global".to_owned(), it.to_owned())));
        }
        for before in ["(table.get ", "(table.set ", "(table.grow ", "(table.size ", "(table.fill "] {
            wanted.extend(names(form, before).map(|it| ("table".to_owned(), it.to_owned())));
        }
        module.functions.insert(function.clone(), form.clone());
    }
    wanted.insert(("table".to_owned(), whole.table()));
    wanted.insert(("global".to_owned(), "$here".to_owned()));
    let wanted: Vec<(String, String)> = wanted.into_iter().collect();
    for (number, (kind, name)) in wanted.iter().enumerate() {
        module.imports.push(format!(
            " (import \"first\" \"{}\" {})\n",
            short(number),
            declaration(whole, kind, name)
        ));
    }
    module.imports.push(" (import \"first\" \"memory\" (memory 1))\n".to_owned());
    let mut places: Vec<(usize, String)> = slots.iter().map(|(name, slot)| (*slot, name.clone())).collect();
    for (start, functions) in &whole.elements {
        let again = functions.iter().enumerate().filter(|(_, function)| rest.contains(*function));
        places.extend(again.map(|(index, function)| (start + index, function.clone())));
    }
    places.sort();
    places.dedup();
    for (slot, function) in places {
        match module.elements.last_mut() {
            Some((start, functions)) if *start + functions.len() == slot => functions.push(function),
            _ => module.elements.push((slot, vec![function])),
        }
    }
    module.functions.insert(
        "$arrived".to_owned(),
        " (func $arrived\n  (global.set $here (i32.const 1))\n )\n".to_owned(),
    );
    module.exports.push(" (start $arrived)\n".to_owned());
    (module, wanted)
}

/// What the rest had better have twice than take from the first half: short, and calling nothing.
fn copies(whole: &Module, rest: &BTreeSet<String>) -> BTreeSet<String> {
    let called = rest.iter().filter_map(|name| whole.functions.get(name)).flat_map(|form| callees(form));
    called
        .filter(|name| !rest.contains(*name))
        .filter(|name| {
            let form = whole.functions.get(*name);
            form.is_some_and(|form| body_length(form) < COPIED && callees(form).next().is_none())
        })
        .map(str::to_owned)
        .collect()
}

/// A number in as few letters as possible.
fn short(mut number: usize) -> String {
    const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut text = String::new();
    loop {
        let digit = DIGITS.get(number % DIGITS.len()).copied().unwrap_or(b'_');
        text.push(char::from(digit));
        number /= DIGITS.len();
        if number == 0 {
            return text;
        }
    }
}

/// How an import of the rest is written.
fn declaration(whole: &Module, kind: &str, wanted: &str) -> String {
    match kind {
        "func" => {
            let import = whole.imports.iter().find(|form| names(form, "(func ").any(|it| it == wanted));
            let form = whole.functions.get(wanted).or(import).map(String::as_str).unwrap_or_default();
            let (parameters, results) = signature(form);
            format!("(func {wanted} {})", types(&parameters, &results))
        }
        "global" if wanted == "$here" => "(global $here (mut i32))".to_owned(),
        "global" => {
            let form = whole.globals.iter().find(|form| names(form, "(global ").any(|it| it == wanted));
            let form = form.map(String::as_str).unwrap_or_default();
            let kind = ["(mut i32)", "i32"].into_iter().find(|kind| form.contains(kind)).unwrap_or("i32");
            format!("(global {wanted} {kind})")
        }
        _ => {
            let form = whole.tables.iter().find(|form| names(form, "(table ").any(|it| it == wanted));
            let kind =
                if form.is_some_and(|form| form.contains("externref)")) { "externref" } else { "funcref" };
            format!("(table {wanted} 1 {kind})")
        }
    }
}

fn types(parameters: &[String], results: &[String]) -> String {
    let mut text = String::new();
    if !parameters.is_empty() {
        text.push_str(&format!("(param {})", parameters.join(" ")));
    }
    if !results.is_empty() {
        text.push_str(&format!("(result {})", results.join(" ")));
    }
    text
}

fn first_half(
    whole: &Module,
    first: &BTreeSet<String>,
    slots: &BTreeMap<String, usize>,
    wanted: &[(String, String)],
) -> Module {
    let mut module = whole.clone();
    module.functions.retain(|name, _| first.contains(name));
    let table = whole.table();
    for (function, slot) in slots {
        let form = whole.functions.get(function).map(String::as_str).unwrap_or_default();
        module.functions.insert(function.clone(), stand_in(function, form, *slot, &table));
    }
    module.imports.push(format!(" (import \"{GIVEN}\" \"load\" (func $load))\n"));
    module.globals.push(" (global $here (mut i32) (i32.const 0))\n".to_owned());
    module.functions.insert(
        "$need".to_owned(),
        " (func $need\n  (if (i32.eqz (global.get $here)) (then (call $load)))\n )\n".to_owned(),
    );
    let highest = slots.values().max().copied().unwrap_or(0) + 1;
    if let Some(form) = module.tables.iter_mut().find(|form| form.contains("funcref)")) {
        let size = form.split(' ').filter_map(|word| word.parse::<usize>().ok()).max().unwrap_or(0);
        let size = size.max(highest);
        *form = format!(" (table {table} {size} {size} funcref)\n");
    }
    for (number, (kind, name)) in wanted.iter().enumerate() {
        module.exports.push(format!(" (export \"{}\" ({kind} {name}))\n", short(number)));
    }
    module
}

/// A function that has the rest loaded and calls the real one.
fn stand_in(function: &str, form: &str, slot: usize, table: &str) -> String {
    let (parameters, results) = signature(form);
    let kinds = types(&parameters, &results);
    let handed: String = (0..parameters.len()).map(|index| format!(" (local.get {index})")).collect();
    format!(
        " (func {} {kinds}\n  (call $need)\n  (call_indirect {table} {kinds}{handed} (i32.const {slot}))\n )\n",
        name(function)
    )
}

/// The pieces of memory that some data fills.
pub fn memory(links: &Links, data: &BTreeSet<usize>) -> Vec<(usize, Vec<u8>)> {
    let mut ranges: Vec<(usize, usize)> = data
        .iter()
        .filter_map(|datum| links.data.get(*datum))
        .map(|datum| (datum.start, datum.end))
        .collect();
    ranges.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match joined.last_mut() {
            Some(last) if start <= last.1 + GAP => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined.into_iter().filter_map(|range| piece(links, range)).collect()
}

fn piece(links: &Links, (start, end): (usize, usize)) -> Option<(usize, Vec<u8>)> {
    let (address, bytes) =
        links.memory.iter().find(|(address, bytes)| *address <= start && start < address + bytes.len())?;
    let end = end.min(address + bytes.len());
    Some((start, bytes.get(start - address..end - address)?.to_vec()))
}

/// Pieces without what other data fills: that has been written to since.
fn without(pieces: Vec<(usize, Vec<u8>)>, links: &Links, other: &BTreeSet<usize>) -> Vec<(usize, Vec<u8>)> {
    let taken = memory(links, other);
    let mut left = Vec::new();
    for (start, bytes) in pieces {
        let end = start + bytes.len();
        let mut at = start;
        for (from, filled) in taken.iter().filter(|(from, filled)| *from < end && start < from + filled.len())
        {
            if at < *from {
                left.extend(piece(links, (at, *from)));
            }
            at = at.max(from + filled.len());
        }
        if at < end {
            left.extend(piece(links, (at, end)));
        }
    }
    left
}

//! Throws out the texts of panics and everything that nothing refers to.

use std::collections::BTreeSet;

use crate::halves::GIVEN;
use crate::halves::links::Datum;
use crate::halves::links::Links;
use crate::halves::module::Module;
use crate::halves::module::bare;
use crate::halves::module::callees;
use crate::halves::module::name;
use crate::halves::module::names;
use crate::halves::module::nested;

/// What the mangled names of functions that never return contain.
const PANICS: &[&str] = &[
    "core9panicking",
    "core6option13expect_failed",
    "core6option13unwrap_failed",
    "core6result13unwrap_failed",
    "slice_index_fail",
    "slice_start_index_len_fail",
    "slice_end_index_len_fail",
    "slice_index_order_fail",
    "core3str16slice_error_fail",
    "copy_from_slice_impl17len_mismatch_fail",
    "core4cell22panic_already",
    "core4cell30panic_already",
    "alloc7raw_vec12handle_error",
    "raw_vec17capacity_overflow",
    "alloc5alloc18handle_alloc_error",
    "13assert_failed",
    "thread5local18panic_access_error",
    "12wasm_bindgen9throw_str",
    "wasm_bindgen4__rt11borrow_fail",
];

/// Turns every call of a panic into a call of the given `stop`, without arguments.
pub fn panics(module: &mut Module, links: &mut Links) {
    module.imports.push(format!(" (import \"{GIVEN}\" \"stop\" (func $stopped))\n"));
    for (name, form) in &mut module.functions {
        if is_panic(name) {
            let header = form.split('\n').next().unwrap_or_default().trim_end_matches(')').to_owned();
            *form = format!("{header}\n  (call $stop)\n  (unreachable)\n )\n");
            links.uses.remove(bare(name));
            continue;
        }
        *form = without_panics(form);
        // The text is older than any folding of constants: an address that stands nowhere is not used any more.
        if let Some(uses) = links.uses.get_mut(bare(name)) {
            uses.data.retain(|_, addresses| {
                addresses.iter().any(|address| {
                    *address == 0
                        || form.contains(&format!("(i32.const {address})"))
                        || form.contains(&format!("offset={address}"))
                })
            });
        }
    }
    module
        .functions
        .insert("$stop".to_owned(), " (func $stop\n  (call $stopped)\n  (unreachable)\n )\n".to_owned());
}

fn is_panic(name: &str) -> bool {
    PANICS.iter().any(|part| name.contains(part))
}

fn without_panics(form: &str) -> String {
    let mut text = String::with_capacity(form.len());
    let mut rest = form;
    while let Some(at) = rest.find("(call $") {
        let (before, call) = rest.split_at(at);
        text.push_str(before);
        let callee = name(call.get(6..).unwrap_or_default());
        if !is_panic(callee) {
            text.push_str("(call ");
            rest = call.get(6..).unwrap_or_default();
            continue;
        }
        let whole = nested(call);
        let mut arguments = whole.get(6 + callee.len()..).unwrap_or_default();
        while let Some(at) = arguments.find('(') {
            let argument = nested(arguments.get(at..).unwrap_or_default());
            let has_effect = ["call", "tee", "store", "set"].iter().any(|word| argument.contains(word));
            if has_effect {
                text.push_str(&format!("(drop {})", without_panics(argument)));
            }
            arguments = arguments.get(at + argument.len()..).unwrap_or_default();
        }
        text.push_str("(call $stop)");
        rest = call.get(whole.len()..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// Removes the functions that cannot be reached and empties their places in the table.
pub fn unused(module: &mut Module, links: &Links) {
    let live = live(module, links);
    module.functions.retain(|name, _| live.contains(name));
    let nothing = "$stop".to_owned();
    for (_, elements) in &mut module.elements {
        for element in elements.iter_mut().filter(|element| !live.contains(*element)) {
            let is_import =
                module.imports.iter().any(|import| names(import, "(func ").any(|it| it == element));
            if !is_import {
                element.clone_from(&nothing);
            }
        }
    }
    let all: String = module.functions.values().map(String::as_str).collect();
    let exported: BTreeSet<String> =
        module.exports.iter().flat_map(|form| names(form, "(func ")).map(str::to_owned).collect();
    let called: BTreeSet<&str> = callees(&all).collect();
    let in_table: BTreeSet<&String> = module.elements.iter().flat_map(|(_, functions)| functions).collect();
    module.imports.retain(|form| {
        names(form, "(func ").all(|name| {
            called.contains(name) || exported.contains(name) || in_table.contains(&name.to_owned())
        })
    });
}

fn live(module: &Module, links: &Links) -> BTreeSet<String> {
    let exported = module.exports.iter().flat_map(|form| names(form, "(func "));
    let in_table = module.elements.iter().flat_map(|(_, functions)| functions).map(String::as_str);
    // What wasm-bindgen has put into the table itself is known to nobody else.
    let added = in_table.filter(|name| !links.names.contains(bare(name)));
    let mut waiting: Vec<String> = exported.chain(added).map(str::to_owned).collect();
    waiting.push("$stop".to_owned());
    let quoted = |function: &String| [format!("${function}"), format!("$\"{function}\"")];
    let mut live: BTreeSet<String> = BTreeSet::new();
    let mut data: BTreeSet<usize> = named_by_globals(module, links);
    let mut fresh_data: Vec<usize> = data.iter().copied().collect();
    loop {
        if let Some(name) = waiting.pop() {
            let Some(form) = module.functions.get(&name) else { continue };
            if !live.insert(name.clone()) {
                continue;
            }
            waiting.extend(callees(form).map(str::to_owned));
            if let Some(uses) = links.uses.get(bare(&name)) {
                waiting.extend(uses.functions.iter().flat_map(quoted));
                fresh_data.extend(uses.data.keys().filter(|datum| data.insert(**datum)));
            }
        } else if let Some(datum) = fresh_data.pop() {
            let Some(datum) = links.data.get(datum) else { continue };
            waiting.extend(datum.functions.iter().flat_map(quoted));
            fresh_data.extend(datum.data.iter().filter(|datum| data.insert(**datum)));
        } else {
            return live;
        }
    }
}

/// Data whose address is a global, as JavaScript asks for it.
fn named_by_globals(module: &Module, links: &Links) -> BTreeSet<usize> {
    let addresses: BTreeSet<usize> = module
        .globals
        .iter()
        .filter_map(|form| form.split("(i32.const ").nth(1)?.split(')').next()?.parse().ok())
        .collect();
    let has_name = |&(_, datum): &(usize, &Datum)| addresses.contains(&datum.start);
    links.data.iter().enumerate().filter(has_name).map(|(index, _)| index).collect()
}

/// The data that some functions refer to, directly or through other data.
pub fn data_of(module: &Module, links: &Links, functions: &BTreeSet<String>) -> BTreeSet<usize> {
    let mut data = named_by_globals(module, links);
    for function in functions {
        if let Some(uses) = links.uses.get(bare(function)) {
            data.extend(uses.data.keys());
        }
    }
    let mut fresh: Vec<usize> = data.iter().copied().collect();
    while let Some(datum) = fresh.pop() {
        let Some(datum) = links.data.get(datum) else { continue };
        fresh.extend(datum.data.iter().filter(|datum| data.insert(**datum)));
    }
    data
}

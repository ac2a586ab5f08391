//! Cuts the page's wasm in two: what the first hop needs, and the rest, which comes right after it.
//!
//! The first half is what a browser really ran on its way to the first hop, with the data that only it refers to. A
//! function of the other half is stood in for by a few bytes that have the rest loaded, should it not be there yet.
//! Whatever nothing refers to goes, and so do the texts of panics: the page only learns that it has stopped.

mod cut;
mod links;
mod module;
mod sweep;

use crate::halves::links::Links;
use crate::halves::module::Module;
use crate::process::Outcome;
use std::collections::BTreeSet;

/// The module that JavaScript gives to the first half; web/loader.js implements it.
pub const GIVEN: &str = "halves";

/// A whole module, ready to be cut.
pub struct Whole {
    links: Links,
    module: Module,
}

impl Whole {
    /// Takes what the linker wrote and the text of what wasm-bindgen made of it; throws out what nothing needs.
    pub fn new(linked: &[u8], bound: &str) -> Outcome<Whole> {
        let links = links::read(linked)?;
        let mut whole = Whole { links, module: Module::read(bound)? };
        sweep::panics(&mut whole.module, &mut whole.links);
        sweep::unused(&mut whole.module, &whole.links);
        Ok(whole)
    }

    /// The text of a module that tells `seen` the number of each function it enters.
    pub fn watched(&self) -> String {
        let mut module = self.module.clone();
        module.imports.push(format!(" (import \"{GIVEN}\" \"seen\" (func $seen (param i32)))\n"));
        for (number, form) in module.functions.values_mut().enumerate() {
            let end = form.rfind("\n  (local $").map_or(0, |at| at + 1);
            let start =
                form.get(end..).and_then(|rest| rest.find('\n')).map_or(form.len(), |at| end + at + 1);
            form.insert_str(start, &format!("  (call $seen (i32.const {number}))\n"));
        }
        let all = self.module.functions.keys().cloned().collect();
        module.text(&cut::memory(&self.links, &sweep::data_of(&self.module, &self.links, &all)))
    }

    /// The texts of both halves; `ran` has the numbers told to `seen`.
    pub fn halves(&self, ran: &BTreeSet<usize>) -> (String, String) {
        let names = self.module.functions.keys().enumerate();
        let first = names.filter(|(number, _)| ran.contains(number)).map(|(_, name)| name.clone()).collect();
        cut::halves(&self.module, &self.links, first)
    }
}

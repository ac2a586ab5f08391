//! Numbers filed under names. All look-ups of the core share this one map: each further type of map would be a copy
//! of the same code in what the page loads.

use std::collections::BTreeMap;

/// Numbers filed under names, in the order of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    entries: BTreeMap<String, Vec<usize>>,
}

impl Register {
    /// Files a number under a name, after those already there.
    #[inline(never)]
    pub fn file(&mut self, name: &str, number: usize) {
        self.numbers(name).push(number);
    }

    /// Makes a name known; whether it is new.
    #[inline(never)]
    pub fn note(&mut self, name: &str) -> bool {
        let is_new = !self.has(name);
        if is_new {
            self.numbers(name);
        }
        is_new
    }

    /// Whether the name is known.
    #[inline(never)]
    pub fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    /// The numbers under a name.
    #[inline(never)]
    pub fn under(&self, name: &str) -> &[usize] {
        self.entries.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// The first number under a name.
    pub fn first(&self, name: &str) -> Option<usize> {
        self.under(name).first().copied()
    }

    /// Every name with its numbers.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &[usize])> {
        self.entries.iter().map(|(name, numbers)| (name.as_str(), numbers.as_slice()))
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no name is known.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    #[inline(never)]
    fn numbers(&mut self, name: &str) -> &mut Vec<usize> {
        self.entries.entry(name.to_owned()).or_default()
    }
}

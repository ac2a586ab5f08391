//! Worked examples of the reader: each file in `tests/fixtures/reader` holds a paste and, after a line
//! `=== expected`, what it says. The expectations were written from what kubectl means, not from the program.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod reading;

use porthop::analysis::analyze;
use std::fmt::Write;
use std::path::Path;

#[test]
fn every_example_says_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reader");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 40, "{} examples", files.len());
    let mut wrong = String::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let (paste, expected) = text.split_once("\n=== expected\n").unwrap();
        let said = reading::said(&analyze(paste, &[]));
        if said.trim() != expected.trim() {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            writeln!(wrong, "\n{name}\n{}", difference(expected.trim(), said.trim())).unwrap();
        }
    }
    assert!(wrong.is_empty(), "expected (-) and said (+) differ:\n{wrong}");
}

/// The lines that only one side has.
fn difference(expected: &str, said: &str) -> String {
    let only = |these: &str, others: &str, mark: &str| {
        let mut rest: Vec<&str> = others.lines().collect();
        let lines = these.lines().filter(|line| match rest.iter().position(|other| other == line) {
            Some(at) => {
                rest.remove(at);
                false
            }
            None => true,
        });
        lines.map(|line| format!("  {mark} {line}\n")).collect::<String>()
    };
    let lines = only(expected, said, "-") + &only(said, expected, "+");
    if lines.is_empty() { "  another order".to_owned() } else { lines }
}

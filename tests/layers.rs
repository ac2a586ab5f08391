//! The table of layers in ARCHITECTURE.md, held: each module of the library uses only what its row allows.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Each module with the modules it may use, in reading order.
const LAYERS: &[(&str, &str)] = &[
    ("lang", ""),
    ("text", ""),
    ("notice", "text"),
    ("model", "text notice"),
    ("kubectl", "text notice model"),
    ("trace", "text model"),
    ("diagnosis", "text model trace"),
    ("analysis", "text notice model kubectl trace diagnosis"),
    ("exercise", "lang text notice model kubectl trace diagnosis analysis"),
    ("words", "lang notice model trace diagnosis exercise"),
    ("explain", "lang text notice model trace diagnosis analysis exercise words"),
    ("export", "lang text notice model trace diagnosis analysis exercise words explain"),
    ("app", "lang text model trace analysis exercise explain export"),
    ("ui", "lang text notice model trace diagnosis analysis exercise words explain app"),
    ("embed", "lang words app ui"),
];

#[test]
fn every_module_uses_only_what_its_row_allows() {
    let mut faults = Vec::new();
    for (layer, allowed) in LAYERS {
        for file in files_of(layer) {
            let source = fs::read_to_string(&file).unwrap();
            for used in used_layers(product_code(&source)) {
                if used != *layer && !allowed.split(' ').any(|name| name == used) {
                    faults.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_has_a_row() {
    let library = fs::read_to_string(source_dir().join("lib.rs")).unwrap();
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let missing: Vec<_> = modules.filter(|module| LAYERS.iter().all(|(layer, _)| layer != module)).collect();
    assert!(missing.is_empty(), "no row for {missing:?}");
}

fn source_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files_of(layer: &str) -> Vec<PathBuf> {
    let single = source_dir().join(format!("{layer}.rs"));
    let mut files: Vec<PathBuf> = if single.is_file() { vec![single] } else { Vec::new() };
    let mut folders = vec![source_dir().join(layer)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files
}

/// A file without its tests, which stand last and may start from a paste.
fn product_code(source: &str) -> &str {
    source.split("\n#[cfg(test)]\nmod ").next().unwrap()
}

fn used_layers(source: &str) -> impl Iterator<Item = &str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next())
}

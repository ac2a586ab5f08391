//! Every trace of every sample and fixture told in every language: nothing missing, nothing too long, nothing false.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use porthop::analysis::Analysis;
use porthop::analysis::analyze;
use porthop::explain::finding;
use porthop::explain::notice;
use porthop::explain::prose::Piece;
use porthop::explain::prose::Prose;
use porthop::explain::walkthrough;
use porthop::explain::walkthrough::walkthrough;
use porthop::kubectl::clean::clean;
use porthop::lang::Lang;
use porthop::text::source::Source;
use porthop::trace::fact::State;
use porthop::words::template::is_han;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

fn pastes() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join("samples"), root().join("tests/fixtures")];
    folders.extend(std::env::var_os("PORTHOP_PASTES").map(PathBuf::from));
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "txt") {
                let text = String::from_utf8_lossy(&fs::read(&entry).unwrap()).into_owned();
                found.push((entry, text));
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text that is said about a paste, with whether it is of the first depth.
fn said(analysis: &Analysis, lang: Lang) -> Vec<(bool, Prose)> {
    let mut all = Vec::new();
    for trace in analysis.traces() {
        let told = walkthrough(analysis, &trace, lang);
        all.push((false, walkthrough::opening(analysis, &trace, lang)));
        let closing = walkthrough::closing(analysis, &trace, lang);
        all.extend(closing.into_iter().flat_map(|(title, text)| [(false, title), (false, text)]));
        for step in told.steps {
            assert!(step.announcement.chars().count() <= 200);
            all.extend([(true, step.sentence), (false, step.why), (false, step.mechanism)]);
            all.extend(step.notes.into_iter().map(|note| (false, note.text)));
        }
    }
    for found in &analysis.findings {
        let view = finding::view(analysis, found, lang);
        all.extend([(false, view.title), (true, view.sentence), (false, view.why)]);
        all.extend(view.fix.map(|fix| (false, fix)));
    }
    all.extend(analysis.notices.iter().map(|it| (false, notice::sentence(analysis, it, lang))));
    all
}

#[test]
fn every_text_is_whole_and_its_values_are_true() {
    let mut wrong = Vec::new();
    for (file, text) in pastes() {
        let analysis = analyze(&text, &[]);
        for lang in Lang::ALL {
            for (first_depth, prose) in said(&analysis, lang) {
                let plain = prose.plain();
                for fault in faults(&analysis, &prose, lang, first_depth) {
                    wrong.push(format!("{}: {fault}: {plain}", file.display()));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}

fn faults(analysis: &Analysis, prose: &Prose, lang: Lang, first_depth: bool) -> Vec<&'static str> {
    let mut found = Vec::new();
    let words: String =
        prose.pieces.iter().map(|piece| if let Piece::Words(text) = piece { text } else { "0" }).collect();
    let mut check = |fault, bad: bool| {
        if bad {
            found.push(fault);
        }
    };
    check("a hole", ["  ", " .", " ,", " ;", "::", " :"].iter().any(|hole| words.contains(hole)));
    check("a slot", words.contains('{') || words.contains('`'));
    check("empty", words.trim().is_empty());
    let count = words.split_whitespace().count();
    check("too long", first_depth && lang == Lang::En && count > 32);
    check("too long", first_depth && words.chars().filter(|it| is_han(*it)).count() > 60);
    for piece in &prose.pieces {
        let Piece::Value(value) = piece else { continue };
        // An entity such as `&#56;` is read as the character that it stands for.
        let reads = |text: String| clean(&Source::new(text)).strand.text() == value.text;
        let one = value.spans.len() == 1 && value.state == State::Seen;
        check(
            "a value that does not read as pasted",
            one && !value.spans.iter().any(|it| reads(analysis.source.slices(it))),
        );
        check("an unknown value with characters", value.state == State::Unknown && !value.spans.is_empty());
        check("an empty value", value.text.is_empty());
    }
    found
}

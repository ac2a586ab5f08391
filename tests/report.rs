//! The words of the report in `docs/report.md` are those of the code.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use porthop::diagnosis::finding::Certainty;
use porthop::diagnosis::finding::Severity;
use porthop::lang::Lang;
use porthop::notice::NoticeKind;
use porthop::trace::fact::State;
use porthop::trace::hop::HopKind;
use porthop::trace::rule::Rule;
use porthop::trace::start::Start;
use porthop::trace::stop::Place;
use porthop::words;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where the part that is written by the test begins.
const HEADING: &str = "## Words\n";

/// Set `PORTHOP_BLESS` to write the words anew.
#[test]
fn the_docs_list_every_word_of_the_report() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report.md");
    let text = fs::read_to_string(&path).unwrap();
    let by_hand = text.split(HEADING).next().unwrap();
    let expected = format!("{by_hand}{HEADING}\n{}", all_words());
    if std::env::var_os("PORTHOP_BLESS").is_some() {
        fs::write(&path, &expected).unwrap();
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(text == expected, "docs/report.md is old: run PORTHOP_BLESS=1 cargo test --test report");
}

#[test]
fn no_word_stands_for_two_things() {
    for slugs in [
        HopKind::ALL.map(HopKind::slug).to_vec(),
        Place::ALL.map(Place::slug).to_vec(),
        Rule::ALL.map(Rule::slug).to_vec(),
        notices().iter().map(NoticeKind::slug).collect(),
    ] {
        let different: BTreeSet<_> = slugs.iter().collect();
        assert_eq!(different.len(), slugs.len());
        for slug in slugs {
            assert!(
                slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            );
        }
    }
}

fn all_words() -> String {
    let words = words::words(Lang::En);
    let mut text =
        "Written by `PORTHOP_BLESS=1 cargo test --test report`; the same test compares it.\n".to_owned();
    let starts = Start::ALL.map(Start::slug);
    let states = [State::Seen, State::Derived, State::Assumed, State::Unknown].map(State::slug);
    let certainties = [Certainty::Proved, Certainty::Likely, Certainty::CannotTell].map(Certainty::slug);
    let severities = [Severity::Breaks, Severity::Warns, Severity::Informs].map(Severity::slug);
    text.push_str(&format!("\n- `start`: {}\n", listed(&starts)));
    text.push_str(&format!("- `outcome`: {}\n", listed(&["reaches", "breaks", "unknown"])));
    text.push_str(&format!("- `evidence`: {}\n", listed(&states)));
    text.push_str(&format!("- `certainty`: {}\n", listed(&certainties)));
    text.push_str(&format!("- `severity`: {}\n", listed(&severities)));
    text.push_str("\n`place`:\n\n");
    for place in Place::ALL {
        text.push_str(&format!("- `{}`: {}\n", place.slug(), words.place(place)));
    }
    text.push_str(&list("`kind` of a hop", &HopKind::ALL.map(HopKind::slug)));
    text.push_str(&list("`rule`", &Rule::ALL.map(Rule::slug)));
    let notices: Vec<_> = notices().iter().map(NoticeKind::slug).collect();
    text.push_str(&list("`code` of a notice", &notices));
    text
}

fn listed(slugs: &[&str]) -> String {
    slugs.iter().map(|slug| format!("`{slug}`")).collect::<Vec<_>>().join(", ")
}

fn list(heading: &str, slugs: &[&str]) -> String {
    let rows: String = slugs.iter().map(|slug| format!("- `{slug}`\n")).collect();
    format!("\n{heading}:\n\n{rows}")
}

/// One of each kind; the match makes the compiler ask for the next one.
fn notices() -> Vec<NoticeKind> {
    let all = vec![
        NoticeKind::EmptyPaste,
        NoticeKind::NothingRecognized,
        NoticeKind::LineNotUnderstood,
        NoticeKind::RowNotUnderstood { expected: 0, found: 0 },
        NoticeKind::CellNotUnderstood { column: String::new() },
        NoticeKind::CutShort,
        NoticeKind::Masked,
        NoticeKind::TagRemoved { column: String::new() },
        NoticeKind::Unwrapped,
        NoticeKind::RowsLeftOut,
        NoticeKind::HeaderMissing,
        NoticeKind::ValuesDiffer { field: String::new() },
        NoticeKind::TooLarge { limit: 0 },
        NoticeKind::DesiredOnly,
    ];
    for kind in &all {
        match kind {
            NoticeKind::EmptyPaste
            | NoticeKind::NothingRecognized
            | NoticeKind::LineNotUnderstood
            | NoticeKind::RowNotUnderstood { .. }
            | NoticeKind::CellNotUnderstood { .. }
            | NoticeKind::CutShort
            | NoticeKind::Masked
            | NoticeKind::TagRemoved { .. }
            | NoticeKind::Unwrapped
            | NoticeKind::RowsLeftOut
            | NoticeKind::HeaderMissing
            | NoticeKind::ValuesDiffer { .. }
            | NoticeKind::TooLarge { .. }
            | NoticeKind::DesiredOnly => {}
        }
    }
    all
}

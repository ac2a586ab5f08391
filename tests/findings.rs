//! Each code with a paste on which it is found and one near it on which it is not; pastes about which nothing may
//! be found that warns; and `docs/findings.md`, which lists them.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use porthop::analysis;
use porthop::analysis::Analysis;
use porthop::diagnosis::finding::Certainty;
use porthop::diagnosis::finding::Code;
use porthop::diagnosis::finding::Severity;
use porthop::lang::Lang;
use porthop::trace::block::Block;
use porthop::trace::hop::End;
use porthop::words;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/findings")
}

#[track_caller]
fn read(stem: &str) -> Analysis {
    let path = folder().join(format!("{stem}.txt"));
    analysis::analyze(&fs::read_to_string(&path).unwrap_or_else(|_| panic!("no {}", path.display())), &[])
}

fn codes(analysis: &Analysis) -> Vec<&'static str> {
    analysis.findings.iter().map(|finding| finding.code.name()).collect()
}

#[test]
fn every_code_fires_on_its_paste_and_not_on_the_one_beside_it() {
    let mut faults = Vec::new();
    for code in Code::ALL {
        let fires = codes(&read(&format!("{}-fires", code.name())));
        if !fires.contains(&code.name()) {
            faults.push(format!("{} is not found, but {fires:?}", code.name()));
        }
        let silent = codes(&read(&format!("{}-silent", code.name())));
        if silent.contains(&code.name()) {
            faults.push(format!("{} is found where it must be silent", code.name()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_warns_about_what_is_normal() {
    let mut faults = Vec::new();
    for stem in quiet() {
        let analysis = read(&stem);
        let loud = analysis.findings.iter().filter(|finding| finding.severity > Severity::Informs);
        let loud: Vec<_> = loud.map(|finding| finding.code.name()).collect();
        if !loud.is_empty() {
            faults.push(format!("{stem}: {loud:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn quiet() -> Vec<String> {
    let stems = stems().into_iter();
    stems.filter(|stem| stem.starts_with("quiet-")).collect()
}

fn stems() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn the_characters_of_findings_lie_in_the_paste() {
    for stem in stems() {
        let analysis = read(&stem);
        for finding in &analysis.findings {
            for span in finding.spans.iter().flat_map(|spans| spans.iter()) {
                let text = analysis.source.text();
                assert!(text.get(span.start..span.end).is_some(), "{stem}: {span:?}");
            }
            let shown = !finding.spans.is_empty() || matches!(finding.code, Code::X55 | Code::X56);
            assert!(shown, "{stem}: {} shows nothing", finding.code.name());
        }
    }
}

#[test]
fn what_breaks_a_path_breaks_it_in_the_trace_too() {
    for stem in stems() {
        let analysis = read(&stem);
        let traces = analysis.traces();
        for finding in &analysis.findings {
            let Some(service) = finding.service.filter(|_| finding.severity == Severity::Breaks) else {
                continue;
            };
            let broken = traces.iter().any(|trace| {
                let same = trace.service == service && (finding.port.is_none() || finding.port == trace.port);
                let End::Breaks { hop, .. } = trace.end else { return false };
                same && trace.hops.get(hop).is_some_and(|hop| finding.hops.contains(&hop.kind))
            });
            assert!(broken, "{stem}: {} breaks no trace", finding.code.name());
        }
    }
}

#[test]
fn what_breaks_in_a_trace_is_found_as_well() {
    for stem in stems() {
        let analysis = read(&stem);
        for trace in analysis.traces() {
            let End::Breaks { hop, why } = trace.end else { continue };
            let kind = trace.hops.get(hop).map(|hop| hop.kind).unwrap();
            let found = analysis.findings_of(trace.service).any(|finding| finding.hops.contains(&kind));
            assert!(found || why == Block::NoEntrance, "{stem}: {} is not found", why.slug());
        }
    }
}

#[test]
fn a_contradicted_value_proves_nothing() {
    let analysis = read("X76-fires");
    let proved =
        |code: Code| analysis.findings.iter().any(|it| it.code == code && it.certainty == Certainty::Proved);
    assert!(!proved(Code::X15));
}

/// Set `PORTHOP_BLESS` to write the table anew.
#[test]
fn the_table_in_the_docs_lists_every_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.md");
    let expected = table();
    if env::var_os("PORTHOP_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &expected).unwrap();
    }
    let actual = fs::read_to_string(&path).unwrap_or_default();
    assert!(actual == expected, "docs/findings.md is old: run PORTHOP_BLESS=1 cargo test --test findings");
}

fn table() -> String {
    let mut text = String::from(
        "# Findings\n\nWritten by `PORTHOP_BLESS=1 cargo test --test findings`; the same test compares it. Codes are never \
         reused; X25 is taught in\nlessons and never reported. Certainty and severity are those on the paste that fires. The \
         pastes stand in `tests/fixtures/findings/`.\n\n| code | what | certainty | severity | fires on | is silent on \
         |\n|---|---|---|---|---|---|\n",
    );
    for code in Code::ALL {
        let name = code.name();
        let analysis = read(&format!("{name}-fires"));
        let finding = analysis.findings.iter().find(|finding| finding.code == code).unwrap();
        let title = words::words(Lang::En).finding(code, &finding.values).title;
        text.push_str(&format!(
            "| {name} | {title} | {} | {} | {name}-fires.txt | {name}-silent.txt |\n",
            finding.certainty.slug(),
            finding.severity.slug()
        ));
    }
    text.push_str("\n## What must stay silent\n\nOn these pastes nothing is found that warns or breaks.\n\n");
    for stem in quiet() {
        text.push_str(&format!("- {}: `{stem}.txt`\n", stem.trim_start_matches("quiet-").replace('-', " ")));
    }
    text
}

//! The walkthroughs of the article's own sample, as text with carets, in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use porthop::analysis::Analysis;
use porthop::analysis::analyze;
use porthop::explain::walkthrough::walkthrough;
use porthop::export::markdown;
use porthop::export::plain;
use porthop::lang::Lang;
use porthop::trace::hop::Trace;
use porthop::trace::rules::trace;
use porthop::trace::start::Start;

const PADDED: &str = include_str!("fixtures/article-padded.txt");
const AS_PRINTED: &str = include_str!("fixtures/article-as-printed.txt");

fn told(text: &str, service: usize, start: Start) -> (Analysis, Trace) {
    let mut analysis = analyze(text, &[]);
    // Findings have tests of their own; a new one is not to change how the path is told.
    analysis.findings.clear();
    let trace = trace(&analysis.cluster, service, Some(0), start);
    (analysis, trace)
}

#[track_caller]
fn check(name: &str, text: &str, service: usize, start: Start) {
    let (analysis, trace) = told(text, service, start);
    for lang in Lang::ALL {
        let closing = plain::closing(&walkthrough(&analysis, &trace, lang));
        let whole = format!("{}\n{closing}", plain::path(&analysis, &trace, lang));
        insta::assert_snapshot!(format!("{name}-{}", lang.tag()), whole);
    }
}

#[test]
fn the_load_balancer_of_the_article() {
    check("load-balancer", PADDED, 0, Start::Internet);
}

#[test]
fn the_node_port_of_the_article() {
    check("node-port", PADDED, 1, Start::Internet);
}

#[test]
fn from_a_pod() {
    check("from-pod", PADDED, 1, Start::Pod);
}

#[test]
fn single_spaces_tell_the_same_story() {
    for service in [0, 1] {
        for lang in Lang::ALL {
            let sentences = |text| {
                let (analysis, trace) = told(text, service, Start::Internet);
                let steps = walkthrough(&analysis, &trace, lang).steps;
                steps.iter().map(|step| step.sentence.plain()).collect::<Vec<_>>()
            };
            assert_eq!(sentences(PADDED), sentences(AS_PRINTED));
        }
    }
}

#[test]
fn markdown_of_the_load_balancer() {
    let (analysis, trace) = told(PADDED, 0, Start::Internet);
    insta::assert_snapshot!("markdown-en", markdown::path(&analysis, &trace, Lang::En));
}

#[test]
fn announcements_are_short() {
    for service in [0, 1] {
        for start in Start::ALL {
            for lang in Lang::ALL {
                let (analysis, trace) = told(PADDED, service, start);
                let steps = walkthrough(&analysis, &trace, lang).steps;
                assert!(steps.iter().all(|step| step.announcement.chars().count() <= 200));
            }
        }
    }
}

#[test]
fn every_value_in_a_sentence_that_is_seen_reads_as_pasted() {
    let (analysis, trace) = told(PADDED, 0, Start::Internet);
    for step in walkthrough(&analysis, &trace, Lang::En).steps {
        for mark in &step.highlights {
            assert!(!analysis.source.slice(mark.span).is_empty());
        }
    }
}

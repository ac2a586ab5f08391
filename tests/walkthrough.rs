//! The walkthroughs of the article's own sample, as text with carets, in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use porthop::analysis::Analysis;
use porthop::analysis::analyze;
use porthop::explain::walkthrough::walkthrough;
use porthop::export::markdown;
use porthop::export::plain;
use porthop::lang::Lang;
use porthop::model::cluster::TypedPort;
use porthop::model::port::Port;
use porthop::trace::fact::State;
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
        let closing = plain::closing(&analysis, &trace, lang);
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
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("markdown-{}", lang.tag()), markdown::path(&analysis, &trace, lang));
    }
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

/// S08: the number lies outside the default range, which proves another range and nothing else.
#[test]
fn a_number_outside_the_default_range_is_explained_on_its_hop() {
    let analysis = analyze(PADDED, &[]);
    let trace = trace(&analysis.cluster, 0, Some(0), Start::Internet);
    for (lang, says) in
        [(Lang::En, "chosen by hand are checked too"), (Lang::Zh, "手工指定的数字同样会被检查")]
    {
        let steps = walkthrough(&analysis, &trace, lang).steps;
        let on = |step: usize| steps[step].notes.iter().any(|note| note.text.plain().contains(says));
        assert!(on(1) || on(2), "{:?}", steps[1].notes);
    }
}

/// S09: typed beside the paste, the target port completes the path and stays marked as assumed.
#[test]
fn a_typed_target_port_completes_the_path() {
    let typed = TypedPort {
        namespace: None,
        service: "litellm-cu-service".to_owned(),
        service_port: 80,
        protocol: None,
        target_port: Port::Number(4000),
    };
    let analysis = analyze(PADDED, &[typed]);
    let trace = trace(&analysis.cluster, 1, Some(0), Start::Internet);
    let told = walkthrough(&analysis, &trace, Lang::En);
    let last = told.stops.last().unwrap();
    assert_eq!((last.ports[0].text.as_str(), last.ports[0].state), ("4000", State::Assumed));
    assert!(told.steps[2].notes.iter().any(|note| note.text.plain().contains("4000: you typed it in")));
}

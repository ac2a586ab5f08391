//! Any text is read without a panic, and every span lies inside it, on character boundaries.
//!
//! `cargo +nightly fuzz run analyze`, with cargo-fuzz installed; see `fuzz/README.md`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use porthop::analysis;
use porthop::analysis::Analysis;
use porthop::text::span::Span;
use porthop::trace::hop::Trace;
use porthop::trace::stop::Stop;

fuzz_target!(|text: &str| {
    let analysis = analysis::analyze(text, &[]);
    assert_eq!(analysis.lines.len(), analysis.source.line_count());
    objects(&analysis);
    for notice in &analysis.notices {
        inside(text, std::iter::once(notice.span).chain(notice.related.iter().copied()));
    }
    for finding in &analysis.findings {
        finding.spans.iter().for_each(|spans| inside(text, spans.iter()));
    }
    for trace in analysis.traces() {
        hops(text, &trace);
    }
});

fn inside(text: &str, spans: impl Iterator<Item = Span>) {
    for span in spans {
        assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?}");
    }
}

fn objects(analysis: &Analysis) {
    let text = analysis.source.text();
    let cluster = &analysis.cluster;
    for service in &cluster.services {
        inside(text, service.spans.iter().copied().chain(service.name.spans.iter()));
        for port in &service.ports {
            inside(text, port.number.spans.iter());
            let cells = [port.node_port.spans(), port.target_port.spans(), port.endpoints.spans()];
            cells.iter().flatten().for_each(|spans| inside(text, spans.iter()));
        }
        let cells = [service.cluster_ip.spans(), service.external.spans(), service.selector.spans()];
        cells.iter().flatten().for_each(|spans| inside(text, spans.iter()));
    }
    for pod in &cluster.pods {
        inside(text, pod.spans.iter().copied().chain(pod.name.spans.iter()));
    }
    for endpoints in &cluster.endpoints {
        inside(text, endpoints.spans.iter().copied().chain(endpoints.name.spans.iter()));
    }
    for slice in &cluster.slices {
        inside(text, slice.spans.iter().copied().chain(slice.name.spans.iter()));
    }
    for remark in &cluster.remarks {
        inside(text, std::iter::once(remark.span));
    }
}

fn hops(text: &str, trace: &Trace) {
    for pair in trace.hops.windows(2) {
        assert!(matches!(pair, [one, two] if one.to == two.from), "hops do not meet");
    }
    for hop in &trace.hops {
        stop(text, &hop.from);
        stop(text, &hop.to);
        hop.evidence.iter().for_each(|evidence| inside(text, evidence.spans.iter()));
    }
}

fn stop(text: &str, stop: &Stop) {
    let spans = stop.hosts.spans().iter().chain(stop.ports.spans());
    spans.for_each(|spans| inside(text, spans.iter()));
}

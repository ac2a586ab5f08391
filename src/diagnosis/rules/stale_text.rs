//! X76: text that is stale, or of two moments. The latest is followed, and nothing is proved across them.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::age::Age;
use crate::text::span::Spans;
use crate::trace::asking;

/// Silent when the paste agrees with itself.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        if !seat.service.contradicted.is_empty() {
            findings.push(
                Finding::new(Code::X76, Certainty::CannotTell, Severity::Informs)
                    .about(seat.at)
                    .shown_by(seat.service.spans.iter().map(|span| Spans::from(*span)))
                    .value(joined(&seat.service.contradicted))
                    .confirm(asking::get(seat.service)),
            );
        }
        if seat.service.age.value() == Some(&Age::Invalid) {
            findings.push(made(seat.service.age.spans()).about(seat.at));
        }
    }
    for pod in context.index.cluster.pods.iter().filter(|pod| pod.age.value() == Some(&Age::Invalid)) {
        findings.push(made(pod.age.spans()));
    }
}

fn made(spans: Option<Spans>) -> Finding {
    Finding::new(Code::X76, Certainty::CannotTell, Severity::Informs).shown_by(spans).value("age")
}

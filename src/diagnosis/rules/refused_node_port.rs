//! X75: the API server refused a node port. Nothing was created or changed by that request.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::NODE_PORT_HOPS;
use crate::model::remark::RemarkKind;
use crate::text::span::Spans;
use crate::trace::ask::Ask;

/// Silent for every other refusal.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for remark in &context.index.cluster.remarks {
        let (asked, range, word) = match &remark.kind {
            RemarkKind::PortOutOfRange { asked, range } => (asked.as_ref(), range.as_ref(), "out-of-range"),
            RemarkKind::PortTaken(asked) => (asked.as_ref(), None, "taken"),
            _ => continue,
        };
        let range_text = range.map(|(low, high)| format!("{}-{}", low.value, high.value)).unwrap_or_default();
        findings.push(
            Finding::new(Code::X75, Certainty::Proved, Severity::Warns)
                .on(NODE_PORT_HOPS)
                .shown_by(asked.map(|it| it.spans.clone()))
                .shown_by(range.map(|(low, high)| Spans::from(low.spans.hull().join(high.spans.hull()))))
                .shown_by([Spans::from(remark.span)])
                .value(asked.map(|it| it.value.to_string()).unwrap_or_default())
                .value(range_text)
                .value(word)
                .confirm(Ask::GetAllServices),
        );
    }
}

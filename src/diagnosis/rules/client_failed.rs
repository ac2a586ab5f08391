//! X57: kubectl could not answer, which proves nothing about the Service.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::remark::RemarkKind;
use crate::text::span::Spans;

/// Silent for NotFound, which is an answer.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for remark in &context.index.cluster.remarks {
        let RemarkKind::ClientFailed(line) = &remark.kind else { continue };
        findings.push(
            Finding::new(Code::X57, Certainty::Proved, Severity::Informs)
                .shown_by([Spans::from(remark.span)])
                .value(line),
        );
    }
}

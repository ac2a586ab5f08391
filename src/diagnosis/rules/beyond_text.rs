//! X55, X56: what `get all` leaves out, and what no text can tell.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::kind::Kind;
use crate::model::remark::RemarkKind;
use crate::text::span::Spans;

/// X55 is silent unless pods, Services and workloads were listed together; X56 without a Service.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let cluster = context.index.cluster;
    let listed = |kind: &Kind| {
        cluster
            .remarks
            .iter()
            .find(|it| matches!(&it.kind, RemarkKind::ListedAll { kind: it, .. } if it == kind))
    };
    let command = listed(&Kind::ReplicationController)
        .zip(listed(&Kind::Pod))
        .filter(|(one, two)| one.span == two.span);
    let together = !cluster.pods.is_empty() && !cluster.services.is_empty() && !cluster.workloads.is_empty();
    if let Some((command, _)) = command {
        let finding = Finding::new(Code::X55, Certainty::Proved, Severity::Informs);
        findings.push(finding.shown_by([Spans::from(command.span)]));
    } else if together {
        findings.push(Finding::new(Code::X55, Certainty::Likely, Severity::Informs));
    }
    if !cluster.services.is_empty() {
        findings.push(Finding::new(Code::X56, Certainty::CannotTell, Severity::Informs));
    }
}

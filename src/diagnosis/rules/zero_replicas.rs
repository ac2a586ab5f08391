//! X41: a workload that asks for no pods.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::kind::Kind;
use crate::model::workload::Workload;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::selection::matched_workloads;

/// Silent for ReplicaSets: an old one of a Deployment rightly asks for none.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(selector) = seat.service.selector.value() else { continue };
        for workload in matched_workloads(context.index, &seat.service.namespace, selector) {
            let finding = zero(workload, Severity::Warns);
            findings.extend(finding.map(|it| it.about(seat.at).on(POD_HOPS)));
        }
    }
    for workload in &context.index.cluster.workloads {
        let Some(finding) = zero(workload, Severity::Informs) else { continue };
        if !findings.iter().any(|it| it.code == Code::X41 && it.values == finding.values) {
            findings.push(finding);
        }
    }
}

fn zero(workload: &Workload, severity: Severity) -> Option<Finding> {
    let kinds = [Kind::Deployment, Kind::StatefulSet, Kind::ReplicationController];
    if workload.desired.value() != Some(&0) || !kinds.contains(&workload.kind) {
        return None;
    }
    Some(
        Finding::new(Code::X41, Certainty::Proved, severity)
            .shown_by(workload.desired.spans())
            .value(format!("{}/{}", workload.kind.name(), workload.name.value))
            .confirm(Ask::GetWorkloads { namespace: asking::cell(&workload.namespace) }),
    )
}

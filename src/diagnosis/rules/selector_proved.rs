//! X32: the selector is proved to match the pods of a workload, without a label of a pod being shown.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::trace::asking;
use crate::trace::selection::matched_workloads;

/// Silent when the workload's selector lacks a pair of the Service's: then the text does not tell.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(selector) = seat.service.selector.shown() else { continue };
        for workload in matched_workloads(context.index, &seat.service.namespace, &selector.value) {
            let same = workload.namespace.value() == seat.service.namespace.value();
            let certainty = if same { seat.proved(&["Selector"]) } else { Certainty::Likely };
            findings.push(
                Finding::new(Code::X32, certainty, Severity::Informs)
                    .about(seat.at)
                    .on(POD_HOPS)
                    .shown_by([selector.spans.clone()])
                    .shown_by(workload.selector.spans().or_else(|| workload.template_labels.spans()))
                    .value(asking::pairs(&selector.value))
                    .value(format!("{}/{}", workload.kind.name(), workload.name.value)),
            );
        }
    }
}

//! X36: pods are selected, and none of them is ready.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::cell::Cell;
use crate::model::pod::Pod;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::rule::Rule;
use crate::trace::selection::is_ready;

/// Silent when one of them is ready, and about pods that have finished or are going away. A `Running` pod with
/// containers that are not ready waits for something: the text does not say for what.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        if seat.is(ServiceType::ExternalName) {
            continue;
        }
        if let Some(finding) =
            by_pods(seat).or_else(|| by_object(context, seat)).or_else(|| by_slices(context, seat))
        {
            findings.push(finding.about(seat.at).on(POD_HOPS).confirm(asking::pods(seat.service, false)));
        }
    }
}

fn by_pods(seat: &Seat<'_>) -> Option<Finding> {
    let selection = seat.selection.as_ref()?;
    let pods: Vec<_> = selection.pods.iter().filter(|pod| !has_ended(pod)).collect();
    let first = pods.first()?;
    if !pods.iter().all(|pod| is_ready(pod) == Some(false)) || seat.has_ready_endpoints() {
        return None;
    }
    let by_labels = selection.rule == Rule::SelectorMatchesLabels && selection.is_certain;
    let empty = seat.backings.iter().all(|it| it.empty.as_ref().is_some_and(|empty| empty.is_proof));
    let blank = seat.backings.iter().filter_map(|it| it.empty.as_ref()).all(|it| it.is_blank);
    let severity = if empty { Severity::Breaks } else { Severity::Warns };
    let certainty = if empty && blank && by_labels { seat.proved(&["Endpoints"]) } else { Certainty::Likely };
    let status = first.status.value().cloned().unwrap_or_default();
    let count = |cell: &Cell<u32>| cell.value().map(u32::to_string).unwrap_or_default();
    Some(
        Finding::new(Code::X36, certainty, severity)
            .shown_by(first.ready_containers.spans())
            .shown_by(first.status.spans())
            .value(pods.len())
            .value(status)
            .value(count(&first.ready_containers))
            .value(count(&first.containers))
            .value(&first.name.value),
    )
}

/// A describe or manifest of the endpoints lists unready addresses and no ready one.
fn by_object(context: &Context<'_>, seat: &Seat<'_>) -> Option<Finding> {
    let object = context.index.endpoints_of(seat.service)?;
    let waiting = object.not_ready.shown().filter(|it| !it.value.shown.is_empty())?;
    if object.ready.value().is_some() {
        return None;
    }
    let first = waiting.value.shown.first()?;
    Some(counted(seat, waiting.value.shown.len()).shown_by([first.host.spans.clone()]))
}

/// A describe or manifest of the slices shows every address as not ready.
fn by_slices(context: &Context<'_>, seat: &Seat<'_>) -> Option<Finding> {
    let empty = seat.backings.first()?.empty.as_ref().filter(|it| it.is_unready)?;
    let slices = context.index.slices_of(seat.service);
    let count = slices.iter().filter_map(|owned| owned.slice.endpoints.value()).flatten().count();
    Some(counted(seat, count).shown_by([empty.spans.clone()]))
}

fn counted(seat: &Seat<'_>, count: usize) -> Finding {
    let finding = Finding::new(Code::X36, seat.proved(&["Endpoints"]), Severity::Breaks);
    finding.value(count).value("").value("").value("").value("")
}

/// Whether a pod has finished, was evicted or is going away.
pub fn has_ended(pod: &Pod) -> bool {
    let status = pod.status.value().map_or("", String::as_str);
    matches!(status, "Completed" | "Succeeded" | "Terminating" | "Evicted" | "Failed")
}

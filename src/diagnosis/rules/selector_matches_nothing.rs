//! X31: the selector matches no pod.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::selection::Selection;

/// Silent when ready endpoints are listed, or when no pod of the namespace shows its labels.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(selection) = seat.selection.as_ref().filter(|it| is_miss(seat, it)) else { continue };
        let proved = selection.is_complete;
        let certainty = if proved { seat.proved(&["Selector"]) } else { Certainty::Likely };
        let severity = if proved { Severity::Breaks } else { Severity::Warns };
        findings.push(
            Finding::new(Code::X31, certainty, severity)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by(seat.service.selector.spans())
                .value(asking::selector(seat.service).unwrap_or_default())
                .value(selection.compared)
                .confirm(asking::pods(seat.service, true)),
        );
    }
}

/// Whether pods were compared, or are known not to exist, and none matches.
pub fn is_miss(seat: &Seat<'_>, selection: &Selection<'_>) -> bool {
    if seat.is(ServiceType::ExternalName) || !selection.pods.is_empty() {
        return false;
    }
    selection.is_complete || (selection.compared > 0 && !seat.has_ready_endpoints())
}

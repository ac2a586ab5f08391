//! X38: a listing of EndpointSlices is no list of ready endpoints.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::trace::asking;

/// Silent when a describe or manifest shows which are ready.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let slices = context.index.slices_of(seat.service);
        let listed = slices.iter().find_map(|owned| owned.slice.endpoints.shown());
        let Some(shown) = listed.filter(|it| it.value.iter().all(|endpoint| !endpoint.ready.is_known()))
        else {
            continue;
        };
        findings.push(
            Finding::new(Code::X38, Certainty::Proved, Severity::Informs)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by([shown.spans.clone()])
                .confirm(asking::endpoints(seat.service)),
        );
    }
}

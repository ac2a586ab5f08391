//! X51: only some client addresses may use the balancer's address.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;

/// Silent when no range is set.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(ranges) = seat.service.source_ranges.value().filter(|it| !it.is_empty()) else { continue };
        findings.push(
            Finding::new(Code::X51, seat.proved(&["LoadBalancer Source Ranges"]), Severity::Informs)
                .about(seat.at)
                .on(BALANCER_HOPS)
                .shown_by(ranges.iter().map(|it| it.spans.clone()))
                .value(joined(ranges.iter().map(|it| &it.value))),
        );
    }
}

//! X54: warning events on the Service carry the provider's own reason.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;
use crate::diagnosis::rules::pending_balancer;

/// Silent for normal events, and for those that X62 tells. Their absence proves nothing.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        for event in seat.service.events.value().into_iter().flatten() {
            if event.kind.value != "Warning" || pending_balancer::is_failure(event) {
                continue;
            }
            findings.push(
                Finding::new(Code::X54, Certainty::Proved, Severity::Warns)
                    .about(seat.at)
                    .on(BALANCER_HOPS)
                    .shown_by([event.reason.spans.clone(), event.message.spans.clone()])
                    .value(&event.reason.value)
                    .value(&event.message.value),
            );
        }
    }
}

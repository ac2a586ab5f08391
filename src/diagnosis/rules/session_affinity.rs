//! X50: one client address stays on one pod.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::trace::hop::HopKind;

/// Silent for `None`.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(affinity) = seat.service.session_affinity.shown().filter(|it| it.value == "ClientIP") else {
            continue;
        };
        findings.push(
            Finding::new(Code::X50, seat.proved(&["Session Affinity"]), Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::ServiceToPod])
                .shown_by([affinity.spans.clone()]),
        );
    }
}

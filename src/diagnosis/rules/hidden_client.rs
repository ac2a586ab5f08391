//! X48: under external policy Cluster the pod does not see the client's address. Not a fault.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::TrafficPolicy;
use crate::trace::hop::HopKind;

/// Silent when the policy is not shown.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(policy) = seat.service.external_traffic_policy.shown() else { continue };
        if policy.value != TrafficPolicy::Cluster {
            continue;
        }
        findings.push(
            Finding::new(Code::X48, seat.proved(&["External Traffic Policy"]), Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::ServiceToPod])
                .shown_by([policy.spans.clone()]),
        );
    }
}

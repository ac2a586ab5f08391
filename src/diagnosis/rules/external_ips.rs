//! X04: addresses shown on a ClusterIP or NodePort Service are externalIPs.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::hop::HopKind;

/// Silent for LoadBalancer, for headless Services and for ExternalName.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let addresses = external::external_ips(seat.service);
        if addresses.is_empty() || !(seat.is(ServiceType::ClusterIp) || seat.is(ServiceType::NodePort)) {
            continue;
        }
        findings.push(
            Finding::new(Code::X04, seat.proved(&["TYPE", "EXTERNAL-IP"]), Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::ClientToExternalIp])
                .shown_by(addresses.iter().map(|it| it.spans.clone()))
                .value(joined(addresses.iter().map(|it| &it.value)))
                .confirm(asking::describe(seat.service)),
        );
    }
}

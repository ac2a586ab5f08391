//! X17: an entry of a LoadBalancer without a node port: node-port allocation is off.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::hop::HopKind;

/// Silent without a TYPE column: an old client did not print node ports.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::LoadBalancer)) {
        for (at, port, _) in seat.ports() {
            if !port.node_port.says_nothing() || seat.is_only_wanted() {
                continue;
            }
            findings.push(
                Finding::new(Code::X17, seat.proved(&["TYPE", "NodePort", "PORT(S)"]), Severity::Informs)
                    .about(seat.at)
                    .port(at)
                    .on(&[HopKind::BalancerToNodeKeepingAddress, HopKind::BalancerToPod])
                    .shown_by(port.node_port.spans())
                    .value(port.number.value)
                    .confirm(asking::manifest(seat.service)),
            );
        }
    }
}

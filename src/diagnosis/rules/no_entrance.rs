//! X03: a ClusterIP Service has no entrance of its own from outside.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::ServiceType;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::hop::HopKind;

/// Silent when externalIPs lead in.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::ClusterIp)) {
        if !external::external_ips(seat.service).is_empty() {
            continue;
        }
        findings.push(
            Finding::new(Code::X03, seat.proved(&["TYPE", "EXTERNAL-IP"]), Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::NoEntrance])
                .shown_by(seat.service.service_type.spans())
                .shown_by(seat.service.external.spans())
                .confirm(Ask::GetIngresses { namespace: asking::namespace(seat.service) }),
        );
    }
}

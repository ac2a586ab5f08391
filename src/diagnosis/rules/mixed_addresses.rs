//! X05: the address list of a LoadBalancer in a table may mix the provider's and manual addresses.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::hop::HopKind;

/// Silent for a single address, and when a describe tells them apart.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::LoadBalancer)) {
        let Balancer::Published(hosts) = external::balancer(seat.service) else { continue };
        if seat.service.balancer.is_known() || hosts.len() < 2 {
            continue;
        }
        findings.push(
            Finding::new(Code::X05, Certainty::CannotTell, Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::InternetToBalancer])
                .shown_by(hosts.iter().map(|it| it.spans.clone()))
                .value(joined(hosts.iter().map(|it| &it.value)))
                .confirm(asking::describe(seat.service)),
        );
    }
}

//! X73: who the balancer is, by its address.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;
use crate::model::host::Host;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use crate::trace::ask::Ask;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::external::Way;

/// Silent for addresses that say nothing about their maker.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::LoadBalancer)) {
        let Balancer::Published(hosts) = external::balancer(seat.service) else { continue };
        let Some(first) = hosts.first() else { continue };
        let aws = |host: &&Spanned<Host>| {
            let name = host.value.text();
            name.contains(".elb.") && name.trim_end_matches('.').ends_with(".amazonaws.com")
        };
        let (maker, host) = match seat.delivery.way {
            Way::Tunnel => ("minikube-tunnel", first),
            Way::ServiceLb => ("service-lb", first),
            _ if external::is_localhost(first) => ("docker-desktop", first),
            _ => match hosts.iter().find(aws) {
                Some(host) => ("aws", host),
                None => continue,
            },
        };
        let also = seat.delivery.leg.spans().iter().filter(|spans| **spans != host.spans).cloned();
        findings.push(
            Finding::new(Code::X73, Certainty::Likely, Severity::Informs)
                .about(seat.at)
                .on(BALANCER_HOPS)
                .shown_by([host.spans.clone()])
                .shown_by(also)
                .value(maker)
                .value(&host.value)
                .confirm(Ask::GetNodes),
        );
    }
}

//! X07: the balancer's address is not routed on the internet as it stands.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;
use crate::model::host::AddressClass;
use crate::model::host::Host;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::external::Balancer;

/// Silent for addresses that look public, which proves nothing either.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::LoadBalancer)) {
        let Balancer::Published(hosts) = external::balancer(seat.service) else { continue };
        let Some((host, class)) = hosts.iter().find_map(|host| Some((host, class(host)?))) else { continue };
        findings.push(
            Finding::new(Code::X07, seat.proved(&["EXTERNAL-IP", "LoadBalancer Ingress"]), Severity::Informs)
                .about(seat.at)
                .on(BALANCER_HOPS)
                .shown_by([host.spans.clone()])
                .value(&host.value)
                .value(class)
                .confirm(asking::describe(seat.service)),
        );
    }
}

fn class(host: &Spanned<Host>) -> Option<&'static str> {
    match host.value.class() {
        _ if external::is_localhost(host) => Some("localhost"),
        Some(AddressClass::Private) => Some("private"),
        Some(AddressClass::Loopback) => Some("loopback"),
        Some(AddressClass::LinkLocal) => Some("link-local"),
        Some(AddressClass::Documentation | AddressClass::Public) | None => None,
    }
}

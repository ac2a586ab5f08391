//! Outside user to the external address of a load balancer, on the service port.

use crate::model::cell::Cell;
use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::hop::Evidence;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let service = lane.service;
    let ports = stops::service_port_by(lane, Rule::BalancerListensOnServicePort);
    let to = stops::stop(lane, Place::LoadBalancer, stops::balancer_hosts(service), ports);
    let mut evidence = build::of_fact(Role::ExternalAddress, &to.hosts);
    if let Balancer::Pending(spans) = external::balancer(service) {
        evidence.push(Evidence { role: Role::ExternalAddress, spans });
    }
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    evidence.extend(build::of_cell(Role::ServiceType, &service.service_type));
    let mut spans = to.hosts.spans().to_vec();
    if let (false, Cell::Shown(shown)) = (spans.is_empty(), &service.service_type) {
        spans.push(shown.spans.clone());
    }
    let leg = build::derived(spans, Rule::BalancerListensOnServicePort, Some(asking::get(service)));
    build::hop(HopKind::InternetToBalancer, from, to, leg, evidence)
}

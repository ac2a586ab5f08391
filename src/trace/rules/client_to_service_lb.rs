//! Outside user to a node's own address on the service port, where k3s ServiceLB listens by a host port.

use crate::model::role::Role;
use crate::trace::build;
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
    let ports = stops::service_port_by(lane, Rule::ServiceLbListensOnServicePort);
    let to = stops::stop(lane, Place::Node, stops::balancer_hosts(lane.service), ports);
    let mut evidence = build::of_fact(Role::ExternalAddress, &to.hosts);
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    let nodes = lane.delivery.leg.spans().iter().filter(|spans| !to.hosts.spans().contains(spans));
    evidence.extend(nodes.map(|spans| Evidence { role: Role::NodeAddress, spans: spans.clone() }));
    build::hop(HopKind::ClientToServiceLb, from, to, lane.delivery.leg.clone(), evidence)
}

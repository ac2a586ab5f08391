//! Load balancer to a node with the balancer's own address and the service port still in the packet: the way left
//! for a balancer that goes to nodes of a Service without node ports.

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
    let ports = stops::service_port_by(lane, Rule::BalancerKeepsAddress);
    let to = stops::stop(lane, Place::Node, stops::node_hosts(lane), ports);
    let mut evidence = build::of_fact(Role::ServicePort, &to.ports);
    evidence.extend(build::of_fact(Role::NodeAddress, &to.hosts));
    let no_node_port = lane.port.and_then(|port| port.node_port.spans());
    evidence.extend(no_node_port.map(|spans| Evidence { role: Role::Other, spans }));
    build::hop(HopKind::BalancerToNodeKeepingAddress, from, to, lane.delivery.leg.clone(), evidence)
}

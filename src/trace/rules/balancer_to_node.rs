//! Load balancer to a node's node port. Whether it goes this way is mostly assumed.

use crate::model::role::Role;
use crate::trace::build;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::stop(lane, Place::Node, stops::node_hosts(lane), stops::node_port(lane));
    let mut evidence = build::of_fact(Role::NodePort, &to.ports);
    evidence.extend(build::of_fact(Role::NodeAddress, &to.hosts));
    evidence.extend(build::of_cell(Role::Policy, &lane.service.external_traffic_policy));
    evidence.extend(build::of_list(Role::Other, lane.delivery.leg.spans()));
    build::hop(HopKind::BalancerToNode, from, to, lane.delivery.leg.clone(), evidence)
}

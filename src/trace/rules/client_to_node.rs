//! A client outside, or beside the nodes, straight to a node's node port.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::stop(lane, Place::Node, stops::node_hosts(lane), stops::node_port(lane));
    let mut evidence = build::of_fact(Role::NodePort, &to.ports);
    evidence.extend(build::of_fact(Role::NodeAddress, &to.hosts));
    evidence.extend(build::of_cell(Role::ServiceType, &lane.service.service_type));
    evidence.extend(build::of_cell(Role::Policy, &lane.service.external_traffic_policy));
    let ask = Some(asking::get(lane.service));
    let leg = build::derived(to.ports.spans().to_vec(), Rule::NodeOpensNodePort, ask);
    build::hop(HopKind::ClientToNode, from, to, leg, evidence)
}

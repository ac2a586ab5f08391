//! A user on the machine of `minikube tunnel` to the cluster IP, which the tunnel routes to the node.

use crate::model::role::Role;
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
    let ports = stops::service_port_by(lane, Rule::TunnelKeepsAddress);
    let to = stops::stop(lane, Place::Service, stops::balancer_hosts(lane.service), ports);
    let mut evidence = build::of_fact(Role::ExternalAddress, &to.hosts);
    evidence.extend(build::of_cell(Role::ClusterIp, &lane.service.cluster_ip));
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    build::hop(HopKind::ClientToTunnel, from, to, lane.delivery.leg.clone(), evidence)
}

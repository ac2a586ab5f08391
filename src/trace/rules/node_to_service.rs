//! The node looks the address and port up and finds the Service. No packet is sent.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::hop::Evidence;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::service(lane);
    let mut evidence = build::of_list(Role::NodePort, from.ports.spans());
    if lane.port.is_none_or(|port| port.node_port.value().is_none()) {
        evidence.clear();
    }
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    evidence.extend(build::of_fact(Role::ClusterIp, &to.hosts));
    evidence.push(Evidence { role: Role::ServiceName, spans: lane.service.name.spans.clone() });
    let mut spans = from.ports.spans().to_vec();
    for own in to.ports.spans() {
        if !spans.contains(own) {
            spans.push(own.clone());
        }
    }
    let leg = build::derived(spans, Rule::SamePortCell, Some(asking::get(lane.service)));
    build::hop(HopKind::NodeToService, from, to, leg, evidence)
}

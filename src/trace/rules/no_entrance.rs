//! A client outside, and a Service that has no entrance of its own from there.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Entrance;
use crate::trace::lane::Lane;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let service = lane.service;
    let to = if lane.entrance == Entrance::NoneHeadless { stops::pod(lane) } else { stops::service(lane) };
    let mut evidence = build::of_cell(Role::ServiceType, &service.service_type);
    evidence.extend(build::of_cell(Role::ClusterIp, &service.cluster_ip));
    evidence.extend(build::of_fact(Role::ServicePort, &stops::service_port(lane)));
    let leg = match service.service_type.shown() {
        Some(shown) => Fact::Seen { value: (), spans: vec![shown.spans.clone()] },
        None => Fact::Unknown { ask: Some(asking::get(service)) },
    };
    build::hop(HopKind::NoEntrance, from, to, leg, evidence)
}

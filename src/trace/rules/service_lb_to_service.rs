//! The ServiceLB pod to the Service: a packet that really carries the cluster IP, save under policy Local.

use crate::model::role::Role;
use crate::trace::build;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::service(lane);
    let mut evidence = build::of_fact(Role::ClusterIp, &to.hosts);
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    evidence.extend(build::of_cell(Role::Policy, &lane.service.external_traffic_policy));
    build::hop(HopKind::ServiceLbToService, from, to, lane.delivery.leg.clone(), evidence)
}

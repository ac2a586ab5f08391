//! Load balancer straight to a pod: no node port, no cluster IP, no kube-proxy.

use crate::model::role::Role;
use crate::trace::build;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rules::service_to_pod;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::pod(lane);
    let mut evidence = build::of_list(Role::Other, lane.delivery.leg.spans());
    evidence.extend(service_to_pod::evidence(lane));
    build::hop(HopKind::BalancerToPod, from, to, lane.delivery.leg.clone(), evidence)
}

//! DNS answers with pod addresses (headless); the client goes to the pods' own port itself.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::rules::service_to_pod;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let mut evidence = service_to_pod::evidence(lane);
    evidence.extend(build::of_cell(Role::ClusterIp, &lane.service.cluster_ip));
    let spans = lane.service.cluster_ip.spans().into_iter().collect();
    let ask = Some(asking::get(lane.service));
    let leg = build::derived(spans, Rule::HeadlessIsNotTranslated, ask);
    build::hop(HopKind::ClientToPod, from, stops::pod(lane), leg, evidence)
}

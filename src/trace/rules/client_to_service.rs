//! A client inside sends to the cluster IP on the service port; its own node looks it up.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::fact::Fact;
use crate::trace::hop::Evidence;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::service(lane);
    let mut evidence = build::of_fact(Role::ClusterIp, &to.hosts);
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    evidence.push(Evidence { role: Role::ServiceName, spans: lane.service.name.spans.clone() });
    evidence.extend(build::of_cell(Role::Namespace, &lane.service.namespace));
    let ask = Some(asking::get(lane.service));
    let leg = match (lane.start, to.hosts.spans().first()) {
        (_, None) => Fact::Unknown { ask },
        (Start::Node, Some(_)) => Fact::Assumed { value: (), rule: Rule::ProcessOnNode },
        (_, Some(spans)) => Fact::Seen { value: (), spans: vec![spans.clone()] },
    };
    build::hop(HopKind::ClientToService, from, to, leg, evidence)
}

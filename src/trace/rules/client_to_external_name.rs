//! DNS answers with another name (ExternalName). Nothing is proxied, and the client keeps the port it chose.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::external;
use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let ask = Some(asking::get(lane.service));
    let hosts = stops::seen_list(external::external_name(lane.service)).unwrap_or(Fact::Unknown { ask });
    let to = stops::stop(lane, Place::ExternalName, hosts, Fact::Unknown { ask: None });
    let mut evidence = build::of_fact(Role::DnsName, &to.hosts);
    evidence.extend(build::of_cell(Role::ServiceType, &lane.service.service_type));
    let is_inside = matches!(lane.start, Start::Pod | Start::PodOtherNamespace);
    let spans = to.hosts.spans().to_vec();
    let leg = if is_inside {
        build::derived(spans, Rule::DnsAlias, Some(asking::get(lane.service)))
    } else {
        Fact::Unknown { ask: None }
    };
    build::hop(HopKind::ClientToExternalName, from, to, leg, evidence)
}

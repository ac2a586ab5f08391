//! The look-up picks an endpoint, and the node rewrites the destination to it.

use crate::model::role::Role;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::fact::Fact;
use crate::trace::hop::Evidence;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    build::hop(HopKind::ServiceToPod, from, stops::pod(lane), leg(lane), evidence(lane))
}

/// What shows the pods behind the Service.
pub fn evidence(lane: &Lane<'_>) -> Vec<Evidence> {
    let backing = &lane.backing;
    let mut evidence = build::of_list(Role::PodAddress, &backing.host_spans);
    let name = backing.name_spans.as_slice();
    evidence.extend(build::of_list(Role::TargetPort, name));
    let numbers = backing.ports.spans().iter().filter(|spans| !name.contains(spans));
    evidence.extend(numbers.map(|spans| Evidence { role: Role::TargetPort, spans: spans.clone() }));
    evidence
        .extend(backing.empty.iter().map(|it| Evidence { role: Role::PodAddress, spans: it.spans.clone() }));
    evidence.extend(build::of_cell(Role::Selector, &lane.service.selector));
    evidence
}

/// Whether endpoints are known.
pub fn leg(lane: &Lane<'_>) -> Fact<()> {
    match &lane.backing.hosts {
        Fact::Seen { spans, .. } => {
            Fact::Derived { value: (), spans: spans.clone(), rule: Rule::EndpointsOfPort }
        }
        Fact::Derived { spans, rule, .. } => Fact::Derived { value: (), spans: spans.clone(), rule: *rule },
        Fact::Assumed { rule, .. } => Fact::Assumed { value: (), rule: *rule },
        Fact::Unknown { .. } => Fact::Unknown { ask: Some(asking::describe(lane.service)) },
    }
}

//! The controller looks the Service up as a list of endpoints. No packet is sent.

use crate::model::role::Role;
use crate::trace::build;
use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let to = stops::service(lane);
    let mut evidence = Vec::new();
    let mut leg = Fact::Unknown { ask: None };
    if let Some((_, rule)) = lane.ingress {
        evidence.extend(build::of_list(Role::ServiceName, std::slice::from_ref(&rule.service.spans)));
        evidence.extend(build::of_list(Role::ServicePort, std::slice::from_ref(&rule.port.spans)));
        let spans = vec![rule.service.spans.clone(), rule.port.spans.clone()];
        leg = build::derived(spans, Rule::IngressNamesService, None);
    }
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    build::hop(HopKind::IngressToService, from, to, leg, evidence)
}

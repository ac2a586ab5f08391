//! Outside user to an Ingress controller or Gateway in front of the Service.

use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::role::Role;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::build;
use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
///
/// The PORTS column of an Ingress is fixed text and not what the controller really listens on, so the port stays
/// unknown; no kubectl command for the Ingress shows it.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let Some((ingress, rule)) = lane.ingress else {
        let to = stops::nameless(Place::Ingress);
        return build::hop(HopKind::ClientToIngress, from, to, Fact::Unknown { ask: None }, Vec::new());
    };
    let namespace = asking::cell(&ingress.namespace);
    let ask = Ask::GetIngresses { namespace };
    let shown = ingress.address.value().and_then(|list| stops::seen_list(list.clone()));
    let hosts: Fact<Vec<Host>> = shown.unwrap_or(Fact::Unknown { ask: Some(ask) });
    let ports: Fact<Vec<Port>> = Fact::Unknown { ask: None };
    let to = stops::stop(lane, Place::Ingress, hosts, ports);
    let mut evidence = build::of_fact(Role::ExternalAddress, &to.hosts);
    evidence.extend(build::of_cell(Role::DnsName, &rule.host));
    evidence.extend(build::of_list(Role::Other, std::slice::from_ref(&ingress.name.spans)));
    let leg = build::derived(vec![rule.service.spans.clone()], Rule::IngressNamesService, None);
    build::hop(HopKind::ClientToIngress, from, to, leg, evidence)
}

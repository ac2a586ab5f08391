//! Outside user to an address of `externalIPs`, on the service port and never on the node port.

use crate::model::role::Role;
use crate::trace::build;
use crate::trace::external;
use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// The hop from `from`.
pub fn hop(lane: &Lane<'_>, from: &Stop) -> Hop {
    let hosts = stops::seen_list(external::external_ips(lane.service)).unwrap_or(Fact::Unknown { ask: None });
    let ports = stops::service_port_by(lane, Rule::ExternalIpListensOnServicePort);
    let to = stops::stop(lane, Place::Node, hosts, ports);
    let mut evidence = build::of_fact(Role::ExternalAddress, &to.hosts);
    evidence.extend(build::of_fact(Role::ServicePort, &to.ports));
    evidence.extend(build::of_cell(Role::ServiceType, &lane.service.service_type));
    let leg = build::derived(to.hosts.spans().to_vec(), Rule::ExternalIpListensOnServicePort, None);
    build::hop(HopKind::ClientToExternalIp, from, to, leg, evidence)
}

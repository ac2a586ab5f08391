//! Which role the address and the port at the end of a hop play.

use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::stop::Place;

/// The role of the address.
pub fn host_role(hop: &Hop) -> Role {
    let table = match (hop.to.place, hop.kind) {
        (_, HopKind::ClientToTunnel) => Role::ClusterIp,
        (_, HopKind::ClientToExternalIp) => Role::ExternalAddress,
        (Place::LoadBalancer | Place::Ingress | Place::ExternalName, _) => Role::ExternalAddress,
        (Place::Node | Place::NodeNetwork | Place::ServiceLb, _) => Role::NodeAddress,
        (Place::Service, _) => Role::ClusterIp,
        (Place::Pod | Place::ClientPod, _) => Role::PodAddress,
        (Place::OutsideUser, _) => Role::Other,
    };
    proved_role(hop, hop.to.hosts.spans()).unwrap_or(table)
}

/// The role of the port.
pub fn port_role(hop: &Hop) -> Role {
    let table = match (hop.to.place, hop.kind) {
        (_, HopKind::BalancerToNodeKeepingAddress | HopKind::ClientToExternalIp) => Role::ServicePort,
        (_, HopKind::ClientToServiceLb | HopKind::ClientToTunnel) => Role::ServicePort,
        (Place::Node, _) => Role::NodePort,
        (Place::Pod, _) => Role::TargetPort,
        (Place::LoadBalancer | Place::Service | Place::ServiceLb | Place::ExternalName, _) => {
            Role::ServicePort
        }
        (Place::OutsideUser | Place::NodeNetwork | Place::ClientPod | Place::Ingress, _) => Role::Other,
    };
    proved_role(hop, hop.to.ports.spans()).unwrap_or(table)
}

/// The evidence names the role of every proof; its word goes before any table.
fn proved_role(hop: &Hop, spans: &[Spans]) -> Option<Role> {
    let first = spans.first()?;
    hop.evidence.iter().find(|evidence| evidence.spans == *first).map(|evidence| evidence.role)
}

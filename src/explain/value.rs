//! From cells and facts to values that a sentence can hold.

use crate::explain::prose::Value;
use crate::model::cell::Cell;
use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::fact::Fact;
use crate::trace::fact::State;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::stop::Place;
use crate::words::Words;
use std::fmt::Display;

/// A value that the text shows.
pub fn seen(text: impl Display, role: Role, spans: &Spans) -> Value {
    Value { text: text.to_string(), state: State::Seen, role, spans: vec![spans.clone()] }
}

/// A value that the text does not show, named by its role.
pub fn unknown(role: Role, words: &dyn Words) -> Value {
    Value { text: words.role(role).to_owned(), state: State::Unknown, role, spans: Vec::new() }
}

/// A word of the interface's language in a place for a value.
pub fn word(text: &str) -> Value {
    Value { text: text.to_owned(), state: State::Seen, role: Role::Other, spans: Vec::new() }
}

/// The value of a cell.
pub fn of_cell<T: Display>(cell: &Cell<T>, role: Role, words: &dyn Words) -> Value {
    match cell.shown() {
        Some(shown) => seen(&shown.value, role, &shown.spans),
        None => unknown(role, words),
    }
}

/// The values of a fact; one that is unknown gives its role's name.
pub fn of_fact<T: Display>(fact: &Fact<Vec<T>>, role: Role, words: &dyn Words) -> Vec<Value> {
    let Some(values) = fact.value() else { return vec![unknown(role, words)] };
    let spans = fact.spans();
    let own = spans.len() == values.len();
    values
        .iter()
        .enumerate()
        .map(|(index, value)| Value {
            text: value.to_string(),
            state: fact.state(),
            role,
            spans: if own { spans.get(index).cloned().into_iter().collect() } else { spans.to_vec() },
        })
        .collect()
}

/// The role of the address at the end of a hop.
pub fn host_role(hop: &Hop) -> Role {
    let table = match (hop.to.place, hop.kind) {
        (_, HopKind::ClientToTunnel) => Role::ClusterIp,
        (_, HopKind::BalancerToNodeKeepingAddress | HopKind::ClientToExternalIp) => Role::ExternalAddress,
        (Place::LoadBalancer | Place::Ingress, _) => Role::ExternalAddress,
        (Place::Node | Place::NodeNetwork | Place::ServiceLb, _) => Role::NodeAddress,
        (Place::Service, _) => Role::ClusterIp,
        (Place::Pod | Place::ClientPod, _) => Role::PodAddress,
        (Place::ExternalName, _) => Role::ExternalAddress,
        (Place::OutsideUser, _) => Role::Other,
    };
    proved_role(hop, hop.to.hosts.spans()).unwrap_or(table)
}

/// The role of the port at the end of a hop.
pub fn port_role(hop: &Hop) -> Role {
    let table = match (hop.to.place, hop.kind) {
        (_, HopKind::BalancerToNodeKeepingAddress | HopKind::ClientToExternalIp) => Role::ServicePort,
        (_, HopKind::ClientToServiceLb | HopKind::ClientToTunnel) => Role::ServicePort,
        (Place::Node, _) => Role::NodePort,
        (Place::Pod, _) => Role::TargetPort,
        (Place::LoadBalancer | Place::Service | Place::ServiceLb | Place::ExternalName, _) => {
            Role::ServicePort
        }
        _ => Role::Other,
    };
    proved_role(hop, hop.to.ports.spans()).unwrap_or(table)
}

/// Whether a port is meant at the end of a hop: an external name has none of its own.
pub fn has_port(hop: &Hop) -> bool {
    hop.to.place != Place::ExternalName || hop.to.ports.value().is_some()
}

/// The tracer names the role of every proof; its word goes before any table.
fn proved_role(hop: &Hop, spans: &[Spans]) -> Option<Role> {
    let first = spans.first()?;
    hop.evidence.iter().find(|evidence| evidence.spans == *first).map(|evidence| evidence.role)
}

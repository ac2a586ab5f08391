//! From cells and facts to values that a sentence can hold.

use crate::explain::prose::Value;
use crate::model::cell::Cell;
use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::fact::Fact;
use crate::trace::fact::State;
use crate::trace::hop::Hop;
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

/// Whether a port is meant at the end of a hop: an external name has none of its own, and no text shows the one of
/// an Ingress controller.
pub fn has_port(hop: &Hop) -> bool {
    !matches!(hop.to.place, Place::ExternalName | Place::Ingress) || hop.to.ports.value().is_some()
}

//! Small parts that the rules of hops share.

use crate::model::cell::Cell;
use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::fact::Fact;
use crate::trace::hop::Evidence;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::rule::Rule;
use crate::trace::stop::Stop;

/// A hop whose packet is still to be told by the wire view.
pub fn hop(kind: HopKind, from: &Stop, to: Stop, leg: Fact<()>, evidence: Vec<Evidence>) -> Hop {
    Hop { kind, from: from.clone(), to, leg, evidence, packet: None }
}

/// The characters of a fact under one role.
pub fn of_fact<T>(role: Role, fact: &Fact<T>) -> Vec<Evidence> {
    of_list(role, fact.spans())
}

/// Several stretches under one role.
pub fn of_list(role: Role, list: &[Spans]) -> Vec<Evidence> {
    list.iter().map(|spans| Evidence { role, spans: spans.clone() }).collect()
}

/// The characters of a cell that shows a value.
pub fn of_cell<T>(role: Role, cell: &Cell<T>) -> Vec<Evidence> {
    cell.shown().map(|shown| Evidence { role, spans: shown.spans.clone() }).into_iter().collect()
}

/// A leg that follows from characters; unknown when there are none.
pub fn derived(spans: Vec<Spans>, rule: Rule, ask: Option<Ask>) -> Fact<()> {
    if spans.is_empty() { Fact::Unknown { ask } } else { Fact::Derived { value: (), spans, rule } }
}

//! The apparatus of a step: what each value rests on, what is missing, what was found.

use crate::analysis::Analysis;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::explain::fill;
use crate::explain::finding;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::explain::spot;
use crate::explain::step::Note;
use crate::explain::step::NoteKind;
use crate::explain::telling::Telling;
use crate::explain::value;
use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::fact::Fact;
use crate::trace::fact::State;
use crate::trace::hop::Hop;
use crate::trace::hop::Trace;
use crate::trace::names;
use crate::trace::roles;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::words::hop::Spot;
use crate::words::template::Slot;
use std::fmt::Display;

/// The notes of a hop: the leg, its values in order, then the findings that sit on it.
pub fn notes(telling: &Telling<'_>, hop: &Hop) -> Vec<Note> {
    let mut notes = Vec::new();
    notes.extend(leg(telling, hop));
    if has_address(hop) {
        notes.extend(of_fact(telling, &hop.to.hosts, roles::host_role(hop)));
    }
    if value::has_port(hop) {
        notes.extend(of_fact(telling, &hop.to.ports, roles::port_role(hop)));
    }
    notes.extend(dns_names(telling, hop));
    let found = on_trace(telling.analysis, telling.trace).filter(|found| found.hops.contains(&hop.kind));
    notes.extend(found.map(|found| of_finding(telling, found)));
    notes.dedup();
    notes
}

/// The findings about a trace: about its port, or about all ports of its Service.
pub fn on_trace<'a>(analysis: &'a Analysis, trace: &'a Trace) -> impl Iterator<Item = &'a Finding> {
    analysis.findings.iter().filter(|found| {
        found.service == Some(trace.service) && (found.port.is_none() || found.port == trace.port)
    })
}

/// For a client pod that asks the cluster's DNS: the names that it may use, where the hop starts.
fn dns_names(telling: &Telling<'_>, hop: &Hop) -> Vec<Note> {
    let Some(service) = telling.service().filter(|_| hop.from.place == Place::ClientPod) else {
        return Vec::new();
    };
    let names = names::names(service);
    let near = match (telling.trace.start, names.short.spans().first()) {
        (Start::Pod, Some(spans)) => {
            vec![short_name(telling, value::seen(&service.name.value, Role::DnsName, spans))]
        }
        _ => of_fact(telling, &names.with_namespace.map(|name| vec![name]), Role::DnsName),
    };
    let full = names.full.value().is_some();
    let full = full.then(|| of_fact(telling, &names.full.map(|name| vec![name]), Role::DnsName));
    near.into_iter().chain(full.into_iter().flatten()).collect()
}

fn short_name(telling: &Telling<'_>, value: Value) -> Note {
    let place = place(telling, &value.spans);
    let text = fill::prose(telling.words().spot(Spot::ShortName), |_| vec![Piece::Value(value.clone())]);
    Note { place, ..note(NoteKind::Seen, text) }
}

fn has_address(hop: &Hop) -> bool {
    hop.to.hosts.value().is_none_or(|hosts| !hosts.is_empty())
}

fn leg(telling: &Telling<'_>, hop: &Hop) -> Option<Note> {
    let kind = match hop.leg.state() {
        State::Seen => return None,
        State::Derived => NoteKind::Derived,
        State::Assumed => NoteKind::Assumed,
        State::Unknown => return None,
    };
    let rule = hop.leg.rule()?;
    let has_node_port = hop.evidence.iter().any(|evidence| evidence.role == Role::NodePort);
    if rule == Rule::SamePortCell && !has_node_port {
        return None;
    }
    if [hop.to.hosts.rule(), hop.to.ports.rule()].contains(&Some(rule)) {
        return None;
    }
    let rule = telling.words().rule(rule);
    let text = fill::prose(telling.words().spot(Spot::DerivedLeg), |_| vec![Piece::Words(rule.to_owned())]);
    Some(Note { place: place(telling, hop.leg.spans()), ..note(kind, text) })
}

fn of_fact<T: Display>(telling: &Telling<'_>, fact: &Fact<Vec<T>>, role: Role) -> Vec<Note> {
    let values = value::of_fact(fact, role, telling.words()).into_iter().take(NOTE_LIMIT);
    values
        .map(|value| match (fact.state(), fact.rule()) {
            (State::Seen, _) | (_, None) if fact.state() != State::Unknown => seen(telling, value),
            (State::Unknown, _) | (_, None) => unknown(telling, value, fact),
            (state, Some(rule)) => follows(telling, value, state, rule),
        })
        .collect()
}

/// More values of one stop than this are on the path anyway.
const NOTE_LIMIT: usize = 6;

fn seen(telling: &Telling<'_>, value: Value) -> Note {
    let source = &telling.analysis.source;
    let first = value.spans.first().map(Spans::first).unwrap_or_default();
    let found = spot::find(source, first, value.role);
    let place = place(telling, &value.spans);
    let text = fill::prose(telling.words().spot(found.spot), |slot| match slot {
        Slot::Value => vec![Piece::Value(value.clone())],
        Slot::Name => vec![Piece::Words(telling.words().role(value.role).to_owned())],
        Slot::Column => vec![Piece::Code(found.column.clone())],
        Slot::Line => vec![Piece::Words(source.line_number(first.start).to_string())],
        _ => Vec::new(),
    });
    Note { place, ..note(NoteKind::Seen, text) }
}

fn follows(telling: &Telling<'_>, value: Value, state: State, rule: Rule) -> Note {
    let kind = if state == State::Derived { NoteKind::Derived } else { NoteKind::Assumed };
    let place = place(telling, &value.spans);
    let text = fill::prose(telling.words().spot(Spot::Derived), |slot| match slot {
        Slot::Value => vec![Piece::Value(value.clone())],
        _ => vec![Piece::Words(telling.words().rule(rule).to_owned())],
    });
    Note { place, ..note(kind, text) }
}

fn unknown<T>(telling: &Telling<'_>, value: Value, fact: &Fact<T>) -> Note {
    let role = value.role;
    let text = fill::prose(telling.words().gap(role), |_| vec![Piece::Value(value.clone())]);
    Note {
        command: fact.ask().map(|ask| ask.command()),
        asks_target_port: role == Role::TargetPort,
        ..note(NoteKind::Unknown, text)
    }
}

fn of_finding(telling: &Telling<'_>, found: &Finding) -> Note {
    Note {
        place: place(telling, &found.spans),
        command: found.confirm.as_ref().map(|ask| ask.command()),
        ..note(
            NoteKind::Finding { breaks: found.severity == Severity::Breaks },
            finding::sentence(telling.analysis, found, telling.lang),
        )
    }
}

fn note(kind: NoteKind, text: Prose) -> Note {
    Note { kind, place: None, text, command: None, asks_target_port: false }
}

fn place(telling: &Telling<'_>, spans: &[Spans]) -> Option<(usize, usize)> {
    let first = spans.first()?.first();
    let position = telling.analysis.source.position(first.start);
    Some((position.line, position.column))
}

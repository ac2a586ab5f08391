//! X45: one selector matches pods of two workloads, or two Services select the same pods.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::kind::Kind;
use crate::model::selector::Labels;
use crate::model::workload::Workload;
use crate::text::register::Register;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::asking;
use crate::trace::selection::matched_workloads;

/// Silent for two ReplicaSets of one Deployment, and for Services in different namespaces.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut groups = Register::default();
    for (at, seat) in context.seats.iter().enumerate() {
        let Some(selector) = seat.service.selector.shown() else { continue };
        if selector.value.pairs.is_empty() {
            continue;
        }
        findings.extend(two_workloads(context, seat, selector));
        let mut pairs: Vec<_> = selector.value.pairs.iter().map(|it| &it.value).collect();
        pairs.sort();
        let key =
            pairs.iter().map(|pair| format!("{}={}", pair.key, pair.value)).collect::<Vec<_>>().join(",");
        let namespace = asking::namespace(seat.service).unwrap_or_default();
        groups.file(&format!("{namespace}\n{key}"), at);
    }
    for (key, places) in groups.entries().filter(|(_, places)| places.len() > 1) {
        let seats: Vec<&Seat<'_>> = places.iter().filter_map(|at| context.seats.get(*at)).collect();
        findings.extend(shared(key.split_once('\n').map_or(key, |(_, selector)| selector), &seats));
    }
}

fn shared(selector: &str, seats: &[&Seat<'_>]) -> Option<Finding> {
    let first = seats.first()?;
    Some(
        Finding::new(Code::X45, first.proved(&["Selector"]), Severity::Informs)
            .about(first.at)
            .on(POD_HOPS)
            .shown_by(seats.iter().filter_map(|seat| seat.service.selector.spans()))
            .value(selector)
            .value(joined(seats.iter().map(|seat| format!("service/{}", seat.service.name.value)))),
    )
}

fn two_workloads(context: &Context<'_>, seat: &Seat<'_>, selector: &Spanned<Labels>) -> Option<Finding> {
    let by_selector = owners(matched_workloads(context.index, &seat.service.namespace, &selector.value));
    let owners = if by_selector.names.len() > 1 { by_selector } else { pod_owners(seat) };
    if owners.names.len() < 2 {
        return None;
    }
    Some(
        Finding::new(Code::X45, Certainty::Likely, Severity::Warns)
            .about(seat.at)
            .on(POD_HOPS)
            .shown_by([selector.spans.clone()])
            .shown_by(owners.in_order())
            .value(asking::pairs(&selector.value))
            .value(joined(owners.names.entries().map(|(name, _)| name)))
            .confirm(asking::pods(seat.service, false)),
    )
}

/// What owns pods, by name, with where the text shows it first.
#[derive(Default)]
struct Owners {
    names: Register,
    spans: Vec<Spans>,
}

impl Owners {
    fn add(&mut self, name: &str, spans: &Spans) {
        if self.names.note(name) {
            self.names.file(name, self.spans.len());
            self.spans.push(spans.clone());
        }
    }

    fn in_order(&self) -> impl Iterator<Item = Spans> {
        self.names.entries().filter_map(|(_, at)| self.spans.get(*at.first()?).cloned())
    }
}

/// Workloads by what makes them: ReplicaSets of one Deployment count once.
fn owners(workloads: Vec<&Workload>) -> Owners {
    let mut owners = Owners::default();
    for workload in &workloads {
        let name = workload.name.value.as_str();
        let (kind, name) = match workload.kind {
            Kind::ReplicaSet => {
                ("deployment", name.rsplit_once('-').map_or(name, |(deployment, _)| deployment))
            }
            _ => (workload.kind.name(), name),
        };
        owners.add(&format!("{kind}/{name}"), &workload.name.spans);
    }
    owners
}

/// What the selected pods' own `Controlled By:` names.
fn pod_owners(seat: &Seat<'_>) -> Owners {
    let mut owners = Owners::default();
    for pod in seat.selection.as_ref().map(|it| it.pods.as_slice()).unwrap_or_default() {
        let Some(owner) = pod.controlled_by.shown() else { continue };
        let (kind, name) = owner.value.split_once('/').unwrap_or(("", &owner.value));
        let name = if kind == "ReplicaSet" { name.rsplit_once('-').map_or(name, |it| it.0) } else { name };
        owners.add(&format!("{}/{name}", kind.to_ascii_lowercase()), &owner.spans);
    }
    owners
}

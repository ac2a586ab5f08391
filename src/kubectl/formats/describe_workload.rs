//! `kubectl describe` of workloads and of kinds that play no part in a path.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::Entry;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::formats::describe_values::labels;
use crate::kubectl::formats::describe_values::namespace;
use crate::kubectl::formats::describe_values::own_name;
use crate::kubectl::formats::describe_values::text;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::ingress::Ingress;
use crate::model::kind::Kind;
use crate::model::policy::NetworkPolicy;
use crate::model::policy::OtherObject;
use crate::model::selector::Labels;
use crate::model::sighting::Sighting;
use crate::model::workload::Workload;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// Reads the block of an object of any other kind. One whose kind nothing tells gives no sighting.
pub fn read(kind: Kind, block: &FieldBlock<'_>, reading: &mut Reading) {
    let Some(name) = own_name(block) else { return };
    if kind == Kind::Other("object".to_owned()) {
        return;
    }
    block.entries.first().into_iter().for_each(|first| reading.used(first.line));
    let mut shown = Cell::NotShown;
    if let Some(entry) = block.own("Namespace") {
        reading.used(entry.line);
        shown = text(entry.value);
    }
    let spans = vec![block.span()];
    let namespace = namespace(&shown, reading);
    let sighting = match kind {
        kind if kind.is_workload() => {
            let mut workload = Workload { namespace, spans, ..Workload::new(kind, name) };
            fill(&mut workload, block, reading);
            Sighting::Workload(Box::new(workload))
        }
        Kind::Gateway | Kind::Route(_) => {
            Sighting::Ingress(Box::new(Ingress { namespace, spans, ..Ingress::new(kind, name) }))
        }
        Kind::NetworkPolicy => {
            let pod_selector = pod_selector(block, reading);
            Sighting::NetworkPolicy(Box::new(NetworkPolicy { name, namespace, pod_selector, spans }))
        }
        kind => Sighting::Other(Box::new(OtherObject { kind, name, namespace, spans })),
    };
    reading.saw(sighting);
}

fn fill(workload: &mut Workload, block: &FieldBlock<'_>, reading: &mut Reading) {
    if let Some(entry) = block.own("Selector") {
        workload.selector = selector(entry.value);
        reading.used(entry.line);
    }
    if let Some(entry) = block.own("Replicas") {
        workload.desired = desired(entry.value).into();
        reading.used(entry.line);
    }
    let template = block.section("Pod Template", &["Conditions", "Events", "Volumes"]);
    if let Some(at) = template.iter().position(|entry| entry.is("Labels")) {
        let Some(entry) = template.get(at) else { return };
        let rest = template.get(at.saturating_add(1)..).unwrap_or_default();
        let end = rest.iter().position(|it| it.label.is_some() || it.indent <= entry.indent);
        reading.used(entry.line);
        workload.template_labels =
            labels(entry, rest.get(..end.unwrap_or(rest.len())).unwrap_or_default(), reading);
    }
}

fn selector(value: Excerpt<'_>) -> Cell<Labels> {
    match value.text() {
        "" => Cell::Blank(value.hull()),
        "<none>" | "<unset>" => Cell::SaysNone(value.spans()),
        _ => values::labels(value).map(|labels| value.shows(labels)).into(),
    }
}

/// `3 desired | 3 updated | ...`, `2 current / 3 desired`
fn desired(value: Excerpt<'_>) -> Option<Spanned<u32>> {
    let words: Vec<Excerpt<'_>> = value.words().collect();
    let at = words.iter().position(|word| word.text() == "desired")?;
    values::count(*words.get(at.checked_sub(1)?)?)
}

/// The `PodSelector:` of a network policy; the ones of its peers stand after `Allowing`.
fn pod_selector(block: &FieldBlock<'_>, reading: &mut Reading) -> Cell<Labels> {
    let is_own = |entry: &&Entry<'_>| entry.is("PodSelector");
    let Some(entry) = block.section("Spec", &["Events"]).iter().find(is_own) else { return Cell::NotShown };
    reading.used(entry.line);
    let first: Option<(Excerpt<'_>, Span)> = entry.value.words().next().map(|word| (word, word.hull()));
    match first {
        Some((word, _)) if word.text() == "<none>" => Cell::SaysNone(word.spans()),
        Some(_) => selector(entry.value),
        None => Cell::Blank(entry.value.hull()),
    }
}

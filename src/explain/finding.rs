//! A finding as prose: its values keep the characters that show them.

use crate::analysis::Analysis;
use crate::diagnosis::finding::Finding;
use crate::explain::fill;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::fact::State;
use crate::words::template::Slot;
use crate::words::words;

/// A finding, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingView {
    /// A few words.
    pub title: Prose,
    /// What it is, in one sentence.
    pub sentence: Prose,
    /// Why to care.
    pub why: Prose,
    /// What to change.
    pub fix: Option<Prose>,
    /// The command that would confirm it.
    pub confirm: Option<String>,
}

/// The whole finding in a language.
pub fn view(analysis: &Analysis, finding: &Finding, lang: Lang) -> FindingView {
    let texts = words(lang).finding(finding.code, &finding.values);
    let filled = |text| fill::prose(text, |slot| pieces(analysis, finding, slot, lang));
    FindingView {
        title: filled(texts.title),
        sentence: filled(texts.sentence),
        why: filled(texts.why),
        fix: texts.fix.map(filled),
        confirm: finding.confirm.as_ref().map(|ask| ask.command()),
    }
}

/// Its sentence alone.
pub fn sentence(analysis: &Analysis, finding: &Finding, lang: Lang) -> Prose {
    let texts = words(lang).finding(finding.code, &finding.values);
    fill::prose(texts.sentence, |slot| pieces(analysis, finding, slot, lang))
}

fn pieces(analysis: &Analysis, finding: &Finding, slot: Slot, lang: Lang) -> Vec<Piece> {
    let service = finding.service.and_then(|index| analysis.cluster.services.get(index));
    let port = service.zip(finding.port).and_then(|(service, index)| service.ports.get(index));
    let piece = match slot {
        Slot::Service => service.map(|it| value::seen(&it.name.value, Role::ServiceName, &it.name.spans)),
        Slot::ServicePort => port.map(|it| value::seen(it.number.value, Role::ServicePort, &it.number.spans)),
        Slot::Value => nth(analysis, finding, 0),
        Slot::Other => nth(analysis, finding, 1),
        Slot::Third => nth(analysis, finding, 2),
        Slot::Fourth => nth(analysis, finding, 3),
        Slot::Fifth => nth(analysis, finding, 4),
        _ => None,
    };
    let fallback = match slot {
        Slot::Service => Role::ServiceName,
        Slot::ServicePort => Role::ServicePort,
        _ => Role::Other,
    };
    vec![Piece::Value(piece.unwrap_or_else(|| value::unknown(fallback, words(lang))))]
}

/// A value of the finding; seen where one of its spans reads the same.
fn nth(analysis: &Analysis, finding: &Finding, index: usize) -> Option<Value> {
    let text = finding.values.get(index).filter(|text| !text.is_empty())?;
    let shows = |spans: &&Spans| analysis.source.slices(spans) == *text;
    let spans: Vec<Spans> = finding.spans.iter().find(shows).cloned().into_iter().collect();
    let state = if spans.is_empty() { State::Derived } else { State::Seen };
    let spans = if spans.is_empty() { finding.spans.clone() } else { spans };
    let role = spans.first().map_or(Role::Other, |spans| role_of(analysis, finding, spans));
    Some(Value { text: text.clone(), state, role, spans })
}

/// The identity of a value that stands in the Service's own cells.
fn role_of(analysis: &Analysis, finding: &Finding, spans: &Spans) -> Role {
    let service = finding.service.and_then(|index| analysis.cluster.services.get(index));
    let ports = service.into_iter().flat_map(|service| &service.ports);
    let is = |cell: Option<Spans>| cell.as_ref() == Some(spans);
    let of_port = ports.filter_map(|port| match () {
        () if port.number.spans == *spans => Some(Role::ServicePort),
        () if is(port.node_port.spans()) => Some(Role::NodePort),
        () if is(port.target_port.spans()) => Some(Role::TargetPort),
        () => None,
    });
    let cluster_ip = service.filter(|service| is(service.cluster_ip.spans())).map(|_| Role::ClusterIp);
    of_port.chain(cluster_ip).next().unwrap_or(Role::Other)
}

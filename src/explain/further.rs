//! What else can be told about one Service and port: its names, commands to try, the way back, the reachability
//! table and the checklist.

use crate::analysis::Analysis;
use crate::diagnosis::checklist;
use crate::diagnosis::checklist::Answer;
use crate::explain::prose::Value;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::text::span::Span;
use crate::trace::fact::Fact;
use crate::trace::hop::End;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::names;
use crate::trace::probe;
use crate::trace::reach;
use crate::trace::reach::Reach;
use crate::trace::reach::Row;
use crate::trace::reach::RowKind;
use crate::trace::reply;
use crate::trace::rules;
use crate::trace::start::Start;
use crate::words::Words;
use crate::words::label::Label;
use crate::words::words;
use std::fmt::Display;

/// All of it, in the words of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// The DNS names, the shortest first.
    pub names: Vec<Value>,
    /// A command for each start point, in the order of `Start::ALL`.
    pub tries: Vec<Try>,
    /// How the answer returns.
    pub reply: &'static str,
    /// The reachability table.
    pub reach: Vec<ReachRow>,
    /// The questions of the Debug Services page.
    pub checklist: Vec<CheckRow>,
}

/// A command that tries the path from one start point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try {
    /// The start point, in words.
    pub start: &'static str,
    /// The command, or why there is none.
    pub command: Result<String, &'static str>,
}

/// An address and port with what is known from each start point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachRow {
    /// The kind of address, in words.
    pub kind: &'static str,
    /// The address or name.
    pub address: Value,
    /// The port.
    pub port: Value,
    /// One cell for each start point, in the order of `Start::ALL`.
    pub cells: [ReachCell; 4],
}

/// A cell of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachCell {
    /// What is known.
    pub reach: Reach,
    /// A word for it.
    pub word: &'static str,
    /// The reason, unless nothing breaks it.
    pub reason: Option<&'static str>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    /// The question.
    pub question: &'static str,
    /// The answer.
    pub answer: Answer,
    /// A word for it.
    pub word: &'static str,
    /// The characters that show it.
    pub evidence: Vec<Evidence>,
    /// The command that would tell.
    pub command: Option<String>,
}

/// Characters of the text and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Line and column of the first, both from 1.
    pub place: (usize, usize),
    /// The characters, cut short where they are many.
    pub text: String,
}

/// So many pieces of evidence are shown for one answer at most.
const MOST_EVIDENCE: usize = 3;
/// So many characters of each.
const MOST_CHARACTERS: usize = 48;

/// Everything further about a trace.
pub fn further(analysis: &Analysis, trace: &Trace, lang: Lang) -> Further {
    let index = Index::new(&analysis.cluster);
    let words = words(lang);
    let rows = reach::table(&index, trace.service, trace.port);
    let items = checklist::checklist(&index, &analysis.findings, trace.service);
    Further {
        names: dns_names(analysis, trace, words),
        tries: Start::ALL.map(|start| attempt(analysis, &index, trace, (start, words))).into(),
        reply: words.reply(reply::reply(&index, trace)),
        reach: rows.into_iter().map(|row| reach_row(row, words)).collect(),
        checklist: items.iter().map(|item| check_row(analysis, item, words)).collect(),
    }
}

fn dns_names(analysis: &Analysis, trace: &Trace, words: &dyn Words) -> Vec<Value> {
    let Some(service) = analysis.cluster.services.get(trace.service) else { return Vec::new() };
    let names = names::names(service);
    let all = [names.short, names.with_namespace, names.full];
    all.into_iter()
        .filter(|fact| fact.value().is_some())
        .map(|fact| single(fact, Role::DnsName, words))
        .collect()
}

/// The same Service and port from another start point.
fn attempt(analysis: &Analysis, index: &Index<'_>, trace: &Trace, from: (Start, &dyn Words)) -> Try {
    let (start, words) = from;
    let other = rules::trace(&analysis.cluster, trace.service, trace.port, start);
    let stays = matches!(other.end, End::Breaks { hop: 0, .. })
        || other.hops.first().is_some_and(|hop| hop.packet.is_none());
    let reason = if stays { Label::NothingToTry } else { Label::NoCommand };
    let command = probe::probe(index, &other).ok_or_else(|| words.label(reason));
    Try { start: words.start(start), command }
}

fn reach_row(row: Row, words: &dyn Words) -> ReachRow {
    let (address, port) = match row.kind {
        RowKind::Balancer | RowKind::ExternalIp => (Role::ExternalAddress, Role::ServicePort),
        RowKind::Node => (Role::NodeAddress, Role::NodePort),
        RowKind::ClusterIp => (Role::ClusterIp, Role::ServicePort),
        RowKind::Name => (Role::DnsName, Role::ServicePort),
        RowKind::Pod => (Role::PodAddress, Role::TargetPort),
        RowKind::ExternalName => (Role::DnsName, Role::Other),
    };
    ReachRow {
        kind: words.row_kind(row.kind),
        address: single(row.host, address, words),
        port: single(row.port, port, words),
        cells: row.cells.map(|reach| reach_cell(reach, words)),
    }
}

fn reach_cell(reach: Reach, words: &dyn Words) -> ReachCell {
    let word = match reach {
        Reach::NothingBreaksIt => Label::NothingBreaksIt,
        Reach::Fails(_) => Label::Fails,
        Reach::Unknown(_) => Label::NotTold,
    };
    ReachCell { reach, word: words.label(word), reason: reach.reason().map(|reason| words.reason(reason)) }
}

fn check_row(analysis: &Analysis, item: &checklist::Item, words: &dyn Words) -> CheckRow {
    let word = match item.answer {
        Answer::Yes => Label::Yes,
        Answer::No => Label::No,
        Answer::CannotTell => Label::CannotTell,
    };
    CheckRow {
        question: words.checklist(item.question),
        answer: item.answer,
        word: words.label(word),
        evidence: item
            .spans
            .iter()
            .take(MOST_EVIDENCE)
            .map(|spans| evidence(analysis, spans.first()))
            .collect(),
        command: item.ask.as_ref().map(|ask| ask.command()),
    }
}

fn evidence(analysis: &Analysis, span: Span) -> Evidence {
    let at = analysis.source.position(span.start);
    let line = analysis.source.slice(span).lines().next().unwrap_or_default();
    let mut text: String = line.chars().take(MOST_CHARACTERS).collect();
    if text.len() < span.len() {
        text.push('…');
    }
    Evidence { place: (at.line, at.column), text }
}

fn single<T: Display>(fact: Fact<T>, role: Role, words: &dyn Words) -> Value {
    let values = value::of_fact(&fact.map(|value| vec![value.to_string()]), role, words);
    values.into_iter().next().unwrap_or_else(|| value::unknown(role, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;

    #[test]
    fn everything_further_is_in_words() {
        let table =
            "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\nshop NodePort 10.96.0.9 <none> 80:30080/TCP 5d\n";
        let analysis = analyze(table, &[]);
        let trace = rules::trace(&analysis.cluster, 0, Some(0), Start::Pod);
        let further = further(&analysis, &trace, Lang::En);
        let commands: Vec<_> = further.tries.iter().map(|it| it.command.as_deref().ok()).collect();
        let wanted = [None, None, Some("curl -v http://shop:80/"), Some("curl -v http://10.96.0.9:80/")];
        assert_eq!(commands, wanted, "no number is invented");
        let exists = further.checklist.first().unwrap();
        assert_eq!(exists.evidence.first().unwrap().text, "shop");
        assert_eq!(exists.evidence.first().unwrap().place, (2, 1));
        assert!(!further.reach.is_empty() && !further.checklist.is_empty() && !further.reply.is_empty());
    }
}

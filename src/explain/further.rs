//! What else can be told about one Service and port: its names, a command to try, the way back, the reachability
//! table and the checklist.

use crate::analysis::Analysis;
use crate::diagnosis::checklist;
use crate::diagnosis::checklist::Answer;
use crate::explain::prose::Value;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::trace::fact::Fact;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::names;
use crate::trace::probe;
use crate::trace::reach;
use crate::trace::reach::Reach;
use crate::trace::reach::Row;
use crate::trace::reach::RowKind;
use crate::trace::reply;
use crate::words::Words;
use crate::words::label::Label;
use crate::words::words;
use std::fmt::Display;

/// All of it, in the words of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// The DNS names, the shortest first.
    pub names: Vec<Value>,
    /// A command that tries the path from its start point.
    pub probe: Option<String>,
    /// How the answer returns.
    pub reply: &'static str,
    /// The reachability table.
    pub reach: Vec<ReachRow>,
    /// The questions of the Debug Services page.
    pub checklist: Vec<CheckRow>,
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
    /// Line and column, both from 1, of the first character that shows it.
    pub place: Option<(usize, usize)>,
    /// The command that would tell.
    pub command: Option<String>,
}

/// Everything further about a trace.
pub fn further(analysis: &Analysis, trace: &Trace, lang: Lang) -> Further {
    let index = Index::new(&analysis.cluster);
    let words = words(lang);
    let rows = reach::table(&index, trace.service, trace.port);
    let items = checklist::checklist(&index, &analysis.findings, trace.service);
    Further {
        names: dns_names(analysis, trace, words),
        probe: probe::probe(&index, trace),
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
    let position = item.spans.first().map(|spans| analysis.source.position(spans.first().start));
    CheckRow {
        question: words.checklist(item.question),
        answer: item.answer,
        word: words.label(word),
        place: position.map(|at| (at.line, at.column)),
        command: item.ask.as_ref().map(|ask| ask.command()),
    }
}

fn single<T: Display>(fact: Fact<T>, role: Role, words: &dyn Words) -> Value {
    let values = value::of_fact(&fact.map(|value| vec![value.to_string()]), role, words);
    values.into_iter().next().unwrap_or_else(|| value::unknown(role, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::trace::rules::trace;
    use crate::trace::start::Start;

    #[test]
    fn everything_further_is_in_words() {
        let table =
            "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\nshop NodePort 10.96.0.9 <none> 80:30080/TCP 5d\n";
        let analysis = analyze(table, &[]);
        let trace = trace(&analysis.cluster, 0, Some(0), Start::Pod);
        let further = further(&analysis, &trace, Lang::En);
        assert_eq!(further.probe.as_deref(), Some("curl -v http://shop:80/"));
        assert!(!further.reach.is_empty() && !further.checklist.is_empty() && !further.reply.is_empty());
    }
}

//! What to paste next, and why.

use crate::analysis::Analysis;
use crate::diagnosis::finding::Severity;
use crate::explain::notes;
use crate::lang::Lang;
use crate::trace::ask::Ask;
use crate::trace::hop::End;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::hop::Trace;
use crate::words::words;

/// The command for what matters most: of a broken path what would confirm the break; else the end of the path,
/// because one describe shows both the target port and the endpoints; else the first gap on the way.
pub fn next<'a>(analysis: &'a Analysis, trace: &'a Trace) -> Option<&'a Ask> {
    let end = || trace.hops.last().and_then(gap);
    let first = || trace.hops.iter().find_map(gap);
    confirming(analysis, trace).or_else(end).or_else(first)
}

fn confirming<'a>(analysis: &'a Analysis, trace: &'a Trace) -> Option<&'a Ask> {
    let End::Breaks { hop, .. } = trace.end else { return None };
    let broken = trace.hops.get(hop)?;
    let found = notes::on_trace(analysis, trace).filter(|found| found.hops.contains(&broken.kind));
    let breaking =
        found.filter(|found| found.severity == Severity::Breaks || broken.kind == HopKind::NoEntrance);
    breaking.filter_map(|found| found.confirm.as_ref()).next()
}

fn gap(hop: &Hop) -> Option<&Ask> {
    hop.to.ports.ask().or_else(|| hop.to.hosts.ask())
}

/// What a command shows, in a sentence.
pub fn why(ask: &Ask, lang: Lang) -> &'static str {
    words(lang).ask(ask)
}

//! What to paste next, and why.

use crate::lang::Lang;
use crate::trace::ask::Ask;
use crate::trace::hop::Hop;
use crate::trace::hop::Trace;
use crate::words::words;

/// The command for the gap that matters most: the end of the path first, because one describe shows both the
/// target port and the endpoints; then the first gap on the way.
pub fn next(trace: &Trace) -> Option<&Ask> {
    trace.hops.last().and_then(gap).or_else(|| trace.hops.iter().find_map(gap))
}

fn gap(hop: &Hop) -> Option<&Ask> {
    hop.to.ports.ask().or_else(|| hop.to.hosts.ask())
}

/// What a command shows, in a sentence.
pub fn why(ask: &Ask, lang: Lang) -> &'static str {
    words(lang).ask(ask)
}

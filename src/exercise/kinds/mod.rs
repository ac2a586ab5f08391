//! The kinds of questions.

use crate::analysis::Analysis;
use crate::exercise::question::Question;
use crate::trace::hop::Trace;

pub mod next_port;

/// A kind: its name in lesson files, and the question it makes for a hop.
pub struct Kind {
    /// The name.
    pub name: &'static str,
    /// The question for the hop at an index from 0. `None` when the text does not prove one right answer, or
    /// offers nothing to confuse it with.
    pub question: fn(&Analysis, &Trace, usize) -> Option<Question>,
}

/// Every kind.
pub const KINDS: &[Kind] = &[Kind { name: "next-port", question: next_port::question }];

/// The kind of a name.
pub fn named(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

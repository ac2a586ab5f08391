//! The command in force: what a typed `kubectl` line, a helm heading or a `watch` banner says about the lines
//! that follow it.

use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::text::span::Span;

/// What is known about the output that follows.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The kinds asked for, in order; empty for `get all` and when no command was seen.
    pub kinds: Vec<Kind>,
    /// `get`, `describe` ...; empty when no command was seen.
    pub verb: String,
    /// The names asked for.
    pub names: Vec<String>,
    /// `-n shop`, with the characters that say it.
    pub namespace: Cell<String>,
    /// `-A`
    pub all_namespaces: bool,
    /// `-o wide`, `-o yaml` ...
    pub output: Option<String>,
    /// A selector, a field selector, a pipe or a name: what is not shown may still exist.
    pub filtered: bool,
    /// `--show-labels`
    pub show_labels: bool,
    /// `--no-headers`
    pub no_headers: bool,
    /// The typed command, where one was seen.
    pub span: Option<Span>,
}

impl Context {
    /// The only kind asked for.
    pub fn kind(&self) -> Option<&Kind> {
        match self.kinds.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

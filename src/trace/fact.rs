//! A value on a path, with what is known about it.

use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::rule::Rule;

/// A value in exactly one of four states. Mixing these up is how one comes to explain what is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact<T> {
    /// The text shows it.
    Seen {
        /// The value.
        value: T,
        /// The characters that show it, one item for each part of a list.
        spans: Vec<Spans>,
    },
    /// It follows from what the text shows.
    Derived {
        /// The value.
        value: T,
        /// The characters that it follows from.
        spans: Vec<Spans>,
        /// How it follows.
        rule: Rule,
    },
    /// It is what is usual, and the text does not say otherwise.
    Assumed {
        /// The value.
        value: T,
        /// Why it is taken.
        rule: Rule,
    },
    /// The text does not tell.
    Unknown {
        /// The command that would show it; `None` when no kubectl command can.
        ask: Option<Ask>,
    },
}

/// The state of a fact without its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Shown by the text.
    Seen,
    /// Follows from the text.
    Derived,
    /// Usual, not contradicted.
    Assumed,
    /// Not told.
    Unknown,
}

impl State {
    /// The stable word in reports and `data-state`.
    pub fn slug(self) -> &'static str {
        match self {
            State::Seen => "seen",
            State::Derived => "derived",
            State::Assumed => "assumed",
            State::Unknown => "unknown",
        }
    }
}

impl<T> Fact<T> {
    /// A value that the text shows.
    pub fn seen(shown: Spanned<T>) -> Fact<T> {
        Fact::Seen { value: shown.value, spans: vec![shown.spans] }
    }

    /// The value, unless unknown.
    pub fn value(&self) -> Option<&T> {
        match self {
            Fact::Seen { value, .. } | Fact::Derived { value, .. } | Fact::Assumed { value, .. } => {
                Some(value)
            }
            Fact::Unknown { .. } => None,
        }
    }

    /// Its state.
    pub fn state(&self) -> State {
        match self {
            Fact::Seen { .. } => State::Seen,
            Fact::Derived { .. } => State::Derived,
            Fact::Assumed { .. } => State::Assumed,
            Fact::Unknown { .. } => State::Unknown,
        }
    }

    /// The characters that prove it.
    pub fn spans(&self) -> &[Spans] {
        match self {
            Fact::Seen { spans, .. } | Fact::Derived { spans, .. } => spans,
            Fact::Assumed { .. } | Fact::Unknown { .. } => &[],
        }
    }

    /// The rule behind a derived or assumed value.
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Fact::Derived { rule, .. } | Fact::Assumed { rule, .. } => Some(*rule),
            Fact::Seen { .. } | Fact::Unknown { .. } => None,
        }
    }

    /// The command that would show an unknown value.
    pub fn ask(&self) -> Option<&Ask> {
        match self {
            Fact::Unknown { ask } => ask.as_ref(),
            _ => None,
        }
    }

    /// The same state with another reading of the value.
    pub fn map<U>(self, read: impl FnOnce(T) -> U) -> Fact<U> {
        match self {
            Fact::Seen { value, spans } => Fact::Seen { value: read(value), spans },
            Fact::Derived { value, spans, rule } => Fact::Derived { value: read(value), spans, rule },
            Fact::Assumed { value, rule } => Fact::Assumed { value: read(value), rule },
            Fact::Unknown { ask } => Fact::Unknown { ask },
        }
    }
}

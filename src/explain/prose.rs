//! Sentences whose values still know where they come from.

use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::fact::State;

/// One piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of the interface's language.
    Words(String),
    /// A value of the reader's own cluster, never translated.
    Value(Value),
    /// Code that is not a value of the paste: a command, a field name.
    Code(String),
}

/// A value inside a sentence, on the path or in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The text shown; for an unknown value the words for it ("node IP").
    pub text: String,
    /// Its state.
    pub state: State,
    /// Its identity.
    pub role: Role,
    /// The characters that prove it; empty unless seen or derived.
    pub spans: Vec<Spans>,
}

/// A sentence or a few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
}

impl Prose {
    /// The text without marks, for announcements, plain exports and tests; unknown values as `[node IP?]`.
    pub fn plain(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(text) | Piece::Code(text) => text.clone(),
                Piece::Value(value) if value.state == State::Unknown => format!("[{}?]", value.text),
                Piece::Value(value) => value.text.clone(),
            })
            .collect()
    }
}

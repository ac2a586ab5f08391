//! Filling templates: words stay words, slots become pieces that keep their spans.

use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::words::template::Part;
use crate::words::template::Slot;
use crate::words::template::parts;
use crate::words::template::wants_space;

/// The text with each slot replaced by its pieces.
pub fn prose(text: &str, slot: impl Fn(Slot) -> Vec<Piece>) -> Prose {
    let mut filled = Prose::default();
    for part in parts(text) {
        match part {
            Part::Words(words) => filled.push(Piece::Words(words.to_owned())),
            Part::Code(code) => filled.push(Piece::Code(code.to_owned())),
            Part::Slot(name) => slot(name).into_iter().for_each(|piece| filled.push(piece)),
        }
    }
    filled
}

/// A text without slots.
pub fn plain(text: &str) -> Prose {
    prose(text, |_| Vec::new())
}

/// Values as the items of a list; of a long one only the first, then `+ n`.
pub fn list(values: Vec<Value>, separator: &str, more: u32) -> Vec<Piece> {
    let left_out = values.len().saturating_sub(LIST_LIMIT);
    let more = left_out.saturating_add(usize::try_from(more).unwrap_or(usize::MAX));
    let mut pieces = Vec::new();
    for value in values.into_iter().take(LIST_LIMIT) {
        if !pieces.is_empty() {
            pieces.push(Piece::Words(separator.to_owned()));
        }
        pieces.push(Piece::Value(value));
    }
    if more > 0 {
        pieces.push(Piece::Words(format!(" + {more}")));
    }
    pieces
}

const LIST_LIMIT: usize = 3;

impl Prose {
    /// Adds a piece; words are joined, and a space is set where Chinese meets Latin.
    pub fn push(&mut self, piece: Piece) {
        let spaced = self.pieces.last().is_some_and(|last| wants_space(last.text(), piece.text()));
        if spaced {
            self.push_words(" ");
        }
        match piece {
            Piece::Words(words) => self.push_words(&words),
            other => self.pieces.push(other),
        }
    }

    /// Adds all pieces of another prose.
    pub fn extend(&mut self, other: Prose) {
        other.pieces.into_iter().for_each(|piece| self.push(piece));
    }

    fn push_words(&mut self, words: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Words(last)) => last.push_str(words),
            _ => self.pieces.push(Piece::Words(words.to_owned())),
        }
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Piece::Words(text) | Piece::Code(text) => text,
            Piece::Value(value) => &value.text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_latin_are_kept_apart() {
        let name = |_| vec![Piece::Words("Pod IP".to_owned())];
        assert_eq!(prose("文本里没有{name}。", name).plain(), "文本里没有 Pod IP。");
        assert_eq!(prose("No {name}.", name).plain(), "No Pod IP.");
    }
}

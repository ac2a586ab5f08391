//! What one block of text says about one field.

use crate::text::span::Span;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// One field as one block of text shows it. Four different things, never merged into fewer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell<T> {
    /// The text shows this value.
    Shown(Spanned<T>),
    /// The text says that there is none: `<none>`, `<unset>`, `None` where it means nothing.
    SaysNone(Spans),
    /// The column or label is there and holds nothing.
    Blank(Span),
    /// This kind of text does not show the field, or the value was removed on its way here.
    #[default]
    NotShown,
}

impl<T> Cell<T> {
    /// The value, where one is shown.
    pub fn value(&self) -> Option<&T> {
        self.shown().map(|shown| &shown.value)
    }

    /// The value with its characters, where one is shown.
    pub fn shown(&self) -> Option<&Spanned<T>> {
        match self {
            Cell::Shown(shown) => Some(shown),
            Cell::SaysNone(_) | Cell::Blank(_) | Cell::NotShown => None,
        }
    }

    /// Whether the text says anything about the field, be it that there is nothing.
    pub fn is_known(&self) -> bool {
        !matches!(self, Cell::NotShown)
    }

    /// Whether the text says that there is none, in words or by a blank.
    pub fn says_nothing(&self) -> bool {
        matches!(self, Cell::SaysNone(_) | Cell::Blank(_))
    }

    /// The characters that show the value, its absence, or the blank place.
    pub fn spans(&self) -> Option<Spans> {
        match self {
            Cell::Shown(shown) => Some(shown.spans.clone()),
            Cell::SaysNone(spans) => Some(spans.clone()),
            Cell::Blank(span) => Some(Spans::from(*span)),
            Cell::NotShown => None,
        }
    }
}

impl<T: PartialEq> Cell<T> {
    /// Takes the newer text's word where it has one. Returns the places of both when they disagree.
    pub fn merge(&mut self, newer: Cell<T>) -> Option<(Spans, Spans)> {
        if !newer.is_known() {
            return None;
        }
        let differs = match (&*self, &newer) {
            (Cell::NotShown, _) => false,
            (Cell::Shown(old), Cell::Shown(new)) => old.value != new.value,
            (Cell::Shown(_), _) | (_, Cell::Shown(_)) => true,
            (old, new) => std::mem::discriminant(old) != std::mem::discriminant(new),
        };
        let places = self.spans().zip(newer.spans());
        *self = newer;
        places.filter(|_| differs)
    }
}

impl<T> From<Spanned<T>> for Cell<T> {
    fn from(shown: Spanned<T>) -> Cell<T> {
        Cell::Shown(shown)
    }
}

impl<T> From<Option<Spanned<T>>> for Cell<T> {
    fn from(shown: Option<Spanned<T>>) -> Cell<T> {
        shown.map_or(Cell::NotShown, Cell::Shown)
    }
}

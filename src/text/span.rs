//! Positions in the text as it was pasted.

/// Byte offsets into the pasted text, half-open, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end: end.max(start) }
    }

    /// Number of bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte: a place between two characters.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether `offset` is one of its bytes.
    pub fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// One or more spans whose texts, one after another, are one value: more than one when a terminal cut the value
/// in two, or when invisible characters stand inside it. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spans {
    first: Span,
    rest: Vec<Span>,
}

impl Spans {
    /// All spans in order of the value. `None` when there is none.
    pub fn from_list(spans: impl IntoIterator<Item = Span>) -> Option<Spans> {
        let mut spans = spans.into_iter();
        let mut joined = Spans::from(spans.next()?);
        spans.for_each(|span| joined.push(span));
        Some(joined)
    }

    /// Adds a span at the end; one that begins where the last ends lengthens it.
    pub fn push(&mut self, span: Span) {
        let last = self.rest.last_mut().unwrap_or(&mut self.first);
        if last.end == span.start {
            last.end = span.end;
        } else {
            self.rest.push(span);
        }
    }

    /// Adds all of `other` at the end.
    pub fn extend(&mut self, other: &Spans) {
        other.iter().for_each(|span| self.push(span));
    }

    /// The spans in the order of the value.
    pub fn iter(&self) -> impl Iterator<Item = Span> + '_ {
        std::iter::once(self.first).chain(self.rest.iter().copied())
    }

    /// The first span.
    pub fn first(&self) -> Span {
        self.first
    }

    /// The last span.
    pub fn last(&self) -> Span {
        self.rest.last().copied().unwrap_or(self.first)
    }

    /// The smallest span that holds all of them.
    pub fn hull(&self) -> Span {
        self.iter().fold(self.first, Span::join)
    }
}

impl From<Span> for Spans {
    fn from(span: Span) -> Spans {
        Spans { first: span, rest: Vec::new() }
    }
}

/// A value and the characters that show it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// What the characters say.
    pub value: T,
    /// The characters.
    pub spans: Spans,
}

impl<T> Spanned<T> {
    /// `value` as shown by `spans`.
    pub fn new(value: T, spans: impl Into<Spans>) -> Spanned<T> {
        Spanned { value, spans: spans.into() }
    }

    /// The same characters with another reading of them.
    pub fn map<U>(self, read: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: read(self.value), spans: self.spans }
    }

    /// A borrowed value with its characters.
    pub fn as_ref(&self) -> Spanned<&T> {
        Spanned { value: &self.value, spans: self.spans.clone() }
    }
}

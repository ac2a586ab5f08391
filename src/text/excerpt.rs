//! A slice of a strand that knows where it starts.

use crate::text::span::Span;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::text::strand::Strand;
use std::ops::Range;

/// Part of a [`Strand`]. Cheap to copy; cutting one gives smaller ones.
#[derive(Clone, Copy, Debug)]
pub struct Excerpt<'a> {
    strand: &'a Strand,
    start: usize,
    end: usize,
}

impl<'a> Excerpt<'a> {
    /// The bytes `start..end` of `strand`; moved inwards to where characters begin.
    pub fn new(strand: &'a Strand, start: usize, end: usize) -> Excerpt<'a> {
        let text = strand.text();
        let mut end = end.min(text.len());
        while !text.is_char_boundary(end) {
            end = end.saturating_sub(1);
        }
        let mut start = start.min(end);
        while !text.is_char_boundary(start) {
            start = start.saturating_add(1);
        }
        Excerpt { strand, start: start.min(end), end }
    }

    /// The text as it is read.
    pub fn text(self) -> &'a str {
        self.strand.text().get(self.start..self.end).unwrap_or_default()
    }

    /// The strand that it is part of.
    pub fn strand(self) -> &'a Strand {
        self.strand
    }

    /// Its offsets in the strand.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Where its characters were pasted.
    pub fn spans(self) -> Spans {
        self.strand.spans(self.start, self.end)
    }

    /// The smallest span of the paste that holds it.
    pub fn hull(self) -> Span {
        self.spans().hull()
    }

    /// Whether it has no character.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The part from `from` up to `to`, in bytes from its own start.
    pub fn cut(self, from: usize, to: usize) -> Excerpt<'a> {
        let end = self.start.saturating_add(to).min(self.end);
        Excerpt::new(self.strand, self.start.saturating_add(from).min(end), end)
    }

    /// The part from byte `from` on.
    pub fn after(self, from: usize) -> Excerpt<'a> {
        self.cut(from, usize::MAX)
    }

    /// The part before byte `to`.
    pub fn before(self, to: usize) -> Excerpt<'a> {
        self.cut(0, to)
    }

    /// Without white space at both ends.
    pub fn trim(self) -> Excerpt<'a> {
        self.trim_end().trim_start()
    }

    /// Without white space at its start.
    pub fn trim_start(self) -> Excerpt<'a> {
        let text = self.text();
        self.after(text.len().saturating_sub(text.trim_start().len()))
    }

    /// Without white space at its end.
    pub fn trim_end(self) -> Excerpt<'a> {
        self.before(self.text().trim_end().len())
    }

    /// Both sides of the first `separator`. `None` when it does not occur.
    pub fn split_once(self, separator: char) -> Option<(Excerpt<'a>, Excerpt<'a>)> {
        let at = self.text().find(separator)?;
        Some((self.before(at), self.after(at.saturating_add(separator.len_utf8()))))
    }

    /// The pieces between `separator`s, empty ones included.
    pub fn split(self, separator: char) -> impl Iterator<Item = Excerpt<'a>> {
        self.text().split(separator).map(move |piece| self.part(piece))
    }

    /// The words between white space.
    pub fn words(self) -> impl Iterator<Item = Excerpt<'a>> {
        self.text().split_whitespace().map(move |word| self.part(word))
    }

    /// The excerpt for a piece of its own text, as `split` or `trim` of `str` return it.
    pub fn part(self, piece: &'a str) -> Excerpt<'a> {
        let base = self.text().as_ptr().addr();
        let from = piece.as_ptr().addr().saturating_sub(base);
        self.cut(from, from.saturating_add(piece.len()))
    }

    /// Its characters as the proof of `value`.
    pub fn shows<T>(self, value: T) -> Spanned<T> {
        Spanned { value, spans: self.spans() }
    }

    /// Its text with the characters that show it.
    pub fn owned(self) -> Spanned<String> {
        self.shows(self.text().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_their_places() {
        let mut strand = Strand::new();
        strand.push_same(" 80:30080/TCP ", 7);
        let (port, rest) = strand.whole().trim().split_once(':').unwrap();
        assert_eq!((port.text(), port.hull()), ("80", Span::new(8, 10)));
        assert_eq!((rest.text(), rest.hull()), ("30080/TCP", Span::new(11, 20)));
        let words: Vec<_> = strand.whole().words().map(Excerpt::text).collect();
        assert_eq!(words, ["80:30080/TCP"]);
    }
}

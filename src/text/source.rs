//! The text as it was pasted. It alone knows lines, columns and UTF-16.

use crate::text::span::Span;
use crate::text::span::Spans;

/// A place as a person counts: both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line number from 1.
    pub line: usize,
    /// Column number from 1, in Unicode characters.
    pub column: usize,
}

/// The paste with its line starts. A line ends at LF, CRLF, CR, U+2028 or U+2029.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// Keeps `text` unchanged.
    pub fn new(text: impl Into<String>) -> Source {
        let text = text.into();
        let mut line_starts = vec![0];
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let ends = match character {
                '\n' | '\u{2028}' | '\u{2029}' => true,
                '\r' => characters.peek().is_none_or(|(_, next)| *next != '\n'),
                _ => false,
            };
            if ends {
                line_starts.push(at.saturating_add(character.len_utf8()));
            }
        }
        Source { text, line_starts }
    }

    /// The pasted text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Number of lines; a text that ends with a line end has an empty last line.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The characters of a line, counted from 1, without its line end.
    pub fn line(&self, number: usize) -> Option<Span> {
        let index = number.checked_sub(1)?;
        let start = *self.line_starts.get(index)?;
        let end = self.line_starts.get(number).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end)?;
        Some(Span::new(start, start.saturating_add(line.trim_end_matches(LINE_ENDS).len())))
    }

    /// Every line without its line end, in order.
    pub fn lines(&self) -> impl Iterator<Item = Span> + '_ {
        (1..=self.line_count()).filter_map(|number| self.line(number))
    }

    /// The number of the line that holds `offset`, from 1.
    pub fn line_number(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset).max(1)
    }

    /// Line and column of `offset`.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_number(offset);
        let start = self.line(line).map_or(0, |span| span.start);
        let before = self.text.get(start..offset.min(self.text.len())).unwrap_or_default();
        Position { line, column: before.chars().count().saturating_add(1) }
    }

    /// `offset` in UTF-16 units, as the browser counts.
    pub fn utf16(&self, offset: usize) -> usize {
        self.text.get(..offset).map_or(0, |before| before.encode_utf16().count())
    }

    /// The characters of a span; empty when it does not lie in the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The characters of several spans, one after another.
    pub fn slices(&self, spans: &Spans) -> String {
        spans.iter().map(|span| self.slice(span)).collect()
    }
}

const LINE_ENDS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts() {
        let source = Source::new("a\r\nb\rc\nd\u{2028}e");
        let lines: Vec<_> = source.lines().map(|span| source.slice(span)).collect();
        assert_eq!(lines, ["a", "b", "c", "d", "e"]);
        assert_eq!(source.position(3), Position { line: 2, column: 1 });
    }

    #[test]
    fn columns_are_characters_and_utf16_is_not() {
        let source = Source::new("值😀x");
        assert_eq!(source.position(7), Position { line: 1, column: 3 });
        assert_eq!(source.utf16(7), 3);
    }
}

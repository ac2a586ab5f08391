//! Text that was cleaned or joined together and still knows where each of its bytes was pasted.

use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::span::Spans;

/// A stretch of a strand that came from one stretch of the paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Where it starts in the strand.
    start: usize,
    /// Where it stood in the paste.
    origin: Span,
    /// Whether the bytes are the pasted ones; otherwise the whole run stands for the whole origin, as a space
    /// does for a no-break space.
    same: bool,
}

/// Text with a way back to the paste.
///
/// `push_same` keeps pasted characters, `push_instead` replaces some (`&lt;` by `<`); whatever is never pushed
/// is gone. Looking a range up costs a binary search.
#[derive(Clone, Debug, Default)]
pub struct Strand {
    text: String,
    runs: Vec<Run>,
}

impl Strand {
    /// An empty strand.
    pub fn new() -> Strand {
        Strand::default()
    }

    /// The text as it is read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds pasted characters as they are; `origin` is where they stand.
    pub fn push_same(&mut self, pasted: &str, start: usize) {
        if pasted.is_empty() {
            return;
        }
        let origin = Span::new(start, start.saturating_add(pasted.len()));
        match self.runs.last_mut() {
            Some(last) if last.same && last.origin.end == origin.start => last.origin.end = origin.end,
            _ => self.runs.push(Run { start: self.text.len(), origin, same: true }),
        }
        self.text.push_str(pasted);
    }

    /// Adds characters that are read in place of the pasted ones at `origin`.
    pub fn push_instead(&mut self, read: &str, origin: Span) {
        if read.is_empty() {
            return;
        }
        self.runs.push(Run { start: self.text.len(), origin, same: false });
        self.text.push_str(read);
    }

    /// Adds a part of another strand.
    pub fn push_excerpt(&mut self, excerpt: Excerpt<'_>) {
        let range = excerpt.range();
        let strand = excerpt.strand();
        for (run, from, to) in strand.runs_in(range.start, range.end) {
            let Some(text) = strand.text.get(from..to) else { continue };
            if run.same {
                self.push_same(text, run.origin.start.saturating_add(from.saturating_sub(run.start)));
            } else {
                self.push_instead(text, run.origin);
            }
        }
    }

    /// Adds characters that were not pasted, such as the gap between two joined lines.
    pub fn push_gap(&mut self, gap: &str) {
        let at = self.runs.last().map_or(0, |run| run.origin.end);
        self.push_instead(gap, Span::new(at, at));
    }

    /// The whole strand.
    pub fn whole(&self) -> Excerpt<'_> {
        Excerpt::new(self, 0, self.text.len())
    }

    /// Where the bytes `start..end` of the strand were pasted.
    pub fn spans(&self, start: usize, end: usize) -> Spans {
        let found = self.runs_in(start, end).map(|(run, from, to)| {
            if run.same {
                let shift = |at: usize| run.origin.start.saturating_add(at.saturating_sub(run.start));
                Span::new(shift(from), shift(to))
            } else {
                run.origin
            }
        });
        Spans::from_list(found.filter(|span| !span.is_empty()))
            .unwrap_or_else(|| Spans::from(self.place(start)))
    }

    /// The empty span before the byte at `offset`.
    fn place(&self, offset: usize) -> Span {
        let index = self.runs.partition_point(|run| run.start <= offset);
        let run = index.checked_sub(1).and_then(|index| self.runs.get(index));
        let at = run.map_or(0, |run| {
            if run.same {
                run.origin.start.saturating_add(offset.saturating_sub(run.start)).min(run.origin.end)
            } else {
                run.origin.end
            }
        });
        Span::new(at, at)
    }

    /// The runs that hold bytes of `start..end`, each with the part of it inside.
    fn runs_in(&self, start: usize, end: usize) -> impl Iterator<Item = (Run, usize, usize)> + '_ {
        let first = self.runs.partition_point(|run| run.start <= start).saturating_sub(1);
        let runs = self.runs.get(first..).unwrap_or_default();
        let ends = runs.iter().skip(1).map(|run| run.start).chain([self.text.len()]);
        runs.iter()
            .zip(ends)
            .map(move |(run, run_end)| (*run, run.start.max(start), run_end.min(end)))
            .take_while(move |(run, _, _)| run.start < end)
            .filter(|(_, from, to)| from < to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_value_keeps_both_places() {
        let mut strand = Strand::new();
        strand.push_same("80:31544", 10);
        strand.push_same("/TCP", 40);
        let spans: Vec<Span> = strand.spans(3, 10).iter().collect();
        assert_eq!(spans, [Span::new(13, 18), Span::new(40, 42)]);
    }

    #[test]
    fn a_replaced_character_stands_for_all_it_replaced() {
        let mut strand = Strand::new();
        strand.push_instead("<", Span::new(0, 4));
        strand.push_same("none", 4);
        strand.push_instead(">", Span::new(8, 12));
        assert_eq!(strand.text(), "<none>");
        assert_eq!(strand.spans(0, 6).iter().collect::<Vec<_>>(), [Span::new(0, 12)]);
        assert_eq!(strand.spans(1, 5).first(), Span::new(4, 8));
    }

    #[test]
    fn an_empty_range_is_a_place() {
        let mut strand = Strand::new();
        strand.push_same("ab", 5);
        assert_eq!(strand.spans(1, 1).first(), Span::new(6, 6));
        assert_eq!(strand.spans(2, 2).first(), Span::new(7, 7));
    }
}

//! Cutting overlapping spans into tiles that lie side by side and cover a stretch of text.

use crate::text::span::Span;

/// A stretch of text and the marks that lie on all of it, as indices into the list of marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Where it lies.
    pub span: Span,
    /// The marks on it, in the order of their list.
    pub marks: Vec<usize>,
}

/// Cuts `within` at every start and end of a mark. The tiles touch and together are `within`; a mark that holds
/// no character gives no tile.
pub fn tiles(within: Span, marks: &[Span]) -> Vec<Tile> {
    let mut edges: Vec<usize> = marks
        .iter()
        .flat_map(|mark| [mark.start, mark.end])
        .filter(|edge| within.start < *edge && *edge < within.end)
        .chain([within.start, within.end])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let ends = edges.iter().skip(1);
    edges
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let on = |mark: &Span| mark.start <= *start && *end <= mark.end;
            let marks = marks.iter().enumerate().filter(|(_, mark)| on(mark)).map(|(index, _)| index);
            Tile { span: Span::new(*start, *end), marks: marks.collect() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_marks_are_cut() {
        let found = tiles(Span::new(0, 9), &[Span::new(2, 6), Span::new(4, 12)]);
        let shown: Vec<_> = found.iter().map(|tile| (tile.span.start, tile.marks.clone())).collect();
        assert_eq!(shown, [(0, vec![]), (2, vec![0]), (4, vec![0, 1]), (6, vec![1])]);
    }

    #[test]
    fn without_marks_there_is_one_tile() {
        assert_eq!(tiles(Span::new(3, 5), &[]).len(), 1);
        assert_eq!(tiles(Span::new(3, 3), &[]).len(), 0);
    }
}

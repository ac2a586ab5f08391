//! Lines that hold several rows because the line ends between them were lost.

use crate::kubectl::block::Line;
use crate::kubectl::column::HEADER_WORDS;
use crate::kubectl::table;
use crate::kubectl::table::Header;
use crate::text::excerpt::Excerpt;

/// Cuts such lines apart; all others stay as they are.
pub fn split(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let mut cut = Vec::with_capacity(lines.len());
    for line in lines {
        match header_inside(line.text) {
            Some((start, end)) => cut_line(line, start, end, &mut cut),
            None => cut.push(line),
        }
    }
    cut
}

fn cut_line<'a>(line: Line<'a>, start: usize, end: usize, cut: &mut Vec<Line<'a>>) {
    let header_text = line.text.cut(start, end);
    let Some(header) = table::header(header_text).filter(|header| header.kind.is_some()) else {
        cut.push(line);
        return;
    };
    let mut pieces = vec![line.text.before(start), header_text];
    pieces.extend(rows(line.text.after(end), &header));
    cut.extend(pieces.into_iter().filter(|piece| !piece.trim().is_empty()).map(|text| Line { text, ..line }));
}

/// Where a whole header stands in a line that holds more than it. `None` for all other lines.
fn header_inside(text: Excerpt<'_>) -> Option<(usize, usize)> {
    let line = text.text();
    if !line.contains("NAME") || !(line.contains("AGE") || line.contains("PORT(S)")) {
        return None;
    }
    let base = text.range().start;
    let words: Vec<(usize, usize, &str)> = text
        .words()
        .map(|word| {
            (word.range().start.saturating_sub(base), word.range().end.saturating_sub(base), word.text())
        })
        .collect();
    let is_word = |word: &str| {
        HEADER_WORDS.contains(&word) || matches!(word, "NOMINATED" | "READINESS" | "GATES" | "SELECTOR")
    };
    let first = words.windows(2).position(|pair| match pair {
        [(_, _, one), (_, _, two)] => matches!(*one, "NAME" | "NAMESPACE") && is_word(two),
        _ => false,
    })?;
    // Columns of `-L` have any name, in capitals.
    let shouts = |word: &str| word.bytes().all(|it| it.is_ascii_uppercase() || it == b'-' || it == b'_');
    let run = words.iter().skip(first).take_while(|(_, _, word)| is_word(word) || shouts(word)).count();
    let start = words.get(first).map(|(start, _, _)| *start)?;
    let end = words.get(first.saturating_add(run).saturating_sub(1)).map(|(_, end, _)| *end)?;
    let more = first > 0 || first.saturating_add(run) < words.len();
    (more && run >= 3).then_some((start, end))
}

/// Cuts rows that stand one after another: each is the fewest words that are a whole row.
fn rows<'a>(text: Excerpt<'a>, header: &Header) -> Vec<Excerpt<'a>> {
    let words: Vec<Excerpt<'a>> = text.words().collect();
    let base = text.range().start;
    let between = |from: usize, to: usize| {
        let start = words.get(from)?.range().start.saturating_sub(base);
        let end = words.get(to)?.range().end.saturating_sub(base);
        Some(text.cut(start, end))
    };
    let mut rows = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let least = from.saturating_add(header.columns.len()).saturating_sub(1);
        let found = (least..least.saturating_add(6)).find_map(|to| {
            let row = between(from, to)?;
            header.cut_exactly(row).map(|_| (row, to))
        });
        match found {
            Some((row, to)) => {
                rows.push(row);
                from = to.saturating_add(1);
            }
            None => {
                rows.extend(between(from, words.len().saturating_sub(1)));
                break;
            }
        }
    }
    rows
}

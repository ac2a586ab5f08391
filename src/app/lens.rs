//! Which lines of the paste are read large: the row of the Service, its header, and the rows that prove the path.

use crate::text::source::Source;
use crate::text::span::Span;

/// How many rows beside the Service's own are read large.
const MOST_ROWS: usize = 9;
/// How far above a row its header is looked for.
const HEADER_REACH: usize = 400;

/// The lines that are read large, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lens {
    /// The Service's own line; the text parts below it.
    pub row: usize,
    /// The lines in blocks that share a header.
    pub blocks: Vec<Block>,
}

/// Lines under one header, the header first where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The lines.
    pub lines: Vec<LensLine>,
    /// The length of the longest line, in columns of a terminal.
    pub columns: usize,
}

/// A line that is read large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LensLine {
    /// Its number.
    pub number: usize,
    /// Its characters.
    pub span: Span,
    /// The header's words with the cells under them; of a header line its own words twice.
    pub cells: Vec<Cell>,
    /// Whether it is the header of the row below.
    pub is_header: bool,
}

/// A header's word with a cell of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The header's word, or a label before a colon.
    pub head: Span,
    /// The cell.
    pub body: Span,
}

impl Lens {
    /// The lens on the line of `name`, with the lines of the other `proofs`.
    pub fn new(source: &Source, name: Span, proofs: &[Span]) -> Lens {
        let row = source.line_number(name.start);
        let mut numbers = vec![row];
        for proof in proofs {
            let number = source.line_number(proof.start);
            if numbers.len() < MOST_ROWS && !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers.sort_unstable();
        let mut blocks: Vec<Block> = Vec::new();
        let mut last_header = None;
        for number in numbers {
            let header = header_above(source, number);
            if header != last_header || blocks.is_empty() {
                let lines = header.and_then(|it| header_line(source, it)).into_iter().collect();
                blocks.push(Block { lines, columns: 0 });
                last_header = header;
            }
            if let Some(block) = blocks.last_mut() {
                block.lines.extend(row_line(source, number, header));
            }
        }
        for block in &mut blocks {
            let lengths = block.lines.iter().map(|line| columns(source.slice(line.span)));
            block.columns = lengths.max().unwrap_or_default();
        }
        Lens { row, blocks }
    }

    /// All lines, in the order in which they are shown.
    pub fn lines(&self) -> impl Iterator<Item = &LensLine> {
        self.blocks.iter().flat_map(|block| &block.lines)
    }

    /// Whether a line is read large.
    pub fn holds(&self, number: usize) -> bool {
        self.lines().any(|line| line.number == number)
    }

    /// The cell that holds an offset.
    pub fn cell_at(&self, offset: usize) -> Option<Cell> {
        let rows = self.lines().filter(|line| !line.is_header);
        rows.flat_map(|line| &line.cells).find(|cell| cell.body.contains(offset)).copied()
    }
}

/// The width of a text in columns: wide characters take two.
pub fn columns(text: &str) -> usize {
    text.chars()
        .map(|it| if u32::from(it) >= 0x1100 && !('\u{2000}'..='\u{2e7f}').contains(&it) { 2 } else { 1 })
        .sum()
}

fn header_line(source: &Source, number: usize) -> Option<LensLine> {
    let span = source.line(number)?;
    let cells = header_words(source, span).into_iter().map(|word| Cell { head: word, body: word }).collect();
    Some(LensLine { number, span, cells, is_header: true })
}

fn row_line(source: &Source, number: usize, header: Option<usize>) -> Option<LensLine> {
    let span = source.line(number)?;
    let cells = match header.and_then(|it| source.line(it)) {
        Some(header) => cells_under(source, header, span),
        None => labelled(source, span),
    };
    Some(LensLine { number, span, cells, is_header: false })
}

/// The header of a row: the nearest line above, in the same block, that starts like a header.
fn header_above(source: &Source, row: usize) -> Option<usize> {
    let nearest = row.saturating_sub(HEADER_REACH).max(1);
    for number in (nearest..row).rev() {
        let line = source.slice(source.line(number)?).trim_start_matches([' ', '\t', '>']);
        if line.trim().is_empty() {
            return None;
        }
        let mut words = line.split_whitespace();
        if let (Some("NAME" | "NAMESPACE" | "KIND"), Some(next)) = (words.next(), words.next())
            && !next.chars().any(char::is_lowercase)
        {
            return Some(number);
        }
    }
    None
}

/// The words of a header: apart by two spaces, or by one where the text was squeezed.
fn header_words(source: &Source, line: Span) -> Vec<Span> {
    let text = source.slice(line);
    let squeezed = !text.trim().contains("  ") && !text.contains('\t');
    pieces(text, line.start, if squeezed { 1 } else { 2 })
}

/// The stretches between gaps of at least `gap` spaces.
fn pieces(text: &str, offset: usize, gap: usize) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut spaces = usize::MAX;
    for (at, character) in text.char_indices() {
        if character == ' ' || character == '\t' {
            spaces = spaces.saturating_add(if character == '\t' { gap } else { 1 });
            continue;
        }
        let start = offset.saturating_add(at);
        let end = start.saturating_add(character.len_utf8());
        match found.last_mut() {
            Some(last) if spaces < gap => last.end = end,
            _ => found.push(Span::new(start, end)),
        }
        spaces = 0;
    }
    found
}

fn cells_under(source: &Source, header: Span, row: Span) -> Vec<Cell> {
    let heads = header_words(source, header);
    let text = source.slice(row);
    for gap in [2, 1] {
        let bodies = pieces(text, row.start, gap);
        if bodies.len() == heads.len() {
            return heads.into_iter().zip(bodies).map(|(head, body)| Cell { head, body }).collect();
        }
    }
    // Blank cells: only the offsets of the header tell which.
    let starts: Vec<usize> =
        heads.iter().map(|head| columns(source.slice(Span::new(header.start, head.start)))).collect();
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    heads
        .iter()
        .zip(starts.iter().zip(ends))
        .map(|(head, (start, end))| Cell { head: *head, body: between(text, row.start, *start, end) })
        .collect()
}

/// The text between two columns without the spaces around it.
fn between(text: &str, offset: usize, from: usize, to: usize) -> Span {
    let byte = |column: usize| text.char_indices().nth(column).map_or(text.len(), |(at, _)| at);
    let (start, end) = (byte(from), byte(to));
    let piece = text.get(start..end).unwrap_or_default();
    let start =
        offset.saturating_add(start).saturating_add(piece.len().saturating_sub(piece.trim_start().len()));
    Span::new(start, start.saturating_add(piece.trim().len()))
}

/// A `Label:   value` line as one cell; any other line has none.
fn labelled(source: &Source, line: Span) -> Vec<Cell> {
    let text = source.slice(line);
    let Some((label, value)) = text.split_once(':') else { return Vec::new() };
    if value.trim().is_empty() || !value.starts_with([' ', '\t']) {
        return Vec::new();
    }
    let indent = label.len().saturating_sub(label.trim_start().len());
    let head = Span::new(
        line.start.saturating_add(indent),
        line.start.saturating_add(label.len()).saturating_add(1),
    );
    let body_end = line.start.saturating_add(text.trim_end().len());
    vec![Cell { head, body: Span::new(body_end.saturating_sub(value.trim().len()), body_end) }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, expected: &[&str]) {
        let source = Source::new(text);
        let at = text.find(name).unwrap();
        let lens = Lens::new(&source, Span::new(at, at + name.len()), &[]);
        let shown: Vec<String> = lens
            .lines()
            .flat_map(|line| &line.cells)
            .map(|cell| format!("{}={}", source.slice(cell.head), source.slice(cell.body)))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_row_is_read_under_its_header() {
        check(
            "NAME   TYPE   PORT(S)\nx      A      1/TCP\nweb    B      80/TCP\n",
            "web",
            &["NAME=NAME", "TYPE=TYPE", "PORT(S)=PORT(S)", "NAME=web", "TYPE=B", "PORT(S)=80/TCP"],
        );
    }

    #[test]
    fn squeezed_text_and_blank_cells_work() {
        check("NAME TYPE\nweb NodePort", "web", &["NAME=NAME", "TYPE=TYPE", "NAME=web", "TYPE=NodePort"]);
        check(
            "NAME   IP    AGE\nweb          5d",
            "web",
            &["NAME=NAME", "IP=IP", "AGE=AGE", "NAME=web", "IP=", "AGE=5d"],
        );
    }

    #[test]
    fn a_described_line_has_a_label() {
        check("Name:       web\nType:  X", "web", &["Name:=web"]);
    }
}

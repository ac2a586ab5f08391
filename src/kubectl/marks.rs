//! Marks that stand before whole lines: quote bars, comment signs, line numbers, table bars. They are taken off
//! only where every line of a run carries them.

use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::clean::Cleaned;
use crate::kubectl::formats::commands;
use crate::kubectl::formats::tables;
use crate::kubectl::table;
use crate::text::excerpt::Excerpt;

/// The lines of a cleaned paste without the marks before them.
pub fn unmarked(cleaned: &Cleaned) -> Vec<Line<'_>> {
    let lines: Vec<Line<'_>> = cleaned
        .lines
        .iter()
        .map(|(number, range)| Line {
            number: *number,
            text: Excerpt::new(&cleaned.strand, range.start, range.end),
        })
        .collect();
    let open = |line: &Line<'_>| {
        line.text.text().rfind('<').is_some_and(|at| !line.text.after(at).text().contains('>'))
    };
    // Where a terminal cut `<none>` in two, the next line starts with its end.
    let cut: Vec<bool> = std::iter::once(false).chain(lines.iter().map(open)).collect();
    let lines =
        lines.into_iter().zip(cut).map(|(line, cut)| if cut { line } else { without_quote(line) }).collect();
    let lines = over_runs(lines, numbered_run);
    let lines = over_runs(lines, barred_run);
    over_runs(lines, commented_run)
}

/// Takes a mark off a line.
type Strip = for<'a> fn(Line<'a>) -> Line<'a>;

/// Finds runs of marked lines and takes the mark off each of their lines. `run` tells how many lines from an
/// index on are a run, 0 when none begins there, and how to take the mark off.
fn over_runs<'a>(mut lines: Vec<Line<'a>>, run: fn(&[Line<'a>]) -> (usize, Strip)) -> Vec<Line<'a>> {
    let mut at = 0;
    while at < lines.len() {
        let (marked, strip) = run(lines.get(at..).unwrap_or_default());
        let end = at.saturating_add(marked);
        lines.get_mut(at..end).unwrap_or_default().iter_mut().for_each(|line| *line = strip(*line));
        at = end.max(at.saturating_add(1));
    }
    lines
}

fn with_text<'a>(line: Line<'a>, text: Excerpt<'a>) -> Line<'a> {
    Line { text, ..line }
}

/// `> `, `>> `: nothing that kubectl prints starts with `>`.
fn without_quote(line: Line<'_>) -> Line<'_> {
    let mut text = line.text;
    while let Some(rest) = text.text().trim_start_matches(' ').strip_prefix('>') {
        text = text.part(rest);
        text = text.text().strip_prefix(' ').map_or(text, |rest| text.part(rest));
    }
    with_text(line, text)
}

/// The number before a line, and what stands behind it: `12: `, `12  `, `    12<tab>`.
fn number_before<'a>(line: Line<'a>) -> Option<(u64, Excerpt<'a>)> {
    let text = line.text.text().trim_start_matches(' ');
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).filter(|digits| digits.len() <= 9)?.parse().ok()?;
    let rest = text.get(digits..)?;
    let rest = match rest.strip_prefix([':', '|']) {
        Some(after) => after.strip_prefix(' ').unwrap_or(after),
        None if rest.is_empty() => rest,
        None => rest.strip_prefix('\t').or_else(|| rest.strip_prefix("  "))?,
    };
    Some((number, line.text.part(rest)))
}

fn numbered_run(lines: &[Line<'_>]) -> (usize, Strip) {
    let Some((first, _)) = lines.first().and_then(|line| number_before(*line)) else {
        return (0, without_number);
    };
    let follows = lines
        .iter()
        .zip(first..)
        .take_while(|(line, expected)| number_before(**line).is_some_and(|(number, _)| number == *expected))
        .count();
    (if follows >= 2 { follows } else { 0 }, without_number)
}

fn without_number(line: Line<'_>) -> Line<'_> {
    number_before(line).map_or(line, |(_, text)| with_text(line, text))
}

const BARS: [char; 3] = ['|', '\u{2502}', '\u{2503}'];

fn barred_run(lines: &[Line<'_>]) -> (usize, Strip) {
    let bar = |line: &Line<'_>| line.text.text().trim_start().starts_with(BARS);
    (lines.iter().take_while(|line| bar(line)).count(), without_bar)
}

/// A row of a Markdown table becomes cells between tabs; a single bar is a quote mark.
fn without_bar(line: Line<'_>) -> Line<'_> {
    let trimmed = line.text.trim();
    let text = trimmed.text();
    let inner = text.trim_start_matches(BARS);
    // A bar at the end of a quoted line may be YAML's own: `notes: |`.
    let Some(inner) = inner.strip_suffix(BARS).filter(|cells| cells.contains(BARS)) else {
        return with_text(line, trimmed.part(inner.strip_prefix(' ').unwrap_or(inner)));
    };
    with_text(line, trimmed.part(inner))
}

fn comment_sign(text: &str) -> Option<&'static str> {
    ["//", "#", ";"].into_iter().find(|sign| text.starts_with(sign))
}

/// Commented lines are output only when one of them is a header, a row, a command or the start of another output.
fn commented_run(lines: &[Line<'_>]) -> (usize, Strip) {
    let none: (usize, Strip) = (0, without_comment);
    let Some(sign) = lines.first().and_then(|line| comment_sign(line.text.text().trim_start())) else {
        return none;
    };
    let run = lines.iter().take_while(|line| line.text.text().trim_start().starts_with(sign)).count();
    let run = lines.get(..run).unwrap_or_default();
    let is_output = run.iter().any(|line| {
        let text = without_comment(*line).text;
        table::is_header(text)
            || commands::is_command(text)
            || tables::is_row(text)
            || ["Name: ", "apiVersion:", "{"].iter().any(|start| text.text().starts_with(start))
    });
    let tight = run
        .iter()
        .map(|line| without_sign(*line).text.text())
        .any(|rest| !rest.is_empty() && !rest.starts_with(' '));
    match (is_output, tight) {
        (false, _) => none,
        (true, true) => (run.len(), without_sign),
        (true, false) => (run.len(), without_comment),
    }
}

/// Without the sign; the space after it stays, where some line of the run has none.
fn without_sign(line: Line<'_>) -> Line<'_> {
    let text = line.text.trim_start();
    let Some(sign) = comment_sign(text.text()) else { return line };
    let rest = text.after(sign.len());
    with_text(line, if sign == "#" { rest.part(rest.text().trim_start_matches('#')) } else { rest })
}

fn without_comment(line: Line<'_>) -> Line<'_> {
    let rest = without_sign(line).text;
    with_text(line, rest.text().strip_prefix(' ').map_or(rest, |after| rest.part(after)))
}

/// Wraps the unmarked lines.
pub fn lines(cleaned: &Cleaned) -> Lines<'_> {
    Lines::new(unmarked(cleaned))
}

//! The front door of the reader: a paste in, sightings out.

use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::block::Use;
use crate::kubectl::clean;
use crate::kubectl::formats::FORMATS;
use crate::kubectl::formats::tables;
use crate::kubectl::marks;
use crate::kubectl::split;
use crate::notice::NoticeKind;
use crate::text::source::Source;
use crate::text::span::Span;

/// The most bytes that are read; more is refused with a notice.
pub const LIMIT: usize = 16 * 1024 * 1024;

/// Reads a paste. Total and linear: any text gives a reading, with a notice where something was odd.
pub fn read(source: &Source) -> Reading {
    let mut reading = Reading::new(source.line_count());
    if source.text().len() > LIMIT {
        reading.notice(NoticeKind::TooLarge { limit: LIMIT }, Span::new(0, 0));
        return reading;
    }
    if source.text().trim().is_empty() {
        reading.notice(NoticeKind::EmptyPaste, Span::new(0, 0));
        return reading;
    }
    let cleaned = clean::clean(source);
    let lines = Lines::new(split::split(marks::unmarked(&cleaned)));
    take_all(&lines, &mut reading);
    note_unread(&lines, &mut reading);
    // A line of nothing but a quote mark or a comment sign is no blank line of the paste.
    lines.from(0).iter().filter(|line| line.is_blank()).for_each(|line| reading.irrelevant(*line));
    reading
}

fn take_all(lines: &Lines<'_>, reading: &mut Reading) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let taken = if line.is_blank() { 1 } else { take(lines, at, reading) };
        at = at.saturating_add(taken);
    }
}

/// How many lines the format takes whose lines these are. The usual header of a table needs no other question, and
/// so the first text of a page has to load no other format.
fn take(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let is_header = lines.get(at).is_some_and(|line| line.text.text().trim_start().starts_with("NAME "));
    let taken = if is_header { tables::read(lines, at, reading) } else { 0 };
    if taken > 0 { taken } else { ask_all(lines, at, reading) }
}

#[inline(never)]
fn ask_all(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    FORMATS.iter().map(|format| format(lines, at, reading)).find(|taken| *taken > 0).unwrap_or(1)
}

/// Says which lines nothing was read from: one notice for each run of them.
fn note_unread(lines: &Lines<'_>, reading: &mut Reading) {
    let nothing = reading.uses.iter().all(|line| *line == Use::Unclaimed);
    if nothing {
        reading.notice(NoticeKind::NothingRecognized, Span::new(0, 0));
        return;
    }
    let mut run: Option<Span> = None;
    for line in lines.from(0) {
        let unclaimed = reading.uses.get(line.number) == Some(&Use::Unclaimed) && !line.is_blank();
        let span = line.text.trim().hull();
        match (unclaimed, run) {
            (true, None) => run = Some(span),
            (true, Some(before)) => run = Some(before.join(span)),
            (false, Some(before)) if !line.is_blank() => {
                reading.notice(NoticeKind::LineNotUnderstood, before);
                run = None;
            }
            _ => {}
        }
    }
    if let Some(span) = run {
        reading.notice(NoticeKind::LineNotUnderstood, span);
    }
}

//! A notice as prose, with the characters it is about.

use crate::analysis::Analysis;
use crate::explain::fill;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::lang::Lang;
use crate::notice::Notice;
use crate::notice::NoticeKind;
use crate::text::span::Span;
use crate::words::template::Slot;
use crate::words::words;

/// What was expected and what to do.
pub fn sentence(analysis: &Analysis, notice: &Notice, lang: Lang) -> Prose {
    fill::prose(words(lang).notice(&notice.kind), |slot| {
        let text = match slot {
            Slot::Value => value(analysis, notice),
            Slot::Other => other(analysis, notice),
            Slot::Column => column(&notice.kind).to_owned(),
            Slot::Count => count(&notice.kind).to_string(),
            _ => String::new(),
        };
        vec![Piece::Code(text)]
    })
}

/// Line and column of the notice, both from 1.
pub fn place(analysis: &Analysis, notice: &Notice) -> (usize, usize) {
    let position = analysis.source.position(notice.span.start);
    (position.line, position.column)
}

fn value(analysis: &Analysis, notice: &Notice) -> String {
    match notice.kind {
        NoticeKind::RowNotUnderstood { found, .. } => found.to_string(),
        _ => shortened(analysis, notice.span),
    }
}

fn other(analysis: &Analysis, notice: &Notice) -> String {
    match notice.kind {
        NoticeKind::RowNotUnderstood { expected, .. } => expected.to_string(),
        _ => notice.related.first().map(|span| shortened(analysis, *span)).unwrap_or_default(),
    }
}

fn shortened(analysis: &Analysis, span: Span) -> String {
    let text = analysis.source.slice(span).trim();
    let line = text.lines().next().unwrap_or_default();
    let kept: String = line.chars().take(QUOTE_LIMIT).collect();
    if kept.len() == text.len() { kept } else { format!("{kept}…") }
}

/// A quoted line longer than this is cut; the whole of it stands in the paste.
const QUOTE_LIMIT: usize = 60;

fn column(kind: &NoticeKind) -> &str {
    match kind {
        NoticeKind::CellNotUnderstood { column } | NoticeKind::TagRemoved { column } => column,
        NoticeKind::ValuesDiffer { field } => field,
        _ => "",
    }
}

fn count(kind: &NoticeKind) -> usize {
    match kind {
        NoticeKind::TooLarge { limit } => limit.checked_div(1024 * 1024).unwrap_or_default(),
        _ => 0,
    }
}

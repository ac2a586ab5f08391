//! Markdown: one trace with its findings, to paste into an issue or a page.

use crate::analysis::Analysis;
use crate::explain::finding;
use crate::explain::notes;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::step::Note;
use crate::explain::step::Step;
use crate::explain::walkthrough::opening;
use crate::explain::walkthrough::walkthrough;
use crate::export::plain::note_mark;
use crate::export::plain::rated;
use crate::export::plain::said;
use crate::export::plain::stops;
use crate::export::plain::title;
use crate::lang::Lang;
use crate::trace::fact::State;
use crate::trace::hop::Trace;
use crate::words::label::Label;
use crate::words::words;

/// The trace as a heading, the path, a numbered list of hops, findings and the next command.
pub fn path(analysis: &Analysis, trace: &Trace, lang: Lang) -> String {
    let words = words(lang);
    let told = walkthrough(analysis, trace, lang);
    let mut out = format!(
        "## {}\n\n{}\n\n```\n{}\n```\n\n",
        escaped(&title(analysis, trace, lang)),
        prose(&opening(analysis, trace, lang)),
        stops(&told)
    );
    for (index, step) in told.steps.iter().enumerate() {
        out.push_str(&format!("{}. {}\n", index.saturating_add(1), hop(step, lang)));
    }
    out.push_str(&findings(analysis, trace, lang));
    if let Some((command, why)) = told.next_command.as_ref().zip(told.next_why) {
        out.push_str(&format!("\n### {}\n\n```\n{command}\n```\n\n{why}\n", words.label(Label::PasteNext)));
    }
    out
}

fn hop(step: &Step, lang: Lang) -> String {
    let words = words(lang);
    let state = match (step.breaks, step.unreached) {
        (true, _) => format!("**{}** ", words.label(Label::BreaksHere)),
        (_, true) => format!("*{}* ", words.label(Label::NotReached)),
        _ => String::new(),
    };
    let mut out = format!("{state}{}\n", prose(&step.sentence));
    for note in &step.notes {
        out.push_str(&format!("   - {}\n", entry(note)));
    }
    let source = format!("[{}]({})", step.source.0, step.source.1);
    out.push_str(&format!("   - {}", said(lang, Label::Source, &source)));
    out
}

fn entry(note: &Note) -> String {
    let place = note.place.map(|(line, column)| format!("{line}:{column} ")).unwrap_or_default();
    let command = note.command.as_ref().map(|command| format!(" {}", code(command))).unwrap_or_default();
    format!("{} {place}{}{command}", note_mark(note.kind), prose(&note.text))
}

fn findings(analysis: &Analysis, trace: &Trace, lang: Lang) -> String {
    let words = words(lang);
    let mut out = String::new();
    for found in notes::on_trace(analysis, trace) {
        let view = finding::view(analysis, found, lang);
        let title = rated(found, &format!("**{} {}**", found.code.name(), prose(&view.title)), lang);
        out.push_str(&format!("- {title}  \n"));
        out.push_str(&format!("  {} {}\n", prose(&view.sentence), prose(&view.why)));
        if let Some(fix) = &view.fix {
            out.push_str(&format!("  {}\n", said(lang, Label::Fix, &prose(fix))));
        }
    }
    if out.is_empty() { out } else { format!("\n### {}\n\n{out}", words.label(Label::Findings)) }
}

/// Words as they are, values and code as code, unknown values in italics.
fn prose(prose: &Prose) -> String {
    let pieces = prose.pieces.iter().map(|piece| match piece {
        Piece::Words(text) => escaped(text),
        Piece::Value(value) if value.state == State::Unknown => format!("*{}?*", escaped(&value.text)),
        Piece::Value(value) => code(&value.text),
        Piece::Code(text) => code(text),
    });
    pieces.collect()
}

/// Text of the paste is a stranger's: as code it stays inert, whatever it holds.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if matches!(character, '*' | '_' | '<' | '>' | '[' | ']' | '`' | '\\' | '|' | '#') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

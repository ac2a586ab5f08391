//! Plain text: a walkthrough with carets under the characters that show each hop, and the report of a whole paste.

use crate::analysis::Analysis;
use crate::diagnosis::finding::Finding;
use crate::explain::finding;
use crate::explain::notice;
use crate::explain::prose::Value;
use crate::explain::step::Note;
use crate::explain::step::NoteKind;
use crate::explain::step::Step;
use crate::explain::step::StopView;
use crate::explain::step::Walkthrough;
use crate::explain::walkthrough;
use crate::explain::walkthrough::opening;
use crate::explain::walkthrough::walkthrough;
use crate::lang::Lang;
use crate::text::annotate::annotate;
use crate::trace::fact::State;
use crate::trace::hop::HopKind;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::rules::trace_with;
use crate::trace::start::Start;
use crate::words::label::Label;
use crate::words::template::Slot;
use crate::words::template::fill;
use crate::words::template::named;
use crate::words::words;

/// Every Service of a paste with every port, then the findings and what was odd about reading it.
pub fn report(analysis: &Analysis, lang: Lang) -> String {
    let index = Index::new(&analysis.cluster);
    let mut parts = Vec::new();
    for (at, service) in analysis.cluster.services.iter().enumerate() {
        let count = service.ports.len();
        let ports = (0..count).map(Some).chain((count == 0).then_some(None));
        parts.extend(ports.map(|port| path(analysis, &instructive(&index, at, port), lang)));
    }
    parts.push(findings(analysis, lang));
    parts.push(notices(analysis, lang));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

/// The trace from outside; from a pod where outside has no entrance.
fn instructive(index: &Index<'_>, service: usize, port: Option<usize>) -> Trace {
    let outside = trace_with(index, service, port, Start::Internet);
    let shut = outside.hops.iter().any(|hop| hop.kind == HopKind::NoEntrance);
    if shut { trace_with(index, service, port, Start::Pod) } else { outside }
}

/// One trace: its title, opening, path, hops and the next command.
pub fn path(analysis: &Analysis, trace: &Trace, lang: Lang) -> String {
    let told = walkthrough(analysis, trace, lang);
    let mut out = format!(
        "{}\n\n{}\n\n{}\n",
        title(analysis, trace, lang),
        opening(analysis, trace, lang).plain(),
        stops(&told)
    );
    for step in &told.steps {
        out.push_str(&hop(analysis, step, lang));
    }
    if let Some((command, why)) = told.next_command.as_ref().zip(told.next_why) {
        out.push_str(&format!("\n{}\n  {why}\n", said(lang, Label::PasteNext, command)));
    }
    out
}

/// The closing comparison of a walkthrough.
pub fn closing(analysis: &Analysis, trace: &Trace, lang: Lang) -> String {
    let told = walkthrough::closing(analysis, trace, lang);
    let parts = told.iter();
    parts.map(|(title, text)| format!("{}\n  {}\n", title.plain(), text.plain())).collect()
}

/// `web 80/TCP, from the internet`.
pub fn title(analysis: &Analysis, trace: &Trace, lang: Lang) -> String {
    let service = analysis.cluster.services.get(trace.service);
    let port = service.zip(trace.port).and_then(|(service, at)| service.ports.get(at));
    let protocol = port.and_then(|port| port.protocol.value());
    let name = service.map(|service| service.name.value.as_str()).unwrap_or_default();
    let number = port.map(|port| format!(" {}", port.number.value)).unwrap_or_default();
    let protocol = protocol.map(|it| format!("/{it}")).unwrap_or_default();
    fill(words(lang).label(Label::PathTitle), |slot| match slot {
        Slot::Service => format!("{name}{number}{protocol}"),
        _ => words(lang).start(trace.start).to_owned(),
    })
}

/// The path in one line.
pub fn stops(told: &Walkthrough) -> String {
    told.stops.iter().map(stop).collect::<Vec<_>>().join(" -> ")
}

fn stop(stop: &StopView) -> String {
    let address = joined(&stop.addresses);
    let more = if stop.more > 0 { format!("+{}", stop.more) } else { String::new() };
    let port = joined(&stop.ports);
    let colon = if address.is_empty() || port.is_empty() { "" } else { ":" };
    let space = if address.is_empty() && port.is_empty() { "" } else { " " };
    format!("{}{space}{address}{more}{colon}{port}", stop.name.text)
}

fn joined(values: &[Value]) -> String {
    values.iter().map(marked).collect::<Vec<_>>().join(",")
}

/// A value with the mark of its state.
fn marked(value: &Value) -> String {
    match value.state {
        State::Seen => value.text.clone(),
        State::Derived => format!("∴{}", value.text),
        State::Assumed => format!("≈{}", value.text),
        State::Unknown => format!("[{}?]", value.text),
    }
}

fn hop(analysis: &Analysis, step: &Step, lang: Lang) -> String {
    let words = words(lang);
    let state = match (step.breaks, step.unreached) {
        (true, _) => format!(" ({})", words.label(Label::BreaksHere)),
        (_, true) => format!(" ({})", words.label(Label::NotReached)),
        _ => String::new(),
    };
    let mut out = format!("\n{}{state}\n", step.announcement);
    let marks: Vec<_> =
        step.highlights.iter().map(|mark| (mark.span, words.role(mark.role).to_owned())).collect();
    out.push_str(&annotate(&analysis.source, &marks));
    for note in &step.notes {
        out.push_str(&format!("  {}\n", note_line(note)));
    }
    let source = format!("{} <{}>", step.source.0, step.source.1);
    for (label, text) in
        [(Label::Why, step.why.plain()), (Label::How, step.mechanism.plain()), (Label::Source, source)]
    {
        out.push_str(&format!("  {}\n", said(lang, label, &text)));
    }
    out
}

/// One entry of the apparatus in one line.
fn note_line(note: &Note) -> String {
    let place = note.place.map(|(line, column)| format!("{line}:{column} ")).unwrap_or_default();
    let command = note.command.as_ref().map(|command| format!(" [{command}]")).unwrap_or_default();
    format!("{} {place}{}{command}", note_mark(note.kind), note.text.plain())
}

/// The mark of an entry of the apparatus.
pub fn note_mark(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Seen => "·",
        NoteKind::Derived => "∴",
        NoteKind::Assumed => "≈",
        NoteKind::Unknown => "?",
        NoteKind::Finding { breaks: false } => "†",
        NoteKind::Finding { breaks: true } => "✕",
    }
}

/// A label and what it says.
pub fn said(lang: Lang, label: Label, text: &str) -> String {
    let words = words(lang);
    named(words.label(Label::Named), words.label(label), text)
}

fn findings(analysis: &Analysis, lang: Lang) -> String {
    let words = words(lang);
    let mut out = String::new();
    for found in &analysis.findings {
        let view = finding::view(analysis, found, lang);
        let title = rated(found, &view.title.plain(), lang);
        out.push_str(&format!("{} {title}{}\n", found.code.name(), place(analysis, found)));
        out.push_str(&format!("  {}\n", view.sentence.plain()));
        out.push_str(&format!("  {}\n", said(lang, Label::WhyCare, &view.why.plain())));
        if let Some(fix) = &view.fix {
            out.push_str(&format!("  {}\n", said(lang, Label::Fix, &fix.plain())));
        }
        if let Some(command) = &view.confirm {
            out.push_str(&format!("  {}\n", said(lang, Label::Confirm, command)));
        }
    }
    headed(words.label(Label::Findings), out)
}

/// A title with severity and certainty.
pub fn rated(found: &Finding, title: &str, lang: Lang) -> String {
    let words = words(lang);
    fill(words.label(Label::Rated), |slot| match slot {
        Slot::Name => title.to_owned(),
        Slot::Value => words.label(Label::of_severity(found.severity)).to_owned(),
        _ => words.label(Label::of_certainty(found.certainty)).to_owned(),
    })
}

/// Where the first character that shows a finding stands.
fn place(analysis: &Analysis, found: &Finding) -> String {
    let position = found.spans.first().map(|spans| analysis.source.position(spans.first().start));
    position.map(|at| format!(" {}:{}", at.line, at.column)).unwrap_or_default()
}

fn notices(analysis: &Analysis, lang: Lang) -> String {
    let told = analysis.notices.iter().map(|found| {
        let (line, column) = notice::place(analysis, found);
        format!("{line}:{column} {}\n", notice::sentence(analysis, found, lang).plain())
    });
    headed(words(lang).label(Label::Notices), told.collect())
}

fn headed(title: &str, text: String) -> String {
    if text.is_empty() { text } else { format!("{title}\n{text}") }
}

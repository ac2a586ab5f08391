//! What is said of one hop: the sentence, why, how; and the apparatus: what each value rests on.

use crate::app::action::Action;
use crate::app::choice::Depth;
use crate::explain::step::Note;
use crate::explain::step::NoteKind;
use crate::explain::step::Step;
use crate::explain::step::Walkthrough;
use crate::lang::Lang;
use crate::ui::copy_button::CopyButton;
use crate::ui::copy_button::CopyRequest;
use crate::ui::prose_view::place_words;
use crate::ui::prose_view::prose;
use crate::ui::target_port_form;
use crate::words::label::Label;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// The hop and how much is said of it.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The walk's explanation.
    pub walkthrough: Rc<Walkthrough>,
    /// Which hop.
    pub index: usize,
    /// Whether it is the current one.
    pub current: bool,
    /// The depth.
    pub depth: Depth,
    /// The target port that the reader typed, as text.
    pub typed: Option<AttrValue>,
    /// Acts.
    pub act: Callback<Action>,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
}

/// One item of the list of steps. All are in the document; only the current one shows.
pub fn view(props: &Props) -> Html {
    let Some(step) = props.walkthrough.steps.get(props.index) else { return Html::default() };
    html! {
        <li class="step-card" key={props.index} data-current={props.current.then_some("")} value={props.index.saturating_add(1).to_string()}>
            <div class="step-card-say">
                <p class="step-card-sentence">{ prose(&step.sentence) }</p>
                { deeper(props, step) }
            </div>
            <ul class="step-card-apparatus" aria-label={words(props.lang).label(Label::Apparatus)}>
                { for step.notes.iter().map(|note| note_item(props, note)) }
            </ul>
        </li>
    }
}

fn deeper(props: &Props, step: &Step) -> Html {
    let said = words(props.lang);
    let (title, address) = &step.source;
    html! {
        <>
            <details class="step-card-more" open={props.depth >= Depth::Why}>
                { summary(props, Depth::Why, Label::Why) }
                <p>{ prose(&step.why) }</p>
            </details>
            <details class="step-card-more" open={props.depth >= Depth::Mechanism}>
                { summary(props, Depth::Mechanism, Label::How) }
                <p>{ prose(&step.mechanism) }</p>
                if !address.is_empty() {
                    <p class="step-card-source">
                        { said.label(Label::Source) }{ ": " }
                        <a href={address.clone()} target="_blank" rel="noopener noreferrer">{ title.clone() }</a>
                    </p>
                }
            </details>
        </>
    }
}

/// The state, not the browser, decides which depths are open.
fn summary(props: &Props, depth: Depth, label: Label) -> Html {
    let act = props.act.clone();
    let open = props.depth >= depth;
    let shallower = if depth == Depth::Why { Depth::Sentence } else { Depth::Why };
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act.emit(Action::ChooseDepth(if open { shallower } else { depth }));
    });
    html! { <summary {onclick}>{ words(props.lang).label(label) }</summary> }
}

fn note_item(props: &Props, note: &Note) -> Html {
    html! {
        <li class="step-card-note" data-kind={kind(note.kind)}>
            { place(props.lang, note) }
            <div class="step-card-reason">
                { prose(&note.text) }
                if let Some(command) = &note.command {
                    { " " }
                    <code class="command" translate="no" lang="en">{ command.clone() }</code>{ " " }
                    <CopyButton lang={props.lang} text={command.clone()} on_copy={props.on_copy.clone()} />
                }
                if note.asks_target_port {
                    { typing(props) }
                }
            </div>
        </li>
    }
}

fn typing(props: &Props) -> Html {
    let (lang, typed, act) = (props.lang, props.typed.clone(), props.act.clone());
    target_port_form::view(&target_port_form::Props { lang, typed, act })
}

fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Seen => "seen",
        NoteKind::Derived => "derived",
        NoteKind::Assumed => "assumed",
        NoteKind::Unknown => "unknown",
        NoteKind::Finding { breaks: true } => "break",
        NoteKind::Finding { breaks: false } => "finding",
    }
}

/// Line and column, or the sign of the kind where no character shows it.
fn place(lang: Lang, note: &Note) -> Html {
    let sign = match note.kind {
        NoteKind::Seen => "",
        NoteKind::Derived => "∴",
        NoteKind::Assumed => "≈",
        NoteKind::Unknown => "?",
        NoteKind::Finding { breaks: true } => "✕",
        NoteKind::Finding { breaks: false } => "†",
    };
    let shows_place = matches!(note.kind, NoteKind::Seen | NoteKind::Derived);
    match note.place.filter(|_| shows_place) {
        Some(place) => html! {
            <span class="step-card-place">
                <span aria-hidden="true">{ format!("{}:{}", place.0, place.1) }</span>
                <span class="away">{ place_words(lang, place) }</span>
            </span>
        },
        None => html! { <span class="step-card-place" aria-hidden="true">{ sign }</span> },
    }
}

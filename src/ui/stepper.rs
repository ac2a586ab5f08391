//! The number of the hop, and first, previous, next, last.

use crate::app::action::Action;
use crate::lang::Lang;
use crate::ui::icons;
use crate::words::label::Label;
use crate::words::template::Slot;
use crate::words::template::fill;
use crate::words::words;
use yew::prelude::*;

/// Where the walk is.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The current step, from 0.
    pub step: usize,
    /// How many there are.
    pub steps: usize,
    /// The last one that is reached.
    pub last: usize,
    /// Acts.
    pub act: Callback<Action>,
}

/// The stepper.
pub fn view(props: &Props) -> Html {
    let said = words(props.lang);
    let parts = crate::words::template::parts(said.label(Label::HopOf));
    let number = props.step.saturating_add(1);
    let count = parts.into_iter().map(|part| match part {
        crate::words::template::Part::Slot(Slot::Number) => html! { <b>{ number }</b> },
        crate::words::template::Part::Slot(_) => html! { <small>{ props.steps }</small> },
        crate::words::template::Part::Words(text) | crate::words::template::Part::Code(text) => {
            html! { <small>{ text.trim().to_owned() }{ " " }</small> }
        }
    });
    let spoken = fill(said.label(Label::HopOf), |slot| match slot {
        Slot::Number => number.to_string(),
        _ => props.steps.to_string(),
    });
    let at_start = props.step == 0;
    let at_end = props.step >= props.last;
    html! {
        <div class="stepper">
            <p class="stepper-count" data-spoken={spoken}>{ for count }</p>
            <div class="stepper-buttons" role="group" aria-label={said.label(Label::Hops)}>
                { button(props, Label::First, Action::First, icons::TO_FIRST, at_start) }
                { button(props, Label::Previous, Action::Previous, icons::BACK, at_start) }
                { button(props, Label::Next, Action::Next, icons::ON, at_end) }
                { button(props, Label::Last, Action::Last, icons::TO_LAST, at_end) }
            </div>
        </div>
    }
}

/// A button that stays where it is and keeps the focus when it can do no more.
fn button(props: &Props, label: Label, action: Action, lines: &'static str, spent: bool) -> Html {
    let act = props.act.clone();
    let main = (label == Label::Next).then_some("");
    let onclick = Callback::from(move |_: MouseEvent| act.emit(action.clone()));
    html! {
        <button type="button" class="stepper-button" data-main={main} aria-label={words(props.lang).label(label)}
            aria-disabled={spent.to_string()} {onclick}>
            { icons::arrow(lines) }
        </button>
    }
}

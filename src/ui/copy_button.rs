//! A button that copies a text and says whether it could.

use crate::lang::Lang;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// A text to be copied, and who wants to know how it went.
#[derive(Clone, PartialEq)]
pub struct CopyRequest {
    /// The text.
    pub text: String,
    /// Told once, whether it was copied.
    pub done: Callback<bool>,
}

/// What is copied and who copies it.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: AttrValue,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
    /// What the button says, and is called.
    #[prop_or(Label::Copy)]
    pub label: Label,
}

/// The button.
#[component]
pub fn CopyButton(props: &Props) -> Html {
    let outcome = use_state(|| None::<bool>);
    let label = match *outcome {
        None => props.label,
        Some(true) => Label::Copied,
        Some(false) => Label::CopyFailed,
    };
    let onclick = {
        let (on_copy, text, outcome) = (props.on_copy.clone(), props.text.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let outcome = outcome.clone();
            let done = Callback::from(move |copied| outcome.set(Some(copied)));
            on_copy.emit(CopyRequest { text: text.to_string(), done });
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| outcome.set(None));
    html! {
        <button type="button" class="copy-button" {onclick} {onblur} aria-live="polite">
            { words(props.lang).label(label) }
        </button>
    }
}

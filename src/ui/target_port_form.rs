//! A field for the target port, for readers who know it; and the way to take it back.

use crate::app::action::Action;
use crate::lang::Lang;
use crate::words::label::Label;
use crate::words::words;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What was typed.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The port that is taken now.
    pub typed: Option<AttrValue>,
    /// Acts.
    pub act: Callback<Action>,
}

/// The field.
pub fn view(props: &Props) -> Html {
    let said = words(props.lang);
    if let Some(typed) = &props.typed {
        let act = props.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::ForgetTargetPort));
        return html! {
            <p class="target-port-form">
                { said.label(Label::TypedByYou) }{ " " }<code translate="no">{ typed.clone() }</code>{ " " }
                <button type="button" class="copy-button" {onclick}>{ said.label(Label::Forget) }</button>
            </p>
        };
    }
    let act = props.act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<web_sys::Element>();
        let field = form.and_then(|form| form.query_selector("input").ok().flatten());
        if let Some(input) = field.and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            act.emit(Action::TypeTargetPort(input.value()));
        }
    });
    html! {
        <form class="target-port-form" {onsubmit}>
            <label>
                { said.label(Label::TypeTargetPort) }{ " " }
                <input type="text" inputmode="numeric" autocomplete="off" size="6" maxlength="15"
                    spellcheck="false" />
            </label>
            <button type="submit" class="copy-button">{ said.label(Label::Use) }</button>
        </form>
    }
}

//! A field for the target port, for readers who know it; and the way to take it back.

use crate::app::action::Action;
use crate::lang::Lang;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// What was typed.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The port that is taken now.
    pub typed: Option<AttrValue>,
    /// Acts.
    pub act: Callback<Action>,
}

/// The field.
#[component]
pub fn TargetPortForm(props: &Props) -> Html {
    let field = use_node_ref();
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
    let onsubmit = {
        let (act, field) = (props.act.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = field.cast::<web_sys::HtmlInputElement>() {
                act.emit(Action::TypeTargetPort(input.value()));
            }
        })
    };
    html! {
        <form class="target-port-form" {onsubmit}>
            <label>
                { said.label(Label::TypeTargetPort) }{ " " }
                <input ref={field} type="text" inputmode="numeric" autocomplete="off" size="6" maxlength="15"
                    spellcheck="false" />
            </label>
            <button type="submit" class="copy-button">{ said.label(Label::Use) }</button>
        </form>
    }
}

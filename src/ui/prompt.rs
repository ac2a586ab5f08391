//! The next line of the terminal: the command whose output fills the first gap.

use crate::lang::Lang;
use crate::ui::copy_button::CopyButton;
use crate::ui::copy_button::CopyRequest;
use crate::ui::prose_view::label_with_code;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// The command.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The command; `None` when nothing is missing.
    pub command: Option<AttrValue>,
    /// What the command shows.
    pub why: Option<&'static str>,
    /// Whether the current hop has the gap.
    pub now: bool,
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
    /// Opens the field for more output.
    pub on_more: Callback<()>,
}

/// The prompt.
pub fn view(props: &Props) -> Html {
    let said = words(props.lang);
    let on_more = props.on_more.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_more.emit(()));
    let more = html! {
        <button type="button" class="copy-button" {onclick}>{ said.label(Label::PasteMore) }</button>
    };
    let Some(command) = &props.command else {
        return html! { <p class="prompt">{ said.label(Label::NothingMissing) }{ " " }{ more }</p> };
    };
    html! {
        <div class="prompt" data-now={props.now.then_some("")}>
            <p class="prompt-line">
                <span class="away">{ said.label(Label::PasteNext) }{ ": " }</span>
                <code translate="no" lang="en">{ command.clone() }</code>
                <span class="prompt-caret" aria-hidden="true"></span>
                <CopyButton lang={props.lang} text={command.clone()} on_copy={props.on_copy.clone()} />
            </p>
            <p class="prompt-note">
                if let Some(why) = props.why { { label_with_code(why) }{ " " } }
                { said.label(Label::PasteNextWhy) }{ " " }{ more }
            </p>
        </div>
    }
}

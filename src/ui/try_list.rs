//! A command for each start point, with the numbers of the paste, or why there is none.

use crate::explain::further::Try;
use crate::lang::Lang;
use crate::ui::copy_button::CopyButton;
use crate::ui::copy_button::CopyRequest;
use crate::words::label::Label;
use crate::words::words;
use yew::prelude::*;

/// The list.
pub fn view(lang: Lang, tries: &[Try], on_copy: &Callback<CopyRequest>) -> Html {
    let items = tries.iter().map(|it| {
        let command = match &it.command {
            Ok(command) => html! {
                <>
                    <code class="command" translate="no" lang="en">{ command.clone() }</code>{ " " }
                    <CopyButton {lang} text={command.clone()} on_copy={on_copy.clone()} />
                </>
            },
            Err(reason) => html! { <span class="try-list-none">{ *reason }</span> },
        };
        html! { <div class="try-list-item"><dt>{ it.start }</dt><dd>{ command }</dd></div> }
    });
    html! {
        <div class="try-list">
            <p class="try-list-note">{ words(lang).label(Label::TryItNote) }</p>
            <dl>{ for items }</dl>
        </div>
    }
}

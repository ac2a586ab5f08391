//! The questions of the Debug Services page: each with its answer in a word, the characters that show it, or the
//! command that would tell.

use crate::diagnosis::checklist::Answer;
use crate::explain::further::CheckRow;
use crate::explain::further::Evidence;
use crate::lang::Lang;
use crate::ui::copy_button::CopyButton;
use crate::ui::copy_button::CopyRequest;
use crate::ui::prose_view::place_words;
use crate::words::label::Label;
use crate::words::page::Page;
use crate::words::words;
use yew::prelude::*;

/// The list, and the page that it is taken from.
pub fn view(lang: Lang, rows: &[CheckRow], on_copy: &Callback<CopyRequest>) -> Html {
    let said = words(lang);
    let items = rows.iter().enumerate().map(|(index, row)| {
        let earlier = rows.iter().take(index);
        let is_new = row.command.is_some() && !earlier.into_iter().any(|it| it.command == row.command);
        item(lang, row, is_new.then_some(on_copy))
    });
    html! {
        <div class="check-list">
            <ul>{ for items }</ul>
            <p class="check-list-source">
                { said.label(Label::Source) }{ ": " }
                <a href={Page::DebugService.address(lang)} target="_blank" rel="noopener noreferrer">
                    { said.page(Page::DebugService) }
                </a>
            </p>
        </div>
    }
}

/// A question; a command that stands further up already is not offered for copying again.
fn item(lang: Lang, row: &CheckRow, on_copy: Option<&Callback<CopyRequest>>) -> Html {
    let command =
        row.command.as_ref().filter(|_| row.answer == Answer::CannotTell || row.evidence.is_empty());
    html! {
        <li class="check-list-item" data-answer={row.answer.slug()}>
            <span class="check-list-question">{ row.question }</span>
            { " " }
            <b class="check-list-answer">{ row.word }</b>
            <span class="check-list-evidence">
                { for row.evidence.iter().map(|it| evidence(lang, it)) }
                if let Some(command) = command {
                    <span>
                        <code class="command" translate="no" lang="en">{ command.clone() }</code>
                        if let Some(on_copy) = on_copy {
                            { " " }
                            <CopyButton {lang} text={command.clone()} on_copy={on_copy.clone()} />
                        }
                    </span>
                }
            </span>
        </li>
    }
}

fn evidence(lang: Lang, shown: &Evidence) -> Html {
    html! {
        <span>
            <span class="check-list-place" aria-hidden="true">{ format!("{}:{}", shown.place.0, shown.place.1) }</span>
            <span class="away">{ place_words(lang, shown.place) }{ " " }</span>
            <code class="command" translate="no" lang="en">{ shown.text.clone() }</code>
        </span>
    }
}

//! Sentences and values as HTML. A value shows its identity and its state, and where it comes from.

use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::words::template::fill;
use crate::words::words;
use yew::Html;
use yew::html;

/// A sentence; values with a tag (`N3`) where they have one.
pub fn prose(text: &Prose) -> Html {
    text.pieces.iter().map(piece).collect()
}

fn piece(piece: &Piece) -> Html {
    match piece {
        Piece::Words(text) => html! { <>{ text }</> },
        Piece::Code(text) => html! { <code class="prose-code" translate="no" lang="en">{ text }</code> },
        Piece::Value(shown) => {
            html! { <span class="prose-value">{ value(shown) }{ siglum(shown.role) }</span> }
        }
    }
}

/// A value by itself.
pub fn value(shown: &Value) -> Html {
    let from = shown.spans.first().map(|spans| spans.first().start.to_string());
    html! {
        <span class="value" data-role={shown.role.slug()} data-state={shown.state.slug()} data-from={from}
            translate="no">
            { shown.text.clone() }
        </span>
    }
}

/// Letter and number of an identity.
pub fn siglum(role: Role) -> Html {
    match role.siglum() {
        Some(text) => html! { <small class="siglum" data-role={role.slug()} translate="no">{ text }</small> },
        None => Html::default(),
    }
}

/// A label with its back-quoted parts as code.
pub fn label_with_code(text: &'static str) -> Html {
    let pieces = crate::words::template::parts(text);
    pieces
        .into_iter()
        .map(|part| match part {
            crate::words::template::Part::Code(code) => {
                html! { <code class="prose-code" translate="no" lang="en">{ code.to_owned() }</code> }
            }
            crate::words::template::Part::Words(words) => html! { <>{ words.to_owned() }</> },
            crate::words::template::Part::Slot(_) => Html::default(),
        })
        .collect()
}

/// "Line 5, column 95" for speech.
pub fn place_words(lang: Lang, place: (usize, usize)) -> String {
    let text = words(lang).label(crate::words::label::Label::LineColumn);
    fill(text, |slot| match slot {
        crate::words::template::Slot::Line => place.0.to_string(),
        _ => place.1.to_string(),
    })
}

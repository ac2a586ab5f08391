//! What frames the walk: why there is a Service at all, and which type to choose.

use crate::explain::step::Walkthrough;
use crate::lang::Lang;
use crate::ui::prose_view::prose;
use crate::words::label::Label;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// The explanation.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The walk's explanation.
    pub walkthrough: Rc<Walkthrough>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.walkthrough, &other.walkthrough) && self.lang == other.lang
    }
}

/// Both frames, folded.
#[component]
pub fn Further(props: &Props) -> Html {
    let said = words(props.lang);
    let types = props.walkthrough.closing.iter().map(|(title, text)| {
        html! { <div class="further-type"><dt>{ prose(title) }</dt><dd>{ prose(text) }</dd></div> }
    });
    html! {
        <div class="further">
            if !props.walkthrough.opening.pieces.is_empty() {
                <details>
                    <summary>{ said.label(Label::Opening) }</summary>
                    <p>{ prose(&props.walkthrough.opening) }</p>
                </details>
            }
            if !props.walkthrough.closing.is_empty() {
                <details>
                    <summary>{ said.label(Label::Closing) }</summary>
                    <dl>{ for types }</dl>
                </details>
            }
        </div>
    }
}

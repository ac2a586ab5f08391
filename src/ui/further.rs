//! What frames the walk, each part drawn when it is opened: why there is a Service at all, the port cell taken apart,
//! which type to choose, the glossary.

use crate::analysis::Analysis;
use crate::app::walk::Walk;
use crate::explain::decode::Part;
use crate::explain::decode::decode;
use crate::lang::Lang;
use crate::ui::prose_view::label_with_code;
use crate::ui::prose_view::prose;
use crate::ui::prose_view::siglum;
use crate::ui::prose_view::value;
use crate::words::glossary::Term;
use crate::words::label::Label;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// The explanation.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The paste.
    pub analysis: Rc<Analysis>,
    /// The walk.
    pub walk: Rc<Walk>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.walk, &other.walk) && self.lang == other.lang
    }
}

/// The parts in their order.
const PARTS: [Label; 4] = [Label::Opening, Label::Decoder, Label::Closing, Label::Glossary];

/// All parts, folded.
#[component]
pub fn Further(props: &Props) -> Html {
    let open = use_state(Vec::<Label>::new);
    let parts = PARTS.into_iter().map(|label| {
        let is_open = open.contains(&label);
        let onclick = {
            let open = open.clone();
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                let mut now = (*open).clone();
                now.retain(|it| *it != label);
                if !is_open {
                    now.push(label);
                }
                open.set(now);
            })
        };
        html! {
            <details open={is_open}>
                <summary {onclick}>{ words(props.lang).label(label) }</summary>
                if is_open { { content(props, label) } }
            </details>
        }
    });
    html! { <div class="further">{ for parts }</div> }
}

fn content(props: &Props, label: Label) -> Html {
    match label {
        Label::Opening => html! { <p>{ prose(&props.walk.walkthrough.opening) }</p> },
        Label::Decoder => decoder(props),
        Label::Closing => closing(props),
        _ => glossary(props.lang),
    }
}

fn closing(props: &Props) -> Html {
    let types = props.walk.walkthrough.closing.iter().map(|(title, text)| {
        html! { <div class="further-type"><dt>{ prose(title) }</dt><dd>{ prose(text) }</dd></div> }
    });
    html! { <dl>{ for types }</dl> }
}

fn decoder(props: &Props) -> Html {
    let trace = &props.walk.trace;
    let decoded = trace.port.and_then(|port| decode(&props.analysis, trace.service, port, props.lang));
    let Some(decoded) = decoded else {
        return html! { <p>{ words(props.lang).label(Label::NoPath) }</p> };
    };
    let parts = decoded.parts.iter().map(decoder_part);
    let others = decoded.look_alikes.iter().map(|text| html! { <p>{ prose(text) }</p> });
    html! { <><dl>{ for parts }</dl>{ for others }</> }
}

fn decoder_part(part: &Part) -> Html {
    let shown = part.value.as_ref().map(|it| html! { <>{ value(it) }{ siglum(it.role) }</> });
    html! { <div class="further-part"><dt>{ for shown }</dt><dd>{ prose(&part.text) }</dd></div> }
}

fn glossary(lang: Lang) -> Html {
    let said = words(lang);
    let terms = Term::ALL.iter().map(|term| {
        let texts = said.term(*term);
        html! {
            <div class="further-part">
                <dt>{ texts.name }</dt>
                <dd>{ label_with_code(texts.meaning) }{ " " }<span class="further-not">{ label_with_code(texts.is_not) }</span></dd>
            </div>
        }
    });
    html! { <dl>{ for terms }</dl> }
}

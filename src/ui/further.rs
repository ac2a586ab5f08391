//! What stands beside the walk, each part drawn when it is opened. First what concerns this Service: commands to
//! try, what reaches what, the checklist, the way back, the names, the port cell taken apart. Then what frames it:
//! why there is a Service at all, which type to choose, the glossary.

use crate::analysis::Analysis;
use crate::app::walk::Walk;
use crate::explain::decode::Part;
use crate::explain::decode::decode;
use crate::explain::further;
use crate::explain::prose::Value;
use crate::explain::walkthrough;
use crate::explain::walkthrough::opening;
use crate::lang::Lang;
use crate::ui::check_list;
use crate::ui::copy_button::CopyRequest;
use crate::ui::prose_view::label_with_code;
use crate::ui::prose_view::prose;
use crate::ui::prose_view::siglum;
use crate::ui::prose_view::value;
use crate::ui::reach_table;
use crate::ui::try_list;
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
    /// Copies.
    pub on_copy: Callback<CopyRequest>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.walk, &other.walk) && self.lang == other.lang
    }
}

/// The parts in their order.
const PARTS: [Label; 9] = [
    Label::TryIt,
    Label::Reachability,
    Label::Checklist,
    Label::WayBack,
    Label::Names,
    Label::Decoder,
    Label::Opening,
    Label::Closing,
    Label::Glossary,
];

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
        Label::Opening => {
            html! { <p>{ prose(&opening(&props.analysis, &props.walk.trace, props.lang)) }</p> }
        }
        Label::Decoder => decoder(props),
        Label::Closing => closing(props),
        Label::Glossary => glossary(props.lang),
        _ => own(props, label),
    }
}

/// What concerns this Service and start point.
fn own(props: &Props, label: Label) -> Html {
    let told = further::further(&props.analysis, &props.walk.trace, props.lang);
    match label {
        Label::TryIt => try_list::view(props.lang, &told.tries, &props.on_copy),
        Label::Reachability => reach_table::view(props.lang, &told.reach),
        Label::Checklist => check_list::view(props.lang, &told.checklist, &props.on_copy),
        Label::WayBack => html! { <p>{ label_with_code(told.reply) }</p> },
        _ => names(&told.names),
    }
}

fn names(names: &[Value]) -> Html {
    html! { <ul>{ for names.iter().map(|name| html! { <li>{ value(name) }</li> }) }</ul> }
}

fn closing(props: &Props) -> Html {
    let told = walkthrough::closing(&props.analysis, &props.walk.trace, props.lang);
    let types = told.iter().map(|(title, text)| {
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

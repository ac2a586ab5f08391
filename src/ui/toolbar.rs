//! The sentence that is the toolbar: "Follow a request from ... to ..., in the model or on the wire".

use crate::analysis::Analysis;
use crate::app::action::Action;
use crate::app::choice::View;
use crate::app::state::service_word;
use crate::lang::Lang;
use crate::model::service::Service;
use crate::trace::start::Start;
use crate::words::label::Label;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// How many ports the picker offers at most; the list of Services has the rest.
const MOST_OFFERED: usize = 120;

/// What is chosen.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The start point.
    pub start: Start,
    /// The view.
    pub view: View,
    /// The Services.
    pub analysis: Rc<Analysis>,
    /// The chosen Service.
    pub service: Option<usize>,
    /// Its port.
    pub port: Option<usize>,
    /// Acts.
    pub act: Callback<Action>,
    /// Opens or closes the editor.
    pub on_edit: Callback<()>,
    /// Whether the editor is open.
    pub editing: bool,
}

/// The toolbar.
pub fn view(props: &Props) -> Html {
    let said = words(props.lang);
    let on_edit = props.on_edit.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_edit.emit(()));
    html! {
        <div class="toolbar">
            <p class="toolbar-sentence">
                if !props.analysis.cluster.services.is_empty() {
                    <span>{ said.label(Label::FollowFrom) }</span>
                    { " " }{ starts(props) }{ " " }
                    <span>{ said.label(Label::FollowTo) }</span>
                    { " " }{ ports(props) }{ " " }
                    { views(props) }
                }
            </p>
            <div class="toolbar-tools">
                <button type="button" class="quiet-button" aria-expanded={props.editing.to_string()} {onclick}>
                    { said.label(Label::PasteOther) }
                </button>
            </div>
        </div>
    }
}

fn starts(props: &Props) -> Html {
    let said = words(props.lang);
    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        if let Some(start) = select.and_then(|it| Start::from_slug(&it.value())) {
            act.emit(Action::ChooseStart(start));
        }
    });
    let options = Start::ALL.into_iter().map(|start| {
        html! { <option value={start.slug()} selected={start == props.start}>{ said.start(start) }</option> }
    });
    html! {
        <select class="toolbar-select" aria-label={said.label(Label::StartPicker)} {onchange}>
            { for options }
        </select>
    }
}

fn ports(props: &Props) -> Html {
    let act = props.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        if let Some((service, port)) = select.and_then(|it| chosen(&it.value())) {
            act.emit(Action::Choose { service, port });
        }
    });
    let services = props.analysis.cluster.services.iter().enumerate();
    // A long list keeps what is chosen; the rest is in the list of Services.
    let near = props.service.unwrap_or_default().saturating_sub(MOST_OFFERED.saturating_div(3));
    let entries = services.skip(near).flat_map(|(index, service)| entries(index, service)).take(MOST_OFFERED);
    let options = entries.map(|(service, port, text)| {
        let value = port.map_or_else(|| service.to_string(), |port| format!("{service}.{port}"));
        let selected = props.service == Some(service) && props.port == port;
        html! { <option key={value.clone()} value={value.clone()} {selected}>{ text }</option> }
    });
    let label = words(props.lang).label(Label::ServicePicker);
    html! {
        <select class="toolbar-select" data-mono="" translate="no" aria-label={label} {onchange}>
            { for options }
        </select>
    }
}

/// The ports of a Service with the text for each; a Service without ports once.
fn entries(index: usize, service: &Service) -> Vec<(usize, Option<usize>, String)> {
    let name = service_word(service);
    if service.ports.is_empty() {
        return vec![(index, None, name)];
    }
    let ports = service.ports.iter().enumerate();
    ports
        .map(|(port, shown)| {
            let protocol = shown.protocol.value().map(|it| format!("/{it}")).unwrap_or_default();
            (index, Some(port), format!("{name} {}{protocol}", shown.number.value))
        })
        .collect()
}

fn chosen(value: &str) -> Option<(usize, Option<usize>)> {
    match value.split_once('.') {
        Some((service, port)) => Some((service.parse().ok()?, port.parse().ok())),
        None => Some((value.parse().ok()?, None)),
    }
}

fn views(props: &Props) -> Html {
    let said = words(props.lang);
    let button = |view: View, label: Label| {
        let act = props.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::ChooseView(view)));
        let pressed = (view == props.view).to_string();
        html! {
            <button type="button" class="toolbar-view" data-view={view.slug()} aria-pressed={pressed} {onclick}>
                { said.label(label) }
            </button>
        }
    };
    html! {
        <span class="toolbar-views" role="group" aria-label={said.label(Label::ViewGroup)}>
            { button(View::Model, Label::ViewModel) }
            { " " }{ said.label(Label::ViewOr) }{ " " }
            { button(View::Wire, Label::ViewWire) }
        </span>
    }
}

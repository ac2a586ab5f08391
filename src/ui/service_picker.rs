//! The list of many Services: the rows of the paste itself, filtered by what is typed.

use crate::analysis::Analysis;
use crate::app::action::Action;
use crate::app::state::service_word;
use crate::lang::Lang;
use crate::model::service::Service;
use crate::words::counted::Counted;
use crate::words::label::Label;
use crate::words::template::fill_count;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// With fewer Services than this the sentence is enough.
pub const WORTH_FILTERING: usize = 9;
/// Rows in the document at most.
const MOST: usize = 60;

/// The Services.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The paste.
    pub analysis: Rc<Analysis>,
    /// The chosen one.
    pub service: Option<usize>,
    /// Acts.
    pub act: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.lang, self.service) == (other.lang, other.service)
    }
}

/// The list.
#[component]
pub fn ServicePicker(props: &Props) -> Html {
    let filter = use_state(String::new);
    let said = words(props.lang);
    let services = &props.analysis.cluster.services;
    let needle = filter.trim().to_lowercase();
    let found: Vec<usize> = services
        .iter()
        .enumerate()
        .filter(|(_, service)| passes(&props.analysis, service, &needle))
        .map(|(index, _)| index)
        .collect();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            filter.set(input.value());
        }
    });
    let start = props.service.and_then(|it| found.iter().position(|index| *index == it)).unwrap_or_default();
    let first =
        if found.len() > MOST { start.saturating_sub(4).min(found.len().saturating_sub(MOST)) } else { 0 };
    let rows = found.iter().skip(first).take(MOST).map(|index| row(props, *index));
    html! {
        <section class="service-picker" aria-label={said.label(Label::ServicePicker)}>
            <p class="service-picker-bar">
                <label>
                    <span>{ said.label(Label::Filter) }</span>{ " " }
                    <input type="search" {oninput} autocomplete="off" spellcheck="false" />
                </label>
                <output>{ fill_count(said.counted(Counted::Services, found.len()), found.len()) }</output>
            </p>
            if found.is_empty() {
                <p class="service-picker-empty">{ said.label(Label::FilterEmpty) }</p>
            } else {
                <ul class="service-picker-list" translate="no" lang="en" tabindex="0">{ for rows }</ul>
            }
        </section>
    }
}

fn passes(analysis: &Analysis, service: &Service, needle: &str) -> bool {
    needle.is_empty()
        || service_word(service).to_lowercase().contains(needle)
        || line_of(analysis, service).to_lowercase().contains(needle)
}

fn line_of<'a>(analysis: &'a Analysis, service: &Service) -> &'a str {
    let number = analysis.source.line_number(service.name.spans.first().start);
    analysis.source.line(number).map(|span| analysis.source.slice(span)).unwrap_or_default()
}

fn row(props: &Props, index: usize) -> Html {
    let Some(service) = props.analysis.cluster.services.get(index) else { return Html::default() };
    let act = props.act.clone();
    let onclick =
        Callback::from(move |_: MouseEvent| act.emit(Action::Choose { service: index, port: None }));
    let number = props.analysis.source.line_number(service.name.spans.first().start);
    let chosen = props.service == Some(index);
    html! {
        <li key={index}>
            <button type="button" class="service-picker-row" data-number={number.to_string()}
                aria-pressed={chosen.to_string()} {onclick}>
                { line_of(&props.analysis, service).to_owned() }
            </button>
        </li>
    }
}

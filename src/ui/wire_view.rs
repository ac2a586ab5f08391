//! The wire view: the header of every packet on the path; a rewrite strikes the old text out. Where a table is
//! consulted, no packet is drawn.

use crate::app::action::Action;
use crate::app::walk::Walk;
use crate::explain::step::StopView;
use crate::explain::wire::HeaderEnd;
use crate::explain::wire::WireLeg;
use crate::explain::wire::wire;
use crate::lang::Lang;
use crate::trace::fact::State;
use crate::ui::path_map::Reach;
use crate::ui::path_map::reach;
use crate::ui::prose_view::value;
use crate::words::counted::Counted;
use crate::words::label::Label;
use crate::words::template::Slot;
use crate::words::template::fill;
use crate::words::template::fill_count;
use crate::words::words;
use std::rc::Rc;
use yew::prelude::*;

/// The walk and the step.
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The walk.
    pub walk: Rc<Walk>,
    /// The current step.
    pub step: usize,
    /// Acts.
    pub act: Callback<Action>,
}

/// The view.
pub fn view(props: &Props) -> Html {
    let said = words(props.lang);
    let all = wire(&props.walk.trace, props.lang);
    let legs = all.iter().enumerate().map(|(index, leg)| leg_item(props, index, leg));
    html! {
        <div class="wire-view">
            <div class="wire-view-head" aria-hidden="true">
                <span>{ said.label(Label::Sender) }</span>
                <span>{ said.label(Label::Receiver) }</span>
            </div>
            <ol class="wire-view-legs" aria-label={said.label(Label::Path)}>{ for legs }</ol>
        </div>
    }
}

fn leg_item(props: &Props, index: usize, leg: &WireLeg) -> Html {
    let here = reach(&props.walk, index, props.step);
    let current = matches!(here, Reach::Now | Reach::Broken);
    html! {
        <li class="wire-view-leg" key={index} data-reach={here.slug()} data-here={current.then_some("")}
            data-lookup={leg.header.is_none().then_some("")}>
            { number(props, index, here) }
            <span class="wire-view-name">{ leg.name.clone() }</span>
            { content(props, index, leg, here) }
        </li>
    }
}

fn number(props: &Props, index: usize, here: Reach) -> Html {
    let act = props.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Go(index)));
    let label = fill(words(props.lang).label(Label::HopOf), |slot| match slot {
        Slot::Number => index.saturating_add(1).to_string(),
        _ => props.walk.steps().to_string(),
    });
    html! {
        <button type="button" class="path-map-hop" data-reach={here.slug()} aria-label={label}
            aria-current={(index == props.step).then_some("step")} disabled={here == Reach::Unreached} {onclick}>
            { index.saturating_add(1) }
        </button>
    }
}

fn content(props: &Props, index: usize, leg: &WireLeg, here: Reach) -> Html {
    let said = words(props.lang);
    if here == Reach::Unreached {
        return html! { <span class="wire-view-end path-map-unreached">{ said.label(Label::NotReached) }</span> };
    }
    let Some(header) = &leg.header else { return lookup(props, index) };
    let notes = header.notes.iter().map(|(state, text)| {
        html! { <span data-state={state.slug()}>if *state == State::Assumed { { "≈ " } }{ text.clone() }</span> }
    });
    html! {
        <>
            { end(props.lang, &header.source, Label::Sender) }
            { end(props.lang, &header.destination, Label::Receiver) }
            <span class="wire-view-note">
                if here == Reach::Broken {
                    <span class="path-map-breaks">{ said.label(Label::BreaksHere) }</span>
                }
                { for notes }
            </span>
        </>
    }
}

fn end(lang: Lang, shown: &HeaderEnd, label: Label) -> Html {
    let struck = shown.struck.as_ref().map(|old| html! { <del>{ pair(lang, old) }</del> });
    let new = pair(lang, shown);
    html! {
        <span class="wire-view-end" data-label={words(lang).label(label)}>
            { for struck.clone() }
            if struck.is_some() { <ins>{ new }</ins> } else { { new } }
        </span>
    }
}

/// `address:port`; of several addresses only that it is one of them.
fn pair(lang: Lang, shown: &HeaderEnd) -> Html {
    let host = match shown.addresses.as_slice() {
        [] => Html::default(),
        [only] => value(only),
        [first, rest @ ..] => {
            let count = rest.len().saturating_add(1);
            let text = fill_count(words(lang).counted(Counted::OneOf, count), count);
            value(&crate::explain::prose::Value { text, ..first.clone() })
        }
    };
    let ports = shown.ports.iter().map(value);
    html! {
        <>
            { host }
            if !shown.ports.is_empty() { <span class="path-map-separator">{ ":" }</span> }
            { for ports }
        </>
    }
}

/// What is looked up, and what is found.
fn lookup(props: &Props, index: usize) -> Html {
    let stops = &props.walk.walkthrough.stops;
    let found = stops.get(index.saturating_add(1));
    let side = |stop: &StopView| {
        html! {
            <>
                { for stop.addresses.iter().take(1).map(value) }
                if !stop.addresses.is_empty() && !stop.ports.is_empty() {
                    <span class="path-map-separator">{ ":" }</span>
                }
                { for stop.ports.iter().map(value) }
            </>
        }
    };
    html! {
        <span class="wire-view-lookup">
            <span class="wire-view-key">{ for stops.get(index).into_iter().flat_map(|stop| &stop.ports).map(value) }</span>
            <span class="wire-view-arrow" aria-hidden="true">{ "→" }</span>
            <span class="wire-view-end">{ for found.map(side) }</span>
            <span class="wire-view-none">{ words(props.lang).label(Label::NothingSent) }</span>
        </span>
    }
}

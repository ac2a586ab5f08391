//! The path: its stops in order with their addresses, and a button for each hop. This list is the path; the
//! threads drawn over it only repeat it.

use crate::app::action::Action;
use crate::app::walk::Walk;
use crate::explain::prose::Value;
use crate::explain::step::StopView;
use crate::lang::Lang;
use crate::trace::stop::Place;
use crate::ui::icons;
use crate::ui::prose_view::value;
use crate::words::counted::Counted;
use crate::words::label::Label;
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

/// How far the walk is at a stop or leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Left behind.
    Past,
    /// The current one.
    Now,
    /// Still to come.
    Ahead,
    /// The path breaks on the way here.
    Broken,
    /// An earlier hop breaks.
    Unreached,
}

impl Reach {
    /// The word for `data-reach`.
    pub fn slug(self) -> &'static str {
        match self {
            Reach::Past => "past",
            Reach::Now => "now",
            Reach::Ahead => "ahead",
            Reach::Broken => "broken",
            Reach::Unreached => "unreached",
        }
    }
}

/// How far the walk is on the hop at `index`, from 0.
pub fn reach(walk: &Walk, index: usize, step: usize) -> Reach {
    let Some(hop) = walk.walkthrough.steps.get(index) else { return Reach::Ahead };
    if hop.unreached {
        Reach::Unreached
    } else if hop.breaks && index <= step {
        Reach::Broken
    } else if index == step {
        Reach::Now
    } else if index < step {
        Reach::Past
    } else {
        Reach::Ahead
    }
}

/// The path.
pub fn view(props: &Props) -> Html {
    let stops = props.walk.walkthrough.stops.iter().enumerate();
    let legs = props.walk.walkthrough.steps.len().clamp(1, 6);
    html! {
        <ol class="path-map" data-legs={legs.to_string()} aria-label={words(props.lang).label(Label::Path)}>
            { for stops.map(|(index, stop)| stop_item(props, index, stop)) }
        </ol>
    }
}

fn stop_item(props: &Props, index: usize, stop: &StopView) -> Html {
    let walk = &props.walk;
    let arrival = index.checked_sub(1);
    let here = arrival.map_or(Reach::Past, |hop| reach(walk, hop, props.step));
    let leg = walk.walkthrough.steps.get(index);
    let leg_reach = leg.map(|_| reach(walk, index, props.step).slug());
    let lookup = leg.filter(|step| step.is_lookup).map(|_| "");
    let is_break = here == Reach::Broken;
    html! {
        <li class="path-map-stop" key={index} data-reach={here.slug()} data-leg={leg_reach} data-lookup={lookup}
            data-place={stop.place.slug()}
            data-here={matches!(here, Reach::Now | Reach::Broken).then_some("")}>
            if let Some(hop) = arrival { { hop_button(props, hop) } }
            <span class="path-map-dot">{ icons::place_icon(stop.place) }</span>
            if leg_reach == Some("broken") { { icons::cut() } }
            <span class="path-map-name" data-state={stop.name.state.slug()}>{ name(props.lang, stop) }</span>
            <span class="path-map-address">{ address(props, stop, here) }</span>
            if is_break {
                <span class="path-map-breaks">{ words(props.lang).label(Label::BreaksHere) }</span>
            } else {
                <span class="path-map-gloss">{ gloss(props.lang, stop) }</span>
            }
            { several(stop) }
        </li>
    }
}

/// The name of a stop. The Service is named as what it is; whose it is stands in the toolbar.
fn name(lang: Lang, stop: &StopView) -> Html {
    if stop.place == Place::Service {
        return html! { <span>{ words(lang).place(Place::Service) }</span> };
    }
    let proper = (!stop.name.spans.is_empty()).then_some("no");
    html! { <span translate={proper}>{ stop.name.text.clone() }</span> }
}

/// The few words under the name; not again what the address says already.
fn gloss(lang: Lang, stop: &StopView) -> String {
    let count = choices(stop);
    let repeated = fill_count(words(lang).counted(Counted::OneOf, count), count);
    if count > 1 && stop.gloss == repeated { String::new() } else { stop.gloss.clone() }
}

/// How many addresses the stop may be.
fn choices(stop: &StopView) -> usize {
    stop.addresses.len().saturating_add(usize::try_from(stop.more).unwrap_or_default())
}

fn hop_button(props: &Props, hop: usize) -> Html {
    let act = props.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Go(hop)));
    let here = reach(&props.walk, hop, props.step);
    let said = words(props.lang);
    let number = hop.saturating_add(1);
    let total = props.walk.steps();
    let label = crate::words::template::fill(said.label(Label::HopOf), |slot| match slot {
        crate::words::template::Slot::Number => number.to_string(),
        _ => total.to_string(),
    });
    html! {
        <button type="button" class="path-map-hop" data-reach={here.slug()} aria-label={label}
            aria-current={(hop == props.step).then_some("step")} disabled={here == Reach::Unreached} {onclick}>
            { number }
        </button>
    }
}

/// `address:port`; of several addresses only that it is one of them, as no choice is claimed.
fn address(props: &Props, stop: &StopView, here: Reach) -> Html {
    let said = words(props.lang);
    if here == Reach::Unreached {
        return html! { <span class="path-map-unreached">{ said.label(Label::NotReached) }</span> };
    }
    if let Some(culprit) = props.walk.culprit.as_ref().filter(|_| here == Reach::Broken) {
        return value(culprit);
    }
    let count = choices(stop);
    let hosts = match stop.addresses.first() {
        Some(first) if count > 1 => {
            let text = fill_count(said.counted(Counted::OneOf, count), count);
            value(&Value { text, ..first.clone() })
        }
        Some(only) => value(only),
        None => Html::default(),
    };
    let ports = stop.ports.iter().enumerate().map(|(index, port)| {
        html! { <>if index > 0 { <span class="path-map-separator">{ "|" }</span> }{ value(port) }</> }
    });
    html! {
        <>
            { hosts }
            if !stop.addresses.is_empty() && !stop.ports.is_empty() { <span class="path-map-separator">{ ":" }</span> }
            { for ports }
        </>
    }
}

/// All addresses that are listed, where there are several.
fn several(stop: &StopView) -> Html {
    if stop.addresses.len() < 2 {
        return Html::default();
    }
    let more =
        (stop.more > 0).then(|| html! { <li class="path-map-more">{ format!("+ {}", stop.more) }</li> });
    let items = stop.addresses.iter().map(|address| html! { <li>{ value(address) }</li> });
    html! { <ul class="path-map-several">{ for items }{ for more }</ul> }
}

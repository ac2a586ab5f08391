//! The drawn signs: one for each kind of place, and the arrows of the stepper.

use crate::trace::stop::Place;
use yew::Html;
use yew::html;

/// The sign of a place.
pub fn place_icon(place: Place) -> Html {
    let shape = match place {
        Place::OutsideUser | Place::NodeNetwork | Place::ClientPod => "M12 6.5a5.5 5.5 0 1 0 .01 0z",
        Place::LoadBalancer | Place::ServiceLb => "M12 2.5 21.5 12 12 21.5 2.5 12zM8 12h7M12.5 9l3 3-3 3",
        Place::Ingress => "M3.5 5h17v14h-17zM8 12h7M12.5 9l3 3-3 3",
        Place::Node => "M4.5 4.5h15v15h-15z",
        Place::Service => "M2.5 4.5h19v15h-19zM2.5 9.5h19M2.5 14.5h19M9 4.5v15",
        Place::Pod => "M12 2.5 20.2 7.2v9.6L12 21.5 3.8 16.8V7.2z",
        Place::ExternalName => "M3.5 7h13l4 5-4 5h-13zM7 12h7",
    };
    html! { <svg class="place-icon" viewBox="0 0 24 24" aria-hidden="true"><path d={shape} /></svg> }
}

/// The two strokes where a path is cut.
pub fn cut() -> Html {
    html! { <svg class="path-map-cut" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 20 10 4M14 20 19 4" /></svg> }
}

/// An arrow of the stepper by the path of its lines.
pub fn arrow(lines: &'static str) -> Html {
    html! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d={lines} /></svg> }
}

/// To the first.
pub const TO_FIRST: &str = "M6 6v12M17 6l-6 6 6 6";
/// One back.
pub const BACK: &str = "M15 6l-6 6 6 6";
/// One on.
pub const ON: &str = "M9 6l6 6-6 6";
/// To the last.
pub const TO_LAST: &str = "M18 6v12M7 6l6 6-6 6";

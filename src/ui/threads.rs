//! The threads: drawn after the layout is known, from the lit characters to the address of the current stop.
//! Without them nothing is lost: the text and the path say the same.

use crate::app::walk::Walk;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::ui::prose_view::siglum;
use crate::ui::thread_route::Anchor;
use crate::ui::thread_route::Area;
use crate::ui::thread_route::Ends;
use crate::ui::thread_route::Frame;
use crate::ui::thread_route::Layout;
use crate::ui::thread_route::Route;
use crate::ui::thread_route::path;
use crate::ui::thread_route::routes;
use crate::words::label::Label;
use crate::words::words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// What the drawing follows.
#[derive(Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The walk.
    pub walk: Rc<Walk>,
    /// The current step.
    pub step: usize,
    /// What else changes the layout: the view and the depth.
    pub arrangement: (&'static str, &'static str),
    /// The element that holds both ends.
    pub stage: NodeRef,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.walk, &other.walk)
            && (self.lang, self.step, self.arrangement) == (other.lang, other.step, other.arrangement)
    }
}

/// The drawing.
#[component]
pub fn Threads(props: &Props) -> Html {
    let drawn = use_state(Vec::<Route>::new);
    let tags = use_node_ref();
    let flight = use_node_ref();
    let size = use_size(&props.stage);
    {
        let (drawn, stage) = (drawn.clone(), props.stage.clone());
        let about = (Rc::as_ptr(&props.walk).addr(), props.step, props.arrangement, props.lang, *size);
        use_effect_with(about, move |_| drawn.set(measure(&stage).unwrap_or_default()));
    }
    {
        let (tags, flight) = (tags.clone(), flight.clone());
        use_effect_with((*drawn).clone(), move |routes| {
            place_tags(&tags, routes);
            send_off(&flight, routes);
        });
    }
    let said = words(props.lang);
    let lines = drawn.iter().enumerate().map(|(index, route)| thread(props.step, index, route));
    let flyers = drawn.iter().enumerate().map(|(index, route)| {
        html! {
            <span class="threads-flyer" data-role={route.role.slug()} key={format!("{}-{index}", props.step)}>
                { route.text.clone() }
            </span>
        }
    });
    let names = drawn.iter().filter(|route| route.tag.is_some()).map(|route| {
        html! {
            <span class="threads-tag" data-role={route.role.slug()}>
                { siglum(route.role) }{ " " }{ said.role(route.role) }
                if route.lacking { { said.label(Label::NotPrinted) } }
            </span>
        }
    });
    html! {
        <>
            <svg class="threads" aria-hidden="true">{ for lines }</svg>
            <div class="threads-tags" aria-hidden="true" ref={tags}>{ for names }</div>
            <div class="threads-flyers" aria-hidden="true" ref={flight}>{ for flyers }</div>
        </>
    }
}

/// A thread of its own for each step, so that it is drawn anew. The mask uncovers it from its start; dashes stay.
fn thread(step: usize, index: usize, route: &Route) -> Html {
    let line = path(&route.points, 9.0, number);
    let end = route.points.last().copied().unwrap_or_default();
    let mask = format!("thread-{step}-{index}");
    let cover = format!("url(#{mask})");
    html! {
        <g data-role={route.role.slug()} key={mask.clone()}>
            <mask id={mask} maskUnits="userSpaceOnUse" x="-100" y="-100" width="6000" height="9000">
                <path class="thread-reveal" d={line.clone()} pathLength="1" />
            </mask>
            <path class="thread-halo" d={line.clone()} />
            <path class="thread" d={line.clone()} mask={cover.clone()} />
            if route.role == Role::ServicePort { <path class="thread-core" d={line} mask={cover} /> }
            <circle class="thread-end" cx={number(end.0)} cy={number(end.1)} r="3" />
        </g>
    }
}

/// Counts the changes of the element's size.
#[hook]
fn use_size(stage: &NodeRef) -> UseStateHandle<u32> {
    let count = use_state(|| 0_u32);
    let (stage, seen) = (stage.clone(), count.clone());
    use_effect_with((), move |()| {
        let total = std::cell::Cell::new(0_u32);
        let changed = Closure::<dyn FnMut()>::new(move || {
            total.set(total.get().wrapping_add(1));
            seen.set(total.get());
        });
        let observer = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, stage.cast::<web_sys::Element>()) {
            observer.observe(&element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(changed);
        }
    });
    count
}

/// Reads the places of both ends. `None` while the stage is not laid out.
fn measure(stage: &NodeRef) -> Option<Vec<Route>> {
    let stage = stage.cast::<web_sys::Element>()?;
    let corner = stage.get_bounding_client_rect();
    if corner.width() <= 0.0 {
        return None;
    }
    let area = |element: &web_sys::Element| {
        let found = element.get_bounding_client_rect();
        Area {
            left: found.left() - corner.left(),
            right: found.right() - corner.left(),
            top: found.top() - corner.top(),
            bottom: found.bottom() - corner.top(),
        }
    };
    let lens = area(&stage.query_selector(".lens-view").ok().flatten()?);
    let parting = stage.query_selector(".parting").ok().flatten()?;
    let layout = if corner.width() >= 960.0 {
        Layout::Wide
    } else if corner.width() >= 600.0 {
        Layout::Medium
    } else {
        Layout::Narrow
    };
    let em = if layout == Layout::Wide { (corner.width() * 0.0112).clamp(16.0, 22.0) } else { 16.0 };
    let lines = visible(&stage, ".lens-view .line");
    let lens_right =
        lines.iter().filter_map(text_right).map(|right| right - corner.left()).fold(0.0, f64::max);
    let lens = if layout == Layout::Wide {
        Area { right: lens_right.min(corner.width() - em * 2.0), ..lens }
    } else {
        lens
    };
    let headers = visible(&stage, ".wire-view-leg > .wire-view-end .value");
    let widest = headers.iter().map(|it| area(it).right).fold(0.0, f64::max);
    let channel = (!headers.is_empty()).then_some(widest + em * 0.9);
    let frame = Frame { channel, layout, parting_top: area(&parting).top, lens, width: corner.width(), em };
    let values = visible(&stage, "[data-here] :is(.path-map-address, .wire-view-end) .value");
    let ends: Vec<Ends> = values.iter().filter_map(|value| end_pair(&stage, value, &area)).take(3).collect();
    Some(routes(&ends, &frame))
}

/// The right edge of an element's text.
fn text_right(element: &web_sys::Element) -> Option<f64> {
    let range = web_sys::Range::new().ok()?;
    range.select_node_contents(element).ok()?;
    Some(range.get_bounding_client_rect().right())
}

/// A value of the current stop with the characters that show it, or with the caret where they would stand.
fn end_pair(
    stage: &web_sys::Element,
    value: &web_sys::Element,
    area: &impl Fn(&web_sys::Element) -> Area,
) -> Option<Ends> {
    let role = role_of(value)?;
    let shown = value.get_attribute("data-from");
    let lacking = shown.is_none();
    let selector = match shown {
        Some(from) => format!(".lens-view [data-at=\"{from}\"][data-lit]"),
        None if role == Role::TargetPort => ".lens-view [data-at=caret]".to_owned(),
        None => return None,
    };
    let token = visible(stage, &selector).into_iter().next()?;
    let is_port = matches!(role, Role::ServicePort | Role::NodePort | Role::TargetPort);
    let text = value.text_content().unwrap_or_default().trim().to_owned();
    let goes_on = goes_on(&token);
    Some(Ends { token: area(&token), value: area(value), role, is_port, goes_on, text, lacking })
}

/// Whether more text stands after a token, as in `10.1.0.7:8080`.
fn goes_on(token: &web_sys::Element) -> bool {
    let around = token.parent_element().and_then(|cell| cell.text_content()).unwrap_or_default();
    !around.trim_end().ends_with(token.text_content().unwrap_or_default().trim())
}

fn role_of(value: &web_sys::Element) -> Option<Role> {
    let slug = value.get_attribute("data-role")?;
    let tagged =
        [Role::ExternalAddress, Role::ServicePort, Role::NodePort, Role::ClusterIp, Role::TargetPort];
    let others = [Role::NodeAddress, Role::PodAddress, Role::DnsName];
    tagged.into_iter().chain(others).find(|role| role.slug() == slug)
}

/// The elements of a selector that take up room.
fn visible(stage: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(found) = stage.query_selector_all(selector) else { return Vec::new() };
    (0..found.length())
        .filter_map(|index| found.get(index))
        .filter_map(|node| node.dyn_into::<web_sys::Element>().ok())
        .filter(|element| element.get_client_rects().length() > 0)
        .collect()
}

/// Names are placed by properties: a style attribute would be refused by a strict page.
fn place_tags(tags: &NodeRef, routes: &[Route]) {
    let Some(list) = tags.cast::<web_sys::Element>() else { return };
    let places = routes.iter().filter_map(|route| route.tag);
    for (index, ((x, y), anchor)) in places.enumerate() {
        let Ok(index) = u32::try_from(index) else { return };
        let name = list.children().item(index).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        let Some(name) = name else { return };
        let shift = match anchor {
            Anchor::Middle => "-50% -50%",
            Anchor::Start => "0 -50%",
            Anchor::End => "-100% -50%",
        };
        let style = name.style();
        let _ = style.set_property("left", &(number(x) + "px"));
        let _ = style.set_property("top", &(number(y) + "px"));
        let _ = style.set_property("translate", shift);
    }
}

/// The characters ride along their thread; where motion is not wanted, the style sheet leaves them hidden.
fn send_off(flight: &NodeRef, routes: &[Route]) {
    let Some(list) = flight.cast::<web_sys::Element>() else { return };
    let children = list.children();
    for (index, route) in (0..children.length()).zip(routes) {
        let flyer = children.item(index).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(flyer) = flyer {
            let line = path(&route.points, 9.0, number);
            let _ = flyer.style().set_property("offset-path", &format!("path(\"{line}\")"));
        }
    }
}

/// A number of pixels as text.
fn number(pixels: f64) -> String {
    js_sys::Number::from(pixels).to_fixed(1).map(String::from).unwrap_or_default()
}

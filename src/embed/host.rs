//! What the element is told: the state after every action, steps, a new text.

use crate::app::action::Action;
use crate::app::link;
use crate::app::state::State;
use js_sys::Function;
use js_sys::JSON;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Tells the element of a new state and of the action that led to it; `None` for the first state.
pub fn tell_state(tell: &Function, state: &State, action: Option<&Action>) {
    if matches!(action, Some(Action::Replace(_) | Action::Append(_))) {
        send(tell, "text", &[("text", JsValue::from_str(state.text()))]);
    }
    send(tell, "state", &state_detail(state));
    match action {
        None => send(tell, "ready", &counts(state)),
        Some(Action::Configure(_) | Action::Complete) => {}
        Some(_) => send(tell, "step", &step_detail(state)),
    }
}

fn send(tell: &Function, name: &str, detail: &[(&str, JsValue)]) {
    let object = Object::new();
    for (key, value) in detail {
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    let Ok(json) = JSON::stringify(&object) else { return };
    // The page's own listeners may throw; that is not ours to stop at.
    let _ = tell.call2(&JsValue::NULL, &JsValue::from_str(name), &json);
}

fn number(value: usize) -> JsValue {
    JsValue::from_f64(f64::from(u32::try_from(value).unwrap_or(u32::MAX)))
}

fn word(value: Option<String>) -> JsValue {
    value.map_or(JsValue::NULL, |text| JsValue::from_str(&text))
}

fn counts(state: &State) -> [(&'static str, JsValue); 2] {
    [("services", number(state.analysis.cluster.services.len())), ("steps", number(state.steps()))]
}

fn step_detail(state: &State) -> [(&'static str, JsValue); 6] {
    [
        ("service", word(state.service_word())),
        ("port", word(state.port_word())),
        ("start", state.start.slug().into()),
        ("view", state.view.slug().into()),
        ("step", number(state.step.saturating_add(1))),
        ("steps", number(state.steps())),
    ]
}

fn state_detail(state: &State) -> [(&'static str, JsValue); 9] {
    [
        ("resume", link::write(state).into()),
        ("lang", state.lang.tag().into()),
        ("theme", state.theme.slug().into()),
        ("start", state.start.slug().into()),
        ("service", word(state.service_word())),
        ("port", word(state.port_word())),
        ("step", state.step.saturating_add(1).to_string().into()),
        ("view", state.view.slug().into()),
        ("depth", state.depth.slug().into()),
    ]
}

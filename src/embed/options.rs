//! Options as the element hands them over: a JSON object whose every value may be nonsense.

use crate::app::options::Options;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// Reads the object; anything else gives no options.
pub fn read(json: &str) -> Options {
    let mut options = Options::default();
    let Ok(object) = js_sys::JSON::parse(json) else { return options };
    let Ok(object) = object.dyn_into::<js_sys::Object>() else { return options };
    for entry in js_sys::Object::entries(&object).iter() {
        let entry: js_sys::Array = entry.unchecked_into();
        let Some(name) = entry.get(0).as_string() else { continue };
        take(&mut options, &name, &entry.get(1));
    }
    options
}

fn take(options: &mut Options, name: &str, value: &JsValue) {
    if name == "langs" {
        if let Some(tags) = value.dyn_ref::<js_sys::Array>() {
            let tags: Vec<String> = tags.iter().filter_map(|tag| tag.as_string()).collect();
            options.prefer_langs(tags.iter().map(String::as_str));
        }
    } else if let Some(text) = value.as_string() {
        options.set(name, &text);
    } else if value.as_f64().is_some() {
        options.set(name, &String::from(js_sys::JSON::stringify(value).unwrap_or_default()));
    }
}

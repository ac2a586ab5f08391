//! Reading a file that the reader chose or dropped. It stays in the browser.

use crate::embed::promise::settle;
use wasm_bindgen::JsValue;
use yew::Callback;

/// Larger files are not opened at all.
const LARGEST: f64 = 16_777_216.0;

/// Reads the text of a file and hands it over; a file that cannot be read changes nothing.
pub fn read((file, give): (web_sys::File, Callback<String>)) {
    if file.size() > LARGEST {
        return;
    }
    let promise: JsValue = file.text().into();
    settle(&promise, move |text| give.emit(text.as_string().unwrap_or_default()), || {});
}

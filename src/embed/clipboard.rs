//! Copying a text. Browsers may refuse; then the button says so.

use crate::embed::promise::settle;
use crate::ui::copy_button::CopyRequest;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// Copies and tells how it went.
pub fn copy(request: CopyRequest) {
    let Some(clipboard) = clipboard() else {
        request.done.emit(false);
        return;
    };
    let promise: JsValue = clipboard.write_text(&request.text).into();
    let (copied, refused) = (request.done.clone(), request.done);
    settle(&promise, move |_| copied.emit(true), move || refused.emit(false));
}

/// The clipboard; absent on pages without a secure origin.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?.dyn_into().ok()
}

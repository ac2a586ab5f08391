//! Waiting for a promise of the browser, without an executor for futures.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Calls one of both when the promise is settled.
pub fn settle(promise: &JsValue, kept: impl FnOnce(JsValue) + 'static, broken: impl FnOnce() + 'static) {
    let then = js_sys::Reflect::get(promise, &JsValue::from_str("then"));
    let Some(then) = then.ok().and_then(|it| it.dyn_into::<js_sys::Function>().ok()) else {
        broken();
        return;
    };
    let kept = Closure::once_into_js(kept);
    let broken = Closure::once_into_js(move |_: JsValue| broken());
    let _ = then.call2(promise, &kept, &broken);
}

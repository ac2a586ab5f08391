//! Handing the style sheets to a shadow root. They are adopted, as a strict page drops `<style>` elements.

use crate::ui::styles;
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

thread_local! {
    static SHEET: OnceCell<Option<web_sys::CssStyleSheet>> = const { OnceCell::new() };
}

/// Adopts the sheets after those that the root already has. All roots share one sheet.
pub fn adopt(container: &web_sys::Element) {
    let root: JsValue = container.get_root_node().into();
    let name = JsValue::from_str("adoptedStyleSheets");
    let Ok(adopted) = js_sys::Reflect::get(&root, &name) else { return };
    let adopted = js_sys::Array::from(&adopted);
    SHEET.with(|sheet| {
        let Some(sheet) = sheet.get_or_init(build) else { return };
        if !adopted.includes(sheet, 0) {
            adopted.push(sheet);
            let _ = js_sys::Reflect::set(&root, &name, &adopted);
        }
    });
}

/// Fills the sheet that all roots share with all styles.
pub fn complete() {
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet.get_or_init(build) {
            fill(sheet, &styles::all());
        }
    });
}

fn build() -> Option<web_sys::CssStyleSheet> {
    let sheet = web_sys::CssStyleSheet::new().ok()?;
    fill(&sheet, &styles::first())?;
    Some(sheet)
}

fn fill(sheet: &web_sys::CssStyleSheet, styles: &str) -> Option<()> {
    let replace: JsValue = js_sys::Reflect::get(sheet, &JsValue::from_str("replaceSync")).ok()?;
    let replace = replace.dyn_into::<js_sys::Function>().ok()?;
    replace.call1(sheet, &JsValue::from_str(styles)).ok().map(|_| ())
}

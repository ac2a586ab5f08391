//! What only a browser shows: mounting twice, stepping by keys, changing and freeing.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use porthop::embed::mount::change;
use porthop::embed::mount::mount;
use porthop::embed::mount::unmount;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

const OPTIONS: &str = r#"{"text":"NAME   TYPE           CLUSTER-IP   EXTERNAL-IP     PORT(S)        AGE\nweb    LoadBalancer   10.96.0.10   198.51.100.20   80:30080/TCP   5d\n","langs":["en"],"theme":null,"step":"nonsense"}"#;

/// A container in a shadow root, and a collector of what the app tells.
struct Host {
    container: web_sys::Element,
    told: js_sys::Array,
    tell: js_sys::Function,
}

impl Host {
    fn new() -> Host {
        let make = js_sys::Function::new_no_args(
            "const host = document.createElement('div'); document.body.append(host);
             const root = host.attachShadow({ mode: 'open' }); const container = document.createElement('div');
             root.append(container); return container;",
        );
        let container = make.call0(&JsValue::NULL).unwrap().unchecked_into();
        let told = js_sys::Array::new();
        let collect =
            js_sys::Function::new_with_args("told", "return (name, detail) => told.push(name + detail);");
        let tell = collect.call1(&JsValue::NULL, &told).unwrap().unchecked_into();
        Host { container, told, tell }
    }

    fn mounted(&self) -> u32 {
        mount(self.container.clone(), self.tell.clone(), OPTIONS)
    }

    fn count(&self, selector: &str) -> u32 {
        self.container.query_selector_all(selector).unwrap().length()
    }

    fn current(&self) -> String {
        self.container.query_selector("[aria-current=step]").unwrap().unwrap().text_content().unwrap()
    }

    fn press(&self, key: &str, selector: &str) {
        let press = js_sys::Function::new_with_args(
            "element, key",
            "element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));",
        );
        let element = self.container.query_selector(selector).unwrap().unwrap();
        press.call2(&JsValue::NULL, &element, &JsValue::from_str(key)).unwrap();
    }
}

#[wasm_bindgen_test]
async fn two_widgets_do_not_move_each_other() {
    let (one, two) = (Host::new(), Host::new());
    let ids = (one.mounted(), two.mounted());
    yew::scheduler::flush().await;
    assert_ne!(ids.0, ids.1);
    one.press("ArrowRight", ".stepper-button");
    yew::scheduler::flush().await;
    assert_eq!((one.current(), two.current()), ("2".to_owned(), "1".to_owned()));
    unmount(ids.0);
    unmount(ids.1);
    yew::scheduler::flush().await;
    assert_eq!(one.count("*"), 0, "nothing is left");
}

#[wasm_bindgen_test]
async fn keys_typed_into_a_field_stay_there() {
    let host = Host::new();
    let id = host.mounted();
    yew::scheduler::flush().await;
    host.press("End", ".toolbar-select");
    yew::scheduler::flush().await;
    assert_eq!(host.current(), "1");
    unmount(id);
}

#[wasm_bindgen_test]
async fn the_page_changes_the_step_and_is_told_the_state() {
    let host = Host::new();
    let id = host.mounted();
    yew::scheduler::flush().await;
    change(id, r#"{"step":"3"}"#);
    yew::scheduler::flush().await;
    assert_eq!(host.current(), "3");
    let told: Vec<String> = host.told.iter().filter_map(|it| it.as_string()).collect();
    assert!(told.iter().any(|it| it.starts_with("ready")), "{told:?}");
    assert!(told.iter().any(|it| it.starts_with("state") && it.contains("\"step\":\"3\"")), "{told:?}");
    assert!(!told.iter().any(|it| it.starts_with("step")), "the page's own change is no event");
    unmount(id);
}

#[wasm_bindgen_test]
async fn sheets_are_adopted_and_nothing_is_styled_inline() {
    let host = Host::new();
    let id = host.mounted();
    yew::scheduler::flush().await;
    assert_eq!(host.count("style"), 0);
    let root: JsValue = host.container.get_root_node().into();
    let sheets = js_sys::Reflect::get(&root, &JsValue::from_str("adoptedStyleSheets")).unwrap();
    assert_eq!(js_sys::Reflect::get(&sheets, &JsValue::from_str("length")).unwrap().as_f64(), Some(1.0));
    unmount(id);
}

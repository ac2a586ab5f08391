//! What the loader calls: start, mount, change, unmount.

use crate::app::action::Action;
use crate::app::state::State;
use crate::embed::clipboard;
use crate::embed::file;
use crate::embed::host;
use crate::embed::options;
use crate::embed::sheets;
use crate::ui::app_view::AppView;
use crate::ui::app_view::Message;
use crate::ui::app_view::Props;
use std::cell::Cell;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;
use yew::Callback;
use yew::Renderer;

thread_local! {
    static MOUNTED: RefCell<Vec<(u32, AppHandle<AppView>)>> = const { RefCell::new(Vec::new()) };
    static WHOLE: Cell<bool> = const { Cell::new(false) };
    static PANICKED: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Once per instance: who is told of a panic.
#[wasm_bindgen]
pub fn start(panicked: js_sys::Function) {
    PANICKED.with(|told| told.replace(Some(panicked)));
    // Through Yew, which would otherwise set a hook of its own over this one.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let message = JsValue::from_str(&panic.to_string());
        PANICKED.with(|told| {
            if let Some(told) = told.borrow().as_ref() {
                let _ = told.call1(&JsValue::NULL, &message);
            }
        });
    }));
}

/// Draws the app into a fresh element of a shadow root.
#[wasm_bindgen]
pub fn mount(container: web_sys::Element, tell: js_sys::Function, options: &str) -> u32 {
    sheets::adopt(&container);
    let on_state = Callback::from(move |(state, action): (State, Option<Action>)| {
        host::tell_state(&tell, &state, action.as_ref());
    });
    let props = Props {
        options: options::read(options),
        whole: WHOLE.get(),
        on_state,
        on_copy: Callback::from(clipboard::copy),
        on_file: Callback::from(file::read),
    };
    let handle = Renderer::<AppView>::with_root_and_props(container, props).render();
    MOUNTED.with(|mounted| {
        let mut mounted = mounted.borrow_mut();
        let id = mounted.last().map_or(1, |(last, _)| last.wrapping_add(1));
        mounted.push((id, handle));
        id
    })
}

/// Options that the page changed.
#[wasm_bindgen]
pub fn change(id: u32, options: &str) {
    let options = options::read(options);
    MOUNTED.with(|mounted| {
        if let Some((_, handle)) = mounted.borrow().iter().find(|(it, _)| *it == id) {
            handle.send_message(Message::Act(Action::Configure(options)));
        }
    });
}

/// Everything that is loaded is there: what the first hop did not wait for is worked out.
#[wasm_bindgen]
pub fn complete() {
    WHOLE.set(true);
    sheets::complete();
    MOUNTED.with(|mounted| {
        for (_, handle) in mounted.borrow().iter() {
            handle.send_message(Message::Act(Action::Complete));
        }
    });
}

/// Frees everything of a mount.
#[wasm_bindgen]
pub fn unmount(id: u32) {
    let handle = MOUNTED.with(|mounted| {
        let mut mounted = mounted.borrow_mut();
        let at = mounted.iter().position(|(it, _)| *it == id)?;
        Some(mounted.remove(at))
    });
    if let Some((_, handle)) = handle {
        handle.destroy();
    }
}

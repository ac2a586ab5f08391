//! The browser's edge: mounting, host events, clipboard, files. Only for wasm. `web/element.js` has the contract.

pub mod clipboard;
pub mod file;
pub mod host;
pub mod mount;
pub mod options;
pub mod promise;
pub mod sheets;

// Much smaller than the standard allocator, and fast enough.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

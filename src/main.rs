//! The page's binary for Trunk. It only links the library: the custom element starts everything.

#[cfg(target_arch = "wasm32")]
use porthop as _;

fn main() {}

//! Porthop reads pasted `kubectl` text, follows each Service's ports hop by hop and explains every hop while
//! pointing at the very characters that prove it.
//!
//! Data flows one way: text -> sightings -> cluster -> traces and findings -> walkthrough -> screen. The core is
//! pure and total: any text gives an [`analysis::Analysis`], never a failure. Every fact keeps the spans it came
//! from. The modules are listed in reading order; each may use only those above it that `tests/layers.rs` allows.

pub mod lang;
pub mod text;

pub mod notice;

pub mod model;

pub mod kubectl;

pub mod trace;

pub mod diagnosis;

pub mod analysis;

pub mod exercise;

pub mod words;

pub mod explain;

pub mod export;

pub mod app;

// The screen exists in a browser, and natively for tests that read it as HTML.
#[cfg(any(target_arch = "wasm32", test))]
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod embed;

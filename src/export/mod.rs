//! One file per form that leaves the app.

pub mod json;

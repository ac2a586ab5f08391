//! One file per form that leaves the app.

pub mod json;
pub mod markdown;
pub mod plain;

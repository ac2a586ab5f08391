//! The state of the app, the actions on it and the pure function between them; options; the link. No DOM, no Yew.

pub mod action;
pub mod choice;
pub mod lens;
pub mod link;
pub mod mark;
pub mod options;
pub mod state;
pub mod walk;

//! From analysis to teaching: ordered steps, prose whose values carry spans, highlights, commands to run next.

pub mod ask;
pub mod decode;
pub mod fill;
pub mod finding;
pub mod frame;
pub mod further;
pub mod notes;
pub mod notice;
pub mod prose;
pub mod quiz;
pub mod spot;
pub mod step;
pub mod telling;
pub mod value;
pub mod walkthrough;
pub mod wire;

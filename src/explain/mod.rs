//! From analysis to teaching: ordered steps, prose whose values carry spans, highlights, commands to run next.

pub mod prose;
pub mod step;

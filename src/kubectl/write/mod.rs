//! The formats back: text as kubectl would print it, from a cluster. The generator of exercises pastes it, and
//! tests read it back.

pub mod describe;
pub mod manifest;
pub mod tables;

//! The paste and positions in it. Knows no Kubernetes.

pub mod annotate;
pub mod excerpt;
pub mod register;
pub mod source;
pub mod span;
pub mod strand;
pub mod tiles;

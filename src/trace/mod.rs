//! From a start point and a service port to the hops and where they end; what proves each; model and wire view.

pub mod ask;
pub mod block;
pub mod fact;
pub mod hop;
pub mod reach;
pub mod reply;
pub mod rule;
pub mod start;
pub mod stop;

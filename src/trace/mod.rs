//! From a start point and a service port to the hops and where they end; what proves each; model and wire view.

pub mod ask;
pub mod asking;
pub mod backing;
pub mod block;
pub mod build;
pub mod external;
pub mod fact;
pub mod hop;
pub mod index;
pub mod lane;
pub mod names;
pub mod packet;
pub mod probe;
pub mod reach;
pub mod reply;
pub mod roles;
pub mod rule;
pub mod rules;
pub mod selection;
pub mod start;
pub mod stop;
pub mod stops;
pub mod wire;

//! What a cluster is; sightings (what one block of text shows of one object) and how they merge. Knows no text
//! format.

pub mod age;
pub mod cell;
pub mod cluster;
pub mod endpoint;
pub mod host;
pub mod ingress;
pub mod kind;
pub mod merge;
pub mod node;
pub mod pod;
pub mod policy;
pub mod port;
pub mod remark;
pub mod role;
pub mod selector;
pub mod service;
pub mod sighting;
pub mod workload;

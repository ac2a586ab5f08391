//! Findings about the cluster: code, certainty, evidence, the hop concerned, the fix.

pub mod checklist;
pub mod context;
pub mod finding;
pub mod hops;
pub mod rules;

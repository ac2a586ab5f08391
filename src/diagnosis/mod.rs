//! Findings about the cluster: code, certainty, evidence, the hop concerned, the fix.

pub mod checklist;
pub mod finding;

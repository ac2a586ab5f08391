//! One file per format, in the order in which they are asked whose lines these are.

pub mod commands;
pub mod describe;
pub mod describe_endpoints;
pub mod describe_ingress;
pub mod describe_node;
pub mod describe_pod;
pub mod describe_service;
pub mod describe_values;
pub mod describe_workload;
#[cfg(test)]
mod drawn;
pub mod fences;
pub mod get_endpoints;
pub mod get_ingresses;
pub mod get_nodes;
pub mod get_others;
pub mod get_pods;
pub mod get_services;
pub mod get_workloads;
pub mod headings;
pub mod manifest;
pub mod manifest_endpoints;
pub mod manifest_ingress;
pub mod manifest_object;
pub mod manifest_pod;
pub mod manifest_service;
pub mod names;
pub mod remarks;
pub mod tables;

use crate::kubectl::block::Format;

/// Every reader, the ones with the surest first line first.
pub const FORMATS: [Format; 8] = [
    fences::read,
    headings::read,
    commands::read,
    remarks::read,
    manifest::read,
    describe::read,
    tables::read,
    names::read,
];

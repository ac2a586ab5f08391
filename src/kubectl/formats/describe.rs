//! `kubectl describe`: which kind of object a block of labels describes.

use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::context::Context;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::formats::describe_endpoints;
use crate::kubectl::formats::describe_ingress;
use crate::kubectl::formats::describe_node;
use crate::kubectl::formats::describe_pod;
use crate::kubectl::formats::describe_service;
use crate::kubectl::formats::describe_workload;
use crate::model::kind::Kind;

/// Reads one block. 0 when no block starts here, or when nothing tells its kind.
pub fn read(lines: &Lines<'_>, from: usize, reading: &mut Reading) -> usize {
    let Some(block) = FieldBlock::at(lines, from) else { return 0 };
    let Some(kind) = kind_of(&block, &reading.context) else { return 0 };
    if kind != Kind::Service {
        block.claim(reading);
    }
    match kind {
        Kind::Service => describe_service::read(&block, reading),
        Kind::Pod => describe_pod::read(&block, reading),
        Kind::Node => describe_node::read(&block, reading),
        Kind::Endpoints => describe_endpoints::read(&block, reading),
        Kind::EndpointSlice => describe_endpoints::read_slice(&block, reading),
        Kind::Ingress => describe_ingress::read(&block, reading),
        kind => describe_workload::read(kind, &block, reading),
    }
    block.entries.len()
}

/// What the labels say goes before what the typed command says: a command may ask for several kinds.
fn kind_of(block: &FieldBlock<'_>, context: &Context) -> Option<Kind> {
    let has = |label: &str| block.has(label);
    let described = (context.verb == "describe").then(|| context.kind().cloned()).flatten();
    let told = SIGNS.iter().find(|(_, all)| all.iter().all(|label| has(label)));
    let told = told.map(|(kind, _)| Kind::from_word(kind));
    match (told, described) {
        // A Service's own labels occur nowhere else together; the others do not rule out a custom kind.
        (Some(Kind::Service), Some(Kind::Other(kind))) => Some(Kind::Other(kind)),
        (Some(told), _) => Some(told),
        (None, Some(described)) => Some(described),
        (None, None) => (has("Labels") && has("Namespace")).then(|| Kind::Other("object".to_owned())),
    }
}

/// Labels that together occur in the describe of one kind only, the surest first.
const SIGNS: &[(&str, &[&str])] = &[
    ("route", &["Requested Host"]),
    ("endpointslice", &["AddressType"]),
    ("endpoints", &["Subsets"]),
    ("ingress", &["Rules", "Address"]),
    ("ingress", &["Rules", "Default backend"]),
    ("node", &["Addresses", "Capacity"]),
    ("node", &["Capacity", "Allocatable"]),
    ("node", &["Roles", "Taints"]),
    ("node", &["Roles", "Addresses"]),
    ("horizontalpodautoscaler", &["Reference", "Min replicas"]),
    ("cronjob", &["Schedule", "Suspend"]),
    ("job", &["Parallelism"]),
    ("deployment", &["Replicas", "StrategyType"]),
    ("daemonset", &["Desired Number of Nodes Scheduled"]),
    ("statefulset", &["Replicas", "Update Strategy"]),
    ("replicaset", &["Replicas", "Pods Status"]),
    ("service", &["Session Affinity"]),
    ("service", &["Selector", "Type"]),
    ("service", &["Selector", "IP"]),
    ("service", &["Type", "IP"]),
    ("service", &["IP Families"]),
    ("service", &["Selector", "Endpoints"]),
    ("pod", &["Node", "Status"]),
    ("pod", &["Node", "IP"]),
    ("pod", &["Containers", "Status"]),
    ("pod", &["Containers", "IP"]),
    ("pod", &["Service Account", "Node"]),
];

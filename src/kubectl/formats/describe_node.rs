//! `kubectl describe node`.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::formats::describe_pod::condition;
use crate::kubectl::formats::describe_values::host;
use crate::kubectl::formats::describe_values::own_name;
use crate::kubectl::formats::describe_values::text;
use crate::model::cell::Cell;
use crate::model::node::Node;
use crate::model::sighting::Sighting;
use crate::text::span::Spanned;

/// Reads the block of a node.
pub fn read(block: &FieldBlock<'_>, reading: &mut Reading) {
    let Some(name) = own_name(block) else { return };
    let mut node = Node::new(name);
    node.spans = vec![block.span()];
    block.entries.first().into_iter().for_each(|first| reading.used(first.line));
    if let Some(entry) = block.own("Roles") {
        node.roles = text(entry.value);
        reading.used(entry.line);
    }
    if let Some(entry) = block.own("PodCIDR") {
        node.pod_cidr = text(entry.value);
        reading.used(entry.line);
    }
    if let Some(entry) = block.own("Unschedulable") {
        node.schedulable = match entry.value.text() {
            "true" => Cell::Shown(entry.value.shows(false)),
            "false" => Cell::Shown(entry.value.shows(true)),
            _ => Cell::NotShown,
        };
        reading.used(entry.line);
    }
    node.ready = condition(block, "Ready", reading);
    if let Cell::NotShown = node.ready {
        node.ready = lost(block).into();
    }
    addresses(block, &mut node, reading);
    let info = ["PodCIDR", "ProviderID", "Non-terminated Pods", "Events"];
    for entry in block.section("System Info", &info).iter().filter(|entry| entry.is("Kubelet Version")) {
        node.version = text(entry.value);
        reading.used(entry.line);
    }
    reading.saw(Sighting::Node(Box::new(node)));
}

/// `Ready  Unknown`: the node stopped reporting, and tables say NotReady.
fn lost(block: &FieldBlock<'_>) -> Option<Spanned<bool>> {
    let rows = block.section("Conditions", &["Addresses", "Capacity", "Events"]);
    rows.iter().find_map(|entry| {
        let mut words = entry.text().words();
        let is_ready = words.next().is_some_and(|word| word.text() == "Ready");
        words.next().filter(|word| is_ready && word.text() == "Unknown").map(|word| word.shows(false))
    })
}

/// `InternalIP:` and `ExternalIP:`, the first of each. Clients up to 1.6 wrote addresses without saying of which
/// type they are; those are left.
fn addresses(block: &FieldBlock<'_>, node: &mut Node, reading: &mut Reading) {
    let Some(heading) = block.own("Addresses") else { return };
    let lines = block.section("Addresses", &["Capacity", "Allocatable", "System Info", "Events"]);
    for entry in lines {
        let slot = if entry.is("InternalIP") {
            &mut node.internal_ip
        } else if entry.is("ExternalIP") {
            &mut node.external_ip
        } else {
            continue;
        };
        if !slot.is_known() {
            *slot = host(entry.value).into();
            reading.used(entry.line);
        }
    }
    if lines.iter().any(|entry| entry.label.is_some()) {
        for slot in [&mut node.internal_ip, &mut node.external_ip] {
            if !slot.is_known() {
                *slot = Cell::SaysNone(heading.text().spans());
            }
        }
    }
}

//! Rows of `kubectl get nodes`.

use crate::kubectl::formats::get_pods;
use crate::kubectl::row::RowView;
use crate::kubectl::table::RowCell;
use crate::model::cell::Cell;
use crate::model::node::Node;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;

/// Reads a row.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let mut node = Node::new(row.name()?);
    if let RowCell::Text(text) = row.cell(&["STATUS"]) {
        node.ready = ready(text);
        node.schedulable = schedulable(text);
    }
    node.internal_ip = row.read(&["INTERNAL-IP"], get_pods::host);
    node.external_ip = row.read(&["EXTERNAL-IP"], get_pods::host);
    node.roles = row.word(&["ROLES"]);
    node.version = row.word(&["VERSION"]);
    node.age = row.age();
    node.spans.push(row.span);
    Some(Sighting::Node(Box::new(node)))
}

fn ready(status: Excerpt<'_>) -> Cell<bool> {
    let word = status.split(',').find(|word| matches!(word.text(), "Ready" | "NotReady"));
    word.map(|word| word.shows(word.text() == "Ready")).into()
}

fn schedulable(status: Excerpt<'_>) -> Cell<bool> {
    match status.split(',').find(|word| word.text() == "SchedulingDisabled") {
        Some(word) => Cell::Shown(word.shows(false)),
        None => Cell::Shown(status.shows(true)),
    }
}

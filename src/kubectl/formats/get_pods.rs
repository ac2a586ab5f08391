//! Rows of `kubectl get pods`.

use crate::kubectl::column;
use crate::kubectl::row::RowView;
use crate::kubectl::table::RowCell;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::pod::Pod;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;

/// Reads a row.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let mut pod = Pod::new(row.name()?);
    pod.namespace = row.namespace();
    if let RowCell::Text(text) = row.cell(&["READY"])
        && let Some((ready, all)) = values::fraction(text)
    {
        pod.ready_containers = Cell::Shown(ready);
        pod.containers = Cell::Shown(all);
    }
    pod.status = row.word(&["STATUS", "REASON"]);
    pod.restarts = row.read(&["RESTARTS"], restarts);
    pod.age = row.age();
    pod.ip = row.read(&["IP"], host);
    pod.node = row.word(&["NODE"]);
    pod.readiness_gates = row.word(&["READINESS GATES"]);
    pod.labels = row.labels(&["LABELS"]);
    pod.spans.push(row.span);
    Some(Sighting::Pod(Box::new(pod)))
}

/// `3 (12m ago)`: the count before the bracket.
fn restarts(text: Excerpt<'_>) -> Option<Spanned<u32>> {
    values::count(text.words().next()?)
}

/// An address or a name, masked ones too.
pub fn host(text: Excerpt<'_>) -> Option<Spanned<Host>> {
    let read = Host::read(text.text());
    (read.ip().is_some() || column::is_placeholder(text.text())).then(|| text.shows(read))
}

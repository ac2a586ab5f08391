//! Rows of deployments, replica sets, stateful sets, daemon sets, jobs, cron jobs and replication controllers.

use crate::kubectl::row::RowView;
use crate::kubectl::table::RowCell;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::sighting::Sighting;
use crate::model::workload::Workload;

/// Reads a row.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let mut workload = Workload::new(row.kind.clone(), row.name()?);
    workload.namespace = row.namespace();
    match row.cell(&["READY"]) {
        RowCell::Text(text) => match values::fraction(text) {
            Some((ready, desired)) => {
                workload.ready = Cell::Shown(ready);
                workload.desired = Cell::Shown(desired);
            }
            None => {
                workload.ready = row.read(&["READY"], values::count);
                workload.desired = row.read(&["DESIRED"], values::count);
            }
        },
        _ => workload.desired = row.read(&["DESIRED", "REPLICAS"], values::count),
    }
    workload.selector = row.labels(&["SELECTOR"]);
    workload.age = row.age();
    workload.spans.push(row.span);
    Some(Sighting::Workload(Box::new(workload)))
}

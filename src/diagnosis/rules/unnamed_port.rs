//! X28: a Service with several ports has to name all of them.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::SERVICE_HOPS;
use crate::model::cell::Cell;
use crate::trace::asking;

/// Silent for a single port, and when names are not shown.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.service.ports.len() > 1) {
        let Some((at, port, _)) = seat.ports().find(|(_, port, _)| matches!(port.name, Cell::SaysNone(_)))
        else {
            continue;
        };
        findings.push(
            Finding::new(Code::X28, seat.proved(&["port name", "PORT(S)"]), Severity::Warns)
                .about(seat.at)
                .port(at)
                .on(SERVICE_HOPS)
                .shown_by(port.name.spans())
                .value(seat.service.ports.len())
                .value(port.number.value)
                .confirm(asking::manifest(seat.service)),
        );
    }
}

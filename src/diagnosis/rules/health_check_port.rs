//! X30: the health-check node port answers the balancer's health checks, not users.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::NODE_PORT_HOPS;

/// Silent when no such port is shown.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(port) = seat.service.health_check_node_port.shown() else { continue };
        findings.push(
            Finding::new(Code::X30, seat.proved(&["HealthCheck NodePort"]), Severity::Informs)
                .about(seat.at)
                .on(NODE_PORT_HOPS)
                .shown_by([port.spans.clone()])
                .value(port.value),
        );
    }
}

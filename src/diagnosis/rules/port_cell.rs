//! X15: the order of the numbers in `80:30080/TCP`.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::trace::hop::HopKind;

/// Silent for entries without a node port.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        for (at, port, _) in seat.ports() {
            let Some(node_port) = port.node_port.shown() else { continue };
            findings.push(
                Finding::new(Code::X15, seat.proved(&["NodePort", "PORT(S)"]), Severity::Informs)
                    .about(seat.at)
                    .port(at)
                    .on(&[HopKind::NodeToService])
                    .shown_by([port.number.spans.clone(), node_port.spans.clone()])
                    .value(port.number.value)
                    .value(node_port.value),
            );
        }
    }
}

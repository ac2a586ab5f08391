//! X16: a node port outside 30000-32767 shows that the cluster has, or had, another range.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::NODE_PORT_HOPS;

/// The range of an API server that was not told otherwise.
pub const DEFAULT_RANGE: std::ops::RangeInclusive<u16> = 30_000..=32_767;

/// Silent inside the default range, which proves nothing about the range. Never more than information.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        for (at, port, _) in seat.ports() {
            let Some(node_port) = port.node_port.shown() else { continue };
            if DEFAULT_RANGE.contains(&node_port.value) {
                continue;
            }
            let runs = !seat.is_only_wanted();
            let certainty = if runs { seat.proved(&["NodePort", "PORT(S)"]) } else { Certainty::Likely };
            findings.push(
                Finding::new(Code::X16, certainty, Severity::Informs)
                    .about(seat.at)
                    .port(at)
                    .on(NODE_PORT_HOPS)
                    .shown_by([node_port.spans.clone()])
                    .value(node_port.value),
            );
        }
    }
}

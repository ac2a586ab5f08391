//! X44: a single endpoint is one point of failure.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::trace::fact::Fact;

/// Silent when more are counted, and for lists that do not tell who is ready.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(backing) = seat.backings.first() else { continue };
        let (Fact::Seen { value, spans }, 0) = (&backing.hosts, backing.more) else { continue };
        let [host] = value.as_slice() else { continue };
        findings.push(
            Finding::new(Code::X44, seat.proved(&["Endpoints"]), Severity::Informs)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by(spans.clone())
                .value(host),
        );
    }
}

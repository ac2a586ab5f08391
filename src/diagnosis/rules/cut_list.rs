//! X39, X59: a list of endpoints was cut after three.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::text::span::Spanned;
use crate::trace::asking;

/// Silent for whole lists.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let lists =
            seat.service.ports.iter().enumerate().map(|(at, port)| (Some(at), port.endpoints.value()));
        let object = context.index.endpoints_of(seat.service).and_then(|it| it.ready.value());
        for (at, list) in lists.chain([(None, object)]) {
            let Some((list, more)) = list.and_then(|list| Some((list, list.more.as_ref()?))) else {
                continue;
            };
            let finding = made(seat, list.shown.len(), more);
            findings.push(Finding { port: at, ..finding });
        }
        for owned in context.index.slices_of(seat.service) {
            let Some(more) = &owned.slice.more else { continue };
            let shown = owned.slice.endpoints.value().map_or(0, Vec::len);
            findings.push(made(seat, shown, more));
        }
    }
}

fn made(seat: &Seat<'_>, shown: usize, more: &Spanned<u32>) -> Finding {
    let finding = if more.value == 0 {
        Finding::new(Code::X59, Certainty::Likely, Severity::Warns).value(shown)
    } else {
        Finding::new(Code::X39, Certainty::Proved, Severity::Informs).value(shown).value(more.value)
    };
    finding
        .about(seat.at)
        .on(POD_HOPS)
        .shown_by([more.spans.clone()])
        .confirm(asking::describe_endpoints(seat.service))
}

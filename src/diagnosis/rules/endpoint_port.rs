//! X26: the endpoints carry another port than the numeric target port.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::text::span::Spans;
use crate::trace::asking;

/// Silent for named target ports, whose numbers the pods give.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let has_selector = seat.service.selector.value().is_some();
        let severity = if has_selector { Severity::Warns } else { Severity::Informs };
        for (at, port, _) in seat.ports() {
            let Some(Port::Number(target)) = port.target_port.value() else { continue };
            let Some((number, spans)) = other_number(context, seat, port, *target) else { continue };
            findings.push(
                Finding::new(Code::X26, seat.proved(&["TargetPort", "Endpoints"]), severity)
                    .about(seat.at)
                    .port(at)
                    .on(POD_HOPS)
                    .shown_by([spans])
                    .shown_by(port.target_port.spans())
                    .value(target)
                    .value(number)
                    .confirm(asking::describe_endpoints(seat.service)),
            );
        }
    }
}

fn other_number(
    context: &Context<'_>,
    seat: &Seat<'_>,
    port: &ServicePort,
    target: u16,
) -> Option<(u16, Spans)> {
    let of_object = || {
        let object = context.index.endpoints_of(seat.service)?;
        object.ready.value().filter(|_| seat.service.ports.len() == 1)
    };
    let list = port.endpoints.value().or_else(of_object)?;
    let numbers = list.shown.iter().filter_map(|endpoint| endpoint.port.as_ref());
    let mut others = numbers.filter(|number| number.value != target);
    others.next().map(|number| (number.value, number.spans.clone()))
}

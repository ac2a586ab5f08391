//! X20, X21, X22: what the target port is next to the service port.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::backing::Backing;

/// Silent when the target port is not shown; for headless Services, where nothing translates.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        if seat.service.is_headless() || seat.is(ServiceType::ExternalName) {
            continue;
        }
        for (at, port, backing) in seat.ports() {
            let finding = match port.target_port.value() {
                Some(Port::Number(target)) => numeric(seat, port, *target),
                Some(Port::Name(name)) => named(seat, backing, name),
                None => None,
            };
            let shown = port.target_port.spans();
            findings.extend(finding.map(|it| it.about(seat.at).port(at).on(POD_HOPS).shown_by(shown)));
        }
    }
}

fn numeric(seat: &Seat<'_>, port: &ServicePort, target: u16) -> Option<Finding> {
    if target == port.number.value {
        return Some(Finding::new(Code::X21, Certainty::CannotTell, Severity::Informs).value(target));
    }
    let finding = Finding::new(Code::X20, seat.proved(&["TargetPort"]), Severity::Informs);
    Some(finding.value(port.number.value).value(target).confirm(asking::slices(seat.service)))
}

fn named(seat: &Seat<'_>, backing: &Backing, name: &str) -> Option<Finding> {
    let numbers: Vec<_> = backing.ports.value()?.iter().filter_map(Port::number).collect();
    if numbers.is_empty() {
        return None;
    }
    Some(
        Finding::new(Code::X22, seat.proved(&["TargetPort", "Endpoints"]), Severity::Informs)
            .value(name)
            .value(joined(numbers))
            .shown_by(backing.ports.spans().to_vec()),
    )
}

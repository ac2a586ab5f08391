//! X19: node ports that cannot be in one current cluster.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::NODE_PORT_HOPS;
use crate::model::port::ServicePort;
use crate::model::service::ServiceType;
use crate::text::register::Register;
use crate::trace::ask::Ask;

/// Silent when TCP and UDP of one Service share a number, and when the paste contradicts itself about them.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut owners = Register::default();
    for (seat_at, seat) in context.seats.iter().enumerate() {
        if seat.is_only_wanted() {
            continue;
        }
        for (at, port, _) in seat.ports() {
            if seat.is(ServiceType::NodePort) && port.node_port.says_nothing() {
                findings.push(made(seat, at, port, "", "").shown_by(port.node_port.spans()));
            }
            let Some(node_port) = port.node_port.shown() else { continue };
            let number = node_port.value.to_string();
            let Some((owner, other)) = owner(context, owners.under(&number)) else {
                owners.file(&number, seat_at);
                owners.file(&number, at);
                continue;
            };
            if !may_share(seat, port, owner, other) {
                let finding = made(seat, at, port, &number, &owner.service.name.value);
                findings.push(finding.shown_by([node_port.spans.clone()]).shown_by(other.node_port.spans()));
            }
        }
    }
}

/// The Service and the port that were filed first.
fn owner<'b>(context: &'b Context<'_>, filed: &[usize]) -> Option<(&'b Seat<'b>, &'b ServicePort)> {
    let [seat, port, ..] = filed else { return None };
    let seat = context.seats.get(*seat)?;
    Some((seat, seat.service.ports.get(*port)?))
}

fn may_share(seat: &Seat<'_>, port: &ServicePort, owner: &Seat<'_>, other: &ServicePort) -> bool {
    if seat.at != owner.at {
        // The same name once with and once without its namespace may well be one Service.
        let (one, two) = (&seat.service.namespace, &owner.service.namespace);
        return seat.service.name.value == owner.service.name.value
            && (one.value().is_none() || two.value().is_none());
    }
    // TCP and UDP may share a number; where a protocol is not shown they may be just these.
    match (port.protocol.value(), other.protocol.value()) {
        (Some(one), Some(two)) => one != two,
        _ => true,
    }
}

fn made(seat: &Seat<'_>, at: usize, port: &ServicePort, number: &str, other: &str) -> Finding {
    Finding::new(Code::X19, seat.proved(&["NodePort", "PORT(S)", "TYPE"]), Severity::Warns)
        .about(seat.at)
        .port(at)
        .on(NODE_PORT_HOPS)
        .value(number)
        .value(port.number.value)
        .value(other)
        .confirm(Ask::GetAllServices)
}

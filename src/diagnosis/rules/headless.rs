//! X11, X12: a headless Service has no virtual address, and nobody translates its port.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::trace::asking;
use crate::trace::backing::Backing;
use crate::trace::hop::HopKind;

/// X12 is silent when the target port is the service port or is not shown.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.service.is_headless()) {
        let certainty = seat.proved(&["CLUSTER-IP"]);
        findings.push(
            Finding::new(Code::X11, certainty, Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::ClientToPod])
                .shown_by(seat.service.cluster_ip.spans()),
        );
        for (at, port, backing) in seat.ports() {
            findings.extend(translated(seat, backing, port).map(|finding| finding.about(seat.at).port(at)));
        }
    }
}

fn translated(seat: &Seat<'_>, backing: &Backing, port: &ServicePort) -> Option<Finding> {
    let target = port.target_port.shown()?;
    let numbers: Vec<_> = backing.ports.value()?.iter().filter_map(Port::number).collect();
    if numbers.is_empty() || numbers.contains(&port.number.value) {
        return None;
    }
    let certainty = seat.proved(&["CLUSTER-IP", "TargetPort"]);
    let finding = Finding::new(Code::X12, certainty, Severity::Warns)
        .on(&[HopKind::ClientToPod])
        .shown_by([target.spans.clone(), port.number.spans.clone()])
        .value(port.number.value)
        .value(joined(numbers));
    Some(finding.confirm(asking::slices(seat.service)))
}

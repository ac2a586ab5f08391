//! X01, X61, X62: no address of the balancer has been published.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::age_text;
use crate::diagnosis::context::joined;
use crate::diagnosis::context::seconds;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;
use crate::model::service::Event;
use crate::model::service::ServiceType;
use crate::text::span::Spans;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::hop::HopKind;

/// How long `<pending>` is only a matter of waiting, in seconds.
pub const PATIENCE: u64 = 600;

const FAILED: [&str; 5] = [
    "SyncLoadBalancerFailed",
    "UnAvailableLoadBalancer",
    "AllocationFailed",
    "CreatingLoadBalancerFailed",
    "FailedDeployModel",
];

/// Silent when an address is shown, or when the text does not show whether there is one.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::LoadBalancer)) {
        let state = external::balancer(seat.service);
        match &state {
            Balancer::Pending(spans) => findings.push(pending(seat, spans)),
            Balancer::PendingBehindExternalIps(spans) => findings.push(hidden(seat, spans)),
            Balancer::Published(_) | Balancer::NotShown => {}
        }
        let waits = matches!(state, Balancer::Pending(_) | Balancer::PendingBehindExternalIps(_));
        failures(seat, waits, findings);
    }
}

fn is_old(seat: &Seat<'_>) -> bool {
    seconds(&seat.service.age).is_none_or(|age| age >= PATIENCE)
}

fn pending(seat: &Seat<'_>, spans: &Spans) -> Finding {
    let severity = if is_old(seat) { Severity::Breaks } else { Severity::Informs };
    let certainty = seat.proved(&["TYPE", "EXTERNAL-IP", "LoadBalancer Ingress"]);
    Finding::new(Code::X01, certainty, severity)
        .about(seat.at)
        .on(BALANCER_HOPS)
        .shown_by([spans.clone()])
        .shown_by(seat.service.age.spans())
        .value(age_text(&seat.service.age))
        .confirm(asking::describe(seat.service))
}

fn hidden(seat: &Seat<'_>, spans: &Spans) -> Finding {
    let manual = external::external_ips(seat.service);
    Finding::new(Code::X61, seat.proved(&["LoadBalancer Ingress"]), Severity::Warns)
        .about(seat.at)
        .on(&[HopKind::ClientToExternalIp])
        .shown_by(manual.iter().map(|it| it.spans.clone()))
        .shown_by([spans.clone()])
        .value(joined(manual.iter().map(|it| &it.value)))
        .confirm(asking::describe(seat.service))
}

fn failures(seat: &Seat<'_>, waits: bool, findings: &mut Vec<Finding>) {
    let severity = if waits { Severity::Breaks } else { Severity::Warns };
    for event in seat.service.events.value().into_iter().flatten().filter(|it| is_failure(it)) {
        let finding = Finding::new(Code::X62, Certainty::Proved, severity)
            .shown_by([event.reason.spans.clone(), event.message.spans.clone()])
            .value(&event.reason.value)
            .value(&event.message.value);
        findings.push(place(seat, finding));
    }
    if let (true, true, Some(spans)) = (waits, is_old(seat), no_events(seat)) {
        let finding = Finding::new(Code::X62, Certainty::Likely, Severity::Warns);
        findings.push(place(seat, finding.shown_by([spans]).value("").value("")));
    }
}

fn place(seat: &Seat<'_>, finding: Finding) -> Finding {
    finding
        .value(age_text(&seat.service.age))
        .about(seat.at)
        .on(BALANCER_HOPS)
        .confirm(asking::describe(seat.service))
}

fn no_events(seat: &Seat<'_>) -> Option<Spans> {
    seat.service.age.value()?;
    seat.service.events.spans().filter(|_| seat.service.events.says_nothing())
}

/// Whether an event says that no balancer could be made.
pub fn is_failure(event: &Event) -> bool {
    FAILED.contains(&event.reason.value.as_str())
}

//! X24, X27: the target port next to what the pods' containers declare.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::pod::ContainerPort;
use crate::model::pod::Pod;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::service::ServiceType;
use crate::trace::asking;

/// A hint at most: a numeric target port needs no declaration. Silent when no container declares any port.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let pods = seat.selection.as_ref().map(|it| it.pods.as_slice()).unwrap_or_default();
        for (at, port, _) in seat.ports() {
            let Some(Port::Number(target)) = port.target_port.value() else { continue };
            let finding = pods.iter().find_map(|pod| compare(port, *target, pod));
            findings.extend(finding.map(|it| {
                let it = it.about(seat.at).port(at).on(POD_HOPS).shown_by(port.target_port.spans());
                it.confirm(asking::pod_manifests(seat.service))
            }));
        }
        mixed(seat, findings);
    }
}

fn compare(port: &ServicePort, target: u16, pod: &Pod) -> Option<Finding> {
    let declared = pod.container_ports.value().filter(|list| !list.is_empty())?;
    let own = port.protocol.value().copied();
    let same: Vec<_> = declared.iter().filter(|it| it.number.value == target).collect();
    let fits =
        |it: &&ContainerPort| own.zip(it.protocol.value().copied()).is_none_or(|(one, two)| one == two);
    if same.iter().any(fits) {
        return None;
    }
    if let (Some(other), Some(own)) = (same.first().and_then(|it| it.protocol.shown()), own) {
        return Some(
            Finding::new(Code::X27, Certainty::Likely, Severity::Warns)
                .shown_by([other.spans.clone()])
                .value(port.number.value)
                .value(own)
                .value(other.value),
        );
    }
    Some(
        Finding::new(Code::X24, Certainty::Likely, Severity::Informs)
            .shown_by(declared.iter().map(|it| it.number.spans.clone()))
            .value(target)
            .value(joined(declared.iter().map(|it| it.number.value)))
            .value(&pod.name.value),
    )
}

/// A balancer with two protocols: whether it takes both depends on the provider.
fn mixed(seat: &Seat<'_>, findings: &mut Vec<Finding>) {
    if !seat.is(ServiceType::LoadBalancer) {
        return;
    }
    let first = seat.service.ports.first().and_then(|port| port.protocol.value());
    for (at, port, _) in seat.ports() {
        let (Some(own), Some(other)) = (port.protocol.shown(), first) else { continue };
        if own.value == *other {
            continue;
        }
        findings.push(
            Finding::new(Code::X27, Certainty::Likely, Severity::Informs)
                .about(seat.at)
                .port(at)
                .on(BALANCER_HOPS)
                .shown_by([own.spans.clone()])
                .value(port.number.value)
                .value(own.value)
                .value(other)
                .confirm(asking::describe(seat.service)),
        );
        return;
    }
}

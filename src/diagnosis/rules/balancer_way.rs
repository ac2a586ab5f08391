//! X18, X74, X77: how a balancer delivers, as far as the text suggests it.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::IpMode;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::external::Way;
use crate::trace::hop::HopKind;

/// X18 is silent when `(Proxy)` settles that clients go through the balancer; X77 without a sign of pod targets.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::LoadBalancer)) {
        if !matches!(external::balancer(seat.service), Balancer::Published(_)) {
            continue;
        }
        modes(seat, findings);
        let sign = sign(context, seat);
        if seat.delivery.way == Way::Pods {
            findings.push(
                Finding::new(Code::X77, Certainty::Likely, Severity::Informs)
                    .about(seat.at)
                    .on(&[HopKind::BalancerToPod])
                    .shown_by(seat.delivery.leg.spans().to_vec())
                    .value(&sign)
                    .confirm(asking::describe(seat.service)),
            );
        }
        if external::ip_mode(seat.service, IpMode::Proxy).is_none() {
            skipped(seat, &sign, findings);
        }
    }
}

fn sign(context: &Context<'_>, seat: &Seat<'_>) -> String {
    if let Some((key, _)) = external::pod_annotation(seat.service) {
        return key.value.clone();
    }
    if external::gated_pod(context.index, seat.service).is_some() {
        return "readiness gates".to_owned();
    }
    match seat.delivery.way {
        Way::ServiceLb => "ServiceLB".to_owned(),
        _ if external::ip_mode(seat.service, IpMode::Vip).is_some() => "VIP".to_owned(),
        _ => String::new(),
    }
}

fn skipped(seat: &Seat<'_>, sign: &str, findings: &mut Vec<Finding>) {
    let certainty = if sign.is_empty() { Certainty::CannotTell } else { Certainty::Likely };
    for (at, port, _) in seat.ports() {
        let Some(node_port) = port.node_port.shown() else { continue };
        findings.push(
            Finding::new(Code::X18, certainty, Severity::Informs)
                .about(seat.at)
                .port(at)
                .on(&[HopKind::BalancerToNode, HopKind::BalancerToPod, HopKind::ServiceLbToService])
                .shown_by([node_port.spans.clone()])
                .shown_by(seat.delivery.leg.spans().to_vec())
                .value(node_port.value)
                .value(sign)
                .confirm(asking::describe(seat.service)),
        );
    }
}

fn modes(seat: &Seat<'_>, findings: &mut Vec<Finding>) {
    for address in seat.service.balancer.value().into_iter().flatten() {
        let Some(mode) = address.ip_mode.shown() else { continue };
        let word = if mode.value == IpMode::Vip { "VIP" } else { "Proxy" };
        findings.push(
            Finding::new(Code::X74, seat.proved(&["LoadBalancer Ingress"]), Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::InternetToBalancer, HopKind::BalancerToNode])
                .shown_by([mode.spans.clone(), address.host.spans.clone()])
                .value(word)
                .value(&address.host.value),
        );
    }
}

//! X47, X49: under policy Local a node without a ready pod drops what arrives.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::NODE_HOPS;
use crate::model::cell::Cell;
use crate::model::service::TrafficPolicy;
use crate::text::register::Register;
use crate::text::span::Spanned;
use crate::trace::asking;
use crate::trace::external::Way;
use crate::trace::fact::State;
use crate::trace::hop::HopKind;
use crate::trace::stops::endpoint_node;

/// Silent unless the node of every endpoint and the list of nodes are shown; for balancers that go to pods.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.index.cluster.nodes.is_empty() {
        return;
    }
    let local =
        |cell: &Cell<TrafficPolicy>| cell.shown().cloned().filter(|it| it.value == TrafficPolicy::Local);
    for seat in &context.seats {
        let external =
            local(&seat.service.external_traffic_policy).filter(|_| seat.delivery.way != Way::Pods);
        let internal = local(&seat.service.internal_traffic_policy);
        if external.is_none() && internal.is_none() {
            continue;
        }
        let Some(serving) = serving(context, seat) else { continue };
        if let Some(policy) = &external {
            let code = (Code::X47, "External Traffic Policy");
            findings.extend(made(context, seat, &serving, code, policy, NODE_HOPS));
        }
        if let Some(policy) = &internal {
            let code = (Code::X49, "Internal Traffic Policy");
            findings.extend(made(context, seat, &serving, code, policy, &[HopKind::ClientToService]));
        }
    }
}

/// The names of the nodes on which endpoints run; `None` when one of them is not told.
fn serving(context: &Context<'_>, seat: &Seat<'_>) -> Option<Register> {
    let backing = seat.backings.first()?;
    if backing.more > 0 {
        return None;
    }
    let hosts = backing.hosts.value()?;
    let mut names = Register::default();
    for host in hosts {
        names.note(&endpoint_node(context.index, seat.service, host)?.value);
    }
    Some(names)
}

fn made(
    context: &Context<'_>,
    seat: &Seat<'_>,
    serving: &Register,
    (code, field): (Code, &str),
    policy: &Spanned<TrafficPolicy>,
    hops: &[HopKind],
) -> Option<Finding> {
    let nodes = &context.index.cluster.nodes;
    let dropping: Vec<_> = nodes.iter().filter(|node| !serving.has(&node.name.value)).collect();
    if dropping.is_empty() {
        return None;
    }
    let is_seen = seat.backings.first().is_some_and(|it| it.hosts.state() == State::Seen);
    let certainty = if is_seen { seat.proved(&[field, "Endpoints"]) } else { Certainty::Likely };
    Some(
        Finding::new(code, certainty, Severity::Warns)
            .about(seat.at)
            .on(hops)
            .shown_by([policy.spans.clone()])
            .shown_by(dropping.iter().map(|node| node.name.spans.clone()))
            .value(joined(dropping.iter().map(|node| &node.name.value)))
            .value(joined(serving.entries().map(|(name, _)| name)))
            .confirm(asking::pods(seat.service, false)),
    )
}

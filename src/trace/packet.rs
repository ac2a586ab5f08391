//! Puts the headers of the wire view on the hops of the model view.

use crate::trace::fact::Fact;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::hop::Packet;
use crate::trace::hop::Rewrite;
use crate::trace::hop::Side;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;
use crate::trace::wire;
use crate::trace::wire::Leg;
use crate::trace::wire::Receiver;
use crate::trace::wire::Sender;

/// Whether nothing is sent on a hop of this kind.
pub fn is_lookup(kind: HopKind) -> bool {
    matches!(kind, HopKind::NodeToService | HopKind::IngressToService | HopKind::NoEntrance)
}

/// Gives every hop on which something is sent its packet, in the order of the walk.
pub fn put(lane: &Lane<'_>, hops: &mut [Hop]) {
    let Some(request) = lane.request() else { return };
    let walk = wire::walk(request);
    let mut legs = walk.legs.iter();
    let first = hops.first().map(|hop| hop.to.clone());
    for hop in hops.iter_mut().filter(|hop| !is_lookup(hop.kind)) {
        hop.packet = legs.next().map(|leg| packet(lane, leg, &hop.to, first.as_ref()));
    }
}

fn packet(lane: &Lane<'_>, leg: &Leg, to: &Stop, first: Option<&Stop>) -> Packet {
    let rewrites = leg.rewrites.iter().map(|(side, by)| rewrite(lane, *side, *by)).collect();
    Packet {
        source: sender(lane, leg.source),
        destination: receiver(lane, leg.destination, to, first),
        rewrites,
    }
}

fn sender(lane: &Lane<'_>, sender: Sender) -> Stop {
    match sender {
        Sender::Client => stops::client(lane.start),
        Sender::Balancer => stops::nameless(Place::LoadBalancer),
        // The address of the interface through which the packet leaves; which one no text tells.
        Sender::Node | Sender::Bridge => stops::nameless(Place::Node),
        Sender::ServiceLb => stops::nameless(Place::ServiceLb),
        Sender::Ingress => stops::nameless(Place::Ingress),
    }
}

fn receiver(lane: &Lane<'_>, receiver: Receiver, to: &Stop, first: Option<&Stop>) -> Stop {
    match receiver {
        // The balancer's address stays in the packet although the next machine is a node.
        Receiver::Balancer => first.unwrap_or(to).clone(),
        Receiver::ClusterIp => Stop { place: Place::Service, ..stops::service(lane) },
        Receiver::NodePort => match to.place {
            Place::Node => to.clone(),
            _ => stops::stop(lane, Place::Node, stops::node_hosts(lane), stops::node_port(lane)),
        },
        Receiver::Pod => stops::pod(lane),
        Receiver::ExternalIp | Receiver::NodeServicePort | Receiver::Name | Receiver::Ingress => to.clone(),
    }
}

fn rewrite(lane: &Lane<'_>, side: Side, by: Place) -> Rewrite {
    let basis = match (side, by) {
        (Side::Source, Place::Node) => source_basis(lane),
        (Side::Destination, Place::Node) => match lane.port {
            Some(port) => {
                let spans = vec![port.number.spans.clone()];
                Fact::Derived { value: (), spans, rule: Rule::SamePortCell }
            }
            None => Fact::Unknown { ask: None },
        },
        (_, Place::Ingress) => Fact::Assumed { value: (), rule: Rule::IngressDialsPods },
        // A balancer may keep the client's address or put its own; no text tells which.
        (Side::Source, _) => Fact::Unknown { ask: None },
        (Side::Destination, _) => lane.delivery.leg.clone(),
    };
    Rewrite { side, by, basis }
}

fn source_basis(lane: &Lane<'_>) -> Fact<()> {
    match lane.request().map(|request| request.entrance) {
        Some(wire::Entrance::ClusterIp | wire::Entrance::Tunnel) => {
            Fact::Assumed { value: (), rule: Rule::NodeReplacesSource }
        }
        _ => lane.external_policy.clone().map(|_| ()),
    }
}

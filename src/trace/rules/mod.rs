//! The rules of hops, one file for each kind, and the tracer that puts hops together to a path.

pub mod balancer_to_node;
pub mod balancer_to_node_keeping_address;
pub mod balancer_to_pod;
pub mod client_to_external_ip;
pub mod client_to_external_name;
pub mod client_to_ingress;
pub mod client_to_node;
pub mod client_to_pod;
pub mod client_to_service;
pub mod client_to_service_lb;
pub mod client_to_tunnel;
pub mod ingress_to_pod;
pub mod ingress_to_service;
pub mod internet_to_balancer;
pub mod no_entrance;
pub mod node_to_service;
pub mod service_lb_to_service;
pub mod service_to_pod;

use crate::model::cluster::Cluster;
use crate::model::port::Port;
use crate::trace::block;
use crate::trace::fact::Fact;
use crate::trace::hop::End;
use crate::trace::hop::Hop;
use crate::trace::hop::HopKind;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::lane::Lane;
use crate::trace::packet;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::trace::stops;

/// Makes the hop of one kind from the stop that was reached.
pub type MakeHop = fn(&Lane<'_>, &Stop) -> Hop;

/// One rule for each kind of hop.
pub const RULES: [(HopKind, MakeHop); 18] = [
    (HopKind::InternetToBalancer, internet_to_balancer::hop),
    (HopKind::BalancerToNode, balancer_to_node::hop),
    (HopKind::BalancerToNodeKeepingAddress, balancer_to_node_keeping_address::hop),
    (HopKind::BalancerToPod, balancer_to_pod::hop),
    (HopKind::ClientToServiceLb, client_to_service_lb::hop),
    (HopKind::ServiceLbToService, service_lb_to_service::hop),
    (HopKind::ClientToTunnel, client_to_tunnel::hop),
    (HopKind::ClientToNode, client_to_node::hop),
    (HopKind::ClientToExternalIp, client_to_external_ip::hop),
    (HopKind::NodeToService, node_to_service::hop),
    (HopKind::ClientToService, client_to_service::hop),
    (HopKind::ServiceToPod, service_to_pod::hop),
    (HopKind::ClientToPod, client_to_pod::hop),
    (HopKind::ClientToExternalName, client_to_external_name::hop),
    (HopKind::ClientToIngress, client_to_ingress::hop),
    (HopKind::IngressToService, ingress_to_service::hop),
    (HopKind::IngressToPod, ingress_to_pod::hop),
    (HopKind::NoEntrance, no_entrance::hop),
];

/// The path of one service port from one start point. For many, build an [`Index`] once and use [`trace_with`].
pub fn trace(cluster: &Cluster, service: usize, port: Option<usize>, start: Start) -> Trace {
    trace_with(&Index::new(cluster), service, port, start)
}

/// The path of one service port from one start point.
pub fn trace_with(index: &Index<'_>, service: usize, port: Option<usize>, start: Start) -> Trace {
    match Lane::new(index, service, port, start) {
        Some(lane) => {
            let mut hops = hops(&lane);
            packet::put(&lane, &mut hops);
            let end = end(&lane, &hops);
            Trace { service, port, start, hops, end }
        }
        None => nowhere(service, port, start),
    }
}

fn hops(lane: &Lane<'_>) -> Vec<Hop> {
    let mut from = stops::client(lane.start);
    let mut hops = Vec::new();
    for kind in lane.route() {
        let Some((_, make)) = RULES.iter().find(|(it, _)| it == kind) else { continue };
        let hop = make(lane, &from);
        from = hop.to.clone();
        hops.push(hop);
    }
    hops
}

fn end(lane: &Lane<'_>, hops: &[Hop]) -> End {
    for (hop, it) in hops.iter().enumerate() {
        if let Some(why) = block::of_hop(lane, it.kind) {
            return End::Breaks { hop, why };
        }
    }
    let Some(last) = hops.last().map(|hop| &hop.to) else { return End::Unknown };
    let has_port =
        last.place == Place::ExternalName || last.ports.value().is_some_and(|ports| is_number(ports));
    let is_portless = lane.port.is_none() && lane.service.port_list.says_nothing();
    let is_known = last.hosts.value().is_some() && (has_port || is_portless);
    if is_known { End::Reaches } else { End::Unknown }
}

fn is_number(ports: &[Port]) -> bool {
    ports.iter().all(|port| port.number().is_some())
}

fn nowhere(service: usize, port: Option<usize>, start: Start) -> Trace {
    let from = stops::client(start);
    let to = stops::nameless(Place::Service);
    let leg = Fact::Unknown { ask: None };
    let hop = Hop { kind: HopKind::NoEntrance, from, to, leg, evidence: Vec::new(), packet: None };
    Trace { service, port, start, hops: vec![hop], end: End::Unknown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cell::Cell;
    use crate::model::host::Host;
    use crate::model::port::Protocol;
    use crate::model::port::ServicePort;
    use crate::model::service::ClusterIp;
    use crate::model::service::External;
    use crate::model::service::Service;
    use crate::model::service::ServiceType;
    use crate::text::span::Span;
    use crate::text::span::Spanned;
    use crate::trace::ask::Ask;
    use crate::trace::fact::State;
    use crate::trace::rule::Rule;

    /// `web  TYPE  10.96.0.7  EXTERNAL  80:30080/TCP`, each cell at a place of its own.
    fn service(kind: ServiceType, external: Cell<Vec<Spanned<External>>>, node_port: Option<u16>) -> Service {
        let mut service = Service::new(Spanned::new("web".to_owned(), Span::new(0, 3)));
        service.service_type = Cell::Shown(Spanned::new(kind, Span::new(5, 10)));
        let address = ClusterIp::Address(Host::read("10.96.0.7"));
        service.cluster_ip = Cell::Shown(Spanned::new(address, Span::new(20, 29)));
        service.external = external;
        let mut port = ServicePort::new(Spanned::new(80, Span::new(50, 52)));
        port.protocol = Cell::Shown(Spanned::new(Protocol::Tcp, Span::new(59, 62)));
        port.node_port = match node_port {
            Some(number) => Cell::Shown(Spanned::new(number, Span::new(53, 58))),
            None => Cell::SaysNone(Span::new(50, 62).into()),
        };
        service.port_list = Cell::Shown(Spanned::new((), Span::new(50, 62)));
        service.ports.push(port);
        service
    }

    fn published(text: &str) -> Cell<Vec<Spanned<External>>> {
        let host = External::Host(Host::read(text));
        Cell::Shown(Spanned::new(vec![Spanned::new(host, Span::new(35, 48))], Span::new(35, 48)))
    }

    fn kinds(service: Service, start: Start) -> (Vec<&'static str>, End) {
        let cluster = Cluster { services: vec![service], ..Cluster::default() };
        let trace = trace(&cluster, 0, Some(0), start);
        for pair in trace.hops.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
        }
        (trace.hops.iter().map(|hop| hop.kind.slug()).collect(), trace.end)
    }

    #[test]
    fn a_balancer_takes_four_hops() {
        let service = service(ServiceType::LoadBalancer, published("172.24.131.55"), Some(36181));
        let cluster = Cluster { services: vec![service], ..Cluster::default() };
        let trace = trace(&cluster, 0, Some(0), Start::Internet);
        let [balancer, node, lookup, pod] = trace.hops.as_slice() else { panic!("{:?}", trace.hops) };
        assert_eq!(balancer.to.hosts.state(), State::Seen);
        assert_eq!(balancer.to.ports.rule(), Some(Rule::BalancerListensOnServicePort));
        assert_eq!(node.to.hosts.ask(), Some(&Ask::GetNodes));
        assert_eq!(node.to.ports.state(), State::Seen);
        assert_eq!(node.leg, Fact::Assumed { value: (), rule: Rule::BalancerSendsToNodePort });
        assert_eq!(lookup.packet, None);
        assert_eq!(lookup.to.hosts.state(), State::Seen);
        let ask = pod.to.ports.ask().map(Ask::command);
        assert_eq!(ask.as_deref(), Some("kubectl describe service web"));
        let packet = pod.packet.as_ref().unwrap();
        assert_eq!(packet.source.place, Place::Node);
        assert_eq!(packet.rewrites.len(), 2);
        assert_eq!(trace.end, End::Unknown);
    }

    #[test]
    fn every_type_has_its_route() {
        let none = || Cell::SaysNone(Span::new(35, 41).into());
        let pending = || {
            Cell::Shown(Spanned::new(
                vec![Spanned::new(External::Pending, Span::new(35, 44))],
                Span::new(35, 44),
            ))
        };
        let node_port = || service(ServiceType::NodePort, none(), Some(30080));
        let cluster_ip = || service(ServiceType::ClusterIp, none(), None);
        let three = vec!["client-to-node", "node-to-service", "service-to-pod"];
        assert_eq!(kinds(node_port(), Start::Internet), (three.clone(), End::Unknown));
        assert_eq!(kinds(node_port(), Start::Node), (three, End::Unknown));
        let inside = vec!["client-to-service", "service-to-pod"];
        assert_eq!(kinds(cluster_ip(), Start::Pod), (inside, End::Unknown));
        let (hops, end) = kinds(cluster_ip(), Start::Internet);
        assert_eq!((hops[0], end), ("no-entrance", End::Breaks { hop: 0, why: block::Block::NoEntrance }));
        let (hops, end) = kinds(service(ServiceType::LoadBalancer, pending(), Some(30080)), Start::Internet);
        assert_eq!((hops.len(), end), (4, End::Breaks { hop: 0, why: block::Block::Pending }));
        let (hops, _) =
            kinds(service(ServiceType::LoadBalancer, published("1.2.3.4"), None), Start::Internet);
        assert_eq!(hops[1], "balancer-to-node-keeping-address");
        let (hops, _) = kinds(service(ServiceType::ClusterIp, published("1.2.3.4"), None), Start::Internet);
        assert_eq!(hops[0], "client-to-external-ip");
        let (hops, end) =
            kinds(service(ServiceType::ExternalName, published("db.example"), None), Start::Pod);
        assert_eq!((hops, end), (vec!["client-to-external-name"], End::Reaches));
    }
}

//! The stops of a path, made of what the text shows.

use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::node::Node;
use crate::model::port::Port;
use crate::model::service::ClusterIp;
use crate::model::service::Service;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::fact::Fact;
use crate::trace::index::Index;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;

/// A place of which neither address nor port can be known from any text.
pub fn nameless(place: Place) -> Stop {
    Stop {
        place,
        hosts: Fact::Unknown { ask: None },
        ports: Fact::Unknown { ask: None },
        protocol: None,
        more: 0,
    }
}

/// The client of a start point, with an address and a port of its own choice.
pub fn client(start: Start) -> Stop {
    nameless(match start {
        Start::Internet => Place::OutsideUser,
        Start::Node => Place::NodeNetwork,
        Start::Pod | Start::PodOtherNamespace => Place::ClientPod,
    })
}

/// A stop with the lane's protocol.
pub fn stop(lane: &Lane<'_>, place: Place, hosts: Fact<Vec<Host>>, ports: Fact<Vec<Port>>) -> Stop {
    Stop { place, hosts, ports, protocol: lane.protocol(), more: 0 }
}

/// Several values that the text shows, in its order.
pub fn seen_list<T>(list: impl IntoIterator<Item = Spanned<T>>) -> Option<Fact<Vec<T>>> {
    let (mut value, mut spans) = (Vec::new(), Vec::new());
    for shown in list {
        value.push(shown.value);
        spans.push(shown.spans);
    }
    (!value.is_empty()).then_some(Fact::Seen { value, spans })
}

/// The service port as it is shown.
pub fn service_port(lane: &Lane<'_>) -> Fact<Vec<Port>> {
    match lane.port {
        Some(port) => Fact::seen(port.number.clone().map(|number| vec![Port::Number(number)])),
        None => Fact::Unknown {
            ask: Some(asking::get(lane.service)).filter(|_| !lane.service.port_list.is_known()),
        },
    }
}

/// The service port where something else than the Service listens on it, by a rule.
pub fn service_port_by(lane: &Lane<'_>, rule: Rule) -> Fact<Vec<Port>> {
    match service_port(lane) {
        Fact::Seen { value, spans } => Fact::Derived { value, spans, rule },
        other => other,
    }
}

/// The node port as it is shown.
pub fn node_port(lane: &Lane<'_>) -> Fact<Vec<Port>> {
    match lane.port.and_then(|port| port.node_port.shown()) {
        Some(shown) => Fact::seen(shown.clone().map(|number| vec![Port::Number(number)])),
        None => Fact::Unknown { ask: Some(asking::get(lane.service)) },
    }
}

/// The published addresses of the balancer.
pub fn balancer_hosts(service: &Service) -> Fact<Vec<Host>> {
    match external::balancer(service) {
        Balancer::Published(hosts) => seen_list(hosts),
        _ => None,
    }
    .unwrap_or_else(|| Fact::Unknown { ask: Some(asking::get(service)) })
}

/// The virtual addresses of the Service.
pub fn cluster_hosts(service: &Service) -> Fact<Vec<Host>> {
    if let Some(all) = service.cluster_ips.value().and_then(|list| seen_list(list.clone())) {
        return all;
    }
    match service.cluster_ip.shown() {
        Some(Spanned { value: ClusterIp::Address(host), spans }) => {
            Fact::seen(Spanned { value: vec![host.clone()], spans: spans.clone() })
        }
        _ => Fact::Unknown { ask: Some(asking::get(service)).filter(|_| !service.is_headless()) },
    }
}

/// The Service on its service port.
pub fn service(lane: &Lane<'_>) -> Stop {
    stop(lane, Place::Service, cluster_hosts(lane.service), service_port(lane))
}

/// The pods on their target port.
pub fn pod(lane: &Lane<'_>) -> Stop {
    let backing = &lane.backing;
    let stop = stop(lane, Place::Pod, backing.hosts.clone(), backing.ports.clone());
    Stop { more: backing.more, ..stop }
}

/// The addresses of the nodes as the start point uses them.
///
/// From the internet the external ones, if any node shows one; else the internal ones. Under policy Local, those of
/// the nodes whose pods are known to be endpoints.
pub fn node_hosts(lane: &Lane<'_>) -> Fact<Vec<Host>> {
    let serving = if lane.is_local() { serving_nodes(lane) } else { None };
    let nodes = serving.clone().unwrap_or_else(|| lane.index.cluster.nodes.iter().collect());
    let Some(list) = seen_list(addresses(&nodes, lane.start)) else {
        return Fact::Unknown { ask: Some(Ask::GetNodes) };
    };
    match (list, serving) {
        (Fact::Seen { value, spans }, Some(_)) => {
            Fact::Derived { value, spans, rule: Rule::NodesWithReadyPods }
        }
        (list, _) => list,
    }
}

fn addresses(nodes: &[&Node], start: Start) -> Vec<Spanned<Host>> {
    let of = |cell: fn(&Node) -> &Cell<Host>| -> Vec<Spanned<Host>> {
        nodes.iter().filter_map(|node| cell(node).shown().cloned()).collect()
    };
    let external = of(|node| &node.external_ip);
    if start == Start::Internet && !external.is_empty() { external } else { of(|node| &node.internal_ip) }
}

/// The nodes of all endpoints, where every endpoint's node is shown with an address.
pub fn serving_nodes<'a>(lane: &Lane<'a>) -> Option<Vec<&'a Node>> {
    let hosts = lane.backing.hosts.value()?;
    if lane.backing.more > 0 {
        return None;
    }
    let mut nodes: Vec<&Node> = Vec::new();
    for host in hosts {
        let node = lane.index.node_named(&endpoint_node(lane.index, lane.service, host)?.value)?;
        if !nodes.iter().any(|it| std::ptr::eq(*it, node)) {
            nodes.push(node);
        }
    }
    (!nodes.is_empty()).then_some(nodes)
}

/// The name of the node on which the pod with an endpoint's address runs.
pub fn endpoint_node(index: &Index<'_>, service: &Service, host: &Host) -> Option<Spanned<String>> {
    let of_pod = index.pods_at(host).find_map(|pod| pod.node.shown().cloned());
    of_pod.or_else(|| {
        let slices = index.slices_of(service);
        let mut endpoints = slices.iter().filter_map(|owned| owned.slice.endpoints.value()).flatten();
        endpoints
            .find(|it| it.host.value.ip().is_some() && it.host.value.ip() == host.ip())?
            .node
            .shown()
            .cloned()
    })
}

/// The characters of a fact under a role, for the evidence of a hop.
pub fn spans_of<T>(fact: &Fact<T>) -> Vec<Spans> {
    fact.spans().to_vec()
}

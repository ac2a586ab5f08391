//! A Service as YAML or JSON.
//!
//! What a manifest leaves out is left to the cluster and not known; what an object from a cluster leaves out is
//! not there. `nodePort: 0` asks for a number in the first and means none in the second.

use crate::kubectl::document::Entry;
use crate::kubectl::document::Scalar;
use crate::kubectl::document::Tree;
use crate::kubectl::formats::manifest_object::Desk;
use crate::kubectl::formats::manifest_object::Head;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::port::ServicePort;
use crate::model::service::BalancerAddress;
use crate::model::service::ClusterIp;
use crate::model::service::IpMode;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::service::Shape;
use crate::model::service::TrafficPolicy;
use crate::model::sighting::Sighting;
use crate::notice::NoticeKind;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Reads a Service.
pub fn read(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let mut service = Service::new(head.name);
    service.namespace = head.namespace;
    service.labels = head.labels;
    service.shapes = vec![head.shape];
    service.spans = vec![head.span];
    service.annotations = annotations(tree.at(&["metadata", "annotations"]), desk);
    if let Some(entry) = tree.entry("spec") {
        let is_live = head.shape == Shape::Live;
        let mut reader = SpecReader { service: &mut service, desk, is_live, is_whole: head.is_whole };
        reader.addresses(entry);
        reader.policies(&entry.value);
        reader.ports(entry);
    }
    balancer(&mut service, tree, desk);
    desk.reading.saw(Sighting::Service(Box::new(service)));
}

struct SpecReader<'s, 'd, 'r> {
    service: &'s mut Service,
    desk: &'d mut Desk<'r>,
    is_live: bool,
    is_whole: bool,
}

impl SpecReader<'_, '_, '_> {
    fn addresses(&mut self, entry: &Entry<'_>) {
        let (spec, desk) = (&entry.value, &mut *self.desk);
        let service = &mut *self.service;
        service.service_type = one_of(desk, spec.get("type"), ServiceType::from_word);
        service.cluster_ip = desk.word(spec.get("clusterIP")).map(cluster_ip).into();
        service.cluster_ips = match spec.get("clusterIPs").map(Tree::items) {
            Some([only]) if only.scalar().is_some_and(|it| it.value() == "None") => {
                desk.word(Some(only)).map_or(Cell::NotShown, |none| Cell::SaysNone(none.spans))
            }
            _ => desk.hosts(spec.get("clusterIPs")),
        };
        service.external_ips = desk.hosts(spec.get("externalIPs"));
        service.external_name = desk.host(spec.get("externalName")).into();
        service.requested_address = desk.host(spec.get("loadBalancerIP")).into();
        service.selector = desk.labels(spec.entry("selector"));
        let place = entry.key.text.spans.clone();
        if self.is_whole && !service.external_ips.is_known() {
            service.external_ips = Cell::SaysNone(place.clone());
        }
        if self.is_whole && !service.selector.is_known() {
            service.selector = Cell::SaysNone(place);
        }
        let alias = service.service_type.shown().filter(|it| it.value == ServiceType::ExternalName);
        if let (Cell::NotShown, Some(alias)) = (&service.cluster_ip, alias) {
            service.cluster_ip = Cell::SaysNone(alias.spans.clone());
        }
    }

    fn policies(&mut self, spec: &Tree<'_>) {
        let (service, desk) = (&mut *self.service, &mut *self.desk);
        service.session_affinity = desk.word(spec.get("sessionAffinity")).into();
        service.external_traffic_policy =
            one_of(desk, spec.get("externalTrafficPolicy"), TrafficPolicy::from_word);
        service.internal_traffic_policy =
            one_of(desk, spec.get("internalTrafficPolicy"), TrafficPolicy::from_word);
        service.source_ranges = desk.words(spec.get("loadBalancerSourceRanges"));
        service.ip_families = desk.words(spec.get("ipFamilies"));
        service.balancer_class = desk.word(spec.get("loadBalancerClass")).into();
        let key = "allocateLoadBalancerNodePorts";
        service.allocates_node_ports = desk.truth(spec.get(key), key);
        let key = "publishNotReadyAddresses";
        service.publishes_not_ready = desk.truth(spec.get(key), key);
        if !is_zero(spec.get("healthCheckNodePort")) {
            let port = desk.port(spec.get("healthCheckNodePort"), "healthCheckNodePort");
            service.health_check_node_port = port.into();
        }
    }

    fn ports(&mut self, entry: &Entry<'_>) {
        let items = entry.value.get("ports").map_or(&[][..], Tree::items);
        let ports: Vec<ServicePort> = items.iter().filter_map(|item| self.port(item)).collect();
        let places =
            Spans::from_list(ports.iter().flat_map(|port| port.number.spans.iter().collect::<Vec<_>>()));
        self.service.port_list = match places {
            Some(spans) if self.is_whole && ports.len() == items.len() => {
                Cell::Shown(Spanned { value: (), spans })
            }
            None if self.is_whole && items.is_empty() => Cell::SaysNone(entry.key.text.spans.clone()),
            _ => Cell::NotShown,
        };
        self.service.ports = ports;
    }

    fn port(&mut self, item: &Tree<'_>) -> Option<ServicePort> {
        let is_whole = self.is_whole;
        let desk = &mut *self.desk;
        let number = desk.port(item.get("port"), "port")?;
        let place = number.spans.clone();
        let mut port = ServicePort::new(number);
        port.name = match desk.word(item.get("name")) {
            Some(name) => Cell::Shown(name),
            None if is_whole => Cell::SaysNone(place.clone()),
            None => Cell::NotShown,
        };
        port.protocol = desk.protocol(item.get("protocol"));
        port.target_port = desk.port_or_name(item.get("targetPort"), "targetPort").into();
        port.app_protocol = desk.word(item.get("appProtocol")).into();
        let node_port = item.get("nodePort").filter(|value| !is_zero(Some(value)));
        port.node_port = match node_port {
            Some(value) => desk.port(Some(value), "nodePort").into(),
            None if self.is_live && is_whole => Cell::SaysNone(place),
            None => Cell::NotShown,
        };
        Some(port)
    }
}

fn cluster_ip(word: Spanned<String>) -> Spanned<ClusterIp> {
    word.map(|text| if text == "None" { ClusterIp::Headless } else { ClusterIp::Address(Host::read(&text)) })
}

fn is_zero(tree: Option<&Tree<'_>>) -> bool {
    tree.and_then(Tree::scalar).map(Scalar::value) == Some("0")
}

/// One of a few words.
fn one_of<T>(desk: &mut Desk<'_>, tree: Option<&Tree<'_>>, read: impl Fn(&str) -> Option<T>) -> Cell<T> {
    let Some(word) = desk.word(tree) else { return Cell::NotShown };
    match read(&word.value) {
        Some(value) => Cell::Shown(Spanned { value, spans: word.spans }),
        None => {
            let kind = NoticeKind::CellNotUnderstood { column: word.value };
            desk.reading.notice(kind, word.spans.hull());
            Cell::NotShown
        }
    }
}

/// Published addresses. Only a status that a cluster filled in says that there are none.
fn balancer(service: &mut Service, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let is_live = service.shapes.contains(&Shape::Live);
    let Some(entry) = tree.get("status").and_then(|status| status.entry("loadBalancer")) else { return };
    let items = entry.value.get("ingress").map_or(&[][..], Tree::items);
    let addresses: Vec<BalancerAddress> = items.iter().filter_map(|item| address(item, desk)).collect();
    match Spans::from_list(addresses.iter().flat_map(|it| it.host.spans.iter().collect::<Vec<_>>())) {
        Some(spans) => service.balancer = Cell::Shown(Spanned { value: addresses, spans }),
        None if is_live => {
            desk.reading.used(entry.key.line);
            service.balancer = Cell::SaysNone(entry.key.text.spans.clone());
        }
        None => {}
    }
}

fn address(item: &Tree<'_>, desk: &mut Desk<'_>) -> Option<BalancerAddress> {
    let host = desk.host(item.get("ip").or_else(|| item.get("hostname")))?;
    let mode = |word: &str| match word {
        "VIP" => Some(IpMode::Vip),
        "Proxy" => Some(IpMode::Proxy),
        _ => None,
    };
    Some(BalancerAddress { host, ip_mode: one_of(desk, item.get("ipMode"), mode) })
}

/// The annotations but the one that repeats the whole object.
fn annotations(tree: Option<&Tree<'_>>, desk: &mut Desk<'_>) -> Vec<(Spanned<String>, Spanned<String>)> {
    let mut annotations = Vec::new();
    for entry in tree.map_or(&[][..], Tree::entries) {
        if entry.key.value() == "kubectl.kubernetes.io/last-applied-configuration" {
            continue;
        }
        if let Some(value) = desk.word(Some(&entry.value)) {
            annotations.push((entry.key.text.clone(), value));
        }
    }
    annotations
}

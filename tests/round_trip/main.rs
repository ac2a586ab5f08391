//! What is written reads back as it was: generated objects through the writers and the readers.
//!
//! `PORTHOP_ROUND_TRIPS` says how many clusters each test generates.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod tables;

use porthop::kubectl::read::read;
use porthop::kubectl::write::describe;
use porthop::kubectl::write::manifest;
use porthop::model::cell::Cell;
use porthop::model::cluster::Cluster;
use porthop::model::endpoint::Endpoint;
use porthop::model::endpoint::EndpointList;
use porthop::model::endpoint::EndpointSlice;
use porthop::model::endpoint::Endpoints;
use porthop::model::endpoint::SliceEndpoint;
use porthop::model::endpoint::SlicePort;
use porthop::model::host::Host;
use porthop::model::pod::ContainerPort;
use porthop::model::pod::Pod;
use porthop::model::port::Port;
use porthop::model::port::Protocol;
use porthop::model::port::ServicePort;
use porthop::model::selector::Labels;
use porthop::model::selector::Pair;
use porthop::model::service::BalancerAddress;
use porthop::model::service::ClientEra;
use porthop::model::service::ClusterIp;
use porthop::model::service::IpMode;
use porthop::model::service::Service;
use porthop::model::service::ServiceType;
use porthop::model::service::TrafficPolicy;
use porthop::model::sighting::Sighting;
use porthop::notice::Notice;
use porthop::text::source::Source;
use porthop::text::span::Span;
use porthop::text::span::Spanned;
use porthop::text::span::Spans;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;
use std::collections::BTreeMap;
use std::fmt::Debug;

fn nowhere() -> Spans {
    Spans::from(Span::new(0, 0))
}

fn said<T>(value: T) -> Spanned<T> {
    Spanned::new(value, nowhere())
}

fn cell<T>(value: T) -> Cell<T> {
    Cell::Shown(said(value))
}

fn maybe<T>(value: Option<T>) -> Cell<T> {
    value.map_or(Cell::NotShown, cell)
}

fn none<T>(value: Option<T>) -> Cell<T> {
    value.map_or_else(|| Cell::SaysNone(nowhere()), cell)
}

fn labels(pairs: BTreeMap<String, String>) -> Labels {
    let pairs = pairs.into_iter().map(|(key, value)| said(Pair { key, value })).collect();
    Labels { pairs, ..Labels::default() }
}

/// Names that mean something else elsewhere: in YAML, in a header, at a prompt.
const AWKWARD: [&str; 18] = [
    "none", "null", "selector", "ports", "x1", "true", "no", "1e3", "12", "error", "kubectl", "name",
    "warning", "service", "nc", "curl", "cp", "get",
];

fn name() -> BoxedStrategy<String> {
    proptest::prop_oneof!["[a-z][a-z0-9-]{0,12}[a-z0-9]", select(AWKWARD.to_vec()).prop_map(str::to_owned)]
        .boxed()
}

fn pairs() -> BoxedStrategy<BTreeMap<String, String>> {
    let key =
        select(vec!["app", "tier", "app.kubernetes.io/name", "version", "Type"]).prop_map(str::to_owned);
    let value = select(vec!["web", "", "1.2", "true", "8080", "a_b"]).prop_map(str::to_owned);
    proptest::collection::btree_map(key, value, 0..4).boxed()
}

fn host() -> BoxedStrategy<Host> {
    proptest::prop_oneof![
        any::<[u8; 4]>().prop_map(|it| format!("{}.{}.{}.{}", it[0], it[1], it[2], it[3])),
        any::<u16>().prop_map(|it| format!("fd00:10::{it:x}")),
    ]
    .prop_map(|text| Host::read(&text))
    .boxed()
}

fn number() -> BoxedStrategy<u16> {
    (1_u16..=u16::MAX).boxed()
}

fn port_or_name() -> BoxedStrategy<Port> {
    let name = select(vec!["http", "grpc-web", "p80"]).prop_map(|name| Port::Name(name.to_owned()));
    proptest::prop_oneof![3 => number().prop_map(Port::Number), 1 => name].boxed()
}

fn protocol() -> BoxedStrategy<Protocol> {
    select(vec![Protocol::Tcp, Protocol::Tcp, Protocol::Udp, Protocol::Sctp]).boxed()
}

fn endpoint_list() -> BoxedStrategy<Cell<EndpointList>> {
    let endpoint = (host(), option::weighted(0.9, number()))
        .prop_map(|(host, port)| Endpoint { host: said(host), port: port.map(said) });
    let shown = (vec(endpoint, 1..=3), option::of(0_u32..9))
        .prop_map(|(shown, more)| cell(EndpointList { shown, more: more.map(said) }));
    proptest::prop_oneof![
        6 => shown,
        1 => any::<()>().prop_map(|()| Cell::SaysNone(nowhere())),
        1 => any::<()>().prop_map(|()| Cell::Blank(Span::new(0, 0))),
    ]
    .boxed()
}

fn service_port() -> BoxedStrategy<ServicePort> {
    let parts =
        (number(), option::of(name()), protocol(), option::of(number()), port_or_name(), endpoint_list());
    parts
        .prop_map(|(number, name, protocol, node_port, target, endpoints)| {
            let mut port = ServicePort::new(said(number));
            port.name = none(name);
            port.protocol = cell(protocol);
            port.node_port = none(node_port);
            port.target_port = cell(target);
            port.endpoints = endpoints;
            port
        })
        .boxed()
}

fn service() -> BoxedStrategy<Service> {
    let kind = select(vec![ServiceType::ClusterIp, ServiceType::NodePort, ServiceType::LoadBalancer]);
    let address = option::weighted(0.8, host());
    let policy = || option::of(select(vec![TrafficPolicy::Cluster, TrafficPolicy::Local]));
    let mode = select(vec![None, Some(IpMode::Vip), Some(IpMode::Proxy)]);
    let first = (name(), name(), pairs(), pairs(), kind, address, vec(host(), 0..3));
    let second = (
        vec(service_port(), 0..4),
        vec((host(), mode), 0..3),
        option::of(host()),
        policy(),
        policy(),
        option::of(number()),
        select(vec!["None", "ClientIP"]),
    );
    (first, second)
        .prop_map(|(first, second)| {
            let (name, namespace, own, selector, kind, address, externals) = first;
            let (ports, balancer, requested, external_policy, internal_policy, health, affinity) = second;
            let mut service = Service::new(said(name));
            service.namespace = cell(namespace);
            service.labels = none(Some(labels(own)).filter(|it| !it.pairs.is_empty()));
            service.selector = none(Some(labels(selector)).filter(|it| !it.pairs.is_empty()));
            service.service_type = cell(kind);
            service.cluster_ips = none(address.clone().map(|host| vec![said(host)]));
            service.cluster_ip = cell(address.map_or(ClusterIp::Headless, ClusterIp::Address));
            let externals: Vec<_> = externals.into_iter().map(said).collect();
            service.external_ips = none(Some(externals).filter(|it| !it.is_empty()));
            let balancer: Vec<_> = balancer
                .into_iter()
                .map(|(host, mode)| BalancerAddress { host: said(host), ip_mode: maybe(mode) })
                .collect();
            service.balancer = none(Some(balancer).filter(|it| !it.is_empty()));
            service.requested_address = maybe(requested);
            service.ports = ports;
            service.external_traffic_policy = maybe(external_policy);
            service.internal_traffic_policy = maybe(internal_policy);
            service.health_check_node_port = maybe(health);
            service.session_affinity = cell(affinity.to_owned());
            service
        })
        .boxed()
}

/// All that both sides must agree on, without places.
fn facts(service: &Service) -> String {
    let ports: Vec<String> = service
        .ports
        .iter()
        .map(|it| {
            format!(
                "{} {} {} {} {} {}",
                it.number.value,
                draw(&it.name),
                draw(&it.protocol),
                draw(&it.node_port),
                draw(&it.target_port),
                list(&it.endpoints)
            )
        })
        .collect();
    let balancer = service.balancer.value().map(|addresses| {
        addresses.iter().map(|it| format!("{} {}", it.host.value, draw(&it.ip_mode))).collect::<Vec<_>>()
    });
    [
        service.name.value.clone(),
        draw(&service.namespace),
        pairs_of(&service.labels),
        pairs_of(&service.selector),
        draw(&service.service_type),
        draw(&service.cluster_ip),
        hosts(&service.cluster_ips),
        hosts(&service.external_ips),
        format!("{balancer:?}"),
        draw(&service.requested_address),
        draw(&service.external_traffic_policy),
        draw(&service.internal_traffic_policy),
        draw(&service.health_check_node_port),
        draw(&service.session_affinity),
        ports.join("\n"),
    ]
    .join(" | ")
}

fn draw<T: Debug>(cell: &Cell<T>) -> String {
    match cell {
        Cell::Shown(shown) => format!("{:?}", shown.value),
        Cell::SaysNone(_) => "none".to_owned(),
        Cell::Blank(_) => "blank".to_owned(),
        Cell::NotShown => "?".to_owned(),
    }
}

fn hosts(cell: &Cell<Vec<Spanned<Host>>>) -> String {
    let hosts = cell.value().map(|hosts| hosts.iter().map(|it| it.value.to_string()).collect::<Vec<_>>());
    hosts.map_or("none".to_owned(), |hosts| hosts.join(","))
}

fn pairs_of(cell: &Cell<Labels>) -> String {
    let Some(labels) = cell.value() else { return draw(cell) };
    labels.pairs.iter().map(|it| format!("{}={}", it.value.key, it.value.value)).collect::<Vec<_>>().join(",")
}

fn list(cell: &Cell<EndpointList>) -> String {
    let Some(list) = cell.value() else { return draw(cell) };
    let one = |it: &Endpoint| format!("{}|{:?}", it.host.value, it.port.as_ref().map(|port| port.value));
    let shown: Vec<String> = list.shown.iter().map(one).collect();
    format!("{}+{:?}", shown.join(","), list.more.as_ref().map(|more| more.value))
}

fn sightings(text: &str) -> Vec<Sighting> {
    let reading = read(&Source::new(text));
    let odd: Vec<&Notice> = reading.notices.iter().collect();
    assert!(odd.is_empty(), "{odd:?}\n{text}");
    reading.sightings
}

fn services(text: &str) -> Vec<Service> {
    let services = sightings(text).into_iter().map(|sighting| match sighting {
        Sighting::Service(service) => *service,
        other => panic!("{other:?}\n{text}"),
    });
    services.collect()
}

/// What a describe cannot show, or not at that age.
fn as_described(mut service: Service, client: ClientEra) -> Service {
    if client == ClientEra::UpTo130 {
        service.internal_traffic_policy = Cell::NotShown;
        if let Cell::Shown(balancer) = &mut service.balancer {
            balancer.value.iter_mut().for_each(|address| address.ip_mode = Cell::NotShown);
        }
    }
    service
}

/// What a manifest cannot show: the endpoints.
fn as_manifest(mut service: Service) -> Service {
    service.ports.iter_mut().for_each(|port| port.endpoints = Cell::NotShown);
    if !service.labels.is_known() || service.labels.says_nothing() {
        service.labels = Cell::NotShown;
    }
    service
}

fn all(services: &[Service]) -> Vec<String> {
    services.iter().map(facts).collect()
}

fn pod() -> BoxedStrategy<Pod> {
    let port = (number(), option::of(name()), protocol());
    let parts = (name(), name(), pairs(), option::of(host()), any::<bool>(), vec(port, 0..3));
    parts
        .prop_map(|(name, namespace, own, ip, ready, ports)| {
            let mut pod = Pod::new(said(name));
            pod.namespace = cell(namespace);
            pod.labels = maybe(Some(labels(own)).filter(|it| !it.pairs.is_empty()));
            pod.ip = maybe(ip);
            pod.ready = cell(ready);
            pod.status = cell("Running".to_owned());
            pod.node = cell("worker-1".to_owned());
            let ports: Vec<_> = ports
                .into_iter()
                .map(|(number, name, protocol)| ContainerPort {
                    number: said(number),
                    name: none(name),
                    protocol: cell(protocol),
                    host_port: Cell::NotShown,
                })
                .collect();
            pod.container_ports = none(Some(ports).filter(|it| !it.is_empty()));
            pod
        })
        .boxed()
}

fn pod_facts(pod: &Pod) -> String {
    let ports = pod.container_ports.value().map(|ports| {
        let one =
            |it: &ContainerPort| format!("{} {} {}", it.number.value, draw(&it.name), draw(&it.protocol));
        ports.iter().map(one).collect::<Vec<_>>()
    });
    [
        pod.name.value.clone(),
        draw(&pod.namespace),
        pairs_of(&pod.labels),
        draw(&pod.ip),
        draw(&pod.ready),
        draw(&pod.status),
        draw(&pod.node),
        format!("{ports:?}"),
    ]
    .join(" | ")
}

fn slice_ports() -> BoxedStrategy<Vec<SlicePort>> {
    let port = (option::of(name()), number(), protocol()).prop_map(|(name, port, protocol)| SlicePort {
        name: none(name),
        port: cell(Port::Number(port)),
        protocol: cell(protocol),
    });
    vec(port, 1..3).boxed()
}

/// Addresses in two groups with every port: as the readers list them.
fn endpoints() -> BoxedStrategy<Endpoints> {
    let hosts = |least| proptest::collection::btree_set(host(), least..4);
    (name(), name(), hosts(0), hosts(0), slice_ports())
        .prop_map(|(name, namespace, ready, not_ready, ports)| {
            let is_empty = ready.is_empty() && not_ready.is_empty();
            let list = |hosts: std::collections::BTreeSet<Host>| {
                let mut shown = Vec::new();
                for port in &ports {
                    let number = port.port.value().and_then(Port::number).map(said);
                    shown.extend(
                        hosts.iter().map(|host| Endpoint { host: said(host.clone()), port: number.clone() }),
                    );
                }
                match (is_empty, shown.is_empty()) {
                    (true, _) => Cell::SaysNone(nowhere()),
                    (false, true) => Cell::Blank(Span::new(0, 0)),
                    (false, false) => cell(EndpointList { shown, more: None }),
                }
            };
            Endpoints {
                name: said(name),
                namespace: cell(namespace),
                ready: list(ready),
                not_ready: list(not_ready),
                ports: if is_empty { Vec::new() } else { ports },
                age: Cell::NotShown,
                spans: Vec::new(),
            }
        })
        .boxed()
}

fn endpoints_facts(it: &Endpoints) -> String {
    let port = |it: &SlicePort| format!("{} {} {}", draw(&it.name), draw(&it.port), draw(&it.protocol));
    let ports: Vec<String> = it.ports.iter().map(port).collect();
    [it.name.value.clone(), draw(&it.namespace), list(&it.ready), list(&it.not_ready), ports.join(",")]
        .join(" | ")
}

fn slice() -> BoxedStrategy<EndpointSlice> {
    let endpoint = (host(), any::<bool>(), any::<bool>(), option::of(name())).prop_map(
        |(host, ready, terminating, pod)| SliceEndpoint {
            host: said(host),
            ready: cell(ready),
            serving: cell(ready || terminating),
            terminating: cell(terminating),
            pod: maybe(pod),
            node: cell("worker-1".to_owned()),
        },
    );
    (name(), name(), vec(endpoint, 1..4), slice_ports())
        .prop_map(|(name, namespace, endpoints, ports)| {
            let own = BTreeMap::from([("kubernetes.io/service-name".to_owned(), name.clone())]);
            EndpointSlice {
                service: cell(name.clone()),
                name: said(name),
                namespace: cell(namespace),
                address_type: cell("IPv4".to_owned()),
                ports: cell(ports),
                more_ports: None,
                endpoints: cell(endpoints),
                more: None,
                labels: cell(labels(own)),
                age: Cell::NotShown,
                spans: Vec::new(),
            }
        })
        .boxed()
}

fn slice_facts(it: &EndpointSlice) -> String {
    let one = |it: &SliceEndpoint| {
        let cells =
            [draw(&it.ready), draw(&it.serving), draw(&it.terminating), draw(&it.pod), draw(&it.node)];
        format!("{} {}", it.host.value, cells.join(" "))
    };
    let endpoints: Vec<String> = it.endpoints.value().unwrap().iter().map(one).collect();
    let port = |it: &SlicePort| format!("{} {} {}", draw(&it.name), draw(&it.port), draw(&it.protocol));
    let ports: Vec<String> = it.ports.value().unwrap().iter().map(port).collect();
    [
        it.name.value.clone(),
        draw(&it.namespace),
        draw(&it.service),
        draw(&it.address_type),
        pairs_of(&it.labels),
        endpoints.join(","),
        ports.join(","),
    ]
    .join(" | ")
}

/// 500 clusters for each test, or as many as the environment says.
fn config() -> ProptestConfig {
    let wanted = std::env::var("PORTHOP_ROUND_TRIPS").ok().map(|text| text.parse().unwrap());
    ProptestConfig { cases: wanted.unwrap_or(500), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn described_services_read_back(
        written in vec(service(), 1..4),
        client in select(vec![ClientEra::UpTo130, ClientEra::From131]),
    ) {
        let cluster = Cluster { services: written.clone(), ..Cluster::default() };
        let text = describe::services(&cluster, client);
        let expected: Vec<Service> = written.into_iter().map(|it| as_described(it, client)).collect();
        prop_assert_eq!(all(&services(&text)), all(&expected), "{}", text);
    }

    #[test]
    fn services_as_yaml_and_json_read_back(written in vec(service(), 1..4)) {
        let cluster = Cluster { services: written.clone(), ..Cluster::default() };
        let list = manifest::list(&cluster);
        let expected: Vec<Service> = written.into_iter().map(as_manifest).collect();
        for text in [manifest::yaml(&list), manifest::json(&list)] {
            prop_assert_eq!(all(&services(&text)), all(&expected), "{}", text);
        }
    }

    #[test]
    fn pods_endpoints_and_slices_read_back(
        pods in vec(pod(), 0..3),
        endpoints in vec(endpoints(), 1..3),
        slices in vec(slice(), 0..3),
    ) {
        let mut expected: Vec<String> = pods.iter().map(pod_facts).collect();
        expected.extend(endpoints.iter().map(endpoints_facts));
        expected.extend(slices.iter().map(slice_facts));
        let cluster = Cluster { pods, endpoints: endpoints.clone(), slices, ..Cluster::default() };
        let list = manifest::list(&cluster);
        for text in [manifest::yaml(&list), manifest::json(&list)] {
            prop_assert_eq!(objects(&text), expected.clone(), "{}", text);
        }
        let text: Vec<String> = endpoints.iter().map(describe::endpoints_object).collect();
        let described: Vec<String> = endpoints.iter().map(endpoints_facts).collect();
        prop_assert_eq!(objects(&text.join("\n\n")), described);
    }
}

fn objects(text: &str) -> Vec<String> {
    let objects = sightings(text).into_iter().map(|sighting| match sighting {
        Sighting::Pod(pod) => pod_facts(&pod),
        Sighting::Endpoints(endpoints) => endpoints_facts(&endpoints),
        Sighting::EndpointSlice(slice) => slice_facts(&slice),
        other => panic!("{other:?}\n{text}"),
    });
    objects.collect()
}

//! Tables: each kind with any flags reads back as what that table shows, and no more. And one Service in a table,
//! a describe and a manifest is one Service, without a contradiction.

use crate::all;
use crate::cell;
use crate::config;
use crate::draw;
use crate::endpoint_list;
use crate::host;
use crate::labels;
use crate::list;
use crate::maybe;
use crate::name;
use crate::none;
use crate::nowhere;
use crate::number;
use crate::pairs;
use crate::pairs_of;
use crate::pod;
use crate::said;
use crate::service;
use crate::sightings;
use crate::slice;
use porthop::kubectl::read::read;
use porthop::kubectl::write::describe;
use porthop::kubectl::write::manifest;
use porthop::kubectl::write::tables;
use porthop::kubectl::write::tables::Flags;
use porthop::model::age::Age;
use porthop::model::cell::Cell;
use porthop::model::cluster::Cluster;
use porthop::model::endpoint::EndpointList;
use porthop::model::endpoint::EndpointSlice;
use porthop::model::endpoint::Endpoints;
use porthop::model::endpoint::SliceEndpoint;
use porthop::model::endpoint::SlicePort;
use porthop::model::host::Host;
use porthop::model::ingress::Ingress;
use porthop::model::kind::Kind;
use porthop::model::merge;
use porthop::model::node::Node;
use porthop::model::pod::Pod;
use porthop::model::port::Port;
use porthop::model::port::ServicePort;
use porthop::model::service::BalancerAddress;
use porthop::model::service::ClientEra;
use porthop::model::service::External;
use porthop::model::service::Service;
use porthop::model::service::ServiceType;
use porthop::model::sighting::Sighting;
use porthop::model::workload::Workload;
use porthop::text::source::Source;
use porthop::text::span::Spanned;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::fmt::Debug;

const KINDS: [Kind; 11] = [
    Kind::Pod,
    Kind::ReplicationController,
    Kind::Service,
    Kind::DaemonSet,
    Kind::Deployment,
    Kind::ReplicaSet,
    Kind::StatefulSet,
    Kind::Node,
    Kind::Endpoints,
    Kind::EndpointSlice,
    Kind::Ingress,
];

/// Of `KINDS`, those that `get all` prints.
const IN_ALL: usize = 7;

fn flags() -> BoxedStrategy<Flags> {
    any::<[bool; 3]>()
        .prop_map(|[wide, all_namespaces, show_labels]| Flags { wide, all_namespaces, show_labels })
        .boxed()
}

/// Ages that lose nothing when they are written.
fn age() -> BoxedStrategy<Cell<Age>> {
    let spans: [(std::ops::Range<u64>, u64); 9] = [
        (0..120, 1),
        (120..600, 1),
        (10..180, 60),
        (180..480, 60),
        (8..48, 3600),
        (48..192, 3600),
        (8..730, 86_400),
        (730..2920, 86_400),
        (8..40, 31_536_000),
    ];
    let seconds = select(spans.to_vec())
        .prop_flat_map(|(range, unit)| range.prop_map(move |count| cell(Age::Seconds(count * unit))));
    proptest::prop_oneof![
        18 => seconds,
        1 => select(vec![Age::Unknown, Age::Invalid]).prop_map(cell),
    ]
    .boxed()
}

fn dns_name() -> BoxedStrategy<String> {
    "[a-z][a-z0-9-]{0,8}[a-z0-9]\\.(elb\\.)?example\\.(com|net)".boxed()
}

/// What a balancer publishes: addresses and names.
fn outside() -> BoxedStrategy<Host> {
    proptest::prop_oneof![3 => host(), 1 => dns_name().prop_map(|it| Host::read(&it))].boxed()
}

/// Services of all four types, with ages and with the names of balancers.
fn aged_service() -> BoxedStrategy<Service> {
    let parts = (service(), age(), option::weighted(0.2, dns_name()), vec(outside(), 0..4));
    parts
        .prop_map(|(mut service, age, alias, published)| {
            service.age = age;
            let published: Vec<_> = published
                .into_iter()
                .map(|host| BalancerAddress { host: said(host), ip_mode: Cell::NotShown })
                .collect();
            service.balancer = none(Some(published).filter(|it| !it.is_empty()));
            if let Some(alias) = alias {
                service.service_type = cell(ServiceType::ExternalName);
                service.cluster_ip = Cell::SaysNone(nowhere());
                service.external_name = cell(Host::read(&alias));
            }
            service
        })
        .boxed()
}

fn aged_pod() -> BoxedStrategy<Pod> {
    let word =
        select(vec!["Running", "Pending", "CrashLoopBackOff", "Init:0/2", "Init:Signal:9", "Completed"]);
    let parts =
        (pod(), age(), 0_u32..4, 1_u32..4, 0_u32..200, word, option::of(name()), option::of(any::<bool>()));
    parts
        .prop_map(|(mut pod, age, ready, containers, restarts, word, node, gate)| {
            pod.age = age;
            pod.ready_containers = cell(ready.min(containers));
            pod.containers = cell(containers);
            pod.restarts = cell(restarts);
            pod.status = cell(word.to_owned());
            pod.ip = none(pod.ip.value().cloned());
            pod.node = none(node);
            pod.readiness_gates = none(gate.map(|gate| if gate { "1/1" } else { "0/1" }.to_owned()));
            pod
        })
        .boxed()
}

fn node() -> BoxedStrategy<Node> {
    let roles = option::of(select(vec!["control-plane", "infra,worker", "master"]));
    let parts = (
        name(),
        age(),
        option::of(any::<bool>()),
        any::<bool>(),
        option::of(host()),
        option::of(host()),
        roles,
    );
    parts
        .prop_map(|(name, age, ready, schedulable, internal, external, roles)| {
            let mut node = Node::new(said(name));
            node.age = age;
            node.ready = maybe(ready);
            node.schedulable = cell(schedulable);
            node.internal_ip = none(internal);
            node.external_ip = none(external);
            node.roles = none(roles.map(str::to_owned));
            node.version = cell("v1.34.2".to_owned());
            node
        })
        .boxed()
}

fn listed_endpoints() -> BoxedStrategy<Endpoints> {
    (name(), name(), age(), endpoint_list(), endpoint_list())
        .prop_map(|(name, namespace, age, mut ready, rest)| {
            if let (Cell::Shown(list), Cell::Shown(rest)) = (&mut ready, rest) {
                list.value.shown.extend(rest.value.shown);
            }
            Endpoints {
                name: said(name),
                namespace: cell(namespace),
                ready,
                not_ready: Cell::NotShown,
                ports: Vec::new(),
                age,
                spans: Vec::new(),
            }
        })
        .boxed()
}

fn listed_slice() -> BoxedStrategy<EndpointSlice> {
    let port = proptest::prop_oneof![
        6 => number().prop_map(|it| cell(Port::Number(it))),
        1 => select(vec!["http", "x-2"]).prop_map(|it| cell(Port::Name(it.to_owned()))),
        1 => any::<()>().prop_map(|()| Cell::SaysNone(nowhere())),
    ];
    let hosts = proptest::prop_oneof![
        vec(host(), 0..6).prop_map(|hosts| ("IPv4", hosts)),
        vec(host(), 0..6).prop_map(|hosts| ("IPv6", hosts)),
        vec(dns_name().prop_map(|it| Host::read(&it)), 0..6).prop_map(|hosts| ("FQDN", hosts)),
    ];
    (slice(), age(), vec(port, 0..6), hosts)
        .prop_map(|(mut slice, age, ports, (family, hosts))| {
            slice.age = age;
            slice.address_type = cell(family.to_owned());
            let ports = ports.into_iter().map(|port| SlicePort {
                name: Cell::NotShown,
                port,
                protocol: Cell::NotShown,
            });
            slice.ports = none(Some(ports.collect::<Vec<_>>()).filter(|it| !it.is_empty()));
            let bare = |host| SliceEndpoint {
                host: said(host),
                ready: Cell::NotShown,
                serving: Cell::NotShown,
                terminating: Cell::NotShown,
                pod: Cell::NotShown,
                node: Cell::NotShown,
            };
            let hosts: Vec<_> = hosts.into_iter().map(bare).collect();
            slice.endpoints = none(Some(hosts).filter(|it| !it.is_empty()));
            slice
        })
        .boxed()
}

fn workload() -> BoxedStrategy<Workload> {
    let kinds =
        [Kind::Deployment, Kind::ReplicaSet, Kind::StatefulSet, Kind::DaemonSet, Kind::ReplicationController];
    let terms =
        proptest::sample::subsequence(vec!["tier in (a,b)", "!old", "canary", "zone notin (east)"], 0..3);
    let parts = (select(kinds.to_vec()), name(), name(), age(), 0_u32..20, 0_u32..20, pairs(), terms);
    parts
        .prop_map(|(kind, name, namespace, age, ready, desired, selector, terms)| {
            let mut workload = Workload::new(kind, said(name));
            workload.namespace = cell(namespace);
            workload.age = age;
            workload.ready = cell(ready);
            workload.desired = cell(desired);
            let mut selector = labels(selector);
            selector.terms = terms.into_iter().map(|term| said(term.to_owned())).collect();
            let is_empty = selector.pairs.is_empty() && selector.terms.is_empty();
            workload.selector = none(Some(selector).filter(|_| !is_empty));
            workload
        })
        .boxed()
}

fn ingress() -> BoxedStrategy<Ingress> {
    let host_name = proptest::prop_oneof![4 => dns_name(), 1 => dns_name().prop_map(|it| format!("*.{it}"))];
    let parts = (
        name(),
        name(),
        age(),
        option::of(name()),
        vec(host_name, 0..6),
        vec(outside(), 0..4),
        any::<bool>(),
    );
    parts
        .prop_map(|(name, namespace, age, class, hosts, addresses, secure)| {
            let mut ingress = Ingress::new(Kind::Ingress, said(name));
            ingress.namespace = cell(namespace);
            ingress.age = age;
            ingress.class = none(class);
            ingress.hosts = cell(hosts.into_iter().map(said).collect());
            let addresses: Vec<_> = addresses.into_iter().map(said).collect();
            ingress.address = maybe(Some(addresses).filter(|it| !it.is_empty()));
            let ports = if secure { vec![80, 443] } else { vec![80] };
            ingress.ports = cell(ports.into_iter().map(said).collect());
            ingress
        })
        .boxed()
}

fn cluster() -> BoxedStrategy<Cluster> {
    let parts = (
        vec(aged_service(), 0..4),
        vec(aged_pod(), 0..4),
        vec(node(), 0..3),
        vec(listed_endpoints(), 0..4),
        vec(listed_slice(), 0..4),
        vec(workload(), 0..6),
        vec(ingress(), 0..3),
    );
    parts
        .prop_map(|(services, pods, nodes, endpoints, slices, workloads, ingresses)| Cluster {
            services,
            pods,
            nodes,
            endpoints,
            slices,
            workloads,
            ingresses,
            ..Cluster::default()
        })
        .boxed()
}

/// What a table of one kind shows, each row as one line, in kubectl's order.
fn shown(cluster: &Cluster, kind: &Kind, flags: Flags) -> Vec<String> {
    let mut rows: Vec<(String, String, String)> = Vec::new();
    let mut add = |namespace: &Cell<String>, name: &Spanned<String>, facts: String| {
        rows.push((namespace.value().cloned().unwrap_or_default(), name.value.clone(), facts));
    };
    match kind {
        Kind::Service => cluster.services.iter().for_each(|it| {
            add(&it.namespace, &it.name, service_facts(&listed_service(it.clone(), flags)));
        }),
        Kind::Pod => cluster.pods.iter().for_each(|it| {
            add(&it.namespace, &it.name, pod_facts(&listed_pod(it.clone(), flags)));
        }),
        Kind::Node => cluster.nodes.iter().for_each(|it| {
            add(&Cell::NotShown, &it.name, node_facts(&listed_node(it.clone(), flags)));
        }),
        Kind::Endpoints => cluster.endpoints.iter().for_each(|it| {
            let namespace = of_flag(&it.namespace, flags.all_namespaces);
            let listed = Endpoints { namespace, ready: three(it.ready.clone()), ..it.clone() };
            add(&it.namespace, &it.name, endpoints_facts(&listed));
        }),
        Kind::EndpointSlice => cluster.slices.iter().for_each(|it| {
            add(&it.namespace, &it.name, slice_facts(&cut_slice(it.clone(), flags)));
        }),
        Kind::Ingress => cluster.ingresses.iter().for_each(|it| {
            add(&it.namespace, &it.name, ingress_facts(&listed_ingress(it.clone(), flags)));
        }),
        kind => cluster.workloads.iter().filter(|it| it.kind == *kind).for_each(|it| {
            add(&it.namespace, &it.name, workload_facts(&listed_workload(it.clone(), flags)));
        }),
    }
    rows.sort_by(|one, two| (&one.0, &one.1).cmp(&(&two.0, &two.1)));
    rows.into_iter().map(|(_, _, facts)| facts).collect()
}

/// A cell that the flag adds.
fn of_flag<T: Clone>(cell: &Cell<T>, flag: bool) -> Cell<T> {
    if flag { cell.clone() } else { Cell::NotShown }
}

/// The same for a cell that reads `<none>` where nothing is known.
fn none_of_flag<T: Clone>(cell: &Cell<T>, flag: bool) -> Cell<T> {
    if flag { none(cell.value().cloned()) } else { Cell::NotShown }
}

fn listed_service(it: Service, flags: Flags) -> Service {
    let mut row = Service::new(it.name.clone());
    row.namespace = of_flag(&it.namespace, flags.all_namespaces);
    row.service_type = it.service_type.clone();
    row.cluster_ip = it.cluster_ip.clone();
    row.external = none(Some(externals(&it)).filter(|list| !list.is_empty()));
    row.port_list = none(Some(()).filter(|()| !it.ports.is_empty()));
    for port in it.ports {
        let mut listed = ServicePort::new(port.number);
        listed.protocol = port.protocol;
        listed.node_port = port.node_port;
        row.ports.push(listed);
    }
    row.selector = of_flag(&it.selector, flags.wide);
    row.labels = of_flag(&it.labels, flags.show_labels);
    row.age = it.age;
    row
}

fn externals(it: &Service) -> Vec<Spanned<External>> {
    let by_hand = it.external_ips.value().into_iter().flatten().map(|host| host.value.clone());
    let mut hosts: Vec<Host> = match it.service_type.value() {
        Some(ServiceType::ExternalName) => {
            return vec![said(External::Host(it.external_name.value().unwrap().clone()))];
        }
        Some(ServiceType::LoadBalancer) => {
            it.balancer.value().into_iter().flatten().map(|it| it.host.value.clone()).collect()
        }
        _ => Vec::new(),
    };
    hosts.sort_by(|one, two| one.text().cmp(two.text()));
    hosts.dedup();
    hosts.extend(by_hand);
    let pending = hosts.is_empty() && it.service_type.value() == Some(&ServiceType::LoadBalancer);
    let shown = hosts.into_iter().map(External::Host).chain(pending.then_some(External::Pending));
    shown.map(said).collect()
}

fn service_facts(it: &Service) -> String {
    let externals =
        it.external.value().map(|list| list.iter().map(|it| it.value.clone()).collect::<Vec<_>>());
    let port = |it: &ServicePort| {
        let (name, target, ends) = (draw(&it.name), draw(&it.target_port), list(&it.endpoints));
        format!("{} {} {} {name} {target} {ends}", it.number.value, draw(&it.protocol), draw(&it.node_port))
    };
    let elsewhere = [
        it.cluster_ips.is_known(),
        it.balancer.is_known(),
        it.external_ips.is_known(),
        it.external_name.is_known(),
        it.session_affinity.is_known(),
        it.external_traffic_policy.is_known(),
        it.events.is_known(),
    ];
    [
        it.name.value.clone(),
        draw(&it.namespace),
        draw(&it.service_type),
        draw(&it.cluster_ip),
        format!("{} {externals:?}", state(&it.external)),
        it.ports.iter().map(port).collect::<Vec<_>>().join(","),
        draw(&it.port_list),
        terms_of(&it.selector),
        terms_of(&it.labels),
        draw(&it.age),
        format!("{elsewhere:?}"),
    ]
    .join(" | ")
}

/// Which of the four a cell is.
fn state<T>(cell: &Cell<T>) -> &'static str {
    match cell {
        Cell::Shown(_) => "shown",
        Cell::SaysNone(_) => "none",
        Cell::Blank(_) => "blank",
        Cell::NotShown => "?",
    }
}

fn terms_of(cell: &Cell<porthop::model::selector::Labels>) -> String {
    let terms = cell.value().map(|it| it.terms.iter().map(|term| term.value.clone()).collect::<Vec<_>>());
    format!("{} {terms:?}", pairs_of(cell))
}

fn listed_pod(mut it: Pod, flags: Flags) -> Pod {
    it.namespace = of_flag(&it.namespace, flags.all_namespaces);
    it.ready = Cell::NotShown;
    it.container_ports = Cell::NotShown;
    it.ip = of_flag(&it.ip, flags.wide);
    it.node = of_flag(&it.node, flags.wide);
    it.readiness_gates = of_flag(&it.readiness_gates, flags.wide);
    it.labels = none_of_flag(&it.labels, flags.show_labels);
    it
}

fn pod_facts(it: &Pod) -> String {
    [
        it.name.value.clone(),
        draw(&it.namespace),
        draw(&it.ready_containers),
        draw(&it.containers),
        draw(&it.ready),
        draw(&it.status),
        draw(&it.restarts),
        draw(&it.ip),
        draw(&it.node),
        draw(&it.readiness_gates),
        terms_of(&it.labels),
        state(&it.container_ports).to_owned(),
        draw(&it.age),
    ]
    .join(" | ")
}

fn listed_node(mut it: Node, flags: Flags) -> Node {
    it.internal_ip = of_flag(&it.internal_ip, flags.wide);
    it.external_ip = of_flag(&it.external_ip, flags.wide);
    it
}

fn node_facts(it: &Node) -> String {
    [
        it.name.value.clone(),
        draw(&it.ready),
        draw(&it.schedulable),
        draw(&it.internal_ip),
        draw(&it.external_ip),
        draw(&it.roles),
        draw(&it.version),
        draw(&it.age),
    ]
    .join(" | ")
}

/// At most three are shown, the rest counted.
fn three(mut ready: Cell<EndpointList>) -> Cell<EndpointList> {
    if let Cell::Shown(list) = &mut ready {
        list.value.more = cut(&mut list.value.shown, list.value.more.take());
    }
    ready
}

fn cut<T>(shown: &mut Vec<T>, more: Option<Spanned<u32>>) -> Option<Spanned<u32>> {
    let left = u32::try_from(shown.len().saturating_sub(3)).unwrap();
    shown.truncate(3);
    let more = more.map(|more| more.value).or((left > 0).then_some(0));
    more.map(|more| said(more + left))
}

fn endpoints_facts(it: &Endpoints) -> String {
    let ports = it.ports.len();
    [it.name.value.clone(), draw(&it.namespace), list(&it.ready), list(&it.not_ready), draw(&it.age)]
        .join(" | ")
        + &format!(" | {ports}")
}

fn cut_slice(mut it: EndpointSlice, flags: Flags) -> EndpointSlice {
    it.namespace = of_flag(&it.namespace, flags.all_namespaces);
    it.service = of_flag(&it.service, flags.show_labels);
    it.labels = of_flag(&it.labels, flags.show_labels);
    if let Cell::Shown(ports) = &mut it.ports {
        it.more_ports = cut(&mut ports.value, None);
    }
    if let Cell::Shown(endpoints) = &mut it.endpoints {
        it.more = cut(&mut endpoints.value, None);
    }
    it
}

fn slice_facts(it: &EndpointSlice) -> String {
    let conditions = |it: &SliceEndpoint| {
        let known =
            [it.ready.is_known(), it.serving.is_known(), it.terminating.is_known(), it.pod.is_known()];
        format!("{:?} {known:?}", it.host.value)
    };
    let hosts = it.endpoints.value().map(|list| list.iter().map(conditions).collect::<Vec<_>>());
    let port = |it: &SlicePort| format!("{} {} {}", draw(&it.port), draw(&it.name), draw(&it.protocol));
    let ports = it.ports.value().map(|list| list.iter().map(port).collect::<Vec<_>>());
    [
        it.name.value.clone(),
        draw(&it.namespace),
        draw(&it.service),
        draw(&it.address_type),
        format!("{} {ports:?} + {:?}", state(&it.ports), it.more_ports.as_ref().map(|more| more.value)),
        format!("{} {hosts:?} + {:?}", state(&it.endpoints), it.more.as_ref().map(|more| more.value)),
        terms_of(&it.labels),
        draw(&it.age),
    ]
    .join(" | ")
}

fn listed_workload(mut it: Workload, flags: Flags) -> Workload {
    it.namespace = of_flag(&it.namespace, flags.all_namespaces);
    it.selector = of_flag(&it.selector, flags.wide && it.kind != Kind::StatefulSet);
    it
}

fn workload_facts(it: &Workload) -> String {
    [
        format!("{:?}", it.kind),
        it.name.value.clone(),
        draw(&it.namespace),
        draw(&it.ready),
        draw(&it.desired),
        terms_of(&it.selector),
        state(&it.template_labels).to_owned(),
        draw(&it.age),
    ]
    .join(" | ")
}

fn listed_ingress(mut it: Ingress, flags: Flags) -> Ingress {
    it.namespace = of_flag(&it.namespace, flags.all_namespaces);
    if let Cell::Shown(hosts) = &mut it.hosts {
        hosts.value.truncate(3);
    }
    match &mut it.address {
        Cell::Shown(addresses) => {
            addresses.value.sort_by(|one, two| one.value.text().cmp(two.value.text()));
            addresses.value.dedup();
        }
        address => *address = Cell::Blank(nowhere().first()),
    }
    it
}

fn ingress_facts(it: &Ingress) -> String {
    let values = |text: Option<String>| text.unwrap_or_default();
    [
        format!("{:?}", it.kind),
        it.name.value.clone(),
        draw(&it.namespace),
        draw(&it.class),
        state(&it.hosts).to_owned() + &values(it.hosts.value().map(|list| values_of(list))),
        state(&it.address).to_owned() + &values(it.address.value().map(|list| values_of(list))),
        values(it.ports.value().map(|list| values_of(list))),
        format!("{}", it.rules.len()),
        draw(&it.age),
    ]
    .join(" | ")
}

fn values_of<T: Debug>(list: &[Spanned<T>]) -> String {
    format!("{:?}", list.iter().map(|it| &it.value).collect::<Vec<_>>())
}

fn rows_of(text: &str) -> Vec<String> {
    let objects = sightings(text).into_iter().filter(|it| !matches!(it, Sighting::Remark(_)));
    let rows = objects.map(|sighting| match sighting {
        Sighting::Service(it) => service_facts(&it),
        Sighting::Pod(it) => pod_facts(&it),
        Sighting::Node(it) => node_facts(&it),
        Sighting::Endpoints(it) => endpoints_facts(&it),
        Sighting::EndpointSlice(it) => slice_facts(&it),
        Sighting::Workload(it) => workload_facts(&it),
        Sighting::Ingress(it) => ingress_facts(&it),
        other => panic!("{other:?}\n{text}"),
    });
    rows.collect()
}

/// Services that can stand in one paste: no name and no port twice.
fn distinct(services: Vec<Service>) -> Vec<Service> {
    let mut names = BTreeSet::new();
    let mut distinct = services;
    distinct.retain(|it| names.insert(it.name.value.clone()));
    for service in &mut distinct {
        let mut ports = BTreeSet::new();
        service.ports.retain(|it| ports.insert((it.number.value, it.protocol.value().copied())));
    }
    distinct
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn tables_read_back(cluster in cluster(), flags in flags()) {
        for kind in &KINDS {
            let expected = shown(&cluster, kind, flags);
            let text = tables::get(&cluster, std::slice::from_ref(kind), flags);
            prop_assert_eq!(text.is_empty(), expected.is_empty());
            if !expected.is_empty() {
                let asked = format!("$ kubectl get {}\n{text}", kind.name());
                prop_assert_eq!(rows_of(&asked), expected, "{}", text);
            }
        }
    }

    #[test]
    fn several_kinds_in_one_answer_read_back(cluster in cluster(), flags in flags()) {
        let of = |kinds: &[Kind]| kinds.iter().flat_map(|kind| shown(&cluster, kind, flags)).collect::<Vec<_>>();
        let all = tables::all(&cluster, flags);
        let each = tables::get(&cluster, &KINDS, flags);
        prop_assert!(each.starts_with(&all));
        for (text, expected) in [(all, of(KINDS.get(..IN_ALL).unwrap())), (each, of(&KINDS))] {
            if !expected.is_empty() {
                prop_assert_eq!(rows_of(&text), expected, "{}", text);
            }
        }
    }

    #[test]
    fn three_formats_of_one_service_agree(services in vec(service(), 1..4), first in 0_usize..3) {
        let services = distinct(services);
        let cluster = Cluster { services: services.clone(), ..Cluster::default() };
        let flags = Flags { wide: true, all_namespaces: true, show_labels: true };
        let mut texts = [
            tables::get(&cluster, &[Kind::Service], flags),
            describe::services(&cluster, ClientEra::From131),
            manifest::yaml(&manifest::list(&cluster)),
        ];
        texts.rotate_left(first);
        let text = texts.join("\n");
        let reading = read(&Source::new(&text));
        prop_assert!(reading.notices.is_empty(), "{:?}\n{}", reading.notices, text);
        let (mut merged, notices) = merge::cluster(reading.sightings);
        prop_assert!(notices.is_empty(), "{:?}\n{}", notices, text);
        merged.services.sort_by(|one, two| one.name.value.cmp(&two.name.value));
        let mut expected = services;
        expected.sort_by(|one, two| one.name.value.cmp(&two.name.value));
        prop_assert_eq!(all(&merged.services), all(&expected), "{}", text);
    }
}

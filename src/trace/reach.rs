//! The reachability table: which address and port works from where, and why not.

use crate::model::cell::Cell;
use crate::model::host::AddressClass;
use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::block;
use crate::trace::block::Block;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::fact::Fact;
use crate::trace::index::Index;
use crate::trace::lane::Lane;
use crate::trace::names;
use crate::trace::start::Start;
use crate::trace::stops;

/// What the text says about one address and port from one start point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Nothing in the text breaks it, which is no promise that something answers.
    NothingBreaksIt,
    /// It cannot succeed.
    Fails(Reason),
    /// The text does not tell.
    Unknown(Reason),
}

impl Reach {
    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Reach::NothingBreaksIt => "nothing-breaks-it",
            Reach::Fails(_) => "fails",
            Reach::Unknown(_) => "unknown",
        }
    }

    /// The reason, unless nothing breaks it.
    pub fn reason(self) -> Option<Reason> {
        match self {
            Reach::NothingBreaksIt => None,
            Reach::Fails(reason) | Reach::Unknown(reason) => Some(reason),
        }
    }
}

/// Why it fails, or why the text does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A cluster IP is known to the nodes' rules only; no network outside routes it.
    ClusterIpStaysInside,
    /// Works for a process on a node; another machine needs a route to the service range.
    NeedsRoute,
    /// A private address: from the internet only through a NAT that the text does not show.
    PrivateAddress,
    /// A loopback address leads back to the client's own machine.
    Loopback,
    /// Pod addresses are routed inside; whether anything outside routes them is not told.
    PodAddressOutside,
    /// The Service has no usable endpoint: the connection is refused.
    NoEndpoint,
    /// No address has been published.
    Pending,
    /// The address was masked or cut short.
    AddressNotReadable,
    /// The text shows no address of a node.
    NodeAddressNotShown,
    /// The text does not show the port.
    PortNotShown,
    /// Policy Local and no ready pod on that node: the packet is dropped.
    DroppedByNode,
    /// Only the cluster's own DNS knows the name.
    NameStaysInside,
    /// The short name is looked up in the client's own namespace.
    ShortNameElsewhere,
    /// The selected pods lack the named target port.
    NamedPortMissing,
    /// A name made of digits does not resolve.
    NumericName,
    /// Whether somebody routes the address to a node is not told.
    RoutingNotShown,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 16] = [
        Reason::ClusterIpStaysInside,
        Reason::NeedsRoute,
        Reason::PrivateAddress,
        Reason::Loopback,
        Reason::PodAddressOutside,
        Reason::NoEndpoint,
        Reason::Pending,
        Reason::AddressNotReadable,
        Reason::NodeAddressNotShown,
        Reason::PortNotShown,
        Reason::DroppedByNode,
        Reason::NameStaysInside,
        Reason::ShortNameElsewhere,
        Reason::NamedPortMissing,
        Reason::NumericName,
        Reason::RoutingNotShown,
    ];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Reason::ClusterIpStaysInside => "cluster-ip-stays-inside",
            Reason::NeedsRoute => "needs-route",
            Reason::PrivateAddress => "private-address",
            Reason::Loopback => "loopback",
            Reason::PodAddressOutside => "pod-address-outside",
            Reason::NoEndpoint => "no-endpoint",
            Reason::Pending => "pending",
            Reason::AddressNotReadable => "address-not-readable",
            Reason::NodeAddressNotShown => "node-address-not-shown",
            Reason::PortNotShown => "port-not-shown",
            Reason::DroppedByNode => "dropped-by-node",
            Reason::NameStaysInside => "name-stays-inside",
            Reason::ShortNameElsewhere => "short-name-elsewhere",
            Reason::NamedPortMissing => "named-port-missing",
            Reason::NumericName => "numeric-name",
            Reason::RoutingNotShown => "routing-not-shown",
        }
    }
}

/// What kind of address a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// An address of a load balancer.
    Balancer,
    /// An address of `externalIPs`.
    ExternalIp,
    /// A node's address with the node port.
    Node,
    /// The cluster IP.
    ClusterIp,
    /// A DNS name of the Service.
    Name,
    /// A pod's address with the target port.
    Pod,
    /// What an external name resolves to.
    ExternalName,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [RowKind; 7] = [
        RowKind::Balancer,
        RowKind::ExternalIp,
        RowKind::Node,
        RowKind::ClusterIp,
        RowKind::Name,
        RowKind::Pod,
        RowKind::ExternalName,
    ];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            RowKind::Balancer => "balancer",
            RowKind::ExternalIp => "external-ip",
            RowKind::Node => "node",
            RowKind::ClusterIp => "cluster-ip",
            RowKind::Name => "name",
            RowKind::Pod => "pod",
            RowKind::ExternalName => "external-name",
        }
    }
}

/// One address and port with what is known from each start point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What kind of address.
    pub kind: RowKind,
    /// The address or name.
    pub host: Fact<String>,
    /// The port.
    pub port: Fact<Port>,
    /// One cell for each of [`Start::ALL`], in that order.
    pub cells: [Reach; 4],
}

/// How many addresses of one kind get a row of their own.
const MOST: usize = 12;

/// The table for one service port. Empty when there is no such Service or port.
pub fn table(index: &Index<'_>, service: usize, port: Option<usize>) -> Vec<Row> {
    let Some(lane) = Lane::new(index, service, port, Start::Pod) else { return Vec::new() };
    let fault = fault(&lane);
    if lane.service.service_type.value() == Some(&ServiceType::ExternalName) {
        return alias_rows(&lane);
    }
    let mut rows = Vec::new();
    if lane.service.service_type.value() == Some(&ServiceType::LoadBalancer) {
        balancer_rows(&lane, fault, &mut rows);
    }
    for host in external::external_ips(lane.service).iter().take(MOST) {
        let outside = Reach::Unknown(Reason::RoutingNotShown);
        let cells = [outside, outside, Reach::NothingBreaksIt, Reach::NothingBreaksIt];
        rows.push(row(RowKind::ExternalIp, text(host), service_port(&lane), with_fault(cells, fault)));
    }
    if lane.port.is_some_and(|port| port.node_port.value().is_some()) {
        node_rows(&lane, fault, &mut rows);
    }
    cluster_rows(&lane, fault, &mut rows);
    pod_rows(&lane, fault, &mut rows);
    rows
}

fn row(kind: RowKind, host: Fact<String>, port: Fact<Port>, cells: [Reach; 4]) -> Row {
    Row { kind, host, port, cells }
}

fn text(host: &Spanned<Host>) -> Fact<String> {
    Fact::seen(host.clone().map(|host| host.to_string()))
}

fn service_port(lane: &Lane<'_>) -> Fact<Port> {
    match lane.port {
        Some(port) => Fact::seen(port.number.clone().map(Port::Number)),
        None => Fact::Unknown { ask: None },
    }
}

/// What keeps every way into the Service from succeeding.
fn fault(lane: &Lane<'_>) -> Option<Reason> {
    match block::of_backing(lane.index, lane.service, lane.port, &lane.backing)? {
        Block::NamedPortMissing => Some(Reason::NamedPortMissing),
        _ => Some(Reason::NoEndpoint),
    }
}

/// A way that is open or not told fails when nothing stands behind it.
fn with_fault(cells: [Reach; 4], fault: Option<Reason>) -> [Reach; 4] {
    cells.map(|cell| match (cell, fault) {
        (Reach::Fails(_), _) | (_, None) => cell,
        (_, Some(reason)) => Reach::Fails(reason),
    })
}

fn balancer_rows(lane: &Lane<'_>, fault: Option<Reason>, rows: &mut Vec<Row>) {
    match external::balancer(lane.service) {
        Balancer::Published(hosts) => {
            for host in hosts.iter().take(MOST) {
                let cells = with_fault(balancer_cells(host), fault);
                rows.push(row(RowKind::Balancer, text(host), service_port(lane), cells));
            }
        }
        Balancer::Pending(_) | Balancer::PendingBehindExternalIps(_) => {
            let host = Fact::Unknown { ask: Some(asking::get(lane.service)) };
            let cells = [Reach::Fails(Reason::Pending); 4];
            rows.push(row(RowKind::Balancer, host, service_port(lane), cells));
        }
        Balancer::NotShown => {}
    }
}

fn balancer_cells(host: &Spanned<Host>) -> [Reach; 4] {
    let open = Reach::NothingBreaksIt;
    if block::is_cut(&host.value) || matches!(host.value, Host::Opaque(_)) {
        return [Reach::Unknown(Reason::AddressNotReadable); 4];
    }
    match host.value.class() {
        _ if external::is_localhost(host) => [Reach::Fails(Reason::Loopback); 4],
        Some(AddressClass::Loopback) => [Reach::Fails(Reason::Loopback); 4],
        Some(AddressClass::Private | AddressClass::LinkLocal) => {
            [Reach::Unknown(Reason::PrivateAddress), open, open, open]
        }
        _ => [open; 4],
    }
}

fn node_rows(lane: &Lane<'_>, fault: Option<Reason>, rows: &mut Vec<Row>) {
    let Some(port) = lane.port.and_then(|port| port.node_port.shown()) else { return };
    let port = || Fact::seen(port.clone().map(Port::Number));
    let serving = if lane.is_local() { stops::serving_nodes(lane) } else { None };
    let before = rows.len();
    for node in lane.index.cluster.nodes.iter().take(MOST) {
        let drops = serving.as_ref().is_some_and(|nodes| !nodes.iter().any(|it| std::ptr::eq(*it, node)));
        for host in [&node.external_ip, &node.internal_ip].into_iter().filter_map(Cell::shown) {
            let cells = if drops { dropped() } else { node_cells(host) };
            rows.push(row(RowKind::Node, text(host), port(), with_fault(cells, fault)));
        }
    }
    if rows.len() == before {
        let cells = [Reach::Unknown(Reason::NodeAddressNotShown); 4];
        let host = Fact::Unknown { ask: Some(Ask::GetNodes) };
        rows.push(row(RowKind::Node, host, port(), with_fault(cells, fault)));
    }
}

fn node_cells(host: &Spanned<Host>) -> [Reach; 4] {
    let open = Reach::NothingBreaksIt;
    let outside = match host.value.class() {
        Some(AddressClass::Loopback) => Reach::Fails(Reason::Loopback),
        Some(AddressClass::Private | AddressClass::LinkLocal) => Reach::Unknown(Reason::PrivateAddress),
        Some(_) => open,
        None => Reach::Unknown(Reason::AddressNotReadable),
    };
    [outside, open, open, open]
}

/// Under policy Local this node drops what comes from outside; what a pod on it sends it may still pass on.
fn dropped() -> [Reach; 4] {
    let fails = Reach::Fails(Reason::DroppedByNode);
    [fails, fails, Reach::Unknown(Reason::DroppedByNode), Reach::Unknown(Reason::DroppedByNode)]
}

fn cluster_rows(lane: &Lane<'_>, fault: Option<Reason>, rows: &mut Vec<Row>) {
    let open = Reach::NothingBreaksIt;
    let cells = [Reach::Fails(Reason::ClusterIpStaysInside), Reach::Unknown(Reason::NeedsRoute), open, open];
    if let Fact::Seen { value, spans } = stops::cluster_hosts(lane.service) {
        for (host, spans) in value.iter().zip(spans) {
            let host = text(&Spanned { value: host.clone(), spans });
            rows.push(row(RowKind::ClusterIp, host, service_port(lane), with_fault(cells, fault)));
        }
    }
    let names = names::names(lane.service);
    let outside = Reach::Fails(Reason::NameStaysInside);
    let short = [outside, outside, open, Reach::Fails(Reason::ShortNameElsewhere)];
    let long = [outside, outside, open, open];
    let port = || if lane.service.is_headless() { pod_port(lane) } else { service_port(lane) };
    rows.push(row(RowKind::Name, names.short, port(), with_fault(short, fault)));
    if names.with_namespace.value().is_some() {
        rows.push(row(RowKind::Name, names.with_namespace, port(), with_fault(long, fault)));
        rows.push(row(RowKind::Name, names.full, port(), with_fault(long, fault)));
    }
}

fn pod_port(lane: &Lane<'_>) -> Fact<Port> {
    let ports = lane.backing.ports.clone();
    match ports.value().and_then(|list| list.first()).cloned() {
        Some(first) if ports.value().is_some_and(|list| list.len() == 1) => ports.map(|_| first),
        _ => Fact::Unknown { ask: Some(asking::describe(lane.service)) },
    }
}

/// Pods by their own addresses: past the Service, and the only way into a headless one.
fn pod_rows(lane: &Lane<'_>, fault: Option<Reason>, rows: &mut Vec<Row>) {
    let Fact::Seen { value, spans } = &lane.backing.hosts else { return };
    let open = Reach::NothingBreaksIt;
    let outside = Reach::Unknown(Reason::PodAddressOutside);
    for (host, spans) in value.iter().zip(spans).take(MOST) {
        let host = text(&Spanned { value: host.clone(), spans: spans.clone() });
        let cells = with_fault([outside, open, open, open], fault);
        rows.push(row(RowKind::Pod, host, pod_port(lane), cells));
    }
}

fn alias_rows(lane: &Lane<'_>) -> Vec<Row> {
    let open = Reach::NothingBreaksIt;
    let port = || Fact::Unknown { ask: None };
    let inside = match block::numeric_name(lane.service) {
        Some(_) => Reach::Fails(Reason::NumericName),
        None => open,
    };
    let outside = Reach::Fails(Reason::NameStaysInside);
    let names = names::names(lane.service);
    let elsewhere = Reach::Fails(Reason::ShortNameElsewhere);
    let mut rows = vec![row(RowKind::Name, names.short, port(), [outside, outside, inside, elsewhere])];
    if names.with_namespace.value().is_some() {
        rows.push(row(RowKind::Name, names.with_namespace, port(), [outside, outside, inside, inside]));
    }
    if let Some(name) = external::external_name(lane.service) {
        let cells = if inside == open { [open; 4] } else { [Reach::Fails(Reason::NumericName); 4] };
        rows.push(row(RowKind::ExternalName, text(&name), port(), cells));
    }
    rows
}

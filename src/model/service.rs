//! A Service as text shows it.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::port::Protocol;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::text::span::Span;
use crate::text::span::Spanned;
use std::fmt;

/// The four types of Services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ServiceType {
    /// `ClusterIP`
    ClusterIp,
    /// `NodePort`
    NodePort,
    /// `LoadBalancer`
    LoadBalancer,
    /// `ExternalName`
    ExternalName,
}

impl ServiceType {
    /// The word kubectl prints.
    pub fn name(self) -> &'static str {
        match self {
            ServiceType::ClusterIp => "ClusterIP",
            ServiceType::NodePort => "NodePort",
            ServiceType::LoadBalancer => "LoadBalancer",
            ServiceType::ExternalName => "ExternalName",
        }
    }

    /// The type of a word. `None` for any other word.
    pub fn from_word(word: &str) -> Option<ServiceType> {
        use ServiceType::{ClusterIp, ExternalName, LoadBalancer, NodePort};
        [ClusterIp, NodePort, LoadBalancer, ExternalName].into_iter().find(|it| it.name() == word)
    }
}

impl fmt::Display for ServiceType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// The virtual address of a Service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClusterIp {
    /// An address.
    Address(Host),
    /// `None`: headless, on purpose without an address. Not the same as `<none>`.
    Headless,
}

/// What stands under `EXTERNAL-IP`. What it means depends on the type of the Service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum External {
    /// `<pending>`: no address has been published yet.
    Pending,
    /// An address or a DNS name.
    Host(Host),
    /// `<nodes>` or `nodes`: the word of old clients for a NodePort Service without external addresses.
    Nodes,
}

/// `Cluster` or `Local`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrafficPolicy {
    /// Any endpoint may be chosen.
    Cluster,
    /// Only endpoints on the node that received the packet.
    Local,
}

impl TrafficPolicy {
    /// The word kubectl prints.
    pub fn name(self) -> &'static str {
        match self {
            TrafficPolicy::Cluster => "Cluster",
            TrafficPolicy::Local => "Local",
        }
    }

    /// The policy of a word. `None` for any other word.
    pub fn from_word(word: &str) -> Option<TrafficPolicy> {
        [TrafficPolicy::Cluster, TrafficPolicy::Local].into_iter().find(|it| it.name() == word)
    }
}

/// How a balancer's address is served: `(VIP)` or `(Proxy)` after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IpMode {
    /// `VIP`: also the value when the provider says nothing.
    Vip,
    /// `Proxy`: the provider said that clients must go through the balancer.
    Proxy,
}

/// One published address of a load balancer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalancerAddress {
    /// The address or name.
    pub host: Spanned<Host>,
    /// `(VIP)` or `(Proxy)`, where shown.
    pub ip_mode: Cell<IpMode>,
}

/// One row of the Events table of a describe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// `Normal` or `Warning`.
    pub kind: Spanned<String>,
    /// `SyncLoadBalancerFailed` and the like.
    pub reason: Spanned<String>,
    /// The text of the event.
    pub message: Spanned<String>,
}

/// How old the kubectl was that wrote a describe, as far as its lines tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientEra {
    /// Two `IP:` lines, or a whole text without `Internal Traffic Policy:`: 1.30 or earlier.
    UpTo130,
    /// `Internal Traffic Policy:`, `(VIP)`, `Desired LoadBalancer IP:`: 1.31 or later.
    From131,
}

/// The kind of text that showed an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A row of `kubectl get`.
    Table,
    /// A row of `kubectl get` of a client without a TYPE column (up to 1.7).
    OldTable,
    /// `kubectl describe`.
    Describe,
    /// `-o yaml` or `-o json` as a cluster returned it.
    Live,
    /// A manifest somebody wrote: what is wanted, not what is.
    Manifest,
    /// Only its name: `-o name`, a helm table, a typed command.
    NameOnly,
}

/// A Service, merged from all that the paste shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace, from a column, a label or the `-n` of the typed command.
    pub namespace: Cell<String>,
    /// Its type.
    pub service_type: Cell<ServiceType>,
    /// Its (first) virtual address. `SaysNone` for `<none>`.
    pub cluster_ip: Cell<ClusterIp>,
    /// All virtual addresses, where describe or a manifest lists them.
    pub cluster_ips: Cell<Vec<Spanned<Host>>>,
    /// The EXTERNAL-IP column, split at its commas.
    pub external: Cell<Vec<Spanned<External>>>,
    /// `LoadBalancer Ingress:` or `status.loadBalancer.ingress`. `SaysNone`: a whole describe or a live manifest
    /// without any, that is pending.
    pub balancer: Cell<Vec<BalancerAddress>>,
    /// `External IPs:` or `spec.externalIPs`. `SaysNone`: a whole describe or manifest without any.
    pub external_ips: Cell<Vec<Spanned<Host>>>,
    /// `External Name:` or `spec.externalName`.
    pub external_name: Cell<Host>,
    /// `Desired LoadBalancer IP:`, the second `IP:` of old clients, or `spec.loadBalancerIP`.
    pub requested_address: Cell<Host>,
    /// Its ports in the order shown.
    pub ports: Vec<ServicePort>,
    /// Whether the list of ports was shown whole: `SaysNone` for `<none>`, `Shown` with its cell.
    pub port_list: Cell<()>,
    /// Its selector. `SaysNone` for `<none>`.
    pub selector: Cell<Labels>,
    /// Its own labels.
    pub labels: Cell<Labels>,
    /// Its annotations: key and value, as far as shown.
    pub annotations: Vec<(Spanned<String>, Spanned<String>)>,
    /// `None` or `ClientIP`.
    pub session_affinity: Cell<String>,
    /// `External Traffic Policy:`
    pub external_traffic_policy: Cell<TrafficPolicy>,
    /// `Internal Traffic Policy:`, printed by kubectl 1.31 or later.
    pub internal_traffic_policy: Cell<TrafficPolicy>,
    /// `HealthCheck NodePort:`
    pub health_check_node_port: Cell<u16>,
    /// `LoadBalancer Source Ranges:`
    pub source_ranges: Cell<Vec<Spanned<String>>>,
    /// `IP Families:`
    pub ip_families: Cell<Vec<Spanned<String>>>,
    /// `allocateLoadBalancerNodePorts`, manifests only.
    pub allocates_node_ports: Cell<bool>,
    /// `publishNotReadyAddresses`, manifests only.
    pub publishes_not_ready: Cell<bool>,
    /// `loadBalancerClass`, manifests only.
    pub balancer_class: Cell<String>,
    /// Events of a describe. `SaysNone` for `<none>`.
    pub events: Cell<Vec<Event>>,
    /// Age.
    pub age: Cell<Age>,
    /// The kubectl that described it, as far as the text dates it.
    pub client: Option<ClientEra>,
    /// The kinds of text that showed it, in order, without repeats.
    pub shapes: Vec<Shape>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
    /// The fields that two places of the paste show differently.
    pub contradicted: Vec<&'static str>,
}

impl Service {
    /// A Service of which only the name is shown so far.
    pub fn new(name: Spanned<String>) -> Service {
        Service {
            name,
            namespace: Cell::NotShown,
            service_type: Cell::NotShown,
            cluster_ip: Cell::NotShown,
            cluster_ips: Cell::NotShown,
            external: Cell::NotShown,
            balancer: Cell::NotShown,
            external_ips: Cell::NotShown,
            external_name: Cell::NotShown,
            requested_address: Cell::NotShown,
            ports: Vec::new(),
            port_list: Cell::NotShown,
            selector: Cell::NotShown,
            labels: Cell::NotShown,
            annotations: Vec::new(),
            session_affinity: Cell::NotShown,
            external_traffic_policy: Cell::NotShown,
            internal_traffic_policy: Cell::NotShown,
            health_check_node_port: Cell::NotShown,
            source_ranges: Cell::NotShown,
            ip_families: Cell::NotShown,
            allocates_node_ports: Cell::NotShown,
            publishes_not_ready: Cell::NotShown,
            balancer_class: Cell::NotShown,
            events: Cell::NotShown,
            age: Cell::NotShown,
            client: None,
            shapes: Vec::new(),
            spans: Vec::new(),
            contradicted: Vec::new(),
        }
    }

    /// Whether the text says `None` for its cluster IP.
    pub fn is_headless(&self) -> bool {
        matches!(self.cluster_ip.value(), Some(ClusterIp::Headless))
    }

    /// The port with this number and protocol.
    pub fn port(&self, number: u16, protocol: Option<Protocol>) -> Option<&ServicePort> {
        self.ports.iter().find(|port| {
            port.number.value == number
                && (protocol.is_none() || port.protocol.value().is_none_or(|it| Some(*it) == protocol))
        })
    }
}

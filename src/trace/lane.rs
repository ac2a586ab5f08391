//! One service port and one start point with all that the rules of hops need to know about them.

use crate::model::ingress::Ingress;
use crate::model::ingress::IngressRule;
use crate::model::port::Protocol;
use crate::model::port::ServicePort;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::service::TrafficPolicy;
use crate::trace::backing::Backing;
use crate::trace::backing::backing;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::external::Delivery;
use crate::trace::external::Way;
use crate::trace::fact::Fact;
use crate::trace::hop::HopKind;
use crate::trace::index::Index;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::wire;

/// What is known about one service port and one start point.
#[derive(Debug)]
pub struct Lane<'a> {
    /// The cluster.
    pub index: &'a Index<'a>,
    /// The Service.
    pub service: &'a Service,
    /// The port; `None` for a Service without ports.
    pub port: Option<&'a ServicePort>,
    /// Where the request starts.
    pub start: Start,
    /// The pods behind.
    pub backing: Backing,
    /// How the balancer delivers.
    pub delivery: Delivery,
    /// `externalTrafficPolicy`, seen or the default.
    pub external_policy: Fact<TrafficPolicy>,
    /// An Ingress or route in front, with the rule that names the Service.
    pub ingress: Option<(&'a Ingress, &'a IngressRule)>,
    /// The way in.
    pub entrance: Entrance,
}

/// The way into a Service from a start point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entrance {
    /// A balancer's address, delivered one way or another.
    Balancer(Way),
    /// An address of `externalIPs`.
    ExternalIp,
    /// A node's node port.
    NodePort,
    /// The cluster IP.
    ClusterIp,
    /// The pods' own addresses.
    Headless,
    /// The external name.
    Alias,
    /// An Ingress or Gateway.
    Ingress,
    /// None, to a Service with a cluster IP.
    None,
    /// None, to a headless Service.
    NoneHeadless,
}

impl<'a> Lane<'a> {
    /// Gathers it. `None` when there is no such Service.
    pub fn new(index: &'a Index<'a>, service: usize, port: Option<usize>, start: Start) -> Option<Lane<'a>> {
        let service = index.service(service)?;
        let port = port.and_then(|at| service.ports.get(at));
        let delivery = external::delivery(index, service, port);
        let ingress = front(index, service, port);
        let entrance = match start {
            Start::Internet => from_outside(service, delivery.way, ingress.is_some()),
            Start::Node => from_node(service, port),
            Start::Pod | Start::PodOtherNamespace => from_pod(service),
        };
        Some(Lane {
            index,
            service,
            port,
            start,
            backing: backing(index, service, port),
            delivery,
            external_policy: external_policy(service),
            ingress,
            entrance,
        })
    }

    /// The kinds of hops, in order.
    pub fn route(&self) -> &'static [HopKind] {
        match self.entrance {
            Entrance::Balancer(Way::NodePort) => &[
                HopKind::InternetToBalancer,
                HopKind::BalancerToNode,
                HopKind::NodeToService,
                HopKind::ServiceToPod,
            ],
            Entrance::Balancer(Way::KeepsAddress) => &[
                HopKind::InternetToBalancer,
                HopKind::BalancerToNodeKeepingAddress,
                HopKind::NodeToService,
                HopKind::ServiceToPod,
            ],
            Entrance::Balancer(Way::Pods) => &[HopKind::InternetToBalancer, HopKind::BalancerToPod],
            Entrance::Balancer(Way::ServiceLb) => {
                &[HopKind::ClientToServiceLb, HopKind::ServiceLbToService, HopKind::ServiceToPod]
            }
            Entrance::Balancer(Way::Tunnel) => &[HopKind::ClientToTunnel, HopKind::ServiceToPod],
            Entrance::ExternalIp => {
                &[HopKind::ClientToExternalIp, HopKind::NodeToService, HopKind::ServiceToPod]
            }
            Entrance::NodePort => &[HopKind::ClientToNode, HopKind::NodeToService, HopKind::ServiceToPod],
            Entrance::ClusterIp => &[HopKind::ClientToService, HopKind::ServiceToPod],
            Entrance::Headless => &[HopKind::ClientToPod],
            Entrance::Alias => &[HopKind::ClientToExternalName],
            Entrance::Ingress => {
                &[HopKind::ClientToIngress, HopKind::IngressToService, HopKind::IngressToPod]
            }
            Entrance::None => &[HopKind::NoEntrance, HopKind::ServiceToPod],
            Entrance::NoneHeadless => &[HopKind::NoEntrance],
        }
    }

    /// The request as the wire view follows it; `None` where there is no way in.
    pub fn request(&self) -> Option<wire::Request> {
        let entrance = match self.entrance {
            Entrance::Balancer(Way::NodePort) => wire::Entrance::BalancerToNodePort,
            Entrance::Balancer(Way::KeepsAddress) => wire::Entrance::BalancerKeepingAddress,
            Entrance::Balancer(Way::Pods) => wire::Entrance::BalancerToPod,
            Entrance::Balancer(Way::ServiceLb) => wire::Entrance::ServiceLb,
            Entrance::Balancer(Way::Tunnel) => wire::Entrance::Tunnel,
            Entrance::ExternalIp => wire::Entrance::ExternalIp,
            Entrance::NodePort => wire::Entrance::NodePort,
            Entrance::ClusterIp => wire::Entrance::ClusterIp,
            Entrance::Headless => wire::Entrance::PodItself,
            Entrance::Alias => wire::Entrance::Alias,
            Entrance::Ingress => wire::Entrance::Ingress,
            Entrance::None | Entrance::NoneHeadless => return None,
        };
        let client = match self.start {
            Start::Internet => wire::Client::Outside,
            // A machine beside the nodes is like any other outside; to the cluster IP only a process on a node is
            // meant.
            Start::Node if self.entrance == Entrance::ClusterIp => wire::Client::NodeProcess,
            Start::Node => wire::Client::Outside,
            Start::Pod | Start::PodOtherNamespace => wire::Client::Pod,
        };
        let external_policy = *self.external_policy.value().unwrap_or(&TrafficPolicy::Cluster);
        let chosen = match external_policy {
            TrafficPolicy::Local => wire::Chosen::SameNode,
            TrafficPolicy::Cluster => wire::Chosen::Any,
        };
        Some(wire::Request {
            client,
            entrance,
            external_policy,
            internal_policy: TrafficPolicy::Cluster,
            chosen,
        })
    }

    /// The protocol of the port.
    pub fn protocol(&self) -> Option<Protocol> {
        self.port.and_then(|port| port.protocol.value().copied())
    }

    /// Whether the policy is shown as Local.
    pub fn is_local(&self) -> bool {
        self.service.external_traffic_policy.value() == Some(&TrafficPolicy::Local)
    }
}

/// `externalTrafficPolicy`: as shown, else the default.
pub fn external_policy(service: &Service) -> Fact<TrafficPolicy> {
    match service.external_traffic_policy.shown() {
        Some(shown) => Fact::seen(shown.clone()),
        None => Fact::Assumed { value: TrafficPolicy::Cluster, rule: Rule::PolicyDefaultsToCluster },
    }
}

fn from_outside(service: &Service, way: Way, has_ingress: bool) -> Entrance {
    let has_external_ips = !external::external_ips(service).is_empty();
    match service.service_type.value() {
        Some(ServiceType::ExternalName) => Entrance::Alias,
        Some(ServiceType::LoadBalancer) => match external::balancer(service) {
            Balancer::PendingBehindExternalIps(_) => Entrance::ExternalIp,
            _ => Entrance::Balancer(way),
        },
        Some(ServiceType::NodePort) if has_external_ips => Entrance::ExternalIp,
        Some(ServiceType::NodePort) => Entrance::NodePort,
        _ if service.is_headless() => {
            if has_ingress {
                Entrance::Ingress
            } else {
                Entrance::NoneHeadless
            }
        }
        _ if has_external_ips => Entrance::ExternalIp,
        Some(ServiceType::ClusterIp) if has_ingress => Entrance::Ingress,
        Some(ServiceType::ClusterIp) => Entrance::None,
        None => Entrance::NodePort,
    }
}

fn from_node(service: &Service, port: Option<&ServicePort>) -> Entrance {
    let has_node_port = port.is_some_and(|port| port.node_port.value().is_some());
    match service.service_type.value() {
        Some(ServiceType::ExternalName) => Entrance::Alias,
        _ if service.is_headless() => Entrance::Headless,
        _ if has_node_port => Entrance::NodePort,
        Some(ServiceType::NodePort) => Entrance::NodePort,
        _ => Entrance::ClusterIp,
    }
}

fn from_pod(service: &Service) -> Entrance {
    match service.service_type.value() {
        Some(ServiceType::ExternalName) => Entrance::Alias,
        _ if service.is_headless() => Entrance::Headless,
        _ => Entrance::ClusterIp,
    }
}

/// The first rule of an Ingress or route that names the Service, and this port where it names one of the
/// Service's.
fn front<'a>(
    index: &Index<'a>,
    service: &Service,
    port: Option<&ServicePort>,
) -> Option<(&'a Ingress, &'a IngressRule)> {
    let rules = index.backends_of(service);
    let named = |rule: &IngressRule, port: &ServicePort| match rule.port.value.number() {
        Some(number) => number == port.number.value,
        None => port.name.value().is_some_and(|name| rule.port.value.to_string() == *name),
    };
    let own = port.and_then(|port| rules.iter().find(|(_, rule)| named(rule, port)));
    let of_another = |rule: &IngressRule| service.ports.iter().any(|it| named(rule, it));
    own.or_else(|| rules.iter().find(|(_, rule)| !of_another(rule))).copied()
}

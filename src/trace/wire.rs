//! What travels: every header of a request from a client to a pod, who changes it, and how the answer returns.
//!
//! Symbols only; the tracer puts the addresses of a paste in their place. A cluster IP is a key in
//! the nodes' rules: it is the receiver of a packet only until the first node that knows it, and with ServiceLB or
//! a tunnel.
//!
//! Source: <https://kubernetes.io/docs/reference/networking/virtual-ips/>

use crate::model::service::TrafficPolicy;
use crate::trace::hop::Side;
use crate::trace::reply::Reply;
use crate::trace::stop::Place;

/// Who starts the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Client {
    /// A machine outside the cluster.
    Outside,
    /// A process on a node.
    NodeProcess,
    /// A pod.
    Pod,
}

/// What the client connects to, and how a balancer delivers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entrance {
    /// The cluster IP on the service port.
    ClusterIp,
    /// A node on the node port.
    NodePort,
    /// An address of `externalIPs` on the service port.
    ExternalIp,
    /// A balancer that hands packets on with its own address.
    BalancerKeepingAddress,
    /// A balancer that sends to the node port.
    BalancerToNodePort,
    /// A balancer that sends to pods.
    BalancerToPod,
    /// k3s ServiceLB: a node's address on the service port.
    ServiceLb,
    /// `minikube tunnel`: the cluster IP, routed to the node.
    Tunnel,
    /// A pod's own address, as DNS of a headless Service gives it.
    PodItself,
    /// An external name.
    Alias,
    /// An Ingress controller.
    Ingress,
}

/// Which endpoint the look-up picks, seen from the node that does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Some ready pod; the text does not tell on which node.
    Any,
    /// A pod on another node.
    OtherNode,
    /// A pod on the same node.
    SameNode,
    /// The pod that sent the request.
    Itself,
    /// Ready pods exist, but none on this node.
    NoneHere,
    /// There is no ready pod.
    Nobody,
}

/// Everything that decides what happens to a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// Who starts it.
    pub client: Client,
    /// What the client connects to.
    pub entrance: Entrance,
    /// `externalTrafficPolicy`
    pub external_policy: TrafficPolicy,
    /// `internalTrafficPolicy`
    pub internal_policy: TrafficPolicy,
    /// The endpoint.
    pub chosen: Chosen,
}

/// The sender in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// The client itself.
    Client,
    /// A balancer's own address, or the client's where the balancer keeps it.
    Balancer,
    /// An address of the node that looked up: that of the interface through which the packet leaves.
    Node,
    /// The address of the bridge on that node, as towards a pod on it.
    Bridge,
    /// The ServiceLB pod.
    ServiceLb,
    /// The Ingress controller.
    Ingress,
}

/// The receiver in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// The balancer's address, service port.
    Balancer,
    /// An address of `externalIPs`, service port.
    ExternalIp,
    /// A node, node port.
    NodePort,
    /// A node, service port.
    NodeServicePort,
    /// The cluster IP, service port.
    ClusterIp,
    /// A pod, target port.
    Pod,
    /// Whatever the external name resolves to.
    Name,
    /// The Ingress controller.
    Ingress,
}

/// One header on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// Who sends, as the header says.
    pub source: Sender,
    /// Who is to receive, as the header says.
    pub destination: Receiver,
    /// What was changed since the leg before, and who did it.
    pub rewrites: Vec<(Side, Place)>,
}

/// What becomes of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It arrives at the pod.
    Arrives,
    /// Something answers no: "connection refused".
    Refused,
    /// Nobody answers.
    TimesOut,
}

/// A whole walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The headers in order.
    pub legs: Vec<Leg>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The client as the pod sees it; `None` when nothing arrives.
    pub pod_sees: Option<Sender>,
    /// How the answer returns.
    pub reply: Reply,
}

/// Follows a request.
pub fn walk(request: Request) -> Walk {
    let mut legs = way_to_lookup(&request);
    let outcome = outcome(&request);
    let before = legs.last().map_or((Sender::Client, Receiver::Pod), |leg| (leg.source, leg.destination));
    if outcome == Outcome::Arrives && looks_up(request.entrance) {
        legs.push(after_lookup(&request, before.0));
    }
    let arrives = outcome == Outcome::Arrives;
    let pod_sees =
        legs.last().map(|leg| leg.source).filter(|_| arrives && request.entrance != Entrance::Alias);
    let reply = if arrives { reply(&request) } else { Reply::Nothing };
    Walk { legs, outcome, pod_sees, reply }
}

/// Whether a node picks the endpoint; otherwise somebody else has done so already.
fn looks_up(entrance: Entrance) -> bool {
    !matches!(entrance, Entrance::PodItself | Entrance::Alias | Entrance::BalancerToPod | Entrance::Ingress)
}

fn is_inside(client: Client) -> bool {
    client != Client::Outside
}

fn way_to_lookup(request: &Request) -> Vec<Leg> {
    let first = |destination| Leg { source: Sender::Client, destination, rewrites: Vec::new() };
    let changed = |source, destination, by| Leg {
        source,
        destination,
        rewrites: vec![(Side::Destination, by), (Side::Source, by)],
    };
    match request.entrance {
        Entrance::ClusterIp | Entrance::Tunnel => vec![first(Receiver::ClusterIp)],
        Entrance::NodePort => vec![first(Receiver::NodePort)],
        Entrance::ExternalIp => vec![first(Receiver::ExternalIp)],
        // A node knows the address itself, so a request from inside never leaves its node.
        Entrance::BalancerKeepingAddress if is_inside(request.client) => vec![first(Receiver::Balancer)],
        Entrance::BalancerKeepingAddress => vec![first(Receiver::Balancer), first(Receiver::Balancer)],
        Entrance::BalancerToNodePort => vec![
            first(Receiver::Balancer),
            changed(Sender::Balancer, Receiver::NodePort, Place::LoadBalancer),
        ],
        Entrance::BalancerToPod => {
            vec![first(Receiver::Balancer), changed(Sender::Balancer, Receiver::Pod, Place::LoadBalancer)]
        }
        Entrance::ServiceLb => {
            let next = match request.external_policy {
                TrafficPolicy::Cluster => Receiver::ClusterIp,
                TrafficPolicy::Local => Receiver::NodePort,
            };
            vec![first(Receiver::NodeServicePort), changed(Sender::ServiceLb, next, Place::ServiceLb)]
        }
        Entrance::PodItself => vec![first(Receiver::Pod)],
        Entrance::Alias => vec![first(Receiver::Name)],
        Entrance::Ingress => {
            vec![first(Receiver::Ingress), changed(Sender::Ingress, Receiver::Pod, Place::Ingress)]
        }
    }
}

fn outcome(request: &Request) -> Outcome {
    let local = match request.entrance {
        Entrance::ClusterIp | Entrance::Tunnel => request.internal_policy,
        // Requests from inside to a balancer's or external address may go to any endpoint.
        Entrance::BalancerKeepingAddress | Entrance::ExternalIp if is_inside(request.client) => {
            TrafficPolicy::Cluster
        }
        Entrance::NodePort
        | Entrance::ExternalIp
        | Entrance::BalancerKeepingAddress
        | Entrance::BalancerToNodePort
        | Entrance::ServiceLb => request.external_policy,
        Entrance::BalancerToPod | Entrance::PodItself | Entrance::Alias | Entrance::Ingress => {
            TrafficPolicy::Cluster
        }
    };
    match (request.chosen, local) {
        (_, _) if request.entrance == Entrance::Alias => Outcome::Arrives,
        (Chosen::Nobody, _) => Outcome::Refused,
        (Chosen::NoneHere | Chosen::OtherNode, TrafficPolicy::Local) => Outcome::TimesOut,
        _ => Outcome::Arrives,
    }
}

fn after_lookup(request: &Request, before: Sender) -> Leg {
    let mut rewrites = vec![(Side::Destination, Place::Node)];
    let source = if is_masqueraded(request) {
        rewrites.push((Side::Source, Place::Node));
        match request.chosen {
            Chosen::SameNode | Chosen::Itself => Sender::Bridge,
            _ => Sender::Node,
        }
    } else {
        before
    };
    Leg { source, destination: Receiver::Pod, rewrites }
}

fn is_masqueraded(request: &Request) -> bool {
    if request.chosen == Chosen::Itself {
        return true;
    }
    match request.entrance {
        Entrance::ClusterIp => request.client != Client::Pod,
        Entrance::Tunnel => true,
        Entrance::ServiceLb => false,
        _ => request.external_policy == TrafficPolicy::Cluster,
    }
}

fn reply(request: &Request) -> Reply {
    match request.entrance {
        Entrance::ClusterIp => Reply::OwnNode,
        Entrance::NodePort | Entrance::ExternalIp | Entrance::Tunnel => Reply::ReceivingNode,
        Entrance::BalancerKeepingAddress if is_inside(request.client) => Reply::OwnNode,
        Entrance::BalancerKeepingAddress => Reply::ReceivingNodePastBalancer,
        Entrance::BalancerToNodePort => Reply::ReceivingNodeThroughBalancer,
        Entrance::BalancerToPod => Reply::Balancer,
        Entrance::ServiceLb => Reply::ServiceLb,
        Entrance::PodItself | Entrance::Alias => Reply::Direct,
        Entrance::Ingress => Reply::Ingress,
    }
}

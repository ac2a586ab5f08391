//! A hop, a trace, and what proves them.

use crate::model::role::Role;
use crate::text::span::Spans;
use crate::trace::block::Block;
use crate::trace::fact::Fact;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;

/// The kinds of hops. Each has a file in `trace/rules/` and words in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HopKind {
    /// Outside user to the external address of a load balancer.
    InternetToBalancer,
    /// Load balancer to a node's node port.
    BalancerToNode,
    /// Load balancer to a node; the packet keeps the balancer's address and the service port (VIP delivery).
    BalancerToNodeKeepingAddress,
    /// Load balancer straight to a pod: no node port, no cluster IP, no kube-proxy.
    BalancerToPod,
    /// Outside user to a node's address on the service port, where k3s ServiceLB listens by a host port.
    ClientToServiceLb,
    /// The ServiceLB pod sends to the cluster IP: the one packet that really carries it. Under policy Local it
    /// sends to the node port of its own node.
    ServiceLbToService,
    /// A user on the machine of `minikube tunnel` to the cluster IP, which the tunnel routes to the node.
    ClientToTunnel,
    /// Outside user, or a machine on the nodes' network, straight to a node's node port.
    ClientToNode,
    /// Outside user to an address of `externalIPs`, on the service port.
    ClientToExternalIp,
    /// The node looks the address and port up and finds the Service. No packet is sent.
    NodeToService,
    /// A client inside sends to the cluster IP; its own node looks it up.
    ClientToService,
    /// The lookup picks an endpoint and the node rewrites the destination.
    ServiceToPod,
    /// DNS answers with pod addresses (headless); the client goes there itself.
    ClientToPod,
    /// DNS answers with another name (ExternalName); nothing is proxied.
    ClientToExternalName,
    /// Outside user to an Ingress controller or Gateway in front of the Service; the connection ends there.
    ClientToIngress,
    /// The controller looks the Service up as a list of endpoints. No packet is sent.
    IngressToService,
    /// The controller opens a connection of its own to a pod of the Service.
    IngressToPod,
    /// There is no entrance for this start point.
    NoEntrance,
}

impl HopKind {
    /// Every kind.
    pub const ALL: [HopKind; 18] = [
        HopKind::InternetToBalancer,
        HopKind::BalancerToNode,
        HopKind::BalancerToNodeKeepingAddress,
        HopKind::BalancerToPod,
        HopKind::ClientToServiceLb,
        HopKind::ServiceLbToService,
        HopKind::ClientToTunnel,
        HopKind::ClientToNode,
        HopKind::ClientToExternalIp,
        HopKind::NodeToService,
        HopKind::ClientToService,
        HopKind::ServiceToPod,
        HopKind::ClientToPod,
        HopKind::ClientToExternalName,
        HopKind::ClientToIngress,
        HopKind::IngressToService,
        HopKind::IngressToPod,
        HopKind::NoEntrance,
    ];

    /// The stable name in reports; never reused.
    pub fn slug(self) -> &'static str {
        match self {
            HopKind::InternetToBalancer => "internet-to-balancer",
            HopKind::BalancerToNode => "balancer-to-node",
            HopKind::BalancerToNodeKeepingAddress => "balancer-to-node-keeping-address",
            HopKind::BalancerToPod => "balancer-to-pod",
            HopKind::ClientToServiceLb => "client-to-service-lb",
            HopKind::ServiceLbToService => "service-lb-to-service",
            HopKind::ClientToTunnel => "client-to-tunnel",
            HopKind::ClientToNode => "client-to-node",
            HopKind::ClientToExternalIp => "client-to-external-ip",
            HopKind::NodeToService => "node-to-service",
            HopKind::ClientToService => "client-to-service",
            HopKind::ServiceToPod => "service-to-pod",
            HopKind::ClientToPod => "client-to-pod",
            HopKind::ClientToExternalName => "client-to-external-name",
            HopKind::ClientToIngress => "client-to-ingress",
            HopKind::IngressToService => "ingress-to-service",
            HopKind::IngressToPod => "ingress-to-pod",
            HopKind::NoEntrance => "no-entrance",
        }
    }
}

/// Characters of the paste that prove something, and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What they are.
    pub role: Role,
    /// Where they stand.
    pub spans: Spans,
}

/// The header of a packet: who sends to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// The sender.
    pub source: Stop,
    /// The receiver.
    pub destination: Stop,
    /// What was changed in the header before this hop, since the packet before.
    pub rewrites: Vec<Rewrite>,
}

/// One side of a header that was changed on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewrite {
    /// The side.
    pub side: Side,
    /// Who changes it.
    pub by: Place,
    /// What the change rests on: a policy that is seen, derived or assumed.
    pub basis: Fact<()>,
}

/// The sender's or the receiver's half of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Address and port of the sender.
    Source,
    /// Address and port of the receiver.
    Destination,
}

impl Side {
    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Side::Source => "source",
            Side::Destination => "destination",
        }
    }
}

/// One hop of the model view, with the packet of the wire view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// What kind of hop.
    pub kind: HopKind,
    /// Where it comes from; the `to` of the hop before.
    pub from: Stop,
    /// Where it leads.
    pub to: Stop,
    /// Whether the request really takes this hop: derived or assumed by a rule, or seen with the characters of
    /// [`Hop::evidence`]. Unknown when the text does not tell.
    pub leg: Fact<()>,
    /// What proves it, in the order in which a sentence would name it.
    pub evidence: Vec<Evidence>,
    /// The header that travels on this hop; `None` where no packet is sent (the lookup in the Service).
    pub packet: Option<Packet>,
}

/// How a trace ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The pod's address and port (ExternalName: the name) are known and nothing in the text breaks the path.
    Reaches,
    /// The hop at this index (from 0) cannot succeed; later hops are not reached.
    Breaks {
        /// The hop's index, from 0.
        hop: usize,
        /// Why it cannot.
        why: Block,
    },
    /// The end of the path is not known.
    Unknown,
}

/// All hops for one service port and one start point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The Service, as an index into the cluster's list.
    pub service: usize,
    /// The port, as an index into the Service's list; `None` for a Service without ports.
    pub port: Option<usize>,
    /// Where the request starts.
    pub start: Start,
    /// The hops in order; at least one.
    pub hops: Vec<Hop>,
    /// How it ends.
    pub end: End,
}

//! Either side of a hop.

use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::trace::fact::Fact;

/// What stands at a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A user outside the cluster.
    OutsideUser,
    /// A machine on the nodes' network.
    NodeNetwork,
    /// A pod that is the client.
    ClientPod,
    /// A load balancer.
    LoadBalancer,
    /// An Ingress controller or Gateway.
    Ingress,
    /// A node.
    Node,
    /// The Service: a lookup table, not a machine.
    Service,
    /// A pod behind the Service.
    Pod,
    /// An external name: a DNS alias.
    ExternalName,
    /// A pod of k3s ServiceLB (`svclb-...`) on a node.
    ServiceLb,
}

impl Place {
    /// Every place.
    pub const ALL: [Place; 10] = [
        Place::OutsideUser,
        Place::NodeNetwork,
        Place::ClientPod,
        Place::LoadBalancer,
        Place::Ingress,
        Place::Node,
        Place::Service,
        Place::Pod,
        Place::ExternalName,
        Place::ServiceLb,
    ];

    /// The stable word in reports and `data-place`.
    pub fn slug(self) -> &'static str {
        match self {
            Place::OutsideUser => "outside-user",
            Place::NodeNetwork => "node-network",
            Place::ClientPod => "client-pod",
            Place::LoadBalancer => "load-balancer",
            Place::Ingress => "ingress",
            Place::Node => "node",
            Place::Service => "service",
            Place::Pod => "pod",
            Place::ExternalName => "external-name",
            Place::ServiceLb => "service-lb",
        }
    }
}

/// A place with its address and port. Where the address may be any of several, the fact holds all that are
/// shown, in the order of the text: no choice is claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What it is.
    pub place: Place,
    /// Its addresses.
    pub hosts: Fact<Vec<Host>>,
    /// Its port; several only when named target ports differ between pods.
    pub ports: Fact<Vec<Port>>,
    /// The protocol of the port, where one travels.
    pub protocol: Option<Protocol>,
    /// Addresses that the text counts but does not show (`+ 4 more...`).
    pub more: u32,
}

//! What a value is for. One identity in the text, the map, sentences, questions and exports.

/// The role of a value on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// An address outside users connect to (E1).
    ExternalAddress,
    /// The port of the Service's virtual address (S2).
    ServicePort,
    /// The port opened on every node (N3).
    NodePort,
    /// The virtual address, a rule and not a machine (C4).
    ClusterIp,
    /// Where traffic is sent on the pod (T5).
    TargetPort,
    /// An address of a node.
    NodeAddress,
    /// An address of a pod.
    PodAddress,
    /// The name of a Service.
    ServiceName,
    /// The type of a Service.
    ServiceType,
    /// TCP, UDP or SCTP.
    Protocol,
    /// A namespace.
    Namespace,
    /// A selector, or labels that it is compared with.
    Selector,
    /// The name of a pod.
    PodName,
    /// The name of a node.
    NodeName,
    /// A DNS name.
    DnsName,
    /// A traffic policy, affinity or another rule of the Service.
    Policy,
    /// An age, a status, a count: anything else that proves something.
    Other,
}

impl Role {
    /// The stable name in `data-role`, reports and CSS.
    pub fn slug(self) -> &'static str {
        match self {
            Role::ExternalAddress => "external-address",
            Role::ServicePort => "service-port",
            Role::NodePort => "node-port",
            Role::ClusterIp => "cluster-ip",
            Role::TargetPort => "target-port",
            Role::NodeAddress => "node-address",
            Role::PodAddress => "pod-address",
            Role::ServiceName => "service-name",
            Role::ServiceType => "service-type",
            Role::Protocol => "protocol",
            Role::Namespace => "namespace",
            Role::Selector => "selector",
            Role::PodName => "pod-name",
            Role::NodeName => "node-name",
            Role::DnsName => "dns-name",
            Role::Policy => "policy",
            Role::Other => "other",
        }
    }

    /// Letter and number of the five identities; `None` for roles that have no tag.
    pub fn siglum(self) -> Option<&'static str> {
        match self {
            Role::ExternalAddress => Some("E1"),
            Role::ServicePort => Some("S2"),
            Role::NodePort => Some("N3"),
            Role::ClusterIp => Some("C4"),
            Role::TargetPort => Some("T5"),
            _ => None,
        }
    }
}

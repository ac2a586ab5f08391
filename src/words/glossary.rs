//! The terms of the glossary.

/// A term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// Service
    Service,
    /// service port
    ServicePort,
    /// node port
    NodePort,
    /// target port
    TargetPort,
    /// container port
    ContainerPort,
    /// host port
    HostPort,
    /// health-check node port
    HealthCheckNodePort,
    /// cluster IP
    ClusterIp,
    /// EXTERNAL-IP
    ExternalIp,
    /// externalIPs
    ExternalIps,
    /// type ClusterIP
    TypeClusterIp,
    /// type NodePort
    TypeNodePort,
    /// type LoadBalancer
    TypeLoadBalancer,
    /// type ExternalName
    ExternalName,
    /// headless Service
    Headless,
    /// endpoint
    Endpoint,
    /// EndpointSlice
    EndpointSlice,
    /// selector
    Selector,
    /// label
    Label,
    /// pod
    Pod,
    /// node
    Node,
    /// workload
    Workload,
    /// ready
    Ready,
    /// readiness probe
    ReadinessProbe,
    /// kube-proxy
    KubeProxy,
    /// load balancer
    LoadBalancer,
    /// `<pending>`
    Pending,
    /// traffic policy
    TrafficPolicy,
    /// session affinity
    SessionAffinity,
    /// rewrite
    Rewrite,
    /// sender's address
    Source,
    /// model view
    ModelView,
    /// wire view
    WireView,
    /// hop
    Hop,
    /// DNS name of a Service
    DnsName,
    /// namespace
    Namespace,
    /// Ingress
    Ingress,
    /// Gateway
    Gateway,
    /// network policy
    NetworkPolicy,
    /// port-forward
    PortForward,
    /// ServiceLB
    ServiceLb,
}

impl Term {
    /// Every term, in the order of the list.
    pub const ALL: &[Term] = &[
        Term::Service,
        Term::ServicePort,
        Term::NodePort,
        Term::TargetPort,
        Term::ContainerPort,
        Term::HostPort,
        Term::HealthCheckNodePort,
        Term::ClusterIp,
        Term::ExternalIp,
        Term::ExternalIps,
        Term::TypeClusterIp,
        Term::TypeNodePort,
        Term::TypeLoadBalancer,
        Term::ExternalName,
        Term::Headless,
        Term::Endpoint,
        Term::EndpointSlice,
        Term::Selector,
        Term::Label,
        Term::Pod,
        Term::Node,
        Term::Workload,
        Term::Ready,
        Term::ReadinessProbe,
        Term::KubeProxy,
        Term::LoadBalancer,
        Term::Pending,
        Term::TrafficPolicy,
        Term::SessionAffinity,
        Term::Rewrite,
        Term::Source,
        Term::ModelView,
        Term::WireView,
        Term::Hop,
        Term::DnsName,
        Term::Namespace,
        Term::Ingress,
        Term::Gateway,
        Term::NetworkPolicy,
        Term::PortForward,
        Term::ServiceLb,
    ];
}

/// The texts of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermWords {
    /// The term.
    pub name: &'static str,
    /// What it is.
    pub meaning: &'static str,
    /// What it is not.
    pub is_not: &'static str,
}

//! The cluster as far as the paste shows it: sightings merged by kind, namespace and name.

use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::ingress::Ingress;
use crate::model::node::Node;
use crate::model::pod::Pod;
use crate::model::policy::NetworkPolicy;
use crate::model::policy::OtherObject;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::model::remark::Remark;
use crate::model::service::Service;
use crate::model::workload::Workload;

/// Everything the paste shows, each object once, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// Services.
    pub services: Vec<Service>,
    /// Pods.
    pub pods: Vec<Pod>,
    /// Nodes.
    pub nodes: Vec<Node>,
    /// Endpoints objects.
    pub endpoints: Vec<Endpoints>,
    /// EndpointSlices.
    pub slices: Vec<EndpointSlice>,
    /// Workloads.
    pub workloads: Vec<Workload>,
    /// Ingresses, Gateways and routes.
    pub ingresses: Vec<Ingress>,
    /// Network policies.
    pub policies: Vec<NetworkPolicy>,
    /// Objects of other kinds.
    pub others: Vec<OtherObject>,
    /// Errors, commands and answers, in order.
    pub remarks: Vec<Remark>,
    /// Values the reader typed in beside the paste.
    pub typed: Vec<TypedPort>,
}

/// A target port that the reader typed in; no character of the paste shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedPort {
    /// The namespace of the Service as the paste shows it.
    pub namespace: Option<String>,
    /// The name of the Service.
    pub service: String,
    /// The service port.
    pub service_port: u16,
    /// Its protocol, where shown.
    pub protocol: Option<Protocol>,
    /// The target port.
    pub target_port: Port,
}

//! What one block of text shows of one object.

use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::ingress::Ingress;
use crate::model::node::Node;
use crate::model::pod::Pod;
use crate::model::policy::NetworkPolicy;
use crate::model::policy::OtherObject;
use crate::model::remark::Remark;
use crate::model::service::Service;
use crate::model::workload::Workload;

/// One object as one block shows it, or a line that says something of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sighting {
    /// A Service.
    Service(Box<Service>),
    /// A pod.
    Pod(Box<Pod>),
    /// A node.
    Node(Box<Node>),
    /// An Endpoints object.
    Endpoints(Box<Endpoints>),
    /// An EndpointSlice.
    EndpointSlice(Box<EndpointSlice>),
    /// A workload.
    Workload(Box<Workload>),
    /// An Ingress, Gateway or route.
    Ingress(Box<Ingress>),
    /// A NetworkPolicy.
    NetworkPolicy(Box<NetworkPolicy>),
    /// An object of another kind.
    Other(Box<OtherObject>),
    /// A line that is no object.
    Remark(Box<Remark>),
}

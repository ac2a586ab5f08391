//! A pod as text shows it.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::port::Protocol;
use crate::model::selector::Labels;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// A port that a container declares. It opens nothing; only its name can matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContainerPort {
    /// The number.
    pub number: Spanned<u16>,
    /// The name, which describe shows since kubectl 1.34 and manifests always.
    pub name: Cell<String>,
    /// The protocol.
    pub protocol: Cell<Protocol>,
    /// The port of the node that leads to it, where not 0.
    pub host_port: Cell<u16>,
}

/// A pod, merged from all that the paste shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pod {
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// The first number of READY: containers that are ready.
    pub ready_containers: Cell<u32>,
    /// The second number of READY: all containers.
    pub containers: Cell<u32>,
    /// The pod's own Ready condition, which describe and manifests show.
    pub ready: Cell<bool>,
    /// `Running`, `CrashLoopBackOff`, `Terminating` ...
    pub status: Cell<String>,
    /// RESTARTS.
    pub restarts: Cell<u32>,
    /// Its (first) address.
    pub ip: Cell<Host>,
    /// The node it runs on.
    pub node: Cell<String>,
    /// READINESS GATES, as shown (`1/1`).
    pub readiness_gates: Cell<String>,
    /// Its labels.
    pub labels: Cell<Labels>,
    /// The ports its containers declare, where a describe or a manifest shows the containers.
    pub container_ports: Cell<Vec<ContainerPort>>,
    /// `hostNetwork`, manifests only.
    pub host_network: Cell<bool>,
    /// `Controlled By:`, as `ReplicaSet/web-7d4b9c6f5d`.
    pub controlled_by: Cell<String>,
    /// Age.
    pub age: Cell<Age>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

impl Pod {
    /// A pod of which only the name is shown so far.
    pub fn new(name: Spanned<String>) -> Pod {
        Pod {
            name,
            namespace: Cell::NotShown,
            ready_containers: Cell::NotShown,
            containers: Cell::NotShown,
            ready: Cell::NotShown,
            status: Cell::NotShown,
            restarts: Cell::NotShown,
            ip: Cell::NotShown,
            node: Cell::NotShown,
            readiness_gates: Cell::NotShown,
            labels: Cell::NotShown,
            container_ports: Cell::NotShown,
            host_network: Cell::NotShown,
            controlled_by: Cell::NotShown,
            age: Cell::NotShown,
            spans: Vec::new(),
        }
    }
}

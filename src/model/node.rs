//! A node as text shows it.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// A node, merged from all that the paste shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub name: Spanned<String>,
    /// `Ready` or `NotReady`. Not shown for `Unknown`.
    pub ready: Cell<bool>,
    /// False for `SchedulingDisabled`; new pods stay away, traffic does not.
    pub schedulable: Cell<bool>,
    /// INTERNAL-IP. `SaysNone` for `<none>`.
    pub internal_ip: Cell<Host>,
    /// EXTERNAL-IP of the node. `SaysNone` for `<none>`.
    pub external_ip: Cell<Host>,
    /// ROLES, as shown.
    pub roles: Cell<String>,
    /// VERSION of the kubelet.
    pub version: Cell<String>,
    /// `PodCIDR:`
    pub pod_cidr: Cell<String>,
    /// Age.
    pub age: Cell<Age>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

impl Node {
    /// A node of which only the name is shown so far.
    pub fn new(name: Spanned<String>) -> Node {
        Node {
            name,
            ready: Cell::NotShown,
            schedulable: Cell::NotShown,
            internal_ip: Cell::NotShown,
            external_ip: Cell::NotShown,
            roles: Cell::NotShown,
            version: Cell::NotShown,
            pod_cidr: Cell::NotShown,
            age: Cell::NotShown,
            spans: Vec::new(),
        }
    }
}

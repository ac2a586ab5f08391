//! Endpoints: pod addresses with their ports, as `get endpoints`, `get endpointslices`, `describe` and manifests
//! list them.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::model::selector::Labels;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// One address with its port.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    /// The address of the pod, or of whatever was written by hand.
    pub host: Spanned<Host>,
    /// The resolved number; `None` when the text shows a bare address.
    pub port: Option<Spanned<u16>>,
}

/// A list of endpoints, perhaps cut: `10.0.0.1:80,10.0.0.2:80 + 4 more...`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndpointList {
    /// The ones shown.
    pub shown: Vec<Endpoint>,
    /// How many more the text counts without showing them; `Some(0)` for `+ 0 more...`.
    pub more: Option<Spanned<u32>>,
}

/// An `Endpoints` object. It lists ready addresses only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// Same name as its Service.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// The ready ones. `SaysNone`: no subset at all. `Blank`: subsets without a ready address.
    pub ready: Cell<EndpointList>,
    /// The not-ready ones, which only describe and manifests show.
    pub not_ready: Cell<EndpointList>,
    /// The ports that describe and manifests list.
    pub ports: Vec<SlicePort>,
    /// Age.
    pub age: Cell<Age>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

/// One port of an Endpoints or EndpointSlice object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlicePort {
    /// The service port's name.
    pub name: Cell<String>,
    /// The resolved target port; a name or `*` only in odd cases.
    pub port: Cell<Port>,
    /// The protocol.
    pub protocol: Cell<Protocol>,
}

/// One endpoint of a slice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SliceEndpoint {
    /// The address.
    pub host: Spanned<Host>,
    /// `Ready`: not shown by the table, which lists unready ones too.
    pub ready: Cell<bool>,
    /// `serving`, in manifests only.
    pub serving: Cell<bool>,
    /// `terminating`, in manifests only.
    pub terminating: Cell<bool>,
    /// The pod, where a target reference names it.
    pub pod: Cell<String>,
    /// The node.
    pub node: Cell<String>,
}

/// An `EndpointSlice` object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointSlice {
    /// Its own name, `<service>-<5 characters>` when a controller made it.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// The Service, from the label `kubernetes.io/service-name`. The slice's name only suggests it.
    pub service: Cell<String>,
    /// `IPv4`, `IPv6` or `FQDN`.
    pub address_type: Cell<String>,
    /// Target ports. `SaysNone` for `<unset>`.
    pub ports: Cell<Vec<SlicePort>>,
    /// Ports that are counted but not shown.
    pub more_ports: Option<Spanned<u32>>,
    /// Addresses, ready or not. `SaysNone` for `<unset>`.
    pub endpoints: Cell<Vec<SliceEndpoint>>,
    /// Endpoints that are counted but not shown.
    pub more: Option<Spanned<u32>>,
    /// Its labels.
    pub labels: Cell<Labels>,
    /// Age.
    pub age: Cell<Age>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

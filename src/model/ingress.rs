//! Ingresses, Gateways and their routes: what may stand in front of a Service.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::endpoint::EndpointList;
use crate::model::host::Host;
use crate::model::kind::Kind;
use crate::model::port::Port;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// One host, path and backend of an Ingress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IngressRule {
    /// The host; not shown for `*`.
    pub host: Cell<String>,
    /// The path.
    pub path: Cell<String>,
    /// The Service behind it.
    pub service: Spanned<String>,
    /// The service port, by number or name.
    pub port: Spanned<Port>,
    /// The endpoints in brackets: `Blank` for `()`, `SaysNone` for `(<none>)`.
    pub endpoints: Cell<EndpointList>,
    /// `services "x" not found` and the like, from `(<error: ...>)`.
    pub error: Cell<String>,
}

/// An Ingress, a Gateway or a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ingress {
    /// Ingress, Gateway or Route.
    pub kind: Kind,
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// CLASS. `SaysNone` for `<none>`, which does not prove that there is none.
    pub class: Cell<String>,
    /// HOSTS. Empty list for `*`.
    pub hosts: Cell<Vec<Spanned<String>>>,
    /// ADDRESS. `Blank` until a controller publishes one.
    pub address: Cell<Vec<Spanned<Host>>>,
    /// PORTS: `80` or `80, 443`, fixed text and not the controller's real ports.
    pub ports: Cell<Vec<Spanned<u16>>>,
    /// The rules, from describe or a manifest.
    pub rules: Vec<IngressRule>,
    /// PROGRAMMED of a Gateway.
    pub programmed: Cell<String>,
    /// Age.
    pub age: Cell<Age>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

impl Ingress {
    /// An Ingress of which only the name is shown so far.
    pub fn new(kind: Kind, name: Spanned<String>) -> Ingress {
        Ingress {
            kind,
            name,
            namespace: Cell::NotShown,
            class: Cell::NotShown,
            hosts: Cell::NotShown,
            address: Cell::NotShown,
            ports: Cell::NotShown,
            rules: Vec::new(),
            programmed: Cell::NotShown,
            age: Cell::NotShown,
            spans: Vec::new(),
        }
    }
}

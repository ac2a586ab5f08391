//! Ports: numbers, names and protocols.

use crate::model::cell::Cell;
use crate::model::endpoint::EndpointList;
use crate::text::span::Spanned;
use std::fmt;

/// The transport protocol of a service port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protocol {
    /// `TCP`
    Tcp,
    /// `UDP`
    Udp,
    /// `SCTP`
    Sctp,
}

impl Protocol {
    /// The word kubectl prints.
    pub fn name(self) -> &'static str {
        match self {
            Protocol::Tcp => "TCP",
            Protocol::Udp => "UDP",
            Protocol::Sctp => "SCTP",
        }
    }

    /// The protocol of a word, any case. `None` for any other word.
    pub fn from_word(word: &str) -> Option<Protocol> {
        [Protocol::Tcp, Protocol::Udp, Protocol::Sctp]
            .into_iter()
            .find(|it| it.name().eq_ignore_ascii_case(word))
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A port as a number, or as the name that pods give a container port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Port {
    /// `8080`
    Number(u16),
    /// `http`
    Name(String),
}

impl Port {
    /// The number, unless it is a name.
    pub fn number(&self) -> Option<u16> {
        match self {
            Port::Number(number) => Some(*number),
            Port::Name(_) => None,
        }
    }
}

impl fmt::Display for Port {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Port::Number(number) => write!(formatter, "{number}"),
            Port::Name(name) => formatter.write_str(name),
        }
    }
}

/// One port of a Service: one entry of `PORT(S)`, one `Port:` block of describe, one item of `spec.ports`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServicePort {
    /// The service port. Zero never occurs.
    pub number: Spanned<u16>,
    /// Its name; `SaysNone` for `<unset>`.
    pub name: Cell<String>,
    /// Its protocol; not shown by tables of early 2015, assumed nowhere.
    pub protocol: Cell<Protocol>,
    /// The port opened on every node. `SaysNone`: the entry was read whole and has none.
    pub node_port: Cell<u16>,
    /// Where traffic is sent on the pod; `get` tables never show it.
    pub target_port: Cell<Port>,
    /// The endpoints that describe or a manifest lists for this very port.
    pub endpoints: Cell<EndpointList>,
    /// `AppProtocol:`, a hint only.
    pub app_protocol: Cell<String>,
}

impl ServicePort {
    /// A port of which only its number is shown so far.
    pub fn new(number: Spanned<u16>) -> ServicePort {
        ServicePort {
            number,
            name: Cell::NotShown,
            protocol: Cell::NotShown,
            node_port: Cell::NotShown,
            target_port: Cell::NotShown,
            endpoints: Cell::NotShown,
            app_protocol: Cell::NotShown,
        }
    }

    /// Whether both are the same port of one Service: same number, and protocols that do not differ.
    pub fn is_same(&self, other: &ServicePort) -> bool {
        let protocols = self.protocol.value().zip(other.protocol.value());
        self.number.value == other.number.value && protocols.is_none_or(|(one, two)| one == two)
    }
}

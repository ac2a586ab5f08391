//! The wire view: the header of the packet on each hop, and what was changed in it on the way.

use crate::explain::prose::Value;
use crate::explain::value;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::trace::fact::Fact;
use crate::trace::fact::State;
use crate::trace::hop::Hop;
use crate::trace::hop::Packet;
use crate::trace::hop::Rewrite;
use crate::trace::hop::Side;
use crate::trace::hop::Trace;
use crate::trace::roles;
use crate::trace::stop::Place;
use crate::trace::stop::Stop;
use crate::words::Words;
use crate::words::label::Label;
use crate::words::template::Slot;
use crate::words::template::fill;
use crate::words::words;

/// What travels on one hop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WireLeg {
    /// Who sends to whom, or who looks something up.
    pub name: String,
    /// The header; `None` where no packet is sent.
    pub header: Option<Header>,
}

/// The header of a packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The sender.
    pub source: HeaderEnd,
    /// The receiver.
    pub destination: HeaderEnd,
    /// Who changed it, and what that rests on.
    pub notes: Vec<(State, String)>,
}

/// One side of a header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderEnd {
    /// The addresses it may be.
    pub addresses: Vec<Value>,
    /// The ports.
    pub ports: Vec<Value>,
    /// What stood there before and was struck out.
    pub struck: Option<Box<HeaderEnd>>,
}

/// The headers of all hops, one item for each.
pub fn wire(trace: &Trace, lang: Lang) -> Vec<WireLeg> {
    let telling = Teller { trace, words: words(lang) };
    let mut before = None;
    let mut legs = Vec::new();
    for hop in &trace.hops {
        legs.push(WireLeg {
            name: telling.name(hop),
            header: hop.packet.as_ref().map(|packet| telling.header(packet, before)),
        });
        before = hop.packet.as_ref().or(before);
    }
    legs
}

struct Teller<'a> {
    trace: &'a Trace,
    words: &'static dyn Words,
}

impl Teller<'_> {
    fn name(&self, hop: &Hop) -> String {
        let from = self.words.place(self.sender(hop));
        if hop.packet.is_none() {
            return fill(self.words.label(Label::LooksUp), |_| from.to_owned());
        }
        format!("{from} → {}", self.words.place(hop.to.place))
    }

    /// The last stop before the hop that is a machine: the Service is a rule and sends nothing.
    fn sender(&self, hop: &Hop) -> Place {
        let at = self.trace.hops.iter().position(|it| it == hop).unwrap_or_default();
        let before = self.trace.hops.iter().take(at.saturating_add(1)).rev().map(|it| it.from.place);
        let mut machines = before.filter(|place| *place != Place::Service);
        machines.next().unwrap_or(hop.from.place)
    }

    fn header(&self, packet: &Packet, before: Option<&Packet>) -> Header {
        let rewrite = |side: Side| packet.rewrites.iter().find(|it| it.side == side);
        let struck = |side: Side| {
            rewrite(side)?;
            let stop = match side {
                Side::Source => &before?.source,
                Side::Destination => &before?.destination,
            };
            Some(Box::new(self.end(stop)))
        };
        Header {
            source: HeaderEnd { struck: struck(Side::Source), ..self.end(&packet.source) },
            destination: HeaderEnd { struck: struck(Side::Destination), ..self.end(&packet.destination) },
            notes: self.notes(&packet.rewrites),
        }
    }

    fn notes(&self, rewrites: &[Rewrite]) -> Vec<(State, String)> {
        let mut notes: Vec<(State, String)> = Vec::new();
        for rewrite in rewrites {
            let name = self.words.place(rewrite.by);
            let by = fill(self.words.label(Label::RewrittenBy), |slot| match slot {
                Slot::Name => name.to_owned(),
                _ => String::new(),
            });
            if !notes.iter().any(|(_, known)| *known == by) {
                notes.push((State::Seen, by));
            }
            let rule = rewrite.basis.rule().filter(|_| rewrite.basis.state() == State::Assumed);
            notes.extend(rule.map(|rule| (State::Assumed, self.words.rule(rule).to_owned())));
        }
        notes
    }

    fn end(&self, stop: &Stop) -> HeaderEnd {
        let (host, port) = self.roles(stop);
        let addresses = match &stop.hosts {
            Fact::Unknown { .. } => vec![self.nameless(stop.place, host)],
            known => value::of_fact(known, host, self.words),
        };
        let ports = match &stop.ports {
            Fact::Unknown { .. } if port == Role::Other => Vec::new(),
            known => value::of_fact(known, port, self.words),
        };
        HeaderEnd { addresses, ports, struck: None }
    }

    /// An address that no text tells: by its role, or by whose it is.
    fn nameless(&self, place: Place, role: Role) -> Value {
        match role {
            Role::Other => value::word(self.words.place(place)),
            _ => value::unknown(role, self.words),
        }
    }

    /// The roles of a header's address and port: those of the hop that leads to this stop.
    fn roles(&self, stop: &Stop) -> (Role, Role) {
        if let Some(hop) = self.trace.hops.iter().find(|hop| hop.to == *stop) {
            return (roles::host_role(hop), roles::port_role(hop));
        }
        match stop.place {
            Place::Service => (Role::ClusterIp, Role::ServicePort),
            Place::Pod => (Role::PodAddress, Role::TargetPort),
            Place::Node => (Role::NodeAddress, Role::Other),
            Place::ClientPod => (Role::PodAddress, Role::Other),
            _ => (Role::Other, Role::Other),
        }
    }
}

//! Test commands with the real numbers of the paste: one for each start point, never with a number that is not
//! known.

use crate::model::host::Host;
use crate::model::port::Protocol;
use crate::model::service::ServiceType;
use crate::trace::fact::Fact;
use crate::trace::fact::State;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::names;
use crate::trace::start::Start;
use crate::trace::stop::Stop;
use std::net::IpAddr;

/// The command that tries the path from its start point; `None` when a number of it is not known, when the path
/// breaks before anything is sent, or for SCTP, which neither program speaks.
pub fn probe(index: &Index<'_>, trace: &Trace) -> Option<String> {
    let service = index.service(trace.service)?;
    let port = trace.port.and_then(|at| service.ports.get(at));
    let first = trace.hops.first().filter(|hop| hop.packet.is_some())?;
    let is_alias = service.service_type.value() == Some(&ServiceType::ExternalName);
    let protocol = port.and_then(|port| port.protocol.value().copied()).unwrap_or(Protocol::Tcp);
    let number = if is_alias { port.map(|port| port.number.value) } else { number(&first.to) }?;
    let inside = matches!(trace.start, Start::Pod | Start::PodOtherNamespace);
    let host = if inside { inside_host(index, trace, &first.to)? } else { known_host(&first.to.hosts)? };
    let name = port.and_then(|port| port.name.value()).map_or("", String::as_str);
    command(&host, number, protocol, name)
}

fn number(stop: &Stop) -> Option<u16> {
    match stop.ports.value()?.as_slice() {
        [only] if stop.ports.state() != State::Unknown => only.number(),
        _ => None,
    }
}

/// A name where it is sure to be the right one, else the address.
fn inside_host(index: &Index<'_>, trace: &Trace, to: &Stop) -> Option<String> {
    let service = index.service(trace.service)?;
    let names = names::names(service);
    let name = match trace.start {
        Start::PodOtherNamespace => names.with_namespace.value().cloned(),
        _ => names.short.value().cloned(),
    };
    name.or_else(|| known_host(&to.hosts))
}

fn known_host(hosts: &Fact<Vec<Host>>) -> Option<String> {
    let usable = |host: &&Host| !matches!(host, Host::Opaque(_));
    hosts.value()?.iter().find(usable).map(bracketed)
}

fn bracketed(host: &Host) -> String {
    match host.ip() {
        Some(IpAddr::V6(_)) => format!("[{host}]"),
        _ => host.to_string(),
    }
}

fn command(host: &str, number: u16, protocol: Protocol, name: &str) -> Option<String> {
    let bare = host.trim_matches(['[', ']']);
    match protocol {
        Protocol::Tcp if name.contains("https") || number == 443 || number == 8443 => {
            Some(format!("curl -vk https://{host}:{number}/"))
        }
        Protocol::Tcp if speaks_http(number, name) => Some(format!("curl -v http://{host}:{number}/")),
        Protocol::Tcp => Some(format!("nc -vz {bare} {number}")),
        Protocol::Udp => Some(format!("nc -vzu {bare} {number}")),
        Protocol::Sctp => None,
    }
}

/// Whether the number or the port's name suggests HTTP. Of others, `nc` only tries whether they can be connected
/// to.
fn speaks_http(number: u16, name: &str) -> bool {
    name.contains("http")
        || name == "web"
        || matches!(number, 80 | 3000 | 5000 | 8000 | 8080 | 8081 | 8888 | 9090)
        || (name.is_empty() && number >= 30_000)
}

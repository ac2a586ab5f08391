//! Why a path cannot succeed. The tracer and the findings decide by the same functions.

use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::ingress::IngressRule;
use crate::model::pod::Pod;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::backing::Backing;
use crate::trace::backing::named_ports;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::hop::HopKind;
use crate::trace::index::Index;
use crate::trace::lane::Lane;
use crate::trace::rule::Rule;
use crate::trace::selection::Selection;
use crate::trace::selection::selection;
use std::net::IpAddr;

/// A break that the text proves or that follows from what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// The Service has no entrance for this start point: type ClusterIP from outside (X03).
    NoEntrance,
    /// No address of the balancer has been published (X01, X61).
    Pending,
    /// The only address was cut short (X06).
    CutAddress,
    /// The external name is made of digits like an IPv4 address and will not resolve (X09).
    NumericExternalName,
    /// The selector matches no pod (X31).
    SelectorMatchesNothing,
    /// No ready endpoint (X35, X36, X58, X60).
    NoReadyEndpoint,
    /// The selected pods lack the named target port (X23).
    NamedPortMissing,
    /// A backend of the Ingress without endpoints or Service (X69), or with a port that the Service lacks (X70).
    IngressBackend,
}

impl Block {
    /// Every reason.
    pub const ALL: [Block; 8] = [
        Block::NoEntrance,
        Block::Pending,
        Block::CutAddress,
        Block::NumericExternalName,
        Block::SelectorMatchesNothing,
        Block::NoReadyEndpoint,
        Block::NamedPortMissing,
        Block::IngressBackend,
    ];

    /// The stable name; never reused.
    pub fn slug(self) -> &'static str {
        match self {
            Block::NoEntrance => "no-entrance",
            Block::Pending => "pending",
            Block::CutAddress => "cut-address",
            Block::NumericExternalName => "numeric-external-name",
            Block::SelectorMatchesNothing => "selector-matches-nothing",
            Block::NoReadyEndpoint => "no-ready-endpoint",
            Block::NamedPortMissing => "named-port-missing",
            Block::IngressBackend => "ingress-backend",
        }
    }
}

/// Why a hop of a kind cannot succeed on a lane; `None` when nothing in the text breaks it.
pub fn of_hop(lane: &Lane<'_>, kind: HopKind) -> Option<Block> {
    match kind {
        HopKind::NoEntrance => Some(Block::NoEntrance),
        HopKind::InternetToBalancer => of_balancer(lane.service),
        HopKind::ClientToExternalName => {
            numeric_name(lane.service).is_some().then_some(Block::NumericExternalName)
        }
        HopKind::IngressToService => {
            let (_, rule) = lane.ingress?;
            backend_fault(rule, Some(lane.service)).map(|_| Block::IngressBackend)
        }
        HopKind::ServiceToPod | HopKind::BalancerToPod | HopKind::ClientToPod | HopKind::IngressToPod => {
            of_backing(lane.index, lane.service, lane.port, &lane.backing)
        }
        _ => None,
    }
}

fn of_balancer(service: &Service) -> Option<Block> {
    match external::balancer(service) {
        Balancer::Pending(_) => Some(Block::Pending),
        Balancer::Published(hosts) if hosts.iter().all(|host| is_cut(&host.value)) => Some(Block::CutAddress),
        _ => None,
    }
}

/// Whether an address was cut short: it ends in three dots.
pub fn is_cut(host: &Host) -> bool {
    matches!(host, Host::Opaque(text) if text.ends_with("...") || text.ends_with('\u{2026}'))
}

/// An external name that consists of digits like an IPv4 address.
pub fn numeric_name(service: &Service) -> Option<Spanned<Host>> {
    if service.service_type.value() != Some(&ServiceType::ExternalName) {
        return None;
    }
    external::external_name(service).filter(|name| matches!(name.value.ip(), Some(IpAddr::V4(_))))
}

/// What is wrong with a backend of an Ingress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackendFault {
    /// `()`: no ready endpoint.
    Blank(Spans),
    /// `(<none>)`
    None(Spans),
    /// `(<error: services "x" not found>)`
    NotFound(Spans),
    /// The Service has no such port, by number or by name.
    NoSuchPort(Spans),
}

/// What is wrong with a backend, as far as the text proves it.
pub fn backend_fault(rule: &IngressRule, service: Option<&Service>) -> Option<BackendFault> {
    if is_harmless(rule) {
        return None;
    }
    if let Some(error) = rule.error.shown() {
        let is_service = error.value.contains("services ");
        return is_service.then(|| BackendFault::NotFound(error.spans.clone()));
    }
    if let Some(fault) = service.and_then(|service| lacks_port(rule, service)) {
        return Some(fault);
    }
    match &rule.endpoints {
        Cell::Blank(span) => Some(BackendFault::Blank(Spans::from(*span))),
        Cell::SaysNone(spans) => Some(BackendFault::None(spans.clone())),
        Cell::Shown(_) | Cell::NotShown => None,
    }
}

/// Whether it is the default backend that most clusters never had.
fn is_harmless(rule: &IngressRule) -> bool {
    matches!(rule.service.value.as_str(), "default-http-backend" | "<default>" | "default")
}

fn lacks_port(rule: &IngressRule, service: &Service) -> Option<BackendFault> {
    if service.ports.is_empty() || service.contradicted.contains(&"PORT(S)") {
        return None;
    }
    let lacks = match &rule.port.value {
        Port::Number(number) => service.ports.iter().all(|port| port.number.value != *number),
        Port::Name(name) => {
            let shows_names = service.ports.iter().all(|port| port.name.is_known());
            shows_names && service.ports.iter().all(|port| port.name.value() != Some(name))
        }
    };
    lacks.then(|| BackendFault::NoSuchPort(rule.port.spans.clone()))
}

/// Why the pods behind a port cannot be reached; `None` when nothing in the text breaks it.
pub fn of_backing(
    index: &Index<'_>,
    service: &Service,
    port: Option<&ServicePort>,
    backing: &Backing,
) -> Option<Block> {
    if service.service_type.value() == Some(&ServiceType::ExternalName) {
        return None;
    }
    let lacks = port.is_some_and(|port| lacks_named_port(index, service, port).is_some());
    if lacks || (backing.is_all_bare && backing.more == 0) {
        return Some(Block::NamedPortMissing);
    }
    let is_empty = backing.empty.as_ref().is_some_and(|empty| empty.is_proof);
    if selects_nothing(index, service).is_some() {
        return Some(Block::SelectorMatchesNothing);
    }
    is_empty.then_some(Block::NoReadyEndpoint)
}

/// The selection of a selector that is proved to match no pod: all pods of the namespace are listed with their
/// labels, or the text says that there are none.
pub fn selects_nothing<'a>(index: &Index<'a>, service: &Service) -> Option<Selection<'a>> {
    if service.service_type.value() == Some(&ServiceType::ExternalName) {
        return None;
    }
    selection(index, service).filter(|it| it.is_complete && it.pods.is_empty())
}

/// The pods, by their names, that all lack the named target port of a service port: each selected pod shows its
/// container ports with their names.
pub fn lacks_named_port(index: &Index<'_>, service: &Service, port: &ServicePort) -> Option<Vec<Spans>> {
    let Port::Name(name) = port.target_port.value()? else { return None };
    let selection = selection(index, service).filter(|it| it.rule == Rule::SelectorMatchesLabels)?;
    let names_ports = |pod: &&Pod| match &pod.container_ports {
        Cell::Shown(shown) => shown.value.iter().all(|it| it.name.is_known()),
        cell => cell.says_nothing(),
    };
    let lacks = |pod: &&Pod| names_ports(pod) && named_ports(pod, name, port).next().is_none();
    let all_lack = !selection.pods.is_empty() && selection.is_certain && selection.pods.iter().all(lacks);
    all_lack.then(|| selection.pods.iter().map(|pod| pod.name.spans.clone()).collect())
}

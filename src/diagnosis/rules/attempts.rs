//! X63, X64, X65, X66: what a client tried, next to what the Service offers there.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::host::Host;
use crate::model::node::Node;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::remark::Attempt;
use crate::model::remark::RemarkKind;
use crate::model::service::ClusterIp;
use crate::model::service::ServiceType;
use crate::text::register::Register;
use crate::text::span::Span;
use crate::text::span::Spans;
use crate::trace::asking;
use crate::trace::external;
use crate::trace::external::Balancer;
use crate::trace::external::Way;
use crate::trace::hop::HopKind;

/// Silent when the host that was tried is none of the paste, and when the Service has no endpoint: then a refusal
/// needs no other cause.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let targets = Targets::new(context);
    let mut told = Register::default();
    for remark in &context.index.cluster.remarks {
        match &remark.kind {
            RemarkKind::Tried(attempt) => {
                let finding = not_offered(context, &targets, attempt);
                findings.extend(finding.filter(|_| told.note(&text(attempt))));
            }
            RemarkKind::Refused(attempt) => {
                findings.extend(answered(context, &targets, Code::X64, attempt.as_ref(), remark.span));
            }
            RemarkKind::TimedOut(attempt) => {
                findings.extend(answered(context, &targets, Code::X65, attempt.as_ref(), remark.span));
            }
            _ => {}
        }
    }
    now_and_then(context, &targets, findings);
}

fn text(attempt: &Attempt) -> String {
    let host = &attempt.host.value;
    let bracketed = host.contains(':') && !host.starts_with('[');
    let host = if bracketed { format!("[{host}]") } else { host.clone() };
    match &attempt.port {
        Some(port) => format!("{host}:{}", port.value),
        None => host,
    }
}

/// Where the hosts that clients try may lead.
struct Targets<'b> {
    services: Register,
    node_ports: Register,
    offered_on_nodes: Register,
    asked_elsewhere: Register,
    context: &'b Context<'b>,
}

impl<'b> Targets<'b> {
    fn new(context: &'b Context<'b>) -> Targets<'b> {
        let mut targets = Targets {
            services: Register::default(),
            node_ports: Register::default(),
            offered_on_nodes: Register::default(),
            asked_elsewhere: Register::default(),
            context,
        };
        for seat in &context.seats {
            targets.add(seat);
        }
        targets
    }

    fn add(&mut self, seat: &Seat<'_>) {
        let service = seat.service;
        let mut names = vec![service.name.value.clone()];
        if let Some(namespace) = service.namespace.value() {
            let short = format!("{}.{namespace}", service.name.value);
            names.extend([format!("{short}.svc.cluster.local"), format!("{short}.svc"), short]);
        }
        if let Some(ClusterIp::Address(host)) = service.cluster_ip.value() {
            names.push(host.to_string());
        }
        if let Balancer::Published(hosts) = external::balancer(service) {
            names.extend(hosts.iter().map(|host| host.value.to_string()));
        }
        names.extend(external::external_ips(service).iter().map(|host| host.value.to_string()));
        for name in names {
            self.services.file(&name, seat.at);
        }
        for port in &service.ports {
            if let Some(number) = port.node_port.value() {
                self.offered_on_nodes.note(&in_order(*number));
                self.node_ports.file(&in_order(*number), seat.at);
            }
            self.asked_elsewhere.note(&in_order(port.number.value));
            if let Some(number) = port.target_port.value().and_then(Port::number) {
                self.asked_elsewhere.note(&in_order(number));
            }
            if seat.delivery.way == Way::ServiceLb {
                self.offered_on_nodes.note(&in_order(port.number.value));
            }
        }
    }

    fn service(&self, attempt: &Attempt) -> Option<&'b Seat<'b>> {
        let host = attempt.host.value.trim_matches(['[', ']']);
        self.context.seats.get(self.services.first(host)?)
    }

    /// The Service whose node port was tried at a node's address.
    fn by_node_port(&self, attempt: &Attempt) -> Option<&'b Seat<'b>> {
        let number = attempt.port.as_ref()?.value;
        self.context.seats.get(self.node_ports.first(&in_order(number))?)
    }
}

/// A port as a name whose order is that of the numbers.
fn in_order(port: u16) -> String {
    format!("{port:05}")
}

fn node<'b>(context: &'b Context<'_>, attempt: &Attempt) -> Option<&'b Node> {
    context.index.node_at(&Host::read(attempt.host.value.trim_matches(['[', ']'])))
}

fn not_offered(context: &Context<'_>, targets: &Targets<'_>, attempt: &Attempt) -> Option<Finding> {
    let number = attempt.port.as_ref()?;
    let finding = Finding::new(Code::X63, Certainty::Proved, Severity::Warns)
        .shown_by([number.spans.clone(), attempt.host.spans.clone()])
        .value(text(attempt));
    if let Some(seat) = targets.service(attempt).filter(|seat| !seat.is(ServiceType::ExternalName)) {
        let ports = &seat.service.ports;
        let fits = |port: &&ServicePort| {
            port.number.value == number.value
                && port.protocol.value().is_none_or(|it| *it == attempt.protocol)
        };
        if seat.service.is_headless() || ports.is_empty() || ports.iter().any(|port| fits(&port)) {
            return None;
        }
        let offered = ports.iter().map(|port| match port.protocol.value() {
            Some(protocol) => format!("{}/{protocol}", port.number.value),
            None => port.number.value.to_string(),
        });
        return Some(
            finding
                .about(seat.at)
                .on(&[HopKind::ClientToService, HopKind::InternetToBalancer])
                .shown_by(ports.iter().map(|port| port.number.spans.clone()))
                .value(joined(offered)),
        );
    }
    let node = node(context, attempt)?;
    let is_mixed_up = targets.asked_elsewhere.has(&in_order(number.value));
    if !is_mixed_up || targets.offered_on_nodes.has(&in_order(number.value)) {
        return None;
    }
    let finding = finding.on(&[HopKind::ClientToNode]).shown_by([node.name.spans.clone()]);
    let owner = context.seats.iter().find(|seat| {
        seat.service
            .ports
            .iter()
            .any(|port| port.number.value == number.value && port.node_port.value().is_some())
    });
    let offered: Vec<u16> = match owner {
        Some(seat) => seat.service.ports.iter().filter_map(|port| port.node_port.value().copied()).collect(),
        None => {
            targets.offered_on_nodes.entries().filter_map(|(port, _)| port.parse().ok()).take(8).collect()
        }
    };
    let finding = finding.value(joined(offered));
    Some(owner.into_iter().fold(finding, |finding, seat| finding.about(seat.at)))
}

/// The Service that was meant: by the host, by a node port at a node, or the only one of the paste.
fn meant<'b>(
    context: &'b Context<'b>,
    targets: &Targets<'b>,
    attempt: Option<&Attempt>,
) -> Option<&'b Seat<'b>> {
    let Some(attempt) = attempt else {
        return context.seats.first().filter(|_| context.seats.len() == 1);
    };
    let at_node = || node(context, attempt).and_then(|_| targets.by_node_port(attempt));
    targets.service(attempt).or_else(at_node)
}

fn answered<'b>(
    context: &'b Context<'b>,
    targets: &Targets<'b>,
    code: Code,
    attempt: Option<&Attempt>,
    line: Span,
) -> Option<Finding> {
    let seat = meant(context, targets, attempt).filter(|seat| seat.has_ready_endpoints())?;
    if attempt.is_some_and(|attempt| not_offered(context, targets, attempt).is_some()) {
        return None;
    }
    let hosts = seat.backings.iter().flat_map(|backing| backing.host_spans.clone());
    Some(
        Finding::new(code, Certainty::Likely, Severity::Warns)
            .about(seat.at)
            .on(POD_HOPS)
            .shown_by([Spans::from(line)])
            .shown_by(hosts)
            .value(attempt.map(text).unwrap_or_default())
            .confirm(asking::pods(seat.service, false)),
    )
}

/// How often one target was tried, and how often in vain.
#[derive(Default)]
struct Tally<'b> {
    tried: u32,
    failed: u32,
    last: Option<(&'b Attempt, Span)>,
}

/// Some of several attempts at one target failed.
fn now_and_then(context: &Context<'_>, targets: &Targets<'_>, findings: &mut Vec<Finding>) {
    let mut places = Register::default();
    let mut counts: Vec<Tally<'_>> = Vec::new();
    for remark in &context.index.cluster.remarks {
        let (attempt, tried, failed) = match &remark.kind {
            RemarkKind::Tried(attempt) => (attempt, 1, 0),
            RemarkKind::Refused(Some(attempt)) | RemarkKind::TimedOut(Some(attempt)) => (attempt, 0, 1),
            _ => continue,
        };
        let what = text(attempt);
        if places.note(&what) {
            places.file(&what, counts.len());
            counts.push(Tally::default());
        }
        let Some(tally) = places.first(&what).and_then(|at| counts.get_mut(at)) else { continue };
        tally.tried = tally.tried.saturating_add(tried);
        tally.failed = tally.failed.saturating_add(failed);
        if failed > 0 {
            tally.last = Some((attempt, remark.span));
        }
    }
    for (what, at) in places.entries() {
        let Some(tally) = at.first().and_then(|at| counts.get(*at)) else { continue };
        let Some((attempt, span)) = tally.last.filter(|_| tally.failed < tally.tried) else { continue };
        let Some(seat) = meant(context, targets, Some(attempt)) else { continue };
        findings.push(
            Finding::new(Code::X66, Certainty::Likely, Severity::Warns)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by([Spans::from(span)])
                .value(what)
                .confirm(asking::pods(seat.service, false)),
        );
    }
}

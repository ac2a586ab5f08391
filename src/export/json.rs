//! The analysis as one JSON document, version 1. Its types are its own: they change only with the version.

use crate::analysis::Analysis;
use crate::analysis::LineUse;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::cell::Cell;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointList;
use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::service::ClusterIp;
use crate::model::service::External;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::notice::Notice;
use crate::text::span::Span;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::fact::Fact;
use crate::trace::hop::End;
use crate::trace::hop::Hop;
use crate::trace::hop::Packet;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::start::Start;
use crate::trace::stop::Stop;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Display;

/// The version of the document.
pub const VERSION: u32 = 1;

/// Writes the report on one line.
pub fn report(analysis: &Analysis) -> String {
    serde_json::to_string(&Report::of(analysis)).unwrap_or_default()
}

type Pair = [usize; 2];

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    services: Vec<ServiceReport<'a>>,
    pods: Vec<PodReport<'a>>,
    nodes: Vec<NodeReport<'a>>,
    workloads: Vec<WorkloadReport<'a>>,
    ingresses: Vec<IngressReport<'a>>,
    others: Vec<OtherReport<'a>>,
    traces: Vec<TraceReport<'a>>,
    findings: Vec<FindingReport<'a>>,
    notices: Vec<NoticeReport>,
    lines: LinesReport,
}

#[derive(Serialize)]
struct ServiceReport<'a> {
    namespace: Option<&'a str>,
    name: &'a str,
    #[serde(rename = "type")]
    service_type: Option<&'static str>,
    cluster_ip: Option<&'a str>,
    cluster_ips: Vec<&'a str>,
    external: Vec<&'a str>,
    selector: Option<&'a str>,
    external_traffic_policy: Option<&'static str>,
    internal_traffic_policy: Option<&'static str>,
    session_affinity: Option<&'a str>,
    health_check_node_port: Option<u16>,
    ports: Vec<PortReport<'a>>,
    age_seconds: Option<u64>,
    spans: Vec<Pair>,
}

#[derive(Serialize)]
struct PortReport<'a> {
    name: Option<&'a str>,
    port: u16,
    protocol: Option<&'static str>,
    node_port: Option<u16>,
    target_port: Option<String>,
    endpoints: Option<Vec<String>>,
    endpoints_more: u32,
}

#[derive(Serialize)]
struct PodReport<'a> {
    namespace: Option<&'a str>,
    name: &'a str,
    ready: Option<u32>,
    containers: Option<u32>,
    status: Option<&'a str>,
    ip: Option<&'a str>,
    node: Option<&'a str>,
    labels: Option<BTreeMap<&'a str, &'a str>>,
}

#[derive(Serialize)]
struct NodeReport<'a> {
    name: &'a str,
    ready: Option<bool>,
    schedulable: Option<bool>,
    internal_ip: Option<&'a str>,
    external_ip: Option<&'a str>,
}

#[derive(Serialize)]
struct WorkloadReport<'a> {
    namespace: Option<&'a str>,
    kind: &'a str,
    name: &'a str,
    ready: Option<u32>,
    desired: Option<u32>,
    selector: Option<&'a str>,
}

#[derive(Serialize)]
struct IngressReport<'a> {
    namespace: Option<&'a str>,
    name: &'a str,
    class: Option<&'a str>,
    hosts: Vec<&'a str>,
    address: Vec<&'a str>,
    ports: Vec<u16>,
}

#[derive(Serialize)]
struct OtherReport<'a> {
    kind: &'a str,
    namespace: Option<&'a str>,
    name: &'a str,
}

#[derive(Serialize)]
struct TraceReport<'a> {
    namespace: Option<&'a str>,
    service: &'a str,
    port: Option<u16>,
    protocol: Option<&'static str>,
    start: &'static str,
    hops: Vec<HopReport>,
    outcome: &'static str,
    breaks_at: Option<usize>,
    finding: Option<&'static str>,
}

#[derive(Serialize)]
struct HopReport {
    kind: &'static str,
    from: StopReport,
    to: StopReport,
    packet: Option<PacketReport>,
}

#[derive(Serialize)]
struct PacketReport {
    source: StopReport,
    destination: StopReport,
}

#[derive(Serialize)]
struct StopReport {
    place: &'static str,
    address: ValueReport,
    port: ValueReport,
}

#[derive(Serialize)]
struct ValueReport {
    value: Option<String>,
    evidence: &'static str,
    spans: Vec<Pair>,
    rule: Option<&'static str>,
    ask: Option<String>,
}

#[derive(Serialize)]
struct FindingReport<'a> {
    code: &'static str,
    certainty: &'static str,
    severity: &'static str,
    namespace: Option<&'a str>,
    service: Option<&'a str>,
    port: Option<u16>,
    hop: Option<usize>,
    spans: Vec<Pair>,
}

#[derive(Serialize)]
struct NoticeReport {
    code: &'static str,
    line: usize,
    column: usize,
    spans: Vec<Pair>,
}

#[derive(Default, Serialize)]
struct LinesReport {
    total: usize,
    used: usize,
    irrelevant: usize,
    not_understood: usize,
}

fn pair(span: Span) -> Pair {
    [span.start, span.end]
}

fn pairs(spans: &[Span]) -> Vec<Pair> {
    spans.iter().copied().map(pair).collect()
}

fn all_pairs<'a>(spans: impl IntoIterator<Item = &'a Spans>) -> Vec<Pair> {
    spans.into_iter().flat_map(Spans::iter).map(pair).collect()
}

fn text(cell: &Cell<String>) -> Option<&str> {
    cell.value().map(String::as_str)
}

fn host(cell: &Cell<Host>) -> Option<&str> {
    cell.value().map(Host::text)
}

/// A selector as shown; `<none>` where the text says that there is none.
fn selector(cell: &Cell<Labels>) -> Option<&str> {
    match cell {
        Cell::Shown(labels) => Some(&labels.value.text),
        Cell::SaysNone(_) => Some("<none>"),
        Cell::Blank(_) | Cell::NotShown => None,
    }
}

impl<'a> Report<'a> {
    fn of(analysis: &'a Analysis) -> Report<'a> {
        let cluster = &analysis.cluster;
        let traces = analysis.traces();
        let index = Index::new(cluster);
        let by_service = by_service(analysis, &traces);
        Report {
            version: VERSION,
            services: cluster.services.iter().map(|it| service(it, &index)).collect(),
            pods: cluster
                .pods
                .iter()
                .map(|pod| PodReport {
                    namespace: text(&pod.namespace),
                    name: &pod.name.value,
                    ready: pod.ready_containers.value().copied(),
                    containers: pod.containers.value().copied(),
                    status: text(&pod.status),
                    ip: host(&pod.ip),
                    node: text(&pod.node),
                    labels: pod.labels.value().map(label_map),
                })
                .collect(),
            nodes: cluster
                .nodes
                .iter()
                .map(|node| NodeReport {
                    name: &node.name.value,
                    ready: node.ready.value().copied(),
                    schedulable: node.schedulable.value().copied(),
                    internal_ip: host(&node.internal_ip),
                    external_ip: host(&node.external_ip),
                })
                .collect(),
            workloads: cluster
                .workloads
                .iter()
                .map(|workload| WorkloadReport {
                    namespace: text(&workload.namespace),
                    kind: workload.kind.name(),
                    name: &workload.name.value,
                    ready: workload.ready.value().copied(),
                    desired: workload.desired.value().copied(),
                    selector: selector(&workload.selector),
                })
                .collect(),
            ingresses: cluster
                .ingresses
                .iter()
                .map(|ingress| IngressReport {
                    namespace: text(&ingress.namespace),
                    name: &ingress.name.value,
                    class: text(&ingress.class),
                    hosts: texts(ingress.hosts.value(), String::as_str),
                    address: texts(ingress.address.value(), Host::text),
                    ports: ingress
                        .ports
                        .value()
                        .map(|ports| ports.iter().map(|it| it.value).collect())
                        .unwrap_or_default(),
                })
                .collect(),
            others: others(analysis),
            findings: analysis
                .findings
                .iter()
                .map(|finding| finding_report(analysis, finding, &by_service))
                .collect(),
            traces: traces.iter().map(|trace| trace_report(analysis, trace)).collect(),
            notices: notices(analysis),
            lines: lines(analysis),
        }
    }
}

fn texts<'a, T>(list: Option<&'a Vec<Spanned<T>>>, read: fn(&'a T) -> &'a str) -> Vec<&'a str> {
    list.map(|list| list.iter().map(|it| read(&it.value)).collect()).unwrap_or_default()
}

fn label_map(labels: &Labels) -> BTreeMap<&str, &str> {
    labels.pairs.iter().map(|pair| (pair.value.key.as_str(), pair.value.value.as_str())).collect()
}

fn service<'a>(service: &'a Service, index: &Index<'_>) -> ServiceReport<'a> {
    // The table of endpoints names no port, so that it speaks for a Service with one port only.
    let listed = index.endpoints_of(service).filter(|_| service.ports.len() == 1).map(|it| &it.ready);
    ServiceReport {
        namespace: text(&service.namespace),
        name: &service.name.value,
        service_type: service.service_type.value().map(|it| it.name()),
        cluster_ip: match service.cluster_ip.value() {
            Some(ClusterIp::Headless) => Some("None"),
            Some(ClusterIp::Address(host)) => Some(host.text()),
            None => None,
        },
        cluster_ips: texts(service.cluster_ips.value(), Host::text),
        external: external(service),
        selector: selector(&service.selector),
        external_traffic_policy: service.external_traffic_policy.value().map(|it| it.name()),
        internal_traffic_policy: service.internal_traffic_policy.value().map(|it| it.name()),
        session_affinity: text(&service.session_affinity),
        health_check_node_port: service.health_check_node_port.value().copied(),
        ports: service.ports.iter().map(|it| port(it, listed)).collect(),
        age_seconds: service.age.value().and_then(|age| age.seconds()),
        spans: pairs(&service.spans),
    }
}

/// The EXTERNAL-IP column as shown; without one, what describe or a manifest lists.
fn external(service: &Service) -> Vec<&str> {
    if let Some(list) = service.external.value() {
        let shown = list.iter().filter_map(|it| match &it.value {
            External::Pending => Some("<pending>"),
            External::Host(host) => Some(host.text()),
            External::Nodes => None,
        });
        return shown.collect();
    }
    if service.external.is_known() {
        return Vec::new();
    }
    let balancer = service.balancer.value().into_iter().flatten().map(|it| it.host.value.text());
    let manual = service.external_ips.value().into_iter().flatten().map(|it| it.value.text());
    let alias = service.external_name.value().map(Host::text);
    let alias =
        alias.filter(|_| service.service_type.value().is_none_or(|it| *it == ServiceType::ExternalName));
    let mut shown: Vec<&str> = balancer.chain(manual).chain(alias).collect();
    let mut seen = std::collections::HashSet::new();
    shown.retain(|it| seen.insert(*it));
    shown
}

fn port<'a>(port: &'a ServicePort, listed: Option<&Cell<EndpointList>>) -> PortReport<'a> {
    let endpoints =
        if port.endpoints.is_known() { &port.endpoints } else { listed.unwrap_or(&port.endpoints) };
    PortReport {
        name: text(&port.name),
        port: port.number.value,
        protocol: port.protocol.value().map(|it| it.name()),
        node_port: port.node_port.value().copied(),
        target_port: port.target_port.value().map(Port::to_string),
        endpoints: match endpoints {
            Cell::Shown(list) => Some(endpoint_texts(&list.value)),
            Cell::SaysNone(_) | Cell::Blank(_) => Some(Vec::new()),
            Cell::NotShown => None,
        },
        endpoints_more: port
            .endpoints
            .value()
            .and_then(|list| list.more.as_ref())
            .map_or(0, |more| more.value),
    }
}

fn endpoint_texts(list: &EndpointList) -> Vec<String> {
    list.shown.iter().map(endpoint_text).collect()
}

/// `10.0.0.1:80`, `[fd00::1]:80`, or the bare address.
fn endpoint_text(endpoint: &Endpoint) -> String {
    let host = &endpoint.host.value;
    match (&endpoint.port, host) {
        (Some(port), Host::Ip(std::net::IpAddr::V6(_), text)) => format!("[{text}]:{}", port.value),
        (Some(port), host) => format!("{host}:{}", port.value),
        (None, host) => host.text().to_owned(),
    }
}

fn others(analysis: &Analysis) -> Vec<OtherReport<'_>> {
    let cluster = &analysis.cluster;
    let endpoints = cluster.endpoints.iter().map(|it| ("endpoints", &it.namespace, &it.name));
    let slices = cluster.slices.iter().map(|it| ("endpointslice", &it.namespace, &it.name));
    let policies = cluster.policies.iter().map(|it| ("networkpolicy", &it.namespace, &it.name));
    let rest = cluster.others.iter().map(|it| (it.kind.name(), &it.namespace, &it.name));
    endpoints
        .chain(slices)
        .chain(policies)
        .chain(rest)
        .map(|(kind, namespace, name)| OtherReport { kind, namespace: text(namespace), name: &name.value })
        .collect()
}

fn trace_report<'a>(analysis: &'a Analysis, trace: &Trace) -> TraceReport<'a> {
    let service = analysis.cluster.services.get(trace.service);
    let port = service.zip(trace.port).and_then(|(service, port)| service.ports.get(port));
    let (outcome, broken) = match trace.end {
        End::Reaches => ("reaches", None),
        End::Breaks { hop, .. } => ("breaks", Some(hop)),
        End::Unknown => ("unknown", None),
    };
    TraceReport {
        namespace: service.and_then(|service| text(&service.namespace)),
        service: service.map_or("", |service| &service.name.value),
        port: port.map(|port| port.number.value),
        protocol: port.and_then(|port| port.protocol.value()).map(|it| it.name()),
        start: trace.start.slug(),
        hops: trace.hops.iter().map(hop).collect(),
        outcome,
        breaks_at: broken.map(|hop| hop.saturating_add(1)),
        finding: broken.and_then(|hop| breaking(analysis, trace, hop)),
    }
}

/// The code of the finding that breaks a trace at a hop.
fn breaking(analysis: &Analysis, trace: &Trace, hop: usize) -> Option<&'static str> {
    let kind = trace.hops.get(hop)?.kind;
    let of_service = analysis.findings_of(trace.service);
    let found = of_service.filter(|finding| finding.port.is_none() || finding.port == trace.port);
    found
        .filter(|finding| finding.severity == Severity::Breaks && finding.hops.contains(&kind))
        .map(|finding| finding.code.name())
        .next()
}

/// The traces of each Service.
fn by_service<'t>(analysis: &Analysis, traces: &'t [Trace]) -> Vec<Vec<&'t Trace>> {
    let mut lists = vec![Vec::new(); analysis.cluster.services.len()];
    for trace in traces {
        if let Some(list) = lists.get_mut(trace.service) {
            list.push(trace);
        }
    }
    lists
}

fn hop(hop: &Hop) -> HopReport {
    HopReport {
        kind: hop.kind.slug(),
        from: stop(&hop.from),
        to: stop(&hop.to),
        packet: hop.packet.as_ref().map(|Packet { source, destination, .. }| PacketReport {
            source: stop(source),
            destination: stop(destination),
        }),
    }
}

fn stop(stop: &Stop) -> StopReport {
    StopReport { place: stop.place.slug(), address: value(&stop.hosts), port: value(&stop.ports) }
}

fn value<T: Display>(fact: &Fact<Vec<T>>) -> ValueReport {
    let joined = fact.value().map(|list| list.iter().map(T::to_string).collect::<Vec<_>>().join(","));
    ValueReport {
        value: joined,
        evidence: fact.state().slug(),
        spans: all_pairs(fact.spans()),
        rule: fact.rule().map(|rule| rule.slug()),
        ask: fact.ask().map(|ask| ask.command()),
    }
}

fn finding_report<'a>(
    analysis: &'a Analysis,
    finding: &Finding,
    traces: &[Vec<&Trace>],
) -> FindingReport<'a> {
    let service = finding.service.and_then(|index| analysis.cluster.services.get(index));
    let port = service.zip(finding.port).and_then(|(service, port)| service.ports.get(port));
    FindingReport {
        code: finding.code.name(),
        certainty: finding.certainty.slug(),
        severity: finding.severity.slug(),
        namespace: service.and_then(|service| text(&service.namespace)),
        service: service.map(|service| service.name.value.as_str()),
        port: port.map(|port| port.number.value),
        hop: finding.service.and_then(|index| traces.get(index)).and_then(|traces| hop_of(finding, traces)),
        spans: all_pairs(&finding.spans),
    }
}

/// The first hop that the finding sits on, counted from 1, on the path from outside where it has one.
fn hop_of(finding: &Finding, traces: &[&Trace]) -> Option<usize> {
    Start::ALL.into_iter().find_map(|start| {
        let of_port =
            |trace: &&&Trace| trace.start == start && (finding.port.is_none() || trace.port == finding.port);
        let trace = traces.iter().find(of_port)?;
        let hop = trace.hops.iter().position(|hop| finding.hops.contains(&hop.kind))?;
        Some(hop.saturating_add(1))
    })
}

fn notices(analysis: &Analysis) -> Vec<NoticeReport> {
    let report = |notice: &Notice| {
        let position = analysis.source.position(notice.span.start);
        let spans = std::iter::once(notice.span).chain(notice.related.iter().copied()).map(pair).collect();
        NoticeReport { code: notice.kind.slug(), line: position.line, column: position.column, spans }
    };
    analysis.notices.iter().map(report).collect()
}

fn lines(analysis: &Analysis) -> LinesReport {
    let mut report = LinesReport::default();
    for line in &analysis.lines {
        let slot = match line {
            LineUse::Blank => continue,
            LineUse::Used => &mut report.used,
            LineUse::Irrelevant => &mut report.irrelevant,
            LineUse::NotUnderstood => &mut report.not_understood,
        };
        *slot = slot.saturating_add(1);
        report.total = report.total.saturating_add(1);
    }
    report
}

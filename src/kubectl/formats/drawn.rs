//! For tests: a paste in, one line of text for each object out.

use crate::kubectl::block::Format;
use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::block::Use;
use crate::kubectl::formats::describe;
use crate::kubectl::formats::manifest;
use crate::model::cell::Cell;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::SlicePort;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::service::ClusterIp;
use crate::model::service::Service;
use crate::model::sighting::Sighting;
use crate::text::source::Source;
use crate::text::strand::Strand;
use std::fmt::Display;

/// The readers under test; the others would claim lines that they must leave alone.
const READERS: [Format; 2] = [manifest::read, describe::read];

/// Reads a paste that needs no cleaning.
pub fn read(paste: &str) -> Reading {
    read_in(paste, |_| {})
}

/// Reads a paste, with a command in force.
pub fn read_in(paste: &str, command: impl FnOnce(&mut Reading)) -> Reading {
    let source = Source::new(paste);
    let mut strand = Strand::new();
    strand.push_same(paste, 0);
    let whole = strand.whole();
    let lines = source.lines().enumerate();
    let lines = lines.map(|(number, span)| Line { number, text: whole.cut(span.start, span.end) }).collect();
    let lines = Lines::new(lines);
    let mut reading = Reading::new(source.line_count());
    command(&mut reading);
    let mut index = 0;
    while index < lines.len() {
        let taken = READERS.iter().map(|format| format(&lines, index, &mut reading)).find(|taken| *taken > 0);
        index += taken.unwrap_or(1);
    }
    reading
}

/// Objects, notices, and lines that nobody claimed.
pub fn draw(paste: &str) -> String {
    drawn(paste, &read(paste))
}

/// The same, with a command in force.
pub fn draw_in(paste: &str, command: impl FnOnce(&mut Reading)) -> String {
    drawn(paste, &read_in(paste, command))
}

fn drawn(paste: &str, reading: &Reading) -> String {
    let source = Source::new(paste);
    let mut drawn: Vec<String> = reading.sightings.iter().map(sighting).collect();
    for notice in &reading.notices {
        drawn.push(format!("! {} `{}`", notice.kind.slug(), source.slice(notice.span)));
    }
    for (number, claim) in reading.uses.iter().enumerate() {
        let line = source.line(number + 1).map_or("", |span| source.slice(span));
        if *claim == Use::Unclaimed && !line.trim().is_empty() {
            drawn.push(format!("? {line}"));
        }
    }
    drawn.join("\n")
}

fn sighting(sighting: &Sighting) -> String {
    match sighting {
        Sighting::Service(it) => service(it),
        Sighting::Pod(it) => {
            let ports = it.container_ports.value().map(|ports| {
                let port = |port: &crate::model::pod::ContainerPort| {
                    format!(
                        "{}/{}{}{}",
                        port.number.value,
                        show(&port.protocol),
                        field(" ", &port.name),
                        field(" host ", &port.host_port)
                    )
                };
                format!(" ports=[{}]", ports.iter().map(port).collect::<Vec<_>>().join(", "))
            });
            let ns = field(" ns=", &it.namespace);
            let rest = [
                field(" status=", &it.status),
                field(" ready=", &it.ready),
                field(" ip=", &it.ip),
                field(" node=", &it.node),
                labels(" labels=", &it.labels),
                field(" restarts=", &it.restarts),
                field(" by=", &it.controlled_by),
                field(" host-network=", &it.host_network),
            ];
            format!("pod {}{ns}{}{}", it.name.value, rest.concat(), ports.unwrap_or_default())
        }
        Sighting::Node(it) => [
            format!("node {}", it.name.value),
            field(" ready=", &it.ready),
            field(" schedulable=", &it.schedulable),
            field(" internal=", &it.internal_ip),
            field(" external=", &it.external_ip),
            field(" roles=", &it.roles),
            field(" version=", &it.version),
            field(" cidr=", &it.pod_cidr),
        ]
        .concat(),
        Sighting::Endpoints(it) => [
            format!("endpoints {}", it.name.value),
            field(" ns=", &it.namespace),
            list(" ready=", &it.ready),
            list(" not-ready=", &it.not_ready),
            format!(" ports=[{}]", slice_ports(&it.ports)),
        ]
        .concat(),
        Sighting::EndpointSlice(it) => {
            let endpoints = it.endpoints.value().map(|endpoints| {
                let one = |it: &crate::model::endpoint::SliceEndpoint| {
                    [
                        it.host.value.to_string(),
                        field(" ready=", &it.ready),
                        field(" serving=", &it.serving),
                        field(" terminating=", &it.terminating),
                        field(" pod=", &it.pod),
                        field(" node=", &it.node),
                    ]
                    .concat()
                };
                endpoints.iter().map(one).collect::<Vec<_>>().join(", ")
            });
            let endpoints = endpoints.unwrap_or_else(|| state(&it.endpoints).to_owned());
            let ports = it.ports.value().map(|ports| slice_ports(ports));
            [
                format!("slice {}", it.name.value),
                field(" ns=", &it.namespace),
                field(" service=", &it.service),
                field(" type=", &it.address_type),
                format!(" ports=[{}]", ports.unwrap_or_else(|| state(&it.ports).to_owned())),
                format!(" endpoints=[{endpoints}]"),
            ]
            .concat()
        }
        Sighting::Workload(it) => [
            format!("{} {}", it.kind.name(), it.name.value),
            field(" ns=", &it.namespace),
            field(" ready=", &it.ready),
            field(" desired=", &it.desired),
            labels(" selector=", &it.selector),
            labels(" template=", &it.template_labels),
        ]
        .concat(),
        Sighting::Ingress(it) => {
            let rule = |it: &crate::model::ingress::IngressRule| {
                [
                    field("", &it.host),
                    field(" ", &it.path),
                    format!(" -> {}:{}", it.service.value, it.port.value),
                    list(" ", &it.endpoints),
                    field(" error ", &it.error),
                ]
                .concat()
            };
            let rules: Vec<String> = it.rules.iter().map(rule).collect();
            [
                format!("{} {}", it.kind.name(), it.name.value),
                field(" ns=", &it.namespace),
                field(" class=", &it.class),
                many(" hosts=", &it.hosts, |host| host.value.clone()),
                many(" address=", &it.address, |host| host.value.to_string()),
                many(" ports=", &it.ports, |port| port.value.to_string()),
                format!(" rules=[{}]", rules.join(", ")),
            ]
            .concat()
        }
        Sighting::NetworkPolicy(it) => {
            format!("networkpolicy {}{}", it.name.value, labels(" pods=", &it.pod_selector))
        }
        Sighting::Other(it) => {
            format!("other {} {}{}", it.kind.name(), it.name.value, field(" ns=", &it.namespace))
        }
        Sighting::Remark(it) => format!("remark {:?}", it.kind),
    }
}

fn service(it: &Service) -> String {
    let ip = match &it.cluster_ip {
        Cell::Shown(ip) => match &ip.value {
            ClusterIp::Address(host) => format!(" ip={host}"),
            ClusterIp::Headless => " ip=None".to_owned(),
        },
        Cell::NotShown => String::new(),
        other => format!(" ip=({})", state(other)),
    };
    let balancer = |address: &crate::model::service::BalancerAddress| {
        let mode = address.ip_mode.value().map(|mode| format!(" {mode:?}"));
        format!("{}{}", address.host.value, mode.unwrap_or_default())
    };
    let event =
        |event: &crate::model::service::Event| format!("{}: {}", event.reason.value, event.message.value);
    let annotations: Vec<String> =
        it.annotations.iter().map(|(key, value)| format!("{}={}", key.value, value.value)).collect();
    let annotations = if annotations.is_empty() {
        String::new()
    } else {
        format!(" annotations={{{}}}", annotations.join(", "))
    };
    [
        format!("service {}", it.name.value),
        field(" ns=", &it.namespace),
        field(" type=", &it.service_type),
        ip,
        many(" ips=", &it.cluster_ips, |host| host.value.to_string()),
        many(" balancer=", &it.balancer, balancer),
        many(" external-ips=", &it.external_ips, |host| host.value.to_string()),
        field(" alias=", &it.external_name),
        field(" requested=", &it.requested_address),
        labels(" selector=", &it.selector),
        labels(" labels=", &it.labels),
        annotations,
        field(" affinity=", &it.session_affinity),
        it.external_traffic_policy.value().map_or_else(String::new, |it| format!(" etp={}", it.name())),
        it.internal_traffic_policy.value().map_or_else(String::new, |it| format!(" itp={}", it.name())),
        field(" health=", &it.health_check_node_port),
        many(" ranges=", &it.source_ranges, |range| range.value.clone()),
        field(" allocates=", &it.allocates_node_ports),
        field(" publishes=", &it.publishes_not_ready),
        field(" class=", &it.balancer_class),
        many(" events=", &it.events, event),
        it.client.map_or_else(String::new, |client| format!(" client={client:?}")),
        format!(" list={}", state(&it.port_list)),
        format!(" {:?}", it.shapes),
        it.ports.iter().map(port).collect(),
    ]
    .concat()
}

fn port(it: &ServicePort) -> String {
    [
        format!("\n  {}/{}", it.number.value, show(&it.protocol)),
        field(" name=", &it.name),
        field(" target=", &it.target_port),
        field(" node=", &it.node_port),
        list(" endpoints=", &it.endpoints),
        field(" app=", &it.app_protocol),
    ]
    .concat()
}

fn slice_ports(ports: &[SlicePort]) -> String {
    let one = |it: &SlicePort| format!("{}:{}/{}", show(&it.name), show(&it.port), show(&it.protocol));
    ports.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn list(prefix: &str, cell: &Cell<EndpointList>) -> String {
    let Some(list) = cell.value() else { return other(prefix, cell) };
    let shown = list.shown.iter().map(|it| match &it.port {
        Some(port) => format!("{}:{}", it.host.value, port.value),
        None => it.host.value.to_string(),
    });
    let more = list.more.as_ref().map(|more| format!("+{}", more.value));
    format!("{prefix}{}", shown.chain(more).collect::<Vec<_>>().join(","))
}

fn labels(prefix: &str, cell: &Cell<Labels>) -> String {
    match cell.value() {
        Some(labels) => {
            let pairs = labels.pairs.iter().map(|pair| format!("{}={}", pair.value.key, pair.value.value));
            let terms = labels.terms.iter().map(|term| term.value.clone());
            format!("{prefix}{}", pairs.chain(terms).collect::<Vec<_>>().join(","))
        }
        None => other(prefix, cell),
    }
}

fn many<T>(prefix: &str, cell: &Cell<Vec<T>>, one: impl Fn(&T) -> String) -> String {
    match cell.value() {
        Some(items) => format!("{prefix}[{}]", items.iter().map(one).collect::<Vec<_>>().join("; ")),
        None => other(prefix, cell),
    }
}

fn field<T: Display>(prefix: &str, cell: &Cell<T>) -> String {
    match cell.value() {
        Some(value) => format!("{prefix}{value}"),
        None => other(prefix, cell),
    }
}

fn show<T: Display>(cell: &Cell<T>) -> String {
    cell.value().map_or_else(|| state(cell).to_owned(), ToString::to_string)
}

fn other<T>(prefix: &str, cell: &Cell<T>) -> String {
    match cell {
        Cell::NotShown => String::new(),
        cell => format!("{prefix}({})", state(cell)),
    }
}

fn state<T>(cell: &Cell<T>) -> &'static str {
    match cell {
        Cell::Shown(_) => "shown",
        Cell::SaysNone(_) => "none",
        Cell::Blank(_) => "blank",
        Cell::NotShown => "?",
    }
}

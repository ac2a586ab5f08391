//! What a paste says, as short lines that a person can write down beforehand.

use porthop::analysis::Analysis;
use porthop::analysis::LineUse;
use porthop::model::age::Age;
use porthop::model::cell::Cell;
use porthop::model::endpoint::EndpointList;
use porthop::model::endpoint::SlicePort;
use porthop::model::host::Host;
use porthop::model::port::ServicePort;
use porthop::model::remark::Attempt;
use porthop::model::remark::RemarkKind;
use porthop::model::selector::Labels;
use porthop::model::service::ClusterIp;
use porthop::model::service::External;
use porthop::model::service::Service;
use porthop::model::service::ServiceType;
use porthop::text::span::Spanned;
use std::fmt::Display;

/// The objects, remarks, notices and line counts.
///
/// ` key=value` for what is shown, `none` for a word such as `<none>`, `blank` for an empty cell, nothing for what
/// is not shown at all.
#[allow(dead_code)]
pub fn said(analysis: &Analysis) -> String {
    let mut lines = objects(analysis);
    for notice in &analysis.notices {
        let line = analysis.source.position(notice.span.start).line;
        lines.push(format!("notice {} line {line}", notice.kind.slug()));
    }
    let count = |of: LineUse| analysis.lines.iter().filter(|it| **it == of).count();
    lines.push(format!(
        "lines {} used, {} irrelevant, {} not understood",
        count(LineUse::Used),
        count(LineUse::Irrelevant),
        count(LineUse::NotUnderstood)
    ));
    lines.join("\n")
}

/// The objects and remarks only.
#[allow(dead_code)]
pub fn objects(analysis: &Analysis) -> Vec<String> {
    let cluster = &analysis.cluster;
    let mut lines: Vec<String> = cluster.services.iter().map(service).collect();
    for it in &cluster.pods {
        let mut line = named("pod", &it.namespace, &it.name);
        if let (Some(ready), Some(all)) = (it.ready_containers.value(), it.containers.value()) {
            line.push_str(&format!(" {ready}/{all}"));
        }
        add(&mut line, "ready", &it.ready, bool::to_string);
        add(&mut line, "status", &it.status, String::clone);
        add(&mut line, "restarts", &it.restarts, u32::to_string);
        add(&mut line, "ip", &it.ip, Host::to_string);
        add(&mut line, "node", &it.node, String::clone);
        add(&mut line, "labels", &it.labels, labels);
        add(&mut line, "ports", &it.container_ports, |ports| {
            let port = |port: &porthop::model::pod::ContainerPort| {
                let mut text = port.number.value.to_string();
                add(&mut text, "protocol", &port.protocol, |it| it.name().to_owned());
                add(&mut text, "name", &port.name, String::clone);
                text.replace(" protocol=", "/").replace(" name=", "/")
            };
            ports.iter().map(port).collect::<Vec<_>>().join(",")
        });
        add(&mut line, "owner", &it.controlled_by, String::clone);
        add(&mut line, "age", &it.age, age);
        lines.push(line);
    }
    for it in &cluster.nodes {
        let mut line = format!("node {}", it.name.value);
        add(&mut line, "ready", &it.ready, bool::to_string);
        add(&mut line, "schedulable", &it.schedulable, bool::to_string);
        add(&mut line, "internal", &it.internal_ip, Host::to_string);
        add(&mut line, "external", &it.external_ip, Host::to_string);
        add(&mut line, "cidr", &it.pod_cidr, String::clone);
        add(&mut line, "age", &it.age, age);
        lines.push(line);
    }
    for it in &cluster.endpoints {
        let mut line = named("endpoints", &it.namespace, &it.name);
        add(&mut line, "ready", &it.ready, endpoints);
        add(&mut line, "not-ready", &it.not_ready, endpoints);
        if !it.ports.is_empty() {
            line.push_str(&format!(" ports={}", slice_ports(&it.ports)));
        }
        add(&mut line, "age", &it.age, age);
        lines.push(line);
    }
    for it in &cluster.slices {
        let mut line = named("slice", &it.namespace, &it.name);
        add(&mut line, "of", &it.service, String::clone);
        add(&mut line, "type", &it.address_type, String::clone);
        add(&mut line, "ports", &it.ports, |ports| slice_ports(ports));
        more(&mut line, it.more_ports.as_ref());
        add(&mut line, "at", &it.endpoints, |list| {
            let one = |it: &porthop::model::endpoint::SliceEndpoint| {
                let mut text = it.host.value.to_string();
                add(&mut text, "ready", &it.ready, bool::to_string);
                add(&mut text, "pod", &it.pod, String::clone);
                add(&mut text, "node", &it.node, String::clone);
                text.replace(' ', ";")
            };
            list.iter().map(one).collect::<Vec<_>>().join(",")
        });
        more(&mut line, it.more.as_ref());
        add(&mut line, "age", &it.age, age);
        lines.push(line);
    }
    for it in &cluster.workloads {
        let mut line = named(it.kind.name(), &it.namespace, &it.name);
        add(&mut line, "ready", &it.ready, u32::to_string);
        add(&mut line, "desired", &it.desired, u32::to_string);
        add(&mut line, "selector", &it.selector, labels);
        add(&mut line, "age", &it.age, age);
        lines.push(line);
    }
    for it in &cluster.ingresses {
        let mut line = named(it.kind.name(), &it.namespace, &it.name);
        add(&mut line, "class", &it.class, String::clone);
        add(
            &mut line,
            "hosts",
            &it.hosts,
            |list| if list.is_empty() { "*".to_owned() } else { joined(list) },
        );
        add(&mut line, "address", &it.address, |list| joined(list));
        add(&mut line, "ports", &it.ports, |list| joined(list));
        add(&mut line, "programmed", &it.programmed, String::clone);
        for rule in &it.rules {
            let mut text = " rule=".to_owned();
            text.push_str(rule.host.value().map_or("*", String::as_str));
            text.push_str(rule.path.value().map_or("", String::as_str));
            text.push_str(&format!(">{}:{}", rule.service.value, rule.port.value));
            line.push_str(&text);
            add(&mut line, "endpoints", &rule.endpoints, endpoints);
            add(&mut line, "error", &rule.error, |error| format!("{error:?}"));
        }
        add(&mut line, "age", &it.age, age);
        lines.push(line);
    }
    for it in &cluster.policies {
        let mut line = named("networkpolicy", &it.namespace, &it.name);
        add(&mut line, "pods", &it.pod_selector, labels);
        lines.push(line);
    }
    for it in &cluster.others {
        lines.push(named(&format!("other {}", it.kind.name()), &it.namespace, &it.name));
    }
    lines.extend(cluster.remarks.iter().filter_map(|it| remark(&it.kind, &it.namespace)));
    lines
}

fn service(it: &Service) -> String {
    let mut line = named("service", &it.namespace, &it.name);
    add(&mut line, "type", &it.service_type, |it| it.name().to_owned());
    add(&mut line, "ip", &it.cluster_ip, |ip| match ip {
        ClusterIp::Headless => "headless".to_owned(),
        ClusterIp::Address(host) => host.to_string(),
    });
    add(&mut line, "ips", &it.cluster_ips, |list| joined(list));
    add(&mut line, "external", &it.external, |list| {
        let one = |it: &Spanned<External>| match &it.value {
            External::Pending => "pending".to_owned(),
            External::Host(host) => host.to_string(),
            External::Nodes => "nodes".to_owned(),
        };
        list.iter().map(one).collect::<Vec<_>>().join(",")
    });
    // A whole describe without these lines says that there are none; only a LoadBalancer lacks something then.
    let is_balancer = it.service_type.value() == Some(&ServiceType::LoadBalancer);
    if is_balancer || it.balancer.value().is_some() {
        add(&mut line, "balancer", &it.balancer, |list| {
            list.iter().map(|it| it.host.value.to_string()).collect::<Vec<_>>().join(",")
        });
    }
    if it.external_ips.value().is_some() {
        add(&mut line, "external-ips", &it.external_ips, |list| joined(list));
    }
    add(&mut line, "alias", &it.external_name, Host::to_string);
    add(&mut line, "wanted", &it.requested_address, Host::to_string);
    if it.ports.is_empty() {
        add(&mut line, "ports", &it.port_list, |()| "?".to_owned());
    } else {
        line.push_str(&format!(" ports={}", it.ports.iter().map(port).collect::<Vec<_>>().join(",")));
    }
    add(&mut line, "selector", &it.selector, labels);
    add(&mut line, "labels", &it.labels, labels);
    add(&mut line, "affinity", &it.session_affinity, String::clone);
    add(&mut line, "etp", &it.external_traffic_policy, |it| it.name().to_owned());
    add(&mut line, "itp", &it.internal_traffic_policy, |it| it.name().to_owned());
    add(&mut line, "health", &it.health_check_node_port, u16::to_string);
    add(&mut line, "age", &it.age, age);
    line
}

/// `http@80:30080/TCP>8080{10.0.0.1:8080}`
fn port(port: &ServicePort) -> String {
    let mut text = String::new();
    if let Some(name) = port.name.value() {
        text.push_str(&format!("{name}@"));
    }
    text.push_str(&port.number.value.to_string());
    if let Some(node_port) = port.node_port.value() {
        text.push_str(&format!(":{node_port}"));
    }
    if let Some(protocol) = port.protocol.value() {
        text.push_str(&format!("/{}", protocol.name()));
    }
    if let Some(target) = port.target_port.value() {
        text.push_str(&format!(">{target}"));
    }
    let mut list = String::new();
    add(&mut list, "in", &port.endpoints, endpoints);
    if let Some(list) = list.strip_prefix(" in=") {
        text.push_str(&format!("{{{list}}}"));
    }
    text
}

fn remark(kind: &RemarkKind, namespace: &Cell<String>) -> Option<String> {
    let attempt = |it: &Attempt| {
        let port = it.port.as_ref().map_or("?".to_owned(), |port| port.value.to_string());
        format!("{}:{port}", it.host.value)
    };
    let mut text = match kind {
        RemarkKind::NotFound(kind, name) => format!("not-found {} {}", kind.name(), name.value),
        RemarkKind::NoneFound(kind) => {
            format!("none-found {}", kind.as_ref().map_or("?", |kind| kind.name()))
        }
        RemarkKind::ClientFailed(_) => "client-failed".to_owned(),
        RemarkKind::PortOutOfRange { asked, range } => format!(
            "port-out-of-range {} {}",
            asked.as_ref().map_or("?".to_owned(), |it| it.value.to_string()),
            range.as_ref().map_or("?".to_owned(), |(low, high)| format!("{}-{}", low.value, high.value))
        ),
        RemarkKind::PortTaken(port) => {
            format!("port-taken {}", port.as_ref().map_or("?".to_owned(), |it| it.value.to_string()))
        }
        RemarkKind::ListedAll { .. } => return None,
        RemarkKind::Tried(it) => format!("tried {}", attempt(it)),
        RemarkKind::Refused(it) => format!("refused {}", it.as_ref().map_or("?".to_owned(), attempt)),
        RemarkKind::TimedOut(it) => format!("timed-out {}", it.as_ref().map_or("?".to_owned(), attempt)),
        RemarkKind::Warning => "warning".to_owned(),
    };
    add(&mut text, "namespace", namespace, String::clone);
    Some(text)
}

fn named(kind: &str, namespace: &Cell<String>, name: &Spanned<String>) -> String {
    match namespace.value() {
        Some(namespace) => format!("{kind} {namespace}/{}", name.value),
        None => format!("{kind} {}", name.value),
    }
}

fn add<T>(line: &mut String, key: &str, cell: &Cell<T>, read: impl FnOnce(&T) -> String) {
    match cell {
        Cell::Shown(shown) => line.push_str(&format!(" {key}={}", read(&shown.value))),
        Cell::SaysNone(_) => line.push_str(&format!(" {key}=none")),
        Cell::Blank(_) => line.push_str(&format!(" {key}=blank")),
        Cell::NotShown => {}
    }
}

fn more(line: &mut String, more: Option<&Spanned<u32>>) {
    if let Some(more) = more {
        line.push_str(&format!("+{}", more.value));
    }
}

fn joined<T: Display>(list: &[Spanned<T>]) -> String {
    list.iter().map(|it| it.value.to_string()).collect::<Vec<_>>().join(",")
}

fn labels(labels: &Labels) -> String {
    let pair = |it: &Spanned<porthop::model::selector::Pair>| format!("{}={}", it.value.key, it.value.value);
    let terms = labels.terms.iter().map(|it| it.value.clone());
    labels.pairs.iter().map(pair).chain(terms).collect::<Vec<_>>().join(",")
}

fn endpoints(list: &EndpointList) -> String {
    let one = |it: &porthop::model::endpoint::Endpoint| match &it.port {
        Some(port) => format!("{}:{}", it.host.value, port.value),
        None => it.host.value.to_string(),
    };
    let mut text = list.shown.iter().map(one).collect::<Vec<_>>().join(",");
    more(&mut text, list.more.as_ref());
    text
}

fn slice_ports(ports: &[SlicePort]) -> String {
    let one = |port: &SlicePort| {
        let mut text = port.name.value().map_or(String::new(), |name| format!("{name}@"));
        text.push_str(&port.port.value().map_or("?".to_owned(), ToString::to_string));
        if let Some(protocol) = port.protocol.value() {
            text.push_str(&format!("/{}", protocol.name()));
        }
        text
    };
    ports.iter().map(one).collect::<Vec<_>>().join(",")
}

/// `5d3h`, the way kubectl writes it, without units that are zero.
fn age(age: &Age) -> String {
    let Age::Seconds(seconds) = age else { return format!("{age:?}").to_lowercase() };
    let units = [(31_536_000, "y"), (86_400, "d"), (3_600, "h"), (60, "m"), (1, "s")];
    let mut rest = *seconds;
    let mut text = String::new();
    for (size, unit) in units {
        if rest >= size {
            text.push_str(&format!("{}{unit}", rest / size));
            rest %= size;
        }
    }
    if text.is_empty() { "0s".to_owned() } else { text }
}

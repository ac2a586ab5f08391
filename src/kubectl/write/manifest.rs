//! Writes `kubectl get -o yaml` and `-o json`: keys in alphabetical order, as kubectl sorts them.

use crate::model::cell::Cell;
use crate::model::cluster::Cluster;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::endpoint::SliceEndpoint;
use crate::model::endpoint::SlicePort;
use crate::model::host::Host;
use crate::model::pod::ContainerPort;
use crate::model::pod::Pod;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::service::BalancerAddress;
use crate::model::service::ClusterIp;
use crate::model::service::IpMode;
use crate::model::service::Service;
use crate::text::span::Spanned;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value;
use std::fmt::Display;

/// The Services, pods, endpoints and slices of a cluster as one `List`.
pub fn list(cluster: &Cluster) -> Value {
    let items: Vec<Value> = cluster
        .pods
        .iter()
        .map(pod)
        .chain(cluster.services.iter().map(service))
        .chain(cluster.endpoints.iter().map(endpoints))
        .chain(cluster.slices.iter().map(slice))
        .collect();
    object(vec![
        ("apiVersion", Some("v1".into())),
        ("items", Some(items.into())),
        ("kind", Some("List".into())),
        ("metadata", Some(object(vec![("resourceVersion", Some("".into()))]))),
    ])
}

/// A Service as a cluster returns it.
pub fn service(service: &Service) -> Value {
    let ingress = service.balancer.value().map(|addresses| addresses.iter().map(address).collect());
    let spec = vec![
        ("allocateLoadBalancerNodePorts", service.allocates_node_ports.value().map(|it| (*it).into())),
        ("clusterIP", service.cluster_ip.value().map(cluster_ip)),
        ("clusterIPs", cluster_ips(service)),
        ("externalIPs", hosts(&service.external_ips)),
        ("externalName", text(&service.external_name)),
        ("externalTrafficPolicy", service.external_traffic_policy.value().map(|it| it.name().into())),
        ("healthCheckNodePort", service.health_check_node_port.value().map(|it| (*it).into())),
        ("internalTrafficPolicy", service.internal_traffic_policy.value().map(|it| it.name().into())),
        ("ipFamilies", words(&service.ip_families)),
        ("loadBalancerClass", text(&service.balancer_class)),
        ("loadBalancerIP", text(&service.requested_address)),
        ("loadBalancerSourceRanges", words(&service.source_ranges)),
        ("ports", many(service.ports.iter().map(port).collect())),
        ("publishNotReadyAddresses", service.publishes_not_ready.value().map(|it| (*it).into())),
        ("selector", labels(&service.selector)),
        ("sessionAffinity", text(&service.session_affinity)),
        ("type", text(&service.service_type)),
    ];
    let annotations: Map<String, Value> = service
        .annotations
        .iter()
        .map(|(key, value)| (key.value.clone(), Value::from(value.value.clone())))
        .collect();
    let mut metadata = metadata(&service.name, &service.namespace, &service.labels);
    if let (Value::Object(map), false) = (&mut metadata, annotations.is_empty()) {
        map.insert("annotations".to_owned(), annotations.into());
    }
    object(vec![
        ("apiVersion", Some("v1".into())),
        ("kind", Some("Service".into())),
        ("metadata", Some(metadata)),
        ("spec", Some(object(spec))),
        ("status", Some(object(vec![("loadBalancer", Some(object(vec![("ingress", ingress)])))]))),
    ])
}

fn cluster_ip(address: &ClusterIp) -> Value {
    match address {
        ClusterIp::Address(host) => host.text().into(),
        ClusterIp::Headless => "None".into(),
    }
}

fn cluster_ips(service: &Service) -> Option<Value> {
    let first = service.cluster_ip.value()?;
    hosts(&service.cluster_ips).or_else(|| Some(vec![cluster_ip(first)].into()))
}

fn address(address: &BalancerAddress) -> Value {
    let key = if address.host.value.ip().is_some() { "ip" } else { "hostname" };
    let mode = address.ip_mode.value().map(|mode| match mode {
        IpMode::Vip => "VIP".into(),
        IpMode::Proxy => "Proxy".into(),
    });
    object(vec![(key, Some(address.host.value.text().into())), ("ipMode", mode)])
}

fn port(port: &ServicePort) -> Value {
    object(vec![
        ("appProtocol", text(&port.app_protocol)),
        ("name", text(&port.name)),
        ("nodePort", port.node_port.value().map(|it| (*it).into())),
        ("port", Some(port.number.value.into())),
        ("protocol", text(&port.protocol)),
        ("targetPort", port.target_port.value().map(port_or_name)),
    ])
}

fn port_or_name(port: &Port) -> Value {
    match port {
        Port::Number(number) => (*number).into(),
        Port::Name(name) => name.as_str().into(),
    }
}

/// A pod as a cluster returns it.
pub fn pod(pod: &Pod) -> Value {
    let ready = pod.ready.value().map(|ready| if *ready { "True" } else { "False" });
    let condition = ready.map(|ready| {
        vec![object(vec![("status", Some(ready.into())), ("type", Some("Ready".into()))])].into()
    });
    let ports = pod.container_ports.value().map(|ports| ports.iter().map(container_port).collect());
    let container = object(vec![("name", Some("main".into())), ("ports", ports)]);
    object(vec![
        ("apiVersion", Some("v1".into())),
        ("kind", Some("Pod".into())),
        ("metadata", Some(metadata(&pod.name, &pod.namespace, &pod.labels))),
        (
            "spec",
            Some(object(vec![
                ("containers", pod.container_ports.is_known().then(|| vec![container].into())),
                ("hostNetwork", pod.host_network.value().map(|it| (*it).into())),
                ("nodeName", text(&pod.node)),
            ])),
        ),
        (
            "status",
            Some(object(vec![
                ("conditions", condition),
                ("phase", text(&pod.status)),
                ("podIP", text(&pod.ip)),
            ])),
        ),
    ])
}

fn container_port(port: &ContainerPort) -> Value {
    object(vec![
        ("containerPort", Some(port.number.value.into())),
        ("hostPort", port.host_port.value().map(|it| (*it).into())),
        ("name", text(&port.name)),
        ("protocol", text(&port.protocol)),
    ])
}

/// An Endpoints object with all of its addresses in one subset.
pub fn endpoints(endpoints: &Endpoints) -> Value {
    let addresses = |cell: &Cell<EndpointList>| {
        let mut hosts: Vec<&str> = Vec::new();
        for endpoint in cell.value().into_iter().flat_map(|list| &list.shown) {
            if !hosts.contains(&endpoint.host.value.text()) {
                hosts.push(endpoint.host.value.text());
            }
        }
        many(hosts.into_iter().map(|host| object(vec![("ip", Some(host.into()))])).collect())
    };
    let subset = object(vec![
        ("addresses", addresses(&endpoints.ready)),
        ("notReadyAddresses", addresses(&endpoints.not_ready)),
        ("ports", many(endpoints.ports.iter().map(slice_port).collect())),
    ]);
    let some = !matches!(endpoints.ready, Cell::SaysNone(_));
    object(vec![
        ("apiVersion", Some("v1".into())),
        ("kind", Some("Endpoints".into())),
        ("metadata", Some(metadata(&endpoints.name, &endpoints.namespace, &Cell::NotShown))),
        ("subsets", some.then(|| vec![subset].into())),
    ])
}

/// An EndpointSlice.
pub fn slice(slice: &EndpointSlice) -> Value {
    let endpoints = slice.endpoints.value().map(|it| it.iter().map(slice_endpoint).collect());
    let ports = slice.ports.value().map(|ports| ports.iter().map(slice_port).collect());
    object(vec![
        ("addressType", text(&slice.address_type)),
        ("apiVersion", Some("discovery.k8s.io/v1".into())),
        ("endpoints", endpoints),
        ("kind", Some("EndpointSlice".into())),
        ("metadata", Some(metadata(&slice.name, &slice.namespace, &slice.labels))),
        ("ports", ports),
    ])
}

fn slice_port(port: &SlicePort) -> Value {
    object(vec![
        ("name", text(&port.name)),
        ("port", port.port.value().map(port_or_name)),
        ("protocol", text(&port.protocol)),
    ])
}

fn slice_endpoint(endpoint: &SliceEndpoint) -> Value {
    let truth = |cell: &Cell<bool>| cell.value().map(|it| (*it).into());
    let target = endpoint
        .pod
        .value()
        .map(|name| object(vec![("kind", Some("Pod".into())), ("name", Some(name.as_str().into()))]));
    object(vec![
        ("addresses", Some(vec![Value::from(endpoint.host.value.text())].into())),
        (
            "conditions",
            Some(object(vec![
                ("ready", truth(&endpoint.ready)),
                ("serving", truth(&endpoint.serving)),
                ("terminating", truth(&endpoint.terminating)),
            ])),
        ),
        ("nodeName", text(&endpoint.node)),
        ("targetRef", target),
    ])
}

/// The resource version stands for all that only a cluster gives.
fn metadata(name: &Spanned<String>, namespace: &Cell<String>, own: &Cell<Labels>) -> Value {
    object(vec![
        ("labels", labels(own)),
        ("name", Some(name.value.as_str().into())),
        ("namespace", text(namespace)),
        ("resourceVersion", Some("1".into())),
    ])
}

fn object(entries: Vec<(&str, Option<Value>)>) -> Value {
    let entries = entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(entries.collect())
}

fn many(items: Vec<Value>) -> Option<Value> {
    (!items.is_empty()).then(|| items.into())
}

fn text<T: Display>(cell: &Cell<T>) -> Option<Value> {
    cell.value().map(|value| value.to_string().into())
}

fn words(cell: &Cell<Vec<Spanned<String>>>) -> Option<Value> {
    cell.value().map(|items| items.iter().map(|item| Value::from(item.value.clone())).collect())
}

fn hosts(cell: &Cell<Vec<Spanned<Host>>>) -> Option<Value> {
    cell.value().map(|items| items.iter().map(|item| Value::from(item.value.text())).collect())
}

fn labels(cell: &Cell<Labels>) -> Option<Value> {
    let pairs = cell.value()?.pairs.iter();
    Some(Value::Object(pairs.map(|it| (it.value.key.clone(), it.value.value.clone().into())).collect()))
}

/// JSON with four spaces for each level, as kubectl indents it.
pub fn json(value: &Value) -> String {
    let mut bytes = Vec::new();
    let formatter = serde_json::ser::PrettyFormatter::with_indent(b"    ");
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, formatter);
    // Writing a value to memory has nothing to fail at.
    let _ = value.serialize(&mut writer);
    String::from_utf8(bytes).unwrap_or_default() + "\n"
}

/// YAML as kubectl writes it: lists as deep as their key, strings quoted only where they must be.
pub fn yaml(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Object(map) => write_map(map, 0, &mut text),
        value => write_value(value, 0, &mut text),
    }
    text
}

fn write_map(map: &Map<String, Value>, indent: usize, text: &mut String) {
    for (index, (key, value)) in map.iter().enumerate() {
        // The first key of a list's item stands behind the dash.
        if index > 0 || !text.ends_with("- ") {
            text.push_str(&" ".repeat(indent));
        }
        text.push_str(key);
        text.push(':');
        write_value(value, indent, text);
    }
}

fn write_value(value: &Value, indent: usize, text: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            text.push('\n');
            write_map(map, indent.saturating_add(2), text);
        }
        Value::Array(items) if !items.is_empty() => {
            text.push('\n');
            items.iter().for_each(|item| write_item(item, indent, text));
        }
        value => {
            text.push(' ');
            text.push_str(&leaf(value));
            text.push('\n');
        }
    }
}

fn write_item(item: &Value, indent: usize, text: &mut String) {
    text.push_str(&" ".repeat(indent));
    match item {
        Value::Object(map) if !map.is_empty() => {
            text.push_str("- ");
            write_map(map, indent.saturating_add(2), text);
        }
        item => {
            text.push('-');
            write_value(item, indent.saturating_add(2), text);
        }
    }
}

fn leaf(value: &Value) -> String {
    match value {
        Value::String(text) if needs_quotes(text) => Value::String(text.clone()).to_string(),
        Value::String(text) => text.clone(),
        Value::Object(_) => "{}".to_owned(),
        Value::Array(_) => "[]".to_owned(),
        value => value.to_string(),
    }
}

/// Whether a plain text would be read as something else.
fn needs_quotes(text: &str) -> bool {
    let number = text.parse::<f64>().is_ok();
    let word = matches!(
        text.to_ascii_lowercase().as_str(),
        "" | "~" | "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    let start =
        |first: char| !(first.is_alphanumeric() || matches!(first, '/' | '.' | '_' | '(' | '<' | '+'));
    let control = text.chars().any(char::is_control);
    number
        || word
        || control
        || text.starts_with(start)
        || text.ends_with([' ', ':'])
        || text.contains(": ")
        || text.contains(" #")
}

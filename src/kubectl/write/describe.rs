//! Writes `kubectl describe`.

use crate::model::cell::Cell;
use crate::model::cluster::Cluster;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::Endpoints;
use crate::model::host::Host;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::service::BalancerAddress;
use crate::model::service::ClientEra;
use crate::model::service::ClusterIp;
use crate::model::service::IpMode;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use std::fmt::Display;

/// What describe prints for nothing.
const NONE: &str = "<none>";

/// What describe prints for a name that is not set.
const UNSET: &str = "<unset>";

/// `kubectl describe services`, as a client of that age writes it. What the cluster does not show is left out
/// where clients leave a line out, else it is `<none>`.
pub fn services(cluster: &Cluster, client: ClientEra) -> String {
    let blocks: Vec<String> = cluster.services.iter().map(|service| self::service(service, client)).collect();
    blocks.join("\n\n")
}

/// `kubectl describe service web`.
pub fn service(service: &Service, client: ClientEra) -> String {
    let mut sheet = Sheet::default();
    head(&mut sheet, service);
    addresses(&mut sheet, service, client);
    service.ports.iter().for_each(|port| self::port(&mut sheet, port));
    tail(&mut sheet, service, client);
    sheet.text()
}

fn head(sheet: &mut Sheet, service: &Service) {
    sheet.row("Name", &service.name.value);
    sheet.row("Namespace", shown(&service.namespace).as_deref().unwrap_or("default"));
    let labels = service.labels.value().map_or_else(Vec::new, pairs);
    sheet.rows("Labels", &labels);
    let annotations: Vec<String> =
        service.annotations.iter().map(|(key, value)| format!("{}: {}", key.value, value.value)).collect();
    sheet.rows("Annotations", &annotations);
    let selector = service.selector.value().map(|labels| pairs(labels).join(","));
    sheet.row("Selector", selector.as_deref().unwrap_or(NONE));
    sheet.row("Type", &shown(&service.service_type).unwrap_or_else(|| ServiceType::ClusterIp.to_string()));
}

fn addresses(sheet: &mut Sheet, service: &Service, client: ClientEra) {
    sheet.row("IP Families", joined(&service.ip_families, ",").as_deref().unwrap_or(NONE));
    let address = match service.cluster_ip.value() {
        Some(ClusterIp::Address(host)) => host.to_string(),
        Some(ClusterIp::Headless) => "None".to_owned(),
        None => String::new(),
    };
    sheet.row("IP", &address);
    let all = match service.cluster_ip.value() {
        Some(ClusterIp::Headless) => Some("None".to_owned()),
        Some(ClusterIp::Address(host)) => joined(&service.cluster_ips, ",").or(Some(host.to_string())),
        None => None,
    };
    sheet.row("IPs", all.as_deref().unwrap_or(NONE));
    sheet.option("External IPs", joined(&service.external_ips, ","));
    let label = if client == ClientEra::From131 { "Desired LoadBalancer IP" } else { "IP" };
    sheet.option(label, shown(&service.requested_address));
    sheet.option("External Name", shown(&service.external_name));
    let balancer = service.balancer.value().map(|addresses| {
        addresses.iter().map(|address| balancer_address(address, client)).collect::<Vec<_>>().join(", ")
    });
    sheet.option("LoadBalancer Ingress", balancer);
}

fn balancer_address(address: &BalancerAddress, client: ClientEra) -> String {
    let mode = match address.ip_mode.value() {
        Some(IpMode::Vip) => " (VIP)",
        Some(IpMode::Proxy) => " (Proxy)",
        None => "",
    };
    let mode = if client == ClientEra::From131 { mode } else { "" };
    format!("{}{mode}", address.host.value)
}

fn port(sheet: &mut Sheet, port: &ServicePort) {
    let protocol = shown(&port.protocol).unwrap_or_else(|| "TCP".to_owned());
    let name = shown(&port.name).unwrap_or_else(|| UNSET.to_owned());
    sheet.row("Port", &format!("{name}  {}/{protocol}", port.number.value));
    sheet.option("TargetPort", shown(&port.target_port).map(|target| format!("{target}/{protocol}")));
    let node_port = shown(&port.node_port).map(|node_port| format!("{name}  {node_port}/{protocol}"));
    sheet.option("NodePort", node_port);
    sheet.option("Endpoints", endpoints(&port.endpoints));
}

fn endpoints(cell: &Cell<EndpointList>) -> Option<String> {
    match cell {
        Cell::Shown(list) => Some(endpoint_list(&list.value)),
        Cell::SaysNone(_) => Some(NONE.to_owned()),
        Cell::Blank(_) => Some(String::new()),
        Cell::NotShown => None,
    }
}

/// At most three, and how many more there are.
pub(super) fn endpoint_list(list: &EndpointList) -> String {
    let first: Vec<String> = list.shown.iter().take(3).map(endpoint).collect();
    let cut = u32::try_from(list.shown.len().saturating_sub(3)).unwrap_or(u32::MAX);
    let more = list.more.as_ref().map(|more| more.value);
    match (more, cut) {
        (None, 0) => first.join(","),
        (more, cut) => format!("{} + {} more...", first.join(","), more.unwrap_or(0).saturating_add(cut)),
    }
}

fn endpoint(endpoint: &Endpoint) -> String {
    let host = endpoint.host.value.text();
    match &endpoint.port {
        Some(port) if host.contains(':') => format!("[{host}]:{}", port.value),
        Some(port) => format!("{host}:{}", port.value),
        None => host.to_owned(),
    }
}

fn tail(sheet: &mut Sheet, service: &Service, client: ClientEra) {
    sheet.row("Session Affinity", shown(&service.session_affinity).as_deref().unwrap_or("None"));
    let policy = service.external_traffic_policy.value().map(|policy| policy.name().to_owned());
    sheet.option("External Traffic Policy", policy);
    if client == ClientEra::From131 {
        let policy = service.internal_traffic_policy.value().map(|policy| policy.name().to_owned());
        sheet.option("Internal Traffic Policy", policy);
    }
    sheet.option("HealthCheck NodePort", shown(&service.health_check_node_port));
    sheet.option("LoadBalancer Source Ranges", joined(&service.source_ranges, ","));
    match service.events.value() {
        None => sheet.row("Events", NONE),
        Some(events) => {
            let rows: Vec<[&str; 5]> = events
                .iter()
                .map(|it| {
                    [it.kind.value.as_str(), &it.reason.value, "10s", "service-controller", &it.message.value]
                })
                .collect();
            sheet.row("Events", "");
            sheet.table(&["Type", "Reason", "Age", "From", "Message"], &rows);
        }
    }
}

/// `kubectl describe endpoints web`.
pub fn endpoints_object(object: &Endpoints) -> String {
    let mut sheet = Sheet::default();
    sheet.row("Name", &object.name.value);
    sheet.row("Namespace", shown(&object.namespace).as_deref().unwrap_or("default"));
    sheet.row("Labels", NONE);
    sheet.row("Annotations", NONE);
    let mut text = sheet.text();
    text.push_str("Subsets:\n");
    let hosts = |cell: &Cell<EndpointList>| {
        let mut hosts: Vec<String> = Vec::new();
        for endpoint in cell.value().into_iter().flat_map(|list| &list.shown) {
            let host = endpoint.host.value.text().to_owned();
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
        if hosts.is_empty() { NONE.to_owned() } else { hosts.join(",") }
    };
    if !matches!(object.ready, Cell::SaysNone(_)) {
        let ready = hosts(&object.ready);
        let not_ready = hosts(&object.not_ready);
        text.push_str(&format!("  Addresses:          {ready}\n  NotReadyAddresses:  {not_ready}\n"));
        if !object.ports.is_empty() {
            text.push_str("  Ports:\n");
            let cells: Vec<[String; 3]> = object
                .ports
                .iter()
                .map(|port| {
                    let text = |it: Option<String>| it.unwrap_or_else(|| UNSET.to_owned());
                    [text(shown(&port.name)), text(shown(&port.port)), text(shown(&port.protocol))]
                })
                .collect();
            let rows: Vec<[&str; 3]> = cells.iter().map(|row| row.each_ref().map(String::as_str)).collect();
            text.push_str(&nested_table("    ", &["Name", "Port", "Protocol"], &rows));
        }
        text.push('\n');
    }
    text.push_str("Events:  <none>\n");
    text
}

fn shown<T: Display>(cell: &Cell<T>) -> Option<String> {
    cell.value().map(ToString::to_string)
}

fn joined<T: Text>(cell: &Cell<Vec<Spanned<T>>>, comma: &str) -> Option<String> {
    let items: Vec<&str> = cell.value()?.iter().map(|item| item.value.text()).collect();
    (!items.is_empty()).then(|| items.join(comma))
}

/// What a list holds as text.
trait Text {
    fn text(&self) -> &str;
}

impl Text for String {
    fn text(&self) -> &str {
        self
    }
}

impl Text for Host {
    fn text(&self) -> &str {
        Host::text(self)
    }
}

fn pairs(labels: &Labels) -> Vec<String> {
    labels.pairs.iter().map(|pair| format!("{}={}", pair.value.key, pair.value.value)).collect()
}

/// Rows of label and value, padded to one column when they are written.
#[derive(Debug, Default)]
struct Sheet {
    rows: Vec<(String, String)>,
    after: String,
}

impl Sheet {
    fn row(&mut self, label: &str, value: &str) {
        self.rows.push((format!("{label}:"), value.to_owned()));
    }

    /// A line that is left out when there is nothing to say.
    fn option(&mut self, label: &str, value: Option<String>) {
        value.into_iter().for_each(|value| self.row(label, &value));
    }

    /// One value on each line.
    fn rows(&mut self, label: &str, values: &[String]) {
        self.row(label, values.first().map_or(NONE, String::as_str));
        self.rows.extend(values.iter().skip(1).map(|value| (String::new(), value.clone())));
    }

    fn table<const N: usize>(&mut self, header: &[&str; N], rows: &[[&str; N]]) {
        self.after = nested_table("  ", header, rows);
    }

    fn text(&self) -> String {
        let width = self.rows.iter().map(|(label, _)| label.len()).max().unwrap_or(0).saturating_add(2);
        let mut text = String::new();
        for (label, value) in &self.rows {
            let is_heading = label == "Events:" && value.is_empty();
            let line = if is_heading { label.clone() } else { format!("{label:<width$}{value}") };
            text.push_str(&line);
            text.push('\n');
        }
        text + &self.after
    }
}

/// A table under a label, with a row of dashes under its header and two spaces between its columns.
fn nested_table<const N: usize>(indent: &str, header: &[&str; N], rows: &[[&str; N]]) -> String {
    let dashes: [String; N] = header.map(|title| "-".repeat(title.len()));
    let dashes: [&str; N] = dashes.each_ref().map(String::as_str);
    let all: Vec<&[&str; N]> = [header, &dashes].into_iter().chain(rows).collect();
    let mut text = String::new();
    for row in &all {
        let mut line = indent.to_owned();
        for (column, cell) in row.iter().enumerate() {
            let last = column.saturating_add(1) == N;
            let widths = all.iter().filter_map(|row| row.get(column)).map(|cell| cell.len());
            let width = if last { 0 } else { widths.max().unwrap_or(0).saturating_add(2) };
            line.push_str(&format!("{cell:<width$}"));
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

//! Writes the tables of `kubectl get`: cells as a server of today fills them, columns as a client of today pads
//! them. What the cluster does not show is what kubectl prints for nothing.

use crate::kubectl::write::describe;
use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::cluster::Cluster;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::ingress::Ingress;
use crate::model::kind::Kind;
use crate::model::node::Node;
use crate::model::pod::Pod;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::service::ClusterIp;
use crate::model::service::External;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::workload::Workload;
use crate::text::span::Spanned;
use std::collections::BTreeSet;
use std::fmt::Display;

/// What was typed beside the kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// `-o wide`
    pub wide: bool,
    /// `-A`
    pub all_namespaces: bool,
    /// `--show-labels`
    pub show_labels: bool,
}

/// The kinds that `kubectl get all` prints, in its order, as far as they are written here.
const ALL: [Kind; 7] = [
    Kind::Pod,
    Kind::ReplicationController,
    Kind::Service,
    Kind::DaemonSet,
    Kind::Deployment,
    Kind::ReplicaSet,
    Kind::StatefulSet,
];

/// Between two columns.
const GAP: usize = 3;
/// The least width of a column that is not the last.
const LEAST: usize = 6;
/// How many items of a list a cell shows.
const SHOWN: usize = 3;

const NONE: &str = "<none>";
const UNSET: &str = "<unset>";
const UNKNOWN: &str = "<unknown>";

/// `kubectl get all`: no nodes, endpoints or Ingresses among them.
pub fn all(cluster: &Cluster, flags: Flags) -> String {
    get(cluster, &ALL, flags)
}

/// `kubectl get services`, `kubectl get pods,services`: one table for each kind that has objects, sorted by
/// namespace and name. Of several kinds each name has its kind before it.
///
/// Kinds whose columns a cluster cannot fill are left out.
pub fn get(cluster: &Cluster, kinds: &[Kind], flags: Flags) -> String {
    let prefixed = kinds.len() > 1;
    let tables = kinds.iter().filter_map(|kind| {
        let table = Table::of(kind)?;
        let mut rows = rows(cluster, kind);
        rows.sort_by(|one, two| (&one.namespace, &one.name).cmp(&(&two.namespace, &two.name)));
        let prefix = if prefixed { table.prefix } else { "" };
        (!rows.is_empty()).then(|| table.text(&rows, prefix, flags))
    });
    tables.collect::<Vec<_>>().join("\n")
}

/// The columns of a kind between NAME and LABELS.
struct Table {
    prefix: &'static str,
    columns: &'static [&'static str],
    wide: &'static [&'static str],
    namespaced: bool,
}

/// The wide columns of workloads.
const TEMPLATE: &[&str] = &["CONTAINERS", "IMAGES", "SELECTOR"];

impl Table {
    fn of(kind: &Kind) -> Option<Table> {
        let (prefix, columns, wide): (_, &[&str], &[&str]) = match kind {
            Kind::Service => {
                ("service/", &["TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"], &["SELECTOR"])
            }
            Kind::Pod => (
                "pod/",
                &["READY", "STATUS", "RESTARTS", "AGE"],
                &["IP", "NODE", "NOMINATED NODE", "READINESS GATES"],
            ),
            Kind::Node => (
                "node/",
                &["STATUS", "ROLES", "AGE", "VERSION"],
                &["INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE", "KERNEL-VERSION", "CONTAINER-RUNTIME"],
            ),
            Kind::Endpoints => ("endpoints/", &["ENDPOINTS", "AGE"], &[]),
            Kind::EndpointSlice => {
                ("endpointslice.discovery.k8s.io/", &["ADDRESSTYPE", "PORTS", "ENDPOINTS", "AGE"], &[])
            }
            Kind::Deployment => ("deployment.apps/", &["READY", "UP-TO-DATE", "AVAILABLE", "AGE"], TEMPLATE),
            Kind::ReplicaSet => ("replicaset.apps/", &["DESIRED", "CURRENT", "READY", "AGE"], TEMPLATE),
            Kind::ReplicationController => {
                ("replicationcontroller/", &["DESIRED", "CURRENT", "READY", "AGE"], TEMPLATE)
            }
            Kind::StatefulSet => ("statefulset.apps/", &["READY", "AGE"], &["CONTAINERS", "IMAGES"]),
            Kind::DaemonSet => (
                "daemonset.apps/",
                &["DESIRED", "CURRENT", "READY", "UP-TO-DATE", "AVAILABLE", "NODE SELECTOR", "AGE"],
                TEMPLATE,
            ),
            Kind::Ingress => {
                ("ingress.networking.k8s.io/", &["CLASS", "HOSTS", "ADDRESS", "PORTS", "AGE"], &[])
            }
            _ => return None,
        };
        Some(Table { prefix, columns, wide, namespaced: !kind.is_cluster_scoped() })
    }

    fn text(&self, rows: &[Row], prefix: &str, flags: Flags) -> String {
        let namespaced = flags.all_namespaces && self.namespaced;
        let mut header: Vec<String> = Vec::new();
        header.extend(namespaced.then(|| "NAMESPACE".to_owned()));
        header.push("NAME".to_owned());
        let wide = if flags.wide { self.wide } else { &[] };
        header.extend(self.columns.iter().chain(wide).map(|name| (*name).to_owned()));
        header.extend(flags.show_labels.then(|| "LABELS".to_owned()));
        let mut lines = vec![header];
        for row in rows {
            let mut line: Vec<String> = Vec::new();
            line.extend(namespaced.then(|| row.namespace.clone()));
            line.push(format!("{prefix}{}", row.name));
            line.extend(row.cells.iter().cloned());
            line.extend(row.wide.iter().filter(|_| flags.wide).cloned());
            line.extend(flags.show_labels.then(|| row.labels.clone()));
            lines.push(line);
        }
        padded(&lines)
    }
}

/// Pads every column but the last to its longest cell and a gap, counted in characters.
fn padded(lines: &[Vec<String>]) -> String {
    let columns = lines.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0).saturating_add(GAP).max(LEAST)
    };
    let widths: Vec<usize> = (0..columns.saturating_sub(1)).map(width).chain([0]).collect();
    let mut text = String::new();
    for line in lines {
        for (cell, width) in line.iter().zip(&widths) {
            text.push_str(&format!("{cell:<width$}"));
        }
        text.push('\n');
    }
    text
}

/// One object on its way to a line.
struct Row {
    namespace: String,
    name: String,
    cells: Vec<String>,
    wide: Vec<String>,
    labels: String,
}

fn rows(cluster: &Cluster, kind: &Kind) -> Vec<Row> {
    match kind {
        Kind::Service => cluster.services.iter().map(service).collect(),
        Kind::Pod => cluster.pods.iter().map(pod).collect(),
        Kind::Node => cluster.nodes.iter().map(node).collect(),
        Kind::Endpoints => cluster.endpoints.iter().map(endpoints).collect(),
        Kind::EndpointSlice => cluster.slices.iter().map(slice).collect(),
        Kind::Ingress => cluster.ingresses.iter().filter(|it| it.kind == *kind).map(ingress).collect(),
        _ => cluster.workloads.iter().filter(|it| it.kind == *kind).map(workload).collect(),
    }
}

fn service(service: &Service) -> Row {
    let kind = service.service_type.value().copied().unwrap_or(ServiceType::ClusterIp);
    let cluster_ip = match service.cluster_ip.value() {
        Some(ClusterIp::Address(host)) => host.to_string(),
        Some(ClusterIp::Headless) => "None".to_owned(),
        None => NONE.to_owned(),
    };
    let ports: Vec<String> = service.ports.iter().map(service_port).collect();
    Row {
        namespace: namespace(&service.namespace),
        name: service.name.value.clone(),
        cells: vec![
            kind.to_string(),
            cluster_ip,
            external(service, kind),
            listed(&ports, ","),
            age(&service.age),
        ],
        wide: vec![labels(&service.selector)],
        labels: labels(&service.labels),
    }
}

fn service_port(port: &ServicePort) -> String {
    let protocol = port.protocol.value().map_or("TCP", |protocol| protocol.name());
    match port.node_port.value() {
        Some(node_port) => format!("{}:{node_port}/{protocol}", port.number.value),
        None => format!("{}/{protocol}", port.number.value),
    }
}

/// The cell as a table showed it, else what the type makes of the addresses.
fn external(service: &Service, kind: ServiceType) -> String {
    match &service.external {
        Cell::Shown(shown) => {
            let pieces: Vec<String> = shown.value.iter().map(|it| external_piece(&it.value)).collect();
            return listed(&pieces, ",");
        }
        Cell::SaysNone(_) => return NONE.to_owned(),
        Cell::Blank(_) => return String::new(),
        Cell::NotShown => {}
    }
    let by_hand = service.external_ips.value().into_iter().flatten().map(|host| host.value.to_string());
    match kind {
        ServiceType::ExternalName => or_none(&service.external_name),
        ServiceType::ClusterIp | ServiceType::NodePort => listed(&by_hand.collect::<Vec<_>>(), ","),
        ServiceType::LoadBalancer => {
            let published = service.balancer.value().into_iter().flatten();
            let sorted: BTreeSet<String> = published.map(|it| it.host.value.to_string()).collect();
            let hosts: Vec<String> = sorted.into_iter().chain(by_hand).collect();
            if hosts.is_empty() { "<pending>".to_owned() } else { hosts.join(",") }
        }
    }
}

fn external_piece(piece: &External) -> String {
    match piece {
        External::Pending => "<pending>".to_owned(),
        External::Nodes => "<nodes>".to_owned(),
        External::Host(host) => host.to_string(),
    }
}

fn pod(pod: &Pod) -> Row {
    let containers = pod.containers.value().copied().unwrap_or(1);
    let none_ready = pod.ready.value() != Some(&true);
    let ready = pod.ready_containers.value().copied().unwrap_or(if none_ready { 0 } else { containers });
    let status = shown(&pod.status).unwrap_or_else(|| "Unknown".to_owned());
    let restarts = pod.restarts.value().copied().unwrap_or(0);
    Row {
        namespace: namespace(&pod.namespace),
        name: pod.name.value.clone(),
        cells: vec![format!("{ready}/{containers}"), status, restarts.to_string(), age(&pod.age)],
        wide: vec![or_none(&pod.ip), or_none(&pod.node), NONE.to_owned(), or_none(&pod.readiness_gates)],
        labels: labels(&pod.labels),
    }
}

fn node(node: &Node) -> Row {
    let ready = match node.ready.value() {
        Some(true) => "Ready",
        Some(false) => "NotReady",
        None => "Unknown",
    };
    let disabled = if node.schedulable.value() == Some(&false) { ",SchedulingDisabled" } else { "" };
    let unknown = || UNKNOWN.to_owned();
    Row {
        namespace: String::new(),
        name: node.name.value.clone(),
        cells: vec![
            format!("{ready}{disabled}"),
            or_none(&node.roles),
            age(&node.age),
            shown(&node.version).unwrap_or_default(),
        ],
        wide: vec![or_none(&node.internal_ip), or_none(&node.external_ip), unknown(), unknown(), unknown()],
        labels: NONE.to_owned(),
    }
}

fn endpoints(endpoints: &Endpoints) -> Row {
    let list = match &endpoints.ready {
        Cell::Shown(list) => describe::endpoint_list(&list.value),
        Cell::Blank(_) => String::new(),
        Cell::SaysNone(_) | Cell::NotShown => NONE.to_owned(),
    };
    Row {
        namespace: namespace(&endpoints.namespace),
        name: endpoints.name.value.clone(),
        cells: vec![list, age(&endpoints.age)],
        wide: Vec::new(),
        labels: NONE.to_owned(),
    }
}

fn slice(slice: &EndpointSlice) -> Row {
    let ports = slice.ports.value().map(|ports| ports.iter().map(|it| slice_port(&it.port)).collect());
    let hosts = slice.endpoints.value();
    let hosts = hosts.map(|list| list.iter().map(|it| it.host.value.to_string()).collect());
    let more = |more: &Option<Spanned<u32>>| more.as_ref().map(|more| more.value);
    Row {
        namespace: namespace(&slice.namespace),
        name: slice.name.value.clone(),
        cells: vec![
            or_none(&slice.address_type),
            ports.map_or_else(|| UNSET.to_owned(), |list: Vec<_>| cut(&list, more(&slice.more_ports))),
            hosts.map_or_else(|| UNSET.to_owned(), |list: Vec<_>| cut(&list, more(&slice.more))),
            age(&slice.age),
        ],
        wide: Vec::new(),
        labels: labels(&slice.labels),
    }
}

fn slice_port(port: &Cell<Port>) -> String {
    shown(port).unwrap_or_else(|| "*".to_owned())
}

fn ingress(ingress: &Ingress) -> Row {
    let hosts: Vec<String> =
        ingress.hosts.value().into_iter().flatten().map(|host| host.value.clone()).collect();
    let addresses: BTreeSet<String> =
        ingress.address.value().into_iter().flatten().map(|host| host.value.to_string()).collect();
    let ports: Vec<String> =
        ingress.ports.value().into_iter().flatten().map(|port| port.value.to_string()).collect();
    Row {
        namespace: namespace(&ingress.namespace),
        name: ingress.name.value.clone(),
        cells: vec![
            or_none(&ingress.class),
            if hosts.is_empty() { "*".to_owned() } else { cut(&hosts, None) },
            addresses.into_iter().collect::<Vec<_>>().join(","),
            if ports.is_empty() { "80".to_owned() } else { ports.join(", ") },
            age(&ingress.age),
        ],
        wide: Vec::new(),
        labels: NONE.to_owned(),
    }
}

/// Pods that are not ready count as neither available nor gone: of what a cluster does not show, wanted stands
/// for there, and ready for available.
fn workload(workload: &Workload) -> Row {
    let count = |cell: &Cell<u32>| cell.value().copied().unwrap_or(0).to_string();
    let (ready, desired, age) = (count(&workload.ready), count(&workload.desired), age(&workload.age));
    let cells = match workload.kind {
        Kind::Deployment => vec![format!("{ready}/{desired}"), desired, ready, age],
        Kind::StatefulSet => vec![format!("{ready}/{desired}"), age],
        Kind::DaemonSet => {
            vec![desired.clone(), desired.clone(), ready.clone(), desired, ready, NONE.to_owned(), age]
        }
        _ => vec![desired.clone(), desired, ready, age],
    };
    let mut wide = vec![String::new(), String::new()];
    wide.extend((workload.kind != Kind::StatefulSet).then(|| labels(&workload.selector)));
    Row {
        namespace: namespace(&workload.namespace),
        name: workload.name.value.clone(),
        cells,
        wide,
        labels: NONE.to_owned(),
    }
}

fn shown<T: Display>(cell: &Cell<T>) -> Option<String> {
    cell.value().map(ToString::to_string)
}

fn or_none<T: Display>(cell: &Cell<T>) -> String {
    shown(cell).unwrap_or_else(|| NONE.to_owned())
}

fn namespace(cell: &Cell<String>) -> String {
    shown(cell).unwrap_or_else(|| "default".to_owned())
}

fn listed(items: &[String], comma: &str) -> String {
    if items.is_empty() { NONE.to_owned() } else { items.join(comma) }
}

/// The first items, and how many there are besides.
fn cut(items: &[String], more: Option<u32>) -> String {
    let first = items.get(..SHOWN.min(items.len())).unwrap_or_default().join(",");
    let left = u32::try_from(items.len().saturating_sub(SHOWN)).unwrap_or(u32::MAX);
    match (more, left) {
        (None, 0) => first,
        (more, left) => format!("{first} + {} more...", more.unwrap_or(0).saturating_add(left)),
    }
}

fn labels(cell: &Cell<Labels>) -> String {
    let Some(labels) = cell.value() else { return NONE.to_owned() };
    let pairs = labels.pairs.iter().map(|pair| format!("{}={}", pair.value.key, pair.value.value));
    let terms = labels.terms.iter().map(|term| term.value.clone());
    listed(&pairs.chain(terms).collect::<Vec<_>>(), ",")
}

fn age(cell: &Cell<Age>) -> String {
    match cell.value() {
        Some(Age::Seconds(seconds)) => duration(*seconds),
        Some(Age::Invalid) => "<invalid>".to_owned(),
        Some(Age::Unknown) | None => UNKNOWN.to_owned(),
    }
}

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const YEAR: u64 = 365 * DAY;

/// Seconds as kubectl rounds them: down, to two units at most, to one where the second would say little.
///
/// Source: <https://github.com/kubernetes/apimachinery/blob/master/pkg/util/duration/duration.go>
fn duration(seconds: u64) -> String {
    let two = |(unit, name): (u64, &str), (small, small_name): (u64, &str)| {
        let rest = seconds % unit / small;
        let first = format!("{}{name}", seconds / unit);
        if rest == 0 { first } else { format!("{first}{rest}{small_name}") }
    };
    match seconds {
        0..120 => format!("{seconds}s"),
        120..600 => two((MINUTE, "m"), (1, "s")),
        600..10_800 => format!("{}m", seconds / MINUTE),
        10_800..28_800 => two((HOUR, "h"), (MINUTE, "m")),
        28_800..172_800 => format!("{}h", seconds / HOUR),
        172_800..691_200 => two((DAY, "d"), (HOUR, "h")),
        691_200..63_072_000 => format!("{}d", seconds / DAY),
        63_072_000..252_288_000 => two((YEAR, "y"), (DAY, "d")),
        _ => format!("{}y", seconds / YEAR),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kubectl::read;
    use crate::model::merge;
    use crate::text::source::Source;

    /// What was read from a text is written as that text.
    #[track_caller]
    fn check(kinds: &[Kind], flags: Flags, text: &str) {
        let reading = read::read(&Source::new(text));
        assert!(reading.notices.is_empty(), "{:?}", reading.notices);
        let (cluster, _) = merge::cluster(reading.sightings);
        assert_eq!(get(&cluster, kinds, flags), text);
    }

    const PLAIN: Flags = Flags { wide: false, all_namespaces: false, show_labels: false };

    #[test]
    fn services_of_every_type() {
        check(
            &[Kind::Service],
            PLAIN,
            "\
NAME      TYPE           CLUSTER-IP    EXTERNAL-IP               PORT(S)                      AGE
basket    ClusterIP      10.71.0.12    <none>                    53/UDP,53/TCP                9d
gate      LoadBalancer   10.71.9.1     192.0.2.14,198.51.100.3   80:31802/TCP,443:31443/TCP   3h12m
gate-b    LoadBalancer   10.71.9.2     <pending>                 80/TCP                       41s
ledger    ExternalName   <none>        ledger.example.net        <none>                       2y101d
mirror    ClusterIP      None          <none>                    6379/TCP                     7d2h
orchard   NodePort       fd00:71::24   <none>                    8080:30444/SCTP              9m30s
",
        );
    }

    #[test]
    fn wide_rows_of_all_namespaces_with_labels() {
        let flags = Flags { wide: true, all_namespaces: true, show_labels: true };
        check(
            &[Kind::Service],
            flags,
            "\
NAMESPACE   NAME     TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE   SELECTOR            LABELS
east        basket   ClusterIP   10.71.0.12   <none>        80/TCP    9d    app=basket,tier=b   <none>
west        basket   ClusterIP   10.71.0.13   <none>        80/TCP    9d    <none>              app=basket
",
        );
        check(
            &[Kind::Pod],
            Flags { wide: true, ..PLAIN },
            "\
NAME                     READY   STATUS             RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
basket-6c9d7f5b4-2kq8z   1/2     CrashLoopBackOff   14         35h   10.82.1.17   loft-2   <none>           0/1
basket-6c9d7f5b4-xv4tn   0/2     Pending            0          5s    <none>       <none>   <none>           <none>
",
        );
    }

    #[test]
    fn names_may_read_like_commands() {
        check(
            &[Kind::Service],
            Flags { all_namespaces: true, ..PLAIN },
            "\
NAMESPACE   NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
kubectl     cp     ClusterIP   10.71.0.12   <none>        80/TCP    9d
nc          curl   ClusterIP   10.71.0.13   <none>        80/TCP    9d
",
        );
    }

    #[test]
    fn lists_show_three() {
        check(
            &[Kind::Endpoints],
            PLAIN,
            "\
NAME      ENDPOINTS                                                    AGE
basket    10.82.1.17:8080,10.82.1.18:8080,10.82.2.9:8080 + 2 more...   9d
lost      <none>                                                       9d
waiting                                                                9d
",
        );
        check(
            &[Kind::EndpointSlice],
            PLAIN,
            "\
NAME           ADDRESSTYPE   PORTS                     ENDPOINTS                                     AGE
basket-4m2vs   IPv4          8080,http,* + 1 more...   10.82.1.17,10.82.1.18,10.82.2.9 + 2 more...   9d
",
        );
    }

    #[test]
    fn all_kinds_have_their_prefix() {
        check(
            &ALL,
            PLAIN,
            "\
NAME                         READY   STATUS    RESTARTS   AGE
pod/basket-6c9d7f5b4-2kq8z   1/1     Running   0          9d

NAME                           DESIRED   CURRENT   READY   AGE
replicationcontroller/attic    2         2         1       9d
replicationcontroller/cellar   1         1         1       9d

NAME             TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE
service/basket   NodePort   10.71.0.12   <none>        80:30444/TCP   9d

NAME                     READY   UP-TO-DATE   AVAILABLE   AGE
deployment.apps/basket   1/1     1            1           9d

NAME                               DESIRED   CURRENT   READY   AGE
replicaset.apps/basket-6c9d7f5b4   1         1         1       9d

NAME                      READY   AGE
statefulset.apps/ledger   2/3     9d
",
        );
    }

    #[test]
    fn ingresses_and_nodes() {
        check(
            &[Kind::Ingress],
            PLAIN,
            "\
NAME    CLASS    HOSTS                            ADDRESS      PORTS     AGE
door    <none>   *                                             80        9d
porch   nginx    a.example.net,shop.example.net   192.0.2.14   80, 443   9d
",
        );
        check(
            &[Kind::Node],
            Flags { wide: true, ..PLAIN },
            "\
NAME     STATUS                     ROLES           AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE    KERNEL-VERSION   CONTAINER-RUNTIME
loft-1   Ready                      control-plane   9d    v1.34.2   172.29.0.4    <none>        <unknown>   <unknown>        <unknown>
loft-2   Ready,SchedulingDisabled   <none>          9d    v1.34.2   172.29.0.5    192.0.2.31    <unknown>   <unknown>        <unknown>
",
        );
    }

    #[test]
    fn ages_are_rounded_down() {
        let check = |seconds: u64, expected: &str| assert_eq!(duration(seconds), expected);
        check(0, "0s");
        check(119, "119s");
        check(120, "2m");
        check(599, "9m59s");
        check(600, "10m");
        check(10_799, "179m");
        check(10_800, "3h");
        check(28_799, "7h59m");
        check(28_800, "8h");
        check(172_799, "47h");
        check(172_800, "2d");
        check(691_199, "7d23h");
        check(691_200, "8d");
        check(63_071_999, "729d");
        check(63_072_000, "2y");
        check(252_287_999, "7y364d");
        check(252_288_000, "8y");
    }
}

//! What holds for any text: no panic, spans inside the text, every shown value is its slice, lines add up, hops
//! meet, and the order of blocks does not matter.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::string_slice, missing_docs)]

mod reading;

use porthop::analysis::Analysis;
use porthop::analysis::LineUse;
use porthop::analysis::analyze;
use porthop::export::json;
use porthop::export::plain;
use porthop::kubectl::clean;
use porthop::lang::Lang;
use porthop::model::cell::Cell;
use porthop::model::endpoint::EndpointList;
use porthop::model::host::Host;
use porthop::model::selector::Labels;
use porthop::model::service::ClusterIp;
use porthop::model::service::External;
use porthop::model::service::Service;
use porthop::text::source::Source;
use porthop::text::span::Span;
use porthop::text::span::Spanned;
use porthop::text::span::Spans;
use porthop::trace::fact::Fact;
use porthop::trace::stop::Stop;
use proptest::collection::vec;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::Just;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop_oneof;
use proptest::proptest;
use proptest::sample::Index;
use proptest::sample::select;
use std::fmt::Display;
use std::path::Path;
use std::sync::LazyLock;

/// Pastes of the other tests and the samples of the app.
static PASTES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["tests/fixtures", "tests/fixtures/findings", "tests/fixtures/reader", "samples"];
    let mut files: Vec<_> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(root.join(folder)).ok())
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .collect();
    files.sort();
    let texts = files.iter().map(|file| std::fs::read_to_string(file).unwrap());
    texts.map(|text| text.split("\n=== expected").next().unwrap_or_default().to_owned()).collect()
});

/// Everything that must hold for one text.
fn check(text: &str) -> Analysis {
    let analysis = analyze(text, &[]);
    spans_are_inside(&analysis);
    lines_add_up(&analysis);
    values_are_slices(&analysis);
    hops_meet(&analysis);
    let report: serde_json::Value = serde_json::from_str(&json::report(&analysis)).unwrap();
    assert_eq!(report["version"], json::VERSION);
    plain::report(&analysis, Lang::En);
    analysis
}

/// Every span of the whole analysis, found by how it is written: no field can be forgotten.
fn spans_are_inside(analysis: &Analysis) {
    let text = analysis.source.text();
    let parts = [
        format!("{:?}", analysis.cluster),
        format!("{:?} {:?}", analysis.findings, analysis.notices),
        format!("{:?}", analysis.traces()),
    ];
    for part in &parts {
        for span in part.split("Span { start: ").skip(1) {
            let (start, rest) = span.split_once(", end: ").unwrap_or_default();
            let Some((end, _)) = rest.split_once(" }") else { continue };
            let (Ok(start), Ok(end)) = (start.parse::<usize>(), end.parse::<usize>()) else { continue };
            assert!(start <= end && text.get(start..end).is_some(), "{start}..{end} is not in the text");
        }
    }
}

fn lines_add_up(analysis: &Analysis) {
    assert_eq!(analysis.lines.len(), analysis.source.line_count());
    for (line, span) in analysis.lines.iter().zip(analysis.source.lines()) {
        let is_blank = analysis.source.slice(span).trim().is_empty();
        assert_eq!(*line == LineUse::Blank, is_blank);
    }
}

fn hops_meet(analysis: &Analysis) {
    for trace in analysis.traces() {
        assert!(!trace.hops.is_empty());
        for pair in trace.hops.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
        }
        for hop in &trace.hops {
            stop_is_proved(analysis, &hop.from);
            stop_is_proved(analysis, &hop.to);
            if let Some(packet) = &hop.packet {
                stop_is_proved(analysis, &packet.source);
                stop_is_proved(analysis, &packet.destination);
            }
        }
    }
}

fn stop_is_proved(analysis: &Analysis, stop: &Stop) {
    list_is_proved(analysis, &stop.hosts);
    list_is_proved(analysis, &stop.ports);
}

fn list_is_proved<T: Display>(analysis: &Analysis, fact: &Fact<Vec<T>>) {
    if let Fact::Seen { value, spans } = fact {
        assert_eq!(value.len(), spans.len(), "one item, one place");
        for (value, spans) in value.iter().zip(spans) {
            shows(&analysis.source, spans, &value.to_string());
        }
    }
}

/// The characters are the value, or become it by cleaning, or are another way to write the number or the word.
#[track_caller]
fn shows(source: &Source, spans: &Spans, value: &str) {
    let slices = source.slices(spans);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let same = |slices: &str| {
        slices.eq_ignore_ascii_case(value)
            || is_number(slices) && is_number(value) && slices.trim_start_matches('0') == value
    };
    // A quoted value keeps its escapes, a value over several lines its line ends.
    let cleaned = || {
        let cleaned = clean::clean(&Source::new(slices.as_str()));
        cleaned.strand.text().replace(['"', '\'', '\\'], "")
    };
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert!(
        same(&slices)
            || same(&cleaned())
            || squeezed(&cleaned()) == squeezed(&value.replace(['"', '\'', '\\'], "")),
        "{value:?} is said to stand in {slices:?}"
    );
}

fn values_are_slices(analysis: &Analysis) {
    let source = &analysis.source;
    let cluster = &analysis.cluster;
    for service in &cluster.services {
        service_is_proved(source, service);
    }
    for pod in &cluster.pods {
        text(source, &pod.name);
        cells(source, [&pod.namespace, &pod.status, &pod.node]);
        cell(source, &pod.ip, Host::to_string);
        cell(source, &pod.restarts, u32::to_string);
        cell(source, &pod.ready_containers, u32::to_string);
        cell(source, &pod.containers, u32::to_string);
        labels(source, &pod.labels);
    }
    for node in &cluster.nodes {
        text(source, &node.name);
        cells(source, [&node.roles, &node.version, &node.pod_cidr]);
        cell(source, &node.internal_ip, Host::to_string);
        cell(source, &node.external_ip, Host::to_string);
    }
    for it in &cluster.endpoints {
        text(source, &it.name);
        cells(source, [&it.namespace]);
        endpoints(source, &it.ready);
        endpoints(source, &it.not_ready);
    }
    for it in &cluster.slices {
        text(source, &it.name);
        cells(source, [&it.namespace, &it.address_type]);
        // A label proves it: `kubernetes.io/service-name=web`.
        if let Some(service) = it.service.shown() {
            assert!(source.slices(&service.spans).contains(&service.value));
        }
        for endpoint in it.endpoints.value().into_iter().flatten() {
            shows(source, &endpoint.host.spans, endpoint.host.value.text());
        }
        for port in it.ports.value().into_iter().flatten() {
            cell(source, &port.port, ToString::to_string);
        }
    }
    for it in &cluster.workloads {
        text(source, &it.name);
        cell(source, &it.ready, u32::to_string);
        cell(source, &it.desired, u32::to_string);
        labels(source, &it.selector);
    }
    for it in &cluster.ingresses {
        text(source, &it.name);
        cells(source, [&it.namespace, &it.class]);
        list(source, &it.hosts);
        list(source, &it.address);
        list(source, &it.ports);
        for rule in &it.rules {
            text(source, &rule.service);
            shows(source, &rule.port.spans, &rule.port.value.to_string());
        }
    }
    cluster.policies.iter().for_each(|it| text(source, &it.name));
    cluster.others.iter().for_each(|it| text(source, &it.name));
}

fn service_is_proved(source: &Source, service: &Service) {
    text(source, &service.name);
    cells(source, [&service.namespace, &service.session_affinity, &service.balancer_class]);
    cell(source, &service.service_type, |it| it.name().to_owned());
    cell(source, &service.cluster_ip, |it| match it {
        ClusterIp::Address(host) => host.to_string(),
        ClusterIp::Headless => "None".to_owned(),
    });
    list(source, &service.cluster_ips);
    list(source, &service.external_ips);
    for external in service.external.value().into_iter().flatten() {
        if let External::Host(host) = &external.value {
            shows(source, &external.spans, host.text());
        }
    }
    for balancer in service.balancer.value().into_iter().flatten() {
        shows(source, &balancer.host.spans, balancer.host.value.text());
    }
    cell(source, &service.external_name, Host::to_string);
    cell(source, &service.requested_address, Host::to_string);
    cell(source, &service.health_check_node_port, u16::to_string);
    labels(source, &service.selector);
    labels(source, &service.labels);
    for port in &service.ports {
        assert_ne!(port.number.value, 0);
        shows(source, &port.number.spans, &port.number.value.to_string());
        cells(source, [&port.name, &port.app_protocol]);
        cell(source, &port.protocol, |it| it.name().to_owned());
        cell(source, &port.node_port, u16::to_string);
        cell(source, &port.target_port, ToString::to_string);
        endpoints(source, &port.endpoints);
    }
}

#[track_caller]
fn text(source: &Source, shown: &Spanned<String>) {
    assert!(!shown.value.is_empty());
    shows(source, &shown.spans, &shown.value);
}

#[track_caller]
fn cell<T>(source: &Source, cell: &Cell<T>, read: impl Fn(&T) -> String) {
    if let Some(shown) = cell.shown() {
        shows(source, &shown.spans, &read(&shown.value));
    }
}

#[track_caller]
fn cells<const N: usize>(source: &Source, all: [&Cell<String>; N]) {
    for one in all {
        cell(source, one, String::clone);
    }
}

#[track_caller]
fn list<T: Display>(source: &Source, cell: &Cell<Vec<Spanned<T>>>) {
    for shown in cell.value().into_iter().flatten() {
        shows(source, &shown.spans, &shown.value.to_string());
    }
}

/// Keys and values of labels stand in their characters, joined by `=` in tables and `: ` in manifests.
#[track_caller]
fn labels(source: &Source, cell: &Cell<Labels>) {
    for pair in cell.value().into_iter().flat_map(|labels| &labels.pairs) {
        let slices = clean::clean(&Source::new(source.slices(&pair.spans)));
        let slices = slices.strand.text();
        assert!(
            slices.starts_with(&pair.value.key) || slices.contains(['"', '\'']),
            "{pair:?} in {slices:?}"
        );
    }
}

#[track_caller]
fn endpoints(source: &Source, cell: &Cell<EndpointList>) {
    for endpoint in cell.value().into_iter().flat_map(|list| &list.shown) {
        shows(source, &endpoint.host.spans, endpoint.host.value.text());
        if let Some(port) = &endpoint.port {
            shows(source, &port.spans, &port.value.to_string());
        }
    }
}

/// Pieces that pastes are made of.
const PIECES: &[&str] = &[
    "NAME",
    "TYPE",
    "CLUSTER-IP",
    "EXTERNAL-IP",
    "PORT(S)",
    "AGE",
    "ENDPOINTS",
    "READY",
    "SELECTOR",
    "NAMESPACE",
    "LABELS",
    "IP(S)",
    "CLUSTER_IP",
    "STATUS",
    "RESTARTS",
    "ADDRESSTYPE",
    "PORTS",
    "VERSION",
    "HOSTS",
    "ADDRESS",
    "web",
    "service/web",
    "pod/web-0",
    "ClusterIP",
    "NodePort",
    "LoadBalancer",
    "ExternalName",
    "None",
    "<none>",
    "<pending>",
    "10.0.0.7",
    "fd00::7",
    "[fd00::7]:80",
    "80/TCP",
    "80:30080/TCP,",
    "53/UDP",
    "443:3",
    "5d3h",
    "1/1",
    "Running",
    "app=web",
    "+ 4 more...",
    "...",
    "Name:",
    "Type:",
    "Port:",
    "TargetPort:",
    "Endpoints:",
    "IP:",
    "Selector:",
    "kind: Service",
    "spec:",
    "ports:",
    "- port: 80",
    "metadata:",
    "name: web",
    "items:",
    "---",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    "```",
    "> ",
    "$ kubectl get svc -n shop",
    "Every 2.0s:",
    "Error from server (NotFound):",
    "services \"web\" not found",
    "&lt;none&gt;",
    "&nbsp;",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{1b}[31m",
    "\u{1b}[0m",
    "**",
    "`",
    "\t",
    "\r\n",
    "\n",
    "\n\n",
    " ",
    "   ",
    "端口",
    "😀",
    "é",
    "：",
    "…",
    "<b>",
    "</b>",
    "\\",
    "\u{2028}",
    "\u{0}",
    "curl http://10.0.0.7:30080/",
    "12:",
    "│",
    "+---+",
];

fn any_text() -> BoxedStrategy<String> {
    let piece = prop_oneof![
        6 => select(PIECES).prop_map(str::to_owned),
        3 => select(&["   ", "\n", " ", "\t", ","][..]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => any::<char>().prop_map(|character| character.to_string()),
    ];
    vec(piece, 0..80).prop_map(|pieces| pieces.concat()).boxed()
}

/// One change that copying, editing or bad luck makes.
#[derive(Clone, Debug)]
enum Change {
    CutEnd(Index),
    CutStart(Index),
    Remove(Index),
    Double(Index),
    Swap(Index, Index),
    Insert(Index, String),
    Tabs,
    SingleSpaces,
    Wrap(usize),
    Join(Index),
}

fn change() -> BoxedStrategy<Change> {
    let index = any::<Index>;
    let inserted = prop_oneof![select(PIECES).prop_map(str::to_owned), "\\PC{1,3}"];
    prop_oneof![
        index().prop_map(Change::CutEnd),
        index().prop_map(Change::CutStart),
        index().prop_map(Change::Remove),
        index().prop_map(Change::Double),
        (index(), index()).prop_map(|(one, two)| Change::Swap(one, two)),
        (index(), inserted).prop_map(|(at, text)| Change::Insert(at, text)),
        Just(Change::Tabs),
        Just(Change::SingleSpaces),
        (40_usize..120).prop_map(Change::Wrap),
        index().prop_map(Change::Join),
    ]
    .boxed()
}

fn place(text: &str, index: &Index) -> usize {
    let mut at = index.index(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn changed(text: &str, change: &Change) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    match change {
        Change::CutEnd(index) => return text[..place(text, index)].to_owned(),
        Change::CutStart(index) => return text[place(text, index)..].to_owned(),
        Change::Insert(index, inserted) => {
            let at = place(text, index);
            return format!("{}{inserted}{}", &text[..at], &text[at..]);
        }
        Change::Tabs => return text.replace("   ", "\t"),
        Change::SingleSpaces => {
            return lines
                .iter()
                .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect::<Vec<_>>()
                .join("\n");
        }
        Change::Wrap(width) => {
            return lines.iter().map(|line| wrapped(line, *width)).collect::<Vec<_>>().join("\n");
        }
        Change::Remove(index) => {
            lines.remove(index.index(lines.len()));
        }
        Change::Double(index) => {
            let at = index.index(lines.len());
            lines.insert(at, lines[at]);
        }
        Change::Swap(one, two) => {
            let (one, two) = (one.index(lines.len()), two.index(lines.len()));
            lines.swap(one, two);
        }
        Change::Join(index) => {
            let at = index.index(lines.len());
            let (before, after) = lines.split_at(at);
            return format!("{}{}", before.join("\n"), after.join("\n"));
        }
    }
    lines.join("\n")
}

fn wrapped(line: &str, width: usize) -> String {
    let characters: Vec<char> = line.chars().collect();
    let rows: Vec<String> = characters.chunks(width).map(|row| row.iter().collect()).collect();
    rows.join("\n")
}

fn mutated() -> BoxedStrategy<String> {
    let paste = (0..PASTES.len()).prop_map(|at| PASTES[at].clone());
    let changed = |(paste, changes): (String, Vec<Change>)| {
        changes.iter().fold(paste, |text, change| changed(&text, change))
    };
    (paste, vec(change(), 1..6)).prop_map(changed).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_text_is_read(text in any_text()) {
        check(&text);
    }

    #[test]
    fn changed_pastes_are_read(text in mutated()) {
        check(&text);
    }
}

/// 256 in the ordinary run; `PROPTEST_CASES` asks for a long one.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(256)
}

#[test]
fn every_paste_of_the_tests_holds() {
    assert!(PASTES.len() > 100, "the fixtures were not found");
    for paste in PASTES.iter() {
        check(paste);
    }
}

/// Three outputs of one cluster in each of their six orders (A15).
#[track_caller]
fn check_orders(blocks: [&str; 3]) {
    let said = |order: [usize; 3]| {
        let text = order.map(|at| blocks[at]).join("\n\n");
        let analysis = check(&text);
        assert!(analysis.notices.is_empty(), "{:?}", analysis.notices);
        let mut lines = reading::objects(&analysis);
        lines.sort();
        lines
    };
    let first = said([0, 1, 2]);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(first, said(order), "{order:?}");
    }
}

#[test]
fn blocks_may_stand_in_any_order() {
    const TABLE: &str = "\
NAME    TYPE       CLUSTER-IP    EXTERNAL-IP   PORT(S)          AGE
tiles   NodePort   10.43.71.20   <none>        8070:31870/TCP   19d";
    const ENDPOINTS: &str = "\
NAME    ENDPOINTS                           AGE
tiles   10.42.0.31:9070,10.42.1.44:9070     19d";
    const PODS: &str = "\
NAME                     READY   STATUS    RESTARTS      AGE   IP           NODE
tiles-6c9f7d8b4c-2kqvw   1/1     Running   2 (31m ago)   19d   10.42.0.31   rack-1
tiles-6c9f7d8b4c-mz8tx   1/1     Running   0             19d   10.42.1.44   rack-2";
    const DESCRIBED: &str = "\
Name:                     tiles
Selector:                 app=tiles
Type:                     NodePort
IP:                       10.43.71.20
Port:                     web  8070/TCP
TargetPort:               9070/TCP
NodePort:                 web  31870/TCP
Endpoints:                10.42.0.31:9070,10.42.1.44:9070
Session Affinity:         None
External Traffic Policy:  Cluster
Internal Traffic Policy:  Cluster
Events:                   <none>";
    const SLICE: &str = "\
NAME          ADDRESSTYPE   PORTS   ENDPOINTS               AGE
tiles-v8n4d   IPv4          9070    10.42.0.31,10.42.1.44   19d";
    const NODES: &str = "\
NAME     STATUS   ROLES    AGE    VERSION   INTERNAL-IP
rack-1   Ready    <none>   300d   v1.33.2   192.168.40.11
rack-2   Ready    <none>   300d   v1.33.2   192.168.40.12";
    const YAML: &str = "\
apiVersion: v1
kind: Service
metadata:
  creationTimestamp: \"2026-01-02T03:04:05Z\"
  name: tiles
  uid: 1f0f8bd2-5a44-4d7e-9a53-000000000001
spec:
  clusterIP: 10.43.71.20
  ports:
  - name: web
    nodePort: 31870
    port: 8070
    protocol: TCP
    targetPort: 9070
  selector:
    app: tiles
  type: NodePort
status:
  loadBalancer: {}";
    check_orders([TABLE, ENDPOINTS, PODS]);
    check_orders([TABLE, DESCRIBED, NODES]);
    check_orders([DESCRIBED, SLICE, PODS]);
    check_orders([YAML, TABLE, ENDPOINTS]);
    check_orders([NODES, SLICE, YAML]);
}

#[test]
fn a_span_is_never_between_two_halves_of_a_character() {
    for text in ["端口\tNAME TYPE 😀", "\u{feff}NAME\u{a0}TYPE", "&nbsp;😀&lt;none&gt;"] {
        let analysis = check(text);
        let whole = Span::new(0, text.len());
        assert_eq!(analysis.source.slice(whole), text);
    }
}

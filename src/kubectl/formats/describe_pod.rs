//! `kubectl describe pod`. It is never a Service, though it too has lines `IP:` and `Port:`.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::Entry;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::formats::describe_values::host;
use crate::kubectl::formats::describe_values::labels;
use crate::kubectl::formats::describe_values::namespace;
use crate::kubectl::formats::describe_values::own_name;
use crate::kubectl::formats::describe_values::text;
use crate::kubectl::formats::describe_values::word;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::pod::ContainerPort;
use crate::model::pod::Pod;
use crate::model::port::Protocol;
use crate::model::sighting::Sighting;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;

/// Reads the block of a pod.
pub fn read(block: &FieldBlock<'_>, reading: &mut Reading) {
    let Some(name) = own_name(block) else { return };
    let mut pod = Pod::new(name);
    pod.spans = vec![block.span()];
    block.entries.first().into_iter().for_each(|first| reading.used(first.line));
    for entry in block.entries.iter().filter(|entry| entry.indent == block.base) {
        let slot = match entry.label.map_or("", Excerpt::text) {
            "Namespace" => &mut pod.namespace,
            "Status" => &mut pod.status,
            "Controlled By" => &mut pod.controlled_by,
            "Node" => &mut pod.node,
            _ => continue,
        };
        if !slot.is_known() {
            *slot = if entry.is("Node") { node(entry.value) } else { word(entry.value) };
            reading.used(entry.line);
        }
    }
    if let Some(entry) = block.own("IP") {
        pod.ip = if entry.value.text() == "<none>" {
            Cell::SaysNone(entry.value.spans())
        } else {
            host(entry.value).map_or_else(|| Cell::Blank(entry.value.hull()), Cell::Shown)
        };
        reading.used(entry.line);
    }
    if let Some((entry, under)) = block.own_with_rest("Labels") {
        reading.used(entry.line);
        pod.labels = labels(entry, under, reading);
    }
    pod.ready = condition(block, "Ready", reading);
    status(block, &mut pod, reading);
    containers(block, &mut pod, reading);
    pod.namespace = namespace(&pod.namespace, reading);
    reading.saw(Sighting::Pod(Box::new(pod)));
}

/// `worker-2/192.168.1.22`
fn node(value: Excerpt<'_>) -> Cell<String> {
    match value.split_once('/') {
        Some((name, _)) if !name.is_empty() => text(name),
        _ => text(value),
    }
}

/// The status of a row of `Conditions:`.
pub fn condition(block: &FieldBlock<'_>, kind: &str, reading: &mut Reading) -> Cell<bool> {
    for entry in block.section("Conditions", &["Volumes", "Addresses", "QoS Class", "Events"]) {
        let mut words = entry.text().words();
        if words.next().map(Excerpt::text) != Some(kind) {
            continue;
        }
        let Some(status) = words.next() else { continue };
        reading.used(entry.line);
        return match status.text() {
            "True" => Cell::Shown(status.shows(true)),
            "False" => Cell::Shown(status.shows(false)),
            _ => Cell::NotShown,
        };
    }
    Cell::NotShown
}

fn containers(block: &FieldBlock<'_>, pod: &mut Pod, reading: &mut Reading) {
    let Some(heading) = block.own("Containers") else { return };
    let lines = block.section("Containers", &ENDS);
    let mut ports = Vec::new();
    for (index, entry) in lines.iter().enumerate() {
        if !["Port", "Ports"].iter().any(|label| entry.is(label)) {
            continue;
        }
        let host_ports =
            lines.get(index.saturating_add(1)).filter(|it| it.is("Host Port") || it.is("Host Ports"));
        ports.extend(container_ports(entry, host_ports, reading));
    }
    let restarts: Vec<&Entry<'_>> = lines.iter().filter(|entry| entry.is("Restart Count")).collect();
    if let [only] = restarts.as_slice() {
        pod.restarts = values::count(only.value).into();
        reading.used(only.line);
    }
    let place = heading.text().spans();
    pod.container_ports = if ports.is_empty() {
        if lines.iter().any(|entry| entry.is("Port") || entry.is("Ports")) {
            Cell::SaysNone(place)
        } else {
            Cell::NotShown
        }
    } else {
        Cell::Shown(Spanned { value: ports, spans: place })
    };
}

/// What tables show as STATUS: the reason of the whole pod, or of the first container that waits or has ended,
/// before the phase. While init containers run, tables count them, which no line of describe does.
fn status(block: &FieldBlock<'_>, pod: &mut Pod, reading: &mut Reading) {
    if pod.status.value().is_some_and(|status| status == "Terminating") {
        return;
    }
    if let Some(entry) = block.own("Reason").filter(|entry| !entry.value.is_empty()) {
        pod.status = word(entry.value);
        reading.used(entry.line);
        return;
    }
    let init = block.section("Init Containers", &["Containers"]);
    let not_ended = |entry: &&Entry<'_>| entry.is("State") && entry.value.text() != "Terminated";
    let lines = block.section("Containers", &ENDS);
    let waits = stopped(lines).is_some_and(|reason| is_early(reason.value.text()));
    if waits && init.iter().any(|entry| not_ended(&entry)) {
        pod.status = Cell::NotShown;
        return;
    }
    let is_running = lines.iter().any(|entry| entry.is("State") && entry.value.text() == "Running");
    if let Some(reason) = stopped(lines) {
        if is_running && reason.value.text() == "Completed" {
            return;
        }
        pod.status = word(reason.value);
        reading.used(reason.line);
    }
}

/// What containers wait for while init containers run.
pub fn is_early(reason: &str) -> bool {
    matches!(reason, "PodInitializing" | "ContainerCreating")
}

/// `Reason:` under `State: Waiting` or `State: Terminated`.
fn stopped<'l, 'a>(lines: &'l [Entry<'a>]) -> Option<&'l Entry<'a>> {
    let stopped =
        |entry: &Entry<'a>| entry.is("State") && matches!(entry.value.text(), "Waiting" | "Terminated");
    let at = lines.iter().position(stopped)?;
    lines.get(at.saturating_add(1)).filter(|entry| entry.is("Reason") && !entry.value.is_empty())
}

/// The own labels that end the section of the containers.
const ENDS: [&str; 6] =
    ["Conditions", "Volumes", "QoS Class", "Events", "Node-Selectors", "EphemeralContainers"];

fn container_ports(
    entry: &Entry<'_>,
    host_ports: Option<&Entry<'_>>,
    reading: &mut Reading,
) -> Vec<ContainerPort> {
    if matches!(entry.value.text(), "" | "<none>") {
        return Vec::new();
    }
    let hosts: Vec<Excerpt<'_>> = host_ports.iter().flat_map(|it| it.value.split(',')).collect();
    let mut ports = Vec::new();
    for (index, item) in entry.value.split(',').map(Excerpt::trim).enumerate() {
        let Some(mut port) = container_port(item) else {
            let kind = NoticeKind::CellNotUnderstood { column: "Port".to_owned() };
            reading.notice(kind, item.hull());
            continue;
        };
        let host = hosts.get(index).and_then(|host| values::service_port(host.trim()));
        port.host_port = host.map(|host| host.number).into();
        ports.push(port);
        reading.used(entry.line);
        host_ports.iter().for_each(|it| reading.used(it.line));
    }
    ports
}

/// `8080/TCP`, and `8080/TCP (http)` since kubectl 1.34.
fn container_port(item: Excerpt<'_>) -> Option<ContainerPort> {
    let (number, name) = match item.split_once(' ') {
        Some((number, name)) => (number, Some(name.trim())),
        None => (item, None),
    };
    let slash = number.text().find('/')?;
    let protocol = number.after(slash.saturating_add(1));
    let inside =
        name.and_then(|name| name.text().strip_prefix('(')?.strip_suffix(')').map(|it| name.part(it)));
    Some(ContainerPort {
        number: values::port(number.before(slash))?,
        name: inside.map(Excerpt::owned).into(),
        protocol: Protocol::from_word(protocol.text()).map(|it| protocol.shows(it)).into(),
        host_port: Cell::NotShown,
    })
}

//! Pods, what makes them, and nodes as YAML or JSON.

use crate::kubectl::document::Scalar;
use crate::kubectl::document::Tree;
use crate::kubectl::formats::describe_pod::is_early;
use crate::kubectl::formats::manifest_object::Desk;
use crate::kubectl::formats::manifest_object::Head;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::node::Node;
use crate::model::pod::ContainerPort;
use crate::model::pod::Pod;
use crate::model::service::Shape;
use crate::model::sighting::Sighting;
use crate::model::workload::Workload;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Reads a pod.
pub fn read(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let mut pod = Pod::new(head.name);
    pod.namespace = head.namespace;
    pod.labels = head.labels;
    pod.spans = vec![head.span];
    pod.node = desk.word(tree.at(&["spec", "nodeName"])).into();
    pod.host_network = desk.truth(tree.at(&["spec", "hostNetwork"]), "hostNetwork");
    pod.ip = desk.host(tree.at(&["status", "podIP"])).into();
    pod.ready = condition(tree, desk);
    pod.status = status(tree, desk);
    pod.controlled_by = controller(tree, desk);
    pod.container_ports = container_ports(tree.get("spec"), desk);
    if let Some([only]) = tree.at(&["status", "containerStatuses"]).map(Tree::items) {
        pod.restarts = desk.count(only.get("restartCount"), "restartCount").into();
    }
    desk.reading.saw(Sighting::Pod(Box::new(pod)));
}

/// What tables show: `Terminating` for a pod with a time of deletion, what a container waits for, else the phase.
fn status(tree: &Tree<'_>, desk: &mut Desk<'_>) -> Cell<String> {
    if let Some(deleted) = desk.word(tree.at(&["metadata", "deletionTimestamp"])) {
        return Cell::Shown(deleted.map(|_| "Terminating".to_owned()));
    }
    let status = tree.get("status");
    if let Some(reason) = status.and_then(|status| status.get("reason")) {
        return desk.word(Some(reason)).into();
    }
    let part = |key: &str| status.and_then(|status| status.get(key)).map_or(&[][..], Tree::items);
    let containers = part("containerStatuses");
    let is_running = containers.iter().any(|it| it.at(&["state", "running"]).is_some());
    let reason = |it: &'_ Tree<'_>, state: &str| {
        it.at(&["state", state, "reason"]).and_then(Tree::scalar).map(|reason| reason.value().to_owned())
    };
    let stopped = containers.iter().find_map(|it| {
        let state = ["waiting", "terminated"].into_iter().find(|state| reason(it, state).is_some())?;
        let ended = reason(it, state).is_some_and(|reason| reason == "Completed");
        (!is_running || !ended).then(|| it.at(&["state", state, "reason"])).flatten()
    });
    // While init containers run, tables count them, which nothing here does.
    let waits = stopped.and_then(Tree::scalar).is_some_and(|reason| is_early(reason.value()));
    if waits && part("initContainerStatuses").iter().any(|it| it.at(&["state", "terminated"]).is_none()) {
        return Cell::NotShown;
    }
    desk.word(stopped.or_else(|| status.and_then(|status| status.get("phase")))).into()
}

/// `ReplicaSet/web-7d4b9c6f5d`, which no characters show in one piece.
fn controller(tree: &Tree<'_>, desk: &mut Desk<'_>) -> Cell<String> {
    let owners = tree.at(&["metadata", "ownerReferences"]).map_or(&[][..], Tree::items);
    let owner = owners
        .iter()
        .find(|it| it.get("controller").and_then(Tree::scalar).and_then(Scalar::truth) == Some(true));
    let Some(owner) = owner else { return Cell::NotShown };
    let (Some(kind), Some(name)) = (desk.word(owner.get("kind")), desk.word(owner.get("name"))) else {
        return Cell::NotShown;
    };
    let mut spans = kind.spans;
    spans.extend(&name.spans);
    Cell::Shown(Spanned { value: format!("{}/{}", kind.value, name.value), spans })
}

/// The word of the condition `Ready`.
fn condition_word(tree: &Tree<'_>, desk: &mut Desk<'_>) -> Option<Spanned<String>> {
    let conditions = tree.at(&["status", "conditions"]).map_or(&[][..], Tree::items);
    let is_ready = |it: &&Tree<'_>| it.get("type").and_then(Tree::scalar).map(Scalar::value) == Some("Ready");
    conditions.iter().find(is_ready).and_then(|it| desk.word(it.get("status")))
}

/// The status of the condition `Ready`.
fn condition(tree: &Tree<'_>, desk: &mut Desk<'_>) -> Cell<bool> {
    let Some(word) = condition_word(tree, desk) else { return Cell::NotShown };
    match word.value.as_str() {
        "True" => Cell::Shown(word.map(|_| true)),
        "False" => Cell::Shown(word.map(|_| false)),
        _ => Cell::NotShown,
    }
}

fn container_ports(spec: Option<&Tree<'_>>, desk: &mut Desk<'_>) -> Cell<Vec<ContainerPort>> {
    let Some(entry) = spec.and_then(|spec| spec.entry("containers")) else { return Cell::NotShown };
    let mut ports = Vec::new();
    for container in entry.value.items() {
        for item in container.get("ports").map_or(&[][..], Tree::items) {
            ports.extend(container_port(item, desk));
        }
    }
    match Spans::from_list(ports.iter().flat_map(|port| port.number.spans.iter().collect::<Vec<_>>())) {
        Some(spans) => Cell::Shown(Spanned { value: ports, spans }),
        None => Cell::SaysNone(entry.key.text.spans.clone()),
    }
}

fn container_port(item: &Tree<'_>, desk: &mut Desk<'_>) -> Option<ContainerPort> {
    let number = desk.port(item.get("containerPort"), "containerPort")?;
    let place = number.spans.clone();
    let zero = item.get("hostPort").and_then(Tree::scalar).map(Scalar::value) == Some("0");
    let host_port = item.get("hostPort").filter(|_| !zero);
    Some(ContainerPort {
        number,
        name: desk.word(item.get("name")).map_or_else(|| Cell::SaysNone(place), Cell::Shown),
        protocol: desk.protocol(item.get("protocol")),
        host_port: desk.port(host_port, "hostPort").into(),
    })
}

/// Reads a node.
pub fn read_node(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let mut node = Node::new(head.name);
    node.spans = vec![head.span];
    node.ready = condition(tree, desk);
    if let (Cell::NotShown, Some(word)) = (&node.ready, condition_word(tree, desk)) {
        // A node that stopped reporting is NotReady in tables.
        node.ready = Cell::Shown(word.map(|_| false));
    }
    node.pod_cidr = desk.word(tree.at(&["spec", "podCIDR"])).into();
    node.version = desk.word(tree.at(&["status", "nodeInfo", "kubeletVersion"])).into();
    if let Cell::Shown(cordoned) = desk.truth(tree.at(&["spec", "unschedulable"]), "unschedulable") {
        node.schedulable = Cell::Shown(cordoned.map(|cordoned| !cordoned));
    }
    let Some(entry) = tree.get("status").and_then(|status| status.entry("addresses")) else {
        desk.reading.saw(Sighting::Node(Box::new(node)));
        return;
    };
    for item in entry.value.items() {
        let slot = match item.get("type").and_then(Tree::scalar).map(Scalar::value) {
            Some("InternalIP") => &mut node.internal_ip,
            Some("ExternalIP") => &mut node.external_ip,
            _ => continue,
        };
        if !slot.is_known() {
            *slot = desk.host(item.get("address")).into();
        }
    }
    for slot in [&mut node.internal_ip, &mut node.external_ip] {
        if !slot.is_known() {
            *slot = Cell::SaysNone(entry.key.text.spans.clone());
        }
    }
    desk.reading.saw(Sighting::Node(Box::new(node)));
}

/// Reads a Deployment, a StatefulSet and the like.
pub fn read_workload(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let mut workload = Workload::new(head.kind, head.name);
    workload.namespace = head.namespace;
    workload.spans = vec![head.span];
    let daemon = workload.kind == Kind::DaemonSet;
    let (desired, ready) =
        if daemon { ("desiredNumberScheduled", "numberReady") } else { ("replicas", "readyReplicas") };
    let place = if daemon { tree.get("status") } else { tree.get("spec") };
    workload.desired = desk.count(place.and_then(|it| it.get(desired)), desired).into();
    let status = tree.entry("status").filter(|_| head.shape == Shape::Live);
    workload.ready = match status.and_then(|status| status.value.get(ready)) {
        Some(count) => desk.count(Some(count), ready).into(),
        None => Cell::NotShown,
    };
    let spec = tree.get("spec");
    let inner = match spec.and_then(|spec| spec.at(&["jobTemplate", "spec"])) {
        Some(job) => Some(job),
        None => spec,
    };
    workload.selector = desk.selector(inner, "selector");
    let template = inner.and_then(|spec| spec.at(&["template", "metadata"]));
    workload.template_labels = desk.labels(template.and_then(|metadata| metadata.entry("labels")));
    desk.reading.saw(Sighting::Workload(Box::new(workload)));
}

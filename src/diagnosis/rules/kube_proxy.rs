//! X68: kube-proxy fails, or is absent on a node.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::SERVICE_HOPS;
use crate::model::kind::Kind;
use crate::model::pod::Pod;
use crate::text::register::Register;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::selection::is_ready;

/// Silent when no kube-proxy pod is listed: some networks replace it altogether.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let pods: Vec<&Pod> = context.index.cluster.pods.iter().filter(|pod| is_proxy(pod)).collect();
    for pod in pods.iter().filter(|pod| is_ready(pod) == Some(false)) {
        findings.push(
            made()
                .shown_by(pod.status.spans())
                .shown_by([pod.name.spans.clone()])
                .value(&pod.name.value)
                .value(asking::cell(&pod.status).unwrap_or_default())
                .value(asking::cell(&pod.node).unwrap_or_default()),
        );
    }
    let all_placed = !pods.is_empty() && pods.iter().all(|pod| pod.node.value().is_some());
    let all_listed = pods.iter().all(|pod| context.index.lists_all(&Kind::Pod, &pod.namespace));
    if !all_placed || !all_listed {
        return;
    }
    let mut nodes = Register::default();
    for node in pods.iter().filter_map(|pod| pod.node.value()) {
        nodes.note(node);
    }
    for node in context.index.cluster.nodes.iter().filter(|node| !nodes.has(&node.name.value)) {
        let finding = made().shown_by([node.name.spans.clone()]);
        findings.push(finding.value("").value("").value(&node.name.value));
    }
}

fn is_proxy(pod: &Pod) -> bool {
    pod.name.value.starts_with("kube-proxy-")
}

fn made() -> Finding {
    Finding::new(Code::X68, Certainty::Likely, Severity::Warns).on(SERVICE_HOPS).confirm(Ask::GetSystemPods)
}

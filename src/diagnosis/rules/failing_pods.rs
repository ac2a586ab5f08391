//! X42, X43: pods that fail, and pods that have ended.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::seconds;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::pod::Pod;
use crate::text::register::Register;
use crate::trace::ask::Ask;
use crate::trace::asking;

/// How many restarts are many.
const MANY: u32 = 10;

/// Silent for pods that run with few restarts, and for containers of a young pod that are still being made.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut selected = Register::default();
    for seat in &context.seats {
        for pod in seat.selection.as_ref().map(|it| it.pods.as_slice()).unwrap_or_default() {
            selected.file(&place(pod), seat.at);
        }
    }
    for pod in &context.index.cluster.pods {
        let Some(finding) = failing(pod).or_else(|| ended(pod)) else { continue };
        let seats = selected.under(&place(pod));
        findings.extend(seats.iter().map(|at| finding.clone().about(*at).on(POD_HOPS)));
        if seats.is_empty() {
            findings.push(finding);
        }
    }
}

fn place(pod: &Pod) -> String {
    pod.name.spans.first().start.to_string()
}

fn failing(pod: &Pod) -> Option<Finding> {
    let status = pod.status.value().map_or("", String::as_str);
    let restarts = pod.restarts.value().copied();
    let many = status == "Running" && restarts.is_some_and(|restarts| restarts >= MANY);
    if !is_failure(status, seconds(&pod.age)) && !many {
        return None;
    }
    let decisive = if many { pod.restarts.spans() } else { pod.status.spans() };
    let ask = Ask::DescribePod { namespace: asking::cell(&pod.namespace), name: pod.name.value.clone() };
    Some(
        Finding::new(Code::X42, Certainty::Likely, Severity::Warns)
            .shown_by(decisive)
            .shown_by([pod.name.spans.clone()])
            .value(&pod.name.value)
            .value(status)
            .value(restarts.map(|it| it.to_string()).unwrap_or_default())
            .confirm(ask),
    )
}

/// How long a pod may take to start, in seconds.
const PATIENCE: u64 = 120;

fn is_failure(status: &str, age: Option<u64>) -> bool {
    let waits = matches!(status, "Pending" | "ContainerCreating" | "PodInitializing")
        || (status.starts_with("Init:") && !status.contains("Error") && !status.contains("BackOff"));
    let fails = ["BackOff", "Error", "Err", "OOMKilled", "Invalid", "ContainerCannotRun", "DeadlineExceeded"];
    if waits {
        return age.is_some_and(|age| age >= PATIENCE);
    }
    status == "Unknown" || status == "NodeLost" || fails.iter().any(|word| status.contains(word))
}

fn ended(pod: &Pod) -> Option<Finding> {
    let status = pod.status.shown()?;
    if !matches!(status.value.as_str(), "Completed" | "Succeeded" | "Terminating" | "Evicted" | "Failed") {
        return None;
    }
    Some(
        Finding::new(Code::X43, Certainty::Proved, Severity::Informs)
            .shown_by([status.spans.clone(), pod.name.spans.clone()])
            .value(&pod.name.value)
            .value(&status.value),
    )
}

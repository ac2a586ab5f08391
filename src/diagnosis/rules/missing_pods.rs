//! X37: some selected pods are missing from the endpoints.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::host::Host;
use crate::model::pod::Pod;
use crate::trace::asking;
use crate::trace::backing::Backing;
use crate::trace::backing::ListKind;
use crate::trace::rule::Rule;
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Silent when the list was cut, about pods that have ended, and about addresses of another family.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(selection) = &seat.selection else { continue };
        let Some(backing) = seat.backings.iter().find(|it| is_whole_list(it)) else { continue };
        let hosts: BTreeSet<IpAddr> =
            backing.hosts.value().into_iter().flatten().filter_map(Host::ip).collect();
        let missing: Vec<_> = selection.pods.iter().filter(|pod| is_missing(pod, &hosts)).collect();
        if missing.is_empty() {
            continue;
        }
        let by_labels = selection.rule == Rule::SelectorMatchesLabels && selection.is_certain;
        let certainty = if by_labels { seat.proved(&["Endpoints"]) } else { Certainty::Likely };
        findings.push(
            Finding::new(Code::X37, certainty, Severity::Warns)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by(missing.iter().filter_map(|pod| pod.ip.spans()))
                .shown_by(backing.host_spans.clone())
                .value(missing.len())
                .value(joined(missing.iter().map(|pod| &pod.name.value)))
                .confirm(asking::pods(seat.service, false)),
        );
    }
}

fn is_whole_list(backing: &Backing) -> bool {
    backing.more == 0
        && matches!(backing.kind, Some(ListKind::OfPort | ListKind::Object))
        && !backing.hosts.spans().is_empty()
}

fn is_missing(pod: &Pod, hosts: &BTreeSet<IpAddr>) -> bool {
    let Some(ip) = pod.ip.value().and_then(Host::ip) else { return false };
    let family = hosts.iter().any(|it| it.is_ipv4() == ip.is_ipv4());
    let listed = hosts.contains(&ip);
    let status = pod.status.value().map_or("", String::as_str);
    family && !listed && !matches!(status, "Completed" | "Succeeded" | "Terminating" | "Evicted" | "Failed")
}

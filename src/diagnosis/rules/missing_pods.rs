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
use crate::text::register::Register;
use crate::trace::asking;
use crate::trace::backing::Backing;
use crate::trace::backing::ListKind;
use crate::trace::rule::Rule;
use std::net::IpAddr;

/// Silent when the list was cut, about pods that have ended, and about addresses of another family.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let Some(selection) = &seat.selection else { continue };
        let Some(backing) = seat.backings.iter().find(|it| is_whole_list(it)) else { continue };
        let mut hosts = Register::default();
        for ip in backing.hosts.value().into_iter().flatten().filter_map(Host::ip) {
            hosts.note(&ip.to_string());
            hosts.note(family(ip));
        }
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

fn family(ip: IpAddr) -> &'static str {
    if ip.is_ipv4() { "IPv4" } else { "IPv6" }
}

fn is_missing(pod: &Pod, hosts: &Register) -> bool {
    let Some(ip) = pod.ip.value().and_then(Host::ip) else { return false };
    let same_family = hosts.has(family(ip));
    let listed = hosts.has(&ip.to_string());
    let status = pod.status.value().map_or("", String::as_str);
    same_family
        && !listed
        && !matches!(status, "Completed" | "Succeeded" | "Terminating" | "Evicted" | "Failed")
}

//! X23: the selected pods lack a container port with the target port's name.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::backing::Backing;
use crate::trace::backing::ListKind;
use crate::trace::block;

/// Silent for numeric target ports, which need no such list.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        if seat.is(ServiceType::ExternalName) {
            continue;
        }
        for (at, port, backing) in seat.ports() {
            if matches!(port.target_port.value(), Some(Port::Number(_))) {
                continue;
            }
            let finding = listed_bare(seat, backing).or_else(|| undeclared(context, seat, port));
            let finding = finding.or_else(|| without_endpoints(seat, port));
            findings.extend(finding.map(|it| finish(seat, at, port, it)));
        }
    }
}

fn finish(seat: &Seat<'_>, at: usize, port: &ServicePort, finding: Finding) -> Finding {
    let values = finding.values.clone();
    let name = port.target_port.value().map(Port::to_string).unwrap_or_default();
    let finding = Finding { values: vec![name], ..finding };
    finding
        .value(values.first().map_or("", String::as_str))
        .about(seat.at)
        .port(at)
        .on(POD_HOPS)
        .shown_by(port.target_port.spans())
        .confirm(asking::pod_manifests(seat.service))
}

/// An address without a port under a Service that has ports.
fn listed_bare(seat: &Seat<'_>, backing: &Backing) -> Option<Finding> {
    let bare = backing.bare.clone()?;
    let severity = if backing.is_all_bare && backing.more == 0 { Severity::Breaks } else { Severity::Warns };
    let labelled = backing.kind != Some(ListKind::Slices);
    let certainty = if labelled { seat.proved(&["Endpoints", "TargetPort"]) } else { Certainty::Likely };
    let finding = Finding::new(Code::X23, certainty, severity).shown_by([bare.spans]);
    Some(finding.value(bare.value))
}

fn undeclared(context: &Context<'_>, seat: &Seat<'_>, port: &ServicePort) -> Option<Finding> {
    let pods = block::lacks_named_port(context.index, seat.service, port)?;
    let certainty = seat.proved(&["TargetPort", "Selector"]);
    Some(Finding::new(Code::X23, certainty, Severity::Breaks).shown_by(pods))
}

/// One port of the Service has no endpoint while another has.
fn without_endpoints(seat: &Seat<'_>, port: &ServicePort) -> Option<Finding> {
    let Some(Port::Name(_)) = port.target_port.value() else { return None };
    let others = seat.service.ports.iter().any(|it| it.endpoints.value().is_some());
    if !others || !port.endpoints.says_nothing() {
        return None;
    }
    Some(Finding::new(Code::X23, Certainty::Likely, Severity::Breaks).shown_by(port.endpoints.spans()))
}

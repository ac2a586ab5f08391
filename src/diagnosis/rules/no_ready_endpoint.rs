//! X35, X58, X60: no ready endpoint, and what the blank or `<none>` that says so means.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::service::ClientEra;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::backing::Empty;
use crate::trace::backing::ListKind;

/// Silent for ExternalName. Of a Service without a selector an empty list proves nothing before kubectl 1.31,
/// which reads slices made by hand as well.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        if seat.is(ServiceType::ExternalName) {
            continue;
        }
        for (at, backing) in seat.backings.iter().enumerate() {
            let Some(empty) = &backing.empty else { continue };
            let found = match empty.kind {
                ListKind::Slices => vec![placeholder(context, seat, empty)],
                ListKind::OfPort => vec![no_endpoint(seat, empty), by_client(seat, empty)],
                ListKind::Object | ListKind::Pods => vec![no_endpoint(seat, empty)],
            };
            let of_port = empty.kind == ListKind::OfPort;
            for finding in found.into_iter().flatten() {
                let finding = finding.about(seat.at).on(POD_HOPS).shown_by([empty.spans.clone()]);
                findings.push(if of_port { finding.port(at) } else { finding });
            }
            if !of_port {
                break;
            }
        }
    }
}

fn no_endpoint(seat: &Seat<'_>, empty: &Empty) -> Option<Finding> {
    if !empty.is_proof {
        return None;
    }
    let dated = empty.kind == ListKind::Object || seat.service.client == Some(ClientEra::UpTo130);
    let word = match (dated, empty.is_blank) {
        (false, _) => "unclear",
        (true, true) => "blank",
        (true, false) => "none",
    };
    let finding = Finding::new(Code::X35, seat.proved(&["Endpoints"]), Severity::Breaks).value(word);
    Some(finding.confirm(asking::pods(seat.service, true)))
}

fn by_client(seat: &Seat<'_>, empty: &Empty) -> Option<Finding> {
    let (certainty, era) = match seat.service.client {
        Some(ClientEra::UpTo130) => (seat.proved(&["Endpoints"]), "up-to-1.30"),
        Some(ClientEra::From131) => (seat.proved(&["Endpoints"]), "from-1.31"),
        None => (Certainty::CannotTell, "undated"),
    };
    let word = if empty.is_blank { "blank" } else { "none" };
    let finding = Finding::new(Code::X58, certainty, Severity::Informs).value(word).value(era);
    Some(finding.confirm(asking::endpoints(seat.service)))
}

fn placeholder(context: &Context<'_>, seat: &Seat<'_>, empty: &Empty) -> Option<Finding> {
    if empty.is_unready {
        return None;
    }
    let slices = context.index.slices_of(seat.service);
    let owned = slices.iter().find(|it| it.slice.endpoints.spans().as_ref() == Some(&empty.spans))?;
    let certainty = if owned.is_labelled { Certainty::Proved } else { Certainty::Likely };
    let finding = Finding::new(Code::X60, certainty, Severity::Breaks).value(&owned.slice.name.value);
    Some(finding.shown_by(owned.slice.ports.spans()).confirm(asking::pods(seat.service, true)))
}

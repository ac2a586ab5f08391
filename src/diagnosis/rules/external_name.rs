//! X08, X09, X10: an ExternalName Service is a DNS alias and nothing more.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::block;
use crate::trace::external;
use crate::trace::hop::HopKind;

/// Silent for every other type.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::ExternalName)) {
        let Some(name) = external::external_name(seat.service) else { continue };
        let made = |code, certainty, severity| {
            Finding::new(code, certainty, severity)
                .about(seat.at)
                .on(&[HopKind::ClientToExternalName])
                .shown_by([name.spans.clone()])
                .value(&name.value)
        };
        findings.push(made(Code::X08, seat.proved(&["TYPE", "External Name"]), Severity::Informs));
        if block::numeric_name(seat.service).is_some() {
            let certainty = seat.proved(&["TYPE", "EXTERNAL-IP", "External Name"]);
            findings
                .push(made(Code::X09, certainty, Severity::Breaks).confirm(asking::manifest(seat.service)));
        }
        let web = seat.service.ports.iter().enumerate().find(|(_, port)| is_web(port.number.value));
        if let Some((at, port)) = web {
            findings.push(
                made(Code::X10, Certainty::Likely, Severity::Informs)
                    .port(at)
                    .shown_by([port.number.spans.clone()])
                    .value(port.number.value),
            );
        }
    }
}

fn is_web(number: u16) -> bool {
    matches!(number, 80 | 443)
}

//! X02: `<none>` or `<nodes>` under EXTERNAL-IP of a NodePort Service is normal.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::cell::Cell;
use crate::model::service::External;
use crate::model::service::ServiceType;
use crate::trace::ask::Ask;
use crate::trace::hop::HopKind;

/// Silent for every other type.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::NodePort)) {
        let word = match &seat.service.external {
            Cell::SaysNone(_) => "<none>",
            Cell::Shown(shown) if shown.value.iter().any(|it| it.value == External::Nodes) => "<nodes>",
            _ => continue,
        };
        findings.push(
            Finding::new(Code::X02, seat.proved(&["TYPE", "EXTERNAL-IP"]), Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::ClientToNode])
                .shown_by(seat.service.external.spans())
                .value(word)
                .confirm(Ask::GetNodes),
        );
    }
}

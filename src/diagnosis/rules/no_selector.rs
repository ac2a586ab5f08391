//! X34: a Service without a selector: somebody else supplies its endpoints.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::cell::Cell;
use crate::model::service::ServiceType;
use crate::trace::asking;

/// Silent for ExternalName, which needs none, and for the built-in `kubernetes` Service.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let is_builtin = seat.service.name.value == "kubernetes";
        if !matches!(seat.service.selector, Cell::SaysNone(_))
            || seat.is(ServiceType::ExternalName)
            || is_builtin
        {
            continue;
        }
        findings.push(
            Finding::new(Code::X34, seat.proved(&["Selector"]), Severity::Informs)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by(seat.service.selector.spans())
                .confirm(asking::slices(seat.service)),
        );
    }
}

//! X40: every Endpoints object is listed, and a Service with a selector has none.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::kind::Kind;
use crate::model::remark::Remark;
use crate::model::remark::RemarkKind;
use crate::model::service::ServiceType;
use crate::text::register::Register;
use crate::trace::asking;

/// Silent for Services without a selector, where a missing row is normal, and for filtered lists.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut missed = Register::default();
    for name in context.index.cluster.remarks.iter().filter_map(not_found) {
        missed.note(name);
    }
    for seat in &context.seats {
        let Some(selector) = seat.service.selector.shown() else { continue };
        let listed = context.index.lists_all(&Kind::Endpoints, &seat.service.namespace);
        let asked = missed.has(&seat.service.name.value);
        let has_list = seat.backings.iter().any(|it| it.empty.is_some()) || seat.has_ready_endpoints();
        if seat.is(ServiceType::ExternalName) || !(listed || asked) || has_list {
            continue;
        }
        if context.index.endpoints_of(seat.service).is_some() {
            continue;
        }
        findings.push(
            Finding::new(Code::X40, seat.proved(&["Selector"]), Severity::Warns)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by([seat.service.name.spans.clone(), selector.spans.clone()])
                .confirm(asking::slices(seat.service)),
        );
    }
}

fn not_found(remark: &Remark) -> Option<&str> {
    match &remark.kind {
        RemarkKind::NotFound(Kind::Endpoints, name) => Some(&name.value),
        _ => None,
    }
}

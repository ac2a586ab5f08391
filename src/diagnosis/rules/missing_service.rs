//! X14: the Service that somebody asked for is not there, or stands in another namespace.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::kind::Kind;
use crate::model::remark::RemarkKind;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::hop::HopKind;

/// Silent about objects of other kinds.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for remark in &context.index.cluster.remarks {
        let RemarkKind::NotFound(Kind::Service, name) = &remark.kind else { continue };
        let found: Vec<_> = context
            .index
            .services_named(&name.value)
            .iter()
            .filter_map(|at| Some((*at, context.index.service(*at)?)))
            .collect();
        let same = found.iter().any(|(_, service)| service.namespace.value() == remark.namespace.value());
        let certainty = if same { Certainty::CannotTell } else { Certainty::Proved };
        let elsewhere = found.iter().filter_map(|(_, service)| asking::namespace(service));
        let mut finding = Finding::new(Code::X14, certainty, Severity::Warns)
            .shown_by([name.spans.clone()])
            .shown_by(found.iter().filter_map(|(_, service)| service.namespace.spans()))
            .value(&name.value)
            .value(asking::cell(&remark.namespace).unwrap_or_default())
            .value(joined(elsewhere))
            .confirm(Ask::GetAllServices);
        if let [(only, _)] = found.as_slice() {
            finding = finding.about(*only).on(&[HopKind::ClientToService]);
        }
        findings.push(finding);
    }
}

//! X71: an Ingress that has had no address for long.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::age_text;
use crate::diagnosis::context::seconds;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::kind::Kind;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::hop::HopKind;

/// How long a controller may take, in seconds.
const PATIENCE: u64 = 600;

/// Silent for a young one, for one of unknown age, and for Gateways and routes.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for ingress in context.index.cluster.ingresses.iter().filter(|it| it.kind == Kind::Ingress) {
        let is_old = seconds(&ingress.age).is_some_and(|age| age >= PATIENCE);
        if !ingress.address.says_nothing() || !is_old {
            continue;
        }
        findings.push(
            Finding::new(Code::X71, Certainty::Likely, Severity::Warns)
                .on(&[HopKind::ClientToIngress])
                .shown_by(ingress.address.spans())
                .shown_by([ingress.name.spans.clone()])
                .shown_by(ingress.age.spans())
                .value(&ingress.name.value)
                .value(age_text(&ingress.age))
                .value(asking::cell(&ingress.class).unwrap_or_default())
                .confirm(Ask::GetIngressClasses),
        );
    }
}

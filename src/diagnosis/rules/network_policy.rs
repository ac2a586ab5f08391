//! X67: a NetworkPolicy selects the pods. The table shows neither its direction nor its rules.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::Seat;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::cell::Cell;
use crate::model::pod::Pod;
use crate::model::policy::NetworkPolicy;
use crate::text::register::Register;
use crate::trace::ask::Ask;
use crate::trace::asking;

/// Silent when the text does not show that it selects them.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut seats = Register::default();
    for (at, seat) in context.seats.iter().enumerate() {
        seats.file(namespace_key(&seat.service.namespace), at);
    }
    for policy in &context.index.cluster.policies {
        let own = seats.under(namespace_key(&policy.namespace));
        for seat in own.iter().filter_map(|at| context.seats.get(*at)) {
            let Some(count) = selected(policy, seat) else { continue };
            findings.push(
                Finding::new(Code::X67, Certainty::Proved, Severity::Informs)
                    .about(seat.at)
                    .on(POD_HOPS)
                    .shown_by(policy.pod_selector.spans())
                    .shown_by([policy.name.spans.clone()])
                    .value(&policy.name.value)
                    .value(count)
                    .confirm(Ask::GetNetworkPolicies { namespace: asking::namespace(seat.service) }),
            );
        }
    }
}

fn namespace_key(namespace: &Cell<String>) -> &str {
    namespace.value().map_or("", String::as_str)
}

/// How many pods of the Service the policy selects; as an empty text when it selects all, however many there are.
fn selected(policy: &NetworkPolicy, seat: &Seat<'_>) -> Option<String> {
    let own = seat.service.selector.value()?;
    let all = match &policy.pod_selector {
        Cell::SaysNone(_) | Cell::Blank(_) => true,
        Cell::Shown(shown) => shown.value.is_within(own),
        Cell::NotShown => return None,
    };
    let pods = seat.selection.as_ref().map(|it| it.pods.as_slice()).unwrap_or_default();
    if all {
        return Some(if pods.is_empty() { String::new() } else { pods.len().to_string() });
    }
    let selector = policy.pod_selector.value()?;
    let matches = |pod: &&&Pod| pod.labels.value().is_some_and(|labels| selector.is_within(labels));
    let count = pods.iter().filter(matches).count();
    (count > 0).then(|| count.to_string())
}

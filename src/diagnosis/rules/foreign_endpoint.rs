//! X46: an endpoint that is not among the listed pods.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::text::register::Register;
use crate::trace::asking;
use crate::trace::fact::Fact;

/// Silent when pods are not all listed with their addresses.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut answers = Register::default();
    for seat in &context.seats {
        let namespace = &seat.service.namespace;
        let key = namespace.value().map_or("", String::as_str);
        if answers.note(key) && lists_addresses(context, namespace) {
            answers.file(key, seat.at);
        }
        let whole = answers.first(key).is_some();
        let Some(backing) = seat.backings.first().filter(|_| whole) else { continue };
        let Fact::Seen { value, spans } = &backing.hosts else { continue };
        let foreign = value.iter().zip(spans).find(|(host, _)| {
            host.ip().is_some_and(|it| it.is_ipv4()) && context.index.pods_at(host).next().is_none()
        });
        let Some((host, place)) = foreign else { continue };
        let has_selector = seat.service.selector.value().is_some();
        let severity = if has_selector { Severity::Warns } else { Severity::Informs };
        findings.push(
            Finding::new(Code::X46, Certainty::Likely, severity)
                .about(seat.at)
                .on(POD_HOPS)
                .shown_by([place.clone()])
                .value(host)
                .confirm(asking::describe_endpoints(seat.service)),
        );
    }
}

/// Whether all pods of a namespace are listed, each with its address or with none.
fn lists_addresses(context: &Context<'_>, namespace: &Cell<String>) -> bool {
    let pods = context.index.pods_in(namespace);
    let mut known = pods.iter().filter_map(|at| context.index.cluster.pods.get(*at));
    !pods.is_empty() && context.index.lists_all(&Kind::Pod, namespace) && known.all(|pod| pod.ip.is_known())
}

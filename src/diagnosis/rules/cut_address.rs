//! X06: an address that was cut short cannot be used.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::BALANCER_HOPS;
use crate::model::host::Host;
use crate::model::service::External;
use crate::model::service::ServiceType;
use crate::trace::asking;
use crate::trace::block;

/// Silent for whole addresses and for masked ones.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let shown = seat.service.external.value().into_iter().flatten();
        let hosts: Vec<_> = shown.filter_map(|it| host(&it.value).map(|host| (host, &it.spans))).collect();
        let severity = if hosts.iter().all(|(host, _)| block::is_cut(host)) {
            Severity::Breaks
        } else {
            Severity::Warns
        };
        for (host, spans) in hosts.iter().filter(|(host, _)| block::is_cut(host)) {
            let breaks = seat.is(ServiceType::LoadBalancer) && !seat.service.balancer.is_known();
            let severity = if breaks { severity } else { Severity::Warns };
            findings.push(
                Finding::new(Code::X06, Certainty::Proved, severity)
                    .about(seat.at)
                    .on(BALANCER_HOPS)
                    .shown_by([(*spans).clone()])
                    .value(host)
                    .confirm(asking::describe(seat.service)),
            );
        }
    }
}

fn host(external: &External) -> Option<&Host> {
    match external {
        External::Host(host) => Some(host),
        External::Pending | External::Nodes => None,
    }
}

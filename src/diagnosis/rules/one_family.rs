//! X13: the CLUSTER-IP column shows the first address family only.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::SERVICE_HOPS;
use crate::model::service::ClusterIp;
use crate::model::service::Shape;

/// Silent unless both a table and the list of all addresses are shown.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        let (Some(all), Some(first)) = (seat.service.cluster_ips.value(), seat.service.cluster_ip.shown())
        else {
            continue;
        };
        let ClusterIp::Address(address) = &first.value else { continue };
        let has_table = seat.service.shapes.iter().any(|it| matches!(it, Shape::Table | Shape::OldTable));
        if all.len() < 2 || !has_table {
            continue;
        }
        findings.push(
            Finding::new(Code::X13, seat.proved(&["CLUSTER-IP", "IPs"]), Severity::Informs)
                .about(seat.at)
                .on(SERVICE_HOPS)
                .shown_by([first.spans.clone()])
                .shown_by(all.iter().map(|it| it.spans.clone()))
                .value(address)
                .value(joined(all.iter().map(|it| &it.value))),
        );
    }
}

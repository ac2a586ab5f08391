//! X53: no node shows an external address, so a node port is not usable from the internet as it stands.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::cell::Cell;
use crate::model::host::AddressClass;
use crate::model::host::Host;
use crate::model::node::Node;
use crate::model::service::ServiceType;
use crate::trace::hop::HopKind;

/// Silent without a NodePort Service, and when an internal address looks public.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let nodes = &context.index.cluster.nodes;
    let bare = |node: &Node| matches!(node.external_ip, Cell::SaysNone(_));
    let private = |node: &Node| node.internal_ip.value().and_then(Host::class) != Some(AddressClass::Public);
    if nodes.is_empty() || !nodes.iter().all(|node| bare(node) && private(node)) {
        return;
    }
    for seat in context.seats.iter().filter(|seat| seat.is(ServiceType::NodePort)) {
        findings.push(
            Finding::new(Code::X53, Certainty::Likely, Severity::Informs)
                .about(seat.at)
                .on(&[HopKind::ClientToNode])
                .shown_by(nodes.iter().take(3).filter_map(|node| node.external_ip.spans())),
        );
    }
}

//! The way back of an answer.

use crate::trace::hop::End;
use crate::trace::hop::Trace;
use crate::trace::index::Index;
use crate::trace::lane::Lane;
use crate::trace::wire;

/// How the answer returns. It is not always the way there in reverse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// To the client's own node, which puts the Service's address back as the sender.
    OwnNode,
    /// To the node that received the request, which puts back both addresses that it replaced.
    ReceivingNode,
    /// As before, and from that node straight to the client, past the balancer.
    ReceivingNodePastBalancer,
    /// As before, and from that node back through the balancer.
    ReceivingNodeThroughBalancer,
    /// To the balancer, which answers the client.
    Balancer,
    /// To the ServiceLB pod, which puts back what it replaced.
    ServiceLb,
    /// To the controller, which answers the client on the first connection.
    Ingress,
    /// Straight to the client; nothing was rewritten.
    Direct,
    /// There is none: the path breaks.
    Nothing,
    /// The text does not tell.
    NotTold,
}

impl Reply {
    /// Every way back.
    pub const ALL: [Reply; 10] = [
        Reply::OwnNode,
        Reply::ReceivingNode,
        Reply::ReceivingNodePastBalancer,
        Reply::ReceivingNodeThroughBalancer,
        Reply::Balancer,
        Reply::ServiceLb,
        Reply::Ingress,
        Reply::Direct,
        Reply::Nothing,
        Reply::NotTold,
    ];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Reply::OwnNode => "own-node",
            Reply::ReceivingNode => "receiving-node",
            Reply::ReceivingNodePastBalancer => "receiving-node-past-balancer",
            Reply::ReceivingNodeThroughBalancer => "receiving-node-through-balancer",
            Reply::Balancer => "balancer",
            Reply::ServiceLb => "service-lb",
            Reply::Ingress => "ingress",
            Reply::Direct => "direct",
            Reply::Nothing => "nothing",
            Reply::NotTold => "not-told",
        }
    }
}

/// How the answer returns on the path of a trace.
pub fn reply(index: &Index<'_>, trace: &Trace) -> Reply {
    if matches!(trace.end, End::Breaks { .. }) {
        return Reply::Nothing;
    }
    let lane = Lane::new(index, trace.service, trace.port, trace.start);
    let request = lane.and_then(|lane| lane.request());
    request.map_or(Reply::NotTold, |request| wire::walk(request).reply)
}

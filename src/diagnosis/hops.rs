//! Groups of hops that findings sit on.

use crate::trace::hop::HopKind;

/// Into a balancer.
pub const BALANCER_HOPS: &[HopKind] =
    &[HopKind::InternetToBalancer, HopKind::ClientToServiceLb, HopKind::ClientToTunnel];

/// To a pod.
pub const POD_HOPS: &[HopKind] =
    &[HopKind::ServiceToPod, HopKind::BalancerToPod, HopKind::ClientToPod, HopKind::IngressToPod];

/// To a node, by whatever port.
pub const NODE_HOPS: &[HopKind] = &[
    HopKind::ClientToNode,
    HopKind::BalancerToNode,
    HopKind::BalancerToNodeKeepingAddress,
    HopKind::ClientToExternalIp,
];

/// To a node's node port.
pub const NODE_PORT_HOPS: &[HopKind] = &[HopKind::ClientToNode, HopKind::BalancerToNode];

/// To the Service, with or without a packet.
pub const SERVICE_HOPS: &[HopKind] = &[HopKind::NodeToService, HopKind::ClientToService];

//! The texts around a path: the opening and the closing comparison.

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// Pods and their workload are shown.
    OpeningPods,
    /// Pods are shown without a workload.
    OpeningPodsOnly,
    /// No pod is shown.
    Opening,
    /// A headless Service.
    OpeningHeadless,
    /// An ExternalName Service.
    OpeningName,
    /// A type in the comparison.
    ClosingTitle,
    /// The type of the reader's own Service.
    ClosingTitleOwn,
    /// About NodePort.
    ClosingNodePort,
    /// About LoadBalancer.
    ClosingLoadBalancer,
    /// About ClusterIP.
    ClosingClusterIp,
}

impl Frame {
    /// Every text.
    pub const ALL: &[Frame] = &[
        Frame::OpeningPods,
        Frame::OpeningPodsOnly,
        Frame::Opening,
        Frame::OpeningHeadless,
        Frame::OpeningName,
        Frame::ClosingTitle,
        Frame::ClosingTitleOwn,
        Frame::ClosingNodePort,
        Frame::ClosingLoadBalancer,
        Frame::ClosingClusterIp,
    ];
}

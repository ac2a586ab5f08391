//! The texts that take a port cell apart.

/// A part of the cell, or something that looks like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellPart {
    /// The number before the colon.
    ServicePort,
    /// The same for a headless Service.
    ServicePortHeadless,
    /// The number after the colon.
    NodePort,
    /// The number after the colon, outside 30000-32767.
    NodePortOutside,
    /// No number after a colon, type ClusterIP.
    NoNodePort,
    /// No number after a colon, type LoadBalancer.
    NoNodePortBalancer,
    /// The word after the slash.
    Protocol,
    /// What the cell does not show.
    TargetPort,
    /// The publish flag of container tools.
    Docker,
    /// `kubectl port-forward`.
    PortForward,
}

impl CellPart {
    /// Every text.
    pub const ALL: &[CellPart] = &[
        CellPart::ServicePort,
        CellPart::ServicePortHeadless,
        CellPart::NodePort,
        CellPart::NodePortOutside,
        CellPart::NoNodePort,
        CellPart::NoNodePortBalancer,
        CellPart::Protocol,
        CellPart::TargetPort,
        CellPart::Docker,
        CellPart::PortForward,
    ];
}

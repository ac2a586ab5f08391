//! The reachability table: which address and port works from where, and why not.

/// What the text says about one address and port from one start point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Nothing in the text breaks it, which is no promise that something answers.
    NothingBreaksIt,
    /// It cannot succeed.
    Fails(Reason),
    /// The text does not tell.
    Unknown(Reason),
}

impl Reach {
    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Reach::NothingBreaksIt => "nothing-breaks-it",
            Reach::Fails(_) => "fails",
            Reach::Unknown(_) => "unknown",
        }
    }

    /// The reason, unless nothing breaks it.
    pub fn reason(self) -> Option<Reason> {
        match self {
            Reach::NothingBreaksIt => None,
            Reach::Fails(reason) | Reach::Unknown(reason) => Some(reason),
        }
    }
}

/// Why it fails, or why the text does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A cluster IP is known to the nodes' rules only; no network outside routes it.
    ClusterIpStaysInside,
    /// Works for a process on a node; another machine needs a route to the service range.
    NeedsRoute,
    /// A private address: from the internet only through a NAT that the text does not show.
    PrivateAddress,
    /// A loopback address leads back to the client's own machine.
    Loopback,
    /// Pod addresses are routed inside; whether anything outside routes them is not told.
    PodAddressOutside,
    /// The Service has no usable endpoint: the connection is refused.
    NoEndpoint,
    /// No address has been published.
    Pending,
    /// The address was masked or cut short.
    AddressNotReadable,
    /// The text shows no address of a node.
    NodeAddressNotShown,
    /// The text does not show the port.
    PortNotShown,
    /// Policy Local and no ready pod on that node: the packet is dropped.
    DroppedByNode,
    /// Only the cluster's own DNS knows the name.
    NameStaysInside,
    /// The short name is looked up in the client's own namespace.
    ShortNameElsewhere,
    /// The selected pods lack the named target port.
    NamedPortMissing,
    /// A name made of digits does not resolve.
    NumericName,
    /// Whether somebody routes the address to a node is not told.
    RoutingNotShown,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 16] = [
        Reason::ClusterIpStaysInside,
        Reason::NeedsRoute,
        Reason::PrivateAddress,
        Reason::Loopback,
        Reason::PodAddressOutside,
        Reason::NoEndpoint,
        Reason::Pending,
        Reason::AddressNotReadable,
        Reason::NodeAddressNotShown,
        Reason::PortNotShown,
        Reason::DroppedByNode,
        Reason::NameStaysInside,
        Reason::ShortNameElsewhere,
        Reason::NamedPortMissing,
        Reason::NumericName,
        Reason::RoutingNotShown,
    ];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Reason::ClusterIpStaysInside => "cluster-ip-stays-inside",
            Reason::NeedsRoute => "needs-route",
            Reason::PrivateAddress => "private-address",
            Reason::Loopback => "loopback",
            Reason::PodAddressOutside => "pod-address-outside",
            Reason::NoEndpoint => "no-endpoint",
            Reason::Pending => "pending",
            Reason::AddressNotReadable => "address-not-readable",
            Reason::NodeAddressNotShown => "node-address-not-shown",
            Reason::PortNotShown => "port-not-shown",
            Reason::DroppedByNode => "dropped-by-node",
            Reason::NameStaysInside => "name-stays-inside",
            Reason::ShortNameElsewhere => "short-name-elsewhere",
            Reason::NamedPortMissing => "named-port-missing",
            Reason::NumericName => "numeric-name",
            Reason::RoutingNotShown => "routing-not-shown",
        }
    }
}

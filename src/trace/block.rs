//! Why a path cannot succeed. The tracer and the findings decide by the same functions.

/// A break that the text proves or that follows from what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// The Service has no entrance for this start point: type ClusterIP from outside (X03).
    NoEntrance,
    /// No address of the balancer has been published (X01, X61).
    Pending,
    /// The only address was cut short (X06).
    CutAddress,
    /// The external name is made of digits like an IPv4 address and will not resolve (X09).
    NumericExternalName,
    /// The selector matches no pod (X31).
    SelectorMatchesNothing,
    /// No ready endpoint (X35, X36, X58, X60).
    NoReadyEndpoint,
    /// The selected pods lack the named target port (X23).
    NamedPortMissing,
    /// A backend of the Ingress without endpoints or Service (X69), or with a port that the Service lacks (X70).
    IngressBackend,
}

impl Block {
    /// Every reason.
    pub const ALL: [Block; 8] = [
        Block::NoEntrance,
        Block::Pending,
        Block::CutAddress,
        Block::NumericExternalName,
        Block::SelectorMatchesNothing,
        Block::NoReadyEndpoint,
        Block::NamedPortMissing,
        Block::IngressBackend,
    ];

    /// The stable name; never reused.
    pub fn slug(self) -> &'static str {
        match self {
            Block::NoEntrance => "no-entrance",
            Block::Pending => "pending",
            Block::CutAddress => "cut-address",
            Block::NumericExternalName => "numeric-external-name",
            Block::SelectorMatchesNothing => "selector-matches-nothing",
            Block::NoReadyEndpoint => "no-ready-endpoint",
            Block::NamedPortMissing => "named-port-missing",
            Block::IngressBackend => "ingress-backend",
        }
    }
}

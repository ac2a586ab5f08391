//! The shape of the texts about hops and about what proves a value.

use crate::words::page::Page;

/// A sentence for a hop in a special case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variant {
    /// A balancer with several addresses.
    SeveralBalancerAddresses,
    /// Several addresses of `externalIPs`.
    SeveralExternalIps,
    /// The text does not show the balancer's address.
    BalancerAddressUnknown,
    /// The text does not show whether there is a node port.
    NodePortUncertain,
    /// A process on a node asks for the cluster IP.
    NodeProcessToService,
    /// Balancer to node port, while the text does not tell how the balancer delivers.
    BalancerToNodeAssumed,
    /// Balancer keeping its address where the port has no node port.
    BalancerToOneNode,
    /// The lookup picks one of several endpoints.
    OneOfSeveral,
    /// DNS gives several pod addresses.
    OneOfSeveralHeadless,
    /// Any of several listed nodes.
    OneOfSeveralNodes,
    /// Headless, while the port of the pods is unknown.
    HeadlessPortUnknown,
    /// A node port under external policy Local.
    LocalNode,
    /// The node looks an address and the service port up, not a node port.
    LookupByAddress,
    /// An ExternalName Service from where its DNS is usually not asked.
    ExternalNameOutside,
    /// An ExternalName Service from outside.
    NoEntranceForName,
    /// A headless Service from outside.
    NoEntranceHeadless,
}

impl Variant {
    /// Every variant.
    pub const ALL: &[Variant] = &[
        Variant::SeveralBalancerAddresses,
        Variant::SeveralExternalIps,
        Variant::BalancerAddressUnknown,
        Variant::NodePortUncertain,
        Variant::NodeProcessToService,
        Variant::BalancerToNodeAssumed,
        Variant::BalancerToOneNode,
        Variant::OneOfSeveral,
        Variant::OneOfSeveralHeadless,
        Variant::OneOfSeveralNodes,
        Variant::HeadlessPortUnknown,
        Variant::LocalNode,
        Variant::LookupByAddress,
        Variant::ExternalNameOutside,
        Variant::NoEntranceForName,
        Variant::NoEntranceHeadless,
    ];
}

/// Where a value stands, and how a value follows: the entries of the apparatus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// `80:30080/TCP`, the first number.
    BeforeColon,
    /// `80:30080/TCP`, the second number.
    AfterColon,
    /// `80/TCP`.
    BeforeSlash,
    /// A cell of a table.
    UnderColumn,
    /// A line of a describe.
    AfterLabel,
    /// A field of a manifest.
    InField,
    /// Anywhere else.
    OnLine,
    /// A value that follows.
    Derived,
    /// A whole leg that follows or is assumed.
    DerivedLeg,
    /// The short DNS name.
    ShortName,
}

impl Spot {
    /// Every spot.
    pub const ALL: &[Spot] = &[
        Spot::BeforeColon,
        Spot::AfterColon,
        Spot::BeforeSlash,
        Spot::UnderColumn,
        Spot::AfterLabel,
        Spot::InField,
        Spot::OnLine,
        Spot::Derived,
        Spot::DerivedLeg,
        Spot::ShortName,
    ];
}

/// The texts of a kind of hop at three depths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HopWords {
    /// What changes and who changes it: at most 25 words.
    pub sentence: &'static str,
    /// Why it is so.
    pub why: &'static str,
    /// How it works.
    pub mechanism: &'static str,
    /// The page it rests on.
    pub page: Page,
}

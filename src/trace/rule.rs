//! The named rules by which values are derived or assumed.

/// Why a value is taken that no single token of the text shows. `slug` gives each its stable name in reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The reader typed the value in beside the paste.
    TypedByReader,
    /// A balancer listens on the service port; the number stands in PORT(S).
    BalancerListensOnServicePort,
    /// Every node opens the node port, so any of them may receive.
    /// Assumed: `externalTrafficPolicy` defaults to `Cluster`.
    PolicyDefaultsToCluster,
    /// Whether the balancer sends to the node port is not told; many do.
    BalancerSendsToNodePort,
    /// The number of an endpoint of a Service with one port is its target port.
    EndpointOfOnlyPort,
    /// The endpoints that the text lists for this very port.
    EndpointsOfPort,
    /// The lookup that turns a node port into its Service stands in one cell.
    SamePortCell,
    /// The pods whose labels match the selector.
    SelectorMatchesLabels,
    /// The cluster domain is `cluster.local` by default.
    DefaultClusterDomain,
    /// No NAMESPACE column and no `-n`: the namespace is that of the reader's context.
    NamespaceOfContext,
    /// A client outside uses any address and port of its own.
    ClientChoosesOwn,
}

impl Rule {
    /// The stable name in reports; never reused.
    pub fn slug(self) -> &'static str {
        match self {
            Rule::TypedByReader => "typed-by-reader",
            Rule::BalancerListensOnServicePort => "balancer-listens-on-service-port",
            Rule::PolicyDefaultsToCluster => "policy-defaults-to-cluster",
            Rule::BalancerSendsToNodePort => "balancer-sends-to-node-port",
            Rule::EndpointOfOnlyPort => "endpoint-of-only-port",
            Rule::EndpointsOfPort => "endpoints-of-port",
            Rule::SamePortCell => "same-port-cell",
            Rule::SelectorMatchesLabels => "selector-matches-labels",
            Rule::DefaultClusterDomain => "default-cluster-domain",
            Rule::NamespaceOfContext => "namespace-of-context",
            Rule::ClientChoosesOwn => "client-chooses-own",
        }
    }
}

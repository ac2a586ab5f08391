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
    /// `(Proxy)` stands after the address: the balancer ends the connection or rewrites it.
    BalancerIsProxy,
    /// The balancer hands packets on unchanged: `(VIP)` suggests it, and without node ports nothing else is left
    /// for a balancer that goes to nodes.
    BalancerKeepsAddress,
    /// An annotation or a readiness gate says that the balancer sends straight to pods.
    BalancerGoesToPods,
    /// The external addresses are the nodes' own, or `svclb-` pods are listed: k3s ServiceLB.
    BalancerIsServiceLb,
    /// The external address is the cluster IP: `minikube tunnel`.
    BalancerIsTunnel,
    /// The external address is `localhost`: Docker Desktop or the like, on the reader's own machine.
    BalancerIsLocalhost,
    /// Nodes take packets to an address of `externalIPs` on the service port.
    ExternalIpListensOnServicePort,
    /// k3s ServiceLB opens the service port on the node as a host port.
    ServiceLbListensOnServicePort,
    /// The tunnel routes the cluster IP as it is, on the service port.
    TunnelKeepsAddress,
    /// The number of an endpoint of a Service with one port is its target port.
    EndpointOfOnlyPort,
    /// The endpoints that the text lists for this very port.
    EndpointsOfPort,
    /// The port of an EndpointSlice with the service port's name.
    SlicePortOfName,
    /// The addresses of the Service's slices, taken as ready: the listing does not tell.
    SliceListsAddresses,
    /// The container port of the selected pods that has the target port's name.
    ContainerPortOfName,
    /// The lookup that turns a node port into its Service stands in one cell.
    SamePortCell,
    /// The pods whose labels match the selector.
    SelectorMatchesLabels,
    /// The selector is part of a workload's selector, so that workload's pods match; that a pod belongs to it is
    /// suggested by its name.
    SelectorMatchesWorkload,
    /// Every node opens the node port, so each listed node's address leads to it.
    NodeOpensNodePort,
    /// The client is a process on a node; another machine on the nodes' network needs a route to the cluster IP.
    ProcessOnNode,
    /// Under policy Local only nodes with a ready pod of the Service serve.
    NodesWithReadyPods,
    /// The cluster's DNS answers with the external name; only clients that ask it see the alias.
    DnsAlias,
    /// The name of the Service and its namespace, joined by a dot.
    NameAndNamespace,
    /// The cluster domain is `cluster.local` by default.
    DefaultClusterDomain,
    /// Under policy Cluster the receiving node puts an address of its own as the sender.
    NodeReplacesSource,
    /// Headless: DNS gives pod addresses and no component translates the port.
    HeadlessIsNotTranslated,
    /// A rule of the Ingress or a route names the Service as its backend.
    IngressNamesService,
    /// Most controllers take the pods' addresses from the Service and dial them directly.
    IngressDialsPods,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Rule; 31] = [
        Rule::TypedByReader,
        Rule::BalancerListensOnServicePort,
        Rule::PolicyDefaultsToCluster,
        Rule::BalancerSendsToNodePort,
        Rule::BalancerIsProxy,
        Rule::BalancerKeepsAddress,
        Rule::BalancerGoesToPods,
        Rule::BalancerIsServiceLb,
        Rule::BalancerIsTunnel,
        Rule::BalancerIsLocalhost,
        Rule::ExternalIpListensOnServicePort,
        Rule::ServiceLbListensOnServicePort,
        Rule::TunnelKeepsAddress,
        Rule::EndpointOfOnlyPort,
        Rule::EndpointsOfPort,
        Rule::SlicePortOfName,
        Rule::SliceListsAddresses,
        Rule::ContainerPortOfName,
        Rule::SamePortCell,
        Rule::SelectorMatchesLabels,
        Rule::SelectorMatchesWorkload,
        Rule::NodeOpensNodePort,
        Rule::ProcessOnNode,
        Rule::NodesWithReadyPods,
        Rule::DnsAlias,
        Rule::NameAndNamespace,
        Rule::DefaultClusterDomain,
        Rule::NodeReplacesSource,
        Rule::HeadlessIsNotTranslated,
        Rule::IngressNamesService,
        Rule::IngressDialsPods,
    ];

    /// The stable name in reports; never reused.
    pub fn slug(self) -> &'static str {
        match self {
            Rule::TypedByReader => "typed-by-reader",
            Rule::BalancerListensOnServicePort => "balancer-listens-on-service-port",
            Rule::PolicyDefaultsToCluster => "policy-defaults-to-cluster",
            Rule::BalancerSendsToNodePort => "balancer-sends-to-node-port",
            Rule::BalancerIsProxy => "balancer-is-proxy",
            Rule::BalancerKeepsAddress => "balancer-keeps-address",
            Rule::BalancerGoesToPods => "balancer-goes-to-pods",
            Rule::BalancerIsServiceLb => "balancer-is-service-lb",
            Rule::BalancerIsTunnel => "balancer-is-tunnel",
            Rule::BalancerIsLocalhost => "balancer-is-localhost",
            Rule::ExternalIpListensOnServicePort => "external-ip-listens-on-service-port",
            Rule::ServiceLbListensOnServicePort => "service-lb-listens-on-service-port",
            Rule::TunnelKeepsAddress => "tunnel-keeps-address",
            Rule::EndpointOfOnlyPort => "endpoint-of-only-port",
            Rule::EndpointsOfPort => "endpoints-of-port",
            Rule::SlicePortOfName => "slice-port-of-name",
            Rule::SliceListsAddresses => "slice-lists-addresses",
            Rule::ContainerPortOfName => "container-port-of-name",
            Rule::SamePortCell => "same-port-cell",
            Rule::SelectorMatchesLabels => "selector-matches-labels",
            Rule::SelectorMatchesWorkload => "selector-matches-workload",
            Rule::NodeOpensNodePort => "node-opens-node-port",
            Rule::ProcessOnNode => "process-on-node",
            Rule::NodesWithReadyPods => "nodes-with-ready-pods",
            Rule::DnsAlias => "dns-alias",
            Rule::NameAndNamespace => "name-and-namespace",
            Rule::DefaultClusterDomain => "default-cluster-domain",
            Rule::NodeReplacesSource => "node-replaces-source",
            Rule::HeadlessIsNotTranslated => "headless-is-not-translated",
            Rule::IngressNamesService => "ingress-names-service",
            Rule::IngressDialsPods => "ingress-dials-pods",
        }
    }
}

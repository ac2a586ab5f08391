//! English: what a value rests on.

use crate::model::role::Role;
use crate::trace::rule::Rule;
use crate::words::hop::Spot;
use crate::words::page::Page;

/// Why a value or a leg is taken, after its value and a colon.
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::BalancerListensOnServicePort => "a balancer listens on the service port.",
        Rule::PolicyDefaultsToCluster => {
            "any node may serve: the external traffic policy is Cluster unless set, and this text does not show it."
        }
        Rule::BalancerSendsToNodePort => {
            "many balancers send to the node port; others keep their own address or go straight to pods, and this text does not tell."
        }
        Rule::SamePortCell => "both belong to the same port of the Service, so one leads to the other.",
        Rule::NodeOpensNodePort => {
            "every node claims the node port, so a request to any node's address meets this Service's rule."
        }
        Rule::SliceListsAddresses
        | Rule::ProcessOnNode
        | Rule::NodesWithReadyPods
        | Rule::DnsAlias
        | Rule::TypedByReader
        | Rule::BalancerIsProxy
        | Rule::BalancerKeepsAddress
        | Rule::BalancerGoesToPods
        | Rule::BalancerIsServiceLb
        | Rule::BalancerIsTunnel
        | Rule::BalancerIsLocalhost
        | Rule::ExternalIpListensOnServicePort
        | Rule::ServiceLbListensOnServicePort
        | Rule::TunnelKeepsAddress
        | Rule::EndpointOfOnlyPort
        | Rule::EndpointsOfPort
        | Rule::SlicePortOfName
        | Rule::ContainerPortOfName
        | Rule::SelectorMatchesLabels
        | Rule::SelectorMatchesWorkload
        | Rule::NameAndNamespace
        | Rule::DefaultClusterDomain
        | Rule::NodeReplacesSource
        | Rule::HeadlessIsNotTranslated
        | Rule::IngressNamesService
        | Rule::IngressDialsPods => seldom(rule),
    }
}

/// Rules that few paths rest on; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom(rule: Rule) -> &'static str {
    match rule {
        Rule::SliceListsAddresses => {
            "the slices list these addresses; that they are ready is assumed, the listing does not tell."
        }
        Rule::ProcessOnNode => {
            "the client is taken as a process on a node; another machine needs a route to the cluster IP."
        }
        Rule::NodesWithReadyPods => "under policy Local only nodes with a ready pod of the Service serve.",
        Rule::DnsAlias => {
            "the cluster's DNS answers with the external name; only clients that ask it see the alias."
        }
        Rule::TypedByReader => "you typed it in; no character of the text shows it.",
        Rule::BalancerIsProxy => {
            "(Proxy) after the address says that the balancer does not keep its own address on the packet."
        }
        Rule::BalancerKeepsAddress => "this balancer seems to pass packets on with its own address kept.",
        Rule::BalancerGoesToPods => {
            "an annotation or a readiness gate says that the balancer sends straight to pods."
        }
        Rule::BalancerIsServiceLb => {
            "the external addresses are the nodes' own, or svclb pods are listed: that suggests k3s ServiceLB."
        }
        Rule::BalancerIsTunnel => {
            "the external address equals the cluster IP: that suggests minikube tunnel."
        }
        Rule::BalancerIsLocalhost => {
            "the external address is localhost: a cluster on the reader's own machine, such as Docker Desktop."
        }
        Rule::ExternalIpListensOnServicePort => {
            "nodes accept packets to an address of externalIPs on the service port."
        }
        Rule::ServiceLbListensOnServicePort => "ServiceLB opens the service port on the node as a host port.",
        Rule::TunnelKeepsAddress => "the tunnel routes the cluster IP as it is, on the service port.",
        Rule::EndpointOfOnlyPort => {
            "the Service has one port, so the number after the endpoint's address is its target port."
        }
        Rule::EndpointsOfPort => "these are the endpoints that the text lists for this very port.",
        Rule::SlicePortOfName => "the EndpointSlice gives this number to the port of the same name.",
        Rule::ContainerPortOfName => "the selected pods give this number to the container port of that name.",
        Rule::SelectorMatchesLabels => "the pod's labels contain every pair of the selector.",
        Rule::SelectorMatchesWorkload => {
            "the selector is part of the workload's selector, and the pod's name suggests that it belongs to it."
        }
        Rule::NameAndNamespace => "the Service's name and its namespace, joined by a dot.",
        Rule::DefaultClusterDomain => "the cluster domain is cluster.local unless somebody chose another.",
        Rule::NodeReplacesSource => {
            "under policy Cluster the receiving node puts an address of its own as the sender."
        }
        Rule::HeadlessIsNotTranslated => {
            "the Service is headless: DNS gives pod addresses and nothing translates the port."
        }
        Rule::IngressNamesService => "a rule of the Ingress or route names this Service as its backend.",
        _ => "most controllers take the pods' addresses from the Service and connect to them directly.",
    }
}

/// Where a value stands.
pub fn spot(spot: Spot) -> &'static str {
    match spot {
        Spot::BeforeColon => "{value} is the {name}: in {column}, before the colon.",
        Spot::AfterColon => "{value} is the {name}: in {column}, after the colon.",
        Spot::BeforeSlash => "{value} is the {name}: in {column}, before the slash.",
        Spot::UnderColumn => "{value} is the {name}: under {column}.",
        Spot::AfterLabel => "{value} is the {name}: on the line {column}.",
        Spot::InField => "{value} is the {name}: in the field {column}.",
        Spot::OnLine => "{value} is the {name}: on line {line}.",
        Spot::Derived => "{value}: {text}",
        Spot::DerivedLeg => "This hop: {text}",
        Spot::ShortName => "{value}: the short DNS name, which works in the Service's own namespace only.",
    }
}

/// Why a value is missing.
pub fn gap(role: Role) -> &'static str {
    match role {
        Role::TargetPort => "{value} is not in this text: PORT(S) has no place for it, a describe has.",
        Role::NodeAddress => "{value} is not in this text: Service output names no node.",
        Role::PodAddress => {
            "{value} is not in this text: a Service row names no pod. A describe lists its endpoints."
        }
        Role::ExternalAddress => {
            "{value} is not in this text: no address has been published, or the text does not show it."
        }
        _ => "{value} is not in this text.",
    }
}

/// The title of a page.
pub fn page(page: Page) -> &'static str {
    match page {
        Page::Service => "Service",
        Page::ServiceTypes => "Service: Service type",
        Page::PortDefinitions => "Service: Port definitions",
        Page::NodePort => "Service: type NodePort",
        Page::LoadBalancer => "Service: type LoadBalancer",
        Page::ExternalName => "Service: type ExternalName",
        Page::Headless => "Service: Headless Services",
        Page::ExternalIps => "Service: External IPs",
        Page::VirtualIps => "Virtual IPs and Service Proxies",
        Page::TrafficPolicies => "Virtual IPs and Service Proxies: Traffic policies",
        Page::Dns => "DNS for Services and Pods",
        Page::EndpointSlices => "EndpointSlices",
        Page::Ingress => "Ingress",
        Page::NetworkPolicies => "Network Policies",
        Page::Labels => "Labels and Selectors",
        Page::PodLifecycle => "Pod Lifecycle",
        Page::SourceIp => "Using Source IP",
        Page::DebugService => "Debug Services",
    }
}

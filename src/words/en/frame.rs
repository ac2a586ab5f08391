//! English: what stands around a path, and answers in one sentence.

use crate::diagnosis::checklist::Question;
use crate::trace::ask::Ask;
use crate::trace::reach::Reason;
use crate::trace::reach::RowKind;
use crate::trace::reply::Reply;
use crate::words::frame::Frame;

/// The opening and the closing.
pub fn frame(frame: Frame) -> &'static str {
    match frame {
        Frame::OpeningPods => {
            "Pod {pod_name} is disposable: {workload} may replace it at any time, and the next pod has another name and another address. Nobody can keep a list of such addresses by hand. Service {service} keeps one name and one address, {cluster_ip}, and every node knows which pods are behind it just now."
        }
        Frame::OpeningPodsOnly => {
            "Pod {pod_name} may be gone tomorrow, and the pod that takes its place has another name and another address. Service {service} keeps one name and one address, {cluster_ip}, and every node knows which pods are behind it just now."
        }
        Frame::Opening => {
            "Pods come and go: each restart, each new version gives a pod another name and another address. Service {service} keeps one name and one address, {cluster_ip}, and every node knows which pods are behind it just now."
        }
        Frame::OpeningHeadless => {
            "Pods come and go, and their addresses change with them. Service {service} keeps only a name: it is headless, so DNS answers with the addresses of the pods that are there just now, and clients choose for themselves."
        }
        Frame::OpeningName => {
            "Service {service} stands for something outside the cluster. Programs inside use its short name; when the target moves, only the Service is changed, not the programs."
        }
        Frame::ClosingTitle => "{type}",
        Frame::ClosingTitleOwn => "{type}: what {service} is",
        Frame::ClosingNodePort => {
            "Reach: whoever can reach a node's address, on one high port of every node; clients inside use the cluster IP too. Address: the nodes' own, so nobody else is needed, but users must know a node that is alive and a firewall must let them through. Use it for tests, for labs, and behind a balancer that you run yourself."
        }
        Frame::ClosingLoadBalancer => {
            "Reach: whoever can reach the balancer's address, on the service port; by default the node ports work as well. Address: a provider's, in a cloud or from a controller such as MetalLB; without one it stays `<pending>`. Each such Service usually gets a balancer of its own. Use it for production traffic from outside that is not only HTTP."
        }
        Frame::ClosingClusterIp => {
            "Reach: clients inside the cluster, by name or cluster IP, on the service port. Address: assigned by the cluster itself, no provider, nothing opened on the nodes. This is the default. Use it between programs of one cluster, and behind an Ingress or Gateway that brings many web sites in by one address."
        }
    }
}

/// What a command shows.
pub fn ask(ask: &Ask) -> &'static str {
    match ask {
        Ask::DescribeService { .. } => {
            "It shows the target port and the endpoints of every port, the traffic policies and the events."
        }
        Ask::GetService { .. } => "It shows the type, the addresses, the ports and the selector.",
        Ask::GetNodes => "It shows the nodes' addresses, inside and outside.",
        Ask::GetPods { .. } => "It shows which pods are ready, their addresses and their nodes.",
        Ask::GetEndpointSlices { .. } => {
            "It shows the addresses and target ports behind the Service, ready or not."
        }
        Ask::GetEndpoints { .. } => "It shows the ready addresses with their ports.",
        Ask::GetPodManifests { .. } => "It shows the names that pods give their ports.",
        Ask::GetServiceManifest { .. } => {
            "It shows every field of the Service, also those that no table prints."
        }
        Ask::GetAllServices => "It shows in which namespace the Service stands.",
        Ask::DescribePod { .. } => "It shows the pod's conditions, ports, probes and events.",
        Ask::DescribeEndpoints { .. } => "It keeps ready and unready addresses apart.",
        Ask::GetWorkloads { .. } => "It shows the workloads with their selectors.",
        Ask::DescribeNode { .. } => "It shows the node's conditions and addresses.",
        Ask::GetIngresses { .. } => "It shows which hosts lead in, and to which controller.",
        Ask::DescribeIngress { .. } => "It shows every rule with its backend and endpoints.",
        Ask::GetIngressClasses => "It shows which controllers are there.",
        Ask::GetNetworkPolicies { .. } => "It shows which policies exist and which pods they select.",
        Ask::GetSystemPods => "It shows whether kube-proxy, or what replaces it, runs on every node.",
    }
}

/// Why an address does not work, or why the text does not tell.
pub fn reason(it: Reason) -> &'static str {
    match it {
        Reason::ClusterIpStaysInside => {
            "Only the nodes' rules know a cluster IP; no network outside routes it."
        }
        Reason::NeedsRoute => {
            "A process on a node can use it; another machine needs a route to the cluster IPs."
        }
        Reason::PrivateAddress => {
            "The address is private: from the internet it needs a NAT that this text does not show."
        }
        Reason::Loopback => "A loopback address leads back to the client's own machine.",
        Reason::PodAddressOutside => {
            "Pod addresses are routed inside the cluster; the text does not show whether anything outside routes them."
        }
        Reason::NoEndpoint => "There is no usable endpoint, so the connection is refused.",
        Reason::Pending => "No address has been published yet.",
        Reason::AddressNotReadable => "The address was masked or cut short.",
        Reason::NodeAddressNotShown => "The text shows no address of a node.",
        Reason::PortNotShown => "The text does not show the port.",
        Reason::DroppedByNode => {
            "Under policy Local this node drops it: no ready pod of the Service runs here."
        }
        Reason::NameStaysInside => "Only the cluster's own DNS knows this name.",
        Reason::ShortNameElsewhere => "A short name is looked up in the client's own namespace.",
        Reason::NamedPortMissing => "The selected pods lack a port with the target port's name.",
        Reason::NumericName => "A name made of digits does not resolve.",
        Reason::RoutingNotShown => "The text does not show whether anybody routes this address to a node.",
    }
}

/// How the answer returns.
pub fn reply(it: Reply) -> &'static str {
    match it {
        Reply::OwnNode => {
            "The answer goes to the client's own node, which puts the Service's address back as the sender."
        }
        Reply::ReceivingNode => {
            "The answer goes to the node that took the request; it puts back what it replaced and answers the client."
        }
        Reply::ReceivingNodePastBalancer => {
            "The answer goes to the node that took the request, and from there straight to the client, past the balancer."
        }
        Reply::ReceivingNodeThroughBalancer => {
            "The answer goes to the node that took the request, and from there back to the balancer."
        }
        Reply::Balancer => "The pod answers the balancer, and the balancer answers the client.",
        Reply::ServiceLb => "The answer goes to the ServiceLB pod, which puts back what it replaced.",
        Reply::Ingress => {
            "The pod answers the controller, and the controller answers the client on the first connection."
        }
        Reply::Direct => "The answer goes straight to the client; nothing was rewritten.",
        Reply::Nothing => "There is no answer from a pod: the path breaks before.",
        Reply::NotTold => "The text does not tell which way the answer takes.",
    }
}

/// A question of the Debug Services page.
pub fn checklist(it: Question) -> &'static str {
    match it {
        Question::ServiceExists => "Does the Service exist?",
        Question::PolicySelectsPods => "Does a network policy select the pods?",
        Question::NameResolves => "Does the Service's name resolve?",
        Question::AddressAnswers => "Does the Service answer at its address?",
        Question::PortIsOffered => "Is the port that clients use one of the Service's?",
        Question::TargetPortIsRight => "Is the target port the one that the pods listen on?",
        Question::ProtocolFits => "Does the protocol fit?",
        Question::SelectorMatches => "Does the selector match pods?",
        Question::HasEndpoints => "Does the Service have endpoints?",
        Question::PodsAreReady => "Are the pods ready?",
        Question::ProxyRuns => "Is kube-proxy running on the nodes?",
        Question::Hairpin => "Can a pod reach itself through its Service?",
    }
}

/// The kind of an address in the reachability table.
pub fn row_kind(it: RowKind) -> &'static str {
    match it {
        RowKind::Balancer => "load balancer",
        RowKind::ExternalIp => "address in `externalIPs`",
        RowKind::Node => "node with node port",
        RowKind::ClusterIp => "cluster IP",
        RowKind::Name => "DNS name",
        RowKind::Pod => "pod with target port",
        RowKind::ExternalName => "external name",
    }
}

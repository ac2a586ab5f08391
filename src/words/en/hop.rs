//! English: the hops at three depths, and why a hop cannot succeed.

use crate::trace::block::Block;
use crate::trace::hop::HopKind;
use crate::words::hop::HopWords;
use crate::words::hop::Variant;
use crate::words::page::Page;

/// The texts of a kind of hop.
pub fn hop(kind: HopKind) -> HopWords {
    match kind {
        HopKind::InternetToBalancer => HopWords {
            sentence: "The outside user connects to {external}:{service_port}, the balancer's address and the service port; nothing is rewritten yet.",
            why: "Type {type} asks a provider, outside of Kubernetes, for an address that users can rely on. EXTERNAL-IP shows what the provider published. Users only need this one address; nodes may come and go behind it.",
            mechanism: "A controller sees the Service, sets the balancer up and writes its address into `status.loadBalancer`. The balancer listens on the service port {service_port}. In `PORT(S)` the service port comes first; a number after a colon belongs to the nodes.",
            page: Page::LoadBalancer,
        },
        HopKind::BalancerToNode => HopWords {
            sentence: "The balancer hands the connection to one of the nodes: port {service_port} becomes node port {node_port}.",
            why: "A balancer outside the cluster knows nodes, not pods. The node port gives it one number that leads to the Service on every node, whichever node it picks.",
            mechanism: "The balancer checks the nodes' health and picks one. It then sends to that node's address on port {node_port}, with its own address or the user's as the sender. Other balancers keep their own address on the packet, or go straight to pods; only the provider's settings tell.",
            page: Page::LoadBalancer,
        },
        HopKind::ClientToNode => HopWords {
            sentence: "The {from} connects to {node} on node port {node_port}, which every node claims; nothing is rewritten yet.",
            why: "A node port makes every node an entrance, without any provider. That is why the number must be the same on all nodes and free on all of them.",
            mechanism: "Each node has a rule for port {node_port} on its own addresses, whether or not it runs one of the pods; under external policy `Local` a node without a ready one drops the request. Inside the cluster, {cluster_ip}:{service_port} leads to the same pods. Routes and firewalls decide who can reach a node's address; no Service opens them.",
            page: Page::NodePort,
        },
        HopKind::NodeToService => HopWords {
            sentence: "The node looks {number} up in its own rules and finds Service {service}, port {service_port}; no packet is sent.",
            why: "The Service is no machine on the way. It is an entry that every node holds, and this number is one key to it; {cluster_ip}:{service_port} is another key to the same entry.",
            mechanism: "kube-proxy, or what the network uses in its place, writes these rules from the Service and its endpoints. The kernel matches the arriving packet against them. A request that came in here does not carry {cluster_ip} on its way to the pod.",
            page: Page::VirtualIps,
        },
        HopKind::ServiceToPod => HopWords {
            sentence: "That node rewrites the destination, once, to {pod}:{target_port}: the pod's address and the port where its program listens.",
            why: "The service port is for clients, the target port for the program in the pod. Keeping them apart lets one change without the other. Only ready pods are chosen.",
            mechanism: "The node picks one ready endpoint for each connection and keeps to it while the connection lasts. For requests from outside, under external policy `Cluster`, it also puts an address of its own as the sender, so that the reply comes back to it; it then undoes both changes.",
            page: Page::VirtualIps,
        },
        HopKind::BalancerToNodeKeepingAddress
        | HopKind::BalancerToPod
        | HopKind::ClientToServiceLb
        | HopKind::ServiceLbToService
        | HopKind::ClientToTunnel
        | HopKind::ClientToExternalIp
        | HopKind::ClientToService
        | HopKind::ClientToPod
        | HopKind::ClientToExternalName
        | HopKind::ClientToIngress
        | HopKind::IngressToService
        | HopKind::IngressToPod
        | HopKind::NoEntrance => seldom(kind),
    }
}

/// The kinds that few paths start with; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom(kind: HopKind) -> HopWords {
    match kind {
        HopKind::BalancerToNodeKeepingAddress => HopWords {
            sentence: "The balancer passes the packet to a node unchanged: it keeps the balancer's address and service port {service_port}; node port {node_port} is not used.",
            why: "Some balancers only choose the node and leave the packet as it is. Replies can then go back to the user without passing the balancer.",
            mechanism: "Every node has a rule for {external} on port {service_port}, beside the rule for the node port. Whichever node gets the packet recognizes the address and looks the Service up. The node port is allocated all the same.",
            page: Page::VirtualIps,
        },
        HopKind::BalancerToPod => HopWords {
            sentence: "The balancer connects straight to {pod}:{target_port}; it knows the pods, so no node rewrites anything.",
            why: "This balancer watches the Service's endpoints itself. Skipping the node saves a hop and keeps traffic spread over pods, not over nodes.",
            mechanism: "Pod addresses must be routable in the provider's network. Node ports, kube-proxy, traffic policies and session affinity of the Service play no part here; the balancer checks the pods' health itself.",
            page: Page::LoadBalancer,
        },
        HopKind::ClientToServiceLb => HopWords {
            sentence: "The outside user connects to a node at {external}, on service port {service_port}; a ServiceLB pod holds that port there.",
            why: "k3s and RKE2 bring a small balancer of their own, ServiceLB. It uses the nodes' own addresses, so no provider is needed.",
            mechanism: "A pod named `svclb-...` on each node opens the service port as a host port and forwards from there. If another program holds that port on all nodes, the Service stays `<pending>`.",
            page: Page::LoadBalancer,
        },
        HopKind::ServiceLbToService => HopWords {
            sentence: "The ServiceLB pod sends on to {cluster_ip}:{service_port}; here a packet really carries the cluster IP, until its node rewrites it.",
            why: "The ServiceLB pod is an ordinary client inside the cluster. It uses the Service's own entrance, like any other pod.",
            mechanism: "The pod replaces the sender by itself, so the program behind the Service never sees the user's address. Under external policy `Local` it sends to the node port of its own node instead.",
            page: Page::VirtualIps,
        },
        HopKind::ClientToTunnel => HopWords {
            sentence: "A user on this machine connects to {external}:{service_port}; `minikube tunnel` routes the cluster IP to the node.",
            why: "A local cluster has no provider for balancers. The tunnel makes the Service's own address usable on the one machine where it runs.",
            mechanism: "The tunnel adds a route for the range of cluster IPs and writes the cluster IP into the Service's status. Elsewhere on the network the address leads nowhere.",
            page: Page::Service,
        },
        HopKind::ClientToExternalIp => HopWords {
            sentence: "The {from} connects to {external}:{service_port}, an address listed by hand in `externalIPs`; the network must route it to a node.",
            why: "With `externalIPs` an administrator lends the Service an address that already leads to the nodes. Kubernetes neither assigns nor announces it.",
            mechanism: "Every node has a rule for this address on the service port {service_port}, not on a node port. A packet that arrives at any node with this destination is rewritten there.",
            page: Page::ExternalIps,
        },
        HopKind::ClientToService => HopWords {
            sentence: "The {from} asks for {cluster_ip}:{service_port}; its own node recognizes this address in its rules and looks Service {service} up.",
            why: "Inside the cluster clients use the Service's name, and DNS answers with {cluster_ip}. The address stays the same however often the pods behind it are replaced.",
            mechanism: "The cluster IP belongs to no machine. The packet is caught on the node where the client runs, before it goes anywhere, by rules that kube-proxy keeps on every node.",
            page: Page::VirtualIps,
        },
        HopKind::ClientToPod => HopWords {
            sentence: "DNS answers with the pods' own addresses; the client connects to {pod}:{target_port} itself, and nothing is rewritten.",
            why: "A headless Service is for clients that want to know the pods: databases with a leader, or programs that balance by themselves.",
            mechanism: "`None` as cluster IP means that there is no virtual address and no rule on the nodes. No component translates a port: the client has to use the number on which the pods listen.",
            page: Page::Headless,
        },
        HopKind::ClientToExternalName => HopWords {
            sentence: "Cluster DNS answers that {service} is an alias of {external}; the client connects there by itself, on a port it chooses.",
            why: "The Service gives a name outside the cluster a short name inside. If the target moves, only the Service changes.",
            mechanism: "The answer is a CNAME record. There is no address, no port mapping, no endpoint and no proxy. Over HTTP and TLS the client still asks for the short name, which the other side may not know.",
            page: Page::ExternalName,
        },
        HopKind::ClientToIngress => HopWords {
            sentence: "The {from} connects to {external}, where an Ingress controller or Gateway listens; the connection ends there.",
            why: "A controller reads host and path of each HTTP request. So one address can serve many Services, and none of them needs an entrance of its own.",
            mechanism: "The controller is a program in pods, itself reached by a Service or a balancer. TLS usually ends here. `PORTS` of `kubectl get ingress` is fixed text, not the controller's real list.",
            page: Page::Ingress,
        },
        HopKind::IngressToService => HopWords {
            sentence: "The controller matches the request's host and path and finds Service {service}, port {service_port}; no packet is sent.",
            why: "An Ingress names its backend by Service and port. The Service serves as a list of pods here; type ClusterIP is enough.",
            mechanism: "Most controllers watch the Service's EndpointSlices and keep a list of pod addresses. The backend port is a service port, by number or by name, never a node port.",
            page: Page::Ingress,
        },
        HopKind::IngressToPod => HopWords {
            sentence: "The controller opens a connection of its own to {pod}:{target_port}; the pod sees the controller as the client.",
            why: "Two connections instead of one let the controller retry, spread requests and add headers. The user's address is only in a header such as `X-Forwarded-For`.",
            mechanism: "Most controllers dial pods directly, so the cluster IP is not used. A few can be told to use it instead; the text does not show which.",
            page: Page::Ingress,
        },
        _ => HopWords {
            sentence: "From {text}, Service {service} has no entrance of its own: this text shows no external address and no node port.",
            why: "Type {type} is meant for clients inside the cluster. Its address exists only as rules on the nodes, and networks outside do not route it.",
            mechanism: "Another object may still lead here: an Ingress, a Gateway, or a second Service of type NodePort or LoadBalancer. To test by hand, `kubectl port-forward` tunnels to one pod.",
            page: Page::ServiceTypes,
        },
    }
}

/// The sentence of a special case.
pub fn variant(variant: Variant) -> &'static str {
    match variant {
        Variant::BalancerToNodeAssumed => {
            "Many balancers then hand the connection to one of the nodes: port {service_port} becomes node port {node_port}. This text does not show whether yours does."
        }
        Variant::SeveralBalancerAddresses
        | Variant::SeveralExternalIps
        | Variant::BalancerAddressUnknown
        | Variant::NodePortUncertain
        | Variant::NodeProcessToService
        | Variant::BalancerToOneNode
        | Variant::OneOfSeveral
        | Variant::OneOfSeveralHeadless
        | Variant::OneOfSeveralNodes
        | Variant::HeadlessPortUnknown
        | Variant::LocalNode
        | Variant::LookupByAddress
        | Variant::ExternalNameOutside
        | Variant::NoEntranceForName
        | Variant::NoEntranceHeadless => seldom_variant(variant),
    }
}

/// Special cases that few paths meet; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom_variant(variant: Variant) -> &'static str {
    match variant {
        Variant::SeveralBalancerAddresses => {
            "The {from} connects to one of {count} addresses of the balancer, on service port {service_port}; nothing is rewritten yet."
        }
        Variant::SeveralExternalIps => {
            "The {from} connects to one of {count} addresses listed by hand in `externalIPs`, on service port {service_port}; the network must route it to a node."
        }
        Variant::BalancerAddressUnknown => {
            "The {from} would connect to the balancer's address on service port {service_port}; this text does not show that address."
        }
        Variant::NodePortUncertain => {
            "A node port would let the {from} in at a node's address; this text does not show whether {service} has one."
        }
        Variant::NodeProcessToService => {
            "A process on a node asks for {cluster_ip}:{service_port}; that node recognizes the address in its rules and looks Service {service} up."
        }
        Variant::BalancerToOneNode => {
            "The balancer passes the packet to a node unchanged: it keeps the balancer's address and service port {service_port}. No node port is allocated."
        }
        Variant::OneOfSeveral => {
            "That node picks one of {count} listed endpoints and rewrites the destination, once, to its address and port {target_port}."
        }
        Variant::OneOfSeveralHeadless => {
            "DNS answers with {count} pod addresses; the client picks one itself and connects to port {target_port}. Nothing is rewritten."
        }
        Variant::OneOfSeveralNodes => {
            "The {from} connects to any of the {count} listed nodes on node port {node_port}; nothing is rewritten yet."
        }
        Variant::HeadlessPortUnknown => {
            "DNS answers with the pods' own addresses; the client connects itself, and must know the pods' port: nothing translates it."
        }
        Variant::LocalNode => {
            "The {from} connects to {node} on node port {node_port}; under policy Local only nodes with a ready pod answer."
        }
        Variant::LookupByAddress => {
            "The node recognizes that address with port {service_port} in its own rules and finds Service {service}; no packet is sent."
        }
        Variant::ExternalNameOutside => {
            "Clients that ask the cluster's DNS learn that {service} is an alias of {external}; the {from} usually does not ask it."
        }
        Variant::NoEntranceForName => {
            "From {text}, the name {service} means nothing: only DNS inside the cluster knows this alias."
        }
        _ => {
            "From {text}, Service {service} has no entrance: it is headless, and only DNS inside the cluster knows its pods."
        }
    }
}

/// The sentence of a hop that cannot succeed.
pub fn block(block: Block) -> &'static str {
    match block {
        Block::NoEntrance => {
            "From {text}, Service {service} has no entrance of its own, so this request cannot start here."
        }
        Block::Pending => {
            "No address of a balancer has been published yet, so outside users have nothing to connect to; cluster IP and node port work without it."
        }
        Block::CutAddress => {
            "The address under EXTERNAL-IP was cut short when printed, so what is shown cannot be used."
        }
        Block::NumericExternalName => {
            "The external name consists of digits like an address, so cluster DNS will not resolve it."
        }
        Block::SelectorMatchesNothing => {
            "The selector matches none of the listed pods, so the node finds no endpoint and refuses the connection."
        }
        Block::NoReadyEndpoint => {
            "There is no ready endpoint behind this port, so the node has nowhere to send the request and refuses it."
        }
        Block::NamedPortMissing => {
            "The selected pods have no port with the target port's name, so there is nowhere to send the request."
        }
        Block::IngressBackend => {
            "The controller finds no usable backend for this rule and answers with an error of its own."
        }
    }
}

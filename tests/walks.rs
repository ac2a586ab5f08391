//! The packet walks as they were measured and as they are documented, entered as data and compared with the wire
//! view: the symbols of `trace::wire`, and the packets on the hops of traces.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use porthop::analysis;
use porthop::model::service::TrafficPolicy;
use porthop::trace::hop::Packet;
use porthop::trace::hop::Side;
use porthop::trace::reply::Reply;
use porthop::trace::start::Start;
use porthop::trace::stop::Stop;
use porthop::trace::wire;
use porthop::trace::wire::Chosen;
use porthop::trace::wire::Client;
use porthop::trace::wire::Entrance;
use porthop::trace::wire::Outcome;
use porthop::trace::wire::Receiver;
use porthop::trace::wire::Request;
use porthop::trace::wire::Sender;

const CLUSTER: TrafficPolicy = TrafficPolicy::Cluster;
const LOCAL: TrafficPolicy = TrafficPolicy::Local;

fn request(client: Client, entrance: Entrance, policy: TrafficPolicy, chosen: Chosen) -> Request {
    Request { client, entrance, external_policy: policy, internal_policy: CLUSTER, chosen }
}

/// The measured network: node A 192.168.1.21 looks up; pod Q 10.244.1.5 runs on it behind the bridge 10.244.1.1,
/// pod P 10.244.2.7 on node B.
fn sender(request: &Request, sender: Sender) -> &'static str {
    match (sender, request.client) {
        (Sender::Client, Client::Outside) => "198.51.100.7",
        (Sender::Client, Client::NodeProcess) => "192.168.1.21",
        (Sender::Client, Client::Pod) => "10.244.1.5",
        (Sender::Node, _) => "192.168.1.21",
        (Sender::Bridge, _) => "10.244.1.1",
        (Sender::Balancer, _) => "balancer",
        (Sender::ServiceLb, _) => "svclb-pod",
        (Sender::Ingress, _) => "controller",
    }
}

fn receiver(request: &Request, receiver: Receiver) -> &'static str {
    match receiver {
        Receiver::Balancer => "203.0.113.10:80",
        Receiver::ExternalIp => "198.51.100.32:80",
        Receiver::NodePort => "192.168.1.21:30080",
        Receiver::NodeServicePort => "192.168.1.21:80",
        Receiver::ClusterIp => "10.96.44.7:80",
        Receiver::Pod if matches!(request.chosen, Chosen::SameNode | Chosen::Itself) => "10.244.1.5:8080",
        Receiver::Pod => "10.244.2.7:8080",
        Receiver::Name => "name",
        Receiver::Ingress => "controller:443",
    }
}

/// What the client believes to talk to, and whom the pod sees; `-` when nothing arrives.
#[track_caller]
fn measured(request: Request, peer: &str, pod_sees: &str, outcome: Outcome) {
    let walk = wire::walk(request);
    let first = walk.legs.first().unwrap();
    assert_eq!(receiver(&request, first.destination), peer, "{request:?}");
    let seen = walk.pod_sees.map_or("-", |it| sender(&request, it));
    assert_eq!((seen, walk.outcome), (pod_sees, outcome), "{request:?}");
}

#[test]
fn what_was_measured_is_what_the_wire_view_says() {
    use Chosen::{Itself, Nobody, NoneHere, OtherNode, SameNode};
    use Client::{NodeProcess, Outside, Pod};
    use Entrance::{BalancerKeepingAddress, ClusterIp, NodePort};
    use Outcome::{Arrives, Refused, TimesOut};
    let (vip, service, node) = ("203.0.113.10:80", "10.96.44.7:80", "192.168.1.21:30080");
    measured(request(Pod, ClusterIp, CLUSTER, OtherNode), service, "10.244.1.5", Arrives);
    measured(request(NodeProcess, ClusterIp, CLUSTER, OtherNode), service, "192.168.1.21", Arrives);
    measured(request(Outside, NodePort, CLUSTER, OtherNode), node, "192.168.1.21", Arrives);
    measured(request(Outside, NodePort, CLUSTER, SameNode), node, "10.244.1.1", Arrives);
    measured(request(Outside, NodePort, LOCAL, SameNode), node, "198.51.100.7", Arrives);
    measured(request(Outside, NodePort, LOCAL, NoneHere), node, "-", TimesOut);
    measured(request(Outside, BalancerKeepingAddress, CLUSTER, OtherNode), vip, "192.168.1.21", Arrives);
    measured(request(Outside, BalancerKeepingAddress, LOCAL, SameNode), vip, "198.51.100.7", Arrives);
    measured(request(Pod, BalancerKeepingAddress, CLUSTER, OtherNode), vip, "192.168.1.21", Arrives);
    measured(request(Pod, ClusterIp, CLUSTER, Itself), service, "10.244.1.1", Arrives);
    for entrance in [NodePort, BalancerKeepingAddress, ClusterIp] {
        for client in [Outside, Pod] {
            let walk = wire::walk(request(client, entrance, CLUSTER, Nobody));
            assert_eq!((walk.outcome, walk.pod_sees, walk.reply), (Refused, None, Reply::Nothing));
        }
    }
}

/// The headers in order, each `source -> destination` with what was changed before it and by whom.
#[track_caller]
fn walks(request: Request, expected: &[&str], reply: Reply) {
    let walk = wire::walk(request);
    let lines: Vec<String> = walk
        .legs
        .iter()
        .map(|leg| {
            let mut line =
                format!("{} -> {}", sender(&request, leg.source), receiver(&request, leg.destination));
            for (side, by) in &leg.rewrites {
                line.push_str(&format!(" [{} by {}]", side.slug(), by.slug()));
            }
            line
        })
        .collect();
    assert_eq!(lines, expected, "{request:?}");
    assert_eq!(walk.reply, reply, "{request:?}");
}

#[test]
fn a_pod_to_the_cluster_ip() {
    let request = request(Client::Pod, Entrance::ClusterIp, CLUSTER, Chosen::OtherNode);
    walks(
        request,
        &["10.244.1.5 -> 10.96.44.7:80", "10.244.1.5 -> 10.244.2.7:8080 [destination by node]"],
        Reply::OwnNode,
    );
    let local = Request { internal_policy: LOCAL, ..request };
    assert_eq!(wire::walk(local).outcome, Outcome::TimesOut);
}

#[test]
fn a_process_on_a_node_to_the_cluster_ip() {
    walks(
        request(Client::NodeProcess, Entrance::ClusterIp, CLUSTER, Chosen::OtherNode),
        &[
            "192.168.1.21 -> 10.96.44.7:80",
            "192.168.1.21 -> 10.244.2.7:8080 [destination by node] [source by node]",
        ],
        Reply::OwnNode,
    );
}

#[test]
fn outside_to_a_node_port_under_policy_cluster() {
    walks(
        request(Client::Outside, Entrance::NodePort, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> 192.168.1.21:30080",
            "192.168.1.21 -> 10.244.2.7:8080 [destination by node] [source by node]",
        ],
        Reply::ReceivingNode,
    );
    walks(
        request(Client::Outside, Entrance::NodePort, CLUSTER, Chosen::SameNode),
        &[
            "198.51.100.7 -> 192.168.1.21:30080",
            "10.244.1.1 -> 10.244.1.5:8080 [destination by node] [source by node]",
        ],
        Reply::ReceivingNode,
    );
}

#[test]
fn outside_to_a_node_port_under_policy_local() {
    walks(
        request(Client::Outside, Entrance::NodePort, LOCAL, Chosen::SameNode),
        &["198.51.100.7 -> 192.168.1.21:30080", "198.51.100.7 -> 10.244.1.5:8080 [destination by node]"],
        Reply::ReceivingNode,
    );
    walks(
        request(Client::Outside, Entrance::NodePort, LOCAL, Chosen::NoneHere),
        &["198.51.100.7 -> 192.168.1.21:30080"],
        Reply::Nothing,
    );
}

#[test]
fn a_balancer_that_keeps_its_address() {
    walks(
        request(Client::Outside, Entrance::BalancerKeepingAddress, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> 203.0.113.10:80",
            "198.51.100.7 -> 203.0.113.10:80",
            "192.168.1.21 -> 10.244.2.7:8080 [destination by node] [source by node]",
        ],
        Reply::ReceivingNodePastBalancer,
    );
    walks(
        request(Client::Outside, Entrance::BalancerKeepingAddress, LOCAL, Chosen::SameNode),
        &[
            "198.51.100.7 -> 203.0.113.10:80",
            "198.51.100.7 -> 203.0.113.10:80",
            "198.51.100.7 -> 10.244.1.5:8080 [destination by node]",
        ],
        Reply::ReceivingNodePastBalancer,
    );
}

#[test]
fn a_balancer_that_sends_to_the_node_port() {
    walks(
        request(Client::Outside, Entrance::BalancerToNodePort, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> 203.0.113.10:80",
            "balancer -> 192.168.1.21:30080 [destination by load-balancer] [source by load-balancer]",
            "192.168.1.21 -> 10.244.2.7:8080 [destination by node] [source by node]",
        ],
        Reply::ReceivingNodeThroughBalancer,
    );
    walks(
        request(Client::Outside, Entrance::BalancerToNodePort, LOCAL, Chosen::SameNode),
        &[
            "198.51.100.7 -> 203.0.113.10:80",
            "balancer -> 192.168.1.21:30080 [destination by load-balancer] [source by load-balancer]",
            "balancer -> 10.244.1.5:8080 [destination by node]",
        ],
        Reply::ReceivingNodeThroughBalancer,
    );
}

#[test]
fn a_balancer_that_sends_to_pods() {
    walks(
        request(Client::Outside, Entrance::BalancerToPod, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> 203.0.113.10:80",
            "balancer -> 10.244.2.7:8080 [destination by load-balancer] [source by load-balancer]",
        ],
        Reply::Balancer,
    );
}

#[test]
fn service_lb_really_sends_to_the_cluster_ip() {
    walks(
        request(Client::Outside, Entrance::ServiceLb, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> 192.168.1.21:80",
            "svclb-pod -> 10.96.44.7:80 [destination by service-lb] [source by service-lb]",
            "svclb-pod -> 10.244.2.7:8080 [destination by node]",
        ],
        Reply::ServiceLb,
    );
    walks(
        request(Client::Outside, Entrance::ServiceLb, LOCAL, Chosen::SameNode),
        &[
            "198.51.100.7 -> 192.168.1.21:80",
            "svclb-pod -> 192.168.1.21:30080 [destination by service-lb] [source by service-lb]",
            "svclb-pod -> 10.244.1.5:8080 [destination by node]",
        ],
        Reply::ServiceLb,
    );
}

#[test]
fn external_ips_enter_on_the_service_port() {
    walks(
        request(Client::Outside, Entrance::ExternalIp, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> 198.51.100.32:80",
            "192.168.1.21 -> 10.244.2.7:8080 [destination by node] [source by node]",
        ],
        Reply::ReceivingNode,
    );
}

#[test]
fn headless_and_external_name_rewrite_nothing() {
    walks(
        request(Client::Pod, Entrance::PodItself, CLUSTER, Chosen::OtherNode),
        &["10.244.1.5 -> 10.244.2.7:8080"],
        Reply::Direct,
    );
    walks(
        request(Client::Pod, Entrance::Alias, CLUSTER, Chosen::Any),
        &["10.244.1.5 -> name"],
        Reply::Direct,
    );
}

#[test]
fn a_balancer_address_from_inside_never_leaves_the_node() {
    walks(
        request(Client::Pod, Entrance::BalancerKeepingAddress, CLUSTER, Chosen::OtherNode),
        &[
            "10.244.1.5 -> 203.0.113.10:80",
            "192.168.1.21 -> 10.244.2.7:8080 [destination by node] [source by node]",
        ],
        Reply::OwnNode,
    );
    // Policy Local is taken as Cluster for the choice, and does not replace the sender.
    walks(
        request(Client::Pod, Entrance::BalancerKeepingAddress, LOCAL, Chosen::OtherNode),
        &["10.244.1.5 -> 203.0.113.10:80", "10.244.1.5 -> 10.244.2.7:8080 [destination by node]"],
        Reply::OwnNode,
    );
}

#[test]
fn a_pod_that_reaches_itself_sees_the_bridge() {
    walks(
        request(Client::Pod, Entrance::ClusterIp, CLUSTER, Chosen::Itself),
        &[
            "10.244.1.5 -> 10.96.44.7:80",
            "10.244.1.1 -> 10.244.1.5:8080 [destination by node] [source by node]",
        ],
        Reply::OwnNode,
    );
}

#[test]
fn an_ingress_opens_a_connection_of_its_own() {
    walks(
        request(Client::Outside, Entrance::Ingress, CLUSTER, Chosen::OtherNode),
        &[
            "198.51.100.7 -> controller:443",
            "controller -> 10.244.2.7:8080 [destination by ingress] [source by ingress]",
        ],
        Reply::Ingress,
    );
}

const TABLES: &str = "\
$ kubectl get svc
NAME   TYPE           CLUSTER-IP   EXTERNAL-IP    PORT(S)        AGE
web    LoadBalancer   10.96.44.7   203.0.113.10   80:30080/TCP   5d
door   NodePort       10.96.44.8   <none>         80:30081/TCP   5d
tier   ClusterIP      10.96.44.9   <none>         80/TCP         5d
$ kubectl get endpoints
NAME   ENDPOINTS         AGE
web    10.244.2.7:8080   5d
door   10.244.2.7:8080   5d
tier   10.244.2.7:8080   5d
$ kubectl get nodes -o wide
NAME   STATUS   ROLES    AGE   VERSION   INTERNAL-IP    EXTERNAL-IP   OS-IMAGE   KERNEL-VERSION   CONTAINER-RUNTIME
a      Ready    <none>   5d    v1.33.1   192.168.1.21   <none>        Debian     6.1.0            containerd://1.7
";

/// The packets of a trace: `source -> destination`, a lookup as `-`.
#[track_caller]
fn packets(service: usize, start: Start, expected: &[&str]) {
    let analysis = analysis::analyze(TABLES, &[]);
    let trace = analysis.traces().into_iter().find(|it| it.service == service && it.start == start).unwrap();
    let lines: Vec<String> =
        trace.hops.iter().map(|hop| hop.packet.as_ref().map_or("-".to_owned(), header)).collect();
    assert_eq!(lines, expected);
}

fn header(packet: &Packet) -> String {
    let replaced = packet.rewrites.iter().any(|it| it.side == Side::Source);
    let mark = if replaced { "new " } else { "" };
    format!("{mark}{} -> {}", side(&packet.source), side(&packet.destination))
}

fn side(stop: &Stop) -> String {
    match (stop.hosts.value(), stop.ports.value()) {
        (Some(hosts), Some(ports)) => format!("{}:{}", hosts[0], ports[0]),
        _ => stop.place.slug().to_owned(),
    }
}

#[test]
fn the_hops_of_a_trace_carry_the_packets_of_the_walk() {
    packets(
        0,
        Start::Internet,
        &[
            "outside-user -> 203.0.113.10:80",
            "new load-balancer -> 192.168.1.21:30080",
            "-",
            "new node -> 10.244.2.7:8080",
        ],
    );
    packets(1, Start::Internet, &["outside-user -> 192.168.1.21:30081", "-", "new node -> 10.244.2.7:8080"]);
    packets(2, Start::Pod, &["client-pod -> 10.96.44.9:80", "client-pod -> 10.244.2.7:8080"]);
    packets(2, Start::Node, &["node-network -> 10.96.44.9:80", "new node -> 10.244.2.7:8080"]);
    packets(2, Start::Internet, &["-", "-"]);
}

#[test]
fn no_packet_between_node_and_pod_carries_the_cluster_ip() {
    let analysis = analysis::analyze(TABLES, &[]);
    for trace in analysis.traces().iter().filter(|it| it.start == Start::Internet) {
        let packets = trace.hops.iter().filter_map(|hop| hop.packet.as_ref());
        packets.for_each(|packet| assert!(!header(packet).contains("10.96."), "{packet:?}"));
    }
}

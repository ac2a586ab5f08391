//! Clusters made up at random, healthy and with one fault each: nothing warns about the healthy ones, and each fault
//! is found on the hop where it does its harm. Whatever is traced, hops meet and values have evidence.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use porthop::analysis;
use porthop::analysis::Analysis;
use porthop::diagnosis::finding::Certainty;
use porthop::diagnosis::finding::Code;
use porthop::diagnosis::finding::Severity;
use porthop::trace::fact::Fact;
use porthop::trace::fact::State;
use porthop::trace::hop::End;
use porthop::trace::hop::HopKind;
use porthop::trace::hop::Trace;
use porthop::trace::stop::Stop;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::proptest;
use proptest::test_runner::Config;

/// A small cluster with one Service; a fault changes one thing in it.
#[derive(Clone, Debug)]
struct Town {
    name: String,
    kind: &'static str,
    cluster_ip: String,
    external: String,
    ingress_lines: Vec<String>,
    port: u16,
    port_name: &'static str,
    second_port: Option<u16>,
    target: String,
    number: u16,
    node_port: u16,
    external_policy: &'static str,
    internal_policy: &'static str,
    selector: String,
    label: String,
    endpoints: String,
    age: &'static str,
    replicas: &'static str,
    pods: Vec<(String, &'static str, &'static str, String, &'static str)>,
    second_node: &'static str,
    events: Vec<String>,
    more: String,
}

fn town() -> impl Strategy<Value = Town> {
    let names = proptest::sample::select(vec!["tea", "orders", "web-front", "grpc-gate"]);
    (names, 1u16..9000, 1024u16..60000, 30000u16..32767, any::<u8>()).prop_map(
        |(name, port, number, node_port, byte)| {
            let number = if number == port { number + 1 } else { number };
            let (one, two) = (format!("10.244.1.{byte}"), format!("10.244.2.{byte}"));
            let pod = |suffix: &str, ip: &str, node| {
                (format!("{name}-7d4b9c6f5d-{suffix}"), "1/1", "Running", ip.to_owned(), node)
            };
            Town {
                name: name.to_owned(),
                kind: "LoadBalancer",
                cluster_ip: format!("10.96.7.{byte}"),
                external: format!("8.35.12.{byte}"),
                ingress_lines: vec![format!("LoadBalancer Ingress:     8.35.12.{byte} (VIP)")],
                port,
                port_name: "<unset>",
                second_port: None,
                target: number.to_string(),
                number,
                node_port,
                external_policy: "Cluster",
                internal_policy: "Cluster",
                selector: format!("app={name}"),
                label: format!("app={name},pod-template-hash=7d4b9c6f5d"),
                endpoints: format!("{one}:{number},{two}:{number}"),
                age: "9d",
                replicas: "2/2",
                pods: vec![pod("k2k4p", &one, "node-a"), pod("x8x8q", &two, "node-b")],
                second_node: "Ready",
                events: Vec::new(),
                more: String::new(),
            }
        },
    )
}

impl Town {
    fn paste(&self) -> String {
        [self.table(), self.describe(), self.pods(), self.workload(), self.nodes(), self.more.clone()]
            .join("\n")
    }

    fn table(&self) -> String {
        let mut ports = format!("{}:{}/TCP", self.port, self.node_port);
        if !matches!(self.kind, "LoadBalancer" | "NodePort") {
            ports = format!("{}/TCP", self.port);
        }
        if let Some(second) = self.second_port {
            ports.push_str(&format!(",{second}:{}/TCP", self.node_port - 1));
        }
        format!(
            "$ kubectl get svc -n shop -o wide\n\
             NAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE   SELECTOR\n\
             {}   {}   {}   {}   {ports}   {}   {}\n",
            self.name, self.kind, self.cluster_ip, self.external, self.age, self.selector
        )
    }

    fn describe(&self) -> String {
        let mut lines = vec![
            format!("$ kubectl describe svc {} -n shop", self.name),
            format!("Name:                     {}", self.name),
            "Namespace:                shop".to_owned(),
            "Labels:                   <none>".to_owned(),
            "Annotations:              <none>".to_owned(),
            format!("Selector:                 {}", self.selector),
            format!("Type:                     {}", self.kind),
            format!("IP:                       {}", self.cluster_ip),
        ];
        lines.extend(self.ingress_lines.clone());
        lines.push(format!("Port:                     {}  {}/TCP", self.port_name, self.port));
        lines.push(format!("TargetPort:               {}/TCP", self.target));
        if matches!(self.kind, "LoadBalancer" | "NodePort") {
            lines.push(format!("NodePort:                 {}  {}/TCP", self.port_name, self.node_port));
        }
        lines.push(format!("Endpoints:                {}", self.endpoints).trim_end().to_owned());
        if let Some(second) = self.second_port {
            lines.push(format!("Port:                     second  {second}/TCP"));
            lines.push(format!("TargetPort:               {second}/TCP"));
            lines.push(format!("NodePort:                 second  {}/TCP", self.node_port - 1));
            lines.push(format!("Endpoints:                {}:{second}", self.pods[0].3));
        }
        lines.push("Session Affinity:         None".to_owned());
        if matches!(self.kind, "LoadBalancer" | "NodePort") {
            lines.push(format!("External Traffic Policy:  {}", self.external_policy));
        }
        lines.push(format!("Internal Traffic Policy:  {}", self.internal_policy));
        if self.events.is_empty() {
            lines.push("Events:                   <none>".to_owned());
        } else {
            lines.push("Events:".to_owned());
            lines.push("  Type     Reason                  Age   From                Message".to_owned());
            lines.push("  ----     ------                  ----  ----                -------".to_owned());
            lines.extend(self.events.clone());
        }
        lines.join("\n") + "\n"
    }

    fn pods(&self) -> String {
        let mut text = "$ kubectl get pods -n shop -o wide --show-labels\nNAME   READY   STATUS   RESTARTS   AGE   IP   \
                        NODE   NOMINATED NODE   READINESS GATES   LABELS\n"
            .to_owned();
        for (name, ready, status, ip, node) in &self.pods {
            text.push_str(&format!(
                "{name}   {ready}   {status}   0   9d   {ip}   {node}   <none>   <none>   {}\n",
                self.label
            ));
        }
        text
    }

    fn workload(&self) -> String {
        format!(
            "$ kubectl get deployments -n shop -o wide\n\
             NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES   SELECTOR\n\
             {}   {}   2   2   9d   main   registry.example/main:1   app={}\n",
            self.name, self.replicas, self.name
        )
    }

    fn nodes(&self) -> String {
        let row = |name: &str, status: &str, ip: &str| {
            format!(
                "{name}   {status}   <none>   90d   v1.33.1   {ip}   <none>   Debian GNU/Linux 12   6.1.0-27-amd64   \
                 containerd://1.7.22\n"
            )
        };
        format!(
            "$ kubectl get nodes -o wide\nNAME   STATUS   ROLES   AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE   \
             KERNEL-VERSION   CONTAINER-RUNTIME\n{}{}",
            row("node-a", "Ready", "192.168.7.11"),
            row("node-b", self.second_node, "192.168.7.12")
        )
    }

    fn without_pods_of_second_node(mut self) -> Town {
        self.pods.truncate(1);
        self.endpoints = format!("{}:{}", self.pods[0].3, self.number);
        self
    }

    fn ingress(&self, port: u16, backend: &str, address: &str) -> String {
        format!(
            "$ kubectl describe ingress front -n shop\nName:             front\nLabels:           <none>\nNamespace:        \
             shop\nAddress:          {address}\nIngress Class:    nginx\nDefault backend:  <default>\nRules:\n  \
             Host                   Path  Backends\n  ----                   ----  --------\n  shop.example           \n\
             \x20                        /   {}:{port} ({backend})\nAnnotations:             <none>\nEvents:                  \
             <none>\n",
            self.name
        )
    }
}

/// A fault, the code that tells it, the hop that it sits on, and whether the path breaks there.
struct Fault {
    code: Code,
    hop: HopKind,
    breaks: bool,
    make: fn(Town) -> Town,
}

const fn fault(code: Code, hop: HopKind, breaks: bool, make: fn(Town) -> Town) -> Fault {
    Fault { code, hop, breaks, make }
}

const REFUSED: &str = "curl: (7) Failed to connect: Connection refused\n";
const TIMED_OUT: &str = "curl: (28) Failed to connect: Connection timed out\n";

const FAULTS: [Fault; 30] = [
    fault(Code::X01, HopKind::InternetToBalancer, true, |town| Town {
        external: "<pending>".to_owned(),
        ingress_lines: Vec::new(),
        ..town
    }),
    fault(Code::X06, HopKind::InternetToBalancer, true, |town| Town {
        external: "a5f0c7d19b2e4...".to_owned(),
        ingress_lines: vec!["LoadBalancer Ingress:     a5f0c7d19b2e4... (VIP)".to_owned()],
        ..town
    }),
    fault(Code::X09, HopKind::ClientToExternalName, true, |town| Town {
        kind: "ExternalName",
        cluster_ip: "<none>".to_owned(),
        external: "192.0.2.41".to_owned(),
        ingress_lines: vec!["External Name:            192.0.2.41".to_owned()],
        selector: "<none>".to_owned(),
        endpoints: "<none>".to_owned(),
        ..town
    }),
    fault(Code::X12, HopKind::ClientToPod, false, |town| Town {
        kind: "ClusterIP",
        cluster_ip: "None".to_owned(),
        external: "<none>".to_owned(),
        ingress_lines: Vec::new(),
        ..town
    }),
    fault(Code::X14, HopKind::ClientToService, false, |town| Town {
        more: format!(
            "$ kubectl get svc {0} -n elsewhere\nError from server (NotFound): services \"{0}\" not found\n",
            town.name
        ),
        ..town
    }),
    fault(Code::X19, HopKind::BalancerToNode, false, |town| Town {
        more: format!(
            "$ kubectl get svc -n other\nNAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\nzoo   NodePort   \
             10.96.200.200   <none>   80:{}/TCP   9d\n",
            town.node_port
        ),
        ..town
    }),
    fault(Code::X23, HopKind::ServiceToPod, true, |town| Town {
        target: "web".to_owned(),
        endpoints: format!("{},{}", town.pods[0].3, town.pods[1].3),
        ..town
    }),
    fault(Code::X26, HopKind::ServiceToPod, false, |town| Town {
        endpoints: format!("{}:7,{}:7", town.pods[0].3, town.pods[1].3),
        ..town
    }),
    fault(Code::X28, HopKind::ClientToService, false, |town| Town {
        second_port: Some(if town.port == 9001 { 9002 } else { 9001 }),
        ..town
    }),
    fault(Code::X71, HopKind::ClientToIngress, false, |town| {
        Town {
        more: "$ kubectl get ingress -n shop\nNAME    CLASS   HOSTS          ADDRESS   PORTS   AGE\nfront   nginx   \
               shop.example             80      9d\n"
            .to_owned(),
        ..town
    }
    }),
    fault(Code::X31, HopKind::ServiceToPod, true, |town| Town {
        label: "app=something-else".to_owned(),
        endpoints: String::new(),
        ..town
    }),
    fault(Code::X33, HopKind::ServiceToPod, true, |town| Town {
        selector: format!("app={}x", town.name),
        endpoints: String::new(),
        ..town
    }),
    fault(Code::X35, HopKind::ServiceToPod, true, |town| Town { endpoints: "<none>".to_owned(), ..town }),
    fault(Code::X36, HopKind::ServiceToPod, true, |mut town| {
        town.pods.iter_mut().for_each(|pod| pod.1 = "0/1");
        Town { endpoints: String::new(), ..town }
    }),
    fault(Code::X37, HopKind::ServiceToPod, false, |mut town| {
        town.pods[1].1 = "0/1";
        Town { endpoints: format!("{}:{}", town.pods[0].3, town.number), ..town }
    }),
    fault(Code::X41, HopKind::ServiceToPod, true, |town| Town {
        replicas: "0/0",
        pods: Vec::new(),
        endpoints: String::new(),
        ..town
    }),
    fault(Code::X42, HopKind::ServiceToPod, false, |mut town| {
        town.pods[1].1 = "0/1";
        town.pods[1].2 = "CrashLoopBackOff";
        Town { endpoints: format!("{}:{}", town.pods[0].3, town.number), ..town }
    }),
    fault(Code::X47, HopKind::ClientToNode, false, |town| {
        Town { external_policy: "Local", ..town }.without_pods_of_second_node()
    }),
    fault(Code::X49, HopKind::ClientToService, false, |town| {
        Town { internal_policy: "Local", ..town }.without_pods_of_second_node()
    }),
    fault(Code::X52, HopKind::ClientToNode, false, |town| Town { second_node: "NotReady", ..town }),
    fault(Code::X54, HopKind::InternetToBalancer, false, |town| Town {
        events: vec![
            "  Warning  UpdateQuotaExceeded     3m    cloud-controller    the quota is used up".to_owned(),
        ],
        ..town
    }),
    fault(Code::X59, HopKind::ServiceToPod, false, |town| Town {
        endpoints: format!("{0},10.244.3.3:{1} + 0 more...", town.endpoints, town.number),
        ..town
    }),
    fault(Code::X61, HopKind::ClientToExternalIp, false, |town| Town {
        ingress_lines: vec![format!("External IPs:             {}", town.external)],
        ..town
    }),
    fault(Code::X62, HopKind::InternetToBalancer, true, |town| Town {
        external: "<pending>".to_owned(),
        ingress_lines: Vec::new(),
        events: vec![
            "  Warning  SyncLoadBalancerFailed  3m    service-controller  no free address".to_owned(),
        ],
        ..town
    }),
    fault(Code::X63, HopKind::ClientToNode, false, |town| Town {
        more: format!("$ curl http://192.168.7.11:{}/\n", town.port),
        ..town
    }),
    fault(Code::X64, HopKind::ServiceToPod, false, |town| Town {
        more: format!("$ curl http://{}:{}/\n{REFUSED}", town.cluster_ip, town.port),
        ..town
    }),
    fault(Code::X65, HopKind::ServiceToPod, false, |town| Town {
        more: format!("$ curl http://{}:{}/\n{TIMED_OUT}", town.cluster_ip, town.port),
        ..town
    }),
    fault(Code::X68, HopKind::ClientToService, false, |town| {
        Town {
        more: "$ kubectl get pods -n kube-system -o wide\nNAME   READY   STATUS   RESTARTS   AGE   IP   NODE   NOMINATED \
               NODE   READINESS GATES\nkube-proxy-7xk2p   0/1   CrashLoopBackOff   9   90d   192.168.7.11   node-a   \
               <none>   <none>\n"
            .to_owned(),
        ..town
    }
    }),
    fault(Code::X69, HopKind::IngressToService, true, |town| {
        let town = inside(town);
        Town { more: town.ingress(town.port, "", "8.35.12.9"), ..town }
    }),
    fault(Code::X70, HopKind::IngressToService, true, |town| {
        let town = inside(town);
        Town { more: town.ingress(9999, &town.endpoints, "8.35.12.9"), ..town }
    }),
];

/// The town with a Service that only an Ingress leads to.
fn inside(town: Town) -> Town {
    Town { kind: "ClusterIP", external: "<none>".to_owned(), ingress_lines: Vec::new(), ..town }
}

fn analyze(town: &Town) -> Analysis {
    analysis::analyze(&town.paste(), &[])
}

fn has_evidence<T>(fact: &Fact<T>) -> bool {
    match fact.state() {
        State::Seen | State::Derived => !fact.spans().is_empty(),
        State::Assumed => fact.rule().is_some(),
        State::Unknown => true,
    }
}

fn check_trace(analysis: &Analysis, trace: &Trace) {
    assert!(!trace.hops.is_empty());
    for pair in trace.hops.windows(2) {
        assert_eq!(pair[0].to, pair[1].from);
    }
    for hop in &trace.hops {
        assert!(has_evidence(&hop.leg), "{hop:?}");
        for stop in [&hop.from, &hop.to] {
            assert!(has_evidence(&stop.hosts) && has_evidence(&stop.ports), "{stop:?}");
            seen_is_shown(analysis, stop);
        }
    }
}

/// What is seen is, character by character, what the paste shows there.
fn seen_is_shown(analysis: &Analysis, stop: &Stop) {
    if let Fact::Seen { value, spans } = &stop.hosts {
        for (host, spans) in value.iter().zip(spans) {
            assert_eq!(host.text(), analysis.source.slices(spans));
        }
    }
    if let Fact::Seen { value, spans } = &stop.ports {
        for (port, spans) in value.iter().zip(spans) {
            assert_eq!(port.to_string(), analysis.source.slices(spans));
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 8, max_shrink_iters: 50, failure_persistence: None, ..Config::default() })]

    #[test]
    fn nothing_warns_about_a_healthy_cluster(town in town()) {
        let analysis = analyze(&town);
        let loud: Vec<_> = analysis.findings.iter().filter(|it| it.severity > Severity::Informs).collect();
        assert!(loud.is_empty(), "{loud:?}\n{}", town.paste());
        for trace in analysis.traces() {
            check_trace(&analysis, &trace);
            assert_eq!(trace.end, End::Reaches, "{:?}\n{}", trace.start, town.paste());
        }
    }

    #[test]
    fn each_fault_is_found_on_its_hop(town in town()) {
        for fault in &FAULTS {
            let broken = (fault.make)(town.clone());
            let analysis = analyze(&broken);
            let name = fault.code.name();
            let found = analysis.findings.iter().find(|it| it.code == fault.code && it.hops.contains(&fault.hop));
            let codes: Vec<_> = analysis.findings.iter().map(|it| it.code.name()).collect();
            assert!(found.is_some(), "{name} is not found on {}: {codes:?}\n{}", fault.hop.slug(), broken.paste());
            let traces = analysis.traces();
            traces.iter().for_each(|trace| check_trace(&analysis, trace));
            let breaks = traces.iter().any(|trace| match trace.end {
                End::Breaks { hop, .. } => trace.hops[hop].kind == fault.hop,
                _ => false,
            });
            assert_eq!(breaks, fault.breaks, "{name}: breaks on {}\n{}", fault.hop.slug(), broken.paste());
        }
    }

    #[test]
    fn no_fault_is_proved_where_another_was_made(town in town()) {
        for fault in &FAULTS {
            let analysis = analyze(&(fault.make)(town.clone()));
            let proved = analysis.findings.iter().filter(|it| {
                it.certainty == Certainty::Proved && it.severity == Severity::Breaks && it.code != fault.code
            });
            for finding in proved {
                assert!(is_companion(fault.code, finding.code), "{} for {}", finding.code.name(), fault.code.name());
            }
        }
    }
}

/// Faults that bring others with them: without pods there are no endpoints either.
fn is_companion(made: Code, found: Code) -> bool {
    let empty = [Code::X31, Code::X33, Code::X35, Code::X36, Code::X41];
    let waits = [Code::X01, Code::X62];
    (empty.contains(&made) && empty.contains(&found)) || (waits.contains(&made) && waits.contains(&found))
}

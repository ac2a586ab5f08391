//! A finding and its parts.

use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::hop::HopKind;

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// No cluster consistent with the text lacks it.
    Proved,
    /// The text suggests it.
    Likely,
    /// The text does not decide it.
    CannotTell,
}

impl Certainty {
    /// The stable word in reports.
    pub fn slug(self) -> &'static str {
        match self {
            Certainty::Proved => "proved",
            Certainty::Likely => "likely",
            Certainty::CannotTell => "cannot-tell",
        }
    }
}

/// What a finding means for the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing, nothing is wrong.
    Informs,
    /// May go wrong.
    Warns,
    /// The path cannot succeed.
    Breaks,
}

impl Severity {
    /// The stable word in reports.
    pub fn slug(self) -> &'static str {
        match self {
            Severity::Informs => "informs",
            Severity::Warns => "warns",
            Severity::Breaks => "breaks",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code, `X16`.
    pub code: Code,
    /// How sure.
    pub certainty: Certainty,
    /// What it means for the path.
    pub severity: Severity,
    /// The Service, as an index into the cluster's list.
    pub service: Option<usize>,
    /// The port, as an index into the Service's list; `None` when it concerns all of them.
    pub port: Option<usize>,
    /// The kinds of hops it sits on; empty when it concerns no hop.
    pub hops: Vec<HopKind>,
    /// The characters that show it, the decisive ones first.
    pub spans: Vec<Spans>,
    /// Values for its sentences, in the order that its code documents.
    pub values: Vec<String>,
    /// The command that would confirm it or tell more.
    pub confirm: Option<Ask>,
}

impl Finding {
    /// A finding about nothing in particular yet.
    pub fn new(code: Code, certainty: Certainty, severity: Severity) -> Finding {
        Finding {
            code,
            certainty,
            severity,
            service: None,
            port: None,
            hops: Vec::new(),
            spans: Vec::new(),
            values: Vec::new(),
            confirm: None,
        }
    }

    /// About a Service.
    pub fn about(mut self, service: usize) -> Finding {
        self.service = Some(service);
        self
    }

    /// About one of its ports.
    pub fn port(mut self, port: usize) -> Finding {
        self.port = Some(port);
        self
    }

    /// On hops of these kinds.
    pub fn on(mut self, hops: &[HopKind]) -> Finding {
        self.hops = hops.to_vec();
        self
    }

    /// Shown by these characters, the decisive ones first.
    pub fn shown_by(mut self, spans: impl IntoIterator<Item = Spans>) -> Finding {
        self.spans.extend(spans);
        self
    }

    /// With a value for its sentences.
    pub fn value(mut self, value: impl ToString) -> Finding {
        self.values.push(value.to_string());
        self
    }

    /// With the command that would confirm it.
    pub fn confirm(mut self, ask: Ask) -> Finding {
        self.confirm = Some(ask);
        self
    }
}

/// The codes of `docs/findings.md`; never reused. A value that the text does not show is an empty string.
///
/// X25 is taught and never reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A LoadBalancer has no published address yet (`<pending>`).
    /// Values: the age as shown, or nothing.
    X01,
    /// `<none>` or `<nodes>` on a NodePort Service is normal: a node's address is used.
    /// Values: the word as shown.
    X02,
    /// A ClusterIP Service has no entrance of its own from outside.
    /// Values: none.
    X03,
    /// Addresses shown on a ClusterIP or NodePort Service are externalIPs.
    /// Values: the addresses, joined by `, `.
    X04,
    /// The address list of a LoadBalancer may mix the provider's and manual addresses.
    /// Values: the addresses, joined by `, `.
    X05,
    /// An address was cut short and cannot be used.
    /// Values: the address as shown.
    X06,
    /// The balancer's address is private, loopback or `localhost`.
    /// Values: the address; its class: `private`, `loopback`, `link-local` or `localhost`.
    X07,
    /// An ExternalName Service is a DNS alias; nothing is proxied.
    /// Values: the external name.
    X08,
    /// The external name looks like an IPv4 address and will not resolve.
    /// Values: the external name.
    X09,
    /// An external name used for HTTP or TLS: host header and certificate will not match.
    /// Values: the external name; the service port.
    X10,
    /// A headless Service has no virtual address; DNS gives pod addresses.
    /// Values: none.
    X11,
    /// A headless Service whose service port differs from its target port: nobody translates.
    /// Values: the service port; the target port.
    X12,
    /// The table shows one address family only.
    /// Values: the address of the table; all addresses, joined by `, `.
    X13,
    /// The Service is missing, or only stands in another namespace.
    /// Values: the name asked for; the namespace asked, or nothing; the namespaces that do have it, joined by `, `.
    X14,
    /// The order in `80:30080/TCP`: service port first, node port second.
    /// Values: the service port; the node port.
    X15,
    /// A node port outside 30000-32767.
    /// Values: the node port.
    X16,
    /// A LoadBalancer entry without node port: node-port allocation is off.
    /// Values: the service port.
    X17,
    /// The balancer may skip the node port although one is listed.
    /// Values: the node port; what suggests another way: an annotation's key, `VIP`, `ServiceLB`, or nothing when the text does not tell.
    X18,
    /// Ports that cannot be in one current cluster: a node port twice, or a NodePort entry without one.
    /// Values: the node port, or nothing; the service port; the other Service, or nothing.
    X19,
    /// The target port differs from the service port; both are right.
    /// Values: the service port; the target port.
    X20,
    /// The target port equals the service port, as the default does.
    /// Values: the port.
    X21,
    /// A named target port and the number that the pods gave it.
    /// Values: the name; the numbers, joined by `, `.
    X22,
    /// A named target port that the selected pods lack.
    /// Values: the name; an address listed without a port, or nothing.
    X23,
    /// The target port is not among the declared container ports.
    /// Values: the target port; the declared ports, joined by `, `; the pod.
    X24,
    /// The endpoints' port differs from a numeric target port.
    /// Values: the target port; the endpoints' port.
    X26,
    /// The protocol of the Service is not the one that the pods declare, or one port mixes two.
    /// Values: the service port; the protocol of the Service; the other protocol.
    X27,
    /// Several ports and one without a name.
    /// Values: how many ports; the service port without a name.
    X28,
    /// A quoted number, or another bad name, as target port.
    /// Values: the target port as written.
    X29,
    /// The health-check node port answers health checks, not users.
    /// Values: the port.
    X30,
    /// The selector matches no pod.
    /// Values: the selector; how many pods were compared.
    X31,
    /// The selector is proved to match the pods of a workload.
    /// Values: the selector; the workload as kind/name.
    X32,
    /// A selector that almost matches.
    /// Values: the selector's pair; the pair that it almost matches; the object that has that pair as kind/name.
    X33,
    /// The Service has no selector: somebody else supplies its endpoints.
    /// Values: none.
    X34,
    /// No ready endpoint. Something matched but is not ready (a blank), or there is nothing (`<none>`).
    /// Values: `blank`, `none` or `unclear`.
    X35,
    /// Pods are selected and none of them is ready.
    /// Values: how many pods; the status of one as quoted; its ready containers; its containers; the pod.
    X36,
    /// Some selected pods are missing from the endpoints.
    /// Values: how many are missing; their names, joined by `, `.
    X37,
    /// A listing of EndpointSlices is no list of ready endpoints.
    /// Values: none.
    X38,
    /// A list was cut.
    /// Values: how many are shown; how many more, or nothing.
    X39,
    /// No row of endpoints for a Service with a selector.
    /// Values: none.
    X40,
    /// A workload that asks for no pods.
    /// Values: the workload as kind/name.
    X41,
    /// A pod that fails.
    /// Values: the pod; its status; its restarts, or nothing.
    X42,
    /// Pods that are terminating, completed or evicted.
    /// Values: the pod; its status.
    X43,
    /// A single endpoint: one point of failure.
    /// Values: the endpoint.
    X44,
    /// One selector matches pods of two workloads, or two Services share pods.
    /// Values: the selector; the two workloads or Services as kind/name, joined by `, `.
    X45,
    /// An endpoint that is not among the listed pods.
    /// Values: the endpoint's address.
    X46,
    /// External policy Local, and a node without a ready pod.
    /// Values: the nodes that drop, joined by `, `; the nodes that serve, joined by `, `.
    X47,
    /// External policy Cluster hides the client's address.
    /// Values: none.
    X48,
    /// Internal policy Local, and a node without a pod.
    /// Values: the nodes that drop, joined by `, `; the nodes that serve, joined by `, `.
    X49,
    /// Session affinity by client address.
    /// Values: none.
    X50,
    /// Source ranges are set for the balancer.
    /// Values: the ranges, joined by `, `.
    X51,
    /// A node that is not ready, or cordoned.
    /// Values: the node; `not-ready` or `cordoned`.
    X52,
    /// No node shows an external address.
    /// Values: none.
    X53,
    /// Warning events on the Service.
    /// Values: the reason; the message.
    X54,
    /// `get all` does not list everything.
    /// Values: none.
    X55,
    /// What no text can tell.
    /// Values: none.
    X56,
    /// kubectl could not answer.
    /// Values: the line as shown.
    X57,
    /// What a blank or `<none>` after `Endpoints:` means depends on the client.
    /// Values: `blank` or `none`; `up-to-1.30`, `from-1.31` or `undated`.
    X58,
    /// `+ 0 more...`: at least one more pod is not ready.
    /// Values: how many are shown.
    X59,
    /// A placeholder slice: nothing was put into it.
    /// Values: the slice.
    X60,
    /// Manual addresses hide that no balancer address is published.
    /// Values: the manual addresses, joined by `, `.
    X61,
    /// The balancer could not be made.
    /// Values: the reason; the message; the age, or nothing.
    X62,
    /// The number or protocol that was tried is not offered there.
    /// Values: what was tried as host:port; what is offered there, joined by `, `.
    X63,
    /// Refused although endpoints exist.
    /// Values: what was tried as host:port, or nothing.
    X64,
    /// Timed out although endpoints exist.
    /// Values: what was tried as host:port, or nothing.
    X65,
    /// It fails only now and then.
    /// Values: what was tried as host:port, or nothing.
    X66,
    /// A NetworkPolicy selects the pods.
    /// Values: the policy; how many pods it is shown to select.
    X67,
    /// kube-proxy fails or is absent on a node.
    /// Values: the pod, or nothing; its status, or nothing; the node, or nothing.
    X68,
    /// An Ingress backend without ready endpoints, or without Service.
    /// Values: the Ingress; the backend Service; `blank`, `none` or `not-found`.
    X69,
    /// An Ingress names a port that the Service lacks.
    /// Values: the Ingress; the port it names; the Service's ports, joined by `, `.
    X70,
    /// An Ingress without address for long.
    /// Values: the Ingress; the age as shown; the class, or nothing.
    X71,
    /// The host or path that was tried is not in the Ingress.
    /// Values: what was tried; the hosts of the Ingress, joined by `, `.
    X72,
    /// Who the balancer is, by its address.
    /// Values: `minikube-tunnel`, `docker-desktop`, `service-lb` or `aws`; the address.
    X73,
    /// What `(VIP)` and `(Proxy)` say.
    /// Values: `VIP` or `Proxy`; the address.
    X74,
    /// The API server refused a node port.
    /// Values: the number asked for, or nothing; the range as `lowest-highest`, or nothing; `out-of-range` or `taken`.
    X75,
    /// Text that is stale, or of two moments.
    /// Values: the fields that differ, joined by `, `, or `age`.
    X76,
    /// A balancer that goes straight to pods ignores the Service's rules.
    /// Values: what shows it: an annotation's key or `readiness gates`.
    X77,
}

impl Code {
    /// Every code.
    pub const ALL: [Code; 76] = [
        Code::X01,
        Code::X02,
        Code::X03,
        Code::X04,
        Code::X05,
        Code::X06,
        Code::X07,
        Code::X08,
        Code::X09,
        Code::X10,
        Code::X11,
        Code::X12,
        Code::X13,
        Code::X14,
        Code::X15,
        Code::X16,
        Code::X17,
        Code::X18,
        Code::X19,
        Code::X20,
        Code::X21,
        Code::X22,
        Code::X23,
        Code::X24,
        Code::X26,
        Code::X27,
        Code::X28,
        Code::X29,
        Code::X30,
        Code::X31,
        Code::X32,
        Code::X33,
        Code::X34,
        Code::X35,
        Code::X36,
        Code::X37,
        Code::X38,
        Code::X39,
        Code::X40,
        Code::X41,
        Code::X42,
        Code::X43,
        Code::X44,
        Code::X45,
        Code::X46,
        Code::X47,
        Code::X48,
        Code::X49,
        Code::X50,
        Code::X51,
        Code::X52,
        Code::X53,
        Code::X54,
        Code::X55,
        Code::X56,
        Code::X57,
        Code::X58,
        Code::X59,
        Code::X60,
        Code::X61,
        Code::X62,
        Code::X63,
        Code::X64,
        Code::X65,
        Code::X66,
        Code::X67,
        Code::X68,
        Code::X69,
        Code::X70,
        Code::X71,
        Code::X72,
        Code::X73,
        Code::X74,
        Code::X75,
        Code::X76,
        Code::X77,
    ];

    /// The code as text.
    pub fn name(self) -> &'static str {
        match self {
            Code::X01 => "X01",
            Code::X02 => "X02",
            Code::X03 => "X03",
            Code::X04 => "X04",
            Code::X05 => "X05",
            Code::X06 => "X06",
            Code::X07 => "X07",
            Code::X08 => "X08",
            Code::X09 => "X09",
            Code::X10 => "X10",
            Code::X11 => "X11",
            Code::X12 => "X12",
            Code::X13 => "X13",
            Code::X14 => "X14",
            Code::X15 => "X15",
            Code::X16 => "X16",
            Code::X17 => "X17",
            Code::X18 => "X18",
            Code::X19 => "X19",
            Code::X20 => "X20",
            Code::X21 => "X21",
            Code::X22 => "X22",
            Code::X23 => "X23",
            Code::X24 => "X24",
            Code::X26 => "X26",
            Code::X27 => "X27",
            Code::X28 => "X28",
            Code::X29 => "X29",
            Code::X30 => "X30",
            Code::X31 => "X31",
            Code::X32 => "X32",
            Code::X33 => "X33",
            Code::X34 => "X34",
            Code::X35 => "X35",
            Code::X36 => "X36",
            Code::X37 => "X37",
            Code::X38 => "X38",
            Code::X39 => "X39",
            Code::X40 => "X40",
            Code::X41 => "X41",
            Code::X42 => "X42",
            Code::X43 => "X43",
            Code::X44 => "X44",
            Code::X45 => "X45",
            Code::X46 => "X46",
            Code::X47 => "X47",
            Code::X48 => "X48",
            Code::X49 => "X49",
            Code::X50 => "X50",
            Code::X51 => "X51",
            Code::X52 => "X52",
            Code::X53 => "X53",
            Code::X54 => "X54",
            Code::X55 => "X55",
            Code::X56 => "X56",
            Code::X57 => "X57",
            Code::X58 => "X58",
            Code::X59 => "X59",
            Code::X60 => "X60",
            Code::X61 => "X61",
            Code::X62 => "X62",
            Code::X63 => "X63",
            Code::X64 => "X64",
            Code::X65 => "X65",
            Code::X66 => "X66",
            Code::X67 => "X67",
            Code::X68 => "X68",
            Code::X69 => "X69",
            Code::X70 => "X70",
            Code::X71 => "X71",
            Code::X72 => "X72",
            Code::X73 => "X73",
            Code::X74 => "X74",
            Code::X75 => "X75",
            Code::X76 => "X76",
            Code::X77 => "X77",
        }
    }
}

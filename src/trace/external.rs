//! What stands outside in front of a Service: addresses of balancers and `externalIPs`, and how a balancer
//! delivers.

use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::pod::Pod;
use crate::model::port::ServicePort;
use crate::model::service::ClusterIp;
use crate::model::service::External;
use crate::model::service::IpMode;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::fact::Fact;
use crate::trace::index::Index;
use crate::trace::rule::Rule;
use crate::trace::selection::selection;

/// The published addresses of a balancer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Balancer {
    /// These.
    Published(Vec<Spanned<Host>>),
    /// None yet; the characters that say so.
    Pending(Spans),
    /// None yet, but `externalIPs` lead in as well.
    PendingBehindExternalIps(Spans),
    /// The text does not tell.
    NotShown,
}

/// The addresses of the Service's balancer. Only for type LoadBalancer.
pub fn balancer(service: &Service) -> Balancer {
    match &service.balancer {
        Cell::Shown(shown) => {
            return Balancer::Published(shown.value.iter().map(|it| it.host.clone()).collect());
        }
        Cell::SaysNone(_) | Cell::Blank(_) => {
            let spans = pending(service).or_else(|| service.balancer.spans());
            let spans = spans.unwrap_or_else(|| service.name.spans.clone());
            let manual = service.external_ips.value().is_some_and(|list| !list.is_empty());
            return if manual { Balancer::PendingBehindExternalIps(spans) } else { Balancer::Pending(spans) };
        }
        Cell::NotShown => {}
    }
    if let Some(spans) = pending(service) {
        return Balancer::Pending(spans);
    }
    let hosts = hosts(&service.external);
    if hosts.is_empty() { Balancer::NotShown } else { Balancer::Published(hosts) }
}

fn pending(service: &Service) -> Option<Spans> {
    let list = service.external.value()?;
    list.iter().find(|it| it.value == External::Pending).map(|it| it.spans.clone())
}

fn hosts(cell: &Cell<Vec<Spanned<External>>>) -> Vec<Spanned<Host>> {
    let host = |it: &Spanned<External>| match &it.value {
        External::Host(host) => Some(Spanned { value: host.clone(), spans: it.spans.clone() }),
        External::Pending | External::Nodes => None,
    };
    cell.value().into_iter().flatten().filter_map(host).collect()
}

/// The addresses of `externalIPs`. A table shows them under EXTERNAL-IP, for LoadBalancer mixed with others.
pub fn external_ips(service: &Service) -> Vec<Spanned<Host>> {
    if service.is_headless() {
        return Vec::new();
    }
    match (&service.external_ips, service.service_type.value()) {
        (Cell::Shown(shown), _) => shown.value.clone(),
        (Cell::NotShown, Some(ServiceType::ClusterIp | ServiceType::NodePort)) => hosts(&service.external),
        _ => Vec::new(),
    }
}

/// The name of an ExternalName Service.
pub fn external_name(service: &Service) -> Option<Spanned<Host>> {
    service.external_name.shown().cloned().or_else(|| hosts(&service.external).into_iter().next())
}

/// How a balancer delivers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a node's node port.
    NodePort,
    /// To a node, with its own address and the service port.
    KeepsAddress,
    /// To pods.
    Pods,
    /// By a host port of the nodes, where its address is a node's own.
    ServiceLb,
    /// By a route of the cluster IP.
    Tunnel,
}

/// How a balancer delivers, and what that rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// How.
    pub way: Way,
    /// Seen, derived or assumed.
    pub leg: Fact<()>,
}

/// How the balancer of a Service delivers, as far as the text suggests or settles it.
pub fn delivery(index: &Index<'_>, service: &Service, port: Option<&ServicePort>) -> Delivery {
    let derived = |way, spans, rule| Delivery { way, leg: Fact::Derived { value: (), spans, rule } };
    let assumed = |way, rule| Delivery { way, leg: Fact::Assumed { value: (), rule } };
    if let Some(spans) = goes_to_pods(index, service) {
        return derived(Way::Pods, spans, Rule::BalancerGoesToPods);
    }
    if let Some(spans) = tunnel(service) {
        return derived(Way::Tunnel, spans, Rule::BalancerIsTunnel);
    }
    if let Some(spans) = service_lb(index, service) {
        return derived(Way::ServiceLb, spans, Rule::BalancerIsServiceLb);
    }
    if port.is_some_and(|port| port.node_port.says_nothing()) {
        return assumed(Way::KeepsAddress, Rule::BalancerKeepsAddress);
    }
    if let Some(spans) = ip_mode(service, IpMode::Proxy) {
        return derived(Way::NodePort, vec![spans], Rule::BalancerIsProxy);
    }
    let is_localhost =
        matches!(balancer(service), Balancer::Published(hosts) if hosts.iter().any(is_localhost));
    let rule = if is_localhost { Rule::BalancerIsLocalhost } else { Rule::BalancerSendsToNodePort };
    assumed(Way::NodePort, rule)
}

/// Whether the host is the word `localhost`.
pub fn is_localhost(host: &Spanned<Host>) -> bool {
    host.value.text() == "localhost"
}

/// The characters of `(VIP)` or `(Proxy)` after an address of the balancer.
pub fn ip_mode(service: &Service, mode: IpMode) -> Option<Spans> {
    let list = service.balancer.value()?;
    list.iter()
        .find_map(|it| it.ip_mode.shown().filter(|shown| shown.value == mode).map(|it| it.spans.clone()))
}

/// The annotation by which a provider sends straight to pods.
pub fn pod_annotation(service: &Service) -> Option<&(Spanned<String>, Spanned<String>)> {
    service.annotations.iter().find(|(key, value)| match key.value.as_str() {
        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type"
        | "alb.ingress.kubernetes.io/target-type" => value.value == "ip",
        "service.beta.kubernetes.io/aws-load-balancer-type" => value.value == "nlb-ip",
        "cloud.google.com/neg" => value.value.contains("exposed_ports") || value.value.contains("true"),
        _ => false,
    })
}

/// A pod of the Service with a readiness gate, as controllers add that send straight to pods.
pub fn gated_pod<'a>(index: &Index<'a>, service: &Service) -> Option<&'a Pod> {
    let gated = |pod: &&Pod| pod.readiness_gates.value().is_some_and(|text| text.contains('/'));
    selection(index, service)?.pods.into_iter().find(gated)
}

fn goes_to_pods(index: &Index<'_>, service: &Service) -> Option<Vec<Spans>> {
    if let Some((key, value)) = pod_annotation(service) {
        return Some(vec![key.spans.clone(), value.spans.clone()]);
    }
    let pod = gated_pod(index, service)?;
    pod.readiness_gates.spans().map(|spans| vec![spans])
}

/// The characters that show that the external address is the cluster IP.
pub fn tunnel(service: &Service) -> Option<Vec<Spans>> {
    let shown = service.cluster_ip.shown()?;
    let ClusterIp::Address(cluster_ip) = &shown.value else { return None };
    let Balancer::Published(hosts) = balancer(service) else { return None };
    let same = hosts.iter().find(|host| cluster_ip.ip().is_some() && host.value.ip() == cluster_ip.ip())?;
    Some(vec![same.spans.clone(), shown.spans.clone()])
}

/// The characters that suggest k3s ServiceLB: the addresses are the nodes' own, or its pods are listed.
pub fn service_lb(index: &Index<'_>, service: &Service) -> Option<Vec<Spans>> {
    let owner = format!("svclb-{}", service.name.value);
    let pod = index.pods_of_owner(&owner).first().and_then(|at| index.cluster.pods.get(*at));
    if let Some(pod) = pod {
        return Some(vec![pod.name.spans.clone()]);
    }
    let Balancer::Published(hosts) = balancer(service) else { return None };
    let mut spans = Vec::new();
    for host in &hosts {
        let node = index.node_at(&host.value)?;
        spans.push(host.spans.clone());
        let cells = [&node.internal_ip, &node.external_ip];
        let same = cells.into_iter().filter_map(Cell::shown).find(|it| it.value.ip() == host.value.ip());
        spans.extend(same.map(|it| it.spans.clone()));
    }
    (!spans.is_empty()).then_some(spans)
}

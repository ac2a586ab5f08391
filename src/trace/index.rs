//! Look-ups into a cluster, built once, so that tracing and finding stay linear in the paste.

use crate::model::cell::Cell;
use crate::model::cluster::Cluster;
use crate::model::cluster::TypedPort;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::host::Host;
use crate::model::ingress::Ingress;
use crate::model::ingress::IngressRule;
use crate::model::kind::Kind;
use crate::model::node::Node;
use crate::model::pod::Pod;
use crate::model::port::ServicePort;
use crate::model::remark::RemarkKind;
use crate::model::service::Service;
use crate::model::workload::Workload;
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::net::IpAddr;

type Places<K> = BTreeMap<K, Vec<usize>>;

/// A slice of a Service, and whether a label says so or only its name suggests it.
#[derive(Clone, Copy, Debug)]
pub struct OwnedSlice<'a> {
    /// The slice.
    pub slice: &'a EndpointSlice,
    /// Whether the label `kubernetes.io/service-name` is shown.
    pub is_labelled: bool,
}

/// The cluster with its look-ups.
///
/// Objects of the same namespace are joined by name. Where a text names no namespace for one of two objects, they
/// are joined only when the name is unique on both sides.
#[derive(Debug)]
pub struct Index<'a> {
    /// The cluster.
    pub cluster: &'a Cluster,
    services: Places<&'a str>,
    endpoints: Places<&'a str>,
    slices: Places<&'a str>,
    slice_names: Places<&'a str>,
    pods: Places<&'a str>,
    pod_addresses: Places<IpAddr>,
    pods_by_label: Places<String>,
    pods_by_namespace: Places<&'a str>,
    labelled_by_namespace: BTreeMap<&'a str, usize>,
    workloads_by_namespace: Places<&'a str>,
    nodes: Places<&'a str>,
    node_addresses: Places<IpAddr>,
    workloads_by_label: Places<String>,
    pods_by_prefix: Places<&'a str>,
    backends: BTreeMap<&'a str, Vec<(usize, usize)>>,
    typed: Places<&'a str>,
    listed: BTreeSet<(&'a str, Option<&'a str>)>,
    listed_everywhere: BTreeSet<&'a str>,
}

impl<'a> Index<'a> {
    /// Reads the cluster once.
    pub fn new(cluster: &'a Cluster) -> Index<'a> {
        let mut index = Index {
            cluster,
            services: by_name(cluster.services.iter().map(|it| it.name.value.as_str())),
            endpoints: by_name(cluster.endpoints.iter().map(|it| it.name.value.as_str())),
            slices: Places::new(),
            slice_names: Places::new(),
            pods: by_name(cluster.pods.iter().map(|it| it.name.value.as_str())),
            pod_addresses: Places::new(),
            pods_by_label: Places::new(),
            pods_by_namespace: by_name(cluster.pods.iter().map(|it| namespace_key(&it.namespace))),
            labelled_by_namespace: BTreeMap::new(),
            workloads_by_namespace: by_name(cluster.workloads.iter().map(|it| namespace_key(&it.namespace))),
            nodes: by_name(cluster.nodes.iter().map(|it| it.name.value.as_str())),
            node_addresses: Places::new(),
            workloads_by_label: Places::new(),
            pods_by_prefix: Places::new(),
            backends: BTreeMap::new(),
            typed: by_name(cluster.typed.iter().map(|it| it.service.as_str())),
            listed: BTreeSet::new(),
            listed_everywhere: BTreeSet::new(),
        };
        index.read_slices();
        index.read_pods();
        index.read_nodes();
        index.read_workloads();
        index.read_ingresses();
        index.read_listings();
        index
    }

    fn read_slices(&mut self) {
        for (at, slice) in self.cluster.slices.iter().enumerate() {
            if let Some(service) = slice_service(slice) {
                self.slices.entry(service).or_default().push(at);
            } else if let Some(prefix) = slice_prefix(&slice.name.value) {
                self.slice_names.entry(prefix).or_default().push(at);
            }
        }
    }

    fn read_pods(&mut self) {
        for (at, pod) in self.cluster.pods.iter().enumerate() {
            if let Some(address) = pod.ip.value().and_then(Host::ip) {
                self.pod_addresses.entry(address).or_default().push(at);
            }
            let namespace = namespace_key(&pod.namespace);
            if pod.labels.is_known() {
                let count = self.labelled_by_namespace.entry(namespace).or_default();
                *count = count.saturating_add(1);
            }
            for pair in pod.labels.value().into_iter().flat_map(|labels| &labels.pairs) {
                let key = label_key(namespace, &pair.value.key, &pair.value.value);
                self.pods_by_label.entry(key).or_default().push(at);
            }
            for prefix in owner_names(&pod.name.value) {
                self.pods_by_prefix.entry(prefix).or_default().push(at);
            }
        }
    }

    fn read_nodes(&mut self) {
        for (at, node) in self.cluster.nodes.iter().enumerate() {
            for cell in [&node.internal_ip, &node.external_ip] {
                if let Some(address) = cell.value().and_then(Host::ip) {
                    self.node_addresses.entry(address).or_default().push(at);
                }
            }
        }
    }

    fn read_workloads(&mut self) {
        for (at, workload) in self.cluster.workloads.iter().enumerate() {
            let namespace = namespace_key(&workload.namespace);
            let labels = [&workload.selector, &workload.template_labels];
            for pair in labels.into_iter().filter_map(Cell::value).flat_map(|labels| &labels.pairs) {
                let key = label_key(namespace, &pair.value.key, &pair.value.value);
                let places = self.workloads_by_label.entry(key).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
    }

    fn read_ingresses(&mut self) {
        for (at, ingress) in self.cluster.ingresses.iter().enumerate() {
            for (rule_at, rule) in ingress.rules.iter().enumerate() {
                self.backends.entry(rule.service.value.as_str()).or_default().push((at, rule_at));
            }
        }
    }

    fn read_listings(&mut self) {
        for remark in &self.cluster.remarks {
            match &remark.kind {
                RemarkKind::ListedAll { kind, all_namespaces: true } => {
                    self.listed_everywhere.insert(kind.name());
                }
                RemarkKind::ListedAll { kind, all_namespaces: false } => {
                    self.listed.insert((kind.name(), remark.namespace.value().map(String::as_str)));
                }
                _ => {}
            }
        }
    }

    /// The Service at a place of the cluster's list.
    pub fn service(&self, at: usize) -> Option<&'a Service> {
        self.cluster.services.get(at)
    }

    /// The places of the Services with this name.
    pub fn services_named(&self, name: &str) -> &[usize] {
        places(&self.services, name)
    }

    /// The Service with this name as an object of `namespace` would mean it.
    pub fn service_named(&self, namespace: &Cell<String>, name: &str) -> Option<usize> {
        let found = self.services_named(name);
        self.join(found, namespace, true, |at| self.cluster.services.get(at).map(|it| &it.namespace))
    }

    /// The Endpoints object of a Service.
    pub fn endpoints_of(&self, service: &Service) -> Option<&'a Endpoints> {
        let name = service.name.value.as_str();
        let unique = self.services_named(name).len() <= 1;
        let found = places(&self.endpoints, name);
        let at = self.join(found, &service.namespace, unique, |at| {
            self.cluster.endpoints.get(at).map(|it| &it.namespace)
        })?;
        self.cluster.endpoints.get(at)
    }

    /// The slices of a Service, by their label, else by their name.
    pub fn slices_of(&self, service: &Service) -> Vec<OwnedSlice<'a>> {
        let name = service.name.value.as_str();
        let unique = self.services_named(name).len() <= 1;
        let of = |found: &[usize], is_labelled: bool| -> Vec<OwnedSlice<'a>> {
            found
                .iter()
                .filter_map(|at| self.cluster.slices.get(*at))
                .filter(|slice| same_or_open(&slice.namespace, &service.namespace, unique))
                .map(|slice| OwnedSlice { slice, is_labelled })
                .collect()
        };
        let labelled = of(places(&self.slices, name), true);
        if labelled.is_empty() { of(places(&self.slice_names, name), false) } else { labelled }
    }

    /// The pods with this address.
    pub fn pods_at(&self, address: &Host) -> impl Iterator<Item = &'a Pod> + '_ {
        let found = address.ip().map_or(NOWHERE, |ip| places(&self.pod_addresses, &ip));
        found.iter().filter_map(|at| self.cluster.pods.get(*at))
    }

    /// The pod with this name as an object of `namespace` would mean it.
    pub fn pod_named(&self, namespace: &Cell<String>, name: &str) -> Option<&'a Pod> {
        let found = places(&self.pods, name);
        let at = self.join(found, namespace, true, |at| self.cluster.pods.get(at).map(|it| &it.namespace))?;
        self.cluster.pods.get(at)
    }

    /// Places of the pods of a namespace. Where the text names it for one side only, those of the other side.
    pub fn pods_in(&self, namespace: &Cell<String>) -> &[usize] {
        places(&self.pods_by_namespace, bucket(&self.pods_by_namespace, namespace))
    }

    /// How many pods of [`Index::pods_in`] show their labels.
    pub fn labelled_pods_in(&self, namespace: &Cell<String>) -> usize {
        let key = bucket(&self.pods_by_namespace, namespace);
        self.labelled_by_namespace.get(key).copied().unwrap_or_default()
    }

    /// Whether the pods of [`Index::pods_in`] are surely of that namespace.
    pub fn is_pod_namespace_certain(&self, namespace: &Cell<String>) -> bool {
        bucket(&self.pods_by_namespace, namespace) == namespace_key(namespace)
    }

    /// Places of the pods of a namespace that carry one label.
    pub fn pods_labelled(&self, namespace: &Cell<String>, key: &str, value: &str) -> &[usize] {
        let namespace = bucket(&self.pods_by_namespace, namespace);
        places(&self.pods_by_label, &label_key(namespace, key, value))
    }

    /// Places of the pods whose names say that a workload of this name made them.
    pub fn pods_of_owner(&self, name: &str) -> &[usize] {
        places(&self.pods_by_prefix, name)
    }

    /// Places of the workloads of a namespace whose selector or template carries one label.
    pub fn workloads_labelled(&self, namespace: &Cell<String>, key: &str, value: &str) -> &[usize] {
        let namespace = bucket(&self.workloads_by_namespace, namespace);
        places(&self.workloads_by_label, &label_key(namespace, key, value))
    }

    /// Places of the workloads of a namespace.
    pub fn workloads_in(&self, namespace: &Cell<String>) -> &[usize] {
        places(&self.workloads_by_namespace, bucket(&self.workloads_by_namespace, namespace))
    }

    /// The workload at a place of the cluster's list.
    pub fn workload(&self, at: usize) -> Option<&'a Workload> {
        self.cluster.workloads.get(at)
    }

    /// The node with this name.
    pub fn node_named(&self, name: &str) -> Option<&'a Node> {
        self.cluster.nodes.get(*places(&self.nodes, name).first()?)
    }

    /// The node with this address.
    pub fn node_at(&self, address: &Host) -> Option<&'a Node> {
        self.cluster.nodes.get(*places(&self.node_addresses, &address.ip()?).first()?)
    }

    /// The rules of Ingresses and routes that name a Service as their backend.
    pub fn backends_of(&self, service: &Service) -> Vec<(&'a Ingress, &'a IngressRule)> {
        let name = service.name.value.as_str();
        let unique = self.services_named(name).len() <= 1;
        let found = self.backends.get(name).map_or(&[][..], Vec::as_slice);
        found
            .iter()
            .filter_map(|(at, rule)| {
                let ingress = self.cluster.ingresses.get(*at)?;
                Some((ingress, ingress.rules.get(*rule)?))
            })
            .filter(|(ingress, _)| same_or_open(&ingress.namespace, &service.namespace, unique))
            .collect()
    }

    /// The target port that the reader typed in for a port of a Service.
    pub fn typed(&self, service: &Service, port: &ServicePort) -> Option<&'a TypedPort> {
        let namespace = service.namespace.value();
        places(&self.typed, service.name.value.as_str())
            .iter()
            .filter_map(|at| self.cluster.typed.get(*at))
            .find(|typed| {
                typed.namespace.as_ref() == namespace
                    && typed.service_port == port.number.value
                    && typed.protocol.zip(port.protocol.value().copied()).is_none_or(|(one, two)| one == two)
            })
    }

    /// Whether the text lists every object of a kind in a namespace, so that what is not listed is not there.
    pub fn lists_all(&self, kind: &Kind, namespace: &Cell<String>) -> bool {
        self.listed_everywhere.contains(kind.name())
            || self.listed.contains(&(kind.name(), namespace.value().map(String::as_str)))
    }

    fn join(
        &self,
        found: &[usize],
        namespace: &Cell<String>,
        unique: bool,
        of: impl Fn(usize) -> Option<&'a Cell<String>>,
    ) -> Option<usize> {
        let exact =
            found.iter().copied().find(|at| of(*at).is_some_and(|it| it.value() == namespace.value()));
        exact.or_else(|| match found {
            [only] if unique && of(*only).is_some_and(|it| same_or_open(it, namespace, true)) => Some(*only),
            _ => None,
        })
    }
}

const NOWHERE: &[usize] = &[];

/// Whether two namespaces are the same; where the text leaves one open, only if the name is unique.
pub fn same_or_open(one: &Cell<String>, two: &Cell<String>, unique: bool) -> bool {
    match (one.value(), two.value()) {
        (Some(one), Some(two)) => one == two,
        (None, None) => true,
        _ => unique,
    }
}

fn by_name<'a>(names: impl Iterator<Item = &'a str>) -> Places<&'a str> {
    let mut map = Places::new();
    for (at, name) in names.enumerate() {
        map.entry(name).or_insert_with(Vec::new).push(at);
    }
    map
}

fn places<'b, K: Ord + Borrow<Q>, Q: Ord + ?Sized>(map: &'b Places<K>, key: &Q) -> &'b [usize] {
    map.get(key).map_or(NOWHERE, Vec::as_slice)
}

/// The key under which objects of a namespace stand. When the text names the namespace for one side only, objects
/// are compared all the same as long as there is just one place to look.
fn bucket<'b>(map: &'b Places<&str>, namespace: &'b Cell<String>) -> &'b str {
    let key = namespace_key(namespace);
    if map.contains_key(key) {
        return key;
    }
    let mut keys = map.keys().copied();
    match (key, keys.next(), keys.next()) {
        ("", Some(only), None) if only != "kube-system" => only,
        (_, Some(""), _) if !key.is_empty() => "",
        _ => key,
    }
}

fn label_key(namespace: &str, key: &str, value: &str) -> String {
    format!("{namespace}\n{key}\n{value}")
}

fn namespace_key(namespace: &Cell<String>) -> &str {
    namespace.value().map_or("", String::as_str)
}

fn slice_service(slice: &EndpointSlice) -> Option<&str> {
    let label =
        || slice.labels.value()?.get("kubernetes.io/service-name").map(|pair| pair.value.value.as_str());
    slice.service.value().map(String::as_str).or_else(label)
}

/// What precedes the five characters that a controller adds to a name.
fn slice_prefix(name: &str) -> Option<&str> {
    let (prefix, suffix) = name.rsplit_once('-')?;
    (suffix.len() == 5 && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(prefix)
}

/// The workloads that a pod's name speaks of: `web-7d4b9c6f5d-x2x7q` of `web-7d4b9c6f5d` and `web`.
fn owner_names(pod: &str) -> impl Iterator<Item = &str> {
    let first = pod.rsplit_once('-').map(|(prefix, _)| prefix);
    let second = first.and_then(|it| it.rsplit_once('-')).map(|(prefix, _)| prefix);
    first.into_iter().chain(second)
}

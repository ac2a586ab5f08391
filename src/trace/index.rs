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
use crate::text::register::Register;

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
    services: Register,
    endpoints: Register,
    slices: Register,
    slice_names: Register,
    pods: Register,
    pod_addresses: Register,
    pods_by_label: Register,
    pods_by_namespace: Register,
    labelled_by_namespace: Register,
    workloads_by_namespace: Register,
    nodes: Register,
    node_addresses: Register,
    workloads_by_label: Register,
    pods_by_prefix: Register,
    backends: Register,
    backend_places: Vec<(usize, usize)>,
    typed: Register,
    listed: Register,
    listed_everywhere: Register,
}

impl<'a> Index<'a> {
    /// Reads the cluster once.
    pub fn new(cluster: &'a Cluster) -> Index<'a> {
        let mut index = Index {
            cluster,
            services: by_name(cluster.services.iter().map(|it| it.name.value.as_str())),
            endpoints: by_name(cluster.endpoints.iter().map(|it| it.name.value.as_str())),
            slices: Register::default(),
            slice_names: Register::default(),
            pods: by_name(cluster.pods.iter().map(|it| it.name.value.as_str())),
            pod_addresses: Register::default(),
            pods_by_label: Register::default(),
            pods_by_namespace: by_name(cluster.pods.iter().map(|it| namespace_key(&it.namespace))),
            labelled_by_namespace: Register::default(),
            workloads_by_namespace: by_name(cluster.workloads.iter().map(|it| namespace_key(&it.namespace))),
            nodes: by_name(cluster.nodes.iter().map(|it| it.name.value.as_str())),
            node_addresses: Register::default(),
            workloads_by_label: Register::default(),
            pods_by_prefix: Register::default(),
            backends: Register::default(),
            backend_places: Vec::new(),
            typed: by_name(cluster.typed.iter().map(|it| it.service.as_str())),
            listed: Register::default(),
            listed_everywhere: Register::default(),
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
                self.slices.file(service, at);
            } else if let Some(prefix) = slice_prefix(&slice.name.value) {
                self.slice_names.file(prefix, at);
            }
        }
    }

    fn read_pods(&mut self) {
        for (at, pod) in self.cluster.pods.iter().enumerate() {
            if let Some(address) = pod.ip.value().and_then(Host::ip) {
                self.pod_addresses.file(&address.to_string(), at);
            }
            let namespace = namespace_key(&pod.namespace);
            if pod.labels.is_known() {
                self.labelled_by_namespace.file(namespace, at);
            }
            for pair in pod.labels.value().into_iter().flat_map(|labels| &labels.pairs) {
                let key = label_key(namespace, &pair.value.key, &pair.value.value);
                self.pods_by_label.file(&key, at);
            }
            for prefix in owner_names(&pod.name.value) {
                self.pods_by_prefix.file(prefix, at);
            }
        }
    }

    fn read_nodes(&mut self) {
        for (at, node) in self.cluster.nodes.iter().enumerate() {
            for cell in [&node.internal_ip, &node.external_ip] {
                if let Some(address) = cell.value().and_then(Host::ip) {
                    self.node_addresses.file(&address.to_string(), at);
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
                if self.workloads_by_label.under(&key).last() != Some(&at) {
                    self.workloads_by_label.file(&key, at);
                }
            }
        }
    }

    fn read_ingresses(&mut self) {
        for (at, ingress) in self.cluster.ingresses.iter().enumerate() {
            for (rule_at, rule) in ingress.rules.iter().enumerate() {
                self.backends.file(&rule.service.value, self.backend_places.len());
                self.backend_places.push((at, rule_at));
            }
        }
    }

    fn read_listings(&mut self) {
        for remark in &self.cluster.remarks {
            match &remark.kind {
                RemarkKind::ListedAll { kind, all_namespaces: true } => {
                    self.listed_everywhere.note(kind.name());
                }
                RemarkKind::ListedAll { kind, all_namespaces: false } => {
                    self.listed.note(&listing(kind, &remark.namespace));
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
        self.services.under(name)
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
        let found = self.endpoints.under(name);
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
        let labelled = of(self.slices.under(name), true);
        if labelled.is_empty() { of(self.slice_names.under(name), false) } else { labelled }
    }

    /// The pods with this address.
    pub fn pods_at(&self, address: &Host) -> impl Iterator<Item = &'a Pod> + '_ {
        let found = address.ip().map_or(NOWHERE, |ip| self.pod_addresses.under(&ip.to_string()));
        found.iter().filter_map(|at| self.cluster.pods.get(*at))
    }

    /// The pod with this name as an object of `namespace` would mean it.
    pub fn pod_named(&self, namespace: &Cell<String>, name: &str) -> Option<&'a Pod> {
        let found = self.pods.under(name);
        let at = self.join(found, namespace, true, |at| self.cluster.pods.get(at).map(|it| &it.namespace))?;
        self.cluster.pods.get(at)
    }

    /// Places of the pods of a namespace. Where the text names it for one side only, those of the other side.
    pub fn pods_in(&self, namespace: &Cell<String>) -> &[usize] {
        self.pods_by_namespace.under(bucket(&self.pods_by_namespace, namespace))
    }

    /// How many pods of [`Index::pods_in`] show their labels.
    pub fn labelled_pods_in(&self, namespace: &Cell<String>) -> usize {
        let key = bucket(&self.pods_by_namespace, namespace);
        self.labelled_by_namespace.under(key).len()
    }

    /// Whether the pods of [`Index::pods_in`] are surely of that namespace.
    pub fn is_pod_namespace_certain(&self, namespace: &Cell<String>) -> bool {
        bucket(&self.pods_by_namespace, namespace) == namespace_key(namespace)
    }

    /// Places of the pods of a namespace that carry one label.
    pub fn pods_labelled(&self, namespace: &Cell<String>, key: &str, value: &str) -> &[usize] {
        let namespace = bucket(&self.pods_by_namespace, namespace);
        self.pods_by_label.under(&label_key(namespace, key, value))
    }

    /// Places of the pods whose names say that a workload of this name made them.
    pub fn pods_of_owner(&self, name: &str) -> &[usize] {
        self.pods_by_prefix.under(name)
    }

    /// Places of the workloads of a namespace whose selector or template carries one label.
    pub fn workloads_labelled(&self, namespace: &Cell<String>, key: &str, value: &str) -> &[usize] {
        let namespace = bucket(&self.workloads_by_namespace, namespace);
        self.workloads_by_label.under(&label_key(namespace, key, value))
    }

    /// Places of the workloads of a namespace.
    pub fn workloads_in(&self, namespace: &Cell<String>) -> &[usize] {
        self.workloads_by_namespace.under(bucket(&self.workloads_by_namespace, namespace))
    }

    /// The workload at a place of the cluster's list.
    pub fn workload(&self, at: usize) -> Option<&'a Workload> {
        self.cluster.workloads.get(at)
    }

    /// The node with this name.
    pub fn node_named(&self, name: &str) -> Option<&'a Node> {
        self.cluster.nodes.get(self.nodes.first(name)?)
    }

    /// The node with this address.
    pub fn node_at(&self, address: &Host) -> Option<&'a Node> {
        self.cluster.nodes.get(self.node_addresses.first(&address.ip()?.to_string())?)
    }

    /// The rules of Ingresses and routes that name a Service as their backend.
    pub fn backends_of(&self, service: &Service) -> Vec<(&'a Ingress, &'a IngressRule)> {
        let name = service.name.value.as_str();
        let unique = self.services_named(name).len() <= 1;
        let found = self.backends.under(name);
        found
            .iter()
            .filter_map(|place| {
                let (at, rule) = self.backend_places.get(*place)?;
                let ingress = self.cluster.ingresses.get(*at)?;
                Some((ingress, ingress.rules.get(*rule)?))
            })
            .filter(|(ingress, _)| same_or_open(&ingress.namespace, &service.namespace, unique))
            .collect()
    }

    /// The target port that the reader typed in for a port of a Service.
    pub fn typed(&self, service: &Service, port: &ServicePort) -> Option<&'a TypedPort> {
        let namespace = service.namespace.value();
        self.typed
            .under(service.name.value.as_str())
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
        self.listed_everywhere.has(kind.name()) || self.listed.has(&listing(kind, namespace))
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

fn by_name<'a>(names: impl Iterator<Item = &'a str>) -> Register {
    let mut register = Register::default();
    for (at, name) in names.enumerate() {
        register.file(name, at);
    }
    register
}

fn listing(kind: &Kind, namespace: &Cell<String>) -> String {
    match namespace.value() {
        Some(namespace) => format!("{}\n{namespace}", kind.name()),
        None => kind.name().to_owned(),
    }
}

/// The key under which objects of a namespace stand. When the text names the namespace for one side only, objects
/// are compared all the same as long as there is just one place to look.
fn bucket<'b>(register: &'b Register, namespace: &'b Cell<String>) -> &'b str {
    let key = namespace_key(namespace);
    if register.has(key) {
        return key;
    }
    let mut keys = register.entries().map(|(key, _)| key);
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

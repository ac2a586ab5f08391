//! Merging sightings: the latest shown value wins, and a contradiction is noted.

use crate::model::cell::Cell;
use crate::model::cluster::Cluster;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::ingress::Ingress;
use crate::model::node::Node;
use crate::model::pod::Pod;
use crate::model::policy::NetworkPolicy;
use crate::model::policy::OtherObject;
use crate::model::port::ServicePort;
use crate::model::service::BalancerAddress;
use crate::model::service::External;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::sighting::Sighting;
use crate::model::workload::Workload;
use crate::notice::Notice;
use crate::notice::NoticeKind;
use crate::text::register::Register;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Merges sightings in the order of the text. Linear: objects are found by name.
pub fn cluster(sightings: Vec<Sighting>) -> (Cluster, Vec<Notice>) {
    let mut merger = Merger::default();
    for sighting in sightings {
        match sighting {
            Sighting::Service(seen) => merger.add(*seen, |cluster| &mut cluster.services),
            Sighting::Pod(seen) => merger.add(*seen, |cluster| &mut cluster.pods),
            Sighting::Node(seen) => merger.add(*seen, |cluster| &mut cluster.nodes),
            Sighting::Endpoints(seen) => merger.add(*seen, |cluster| &mut cluster.endpoints),
            Sighting::EndpointSlice(seen) => merger.add(*seen, |cluster| &mut cluster.slices),
            Sighting::Workload(seen) => merger.add(*seen, |cluster| &mut cluster.workloads),
            Sighting::Ingress(seen) => merger.add(*seen, |cluster| &mut cluster.ingresses),
            Sighting::NetworkPolicy(seen) => merger.add(*seen, |cluster| &mut cluster.policies),
            Sighting::Other(seen) => merger.add(*seen, |cluster| &mut cluster.others),
            Sighting::Remark(remark) => merger.cluster.remarks.push(*remark),
        }
    }
    (merger.cluster, merger.notices)
}

/// The namespace of an object and its index in the list of its kind.
type PlaceInList = (Option<String>, usize);

#[derive(Default)]
struct Merger {
    cluster: Cluster,
    /// By kind and name: which of the places are those of objects with that name.
    named: Register,
    /// The same by kind, name and namespace.
    exact: Register,
    places: Vec<PlaceInList>,
    notices: Vec<Notice>,
}

impl Merger {
    fn add<T: Mergeable>(&mut self, seen: T, list: impl Fn(&mut Cluster) -> &mut Vec<T>) {
        let namespace = seen.namespace().and_then(Cell::value).cloned();
        let name = format!("{}\n{}", seen.kind_word(), seen.name().value);
        let place = self.same_place(&name, &namespace);
        let index = place.and_then(|at| self.places.get(at)).map(|place| place.1);
        let older = index.and_then(|index| list(&mut self.cluster).get_mut(index));
        match older {
            Some(older) if older.may_be(&seen) => {
                let mut changes = Changes::default();
                older.merge(seen, &mut changes);
                self.notices.append(&mut changes.notices);
                self.learn(&name, place, namespace);
            }
            older => {
                if let Some(older) = older {
                    self.notices.push(another(older.name(), seen.name()));
                }
                let objects = list(&mut self.cluster);
                let index = objects.len();
                objects.push(seen);
                self.named.file(&name, self.places.len());
                self.exact.file(&exact_name(&name, &namespace), self.places.len());
                self.places.push((namespace, index));
            }
        }
    }

    /// The place with the same namespace; one whose namespace is not shown matches the only one of its name.
    fn same_place(&self, name: &str, namespace: &Option<String>) -> Option<usize> {
        let own = |at: usize| self.places.get(at).map(|place| &place.0);
        let filed = self.exact.under(&exact_name(name, namespace)).iter().copied();
        let exact = filed.into_iter().find(|at| own(*at) == Some(namespace));
        exact.or(match self.named.under(name) {
            [only] if namespace.is_none() || own(*only) == Some(&None) => Some(*only),
            _ => None,
        })
    }

    /// Gives a place its namespace, where it had none.
    fn learn(&mut self, name: &str, place: Option<usize>, namespace: Option<String>) {
        let Some(at) = place.filter(|_| namespace.is_some()) else { return };
        if let Some(own) = self.places.get_mut(at).filter(|place| place.0.is_none()) {
            self.exact.file(&exact_name(name, &namespace), at);
            own.0 = namespace;
        }
    }
}

fn exact_name(name: &str, namespace: &Option<String>) -> String {
    namespace.as_ref().map_or_else(|| name.to_owned(), |namespace| format!("{name}\n{namespace}"))
}

/// Two Services of one name that cannot be one: their cluster IPs differ.
fn another(older: &Spanned<String>, newer: &Spanned<String>) -> Notice {
    let kind = NoticeKind::ValuesDiffer { field: "CLUSTER-IP".to_owned() };
    Notice { kind, span: newer.spans.hull(), related: vec![older.spans.hull()] }
}

/// What merging changed.
#[derive(Debug, Default)]
pub struct Changes {
    notices: Vec<Notice>,
    fields: Vec<&'static str>,
}

impl Changes {
    /// Merges one field and notes when both texts show different values. A blank and a `<none>` do not differ.
    fn field<T: PartialEq>(&mut self, label: &'static str, older: &mut Cell<T>, newer: Cell<T>) {
        let nothing = older.says_nothing() && newer.says_nothing();
        if nothing {
            older.merge(newer);
        } else if let Some((old, new)) = older.merge(newer) {
            self.differs(label, &old, &new);
        }
    }

    /// Merges a list whose items keep their places: only what they say counts.
    fn list<T: PartialEq>(
        &mut self,
        label: &'static str,
        older: &mut Cell<Vec<Spanned<T>>>,
        newer: Cell<Vec<Spanned<T>>>,
    ) {
        let same = older
            .value()
            .zip(newer.value())
            .is_some_and(|(one, two)| one.iter().map(|it| &it.value).eq(two.iter().map(|it| &it.value)));
        if same {
            Changes::quietly(older, newer);
        } else {
            self.field(label, older, newer);
        }
    }

    /// Merges a field that is expected to change from moment to moment.
    fn quietly<T: PartialEq>(older: &mut Cell<T>, newer: Cell<T>) {
        older.merge(newer);
    }

    fn differs(&mut self, label: &'static str, old: &Spans, new: &Spans) {
        let kind = NoticeKind::ValuesDiffer { field: label.to_owned() };
        self.notices.push(Notice { kind, span: new.hull(), related: vec![old.hull()] });
        self.fields.push(label);
    }
}

/// An object that several texts may show.
trait Mergeable {
    fn kind_word(&self) -> String;
    fn name(&self) -> &Spanned<String>;
    fn namespace(&self) -> Option<&Cell<String>>;
    fn merge(&mut self, newer: Self, changes: &mut Changes);

    /// Whether another text can be about the same object.
    fn may_be(&self, _newer: &Self) -> bool {
        true
    }
}

impl Mergeable for Service {
    fn kind_word(&self) -> String {
        "service".to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    /// The cluster IP of a Service does not change while it lives: with another one and other ports it is another
    /// Service, of another cluster or made anew.
    fn may_be(&self, newer: &Service) -> bool {
        match (self.cluster_ip.value(), newer.cluster_ip.value()) {
            (Some(one), Some(two)) if one != two && !is_masked(one) && !is_masked(two) => {
                let numbers = |service: &Service| {
                    service
                        .ports
                        .iter()
                        .map(|it| (it.number.value, it.node_port.value().copied()))
                        .collect::<Vec<_>>()
                };
                numbers(self) == numbers(newer)
            }
            _ => true,
        }
    }

    fn merge(&mut self, newer: Service, changes: &mut Changes) {
        // Clients up to 1.2 leave the cell blank while the address is awaited: no news.
        let blank = matches!(newer.external, Cell::Blank(_)) && self.external.is_known();
        let newer = if blank { Service { external: Cell::NotShown, ..newer } } else { newer };
        let (older_external, newer_external) = (is_moving(&self.external), is_moving(&newer.external));
        if older_external || newer_external {
            Changes::quietly(&mut self.external, newer.external);
        } else {
            changes.list("EXTERNAL-IP", &mut self.external, newer.external);
        }
        Changes::quietly(&mut self.namespace, newer.namespace);
        changes.field("TYPE", &mut self.service_type, newer.service_type);
        changes.field("CLUSTER-IP", &mut self.cluster_ip, newer.cluster_ip);
        changes.list("IPs", &mut self.cluster_ips, newer.cluster_ips);
        merge_balancer(&mut self.balancer, newer.balancer, changes);
        changes.list("External IPs", &mut self.external_ips, newer.external_ips);
        changes.field("External Name", &mut self.external_name, newer.external_name);
        changes.field("requested address", &mut self.requested_address, newer.requested_address);
        let selector = same_pairs(&self.selector, newer.selector);
        changes.field("Selector", &mut self.selector, selector);
        Changes::quietly(&mut self.labels, newer.labels);
        changes.field("Session Affinity", &mut self.session_affinity, newer.session_affinity);
        changes.field(
            "External Traffic Policy",
            &mut self.external_traffic_policy,
            newer.external_traffic_policy,
        );
        changes.field(
            "Internal Traffic Policy",
            &mut self.internal_traffic_policy,
            newer.internal_traffic_policy,
        );
        changes.field("HealthCheck NodePort", &mut self.health_check_node_port, newer.health_check_node_port);
        changes.list("LoadBalancer Source Ranges", &mut self.source_ranges, newer.source_ranges);
        changes.list("IP Families", &mut self.ip_families, newer.ip_families);
        changes.field(
            "allocateLoadBalancerNodePorts",
            &mut self.allocates_node_ports,
            newer.allocates_node_ports,
        );
        changes.field("publishNotReadyAddresses", &mut self.publishes_not_ready, newer.publishes_not_ready);
        changes.field("loadBalancerClass", &mut self.balancer_class, newer.balancer_class);
        Changes::quietly(&mut self.events, newer.events);
        Changes::quietly(&mut self.age, newer.age);
        for annotation in newer.annotations {
            self.annotations.retain(|(key, _)| key.value != annotation.0.value);
            self.annotations.push(annotation);
        }
        merge_ports(&mut self.ports, &mut self.port_list, (newer.ports, newer.port_list), changes);
        self.client = newer.client.or(self.client);
        for shape in newer.shapes {
            if !self.shapes.contains(&shape) {
                self.shapes.push(shape);
            }
        }
        self.spans.extend(newer.spans);
        self.contradicted.append(&mut changes.fields);
    }
}

fn is_masked(address: &crate::model::service::ClusterIp) -> bool {
    use crate::model::host::Host;
    use crate::model::service::ClusterIp;
    matches!(address, ClusterIp::Address(Host::Opaque(_)))
}

/// `<pending>` gives way to an address without a contradiction.
fn is_moving(external: &Cell<Vec<Spanned<External>>>) -> bool {
    external.value().is_some_and(|list| list.iter().any(|it| it.value == External::Pending))
}

/// The same pairs in another order are no contradiction: the older text stands.
fn same_pairs(
    older: &Cell<crate::model::selector::Labels>,
    newer: Cell<crate::model::selector::Labels>,
) -> Cell<crate::model::selector::Labels> {
    match (older.value(), newer.value()) {
        (Some(one), Some(two)) if one.is_within(two) && two.is_within(one) => older.clone(),
        _ => newer,
    }
}

/// Ports join by number and protocol. A newer whole list that leaves older ports out takes their place, unless
/// it comes from a text that shows fewer things about each.
fn merge_ports(
    older: &mut Vec<ServicePort>,
    older_list: &mut Cell<()>,
    (newer, newer_list): (Vec<ServicePort>, Cell<()>),
    changes: &mut Changes,
) {
    if newer.is_empty() {
        if !older_list.is_known() {
            *older_list = newer_list;
        }
        return;
    }
    if older.is_empty() {
        *older = newer;
        *older_list = newer_list;
        return;
    }
    let whole = matches!(newer_list, Cell::Shown(_));
    let gone = older.iter().any(|port| !newer.iter().any(|it| it.is_same(port)));
    if whole && gone {
        if let (Some(old), Some(new)) = (older.first(), newer.first()) {
            changes.differs("PORT(S)", &old.number.spans, &new.number.spans);
        }
        older.retain(|port| newer.iter().any(|it| it.is_same(port)));
    }
    for (index, port) in newer.into_iter().enumerate() {
        match older.iter_mut().find(|it| it.is_same(&port)) {
            Some(known) => merge_port(known, port, changes),
            None => older.insert(index.min(older.len()), port),
        }
    }
    if newer_list.is_known() {
        *older_list = newer_list;
    }
}

fn merge_port(older: &mut ServicePort, newer: ServicePort, changes: &mut Changes) {
    changes.field("port name", &mut older.name, newer.name);
    changes.field("NodePort", &mut older.node_port, newer.node_port);
    changes.field("TargetPort", &mut older.target_port, newer.target_port);
    merge_endpoints(&mut older.endpoints, newer.endpoints, changes);
    Changes::quietly(&mut older.protocol, newer.protocol);
    Changes::quietly(&mut older.app_protocol, newer.app_protocol);
    older.number = newer.number;
}

/// The same addresses in another order, or from a client that hides their modes, are no contradiction.
fn merge_balancer(
    older: &mut Cell<Vec<BalancerAddress>>,
    newer: Cell<Vec<BalancerAddress>>,
    changes: &mut Changes,
) {
    let hosts = |cell: &Cell<Vec<BalancerAddress>>| {
        let hosts = cell.value().map(|list| known(list.iter().map(|it| it.host.value.to_string())));
        hosts.filter(|hosts| !hosts.is_empty())
    };
    let shows_modes = |cell: &Cell<Vec<BalancerAddress>>| {
        cell.value().is_some_and(|list| list.iter().any(|it| it.ip_mode.is_known()))
    };
    if hosts(older).is_none() || hosts(older) != hosts(&newer) {
        changes.field("LoadBalancer Ingress", older, newer);
    } else if shows_modes(&newer) || !shows_modes(older) {
        Changes::quietly(older, newer);
    }
}

/// A list that was cut after three does not contradict the whole one, which stays.
fn merge_endpoints(older: &mut Cell<EndpointList>, newer: Cell<EndpointList>, changes: &mut Changes) {
    let (Some(one), Some(two)) = (older.value(), newer.value()) else {
        changes.field("Endpoints", older, newer);
        return;
    };
    if !agree(one, two) {
        changes.field("Endpoints", older, newer);
    } else if hidden(two) <= hidden(one) {
        Changes::quietly(older, newer);
    }
}

fn hidden(list: &EndpointList) -> usize {
    list.more.as_ref().map_or(0, |more| usize::try_from(more.value).unwrap_or(usize::MAX))
}

/// Whether both can be the same endpoints: as many, and the whole list holds what the other shows.
fn agree(one: &EndpointList, two: &EndpointList) -> bool {
    let set = |list: &EndpointList| {
        let shown = list.shown.iter();
        known(shown.map(|it| match &it.port {
            Some(port) => format!("{} {}", it.host.value, port.value),
            None => it.host.value.to_string(),
        }))
    };
    let count = |list: &EndpointList| list.shown.len().saturating_add(hidden(list));
    let (first, second) = (set(one), set(two));
    let fits = match (hidden(one), hidden(two)) {
        (0, 0) => first == second,
        (0, _) => second.entries().all(|(it, _)| first.has(it)),
        (_, 0) => first.entries().all(|(it, _)| second.has(it)),
        _ => true,
    };
    fits && count(one) == count(two)
}

fn known(names: impl Iterator<Item = String>) -> Register {
    let mut register = Register::default();
    for name in names {
        register.note(&name);
    }
    register
}

impl Mergeable for Pod {
    fn kind_word(&self) -> String {
        "pod".to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: Pod, changes: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        Changes::quietly(&mut self.ready_containers, newer.ready_containers);
        Changes::quietly(&mut self.containers, newer.containers);
        Changes::quietly(&mut self.ready, newer.ready);
        Changes::quietly(&mut self.status, newer.status);
        Changes::quietly(&mut self.restarts, newer.restarts);
        changes.field("pod IP", &mut self.ip, newer.ip);
        changes.field("NODE", &mut self.node, newer.node);
        Changes::quietly(&mut self.readiness_gates, newer.readiness_gates);
        Changes::quietly(&mut self.labels, newer.labels);
        Changes::quietly(&mut self.container_ports, newer.container_ports);
        Changes::quietly(&mut self.host_network, newer.host_network);
        Changes::quietly(&mut self.controlled_by, newer.controlled_by);
        Changes::quietly(&mut self.age, newer.age);
        self.spans.extend(newer.spans);
    }
}

impl Mergeable for Node {
    fn kind_word(&self) -> String {
        "node".to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        None
    }

    fn merge(&mut self, newer: Node, changes: &mut Changes) {
        Changes::quietly(&mut self.ready, newer.ready);
        Changes::quietly(&mut self.schedulable, newer.schedulable);
        changes.field("INTERNAL-IP", &mut self.internal_ip, newer.internal_ip);
        changes.field("EXTERNAL-IP", &mut self.external_ip, newer.external_ip);
        Changes::quietly(&mut self.roles, newer.roles);
        Changes::quietly(&mut self.version, newer.version);
        Changes::quietly(&mut self.pod_cidr, newer.pod_cidr);
        Changes::quietly(&mut self.age, newer.age);
        self.spans.extend(newer.spans);
    }
}

impl Mergeable for Endpoints {
    fn kind_word(&self) -> String {
        "endpoints".to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: Endpoints, changes: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        merge_endpoints(&mut self.ready, newer.ready, changes);
        Changes::quietly(&mut self.not_ready, newer.not_ready);
        Changes::quietly(&mut self.age, newer.age);
        if !newer.ports.is_empty() {
            self.ports = newer.ports;
        }
        self.spans.extend(newer.spans);
    }
}

impl Mergeable for EndpointSlice {
    fn kind_word(&self) -> String {
        "endpointslice".to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: EndpointSlice, _: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        Changes::quietly(&mut self.service, newer.service);
        Changes::quietly(&mut self.address_type, newer.address_type);
        if tells_more(&self.ports, &newer.ports) {
            self.ports = newer.ports;
            self.more_ports = newer.more_ports;
        }
        if shows_conditions(&newer.endpoints) || !shows_conditions(&self.endpoints) {
            Changes::quietly(&mut self.endpoints, newer.endpoints);
            self.more = newer.more;
        }
        Changes::quietly(&mut self.labels, newer.labels);
        Changes::quietly(&mut self.age, newer.age);
        self.spans.extend(newer.spans);
    }
}

/// A table's bare port numbers do not take the place of ports with names and protocols.
fn tells_more(
    older: &Cell<Vec<crate::model::endpoint::SlicePort>>,
    newer: &Cell<Vec<crate::model::endpoint::SlicePort>>,
) -> bool {
    let named = |cell: &Cell<Vec<crate::model::endpoint::SlicePort>>| {
        cell.value().is_some_and(|ports| ports.iter().any(|port| port.protocol.is_known()))
    };
    newer.is_known() && (named(newer) || !named(older))
}

fn shows_conditions(endpoints: &Cell<Vec<crate::model::endpoint::SliceEndpoint>>) -> bool {
    endpoints.value().is_some_and(|list| list.iter().any(|it| it.ready.is_known()))
}

impl Mergeable for Workload {
    fn kind_word(&self) -> String {
        self.kind.name().to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: Workload, changes: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        Changes::quietly(&mut self.ready, newer.ready);
        Changes::quietly(&mut self.desired, newer.desired);
        let selector = same_pairs(&self.selector, newer.selector);
        changes.field("SELECTOR", &mut self.selector, selector);
        Changes::quietly(&mut self.template_labels, newer.template_labels);
        Changes::quietly(&mut self.age, newer.age);
        self.spans.extend(newer.spans);
    }
}

impl Mergeable for Ingress {
    fn kind_word(&self) -> String {
        self.kind.name().to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: Ingress, changes: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        changes.field("CLASS", &mut self.class, newer.class);
        Changes::quietly(&mut self.hosts, newer.hosts);
        Changes::quietly(&mut self.address, newer.address);
        Changes::quietly(&mut self.ports, newer.ports);
        Changes::quietly(&mut self.programmed, newer.programmed);
        Changes::quietly(&mut self.age, newer.age);
        if !newer.rules.is_empty() {
            self.rules = newer.rules;
        }
        self.spans.extend(newer.spans);
    }
}

impl Mergeable for NetworkPolicy {
    fn kind_word(&self) -> String {
        "networkpolicy".to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: NetworkPolicy, changes: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        let selector = same_pairs(&self.pod_selector, newer.pod_selector);
        changes.field("POD-SELECTOR", &mut self.pod_selector, selector);
        self.spans.extend(newer.spans);
    }
}

impl Mergeable for OtherObject {
    fn kind_word(&self) -> String {
        self.kind.name().to_owned()
    }

    fn name(&self) -> &Spanned<String> {
        &self.name
    }

    fn namespace(&self) -> Option<&Cell<String>> {
        Some(&self.namespace)
    }

    fn merge(&mut self, newer: OtherObject, _: &mut Changes) {
        Changes::quietly(&mut self.namespace, newer.namespace);
        self.spans.extend(newer.spans);
    }
}

/// The type that a Service must have, shown or not: `<nodes>` proves NodePort.
pub fn certain_type(service: &Service) -> Option<ServiceType> {
    let nodes =
        service.external.value().is_some_and(|list| list.iter().any(|it| it.value == External::Nodes));
    service.service_type.value().copied().or(nodes.then_some(ServiceType::NodePort))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::endpoint::Endpoint;
    use crate::model::host::Host;
    use crate::text::span::Span;

    fn list(hosts: &[&str], more: Option<u32>, at: usize) -> Cell<EndpointList> {
        let place = Span::new(at, at + 1);
        let endpoint = |host: &&str| Endpoint {
            host: Spanned::new(Host::read(host), place),
            port: Some(Spanned::new(80, place)),
        };
        let more = more.map(|more| Spanned::new(more, place));
        let list = EndpointList { shown: hosts.iter().map(endpoint).collect(), more };
        Cell::Shown(Spanned::new(list, place))
    }

    #[track_caller]
    fn check(older: Cell<EndpointList>, newer: Cell<EndpointList>, stays: usize, differs: bool) {
        let mut merged = older;
        let mut changes = Changes::default();
        merge_endpoints(&mut merged, newer, &mut changes);
        assert_eq!(merged.value().map(|list| list.shown.len()), Some(stays));
        assert_eq!(!changes.notices.is_empty(), differs);
    }

    #[test]
    fn a_cut_list_agrees_with_the_whole_one() {
        let whole = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"];
        check(list(&whole, None, 0), list(&["10.0.0.2", "10.0.0.1", "10.0.0.4"], Some(1), 9), 4, false);
        check(list(&["10.0.0.2", "10.0.0.1", "10.0.0.4"], Some(1), 9), list(&whole, None, 0), 4, false);
        check(list(&whole, None, 0), list(&["10.0.0.9"], None, 9), 1, true);
        check(list(&["10.0.0.1"], None, 0), list(&["10.0.0.1"], None, 9), 1, false);
    }
}

//! Who answers behind a service port: the endpoints that the text lists for it, and the target port.

use crate::model::cell::Cell;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::SliceEndpoint;
use crate::model::endpoint::SlicePort;
use crate::model::host::Host;
use crate::model::pod::Pod;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::service::ClientEra;
use crate::model::service::Service;
use crate::text::register::Register;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::fact::Fact;
use crate::trace::index::Index;
use crate::trace::index::OwnedSlice;
use crate::trace::rule::Rule;
use crate::trace::selection::is_ready;
use crate::trace::selection::selection;

/// The kind of text that a list of endpoints stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// `Endpoints:` of a describe, or a manifest, for this very port.
    OfPort,
    /// An Endpoints object.
    Object,
    /// EndpointSlices.
    Slices,
    /// Pods that the selector selects.
    Pods,
}

/// An empty list of endpoints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Empty {
    /// Where it stands.
    pub kind: ListKind,
    /// A blank; otherwise `<none>` or `<unset>`.
    pub is_blank: bool,
    /// The characters, or the blank place.
    pub spans: Spans,
    /// Whether no endpoint can exist that this text does not show.
    pub is_proof: bool,
    /// Addresses are listed, and shown not to be ready.
    pub is_unready: bool,
}

/// What the text tells about the pods behind a service port.
#[derive(Clone, Debug)]
pub struct Backing {
    /// The addresses.
    pub hosts: Fact<Vec<Host>>,
    /// The characters of the addresses, also where they are only assumed to be endpoints.
    pub host_spans: Vec<Spans>,
    /// The target port: a number, several when pods give one name different numbers, or a name.
    pub ports: Fact<Vec<Port>>,
    /// The characters of a named target port whose numbers are known.
    pub name_spans: Option<Spans>,
    /// How many more addresses are counted without being shown.
    pub more: u32,
    /// Where the addresses stand.
    pub kind: Option<ListKind>,
    /// The list is empty.
    pub empty: Option<Empty>,
    /// An address listed without a port although the Service has ports: the pod lacks the named target port, and is
    /// no endpoint of it.
    pub bare: Option<Spanned<Host>>,
    /// Whether every listed address is bare.
    pub is_all_bare: bool,
}

/// What the text tells about the pods behind a port of a Service; behind the Service when it has no ports.
pub fn backing(index: &Index<'_>, service: &Service, port: Option<&ServicePort>) -> Backing {
    let list = endpoint_list(index, service, port);
    let (ports, name_spans) = target(index, service, port, &list);
    let hosts = match (&list.rule, list.hosts.is_empty()) {
        (_, true) => Fact::Unknown { ask: Some(ask_hosts(service, &list)) },
        (None, false) => Fact::Seen { value: list.hosts, spans: list.spans.clone() },
        (Some(rule), false) => Fact::Assumed { value: list.hosts, rule: *rule },
    };
    let bare = list.bare.first().cloned();
    let is_all_bare = bare.is_some() && list.spans.is_empty();
    let bare_spans = list.bare.iter().map(|it| it.spans.clone());
    let host_spans = list.spans.iter().cloned().chain(bare_spans).collect();
    Backing {
        hosts,
        host_spans,
        ports,
        name_spans,
        more: list.more,
        kind: list.kind,
        empty: list.empty,
        bare,
        is_all_bare,
    }
}

fn ask_hosts(service: &Service, list: &List) -> Ask {
    match (&list.empty, list.bare.is_empty()) {
        (Some(_), _) => asking::pods(service, true),
        (None, false) => asking::pod_manifests(service),
        (None, true) => asking::describe(service),
    }
}

/// A list of endpoints as one kind of text shows it.
#[derive(Default)]
struct List {
    kind: Option<ListKind>,
    hosts: Vec<Host>,
    known: Register,
    spans: Vec<Spans>,
    numbers: Vec<Spanned<u16>>,
    number_rule: Option<Rule>,
    is_suggested: bool,
    rule: Option<Rule>,
    more: u32,
    empty: Option<Empty>,
    bare: Vec<Spanned<Host>>,
}

impl List {
    fn of(kind: ListKind) -> List {
        List { kind: Some(kind), ..List::default() }
    }

    fn push_host(&mut self, host: &Spanned<Host>) {
        if self.known.note(&host.value.to_string()) {
            self.hosts.push(host.value.clone());
            self.spans.push(host.spans.clone());
        }
    }

    fn push_number(&mut self, number: &Spanned<u16>) {
        if !self.numbers.iter().any(|it| it.value == number.value) {
            self.numbers.push(number.clone());
        }
    }

    fn push(&mut self, endpoint: &Endpoint, has_ports: bool) {
        match &endpoint.port {
            Some(number) => {
                self.push_host(&endpoint.host);
                self.push_number(number);
            }
            None if has_ports => self.bare.push(endpoint.host.clone()),
            None => self.push_host(&endpoint.host),
        }
    }

    fn is_silent(&self) -> bool {
        self.hosts.is_empty() && self.bare.is_empty() && self.empty.is_none()
    }
}

fn endpoint_list(index: &Index<'_>, service: &Service, port: Option<&ServicePort>) -> List {
    let mut list = port.map_or_else(List::default, |port| list_of_port(service, port));
    // kubectl 1.31 lists unready addresses as if they were ready; conditions that are shown know better.
    if service.client == Some(ClientEra::From131) && !list.hosts.is_empty() {
        let slices = index.slices_of(service);
        let unready = unready_slices(&slices);
        if unready.is_some() {
            list = List { empty: unready, ..List::of(ListKind::Slices) };
        }
    }
    if list.is_silent() {
        list = list_of_object(index, service, port);
    }
    if list.is_silent() {
        list = list_of_slices(&index.slices_of(service), service, port);
    }
    if list.is_silent() {
        list = list_of_pods(index, service);
    }
    list
}

fn list_of_port(service: &Service, port: &ServicePort) -> List {
    let mut list = List::of(ListKind::OfPort);
    list.number_rule = Some(Rule::EndpointsOfPort);
    let is_named = !matches!(port.target_port.value(), Some(Port::Number(_)));
    match &port.endpoints {
        Cell::Shown(shown) => {
            shown.value.shown.iter().for_each(|endpoint| list.push(endpoint, is_named));
            list.more = more(&shown.value);
        }
        // A list made by hand is not in an Endpoints object, which is all that kubectl up to 1.30 reads.
        cell => {
            let is_proof = !service.selector.says_nothing() || service.client == Some(ClientEra::From131);
            list.empty = empty(cell, ListKind::OfPort, is_proof);
        }
    }
    list
}

fn list_of_object(index: &Index<'_>, service: &Service, port: Option<&ServicePort>) -> List {
    let mut list = List::of(ListKind::Object);
    let Some(object) = index.endpoints_of(service) else { return list };
    let is_single = service.ports.len() <= 1;
    match &object.ready {
        Cell::Shown(shown) => {
            let has_bare = shown.value.shown.iter().any(|endpoint| endpoint.port.is_none());
            // As many ports as the Service has: every address serves all of them.
            let serves_all = !object.ports.is_empty() && object.ports.len() >= service.ports.len();
            if serves_all && !is_single {
                shown.value.shown.iter().for_each(|endpoint| list.push_host(&endpoint.host));
                list.more = more(&shown.value);
            } else if is_single || has_bare {
                shown.value.shown.iter().for_each(|endpoint| list.push(endpoint, false));
                list.more = more(&shown.value);
                list.number_rule = Some(Rule::EndpointOfOnlyPort);
            }
        }
        cell => list.empty = empty(cell, ListKind::Object, !service.selector.says_nothing()),
    }
    if list.numbers.is_empty() {
        let named = port.and_then(|port| only_number(&object.ports, service, port));
        list.number_rule = named.as_ref().map(|_| Rule::EndpointsOfPort).or(list.number_rule);
        named.iter().for_each(|number| list.push_number(number));
    }
    list
}

fn list_of_slices(slices: &[OwnedSlice<'_>], service: &Service, port: Option<&ServicePort>) -> List {
    let mut list = List::of(ListKind::Slices);
    list.rule = Some(Rule::SliceListsAddresses);
    list.number_rule = Some(Rule::SlicePortOfName);
    list.is_suggested = slices.iter().any(|owned| !owned.is_labelled);
    let endpoints = || slices.iter().filter_map(|owned| owned.slice.endpoints.value()).flatten();
    let knows_ready = endpoints().any(|endpoint| endpoint.ready.is_known());
    if knows_ready {
        list.rule = None;
    }
    for owned in slices {
        let found = port.and_then(|port| only_number(owned.slice.ports.value()?, service, port));
        let ports = owned.slice.ports.value().map_or(0, Vec::len);
        let serves = found.is_some() || ports >= service.ports.len() || service.ports.len() <= 1;
        for endpoint in owned.slice.endpoints.value().into_iter().flatten().filter(|_| serves) {
            if !knows_ready || endpoint.ready.value() == Some(&true) {
                if port.is_some() && owned.slice.ports.says_nothing() {
                    list.bare.push(endpoint.host.clone());
                } else {
                    list.push_host(&endpoint.host);
                }
            }
        }
        found.iter().for_each(|number| list.push_number(number));
        list.more = list.more.saturating_add(owned.slice.more.as_ref().map_or(0, |it| it.value));
    }
    list.empty = empty_slices(slices).or_else(|| unready_slices(slices));
    list
}

/// Every address of the slices is shown not to be ready, and none that goes away still serves.
fn unready_slices(slices: &[OwnedSlice<'_>]) -> Option<Empty> {
    let endpoints = || slices.iter().filter_map(|owned| owned.slice.endpoints.value()).flatten();
    let is_whole = slices.iter().all(|owned| owned.slice.more.is_none() && owned.is_labelled);
    let is_out = |it: &SliceEndpoint| it.ready.value() == Some(&false) && it.serving.value() != Some(&true);
    let shown = endpoints().next()?.ready.spans()?;
    let kind = ListKind::Slices;
    let empty = Empty { kind, is_blank: false, spans: shown, is_proof: true, is_unready: true };
    (is_whole && endpoints().all(is_out)).then_some(empty)
}

fn empty_slices(slices: &[OwnedSlice<'_>]) -> Option<Empty> {
    let all_empty = slices.iter().all(|owned| owned.slice.endpoints.says_nothing());
    let first = slices.first()?;
    let spans = first.slice.endpoints.spans().filter(|_| all_empty)?;
    let is_blank = matches!(first.slice.endpoints, Cell::Blank(_));
    Some(Empty { kind: ListKind::Slices, is_blank, spans, is_proof: true, is_unready: false })
}

fn list_of_pods(index: &Index<'_>, service: &Service) -> List {
    let mut list = List::of(ListKind::Pods);
    let Some(selection) = selection(index, service) else { return list };
    list.rule = Some(selection.rule);
    for pod in selection.pods.iter().filter(|pod| is_ready(pod) != Some(false)) {
        if let Some(address) = pod.ip.shown() {
            list.push_host(address);
        }
    }
    list
}

/// The number of the one port that has the service port's name, or of the only one of either side.
fn only_number(ports: &[SlicePort], service: &Service, port: &ServicePort) -> Option<Spanned<u16>> {
    let fits = |it: &&SlicePort| {
        let protocols = it.protocol.value().zip(port.protocol.value());
        protocols.is_none_or(|(one, two)| one == two)
    };
    let named = |it: &&SlicePort| it.name.value().is_some() && it.name.value() == port.name.value();
    let mut found = ports.iter().filter(fits).filter(named);
    let one = match (found.next(), found.next()) {
        (Some(one), None) => Some(one),
        _ if service.ports.len() == 1 && ports.len() == 1 => ports.first().filter(fits),
        _ => None,
    }?;
    let shown = one.port.shown()?;
    Some(Spanned { value: shown.value.number()?, spans: shown.spans.clone() })
}

fn more(list: &EndpointList) -> u32 {
    list.more.as_ref().map_or(0, |more| more.value)
}

fn empty<T>(cell: &Cell<T>, kind: ListKind, is_proof: bool) -> Option<Empty> {
    let is_blank = matches!(cell, Cell::Blank(_));
    cell.says_nothing().then(|| cell.spans()).flatten().map(|spans| Empty {
        kind,
        is_blank,
        spans,
        is_proof,
        is_unready: false,
    })
}

fn target(
    index: &Index<'_>,
    service: &Service,
    port: Option<&ServicePort>,
    list: &List,
) -> (Fact<Vec<Port>>, Option<Spans>) {
    let Some(port) = port else { return (Fact::Unknown { ask: None }, None) };
    match port.target_port.shown() {
        Some(shown) if shown.value.number().is_some() => {
            (Fact::seen(shown.clone().map(|number| vec![number])), None)
        }
        Some(shown) => {
            let name = shown.spans.clone();
            let numbers = numbers(list).or_else(|| container_numbers(index, service, port));
            (numbers.unwrap_or_else(|| Fact::seen(shown.clone().map(|it| vec![it]))), Some(name))
        }
        None => (numbers(list).unwrap_or_else(|| not_shown(index, service, port)), None),
    }
}

fn not_shown(index: &Index<'_>, service: &Service, port: &ServicePort) -> Fact<Vec<Port>> {
    match index.typed(service, port) {
        Some(typed) => Fact::Assumed { value: vec![typed.target_port.clone()], rule: Rule::TypedByReader },
        None => Fact::Unknown { ask: Some(asking::describe(service)) },
    }
}

fn numbers(list: &List) -> Option<Fact<Vec<Port>>> {
    let rule = list.number_rule.filter(|_| !list.numbers.is_empty())?;
    match derived(&list.numbers, rule) {
        Fact::Derived { value, rule, .. } if list.is_suggested => Some(Fact::Assumed { value, rule }),
        fact => Some(fact),
    }
}

fn derived(numbers: &[Spanned<u16>], rule: Rule) -> Fact<Vec<Port>> {
    Fact::Derived {
        value: numbers.iter().map(|it| Port::Number(it.value)).collect(),
        spans: numbers.iter().map(|it| it.spans.clone()).collect(),
        rule,
    }
}

fn container_numbers(index: &Index<'_>, service: &Service, port: &ServicePort) -> Option<Fact<Vec<Port>>> {
    let Some(Port::Name(name)) = port.target_port.value() else { return None };
    let mut list = List::default();
    for pod in selection(index, service)?.pods {
        named_ports(pod, name, port).for_each(|number| list.push_number(number));
    }
    (!list.numbers.is_empty()).then(|| derived(&list.numbers, Rule::ContainerPortOfName))
}

/// The container ports of a pod that have the name and the service port's protocol.
pub fn named_ports<'b>(
    pod: &'b Pod,
    name: &'b str,
    port: &'b ServicePort,
) -> impl Iterator<Item = &'b Spanned<u16>> {
    let fits = move |protocol: &Cell<_>| {
        let protocols = protocol.value().zip(port.protocol.value());
        protocols.is_none_or(|(one, two)| one == two)
    };
    let declared = pod.container_ports.value().into_iter().flatten();
    declared
        .filter(move |it| it.name.value().is_some_and(|own| own == name) && fits(&it.protocol))
        .map(|it| &it.number)
}

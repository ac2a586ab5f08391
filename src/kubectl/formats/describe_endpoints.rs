//! `kubectl describe endpoints` and `kubectl describe endpointslice`.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::Entry;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::formats::describe_values::labels;
use crate::kubectl::formats::describe_values::namespace;
use crate::kubectl::formats::describe_values::own_name;
use crate::kubectl::formats::describe_values::text;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::endpoint::SliceEndpoint;
use crate::model::endpoint::SlicePort;
use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::model::selector::Labels;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// The label that names the Service of a slice.
pub const SERVICE_NAME: &str = "kubernetes.io/service-name";

/// Addresses and ports that belong together.
#[derive(Debug, Default)]
struct Subset<'a> {
    ready: Vec<Excerpt<'a>>,
    not_ready: Vec<Excerpt<'a>>,
    ports: Vec<SlicePort>,
}

/// The ready or the not ready addresses of a subset, with its ports.
type Half<'a> = (&'a [Excerpt<'a>], &'a [SlicePort]);

/// Reads the block of an Endpoints object.
pub fn read(block: &FieldBlock<'_>, reading: &mut Reading) {
    let (Some(name), Some(heading)) = (own_name(block), block.own("Subsets")) else { return };
    let shown = head(block, reading);
    let mut subsets: Vec<Subset<'_>> = Vec::new();
    for entry in block.section("Subsets", &["Events"]) {
        if entry.is("Addresses") {
            subsets.push(Subset { ready: addresses(entry, reading), ..Subset::default() });
        } else if let Some(subset) = subsets.last_mut() {
            if entry.is("NotReadyAddresses") {
                subset.not_ready = addresses(entry, reading);
            } else {
                subset.ports.extend(port_row(entry, reading));
            }
        }
    }
    reading.used(heading.line);
    let place = heading.text().hull();
    let ready: Vec<Half<'_>> = subsets.iter().map(|it| (it.ready.as_slice(), it.ports.as_slice())).collect();
    let not_ready: Vec<Half<'_>> =
        subsets.iter().map(|it| (it.not_ready.as_slice(), it.ports.as_slice())).collect();
    let endpoints = Endpoints {
        name,
        namespace: namespace(&shown, reading),
        ready: list(&ready, place),
        not_ready: list(&not_ready, place),
        ports: subsets.iter().flat_map(|subset| subset.ports.clone()).collect(),
        age: Cell::NotShown,
        spans: vec![block.span()],
    };
    reading.saw(Sighting::Endpoints(Box::new(endpoints)));
}

/// Name and namespace lines; returns the namespace shown.
fn head(block: &FieldBlock<'_>, reading: &mut Reading) -> Cell<String> {
    block.entries.first().into_iter().for_each(|first| reading.used(first.line));
    let Some(entry) = block.own("Namespace") else { return Cell::NotShown };
    reading.used(entry.line);
    text(entry.value)
}

fn addresses<'a>(entry: &Entry<'a>, reading: &mut Reading) -> Vec<Excerpt<'a>> {
    reading.used(entry.line);
    let items = entry.value.split(',').map(Excerpt::trim);
    items.filter(|item| !matches!(item.text(), "" | "<none>" | "<unset>")).collect()
}

/// A row `http  8080  TCP`.
fn port_row(entry: &Entry<'_>, reading: &mut Reading) -> Option<SlicePort> {
    let words: Vec<Excerpt<'_>> = entry.text().words().collect();
    let [name, port, protocol] = words.as_slice() else { return None };
    let known = Protocol::from_word(protocol.text())?;
    let number = match values::port(*port) {
        Some(number) => Cell::Shown(number.map(Port::Number)),
        None if port.text() == "<unset>" => Cell::SaysNone(port.spans()),
        None => return None,
    };
    reading.used(entry.line);
    Some(SlicePort { name: text(*name), port: number, protocol: Cell::Shown(protocol.shows(known)) })
}

/// Every port with every address, in the order of `get endpoints`. `SaysNone` without any subset, `Blank` when
/// none of them has such an address.
fn list(subsets: &[Half<'_>], place: Span) -> Cell<EndpointList> {
    let mut shown = Vec::new();
    for (addresses, ports) in subsets {
        let hosts = addresses.iter().map(|it| it.shows(Host::read(it.text())));
        if ports.is_empty() {
            shown.extend(hosts.map(|host| Endpoint { host, port: None }));
            continue;
        }
        let hosts: Vec<Spanned<Host>> = hosts.collect();
        for port in *ports {
            let number = port.port.shown().and_then(|port| {
                let number = port.value.number()?;
                Some(Spanned { value: number, spans: port.spans.clone() })
            });
            shown.extend(hosts.iter().map(|host| Endpoint { host: host.clone(), port: number.clone() }));
        }
    }
    if !shown.is_empty() {
        Cell::Shown(Spanned::new(EndpointList { shown, more: None }, place))
    } else if subsets.is_empty() {
        Cell::SaysNone(place.into())
    } else {
        Cell::Blank(place)
    }
}

/// Reads the block of an EndpointSlice.
pub fn read_slice(block: &FieldBlock<'_>, reading: &mut Reading) {
    let Some(name) = own_name(block) else { return };
    let shown = head(block, reading);
    let mut own_labels: Cell<Labels> = Cell::NotShown;
    if let Some((entry, under)) = block.own_with_rest("Labels") {
        reading.used(entry.line);
        own_labels = labels(entry, under, reading);
    }
    let service = own_labels.value().and_then(|labels| labels.get(SERVICE_NAME));
    let service = service.map(|pair| Spanned { value: pair.value.value.clone(), spans: pair.spans.clone() });
    let address_type = block.own("AddressType").map_or(Cell::NotShown, |entry| {
        reading.used(entry.line);
        text(entry.value)
    });
    let slice = EndpointSlice {
        name,
        namespace: namespace(&shown, reading),
        service: service.into(),
        address_type,
        ports: slice_ports(block, reading),
        more_ports: None,
        endpoints: slice_endpoints(block, reading),
        more: None,
        labels: own_labels,
        age: Cell::NotShown,
        spans: vec![block.span()],
    };
    reading.saw(Sighting::EndpointSlice(Box::new(slice)));
}

fn slice_ports(block: &FieldBlock<'_>, reading: &mut Reading) -> Cell<Vec<SlicePort>> {
    let Some(heading) = block.own("Ports") else { return Cell::NotShown };
    reading.used(heading.line);
    if heading.value.text() == "<unset>" {
        return Cell::SaysNone(heading.value.spans());
    }
    let rows = block.section("Ports", &["Endpoints", "Events"]);
    let ports: Vec<SlicePort> = rows.iter().filter_map(|row| port_row(row, reading)).collect();
    if ports.is_empty() {
        return Cell::NotShown;
    }
    Cell::Shown(heading.text().shows(ports))
}

fn slice_endpoints(block: &FieldBlock<'_>, reading: &mut Reading) -> Cell<Vec<SliceEndpoint>> {
    let Some(heading) = block.own("Endpoints") else { return Cell::NotShown };
    reading.used(heading.line);
    if matches!(heading.value.text(), "<none>" | "<unset>") {
        return Cell::SaysNone(heading.value.spans());
    }
    let mut endpoints: Vec<SliceEndpoint> = Vec::new();
    for entry in block.section("Endpoints", &["Events"]) {
        if entry.is("Addresses") {
            // All addresses of one endpoint are the same pod; consumers use the first.
            endpoints.extend(addresses(entry, reading).first().map(|it| slice_endpoint(*it)));
            continue;
        }
        let Some(endpoint) = endpoints.last_mut() else { continue };
        match entry.label.map_or("", Excerpt::text) {
            "Ready" => endpoint.ready = truth(entry.value),
            "TargetRef" => endpoint.pod = pod(entry.value),
            "NodeName" => endpoint.node = text(entry.value),
            _ => continue,
        }
        reading.used(entry.line);
    }
    if endpoints.is_empty() {
        return Cell::NotShown;
    }
    Cell::Shown(heading.text().shows(endpoints))
}

fn slice_endpoint(address: Excerpt<'_>) -> SliceEndpoint {
    SliceEndpoint {
        host: address.shows(Host::read(address.text())),
        ready: Cell::NotShown,
        serving: Cell::NotShown,
        terminating: Cell::NotShown,
        pod: Cell::NotShown,
        node: Cell::NotShown,
    }
}

fn truth(value: Excerpt<'_>) -> Cell<bool> {
    match value.text() {
        "true" => Cell::Shown(value.shows(true)),
        "false" => Cell::Shown(value.shows(false)),
        "<unset>" => Cell::SaysNone(value.spans()),
        _ => Cell::NotShown,
    }
}

/// `Pod/web-7d4b9c6f5d-abcde`
fn pod(value: Excerpt<'_>) -> Cell<String> {
    value.text().strip_prefix("Pod/").map(|name| value.part(name).owned()).into()
}

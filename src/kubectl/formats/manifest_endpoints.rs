//! Endpoints and EndpointSlices as YAML or JSON.

use crate::kubectl::document::Tree;
use crate::kubectl::formats::describe_endpoints::SERVICE_NAME;
use crate::kubectl::formats::manifest_object::Desk;
use crate::kubectl::formats::manifest_object::Head;
use crate::model::cell::Cell;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointList;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::endpoint::SliceEndpoint;
use crate::model::endpoint::SlicePort;
use crate::model::host::Host;
use crate::model::sighting::Sighting;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Reads an Endpoints object.
pub fn read(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let entry = tree.entry("subsets");
    let place = entry.map_or_else(|| head.name.spans.clone(), |entry| entry.key.text.spans.clone());
    let subsets = entry.map_or(&[][..], |entry| entry.value.items());
    let (mut ready, mut not_ready, mut ports) = (Vec::new(), Vec::new(), Vec::new());
    for subset in subsets {
        let own = slice_ports(subset.get("ports"), desk);
        ready.extend(pairs(subset.get("addresses"), &own, desk));
        not_ready.extend(pairs(subset.get("notReadyAddresses"), &own, desk));
        ports.extend(own);
    }
    let list = |shown: Vec<Endpoint>| {
        if subsets.is_empty() {
            return Cell::SaysNone(place.clone());
        }
        match Spans::from_list(shown.iter().flat_map(|it| it.host.spans.iter().collect::<Vec<_>>())) {
            Some(spans) => Cell::Shown(Spanned { value: EndpointList { shown, more: None }, spans }),
            None => Cell::Blank(place.hull()),
        }
    };
    let endpoints = Endpoints {
        ready: list(ready),
        not_ready: list(not_ready),
        name: head.name,
        namespace: head.namespace,
        ports,
        age: Cell::NotShown,
        spans: vec![head.span],
    };
    desk.reading.saw(Sighting::Endpoints(Box::new(endpoints)));
}

/// Every port with every address, in the order of `get endpoints`.
fn pairs(addresses: Option<&Tree<'_>>, ports: &[SlicePort], desk: &mut Desk<'_>) -> Vec<Endpoint> {
    let items = addresses.map_or(&[][..], Tree::items);
    let hosts: Vec<Spanned<Host>> = items.iter().filter_map(|item| desk.host(item.get("ip"))).collect();
    if ports.is_empty() {
        return hosts.into_iter().map(|host| Endpoint { host, port: None }).collect();
    }
    let numbers = ports.iter().map(|port| {
        let port = port.port.shown()?;
        Some(Spanned { value: port.value.number()?, spans: port.spans.clone() })
    });
    let with = |port: Option<Spanned<u16>>| {
        hosts.iter().map(move |host| Endpoint { host: host.clone(), port: port.clone() }).collect::<Vec<_>>()
    };
    numbers.flat_map(with).collect()
}

fn slice_ports(tree: Option<&Tree<'_>>, desk: &mut Desk<'_>) -> Vec<SlicePort> {
    let mut ports = Vec::new();
    for item in tree.map_or(&[][..], Tree::items) {
        let port = desk.port_or_name(item.get("port"), "port");
        let place = port.as_ref().map(|port| port.spans.clone());
        let unnamed = place.map_or(Cell::NotShown, Cell::SaysNone);
        ports.push(SlicePort {
            name: desk.word(item.get("name")).map_or(unnamed, Cell::Shown),
            port: port.into(),
            protocol: desk.protocol(item.get("protocol")),
        });
    }
    ports
}

/// Reads an EndpointSlice.
pub fn read_slice(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let ports = slice_ports(tree.get("ports"), desk);
    let place = head.name.spans.clone();
    let listed =
        Spans::from_list(ports.iter().flat_map(|port| port.port.spans().into_iter().map(|it| it.hull())));
    let service = head.labels.value().and_then(|labels| labels.get(SERVICE_NAME));
    let service = service.map(|pair| Spanned { value: pair.value.value.clone(), spans: pair.spans.clone() });
    let slice = EndpointSlice {
        namespace: head.namespace,
        service: service.into(),
        address_type: desk.word(tree.get("addressType")).into(),
        ports: match listed {
            Some(spans) => Cell::Shown(Spanned { value: ports, spans }),
            None => Cell::SaysNone(place.clone()),
        },
        more_ports: None,
        endpoints: slice_endpoints(tree, desk, &place),
        more: None,
        labels: head.labels,
        age: Cell::NotShown,
        spans: vec![head.span],
        name: head.name,
    };
    desk.reading.saw(Sighting::EndpointSlice(Box::new(slice)));
}

fn slice_endpoints(tree: &Tree<'_>, desk: &mut Desk<'_>, place: &Spans) -> Cell<Vec<SliceEndpoint>> {
    let items = tree.get("endpoints").map_or(&[][..], Tree::items);
    let endpoints: Vec<SliceEndpoint> = items.iter().filter_map(|item| slice_endpoint(item, desk)).collect();
    match Spans::from_list(endpoints.iter().flat_map(|it| it.host.spans.iter().collect::<Vec<_>>())) {
        Some(spans) => Cell::Shown(Spanned { value: endpoints, spans }),
        None => Cell::SaysNone(place.clone()),
    }
}

fn slice_endpoint(item: &Tree<'_>, desk: &mut Desk<'_>) -> Option<SliceEndpoint> {
    // All addresses of one endpoint are the same pod; consumers use the first.
    let host = desk.host(item.get("addresses").and_then(|addresses| addresses.items().first()))?;
    let conditions = item.get("conditions");
    let mut condition = |key: &str| desk.truth(conditions.and_then(|it| it.get(key)), key);
    let (ready, serving, terminating) = (condition("ready"), condition("serving"), condition("terminating"));
    let target = item.get("targetRef");
    let is_pod = desk.word(target.and_then(|it| it.get("kind"))).is_some_and(|kind| kind.value == "Pod");
    let pod = target.filter(|_| is_pod).and_then(|it| it.get("name"));
    Some(SliceEndpoint {
        host,
        ready,
        serving,
        terminating,
        pod: desk.word(pod).into(),
        node: desk.word(item.get("nodeName")).into(),
    })
}

//! Ingresses, Gateways and their routes as YAML or JSON.

use crate::kubectl::document::Tree;
use crate::kubectl::formats::manifest_object::Desk;
use crate::kubectl::formats::manifest_object::Head;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::ingress::Ingress;
use crate::model::ingress::IngressRule;
use crate::model::kind::Kind;
use crate::model::sighting::Sighting;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Reads an Ingress, a Gateway or a route.
pub fn read(head: Head, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let mut ingress = Ingress::new(head.kind, head.name);
    ingress.namespace = head.namespace;
    ingress.spans = vec![head.span];
    match ingress.kind {
        Kind::Gateway => gateway(&mut ingress, tree, desk),
        Kind::Route(_) => route(&mut ingress, tree, desk),
        _ => rules(&mut ingress, tree, desk),
    }
    desk.reading.saw(Sighting::Ingress(Box::new(ingress)));
}

fn rules(ingress: &mut Ingress, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    let Some(spec) = tree.get("spec") else { return };
    ingress.class = desk.word(spec.get("ingressClassName")).into();
    let default = spec.get("defaultBackend").or_else(|| spec.get("backend"));
    ingress.rules.extend(default.and_then(|it| backend(it, desk)));
    let mut hosts = Vec::new();
    for rule in spec.get("rules").map_or(&[][..], Tree::items) {
        let host = desk.word(rule.get("host"));
        hosts.extend(host.clone());
        for path in rule.at(&["http", "paths"]).map_or(&[][..], Tree::items) {
            let Some(mut read) = path.get("backend").and_then(|it| backend(it, desk)) else { continue };
            read.host = host.clone().into();
            read.path = desk.word(path.get("path")).into();
            ingress.rules.push(read);
        }
    }
    ingress.hosts = listed(hosts);
    let status = tree.at(&["status", "loadBalancer", "ingress"]).map_or(&[][..], Tree::items);
    let addresses: Vec<Spanned<Host>> =
        status.iter().filter_map(|it| desk.host(it.get("ip").or_else(|| it.get("hostname")))).collect();
    ingress.address = listed(addresses);
}

/// `service: {name, port: {number}}`, before 1.19 `serviceName` and `servicePort`.
fn backend(tree: &Tree<'_>, desk: &mut Desk<'_>) -> Option<IngressRule> {
    let (service, port) = match tree.get("service") {
        Some(service) => {
            let port = service.get("port").and_then(|port| port.get("number").or_else(|| port.get("name")));
            (service.get("name"), port)
        }
        None => (tree.get("serviceName"), tree.get("servicePort")),
    };
    rule(service, port, desk)
}

fn rule(service: Option<&Tree<'_>>, port: Option<&Tree<'_>>, desk: &mut Desk<'_>) -> Option<IngressRule> {
    Some(IngressRule {
        host: Cell::NotShown,
        path: Cell::NotShown,
        service: desk.word(service)?,
        port: desk.port_or_name(port, "port")?,
        endpoints: Cell::NotShown,
        error: Cell::NotShown,
    })
}

fn gateway(ingress: &mut Ingress, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    ingress.class = desk.word(tree.at(&["spec", "gatewayClassName"])).into();
    let listeners = tree.at(&["spec", "listeners"]).map_or(&[][..], Tree::items);
    let ports: Vec<Spanned<u16>> =
        listeners.iter().filter_map(|it| desk.port(it.get("port"), "port")).collect();
    ingress.ports = listed(ports);
    let addresses = tree.at(&["status", "addresses"]).map_or(&[][..], Tree::items);
    let addresses: Vec<Spanned<Host>> =
        addresses.iter().filter_map(|it| desk.host(it.get("value"))).collect();
    ingress.address = listed(addresses);
}

fn route(ingress: &mut Ingress, tree: &Tree<'_>, desk: &mut Desk<'_>) {
    ingress.hosts = desk.words(tree.at(&["spec", "hostnames"]));
    for item in tree.at(&["spec", "rules"]).map_or(&[][..], Tree::items) {
        let first = item.get("matches").and_then(|matches| matches.items().first());
        let path: Cell<String> = desk.word(first.and_then(|it| it.at(&["path", "value"]))).into();
        for backend in item.get("backendRefs").map_or(&[][..], Tree::items) {
            if let Some(mut read) = rule(backend.get("name"), backend.get("port"), desk) {
                read.path = path.clone();
                ingress.rules.push(read);
            }
        }
    }
}

fn listed<T>(items: Vec<Spanned<T>>) -> Cell<Vec<Spanned<T>>> {
    match Spans::from_list(items.iter().flat_map(|item| item.spans.iter().collect::<Vec<_>>())) {
        Some(spans) => Cell::Shown(Spanned { value: items, spans }),
        None => Cell::NotShown,
    }
}

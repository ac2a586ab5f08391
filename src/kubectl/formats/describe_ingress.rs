//! `kubectl describe ingress`.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::Entry;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::formats::describe_values::host;
use crate::kubectl::formats::describe_values::list;
use crate::kubectl::formats::describe_values::namespace;
use crate::kubectl::formats::describe_values::own_name;
use crate::kubectl::formats::describe_values::text;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::endpoint::EndpointList;
use crate::model::ingress::Ingress;
use crate::model::ingress::IngressRule;
use crate::model::kind::Kind;
use crate::model::port::Port;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// Reads the block of an Ingress.
pub fn read(block: &FieldBlock<'_>, reading: &mut Reading) {
    let Some(name) = own_name(block) else { return };
    let mut ingress = Ingress::new(Kind::Ingress, name);
    ingress.spans = vec![block.span()];
    block.entries.first().into_iter().for_each(|first| reading.used(first.line));
    for entry in block.entries.iter().filter(|entry| entry.indent == block.base) {
        match entry.label.map_or("", Excerpt::text) {
            "Namespace" => ingress.namespace = text(entry.value),
            "Address" => ingress.address = list(entry.value, host),
            "Ingress Class" => ingress.class = text(entry.value),
            "Default backend" => ingress.rules.extend(default_backend(entry.value)),
            _ => continue,
        }
        reading.used(entry.line);
    }
    rules(block, &mut ingress, reading);
    ingress.namespace = namespace(&ingress.namespace, reading);
    reading.saw(Sighting::Ingress(Box::new(ingress)));
}

fn rules(block: &FieldBlock<'_>, ingress: &mut Ingress, reading: &mut Reading) {
    let mut host: Option<Spanned<String>> = None;
    let mut hosts: Vec<Spanned<String>> = Vec::new();
    for entry in block.section("Rules", &["Annotations", "Events"]) {
        if let Some(host_shown) = host_row(entry) {
            reading.used(entry.line);
            host = host_shown;
            hosts.extend(host.clone());
        } else if let Some((before, mut rule)) = backend(entry.text()) {
            reading.used(entry.line);
            let words: Vec<Excerpt<'_>> = before.words().collect();
            if let [first, _] = words.as_slice() {
                host = (first.text() != "*").then(|| first.owned());
                hosts.extend(host.clone());
            }
            rule.path = words.last().map(|path| path.owned()).into();
            rule.host = host.clone().into();
            ingress.rules.push(rule);
        }
    }
    if let Some(places) = Spans::from_list(hosts.iter().flat_map(|host| host.spans.iter())) {
        ingress.hosts = Cell::Shown(Spanned { value: hosts, spans: places });
    }
}

/// A line that holds a host alone; the inner `None` is `*`, any host.
fn host_row(entry: &Entry<'_>) -> Option<Option<Spanned<String>>> {
    let mut words = entry.text().words();
    let (first, second) = (words.next()?, words.next());
    let text = first.text();
    let is_host = text == "*" || text.contains('.') && !text.starts_with('/') || is_single_label(text);
    (second.is_none() && is_host).then(|| (text != "*").then(|| first.owned()))
}

fn is_single_label(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && text.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

/// `<default>` names no Service, and a missing `default-http-backend` of old clients is harmless.
fn default_backend(value: Excerpt<'_>) -> Option<IngressRule> {
    let (_, rule) = backend(value)?;
    (rule.service.value != "default-http-backend").then_some(rule)
}

/// `/api   web:80 (10.244.1.5:8080)`: what stands before the backend, and the backend.
fn backend(line: Excerpt<'_>) -> Option<(Excerpt<'_>, IngressRule)> {
    let open = line.text().find('(')?;
    let inside = line.after(open.saturating_add(1));
    let inside = inside.before(inside.text().rfind(')').unwrap_or(inside.text().len())).trim();
    let before = line.before(open).trim_end();
    let start = before.text().rfind(char::is_whitespace).map_or(0, |at| at.saturating_add(1));
    let (service, port) = before.after(start).split_once(':')?;
    if service.is_empty() || port.is_empty() {
        return None;
    }
    let number = values::port(port).map(|number| number.map(Port::Number));
    let rule = IngressRule {
        host: Cell::NotShown,
        path: Cell::NotShown,
        service: service.owned(),
        port: number.unwrap_or_else(|| port.shows(Port::Name(port.text().to_owned()))),
        endpoints: endpoints(inside),
        error: error(inside),
    };
    Some((before.before(start), rule))
}

fn endpoints(inside: Excerpt<'_>) -> Cell<EndpointList> {
    match inside.text() {
        "" => Cell::Blank(inside.hull()),
        "<none>" => Cell::SaysNone(inside.spans()),
        _ => values::endpoints(inside).map(|list| inside.shows(list)).into(),
    }
}

/// `<error: services "missing" not found>`
fn error(inside: Excerpt<'_>) -> Cell<String> {
    let text = inside.text().strip_prefix("<error: ").map(|rest| rest.strip_suffix('>').unwrap_or(rest));
    text.map(|text| inside.part(text).owned()).into()
}

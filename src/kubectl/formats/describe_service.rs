//! `kubectl describe service`, in all releases.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::Entry;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::fields::SERVICE_LABELS;
use crate::kubectl::fields::joined;
use crate::kubectl::formats::describe_values::cells;
use crate::kubectl::formats::describe_values::host;
use crate::kubectl::formats::describe_values::labels;
use crate::kubectl::formats::describe_values::list;
use crate::kubectl::formats::describe_values::namespace;
use crate::kubectl::formats::describe_values::own_name;
use crate::kubectl::formats::describe_values::text;
use crate::kubectl::formats::describe_values::word;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::endpoint::EndpointList;
use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::port::Protocol;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::service::BalancerAddress;
use crate::model::service::ClientEra;
use crate::model::service::ClusterIp;
use crate::model::service::Event;
use crate::model::service::IpMode;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::service::Shape;
use crate::model::service::TrafficPolicy;
use crate::model::sighting::Sighting;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;
use crate::text::span::Spans;
use crate::text::strand::Strand;

/// Reads the block of a Service.
pub fn read(block: &FieldBlock<'_>, reading: &mut Reading) {
    let Some(name) = own_name(block) else { return };
    let mut service = Service::new(name);
    service.shapes = vec![Shape::Describe];
    service.spans = vec![block.span()];
    let tags_removed = tags_removed(block);
    let mut reader = ServiceReader { block, reading, service, tags_removed, stage: Stage::Head, open: false };
    reader.read();
    let service = reader.service;
    reading.saw(Sighting::Service(Box::new(service)));
}

/// How far down the block the reader is: a describe prints its labels in one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Name, namespace.
    Head,
    /// Labels and annotations, whose continuation lines may look like labels.
    Metadata,
    /// From the selector to the first port.
    Addresses,
    /// The ports.
    Ports,
    /// Session affinity and what follows: every port has been seen.
    Tail,
}

struct ServiceReader<'a, 'b> {
    block: &'b FieldBlock<'a>,
    reading: &'b mut Reading,
    service: Service,
    tags_removed: bool,
    stage: Stage,
    /// Whether the lines that follow belong to the last port.
    open: bool,
}

impl<'a> ServiceReader<'a, '_> {
    fn read(&mut self) {
        let block = self.block;
        for (index, entry) in block.entries.iter().enumerate() {
            if entry.is_blank() {
                continue;
            }
            if !self.takes_label(index, entry) {
                self.other_line(entry);
                continue;
            }
            self.reading.used(entry.line);
            let joined = self.joined_value(index, entry);
            let value = joined.as_ref().map_or(entry.value, Strand::whole);
            self.field(index, entry, value);
        }
        self.finish();
    }

    /// Whether the line is one of the Service's own labels: at its own indent, known, and, where indents are
    /// gone, not between `Annotations:` and `Selector:`.
    fn takes_label(&self, index: usize, entry: &Entry<'_>) -> bool {
        let known = entry.label.is_some_and(|label| SERVICE_LABELS.contains(&label.text()));
        if !known || entry.is_rest || entry.indent != self.block.base {
            return false;
        }
        let hidden = self.block.collapsed && self.stage == Stage::Metadata;
        !hidden
            || (entry.is("Annotations") && self.service.annotations.is_empty())
            || entry.is("Selector") && self.selector_is_here(index)
    }

    /// Whether this `Selector:` is the Service's own and not a line of an annotation: `Type:`, `IP:` or the like
    /// follows, and no other such place does.
    fn selector_is_here(&self, index: usize) -> bool {
        let here = |index: usize| {
            let next = self.block.entries.get(index.saturating_add(1));
            next.is_none_or(|next| ["Type", "IP", "IP Families"].iter().any(|it| next.is(it)))
        };
        let later = self.block.entries.iter().enumerate().skip(index.saturating_add(1));
        here(index) && !later.into_iter().any(|(at, entry)| entry.is("Selector") && here(at))
    }

    fn other_line(&mut self, entry: &Entry<'_>) {
        let text = entry.text().text();
        let nested = entry.indent > self.block.base || entry.is_rest || self.stage == Stage::Metadata;
        if text == "No events." {
            self.reading.used(entry.line);
            self.stage = Stage::Tail;
            self.service.events = Cell::SaysNone(entry.text().spans());
            self.service.client = Some(ClientEra::UpTo130);
        } else if nested || self.service.events.is_known() || self.stage == Stage::Tail {
            self.reading.irrelevant(entry.line);
        }
    }

    /// A value that a terminal cut at its edge, joined again with the lines that follow.
    fn joined_value(&mut self, index: usize, entry: &Entry<'a>) -> Option<Strand> {
        let after = self.block.entries.get(index.saturating_add(1)..).unwrap_or_default();
        let strand = joined(entry.value, after)?;
        after.iter().take_while(|rest| rest.is_rest).for_each(|rest| self.reading.used(rest.line));
        self.reading.notice(NoticeKind::Unwrapped, entry.text().hull());
        Some(strand)
    }

    fn field(&mut self, index: usize, entry: &Entry<'a>, value: Excerpt<'_>) {
        let label = entry.label.map_or("", Excerpt::text);
        match label {
            "Namespace" => self.service.namespace = text(value),
            "Labels" => {
                self.stage = Stage::Metadata;
                self.service.labels = labels(entry, self.block.under(index), self.reading);
            }
            "Annotations" => {
                self.stage = Stage::Metadata;
                self.service.annotations = annotations(entry, self.block.under(index), self.reading);
            }
            "Selector" => {
                self.stage = Stage::Addresses;
                self.service.selector = self.checked(entry, value, selector);
            }
            "Port" | "TargetPort" | "AppProtocol" | "NodePort" | "Endpoints" => self.port_field(entry, value),
            "Events" => {
                self.stage = Stage::Tail;
                self.service.events = events(value, self.block.under(index), self.reading);
            }
            "Session Affinity" => {
                self.stage = Stage::Tail;
                self.service.session_affinity = word(value);
            }
            _ => self.address_field(entry, value),
        }
    }

    fn address_field(&mut self, entry: &Entry<'a>, value: Excerpt<'_>) {
        match entry.label.map_or("", Excerpt::text) {
            "Type" => {
                self.stage = Stage::Addresses;
                let read = |it: Excerpt<'_>| ServiceType::from_word(it.text()).map(|kind| it.shows(kind));
                self.service.service_type = self.checked(entry, value, read);
            }
            "IP" => self.ip(value),
            "IPs" => self.service.cluster_ips = list(value, host),
            "IPFamily" | "IP Families" => self.service.ip_families = list(value, |it| Some(it.owned())),
            "External IPs" => self.service.external_ips = list(value, host),
            "Desired LoadBalancer IP" => {
                self.service.client = Some(ClientEra::From131);
                self.service.requested_address = host(value).into();
            }
            "External Name" => self.service.external_name = host(value).into(),
            "LoadBalancer Ingress" => self.balancer(value),
            _ => self.tail_field(entry, value),
        }
    }

    fn tail_field(&mut self, entry: &Entry<'a>, value: Excerpt<'_>) {
        let policy = |it: Excerpt<'_>| TrafficPolicy::from_word(it.text()).map(|policy| it.shows(policy));
        match entry.label.map_or("", Excerpt::text) {
            "External Traffic Policy" => {
                self.service.external_traffic_policy = self.checked(entry, value, policy);
            }
            "Internal Traffic Policy" => {
                self.service.client = Some(ClientEra::From131);
                self.service.internal_traffic_policy = self.checked(entry, value, policy);
            }
            "HealthCheck NodePort" => {
                self.service.health_check_node_port = self.checked(entry, value, values::port);
            }
            "LoadBalancer Source Ranges" => {
                self.service.source_ranges = list(value, |it| Some(it.owned()));
            }
            "Traffic Distribution" => self.service.client = Some(ClientEra::From131),
            _ => {}
        }
    }

    /// The first `IP:` is the cluster IP; kubectl up to 1.30 wrote the requested balancer address as a second.
    fn ip(&mut self, value: Excerpt<'_>) {
        self.stage = self.stage.max(Stage::Addresses);
        if self.service.cluster_ip.is_known() && self.service.ports.is_empty() {
            self.service.client = Some(ClientEra::UpTo130);
            self.service.requested_address = host(value).into();
            return;
        }
        self.service.cluster_ip = match value.text() {
            "" => Cell::Blank(value.hull()),
            "<none>" => Cell::SaysNone(value.spans()),
            "None" => Cell::Shown(value.shows(ClusterIp::Headless)),
            cut if Host::read(cut).ip().is_none() && (cut.ends_with("...") || self.is_last(value)) => {
                self.reading.notice(NoticeKind::CutShort, value.hull());
                Cell::NotShown
            }
            address => Cell::Shown(value.shows(ClusterIp::Address(Host::read(address)))),
        };
    }

    fn balancer(&mut self, value: Excerpt<'_>) {
        self.service.balancer = list(value, |item| {
            let (address, mode) = match item.text().split_once(" (") {
                Some((address, _)) => (item.part(address).trim(), item.after(address.len()).trim()),
                None => (item, item.after(item.text().len())),
            };
            let shown = match mode.text() {
                "(VIP)" => Cell::Shown(mode.shows(IpMode::Vip)),
                "(Proxy)" => Cell::Shown(mode.shows(IpMode::Proxy)),
                _ => Cell::NotShown,
            };
            (!address.is_empty()).then(|| BalancerAddress { host: host_of(address), ip_mode: shown })
        });
        let modes = self.service.balancer.value().into_iter().flatten();
        if modes.map(|address| &address.ip_mode).any(Cell::is_known) {
            self.service.client = Some(ClientEra::From131);
        }
    }

    fn port_field(&mut self, entry: &Entry<'a>, value: Excerpt<'_>) {
        self.stage = Stage::Ports;
        if entry.is("Port") {
            self.open_port(value);
            return;
        }
        let column = entry.label.map_or("", Excerpt::text);
        if entry.is("AppProtocol") {
            self.service.client = Some(ClientEra::From131);
        }
        let endpoints = if entry.is("Endpoints") { self.endpoints(value) } else { Cell::NotShown };
        // The lines of a port that could not be read are not those of the port before it.
        let Some(port) = self.service.ports.last_mut().filter(|_| self.open) else { return };
        match column {
            "TargetPort" => port.target_port = target_port(value).into(),
            "NodePort" => port.node_port = node_port(value).into(),
            "AppProtocol" => port.app_protocol = word(value),
            _ => port.endpoints = endpoints,
        }
        let unread = column == "TargetPort" && !port.target_port.is_known()
            || column == "NodePort" && !port.node_port.is_known();
        if unread {
            self.not_read(column, value);
        }
    }

    fn open_port(&mut self, value: Excerpt<'_>) {
        let (name, number) = last_word(value);
        match values::service_port(number) {
            Some(mut port) => {
                self.open = true;
                // Whether it has a node port is said further down, by a line or by its absence.
                port.node_port = Cell::NotShown;
                port.name = self.port_name(name);
                self.service.ports.push(port);
            }
            None => {
                self.open = false;
                self.not_read("Port", value);
            }
        }
    }

    fn port_name(&mut self, name: Excerpt<'_>) -> Cell<String> {
        if name.is_empty() {
            let kind = NoticeKind::TagRemoved { column: "Port".to_owned() };
            self.reading.notice(kind, name.hull());
            return Cell::NotShown;
        }
        let bare: String = name.text().chars().filter(|it| !it.is_whitespace()).collect();
        match bare.as_str() {
            "<unset>" | "<unnamed>" | "<none>" => Cell::SaysNone(name.spans()),
            _ => Cell::Shown(name.owned()),
        }
    }

    fn endpoints(&mut self, value: Excerpt<'_>) -> Cell<EndpointList> {
        match value.text() {
            "<none>" | "none" => return Cell::SaysNone(value.spans()),
            "" if self.tags_removed => {
                // `<none>` may have stood here, and a blank means something else.
                let kind = NoticeKind::TagRemoved { column: "Endpoints".to_owned() };
                self.reading.notice(kind, value.hull());
                return Cell::NotShown;
            }
            "" => return Cell::Blank(value.hull()),
            _ => {}
        }
        match values::endpoints(value) {
            Some(list) => Cell::Shown(value.shows(list)),
            None => self.cut_endpoints(value),
        }
    }

    /// The endpoints before a last one that was cut short, as `192.168` at the end of a paste.
    fn cut_endpoints(&mut self, value: Excerpt<'_>) -> Cell<EndpointList> {
        let trimmed = value.before(value.text().trim_end_matches(['.', '…']).len());
        let items: Vec<Excerpt<'_>> = trimmed.split(',').map(Excerpt::trim).collect();
        let read: Vec<_> = items.iter().map_while(|item| values::endpoint(*item)).collect();
        if read.is_empty() || items.len() > read.len().saturating_add(1) {
            self.not_read("Endpoints", value);
            return Cell::NotShown;
        }
        self.reading.notice(NoticeKind::CutShort, value.hull());
        Cell::Shown(value.shows(EndpointList { shown: read, more: None }))
    }

    fn checked<T>(
        &mut self,
        entry: &Entry<'_>,
        value: Excerpt<'_>,
        read: impl FnOnce(Excerpt<'_>) -> Option<Spanned<T>>,
    ) -> Cell<T> {
        match value.text() {
            "" => return Cell::Blank(value.hull()),
            "<none>" | "<unset>" => return Cell::SaysNone(value.spans()),
            _ => {}
        }
        let shown = read(value);
        if shown.is_none() {
            self.not_read(entry.label.map_or("", Excerpt::text), value);
        }
        shown.into()
    }

    fn not_read(&mut self, column: &str, value: Excerpt<'_>) {
        let kind = if values::is_masked(value.text()) {
            NoticeKind::Masked
        } else if value.text().ends_with("...") || self.is_last(value) {
            NoticeKind::CutShort
        } else {
            NoticeKind::CellNotUnderstood { column: column.to_owned() }
        };
        self.reading.notice(kind, value.hull());
    }

    /// Whether nothing of the block follows, so that the value was probably cut.
    fn is_last(&self, value: Excerpt<'_>) -> bool {
        value.hull().end >= self.block.span().end
    }

    /// What the absence of a line says, once the block is known to be whole.
    fn finish(&mut self) {
        let whole = self.stage == Stage::Tail;
        let count = self.service.ports.len();
        for (index, port) in self.service.ports.iter_mut().enumerate() {
            let followed = whole || index.saturating_add(1) < count;
            if followed && !port.node_port.is_known() {
                port.node_port = Cell::SaysNone(port.number.spans.clone());
            }
        }
        if whole {
            self.finish_whole();
        }
        self.service.namespace = namespace(&self.service.namespace, self.reading);
    }

    fn finish_whole(&mut self) {
        let service = &mut self.service;
        let place = service.service_type.spans().unwrap_or_else(|| service.name.spans.clone());
        service.port_list = match all_places(&service.ports) {
            Some(places) => Cell::Shown(Spanned { value: (), spans: places }),
            None if port_was_lost(self.block) => Cell::NotShown,
            None => Cell::SaysNone(place.clone()),
        };
        if !service.balancer.is_known() {
            service.balancer = Cell::SaysNone(place.clone());
        }
        // Clients without an `Annotations:` line did not print external IPs either.
        if !service.external_ips.is_known() && self.block.has("Annotations") {
            service.external_ips = Cell::SaysNone(place);
        }
        // An ExternalName has no internal policy for any client to print.
        let alias = service.service_type.value() == Some(&ServiceType::ExternalName);
        let to_the_end = self.block.has("Events") || !self.block.has("Annotations");
        if service.client.is_none() && !alias && to_the_end {
            service.client = Some(ClientEra::UpTo130);
        }
    }
}

/// Whether a page seems to have taken `<none>` and `<unset>` for markup: a label that never stands alone does.
fn tags_removed(block: &FieldBlock<'_>) -> bool {
    let alone = |index: usize, entry: &Entry<'_>| {
        let always = ["Labels", "Annotations", "Selector", "Events"].iter().any(|it| entry.is(it));
        always && entry.value.is_empty() && block.under(index).is_empty()
    };
    let nameless = |entry: &Entry<'_>| entry.is("Port") && entry.value.words().count() == 1;
    let own = block.entries.iter().enumerate().filter(|(_, entry)| entry.indent == block.base);
    own.into_iter().any(|(index, entry)| alone(index, entry) || nameless(entry))
}

/// Whether a `Port:` line is there of which no port could be read.
fn port_was_lost(block: &FieldBlock<'_>) -> bool {
    block.has("Port")
}

fn all_places(ports: &[ServicePort]) -> Option<Spans> {
    Spans::from_list(ports.iter().flat_map(|port| port.number.spans.iter()))
}

fn selector(value: Excerpt<'_>) -> Option<Spanned<Labels>> {
    values::labels(value).filter(|labels| labels.terms.is_empty()).map(|labels| value.shows(labels))
}

fn host_of(value: Excerpt<'_>) -> Spanned<Host> {
    value.shows(Host::read(value.text()))
}

/// The name of a port and its number with the protocol: `http  80/TCP`, `< unset > 80/TCP`, `80/TCP`.
fn last_word(value: Excerpt<'_>) -> (Excerpt<'_>, Excerpt<'_>) {
    let start = value.text().rfind(char::is_whitespace).map_or(0, |at| at.saturating_add(1));
    (value.before(start).trim(), value.after(start))
}

/// `8080/TCP`, `http/TCP`. Without its protocol it was cut.
fn target_port(value: Excerpt<'_>) -> Option<Spanned<Port>> {
    let slash = value.text().rfind('/')?;
    let (target, protocol) = (value.before(slash), value.after(slash.saturating_add(1)));
    Protocol::from_word(protocol.text())?;
    port_or_name(target)
}

/// A number, or a name that a container port can have.
fn port_or_name(target: Excerpt<'_>) -> Option<Spanned<Port>> {
    if let Some(number) = values::port(target) {
        return Some(number.map(Port::Number));
    }
    let text = target.text();
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_name = text.bytes().all(allowed) && text.bytes().any(|byte| byte.is_ascii_lowercase());
    is_name.then(|| target.shows(Port::Name(text.to_owned())))
}

fn node_port(value: Excerpt<'_>) -> Option<Spanned<u16>> {
    let (_, number) = last_word(value);
    Some(values::service_port(number)?.number)
}

/// `key: value` or `key=value` on each line; deeper lines belong to the key above them.
fn annotations(
    entry: &Entry<'_>,
    under: &[Entry<'_>],
    reading: &mut Reading,
) -> Vec<(Spanned<String>, Spanned<String>)> {
    let column = under.iter().filter(|it| !it.is_blank() && !it.is_rest).map(|it| it.indent).min();
    let first = (!entry.value.is_empty() && entry.value.text() != "<none>").then_some(entry.value);
    let own = under.iter().filter(|it| !it.is_blank() && !it.is_rest && Some(it.indent) == column);
    let lines = first.into_iter().chain(own.map(|it| {
        reading.used(it.line);
        it.text()
    }));
    lines.filter_map(annotation).collect()
}

fn annotation(line: Excerpt<'_>) -> Option<(Spanned<String>, Spanned<String>)> {
    let text = line.text();
    let at = text.find(": ").or_else(|| text.strip_suffix(':').map(str::len)).or_else(|| text.find('='))?;
    let (key, value) = (line.before(at), line.after(at.saturating_add(1)).trim());
    (!key.is_empty() && !key.text().contains(char::is_whitespace)).then(|| (key.owned(), value.owned()))
}

/// The rows of the Events table, where the client is new enough to print the type of each.
fn events(value: Excerpt<'_>, under: &[Entry<'_>], reading: &mut Reading) -> Cell<Vec<Event>> {
    if value.text() == "<none>" {
        return Cell::SaysNone(value.spans());
    }
    let rows: Vec<(&Entry<'_>, Event)> =
        under.iter().filter_map(|entry| event(entry.text()).map(|event| (entry, event))).collect();
    rows.iter().for_each(|(entry, _)| reading.used(entry.line));
    let (first, last) = match (rows.first(), rows.last()) {
        (Some((first, _)), Some((last, _))) => (first.text().hull(), last.text().hull()),
        _ => return Cell::NotShown,
    };
    let rows = rows.into_iter().map(|(_, event)| event).collect();
    Cell::Shown(Spanned::new(rows, first.join(last)))
}

fn event(row: Excerpt<'_>) -> Option<Event> {
    let cells = cells(row);
    let at = cells.iter().position(|cell| matches!(cell.text(), "Normal" | "Warning"));
    let (kind, rest) = match at {
        Some(at) => (cells.get(at)?, cells.get(at.saturating_add(1)..)?),
        None => return collapsed_event(row),
    };
    // Newer clients put age and sender between the reason and the message, older ones before the type.
    let start = match (at, rest.len()) {
        (Some(0), 4..) => 3,
        (_, 0 | 1) => 0,
        (Some(0), count) => count.saturating_sub(1),
        _ => 1,
    };
    let from = rest.get(start)?.range().start.saturating_sub(row.range().start);
    let message = row.after(from);
    let (reason, message) = match rest.first() {
        Some(reason) if start > 0 => (*reason, message),
        _ => message.split_once(' ')?,
    };
    Some(Event { kind: kind.owned(), reason: reason.owned(), message: message.trim().owned() })
}

/// `Normal AddressAssigned 5s (x2 over 9s) some-controller Assigned it`
fn collapsed_event(row: Excerpt<'_>) -> Option<Event> {
    let words: Vec<Excerpt<'_>> = row.words().collect();
    let kind = words.first().filter(|word| matches!(word.text(), "Normal" | "Warning"))?;
    let counted = words.get(3).is_some_and(|word| word.text().starts_with("(x"));
    let message = words.get(if counted { 7 } else { 4 })?;
    let from = message.range().start.saturating_sub(row.range().start);
    Some(Event { kind: kind.owned(), reason: words.get(1)?.owned(), message: row.after(from).owned() })
}

#[cfg(test)]
mod tests {
    use crate::kubectl::formats::drawn::draw;
    use crate::kubectl::formats::drawn::draw_in;

    #[track_caller]
    fn check(paste: &str, expected: &str) {
        assert_eq!(draw(paste), expected.trim_matches('\n'), "{paste}");
    }

    #[test]
    fn a_balancer_as_a_recent_client_describes_it() {
        check(
            "\
Name:                        shop
Namespace:                   retail
Labels:                      app=shop
                             team=blue
Annotations:                 example.com/notes: Type: NodePort
                             example.com/long:
                               Port:      old  81/TCP

                               Endpoints: 10.9.9.9:81
Selector:                    app=shop,tier=front
Type:                        LoadBalancer
IP Family Policy:            SingleStack
IP Families:                 IPv4
IP:                          10.96.70.3
IPs:                         10.96.70.3
Desired LoadBalancer IP:     203.0.113.77
LoadBalancer Ingress:        203.0.113.77 (VIP), lb.example.net
Port:                        web  8000/TCP
TargetPort:                  front/TCP
NodePort:                    web  31800/TCP
Endpoints:                   10.244.5.8:9000,10.244.6.2:9000
Port:                        admin  8443/TCP
TargetPort:                  9443/TCP
NodePort:                    admin  31843/TCP
Endpoints:                   
Session Affinity:            ClientIP
External Traffic Policy:     Local
Internal Traffic Policy:     Cluster
HealthCheck NodePort:        32555
LoadBalancer Source Ranges:  198.51.100.0/24,192.0.2.0/25
Events:
  Type     Reason                  Age               From                Message
  ----     ------                  ----              ----                -------
  Warning  SyncLoadBalancerFailed  7s (x2 over 22s)  service-controller  Error syncing: quota  exceeded
",
            "
service shop ns=retail type=LoadBalancer ip=10.96.70.3 ips=[10.96.70.3] \
balancer=[203.0.113.77 Vip; lb.example.net] external-ips=(none) requested=203.0.113.77 \
selector=app=shop,tier=front labels=app=shop,team=blue \
annotations={example.com/notes=Type: NodePort, example.com/long=} affinity=ClientIP etp=Local itp=Cluster \
health=32555 ranges=[198.51.100.0/24; 192.0.2.0/25] \
events=[SyncLoadBalancerFailed: Error syncing: quota  exceeded] client=From131 list=shown [Describe]
  8000/TCP name=web target=front node=31800 endpoints=10.244.5.8:9000,10.244.6.2:9000
  8443/TCP name=admin target=9443 node=31843 endpoints=(blank)",
        );
    }

    #[test]
    fn the_second_ip_line_of_old_clients_is_the_requested_address() {
        check(
            "\
Name:              edge
Namespace:         default
Labels:            <none>
Annotations:       <none>
Selector:          app=edge
Type:              LoadBalancer
IP:                10.96.1.9
IP:                203.0.113.9
Port:              <unset>  80/TCP
TargetPort:        8080/TCP
NodePort:          <unset>  30800/TCP
Endpoints:         <none>
Session Affinity:  None
Events:            <none>
",
            "
service edge ns=default type=LoadBalancer ip=10.96.1.9 balancer=(none) external-ips=(none) \
requested=203.0.113.9 selector=app=edge labels=(none) affinity=None events=(none) client=UpTo130 \
list=shown [Describe]
  80/TCP name=(none) target=8080 node=30800 endpoints=(none)",
        );
    }

    #[test]
    fn an_external_name_has_no_address_and_dates_no_client() {
        check(
            "\
Name:              partner
Namespace:         default
Labels:            <none>
Annotations:       <none>
Selector:          <none>
Type:              ExternalName
IP Families:       <none>
IP:                
IPs:               <none>
External Name:     api.partner.example
Session Affinity:  None
Events:            <none>",
            "
service partner ns=default type=ExternalName ip=(blank) ips=(none) balancer=(none) external-ips=(none) \
alias=api.partner.example selector=(none) labels=(none) affinity=None events=(none) list=none [Describe]",
        );
    }

    #[test]
    fn the_layout_of_2015_with_tabs() {
        check(
            "Name:\t\t\tqueue\nLabels:\t\t\tname=queue,role=mq\nSelector:\t\tname=queue\nIP:\t\t\t10.247.3.3\n\
             Port:\t\t\t<unnamed>\t5672/TCP\nEndpoints:\t\t10.246.1.2:5672\nSession Affinity:\tNone\nNo events.\n",
            "
service queue ip=10.247.3.3 balancer=(none) selector=name=queue labels=name=queue,role=mq affinity=None \
events=(none) client=UpTo130 list=shown [Describe]
  5672/TCP name=(none) node=(none) endpoints=10.246.1.2:5672",
        );
    }

    #[test]
    fn single_spaces_take_nothing_from_annotations() {
        check(
            "\
Name: api
Namespace: team-a
Labels: app=api
tier=back
Annotations: example.com/notes:
Port: http 81/TCP

Type: NodePort
Selector: app=other
Selector: app=api
Type: ClusterIP
IP: 10.96.8.8
Port: <unset> 80/TCP
TargetPort: http/TCP
Endpoints: 10.244.1.7:3000 + 4 more...
Session Affinity: None
Events: <none>",
            "
service api ns=team-a type=ClusterIP ip=10.96.8.8 balancer=(none) external-ips=(none) selector=app=api \
labels=app=api,tier=back annotations={example.com/notes=} affinity=None events=(none) client=UpTo130 \
list=shown [Describe]
  80/TCP name=(none) target=http node=(none) endpoints=10.244.1.7:3000,+4",
        );
    }

    #[test]
    fn without_angle_brackets_a_blank_proves_nothing() {
        check(
            "\
Name:              api
Labels:            
Annotations:       
Selector:          app=api
Type:              NodePort
IP:                10.96.8.8
Port:                80/TCP
TargetPort:        8080/TCP
NodePort:            30080/TCP
Endpoints:         
Session Affinity:  None
Events:            ",
            "
service api type=NodePort ip=10.96.8.8 balancer=(none) external-ips=(none) selector=app=api labels=(blank) \
affinity=None client=UpTo130 list=shown [Describe]
  80/TCP target=8080 node=30080
! tag-removed ``
! tag-removed ``",
        );
    }

    #[test]
    fn a_cut_block_says_only_what_it_shows() {
        check(
            "\
Name:        api
Namespace:   team-a
Selector:    app=api
Type:        LoadBalancer
IP:          10.96.8.8
Port:        http  80/TCP
TargetPort:  8080/TCP
Endpoints:   10.244.1.7:8080,10.244.1",
            "
service api ns=team-a type=LoadBalancer ip=10.96.8.8 selector=app=api list=? [Describe]
  80/TCP name=http target=8080 endpoints=10.244.1.7:8080
! cut-short `10.244.1.7:8080,10.244.1`",
        );
    }

    #[test]
    fn an_unreadable_port_keeps_its_lines() {
        check(
            "\
Name:              api
Selector:          app=api
Type:              NodePort
IP:                x.x.x.x
Port:              http  80/TCP
TargetPort:        8080/TCP
NodePort:          http  30080/TCP
Endpoints:         x.x.x.x:8080
Port:              dns  5x/UDP
TargetPort:        53/UDP
NodePort:          dns  30053/UDP
Endpoints:         x.x.x.x:53
Session Affinity:  None",
            "
service api type=NodePort ip=x.x.x.x balancer=(none) selector=app=api affinity=None client=UpTo130 \
list=shown [Describe]
  80/TCP name=http target=8080 node=30080 endpoints=x.x.x.x:8080
! cell-not-understood `dns  5x/UDP`",
        );
    }

    #[test]
    fn a_line_cut_by_the_terminal_is_joined() {
        check(
            "\
Name:              api
Selector:          app=api
Type:              ClusterIP
IP:                10.96.8.8
Port:              <unset>  80/TCP
TargetPort:        8080/TCP
Endpoints:         10.244.1.10:8080,10.244.1.11:80
80,10.244.1.12:8080
Session Affinity:  None
Internal Traffic Policy:  Cluster",
            "
service api type=ClusterIP ip=10.96.8.8 balancer=(none) selector=app=api affinity=None itp=Cluster \
client=From131 list=shown [Describe]
  80/TCP name=(none) target=8080 node=(none) endpoints=10.244.1.10:8080,10.244.1.11:8080,10.244.1.12:8080
! unwrapped `Endpoints:         10.244.1.10:8080,10.244.1.11:80`",
        );
    }

    #[test]
    fn what_is_no_describe_stays_unclaimed() {
        let notes = "NAME: callous\nLAST DEPLOYED: today\nName: web\nsome words\nCommand: kubectl get x";
        let unclaimed: Vec<String> = notes.lines().map(|line| format!("? {line}")).collect();
        check(notes, &unclaimed.join("\n"));
    }

    #[test]
    fn only_a_command_tells_the_kind_of_a_short_block() {
        let paste = "Name:       web\nNamespace:  shop\nLabels:     app=web\n            chart";
        let drawn = draw_in(paste, |reading| {
            reading.context.verb = "describe".to_owned();
            reading.context.kinds = vec![crate::model::kind::Kind::Service];
        });
        assert_eq!(drawn, "service web ns=shop labels=app=web list=? [Describe]\n! cut-short `chart`");
    }
}

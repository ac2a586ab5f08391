//! Rows of `kubectl get services`, from 2014 to today.

use crate::kubectl::block::Line;
use crate::kubectl::block::Reading;
use crate::kubectl::column;
use crate::kubectl::row::RowView;
use crate::kubectl::table::Header;
use crate::kubectl::table::Quality;
use crate::kubectl::table::RowCell;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::kind::Kind;
use crate::model::port::Port;
use crate::model::port::ServicePort;
use crate::model::service::ClusterIp;
use crate::model::service::External;
use crate::model::service::Service;
use crate::model::service::ServiceType;
use crate::model::service::Shape;
use crate::model::sighting::Sighting;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;

const CLUSTER_IP: [&str; 5] = ["CLUSTER-IP", "CLUSTER_IP", "IP", "IP(S)", "CLUSTERIP"];
const EXTERNAL_IP: [&str; 2] = ["EXTERNAL-IP", "EXTERNAL_IP"];
const PORTS: [&str; 2] = ["PORT(S)", "PORT"];

/// Reads a row.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let mut service = Service::new(row.name()?);
    service.namespace = row.namespace();
    service.service_type =
        row.read(&["TYPE"], |text| ServiceType::from_word(text.text()).map(|it| text.shows(it)));
    service.cluster_ip = row.read(&CLUSTER_IP, cluster_ip);
    note_mask(row, &CLUSTER_IP);
    service.external = external(row);
    let alias = service.service_type.value() == Some(&ServiceType::ExternalName);
    if alias && row.row.quality == Quality::Recovered && !service.external.is_known() {
        // Its cluster IP reads `<none>`, so what is left of the two cells is the name.
        if let Cell::Shown(left) = std::mem::take(&mut service.cluster_ip) {
            service.external = alias_of(left);
        }
    }
    if alias && row.row.quality == Quality::Recovered && matches!(row.cell(&CLUSTER_IP), RowCell::Missing) {
        row.notice(NoticeKind::TagRemoved { column: "CLUSTER-IP".to_owned() }, row.span);
    }
    if row.has(&["PORTS"]) || row.has(&column::NODE_PORTS) || row.has(&column::TARGET_PORTS) {
        custom_ports(row, &mut service);
    } else {
        ports(row, &mut service);
    }
    service.age = row.age();
    service.selector = row.labels(&["SELECTOR"]);
    service.labels = row.labels(&["LABELS"]);
    let shape = if row.has(&["TYPE"]) {
        Shape::Table
    } else if row.has(&PORTS) {
        Shape::OldTable
    } else {
        Shape::NameOnly
    };
    service.shapes.push(shape);
    service.spans.push(row.span);
    Some(Sighting::Service(Box::new(service)))
}

/// Notes an address that somebody masked.
fn note_mask(row: &mut RowView<'_, '_>, names: &[&str]) {
    if let Some(text) = row.text(names).filter(|text| column::is_placeholder(text.text())) {
        row.notice(NoticeKind::Masked, text.hull());
    }
}

fn cluster_ip(text: Excerpt<'_>) -> Option<Spanned<ClusterIp>> {
    if !column::is_cluster_ip(text.text()) {
        return None;
    }
    let read =
        if text.text() == "None" { ClusterIp::Headless } else { ClusterIp::Address(Host::read(text.text())) };
    Some(text.shows(read))
}

fn alias_of(left: Spanned<ClusterIp>) -> Cell<Vec<Spanned<External>>> {
    match left.value {
        ClusterIp::Address(host) => {
            let name = Spanned::new(External::Host(host), left.spans.clone());
            Cell::Shown(Spanned::new(vec![name], left.spans))
        }
        ClusterIp::Headless => Cell::NotShown,
    }
}

fn external(row: &mut RowView<'_, '_>) -> Cell<Vec<Spanned<External>>> {
    let text = match row.cell(&EXTERNAL_IP) {
        RowCell::Missing => {
            if row.row.quality == Quality::Recovered && row.has(&EXTERNAL_IP) {
                row.notice(NoticeKind::TagRemoved { column: "EXTERNAL-IP".to_owned() }, row.span);
            }
            return Cell::NotShown;
        }
        RowCell::Blank(span) => return Cell::Blank(span),
        // Markdown may have eaten the brackets of `<none>`; no address reads `none`.
        RowCell::Text(text) if column::is_none(text.text()) || text.text() == "none" => {
            return Cell::SaysNone(text.spans());
        }
        RowCell::Text(text) if matches!(text.text(), "<unknown>" | "unknown") => return Cell::NotShown,
        RowCell::Text(text) => text,
    };
    let pieces: Vec<Excerpt<'_>> = text.split(',').map(Excerpt::trim).collect();
    let mut shown = Vec::new();
    for piece in pieces {
        match external_piece(piece) {
            Some(read) => {
                if piece.text().ends_with("...") {
                    row.notice(NoticeKind::CutShort, piece.hull());
                } else if is_host(&read) && column::is_placeholder(piece.text()) {
                    row.notice(NoticeKind::Masked, piece.hull());
                }
                shown.push(piece.shows(read));
            }
            None => row.unreadable(&EXTERNAL_IP, piece),
        }
    }
    if shown.is_empty() { Cell::NotShown } else { Cell::Shown(text.shows(shown)) }
}

fn is_host(read: &External) -> bool {
    matches!(read, External::Host(_))
}

fn external_piece(piece: Excerpt<'_>) -> Option<External> {
    match piece.text() {
        "<pending>" | "pending" => Some(External::Pending),
        "<nodes>" | "nodes" => Some(External::Nodes),
        text => column::is_external_piece(text).then(|| External::Host(Host::read(text))),
    }
}

fn ports(row: &mut RowView<'_, '_>, service: &mut Service) {
    let text = match row.cell(&PORTS) {
        RowCell::Missing => return,
        RowCell::Blank(span) => {
            service.port_list = Cell::Blank(span);
            return;
        }
        RowCell::Text(text) if column::is_none(text.text()) => {
            service.port_list = Cell::SaysNone(text.spans());
            return;
        }
        RowCell::Text(text) => text,
    };
    let old = !row.has(&["TYPE"]);
    let bare = old && row.header.index("PORT").is_some();
    let mut whole = true;
    for piece in text.split(',').map(Excerpt::trim) {
        let read = if bare { values::bare_service_port(piece) } else { values::service_port(piece) };
        let masked = if read.is_none() { masked_port(piece) } else { None };
        if masked.is_some() {
            row.notice(NoticeKind::Masked, piece.hull());
        }
        match read.or(masked) {
            Some(port) => service.ports.push(dated(port, old)),
            None => {
                whole = false;
                if is_cut_port(piece.text()) {
                    row.notice(NoticeKind::CutShort, piece.hull())
                } else {
                    row.unreadable(&PORTS, piece)
                }
            }
        }
    }
    if whole {
        service.port_list = Cell::Shown(text.shows(()));
    }
}

/// Whether an entry of PORT(S) stops before its end: `443`, `443:3`, `443:30443/T`.
fn is_cut_port(text: &str) -> bool {
    let (numbers, protocol) = text.split_once('/').unwrap_or((text, ""));
    let is_start =
        ["TCP", "UDP", "SCTP"].iter().any(|it| it.len() > protocol.len() && it.starts_with(protocol));
    is_start && numbers.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// `80,443` beside `http,8443` and `30080,30443`, as `-o custom-columns` prints them.
///
/// A port without a node port is left out of the list, so the lists belong together only when they are equally
/// long; nothing says which port an odd number belongs to.
fn custom_ports(row: &mut RowView<'_, '_>, service: &mut Service) {
    let Some(numbers) = row.text(&column::PORT_NUMBERS) else { return };
    if numbers.text().contains(column::SCREEN_ARROW) {
        service.ports = numbers.words().filter_map(values::screen_port).collect();
        service.port_list = Cell::Shown(numbers.shows(()));
        return;
    }
    let list =
        |names: &[&str]| row.text(names).map(|text| text.split(',').collect::<Vec<_>>()).unwrap_or_default();
    let (targets, node_ports) = (list(&column::TARGET_PORTS), list(&column::NODE_PORTS));
    let none = match row.cell(&column::NODE_PORTS) {
        RowCell::Text(text) if column::is_none(text.text()) => Cell::SaysNone(text.spans()),
        _ => Cell::NotShown,
    };
    let read: Vec<ServicePort> = numbers.split(',').filter_map(values::port).map(ServicePort::new).collect();
    let count = read.len();
    for (index, mut port) in read.into_iter().enumerate() {
        let target = targets.get(index).filter(|_| targets.len() == count);
        let node_port = node_ports.get(index).filter(|_| node_ports.len() == count);
        port.target_port = target.copied().map(target_port).into();
        port.node_port = match node_port.copied().and_then(values::port) {
            Some(number) => Cell::Shown(number),
            None => none.clone(),
        };
        service.ports.push(port);
    }
    service.port_list = Cell::Shown(numbers.shows(()));
}

fn target_port(text: Excerpt<'_>) -> Spanned<Port> {
    match values::port(text) {
        Some(number) => number.map(Port::Number),
        None => text.shows(Port::Name(text.text().to_owned())),
    }
}

/// Tables without TYPE come from clients that may not print node ports at all, so that none proves nothing.
fn dated(mut port: ServicePort, old: bool) -> ServicePort {
    if old && matches!(port.node_port, Cell::SaysNone(_)) {
        port.node_port = Cell::NotShown;
    }
    port
}

/// `8080:3xxxx/TCP`: the service port is shown, the node port is there and masked.
fn masked_port(piece: Excerpt<'_>) -> Option<ServicePort> {
    let (numbers, protocol) = piece.split_once('/')?;
    let (number, node_port) = numbers.split_once(':')?;
    let masked = node_port.text().bytes().any(|byte| matches!(byte, b'x' | b'X' | b'*' | b'<'));
    let mut port = ServicePort::new(values::port(number)?);
    port.protocol = Cell::Shown(protocol.shows(crate::model::port::Protocol::from_word(protocol.text())?));
    masked.then_some(port)
}

/// A line that goes on with the row before it, as tables of 2015 do: more ports, more addresses, far to the right.
pub fn continues(header: &Header, line: Line<'_>, reading: &mut Reading) -> bool {
    let old = header.kind == Some(Kind::Service) && header.index("TYPE").is_none();
    if !old || line.indent() < 8 {
        return false;
    }
    let Some(Sighting::Service(service)) = reading.sightings.last_mut() else { return false };
    let mut read = false;
    for word in line.text.words().take(4) {
        if let Some(port) = values::service_port(word) {
            service.ports.push(dated(port, true));
            read = true;
        } else if let host @ Host::Ip(..) = Host::read(word.text()) {
            let shown = word.shows(External::Host(host));
            match &mut service.external {
                Cell::Shown(list) => list.value.push(shown),
                _ => service.external = Cell::Shown(word.shows(vec![shown])),
            }
            read = true;
        } else {
            return false;
        }
    }
    if read {
        service.spans.push(line.text.trim().hull());
    }
    read
}

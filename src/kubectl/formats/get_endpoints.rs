//! Rows of `kubectl get endpoints` and `kubectl get endpointslices`.

use crate::kubectl::column;
use crate::kubectl::row::RowView;
use crate::kubectl::table::RowCell;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointSlice;
use crate::model::endpoint::Endpoints;
use crate::model::endpoint::SliceEndpoint;
use crate::model::endpoint::SlicePort;
use crate::model::host::Host;
use crate::model::port::Port;
use crate::model::sighting::Sighting;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;

/// Reads a row of endpoints. A list that is gone altogether is not shown: it may have read `<none>` or nothing.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let name = row.name()?;
    if matches!(row.cell(&["ENDPOINTS"]), RowCell::Missing) {
        row.notice(NoticeKind::TagRemoved { column: "ENDPOINTS".to_owned() }, row.span);
    }
    let ready = row.read(&["ENDPOINTS"], |text| values::endpoints(text).map(|list| text.shows(list)));
    Some(Sighting::Endpoints(Box::new(Endpoints {
        name,
        namespace: row.namespace(),
        ready,
        not_ready: Cell::NotShown,
        ports: Vec::new(),
        age: row.age(),
        spans: vec![row.span],
    })))
}

/// Reads a row of endpoint slices.
pub fn slice_sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let name = row.name()?;
    let labels = row.labels(&["LABELS"]);
    let service = labels
        .value()
        .and_then(|labels| labels.get("kubernetes.io/service-name"))
        .map(|pair| Spanned::new(pair.value.value.clone(), pair.spans.clone()));
    let (ports, more_ports) = match row.cell(&["PORTS"]) {
        RowCell::Text(text) if is_unset(text) => (Cell::SaysNone(text.spans()), None),
        RowCell::Text(text) => slice_ports(text),
        RowCell::Blank(span) => (Cell::Blank(span), None),
        RowCell::Missing => (Cell::NotShown, None),
    };
    let (endpoints, more) = match row.cell(&["ENDPOINTS"]) {
        RowCell::Text(text) if is_unset(text) => (Cell::SaysNone(text.spans()), None),
        RowCell::Text(text) => addresses(text),
        RowCell::Blank(span) => (Cell::Blank(span), None),
        RowCell::Missing => (Cell::NotShown, None),
    };
    Some(Sighting::EndpointSlice(Box::new(EndpointSlice {
        name,
        namespace: row.namespace(),
        service: service.into(),
        address_type: row.word(&["ADDRESSTYPE"]),
        ports,
        more_ports,
        endpoints,
        more,
        labels,
        age: row.age(),
        spans: vec![row.span],
    })))
}

fn is_unset(text: Excerpt<'_>) -> bool {
    text.text() == "<unset>" || column::is_none(text.text())
}

fn slice_ports(text: Excerpt<'_>) -> (Cell<Vec<SlicePort>>, Option<Spanned<u32>>) {
    let (list, more) = values::split_more(text);
    let port = |piece: Excerpt<'_>| {
        let port = match piece.text() {
            "*" => Cell::SaysNone(piece.spans()),
            word => Cell::Shown(match values::port(piece) {
                Some(number) => number.map(Port::Number),
                None => piece.shows(Port::Name(word.to_owned())),
            }),
        };
        SlicePort { name: Cell::NotShown, port, protocol: Cell::NotShown }
    };
    (Cell::Shown(list.shows(list.split(',').map(Excerpt::trim).map(port).collect())), more)
}

fn addresses(text: Excerpt<'_>) -> (Cell<Vec<SliceEndpoint>>, Option<Spanned<u32>>) {
    let (list, more) = values::split_more(text);
    let endpoint = |piece: Excerpt<'_>| {
        let read = values::endpoint(piece).map(|Endpoint { host, .. }| host);
        SliceEndpoint {
            host: read.unwrap_or_else(|| piece.shows(Host::read(piece.text()))),
            ready: Cell::NotShown,
            serving: Cell::NotShown,
            terminating: Cell::NotShown,
            pod: Cell::NotShown,
            node: Cell::NotShown,
        }
    };
    (Cell::Shown(list.shows(list.split(',').map(Excerpt::trim).map(endpoint).collect())), more)
}

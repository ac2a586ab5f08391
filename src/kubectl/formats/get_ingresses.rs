//! Rows of Ingresses, Gateways and their routes.

use crate::kubectl::row::RowView;
use crate::kubectl::table::RowCell;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::ingress::Ingress;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;

/// Reads a row.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let mut ingress = Ingress::new(row.kind.clone(), row.name()?);
    ingress.namespace = row.namespace();
    ingress.class = row.word(&["CLASS"]);
    ingress.hosts = row.read(&["HOSTS", "HOSTNAMES"], |text| Some(text.shows(hosts(text))));
    ingress.address = row.read(&["ADDRESS"], |text| Some(text.shows(addresses(text))));
    if let RowCell::Text(text) = row.cell(&["PORTS"]) {
        let ports = text.split(',').filter_map(|port| values::port(port.trim())).collect();
        ingress.ports = Cell::Shown(text.shows(ports));
    }
    ingress.programmed = row.word(&["PROGRAMMED"]);
    ingress.age = row.age();
    ingress.spans.push(row.span);
    Some(Sighting::Ingress(Box::new(ingress)))
}

/// The hosts of `a.example,b.example + 2 more...` or of `["a.example"]`; none for `*`.
fn hosts(text: Excerpt<'_>) -> Vec<Spanned<String>> {
    let (list, _) = values::split_more(text);
    let pieces = list.split(',').map(|piece| {
        let piece = piece.trim();
        piece.part(piece.text().trim_matches(['[', ']', '"', ' ']))
    });
    pieces.filter(|piece| !piece.is_empty() && piece.text() != "*").map(Excerpt::owned).collect()
}

fn addresses(text: Excerpt<'_>) -> Vec<Spanned<Host>> {
    let (list, _) = values::split_more(text);
    list.split(',').map(Excerpt::trim).map(|piece| piece.shows(Host::read(piece.text()))).collect()
}

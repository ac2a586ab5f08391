//! Values that the describes of several kinds share.

use crate::kubectl::block::Reading;
use crate::kubectl::fields::Entry;
use crate::kubectl::fields::FieldBlock;
use crate::kubectl::fields::joined;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::host::Host;
use crate::model::selector::Labels;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::span::Spanned;
use crate::text::strand::Strand;

/// The name of the object.
pub fn own_name(block: &FieldBlock<'_>) -> Option<Spanned<String>> {
    let (first, rest) = block.entries.split_first()?;
    let joined = joined(first.value, rest);
    Some(joined.as_ref().map_or(first.value, Strand::whole).owned())
}

/// The namespace shown, or the one that the typed `describe` command names.
pub fn namespace(shown: &Cell<String>, reading: &Reading) -> Cell<String> {
    match shown {
        Cell::NotShown if reading.context.verb == "describe" => reading.context.namespace.clone(),
        _ => shown.clone(),
    }
}

/// A value that may be any text.
pub fn text(value: Excerpt<'_>) -> Cell<String> {
    match value.text() {
        "" => Cell::Blank(value.hull()),
        "<none>" | "<unset>" | "<nil>" => Cell::SaysNone(value.spans()),
        _ => Cell::Shown(value.owned()),
    }
}

/// A value of one word.
pub fn word(value: Excerpt<'_>) -> Cell<String> {
    value.words().next().map_or_else(|| Cell::Blank(value.hull()), text)
}

/// A host.
pub fn host(value: Excerpt<'_>) -> Option<Spanned<Host>> {
    (!value.is_empty() && !matches!(value.text(), "<none>" | "None"))
        .then(|| value.shows(Host::read(value.text())))
}

/// Items between commas. `SaysNone` for `<none>` and `None`.
pub fn list<T>(value: Excerpt<'_>, read: impl Fn(Excerpt<'_>) -> Option<T>) -> Cell<Vec<T>> {
    match value.text() {
        "" => Cell::Blank(value.hull()),
        "<none>" | "<unset>" | "None" => Cell::SaysNone(value.spans()),
        _ => {
            let items = value.split(',').map(Excerpt::trim).filter(|item| !item.is_empty());
            items.map(read).collect::<Option<Vec<T>>>().map(|items| value.shows(items)).into()
        }
    }
}

/// `Labels:` with one pair on each line, or all of them on the first, as clients up to 1.4 print them.
pub fn labels(entry: &Entry<'_>, under: &[Entry<'_>], reading: &mut Reading) -> Cell<Labels> {
    if entry.value.text() == "<none>" {
        return Cell::SaysNone(entry.value.spans());
    }
    let mut all = Labels::default();
    let mut place: Option<Span> = None;
    let all_lines = std::iter::once((entry, entry.value)).chain(under.iter().map(|it| (it, it.text())));
    for (index, (shown, text)) in all_lines.enumerate() {
        if shown.is_rest || text.is_empty() {
            continue;
        }
        let strand = joined(text, under.get(index..).unwrap_or_default());
        let text = strand.as_ref().map_or(text, Strand::whole);
        match values::labels(text).filter(|read| read.terms.is_empty()) {
            Some(read) => {
                reading.used(shown.line);
                all.pairs.extend(read.pairs);
                place = Some(place.map_or(text.hull(), |place| place.join(text.hull())));
            }
            None => reading.notice(NoticeKind::CutShort, text.hull()),
        }
    }
    let texts: Vec<String> =
        all.pairs.iter().map(|pair| format!("{}={}", pair.value.key, pair.value.value)).collect();
    all.text = texts.join(",");
    match place {
        Some(place) => Cell::Shown(Spanned::new(all, place)),
        None => Cell::Blank(entry.value.hull()),
    }
}

/// Cells of a nested table, which at least two spaces or a tab separate.
pub fn cells(row: Excerpt<'_>) -> Vec<Excerpt<'_>> {
    let mut cells = Vec::new();
    let mut rest = row.trim();
    while !rest.is_empty() {
        let text = rest.text();
        let end = [text.find("  "), text.find('\t')].into_iter().flatten().min().unwrap_or(text.len());
        cells.push(rest.before(end).trim_end());
        rest = rest.after(end).trim_start();
    }
    cells
}

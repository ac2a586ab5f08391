//! A row on its way to a sighting: cells by their column's name.

use crate::kubectl::column;
use crate::kubectl::table::Header;
use crate::kubectl::table::Row;
use crate::kubectl::table::RowCell;
use crate::kubectl::values;
use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::selector::Labels;
use crate::notice::Notice;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// A row cut into cells, and what is known about it from outside.
#[derive(Debug)]
pub struct RowView<'h, 'a> {
    /// The columns.
    pub header: &'h Header,
    /// The cells.
    pub row: &'h Row<'a>,
    /// The whole row in the paste.
    pub span: Span,
    /// The kind of object, after its prefix, its header and the command.
    pub kind: Kind,
    /// The namespace of the command, where it counts for this row.
    pub namespace: Cell<String>,
    /// What was odd about its cells.
    pub notices: Vec<Notice>,
}

impl<'a> RowView<'_, 'a> {
    /// The cell of the first of these columns that the table has.
    pub fn cell(&self, names: &[&str]) -> RowCell<'a> {
        let index = names.iter().find_map(|name| self.header.index(name));
        index.and_then(|index| self.row.cells.get(index)).copied().unwrap_or(RowCell::Missing)
    }

    /// Whether the table has one of these columns.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.header.index(name).is_some())
    }

    /// The text of a cell that is not `<none>`.
    pub fn text(&self, names: &[&str]) -> Option<Excerpt<'a>> {
        match self.cell(names) {
            RowCell::Text(text) if !column::is_none(text.text()) => Some(text),
            _ => None,
        }
    }

    /// Reads a cell. What cannot be read is not shown, with a notice.
    pub fn read<T>(
        &mut self,
        names: &[&str],
        read: impl FnOnce(Excerpt<'a>) -> Option<Spanned<T>>,
    ) -> Cell<T> {
        match self.cell(names) {
            RowCell::Missing => Cell::NotShown,
            RowCell::Blank(span) => Cell::Blank(span),
            RowCell::Text(text) if column::is_none(text.text()) => Cell::SaysNone(text.spans()),
            RowCell::Text(text) => match read(text) {
                Some(shown) => Cell::Shown(shown),
                None => {
                    self.unreadable(names, text);
                    Cell::NotShown
                }
            },
        }
    }

    /// Notes that a cell cannot be read: masked, cut or something else.
    pub fn unreadable(&mut self, names: &[&str], text: Excerpt<'_>) {
        let column = names.first().copied().unwrap_or_default().to_owned();
        let kind = if column::is_placeholder(text.text()) {
            NoticeKind::Masked
        } else {
            NoticeKind::CellNotUnderstood { column }
        };
        self.notice(kind, text.hull());
    }

    /// Adds a notice.
    pub fn notice(&mut self, kind: NoticeKind, span: Span) {
        self.notices.push(Notice { kind, span, related: Vec::new() });
    }

    /// A cell as it is shown.
    pub fn word(&mut self, names: &[&str]) -> Cell<String> {
        self.read(names, |text| Some(text.owned()))
    }

    /// The AGE cell.
    pub fn age(&mut self) -> Cell<Age> {
        self.read(&["AGE"], values::age)
    }

    /// A cell of labels or a selector.
    pub fn labels(&mut self, names: &[&str]) -> Cell<Labels> {
        self.read(names, |text| values::labels(text).map(|labels| text.shows(labels)))
    }

    /// The name without its kind.
    pub fn name(&self) -> Option<Spanned<String>> {
        let text = self.text(&["NAME", "NAME(S)", "CONTROLLER"])?;
        Some(without_kind(text).owned())
    }

    /// The namespace: its column, else that of the command.
    pub fn namespace(&mut self) -> Cell<String> {
        match self.word(&["NAMESPACE", "NS"]) {
            Cell::NotShown => self.namespace.clone(),
            column => column,
        }
    }
}

/// The kind before the name in `deployment.apps/web`. `None` without a prefix.
pub fn kind_before(name: Excerpt<'_>) -> Option<Kind> {
    let (kind, _) = name.text().rsplit_once('/')?;
    let is_word = kind.starts_with(|first: char| first.is_ascii_alphabetic())
        && kind.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    is_word.then(|| Kind::from_word(kind))
}

/// The name in `deployment.apps/web`.
pub fn without_kind(name: Excerpt<'_>) -> Excerpt<'_> {
    match name.text().rsplit_once('/') {
        Some((_, rest)) => name.part(rest),
        None => name,
    }
}

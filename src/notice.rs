//! Everything odd about reading a paste. No sentences: `words` has them.

use crate::text::span::Span;

/// Something about the reading of the paste that the reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub kind: NoticeKind,
    /// The characters it is about.
    pub span: Span,
    /// Other characters that matter, such as an earlier value.
    pub related: Vec<Span>,
}

/// The kinds of notices. `slug` gives each its stable name in reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Nothing but white space was pasted.
    EmptyPaste,
    /// No line of the paste looks like anything kubectl prints.
    NothingRecognized,
    /// A line that no format claims.
    LineNotUnderstood,
    /// A row of a known table that does not give each column its cell.
    RowNotUnderstood {
        /// Number of cells that the header asks for.
        expected: usize,
        /// Number of cells found.
        found: usize,
    },
    /// A cell whose text is not what its column holds, such as `70000/TCP` under PORT(S).
    CellNotUnderstood {
        /// The column's header or the field's label.
        column: String,
    },
    /// A cell or piece that was cut at its end: `443:3`, `a0123...`.
    CutShort,
    /// A value that somebody masked: `10.x.x.x`, `<redacted>`.
    Masked,
    /// An angle-bracket value such as `<none>` seems to have been removed by a web page.
    TagRemoved {
        /// The column that lost its cell.
        column: String,
    },
    /// A row that had been wrapped over several lines was joined again.
    Unwrapped,
    /// The list of rows was cut by the author (`...`).
    RowsLeftOut,
    /// A table without its header; the columns were told by their values.
    HeaderMissing,
    /// The same object with another value elsewhere in the paste; `related` shows the earlier one.
    ValuesDiffer {
        /// The field's label.
        field: String,
    },
    /// Over the size that is read.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// A manifest that was not read from a cluster: it says what is wanted, not what is.
    DesiredOnly,
}

impl NoticeKind {
    /// The stable name in reports; never reused.
    pub fn slug(&self) -> &'static str {
        match self {
            NoticeKind::EmptyPaste => "empty-paste",
            NoticeKind::NothingRecognized => "nothing-recognized",
            NoticeKind::LineNotUnderstood => "line-not-understood",
            NoticeKind::RowNotUnderstood { .. } => "row-not-understood",
            NoticeKind::CellNotUnderstood { .. } => "cell-not-understood",
            NoticeKind::CutShort => "cut-short",
            NoticeKind::Masked => "masked",
            NoticeKind::TagRemoved { .. } => "tag-removed",
            NoticeKind::Unwrapped => "unwrapped",
            NoticeKind::RowsLeftOut => "rows-left-out",
            NoticeKind::HeaderMissing => "header-missing",
            NoticeKind::ValuesDiffer { .. } => "values-differ",
            NoticeKind::TooLarge { .. } => "too-large",
            NoticeKind::DesiredOnly => "desired-only",
        }
    }
}

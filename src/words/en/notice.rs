//! English: what was odd about reading the paste: what was expected and what to do.

use crate::notice::NoticeKind;

/// The text of a notice. Its slots: `{value}` the characters, `{other}` what was expected or stood earlier.
pub fn notice(kind: &NoticeKind) -> &'static str {
    match kind {
        NoticeKind::EmptyPaste => {
            "There is nothing here yet. Expected: text that kubectl printed. Paste the output of `kubectl get all`."
        }
        NoticeKind::NothingRecognized => {
            "Nothing here looks like kubectl output. Expected: a table with its header, a describe or a manifest. Copy it with its header line."
        }
        NoticeKind::LineNotUnderstood => {
            "Not understood: {value}. Expected: a header, a row or a field. Nothing on it is used; remove it or paste it whole."
        }
        NoticeKind::RowNotUnderstood { .. } => {
            "The header asks for {other} cells and this row gives {value}. Copy the row again without wrapping or cutting it."
        }
        NoticeKind::CellNotUnderstood { .. } => {
            "{value} is not what {column} holds. Expected: a value as kubectl prints it. Check whether it was changed or cut."
        }
        NoticeKind::CutShort => {
            "{value} was cut at its end, so it is not used as a value. Copy it whole, or widen the terminal."
        }
        NoticeKind::Masked => {
            "{value} was masked, so its number is unknown. The rest of the path is read as usual."
        }
        NoticeKind::TagRemoved { .. } => {
            "The cell under {column} seems to be lost: web pages remove words such as `<none>`. Claims that need it are withheld."
        }
        NoticeKind::Unwrapped => {
            "A row that was wrapped over several lines was joined again. To be sure, copy it from a wider terminal."
        }
        NoticeKind::RowsLeftOut => {
            "Rows were left out here. What is missing from this list may still exist in the cluster."
        }
        NoticeKind::HeaderMissing => {
            "This table has no header; its columns were told by their values. Paste the header line to be sure."
        }
        NoticeKind::ValuesDiffer { .. } => {
            "{column} reads {value} here and {other} earlier. The later one is followed, and nothing is proved by it. Paste output of one moment."
        }
        NoticeKind::TooLarge { .. } => {
            "This text is larger than {count} MiB and was not read. Paste only the Services and pods that matter."
        }
        NoticeKind::DesiredOnly => {
            "This manifest says what is wanted, not what is. Paste `kubectl get -o yaml` or a describe to see what the cluster has."
        }
    }
}

//! Lines that only frame output: Markdown fences, rulers, `...` for rows left out.

use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::notice::NoticeKind;

/// Takes one such line.
pub fn read(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    let text = line.text.text().trim();
    if is_left_out(text) {
        reading.notice(NoticeKind::RowsLeftOut, line.text.trim().hull());
    } else if !is_fence(text) {
        return 0;
    }
    reading.irrelevant(line);
    1
}

/// Whether the line is a fence or a ruler.
pub fn is_fence(text: &str) -> bool {
    let text = text.trim();
    ["```", "~~~", "{noformat", "{code", "[code", "[/code", "\u{b7}\u{b7}\u{b7}"]
        .iter()
        .any(|it| text.starts_with(it))
        || (text.len() >= 3
            && text.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'*' | b'_' | b'|' | b'+' | b':'))
            && text != "---")
}

/// Whether the line says that rows were left out.
fn is_left_out(text: &str) -> bool {
    let text = text.trim_matches(['#', ' ', '/']);
    (text.len() >= 2 && text.bytes().all(|byte| byte == b'.'))
        || matches!(
            text,
            "[...]"
                | "(...)"
                | "<...>"
                | "<snip>"
                | "[snip]"
                | "(snip)"
                | "snip"
                | "--snip--"
                | "(output omitted)"
                | "[output omitted]"
                | "<output omitted>"
                | "...snip..."
        )
}

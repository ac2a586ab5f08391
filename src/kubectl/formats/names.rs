//! `-o name`: one `kind/name` a line and nothing else.

use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::formats::get_others;
use crate::model::kind::Kind;

/// Takes one such line.
pub fn read(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    let text = line.text.trim();
    let Some((kind, name)) = text.split_once('/') else { return 0 };
    let name_is_plain = !name.is_empty()
        && name
            .text()
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    let kind_is_plain = kind.text().starts_with(|first: char| first.is_ascii_alphabetic())
        && kind.text().bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    let kind = Kind::from_word(kind.text());
    let known = !matches!(&kind, Kind::Other(word) if !word.contains('.'));
    if !name_is_plain || !kind_is_plain || !known {
        return 0;
    }
    let namespace = get_others::namespace_of(&kind, reading);
    get_others::named_only(kind, name.owned(), namespace, line.text.trim().hull(), reading);
    reading.used(line);
    1
}

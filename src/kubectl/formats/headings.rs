//! Headings that name the kind of what follows: `==> v1/Service` of helm, the banner of `watch`; and the lines
//! of a helm release that look like fields.

use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::context::Context;
use crate::kubectl::formats::commands;
use crate::model::kind::Kind;

/// Takes one such line.
pub fn read(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    let text = line.text.text().trim();
    if let Some(kind) = helm_kind(text) {
        reading.context = Context { kinds: vec![kind], verb: "get".to_owned(), ..Context::default() };
    } else if text.starts_with("Every ") && text.contains("s: ") {
        if let Some((_, command)) = line.text.trim().split_once(':') {
            commands::note(command.trim(), reading);
        }
    } else if !is_release_field(text) {
        return 0;
    }
    reading.irrelevant(line);
    1
}

/// The kind in `==> v1/Service`, `==> v1/Pod(related)`, `==> apps/v1/Deployment`.
fn helm_kind(text: &str) -> Option<Kind> {
    let rest = text.strip_prefix("==>")?.trim();
    let word = rest.rsplit('/').next()?.split('(').next()?;
    Some(Kind::from_word(word))
}

fn is_release_field(text: &str) -> bool {
    [
        "NAME: ",
        "LAST DEPLOYED: ",
        "NAMESPACE: ",
        "STATUS: ",
        "REVISION: ",
        "TEST SUITE: ",
        "RESOURCES:",
        "NOTES:",
        "CHART: ",
        "RELEASE: ",
        "DESCRIPTION: ",
    ]
    .iter()
    .any(|field| text.starts_with(field))
}

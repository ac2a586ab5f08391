//! Characters that copying added or changed: colors, entities, no-break spaces, smart quotes, Markdown and HTML
//! marks. The cleaned text still knows where each character was pasted.

use crate::text::source::Source;
use crate::text::span::Span;
use crate::text::strand::Strand;
use std::ops::Range;

/// A cleaned text, line by line.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// All cleaned characters.
    pub strand: Strand,
    /// Each line's number in the paste, from 0, and its place in the strand.
    pub lines: Vec<(usize, Range<usize>)>,
}

/// Cleans a whole paste. Linear: each character is looked at a bounded number of times.
pub fn clean(source: &Source) -> Cleaned {
    let habits = Habits::of(source.text());
    let mut cleaned = Cleaned::default();
    for (number, span) in source.lines().enumerate() {
        clean_line(source.slice(span), span.start, number, &habits, &mut cleaned);
    }
    cleaned
}

/// What the whole paste shows about how it was copied.
struct Habits {
    /// `[36m` without its escape character, often enough not to be chance.
    lost_escapes: bool,
    /// Names of HTML elements that are closed somewhere.
    closed_tags: Vec<String>,
}

impl Habits {
    fn of(text: &str) -> Habits {
        let lost_escapes = !text.contains('\u{1b}') && (text.contains("[0m") || text.contains("[m"));
        let mut closed_tags: Vec<String> = text
            .split("</")
            .skip(1)
            .take(10_000)
            .filter_map(|rest| rest.split('>').next())
            .filter(|name| {
                !name.is_empty() && name.len() <= 20 && name.bytes().all(|b| b.is_ascii_alphanumeric())
            })
            .map(str::to_ascii_lowercase)
            .collect();
        closed_tags.sort_unstable();
        closed_tags.dedup();
        Habits { lost_escapes, closed_tags }
    }

    fn is_tag(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        matches!(name.as_str(), "br" | "hr" | "p" | "li" | "pre" | "code" | "div" | "span" | "ol" | "ul")
            || self.closed_tags.binary_search(&name).is_ok()
    }
}

fn clean_line(line: &str, start: usize, number: usize, habits: &Habits, cleaned: &mut Cleaned) {
    let mut from = cleaned.strand.text().len();
    if is_plain(line, habits) {
        cleaned.strand.push_same(line, start);
        cleaned.lines.push((number, from..cleaned.strand.text().len()));
        return;
    }
    let is_fence = ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let place = start.saturating_add(at);
        let mark = if is_fence && rest.starts_with('`') { None } else { mark(rest, habits) };
        let length = match mark {
            Some(Mark::Gone(length)) => length,
            Some(Mark::Instead(read, length)) => {
                cleaned.strand.push_instead(read, Span::new(place, place.saturating_add(length)));
                length
            }
            Some(Mark::Break(length)) => {
                cleaned.lines.push((number, from..cleaned.strand.text().len()));
                from = cleaned.strand.text().len();
                length
            }
            None => {
                let length = run_of_plain(rest);
                cleaned.strand.push_same(rest.get(..length).unwrap_or_default(), place);
                length
            }
        };
        at = at.saturating_add(length.max(1));
    }
    cleaned.lines.push((number, from..cleaned.strand.text().len()));
}

/// Whether no character of the line can be a mark.
fn is_plain(line: &str, habits: &Habits) -> bool {
    !line.bytes().any(|byte| is_suspect(byte) || (habits.lost_escapes && byte == b'['))
        && !line.contains("](")
}

fn is_suspect(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11..=31 | b'&' | b'<' | b'*' | b'`' | b'\\' | b'^' | 127..)
}

/// Length of the first character and of all that follow it and cannot be marks.
fn run_of_plain(rest: &str) -> usize {
    let first = rest.chars().next().map_or(1, char::len_utf8);
    let tail = rest.as_bytes().get(first..).unwrap_or_default();
    first.saturating_add(
        tail.iter().take_while(|byte| !is_suspect(**byte) && **byte != b'[' && **byte != b']').count(),
    )
}

/// What stands at a place and is not to be read as it is. Lengths are bytes of the paste.
enum Mark {
    /// Nothing is read there.
    Gone(usize),
    /// Something else is read there.
    Instead(&'static str, usize),
    /// A new line begins there.
    Break(usize),
}

fn mark(rest: &str, habits: &Habits) -> Option<Mark> {
    let first = rest.chars().next()?;
    match first {
        '\u{1b}' => Some(Mark::Gone(escape_length(rest))),
        '^' if rest.starts_with("^[[") => Some(Mark::Gone(color_length(rest, 2)?.saturating_add(2))),
        '[' => bracket(rest, habits),
        ']' => link_target(rest).map(Mark::Gone),
        '&' => entity(rest),
        '<' => tag(rest, habits),
        '*' => (run_length(rest, b'*') == 2).then_some(Mark::Gone(2)).or_else(|| {
            let length = run_length(rest, b'*');
            (length > 2).then_some(Mark::Instead("***", length))
        }),
        '`' => Some(Mark::Gone(run_length(rest, b'`'))),
        '\\' => {
            let next = rest.chars().nth(1)?;
            matches!(next, '_' | '<' | '>' | '*' | '|' | '#' | '[' | ']' | '-').then_some(Mark::Gone(1))
        }
        '\t' => None,
        _ => replacement(first),
    }
}

/// A character that is read as another one, or not at all.
fn replacement(first: char) -> Option<Mark> {
    let length = first.len_utf8();
    let read = match first {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => return Some(Mark::Gone(length)),
        '\u{201c}' | '\u{201d}' | '\u{201e}' => "\"",
        '\u{2018}' | '\u{2019}' => "'",
        '\u{ff1a}' => ":",
        '\u{ff0f}' | '\u{2044}' => "/",
        '\u{ff0c}' => ",",
        '\u{2010}'..='\u{2013}' => "-",
        '\u{2014}' => "--",
        '\u{2026}' => "...",
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}' => return Some(Mark::Gone(length)),
        _ => return None,
    };
    Some(Mark::Instead(read, length))
}

fn run_length(rest: &str, byte: u8) -> usize {
    rest.bytes().take_while(|it| *it == byte).count()
}

/// Length of an escape sequence: colors and cursor moves (CSI) and titles (OSC).
fn escape_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    match bytes.get(1) {
        Some(b'[') => {
            let parameters = bytes.iter().skip(2).take_while(|byte| matches!(**byte, 0x20..=0x3f)).count();
            parameters.saturating_add(3).min(bytes.len())
        }
        Some(b']') => {
            let title = bytes.iter().take(512).position(|byte| *byte == 7);
            title.map_or(1, |end| end.saturating_add(1))
        }
        _ => 1,
    }
}

/// Length of `[36m` from its bracket on, `skip` bytes in.
fn color_length(rest: &str, skip: usize) -> Option<usize> {
    let bytes = rest.as_bytes().get(skip..)?;
    let digits = bytes.iter().skip(1).take_while(|byte| matches!(**byte, b'0'..=b'9' | b';')).count();
    let end = digits.saturating_add(1);
    (bytes.first() == Some(&b'[') && digits <= 16 && bytes.get(end) == Some(&b'm'))
        .then(|| end.saturating_add(1))
}

/// `[36m` whose escape was lost, or the opening bracket of a link `[text](address)`.
fn bracket(rest: &str, habits: &Habits) -> Option<Mark> {
    if habits.lost_escapes
        && let Some(length) = color_length(rest, 0)
    {
        return Some(Mark::Gone(length));
    }
    let line = rest.get(..rest.len().min(400)).unwrap_or(rest);
    let close = line.find("](")?;
    let inner = line.get(1..close)?;
    let address = line.get(close..)?.get(2..)?;
    (!inner.contains('[') && address.starts_with("http")).then_some(Mark::Gone(1))
}

fn link_target(rest: &str) -> Option<usize> {
    let address = rest.strip_prefix("](")?;
    let end = address.starts_with("http").then(|| address.find(')'))??;
    Some(end.saturating_add(3))
}

fn entity(rest: &str) -> Option<Mark> {
    let end = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let read = match name {
        "lt" | "#60" | "#x3c" | "#x3C" | "LT" => "<",
        "gt" | "#62" | "#x3e" | "#x3E" | "GT" => ">",
        "amp" | "#38" | "#x26" => "&",
        "quot" | "#34" | "#x22" => "\"",
        "apos" | "#39" | "#x27" => "'",
        "nbsp" | "#160" | "#xa0" | "#xA0" | "ensp" | "emsp" => " ",
        "#47" | "#x2f" | "#x2F" => "/",
        "#58" | "#x3a" | "#x3A" | "colon" => ":",
        _ => ascii(name)?,
    };
    Some(Mark::Instead(read, end.saturating_add(1)))
}

/// The printable character that a numeric entity stands for: `#56`, `#x38`.
fn ascii(name: &str) -> Option<&'static str> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u8::from_str_radix(digits, 16),
        None => number.parse(),
    };
    let at = usize::from(code.ok()?.checked_sub(b' ')?);
    PRINTABLE.get(at..at.saturating_add(1))
}

const PRINTABLE: &str = concat!(
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
);

/// An HTML tag. kubectl's own `<none>`, `<unset>` and the like are no element that anybody closes.
fn tag(rest: &str, habits: &Habits) -> Option<Mark> {
    let inner = rest.get(1..)?;
    let closing = inner.starts_with('/');
    let name: &str = inner.trim_start_matches('/');
    let name_length = name.bytes().take_while(u8::is_ascii_alphanumeric).take(21).count();
    let name = name.get(..name_length)?;
    if name.is_empty() || !(habits.is_tag(name) || closing) {
        return None;
    }
    let end = rest
        .bytes()
        .take(400)
        .position(|byte| byte == b'>')
        .map_or_else(|| rest.trim_end().len(), |end| end.saturating_add(1));
    Some(match name.to_ascii_lowercase().as_str() {
        "br" | "p" | "li" | "pre" | "tr" | "div" | "h1" | "h2" | "h3" | "h4" => Mark::Break(end),
        "td" | "th" if closing => Mark::Instead("\t", end),
        _ => Mark::Gone(end),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paste: &str, expected: &[&str]) {
        let cleaned = clean(&Source::new(paste));
        let text = cleaned.strand.text();
        let lines: Vec<&str> =
            cleaned.lines.iter().filter_map(|(_, range)| text.get(range.clone())).collect();
        assert_eq!(lines, expected, "{paste:?}");
    }

    #[test]
    fn characters() {
        check("web\u{a0}\u{a0} 80\u{ff1a}30080/TCP", &["web   80:30080/TCP"]);
        check("\u{feff}NA\u{200b}ME", &["NAME"]);
        check("\u{1b}[36mweb\u{1b}[0m x", &["web x"]);
        check("[36mweb[0m [fd00::1]:80", &["web [fd00::1]:80"]);
        check("a &lt;none&gt; &amp;amp;", &["a <none> &amp;"]);
        check("**none** ** *", &["none  *"]);
        check("10.1.1.1 *** x", &["10.1.1.1 *** x"]);
        check("[10.96.0.1](http://10.96.0.1) \\<none>", &["10.96.0.1 <none>"]);
        check("+ 4 more\u{2026}", &["+ 4 more..."]);
        check("```\n`web` x", &["```", "web x"]);
        check("值 web", &["值 web"]);
    }

    #[test]
    fn tags() {
        check("<li>a<br>b</li> <none> <unset>", &["", "a", "b", " <none> <unset>"]);
        check("<td>a</td><td>b</td>", &["a\tb\t"]);
        check("<svc-ip> <pending>", &["<svc-ip> <pending>"]);
    }
}

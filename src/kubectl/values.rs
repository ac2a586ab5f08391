//! Cells and field values. nom stays in this file: one helper turns its parsers into ones that also give the
//! characters they matched.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::endpoint::Endpoint;
use crate::model::endpoint::EndpointList;
use crate::model::host::Host;
use crate::model::port::Protocol;
use crate::model::port::ServicePort;
use crate::model::selector::Labels;
use crate::model::selector::Pair;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;
use nom::IResult;
use nom::Parser;
use nom::bytes::complete::tag;
use nom::character::complete::alpha1;
use nom::character::complete::char;
use nom::character::complete::digit1;
use nom::combinator::all_consuming;
use nom::combinator::consumed;
use nom::combinator::map_res;
use nom::combinator::opt;
use nom::multi::fold_many1;
use nom::sequence::preceded;
use nom::sequence::terminated;

/// What a parser matched and what it read there.
type Matched<'a, T> = (&'a str, T);

/// Runs a parser over the whole excerpt.
fn whole<'a, T>(
    excerpt: Excerpt<'a>,
    parser: impl Parser<&'a str, Output = T, Error = nom::error::Error<&'a str>>,
) -> Option<T> {
    all_consuming(parser).parse(excerpt.text()).ok().map(|(_, value)| value)
}

/// A decimal port number from 1 to 65535, without leading zeros or signs.
fn port_number(text: &str) -> IResult<&str, u16> {
    map_res(digit1, |digits: &str| match digits.parse::<u16>() {
        Ok(number) if number > 0 && !digits.starts_with('0') => Ok(number),
        _ => Err(()),
    })
    .parse(text)
}

/// Reads a port number such as `8080`. `None` for 0, for more than 65535 and for anything else.
pub fn port(excerpt: Excerpt<'_>) -> Option<Spanned<u16>> {
    whole(excerpt, port_number).map(|number| excerpt.shows(number))
}

type PortItem<'a> = (Matched<'a, u16>, Option<Matched<'a, u16>>, Option<Matched<'a, Protocol>>);

fn port_item(text: &str) -> IResult<&str, PortItem<'_>> {
    let protocol = map_res(alpha1, |word: &str| Protocol::from_word(word).ok_or(()));
    (
        consumed(port_number),
        opt(preceded(char(':'), consumed(port_number))),
        opt(preceded(char('/'), consumed(protocol))),
    )
        .parse(text)
}

/// Reads one entry of a `PORT(S)` cell: `80:30080/TCP`, `443/TCP`.
///
/// The number after the colon is a node port; `443/TCP` has none, which is said, not unknown. `None` for an
/// entry without a protocol (it was cut), and for anything that is no port.
pub fn service_port(excerpt: Excerpt<'_>) -> Option<ServicePort> {
    let port = bare_service_port(excerpt)?;
    port.protocol.value().is_some().then_some(port)
}

/// As [`service_port`], also without a protocol: `27017`, as tables of early 2015 print it.
pub fn bare_service_port(excerpt: Excerpt<'_>) -> Option<ServicePort> {
    let ((number, value), node_port, protocol) = whole(excerpt, port_item)?;
    let mut port = ServicePort::new(excerpt.part(number).shows(value));
    port.node_port = match node_port {
        Some((text, node_port)) => Cell::Shown(excerpt.part(text).shows(node_port)),
        None => Cell::SaysNone(excerpt.spans()),
    };
    port.protocol = protocol.map(|(text, protocol)| excerpt.part(text).shows(protocol)).into();
    Some(port)
}

/// Reads a whole `PORT(S)` cell. `None` when any entry is not a port with its protocol, so that the caller
/// reports the cell as a whole.
pub fn service_ports(excerpt: Excerpt<'_>) -> Option<Vec<ServicePort>> {
    excerpt.split(',').map(|item| service_port(item.trim())).collect()
}

/// Reads a port as k9s draws it: `http:80\u{25ba}30080`, with `\u{2571}UDP` after it unless it is TCP.
///
/// `\u{25ba}0` says that there is no node port.
pub fn screen_port(excerpt: Excerpt<'_>) -> Option<ServicePort> {
    let (numbers, protocol) = match excerpt.split_once('\u{2571}') {
        Some((numbers, word)) => (numbers, Some(word)),
        None => (excerpt, None),
    };
    let (before, node_port) = numbers.split_once('\u{25ba}')?;
    let (name, number) = match before.split_once(':') {
        Some((name, number)) => (Some(name), number),
        None => (None, before),
    };
    let mut read = ServicePort::new(port(number)?);
    read.name = name.filter(|name| !name.is_empty()).map(Excerpt::owned).into();
    read.node_port = match node_port.text() {
        "0" => Cell::SaysNone(node_port.spans()),
        _ => Cell::Shown(port(node_port)?),
    };
    read.protocol = match protocol {
        Some(word) => Cell::Shown(word.shows(Protocol::from_word(word.text())?)),
        None => Cell::NotShown,
    };
    Some(read)
}

fn age_part(text: &str) -> IResult<&str, u64> {
    let unit = nom::branch::alt((
        char('s').map(|_| 1),
        char('m').map(|_| 60),
        char('h').map(|_| 3600),
        char('d').map(|_| 86_400),
        char('y').map(|_| 31_536_000),
    ));
    (map_res(digit1, str::parse::<u64>), unit)
        .map(|(number, seconds): (u64, u64)| number.saturating_mul(seconds))
        .parse(text)
}

fn duration(text: &str) -> IResult<&str, u64> {
    fold_many1(age_part, || 0, u64::saturating_add).parse(text)
}

/// Reads an `AGE` cell: `5d3h`, `<unknown>`, `<invalid>`. `None` for anything else.
pub fn age(excerpt: Excerpt<'_>) -> Option<Spanned<Age>> {
    let age = match excerpt.text() {
        "<unknown>" | "unknown" => Age::Unknown,
        "<invalid>" => Age::Invalid,
        _ => Age::Seconds(whole(excerpt, duration)?),
    };
    Some(excerpt.shows(age))
}

/// Reads a duration such as `12m` or `3h5m` into seconds.
pub fn seconds(text: &str) -> Option<u64> {
    all_consuming(duration).parse(text).ok().map(|(_, seconds)| seconds)
}

/// Reads `1/2`. `None` for anything else.
pub fn fraction(excerpt: Excerpt<'_>) -> Option<(Spanned<u32>, Spanned<u32>)> {
    let number = |text| consumed(map_res(digit1, str::parse::<u32>)).parse(text);
    let ((one, ready), (two, all)) = whole(excerpt, (terminated(number, tag("/")), number))?;
    Some((excerpt.part(one).shows(ready), excerpt.part(two).shows(all)))
}

/// Reads a whole number. `None` for anything else.
pub fn count(excerpt: Excerpt<'_>) -> Option<Spanned<u32>> {
    whole(excerpt, map_res(digit1, str::parse::<u32>)).map(|number| excerpt.shows(number))
}

/// Reads `key=value,key=value`. `None` when a piece is no pair; set-based terms (`app in (a,b)`, `!x`, `x`) are
/// kept apart.
pub fn labels(excerpt: Excerpt<'_>) -> Option<Labels> {
    if excerpt.text().starts_with("map[") {
        return go_map(excerpt);
    }
    let mut labels = Labels { text: excerpt.text().to_owned(), ..Labels::default() };
    for piece in pieces_outside_brackets(excerpt) {
        let piece = piece.trim();
        match piece.split_once('=') {
            Some((key, value)) if is_label_key(key.text()) && is_label_value(value.text()) => {
                let pair = Pair { key: key.text().to_owned(), value: value.text().to_owned() };
                labels.pairs.push(piece.shows(pair));
            }
            None if is_set_term(piece.text()) => labels.terms.push(piece.owned()),
            _ => return None,
        }
    }
    Some(labels)
}

/// Reads `map[app:web tier:fe]`, as `-o custom-columns` prints labels.
fn go_map(excerpt: Excerpt<'_>) -> Option<Labels> {
    let inner = excerpt.text().strip_prefix("map[")?.strip_suffix(']')?;
    let mut labels = Labels::default();
    for word in excerpt.part(inner).words() {
        let (key, value) = word.split_once(':')?;
        if !is_label_key(key.text()) || !is_label_value(value.text()) {
            return None;
        }
        labels.pairs.push(word.shows(Pair { key: key.text().to_owned(), value: value.text().to_owned() }));
    }
    let texts = labels.pairs.iter().map(|pair| format!("{}={}", pair.value.key, pair.value.value));
    labels.text = texts.collect::<Vec<_>>().join(",");
    (!labels.pairs.is_empty()).then_some(labels)
}

fn pieces_outside_brackets(excerpt: Excerpt<'_>) -> Vec<Excerpt<'_>> {
    let mut depth = 0_u32;
    let pieces = excerpt.text().split(move |character| {
        match character {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == ',' && depth == 0
    });
    pieces.map(|piece| excerpt.part(piece)).collect()
}

fn is_label_key(key: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/');
    !key.is_empty() && key.bytes().all(allowed)
}

/// A label's value starts and ends with a letter or digit; `la...` was cut.
fn is_label_value(value: &str) -> bool {
    let is_edge = |edge: Option<char>| edge.is_none_or(|it| it.is_ascii_alphanumeric());
    is_edge(value.chars().next())
        && is_edge(value.chars().next_back())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

fn is_set_term(term: &str) -> bool {
    let key = term.trim_start_matches('!');
    is_label_key(key) || term.contains(" in (") || term.contains(" notin (")
}

/// Reads one endpoint: `10.244.1.5:8080`, `[fd00::5]:8080`, `10.244.1.5`, `fd00::5`.
pub fn endpoint(excerpt: Excerpt<'_>) -> Option<Endpoint> {
    let text = excerpt.text();
    if let Some(inner) = text.strip_prefix('[') {
        let (host, rest) = inner.split_once(']')?;
        let host = excerpt.part(host);
        let port = match rest.strip_prefix(':') {
            Some(digits) => Some(port(excerpt.part(digits))?),
            None if rest.is_empty() => None,
            None => return None,
        };
        return Some(Endpoint { host: host.shows(Host::read(host.text())), port });
    }
    let whole = Host::read(text);
    if whole.ip().is_some() {
        return Some(Endpoint { host: excerpt.shows(whole), port: None });
    }
    let (host, digits) = text.rsplit_once(':')?;
    let (host, port) = (excerpt.part(host), port(excerpt.part(digits))?);
    let read = Host::read(host.text());
    (read.ip().is_some() || is_masked(host.text()))
        .then(|| Endpoint { host: host.shows(read), port: Some(port) })
}

/// Reads a list of endpoints as it stands in a cell or after `Endpoints:`, with ` + N more...` at its end.
/// `None` when any item is no endpoint.
pub fn endpoints(excerpt: Excerpt<'_>) -> Option<EndpointList> {
    let (list, more) = split_more(excerpt);
    let shown = list.split(',').map(|item| endpoint(item.trim())).collect::<Option<Vec<_>>>()?;
    Some(EndpointList { shown, more })
}

/// Cuts ` + 4 more...` off the end of a cell.
pub fn split_more(excerpt: Excerpt<'_>) -> (Excerpt<'_>, Option<Spanned<u32>>) {
    let text = excerpt.text();
    let Some(plus) = text.rfind('+') else { return (excerpt, None) };
    let tail = excerpt.after(plus.saturating_add(1)).trim();
    let words: Vec<Excerpt<'_>> = tail.words().collect();
    match words.as_slice() {
        [number, more] if more.text().starts_with("more") => match count(*number) {
            Some(more) => (excerpt.before(plus).trim(), Some(more)),
            None => (excerpt, None),
        },
        _ => (excerpt, None),
    }
}

/// Whether the text stands for something that its author hid: `10.x.x.x`, `<redacted>`, `***`, `REDACTED`.
pub fn is_masked(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if lower.ends_with("...") {
        return false;
    }
    let octets: Vec<&str> = lower.split('.').collect();
    let letters = |octet: &str| {
        !octet.is_empty() && octet.bytes().all(|byte| matches!(byte, b'x' | b'y' | b'z' | b'*'))
    };
    let masked_octet = |octet: &&str| {
        letters(octet)
            || (octet.contains('x') && octet.bytes().all(|byte| byte == b'x' || byte.is_ascii_digit()))
    };
    let dotted = octets.len() >= 2
        && octets.iter().any(masked_octet)
        && octets.iter().all(|octet| masked_octet(octet) || octet.bytes().all(|byte| byte.is_ascii_digit()));
    dotted
        || ["redacted", "masked", "hidden", "removed", "omitted", "snip"]
            .iter()
            .any(|word| lower.contains(word))
        || (!lower.is_empty() && lower.bytes().all(|byte| matches!(byte, b'x' | b'*' | b'#')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strand::Strand;

    fn excerpted<T>(text: &str, read: impl FnOnce(Excerpt<'_>) -> T) -> T {
        let mut strand = Strand::new();
        strand.push_same(text, 0);
        read(strand.whole())
    }

    #[track_caller]
    fn check_ports(text: &str, expected: &str) {
        let shown = excerpted(text, |excerpt| match service_ports(excerpt) {
            None => "unreadable".to_owned(),
            Some(ports) => ports.iter().map(render).collect::<Vec<_>>().join(", "),
        });
        assert_eq!(shown, expected, "{text}");
    }

    fn render(port: &ServicePort) -> String {
        let at = |spans: &crate::text::span::Spans| format!("{}..{}", spans.first().start, spans.first().end);
        let node = port.node_port.shown().map(|node| format!(" node {}@{}", node.value, at(&node.spans)));
        let protocol = port.protocol.value().map(|it| it.name()).unwrap_or("?");
        format!("{}@{}{} {protocol}", port.number.value, at(&port.number.spans), node.unwrap_or_default())
    }

    #[test]
    fn port_cells() {
        check_ports("80:30080/TCP", "80@0..2 node 30080@3..8 TCP");
        check_ports("53/UDP,53/TCP", "53@0..2 UDP, 53@7..9 TCP");
        check_ports("3868/SCTP", "3868@0..4 SCTP");
        check_ports("443:3", "unreadable");
        check_ports("70000/TCP", "unreadable");
        check_ports("0/TCP", "unreadable");
        check_ports("80/TCP,", "unreadable");
        check_ports("80:3xxxx/TCP", "unreadable");
    }

    #[track_caller]
    fn check_endpoints(text: &str, expected: &str) {
        let shown = excerpted(text, |excerpt| match endpoints(excerpt) {
            None => "unreadable".to_owned(),
            Some(list) => {
                let shown = list
                    .shown
                    .iter()
                    .map(|it| format!("{}|{:?}", it.host.value, it.port.as_ref().map(|p| p.value)));
                format!("{} more {:?}", shown.collect::<Vec<_>>().join(" "), list.more.map(|more| more.value))
            }
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn endpoint_cells() {
        check_endpoints("10.1.0.5:8080,[fd00::5]:80", "10.1.0.5|Some(8080) fd00::5|Some(80) more None");
        check_endpoints("10.1.0.5,fd00::5", "10.1.0.5|None fd00::5|None more None");
        check_endpoints("10.1.0.5:80 + 0 more...", "10.1.0.5|Some(80) more Some(0)");
        check_endpoints("10.1.0.5:x", "unreadable");
    }

    #[test]
    fn ages_are_seconds() {
        let read = |text: &str| excerpted(text, |excerpt| age(excerpt).map(|age| age.value));
        assert_eq!(read("5d3h"), Some(Age::Seconds(442_800)));
        assert_eq!(read("99999999999999999999y"), None);
        assert_eq!(read("9999999999999999999y"), Some(Age::Seconds(u64::MAX)));
        assert_eq!(read("<invalid>"), Some(Age::Invalid));
        assert_eq!(read("5"), None);
    }

    #[test]
    fn labels_and_terms() {
        let read = |text: &str| {
            excerpted(text, |excerpt| labels(excerpt).map(|it| (it.pairs.len(), it.terms.len())))
        };
        assert_eq!(read("app=web,tier="), Some((2, 0)));
        assert_eq!(read("app in (web,api),tier"), Some((0, 2)));
        assert_eq!(read("80/TCP,=x"), None);
    }

    #[test]
    fn masks() {
        for masked in ["10.x.x.x", "x.x.x.x", "<redacted>", "***", "10.21.xx.xx"] {
            assert!(is_masked(masked), "{masked}");
        }
        for plain in ["10.0.0.1", "web", "a.example.com", "", "xy.example"] {
            assert!(!is_masked(plain), "{plain}");
        }
    }
}

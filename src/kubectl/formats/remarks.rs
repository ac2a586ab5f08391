//! Lines that are no object: kubectl's errors and warnings, what its verbs answer, and what a client tried.

use crate::kubectl::block::Line;
use crate::kubectl::block::Lines;
use crate::kubectl::block::Reading;
use crate::kubectl::formats::commands;
use crate::kubectl::formats::tables;
use crate::kubectl::values;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::port::Protocol;
use crate::model::remark::Attempt;
use crate::model::remark::Remark;
use crate::model::remark::RemarkKind;
use crate::model::sighting::Sighting;
use crate::text::excerpt::Excerpt;
use crate::text::span::Spanned;

/// Takes one such line.
pub fn read(lines: &Lines<'_>, at: usize, reading: &mut Reading) -> usize {
    let Some(line) = lines.get(at) else { return 0 };
    let text = line.text.trim();
    if is_chatter(text.text()) {
        reading.irrelevant(line);
        return 1;
    }
    let Some(kind) = remark(text, reading) else { return 0 };
    let namespace = match named_namespace(text) {
        Cell::NotShown => reading.context.namespace.clone(),
        named => named,
    };
    let matters = !matches!(kind, RemarkKind::Warning);
    reading.saw(Sighting::Remark(Box::new(Remark { kind, span: text.hull(), namespace })));
    if matters {
        reading.used(line);
    } else {
        reading.irrelevant(line);
    }
    1
}

/// Whether the line is a remark, so that no table goes on over it.
pub fn is_remark(line: Line<'_>, reading: &Reading) -> bool {
    let text = line.text.trim();
    is_chatter(text.text()) || remark(text, reading).is_some()
}

fn remark(text: Excerpt<'_>, reading: &Reading) -> Option<RemarkKind> {
    let line = text.text();
    if line.starts_with("No resources found") {
        return Some(RemarkKind::NoneFound(reading.context.kind().cloned()));
    }
    if line.starts_with("Warning:") || line.starts_with("WARNING:") || is_klog(line) || is_flag_warning(line)
    {
        return Some(RemarkKind::Warning);
    }
    if line.contains("provided port is not in the valid range") {
        return Some(RemarkKind::PortOutOfRange { asked: invalid_value(text), range: valid_range(text) });
    }
    if line.contains("provided port is already allocated") {
        return Some(RemarkKind::PortTaken(invalid_value(text)));
    }
    if line.starts_with("Error from server") || line.starts_with("error:") || line.starts_with("Error: ") {
        return Some(not_found(text).unwrap_or_else(|| RemarkKind::ClientFailed(line.to_owned())));
    }
    if line.starts_with("The connection to the server") || line.starts_with("Unable to connect to the server")
    {
        return Some(RemarkKind::ClientFailed(line.to_owned()));
    }
    answer(line, reading).or_else(|| attempt(text).map(RemarkKind::Tried))
}

/// `I1122 10:51:29.959114   25353 file.go:265] ...`
fn is_klog(line: &str) -> bool {
    let mut bytes = line.bytes();
    matches!(bytes.next(), Some(b'I' | b'W' | b'E' | b'F'))
        && line.get(1..5).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        && line.contains(']')
}

fn is_flag_warning(line: &str) -> bool {
    line.starts_with("Flag --") && line.contains("deprecated")
}

/// Answers of kubectl's verbs and of port-forward, which show no state.
fn is_chatter(line: &str) -> bool {
    let starts = [
        "Defaulted container",
        "Handling connection for",
        "Forwarding from",
        "Unable to use a TTY",
        "If you don't see a command prompt",
    ];
    if starts.iter().any(|start| line.starts_with(start)) {
        return true;
    }
    let mut words = line.split_whitespace();
    let (Some(object), Some(verb)) = (words.next(), words.next()) else { return false };
    let verb = if object.contains('/') { verb } else { words.next().unwrap_or(verb) };
    let named = object.contains('/') || line.contains('"');
    named
        && matches!(
            verb,
            "created"
                | "configured"
                | "unchanged"
                | "exposed"
                | "patched"
                | "edited"
                | "scaled"
                | "deleted"
                | "labeled"
                | "annotated"
                | "replaced"
                | "restarted"
        )
}

/// `Error from server (NotFound): endpointslices.discovery.k8s.io "x" not found`
fn not_found(text: Excerpt<'_>) -> Option<RemarkKind> {
    let line = text.text();
    if !line.contains("not found") {
        return None;
    }
    let quote = line.find('"')?;
    let (before, rest) = line.split_at_checked(quote)?;
    let name = rest.get(1..)?.split('"').next()?;
    let kind = Kind::from_word(before.split_whitespace().last()?);
    Some(RemarkKind::NotFound(kind, text.part(name).owned()))
}

/// The namespace that the line itself names: `in demo namespace.`, `in the namespace "demo"`.
fn named_namespace(text: Excerpt<'_>) -> Cell<String> {
    let line = text.text();
    let quoted = line.split_once("in the namespace \"").and_then(|(_, rest)| rest.split('"').next());
    let plain = line
        .strip_prefix("No resources found in ")
        .and_then(|rest| rest.strip_suffix(" namespace.").or_else(|| rest.strip_suffix(" namespace")));
    quoted.or(plain).map(|name| text.part(name).owned()).into()
}

fn invalid_value(text: Excerpt<'_>) -> Option<Spanned<u16>> {
    let (_, rest) = text.text().split_once("Invalid value: ")?;
    values::port(text.part(rest.split(':').next()?))
}

fn valid_range(text: Excerpt<'_>) -> Option<(Spanned<u16>, Spanned<u16>)> {
    let (_, rest) = text.text().split_once("valid ports is ")?;
    let (low, high) = rest.split_once('-')?;
    let digits = high.bytes().take_while(u8::is_ascii_digit).count();
    Some((values::port(text.part(low))?, values::port(text.part(high.get(..digits)?))?))
}

/// What came back: refused, or nothing in time.
fn answer(line: &str, reading: &Reading) -> Option<RemarkKind> {
    let lower = line.to_ascii_lowercase();
    let tried = || {
        reading.sightings.iter().rev().take(8).find_map(|sighting| match sighting {
            Sighting::Remark(remark) => match &remark.kind {
                RemarkKind::Tried(attempt) => Some(attempt.clone()),
                _ => None,
            },
            _ => None,
        })
    };
    let from_client = ["curl:", "nc:", "telnet:", "wget:", "ncat:", "failed:", "connect"]
        .iter()
        .any(|it| lower.contains(it));
    if !from_client || line.len() > 300 {
        None
    } else if lower.contains("connection refused") {
        Some(RemarkKind::Refused(tried()))
    } else if lower.contains("timed out") || lower.contains("timeout") {
        Some(RemarkKind::TimedOut(tried()))
    } else {
        None
    }
}

/// `curl http://10.0.0.5:30080/x`, `nc -vz 10.0.0.5 80`, `telnet host 80`, after a prompt or alone.
fn attempt(text: Excerpt<'_>) -> Option<Attempt> {
    let text = text.after(commands::prompt_length(text.text()).unwrap_or(0)).trim();
    let mut words = text.words().take(20);
    let program = words.next()?;
    // A Service may be called `curl`; its row is no command.
    if tables::is_row(text) {
        return None;
    }
    match program.text() {
        "curl" | "wget" => words.filter(|word| !word.text().starts_with('-')).find_map(url),
        "nc" | "ncat" | "telnet" => {
            let words: Vec<Excerpt<'_>> = words.collect();
            let udp = words.iter().any(|word| word.text().starts_with('-') && word.text().contains('u'));
            let mut plain = words.into_iter().filter(|word| !word.text().starts_with('-'));
            let host = plain.next()?.owned();
            let port = values::port(plain.next()?)?;
            let protocol = if udp { Protocol::Udp } else { Protocol::Tcp };
            Some(Attempt { host, port: Some(port), path: Cell::NotShown, protocol })
        }
        _ => None,
    }
}

fn url(word: Excerpt<'_>) -> Option<Attempt> {
    let word = word.part(word.text().trim_matches(['"', '\'', '`']));
    let text = word.text();
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")).unwrap_or(text);
    let end = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end)?;
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, digits)) if !host.is_empty() => (host, values::port(word.part(digits))),
        _ => (authority, None),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let plausible = host.contains('.') || host.contains(':') || host == "localhost" || port.is_some();
    plausible.then(|| Attempt {
        host: word.part(host).owned(),
        port,
        path: if path.is_empty() { Cell::NotShown } else { Cell::Shown(word.part(path).owned()) },
        protocol: Protocol::Tcp,
    })
}

//! The state as a short string: for links, and for what a restarted instance resumes from.
//!
//! `1~start=pod~service=shop/web~step=2~text=...`; the first part is the version.

use crate::app::options::Options;
use crate::app::state::State;
use crate::model::cluster::TypedPort;
use crate::model::port::Port;
use crate::model::port::Protocol;

const VERSION: &str = "1";

/// What a link says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The choices.
    pub options: Options,
    /// The paste, where the link holds it.
    pub text: Option<String>,
    /// Typed target ports.
    pub typed: Vec<TypedPort>,
}

/// The choices of a state as a link without the paste.
pub fn write(state: &State) -> String {
    let mut link = VERSION.to_owned();
    let mut add = |name: &str, value: &str| {
        link.push('~');
        link.push_str(name);
        link.push('=');
        link.push_str(&escaped(value));
    };
    add("lang", state.lang.tag());
    add("theme", state.theme.slug());
    add("start", state.start.slug());
    if let Some(service) = state.service_word() {
        add("service", &service);
    }
    if let Some(port) = state.port_word() {
        add("port", &port);
    }
    add("step", &state.step.saturating_add(1).to_string());
    add("view", state.view.slug());
    add("depth", state.depth.slug());
    for typed in &state.typed {
        add("typed", &typed_word(typed));
    }
    link
}

/// The same with the paste.
pub fn write_whole(state: &State) -> String {
    format!("{}~text={}", write(state), escaped(state.text()))
}

/// Reads a link. `None` when another version wrote it.
pub fn read(link: &str) -> Option<Link> {
    let mut parts = link.trim().split('~');
    if parts.next() != Some(VERSION) {
        return None;
    }
    let mut found = Link::default();
    for part in parts {
        let Some((name, value)) = part.split_once('=') else { continue };
        let value = unescaped(value);
        match name {
            "text" => found.text = Some(value),
            "typed" => found.typed.extend(typed_port(&value)),
            "resume" => {}
            _ => found.options.set(name, &value),
        }
    }
    Some(found)
}

/// `namespace|service|80|TCP|8080`; parts that the paste does not show are empty.
fn typed_word(typed: &TypedPort) -> String {
    let namespace = typed.namespace.as_deref().unwrap_or_default();
    let protocol = typed.protocol.map(Protocol::name).unwrap_or_default();
    format!("{namespace}|{}|{}|{protocol}|{}", typed.service, typed.service_port, typed.target_port)
}

fn typed_port(word: &str) -> Option<TypedPort> {
    let mut parts = word.split('|');
    let namespace = parts.next().filter(|it| !it.is_empty()).map(str::to_owned);
    let service = parts.next()?.to_owned();
    let service_port = parts.next()?.parse().ok()?;
    let protocol = Protocol::from_word(parts.next()?);
    let target = parts.next()?;
    let target_port = target.parse().map_or_else(|_| Port::Name(target.to_owned()), Port::Number);
    Some(TypedPort { namespace, service, service_port, protocol, target_port })
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' => {
                written.push(char::from(byte))
            }
            _ => {
                written.push('%');
                for digit in [byte >> 4, byte & 15] {
                    written.extend(char::from_digit(u32::from(digit), 16).map(|it| it.to_ascii_uppercase()));
                }
            }
        }
    }
    written
}

fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits = (byte == b'%').then(|| (digit(ahead.next()), digit(ahead.next())));
        match digits {
            Some((Some(high), Some(low))) => {
                bytes.push((high << 4) | low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: Option<u8>) -> Option<u8> {
    char::from(byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_survives() {
        for text in ["", "a~b=c%d|e\n值 😀", "100%", "%zz"] {
            assert_eq!(unescaped(&escaped(text)), text);
        }
        assert_eq!(unescaped("100%"), "100%");
    }

    #[test]
    fn another_version_is_refused() {
        assert_eq!(read("2~step=3"), None);
        assert_eq!(read("1~step=3~theme=dark").unwrap().options.step, Some(3));
    }

    #[test]
    fn typed_ports_survive() {
        let typed = typed_port("shop|web|80|TCP|http").unwrap();
        assert_eq!(typed_port(&typed_word(&typed)), Some(typed));
    }
}

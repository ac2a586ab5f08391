//! X29: a quoted number, or another name that the API server refuses, as target port.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::POD_HOPS;
use crate::model::port::Port;
use crate::text::span::Spanned;

/// Silent for valid names: at most 15 lower-case letters, digits and single hyphens, with a letter among them.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for seat in &context.seats {
        for (at, port, _) in seat.ports() {
            let Some(Spanned { value: Port::Name(name), spans }) = port.target_port.shown() else { continue };
            if is_port_name(name) {
                continue;
            }
            findings.push(
                Finding::new(Code::X29, seat.proved(&["TargetPort"]), Severity::Warns)
                    .about(seat.at)
                    .port(at)
                    .on(POD_HOPS)
                    .shown_by([spans.clone()])
                    .value(name),
            );
        }
    }
}

fn is_port_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=15).contains(&name.len())
        && name.bytes().all(plain)
        && name.bytes().any(|byte| byte.is_ascii_lowercase())
        && !name.starts_with('-')
        && !name.ends_with('-')
        && !name.contains("--")
}

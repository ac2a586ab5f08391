//! X72: the host or path that was tried is not in the Ingress.

use crate::diagnosis::context::Context;
use crate::diagnosis::context::joined;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::model::host::Host;
use crate::model::remark::Attempt;
use crate::model::remark::RemarkKind;
use crate::text::register::Register;
use crate::text::span::Spanned;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::hop::HopKind;

/// Silent for addresses, for names of Services, and when some Ingress takes every host.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let ingresses = &context.index.cluster.ingresses;
    let hosts: Vec<&Spanned<String>> = ingresses.iter().filter_map(|it| it.hosts.value()).flatten().collect();
    let takes_all = ingresses.iter().any(|it| it.hosts.value().is_some_and(Vec::is_empty));
    if hosts.is_empty() || takes_all {
        return;
    }
    let mut told = Register::default();
    for remark in &context.index.cluster.remarks {
        let RemarkKind::Tried(attempt) = &remark.kind else { continue };
        let what = attempt.host.value.as_str();
        let is_foreign = is_public_name(context, what);
        if !is_foreign || !told.note(&format!("{what} {}", asking::cell(&attempt.path).unwrap_or_default())) {
            continue;
        }
        if hosts.iter().any(|host| covers(&host.value, what)) {
            findings.extend(unknown_path(context, attempt, what));
        } else {
            let shown = hosts.iter().take(8).map(|host| host.spans.clone());
            findings.push(
                made(what)
                    .shown_by([attempt.host.spans.clone()])
                    .shown_by(shown)
                    .value(joined(hosts.iter().take(8).map(|host| &host.value))),
            );
        }
    }
}

fn made(what: impl ToString) -> Finding {
    Finding::new(Code::X72, Certainty::Likely, Severity::Warns)
        .on(&[HopKind::ClientToIngress])
        .value(what)
        .confirm(Ask::GetIngresses { namespace: None })
}

fn is_public_name(context: &Context<'_>, host: &str) -> bool {
    let first = host.split('.').next().unwrap_or_default();
    matches!(Host::read(host), Host::Name(_))
        && host.contains('.')
        && host != "localhost"
        && context.index.services_named(first).is_empty()
}

fn covers(pattern: &str, host: &str) -> bool {
    match pattern.strip_prefix("*.") {
        Some(domain) => host.split_once('.').is_some_and(|(_, rest)| rest == domain),
        None => pattern == host,
    }
}

fn unknown_path(context: &Context<'_>, attempt: &Attempt, host: &str) -> Option<Finding> {
    let path = attempt.path.shown()?;
    let rules = context.index.cluster.ingresses.iter().flat_map(|it| &it.rules);
    let mut own = rules.filter(|rule| rule.host.value().is_some_and(|it| covers(it, host))).peekable();
    own.peek()?;
    if own.any(|rule| rule.path.value().is_none_or(|prefix| path.value.starts_with(prefix.as_str()))) {
        return None;
    }
    Some(made(format!("{host}{}", path.value)).shown_by([path.spans.clone()]).value(host))
}

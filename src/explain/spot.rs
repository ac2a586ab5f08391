//! Saying where a value stands: under which column, after which label, on which side of the colon.

use crate::model::role::Role;
use crate::text::source::Source;
use crate::text::span::Span;
use crate::words::hop::Spot;

/// Where a value stands, with the header or label that names the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The kind of place.
    pub spot: Spot,
    /// The header or label as the text writes it; empty when none names the place.
    pub column: String,
}

/// The place of `span`, told from the text around it.
pub fn find(source: &Source, span: Span, role: Role) -> Found {
    let number = source.line_number(span.start);
    let line = source.line(number).unwrap_or_default();
    match heading(source, number) {
        Some(Heading::Table(header)) => in_table(source, line, span, candidates(role), header),
        Some(Heading::Labels) => after_label(source, line, span),
        None => Found { spot: Spot::OnLine, column: String::new() },
    }
}

enum Heading {
    Table(Span),
    Labels,
}

/// The line that says how the block is laid out, at or above the line.
fn heading(source: &Source, number: usize) -> Option<Heading> {
    let from = number.saturating_sub(HEADING_LIMIT).max(1);
    (from..=number).rev().find_map(|number| {
        let line = source.line(number)?;
        let text = source.slice(line).trim_start();
        let first = text.split_whitespace().next()?;
        if matches!(first, "NAME" | "NAMESPACE") {
            Some(Heading::Table(line))
        } else if ["Name:", "apiVersion:", "kind:", "- apiVersion:", "{"]
            .iter()
            .any(|it| text.starts_with(it))
        {
            Some(Heading::Labels)
        } else {
            None
        }
    })
}

const HEADING_LIMIT: usize = 20_000;

fn in_table(source: &Source, line: Span, span: Span, columns: &[&str], header: Span) -> Found {
    let offset = span.start.saturating_sub(line.start);
    let text = source.slice(header);
    let distance = |column: &&&str| text.find(**column).map_or(usize::MAX, |at| at.abs_diff(offset));
    let present = columns.iter().filter(|column| text.split_whitespace().any(|word| word == **column));
    match present.min_by_key(distance) {
        Some(column) => Found { spot: side(source, span), column: (*column).to_owned() },
        None => Found { spot: Spot::OnLine, column: String::new() },
    }
}

/// On which side of a colon or slash of its cell the value stands.
fn side(source: &Source, span: Span) -> Spot {
    let before = span.start.checked_sub(1).map(|at| source.slice(Span::new(at, span.start)));
    let after = source.slice(Span::new(span.end, span.end.saturating_add(1)));
    match (before, after) {
        (Some(":"), _) => Spot::AfterColon,
        (_, ":") => Spot::BeforeColon,
        (_, "/") => Spot::BeforeSlash,
        _ => Spot::UnderColumn,
    }
}

fn after_label(source: &Source, line: Span, span: Span) -> Found {
    let before = source.slice(Span::new(line.start, span.start.max(line.start)));
    let label =
        before.split_once(':').map(|(label, _)| label.trim().trim_start_matches("- ").trim_matches('"'));
    match label.filter(|label| !label.is_empty()) {
        None => Found { spot: Spot::OnLine, column: String::new() },
        Some(label) if label.starts_with(|first: char| first.is_uppercase()) => {
            Found { spot: Spot::AfterLabel, column: format!("{label}:") }
        }
        Some(label) => Found { spot: Spot::InField, column: label.to_owned() },
    }
}

/// The headers under which tables show a role.
fn candidates(role: Role) -> &'static [&'static str] {
    match role {
        Role::ServicePort | Role::Protocol => &["PORT(S)", "PORTS"],
        Role::NodePort => &["PORT(S)"],
        Role::TargetPort => &["ENDPOINTS", "PORTS"],
        Role::ExternalAddress => &["EXTERNAL-IP", "EXTERNAL_IP", "ADDRESS", "HOSTS"],
        Role::ClusterIp => &["CLUSTER-IP", "CLUSTER_IP", "IP(S)"],
        Role::NodeAddress => &["INTERNAL-IP", "EXTERNAL-IP"],
        Role::PodAddress => &["ENDPOINTS", "IP"],
        Role::ServiceName | Role::PodName => &["NAME"],
        Role::ServiceType => &["TYPE"],
        Role::Namespace => &["NAMESPACE"],
        Role::Selector => &["SELECTOR", "LABELS"],
        Role::NodeName => &["NODE", "NAME"],
        Role::DnsName => &["EXTERNAL-IP", "HOSTS"],
        Role::Policy => &[],
        Role::Other => &["AGE", "STATUS", "READY"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: &str, role: Role, spot: Spot, column: &str) {
        let at = text.rfind(value).unwrap();
        let found = find(&Source::new(text), Span::new(at, at + value.len()), role);
        assert_eq!(found, Found { spot, column: column.to_owned() });
    }

    #[test]
    fn tables_name_their_column() {
        let table =
            "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\nweb NodePort 10.96.0.9 <none> 80:30080/TCP 5d";
        check(table, "30080", Role::NodePort, Spot::AfterColon, "PORT(S)");
        check(table, "10.96.0.9", Role::ClusterIp, Spot::UnderColumn, "CLUSTER-IP");
        check(table, "5d", Role::Policy, Spot::OnLine, "");
    }

    #[test]
    fn describes_and_manifests_name_their_label() {
        let describe = "Name:        web\nTargetPort:  8080/TCP";
        check(describe, "8080", Role::TargetPort, Spot::AfterLabel, "TargetPort:");
        check("apiVersion: v1\n  - port: 80", "80", Role::ServicePort, Spot::InField, "port");
    }
}

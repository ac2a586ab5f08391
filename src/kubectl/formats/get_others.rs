//! Rows of which only kind, namespace and name matter; network policies; and what rows without a header, or
//! wider than their header, may hold.

use crate::kubectl::block::Reading;
use crate::kubectl::row::RowView;
use crate::kubectl::table;
use crate::kubectl::table::Header;
use crate::model::cell::Cell;
use crate::model::ingress::Ingress;
use crate::model::kind::Kind;
use crate::model::node::Node;
use crate::model::pod::Pod;
use crate::model::policy::NetworkPolicy;
use crate::model::policy::OtherObject;
use crate::model::service::Service;
use crate::model::service::Shape;
use crate::model::sighting::Sighting;
use crate::model::workload::Workload;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// Reads a row of a kind that plays no part in a path.
pub fn sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let name = row.name()?;
    let namespace = row.namespace();
    Some(Sighting::Other(Box::new(OtherObject {
        kind: row.kind.clone(),
        name,
        namespace,
        spans: vec![row.span],
    })))
}

/// Reads a row of `kubectl get networkpolicies`.
pub fn policy_sighting(row: &mut RowView<'_, '_>) -> Option<Sighting> {
    let name = row.name()?;
    let namespace = row.namespace();
    let pod_selector = row.labels(&["POD-SELECTOR"]);
    Some(Sighting::NetworkPolicy(Box::new(NetworkPolicy {
        name,
        namespace,
        pod_selector,
        spans: vec![row.span],
    })))
}

/// The namespace of the command in force, where it counts for objects of this kind.
pub fn namespace_of(kind: &Kind, reading: &Reading) -> Cell<String> {
    let context = &reading.context;
    let asked = context.kinds.is_empty() || context.kinds.contains(kind);
    if kind.is_cluster_scoped() || context.all_namespaces || !asked {
        Cell::NotShown
    } else {
        context.namespace.clone()
    }
}

/// Adds an object of which only the name is shown.
pub fn named_only(
    kind: Kind,
    name: Spanned<String>,
    namespace: Cell<String>,
    span: Span,
    reading: &mut Reading,
) {
    let spans = vec![span];
    let sighting = match kind {
        Kind::Service => {
            let shapes = vec![Shape::NameOnly];
            Sighting::Service(Box::new(Service { namespace, shapes, spans, ..Service::new(name) }))
        }
        Kind::Pod => Sighting::Pod(Box::new(Pod { namespace, spans, ..Pod::new(name) })),
        Kind::Node => Sighting::Node(Box::new(Node { spans, ..Node::new(name) })),
        Kind::Ingress | Kind::Gateway | Kind::Route(_) => {
            Sighting::Ingress(Box::new(Ingress { namespace, spans, ..Ingress::new(kind, name) }))
        }
        kind if kind.is_workload() => {
            Sighting::Workload(Box::new(Workload { namespace, spans, ..Workload::new(kind, name) }))
        }
        kind => Sighting::Other(Box::new(OtherObject { kind, name, namespace, spans })),
    };
    reading.saw(sighting);
}

/// The columns that rows of a kind have when their header was lost, the likeliest first. The pairs behind a
/// Service's age are its selector, or its labels where the command or the row says so.
pub fn implied_headers(kind: &Kind, labels: bool) -> Vec<Header> {
    let layouts: &[&[&str]] = match kind {
        Kind::Service => &[
            &["NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"],
            &["NAMESPACE", "NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"],
            &["NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE", "SELECTOR"],
            &["NAMESPACE", "NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE", "SELECTOR"],
            &["NAME", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"],
            &["NAMESPACE", "NAME", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"],
        ],
        Kind::Pod => &[
            &["NAME", "READY", "STATUS", "RESTARTS", "AGE"],
            &["NAMESPACE", "NAME", "READY", "STATUS", "RESTARTS", "AGE"],
            &[
                "NAME",
                "READY",
                "STATUS",
                "RESTARTS",
                "AGE",
                "IP",
                "NODE",
                "NOMINATED NODE",
                "READINESS GATES",
            ],
            &[
                "NAMESPACE",
                "NAME",
                "READY",
                "STATUS",
                "RESTARTS",
                "AGE",
                "IP",
                "NODE",
                "NOMINATED NODE",
                "READINESS GATES",
            ],
            &["NAME", "READY", "STATUS", "RESTARTS", "AGE", "IP", "NODE"],
        ],
        Kind::Endpoints => &[&["NAME", "ENDPOINTS", "AGE"], &["NAMESPACE", "NAME", "ENDPOINTS", "AGE"]],
        Kind::EndpointSlice => &[
            &["NAME", "ADDRESSTYPE", "PORTS", "ENDPOINTS", "AGE"],
            &["NAMESPACE", "NAME", "ADDRESSTYPE", "PORTS", "ENDPOINTS", "AGE"],
        ],
        Kind::Node => &[
            &["NAME", "STATUS", "ROLES", "AGE", "VERSION"],
            &[
                "NAME",
                "STATUS",
                "ROLES",
                "AGE",
                "VERSION",
                "INTERNAL-IP",
                "EXTERNAL-IP",
                "OS-IMAGE",
                "KERNEL-VERSION",
                "CONTAINER-RUNTIME",
            ],
        ],
        Kind::Deployment => &[
            &["NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE"],
            &["NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE", "CONTAINERS", "IMAGES", "SELECTOR"],
        ],
        Kind::ReplicaSet | Kind::ReplicationController => &[
            &["NAME", "DESIRED", "CURRENT", "READY", "AGE"],
            &["NAME", "DESIRED", "CURRENT", "READY", "AGE", "CONTAINERS", "IMAGES", "SELECTOR"],
        ],
        Kind::StatefulSet => &[&["NAME", "READY", "AGE"], &["NAME", "READY", "AGE", "CONTAINERS", "IMAGES"]],
        _ => &[],
    };
    let mut headers: Vec<Header> =
        layouts.iter().map(|names| table::implied_header(kind.clone(), names)).collect();
    if *kind == Kind::Service && labels {
        let last = headers.iter_mut().filter_map(|header| header.columns.last_mut());
        last.filter(|column| column.name == "SELECTOR").for_each(|column| column.name = "LABELS".to_owned());
    }
    headers
}

/// The header with the columns that rows pasted under it may have besides, as when the header of a wide table
/// was lost and a plain one stands there.
pub fn wider_headers(header: &Header) -> Vec<Header> {
    let names: Vec<&str> = header.columns.iter().map(|column| column.name.as_str()).collect();
    let last_is_age = names.last() == Some(&"AGE");
    let more: &[&[&str]] = match &header.kind {
        Some(Kind::Service) if last_is_age => &[&["SELECTOR"]],
        Some(Kind::Pod) if last_is_age => {
            &[&["IP", "NODE", "NOMINATED NODE", "READINESS GATES"], &["IP", "NODE"]]
        }
        _ => &[],
    };
    let Some(kind) = &header.kind else { return Vec::new() };
    more.iter().map(|more| table::implied_header(kind.clone(), &[names.as_slice(), more].concat())).collect()
}

//! What makes pods: deployments, replica sets, stateful sets, daemon sets, jobs.

use crate::model::age::Age;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::selector::Labels;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// A workload, merged from all that the paste shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workload {
    /// Deployment, ReplicaSet ...
    pub kind: Kind,
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// Pods that are ready.
    pub ready: Cell<u32>,
    /// Pods that are wanted.
    pub desired: Cell<u32>,
    /// Its selector, with `-o wide`. Stateful set rows never show one.
    pub selector: Cell<Labels>,
    /// The labels of its pod template, manifests only.
    pub template_labels: Cell<Labels>,
    /// Age.
    pub age: Cell<Age>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

impl Workload {
    /// A workload of which only the name is shown so far.
    pub fn new(kind: Kind, name: Spanned<String>) -> Workload {
        Workload {
            kind,
            name,
            namespace: Cell::NotShown,
            ready: Cell::NotShown,
            desired: Cell::NotShown,
            selector: Cell::NotShown,
            template_labels: Cell::NotShown,
            age: Cell::NotShown,
            spans: Vec::new(),
        }
    }
}

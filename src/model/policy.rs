//! Network policies and objects that play no part in a path.

use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::selector::Labels;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// A NetworkPolicy, as `get netpol` shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkPolicy {
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// POD-SELECTOR. `SaysNone` for `<none>`, which selects every pod of the namespace.
    pub pod_selector: Cell<Labels>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

/// An object of a kind that plays no part in a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherObject {
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: Spanned<String>,
    /// Its namespace.
    pub namespace: Cell<String>,
    /// The rows or blocks that show it.
    pub spans: Vec<Span>,
}

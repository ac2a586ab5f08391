//! Lines that say something about the cluster or a client without being an object: errors, commands, answers.

use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::port::Protocol;
use crate::text::span::Span;
use crate::text::span::Spanned;

/// Such a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it says.
    pub kind: RemarkKind,
    /// The whole line.
    pub span: Span,
    /// The namespace that the line or its command names.
    pub namespace: Cell<String>,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// `Error from server (NotFound): services "x" not found`
    NotFound(Kind, Spanned<String>),
    /// `No resources found in demo namespace.`; the kind comes from the command before it.
    NoneFound(Option<Kind>),
    /// `Error from server (Forbidden)`, `connection refused`, unknown resource type and the like: about the
    /// client, its rights or the API server.
    ClientFailed(String),
    /// `provided port is not in the valid range. The range of valid ports is 30000-32767`
    PortOutOfRange {
        /// The number asked for.
        asked: Option<Spanned<u16>>,
        /// Lowest and highest valid number.
        range: Option<(Spanned<u16>, Spanned<u16>)>,
    },
    /// `provided port is already allocated`
    PortTaken(Option<Spanned<u16>>),
    /// A whole list was asked for: `kubectl get pods` without a name, a filter or a pipe, so that rows not shown
    /// do not exist.
    ListedAll {
        /// The kind listed.
        kind: Kind,
        /// Over all namespaces.
        all_namespaces: bool,
    },
    /// A client's own command: `curl http://10.0.0.5:30080/`, `nc -vz host 80`, `telnet host 80`.
    Tried(Attempt),
    /// `Connection refused`
    Refused(Option<Attempt>),
    /// `timed out`
    TimedOut(Option<Attempt>),
    /// A deprecation or other `Warning:`.
    Warning,
}

/// A host and port that a client tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The host, as typed.
    pub host: Spanned<String>,
    /// The port, typed or the scheme's own.
    pub port: Option<Spanned<u16>>,
    /// The path of a URL.
    pub path: Cell<String>,
    /// UDP for `nc -u`, else TCP.
    pub protocol: Protocol,
}

//! A finding and its parts.

use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::hop::HopKind;

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// No cluster consistent with the text lacks it.
    Proved,
    /// The text suggests it.
    Likely,
    /// The text does not decide it.
    CannotTell,
}

impl Certainty {
    /// The stable word in reports.
    pub fn slug(self) -> &'static str {
        match self {
            Certainty::Proved => "proved",
            Certainty::Likely => "likely",
            Certainty::CannotTell => "cannot-tell",
        }
    }
}

/// What a finding means for the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing, nothing is wrong.
    Informs,
    /// May go wrong.
    Warns,
    /// The path cannot succeed.
    Breaks,
}

impl Severity {
    /// The stable word in reports.
    pub fn slug(self) -> &'static str {
        match self {
            Severity::Informs => "informs",
            Severity::Warns => "warns",
            Severity::Breaks => "breaks",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code, `X16`.
    pub code: Code,
    /// How sure.
    pub certainty: Certainty,
    /// What it means for the path.
    pub severity: Severity,
    /// The Service, as an index into the cluster's list.
    pub service: Option<usize>,
    /// The port, as an index into the Service's list; `None` when it concerns all of them.
    pub port: Option<usize>,
    /// The kinds of hops it sits on; empty when it concerns no hop.
    pub hops: Vec<HopKind>,
    /// The characters that show it, the decisive ones first.
    pub spans: Vec<Spans>,
    /// Values for its sentences, in the order that its code documents.
    pub values: Vec<String>,
    /// The command that would confirm it or tell more.
    pub confirm: Option<Ask>,
}

/// The codes of `docs/findings.md`; never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A LoadBalancer has no address yet. Values: the age as shown.
    X01,
    /// A ClusterIP Service has no entrance of its own from outside.
    X03,
    /// A node port outside 30000-32767. Values: the number.
    X16,
}

impl Code {
    /// Every code.
    pub const ALL: [Code; 3] = [Code::X01, Code::X03, Code::X16];

    /// The code as text.
    pub fn name(self) -> &'static str {
        match self {
            Code::X01 => "X01",
            Code::X03 => "X03",
            Code::X16 => "X16",
        }
    }
}

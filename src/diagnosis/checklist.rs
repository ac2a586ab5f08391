//! The questions of the Debug Services page, answered from the paste.
//!
//! Source: <https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/>

use crate::text::span::Spans;
use crate::trace::ask::Ask;

/// A question, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// Does the Service exist?
    ServiceExists,
    /// Does a network policy select the pods?
    PolicySelectsPods,
    /// Does the Service's name resolve?
    NameResolves,
    /// Does the Service answer at its address?
    AddressAnswers,
    /// Is the port that clients use one of the Service's?
    PortIsOffered,
    /// Is the target port the one that the pods listen on?
    TargetPortIsRight,
    /// Does the protocol fit?
    ProtocolFits,
    /// Does the selector match pods?
    SelectorMatches,
    /// Does the Service have endpoints?
    HasEndpoints,
    /// Are the pods ready?
    PodsAreReady,
    /// Is kube-proxy running on the nodes?
    ProxyRuns,
    /// Can a pod reach itself through its Service?
    Hairpin,
}

impl Question {
    /// Every question.
    pub const ALL: [Question; 12] = [
        Question::ServiceExists,
        Question::PolicySelectsPods,
        Question::NameResolves,
        Question::AddressAnswers,
        Question::PortIsOffered,
        Question::TargetPortIsRight,
        Question::ProtocolFits,
        Question::SelectorMatches,
        Question::HasEndpoints,
        Question::PodsAreReady,
        Question::ProxyRuns,
        Question::Hairpin,
    ];

    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Question::ServiceExists => "service-exists",
            Question::PolicySelectsPods => "policy-selects-pods",
            Question::NameResolves => "name-resolves",
            Question::AddressAnswers => "address-answers",
            Question::PortIsOffered => "port-is-offered",
            Question::TargetPortIsRight => "target-port-is-right",
            Question::ProtocolFits => "protocol-fits",
            Question::SelectorMatches => "selector-matches",
            Question::HasEndpoints => "has-endpoints",
            Question::PodsAreReady => "pods-are-ready",
            Question::ProxyRuns => "proxy-runs",
            Question::Hairpin => "hairpin",
        }
    }
}

/// An answer as far as the text gives one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The text shows that it is so.
    Yes,
    /// The text shows that it is not.
    No,
    /// The text does not tell.
    CannotTell,
}

impl Answer {
    /// The stable word.
    pub fn slug(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::CannotTell => "cannot-tell",
        }
    }
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The question.
    pub question: Question,
    /// The answer.
    pub answer: Answer,
    /// The characters that show it.
    pub spans: Vec<Spans>,
    /// The command that would tell, where one can.
    pub ask: Option<Ask>,
}

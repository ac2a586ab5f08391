//! The questions of the Debug Services page, answered from the paste.
//!
//! Source: <https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/>

use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::rules::unready_pods::has_ended;
use crate::model::cell::Cell;
use crate::model::kind::Kind;
use crate::model::pod::Pod;
use crate::model::remark::RemarkKind;
use crate::model::service::ClusterIp;
use crate::model::service::Service;
use crate::model::service::Shape;
use crate::text::span::Spans;
use crate::trace::ask::Ask;
use crate::trace::asking;
use crate::trace::backing::Backing;
use crate::trace::backing::backing;
use crate::trace::block;
use crate::trace::index::Index;
use crate::trace::selection::is_ready;
use crate::trace::selection::selection;

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

/// The questions about one Service, answered from the paste and its findings.
pub fn checklist(index: &Index<'_>, findings: &[Finding], service: usize) -> Vec<Item> {
    let Some(at) = index.service(service) else { return Vec::new() };
    let own: Vec<&Finding> = findings.iter().filter(|it| it.service == Some(service)).collect();
    let backings: Vec<Backing> = match at.ports.as_slice() {
        [] => vec![backing(index, at, None)],
        ports => ports.iter().map(|port| backing(index, at, Some(port))).collect(),
    };
    let desk = Desk { index, findings, own, service: at, backings };
    Question::ALL.into_iter().map(|question| desk.item(question)).collect()
}

/// All that the answers are taken from.
struct Desk<'b> {
    index: &'b Index<'b>,
    findings: &'b [Finding],
    own: Vec<&'b Finding>,
    service: &'b Service,
    backings: Vec<Backing>,
}

type Reply = (Answer, Vec<Spans>, Option<Ask>);

impl Desk<'_> {
    fn item(&self, question: Question) -> Item {
        let (answer, spans, ask) = match question {
            Question::ServiceExists => self.exists(),
            Question::PolicySelectsPods => self.policy(),
            Question::NameResolves => self.name(),
            Question::AddressAnswers => self.address(),
            Question::PortIsOffered => self.port(),
            Question::TargetPortIsRight => self.target_port(),
            Question::ProtocolFits => self.protocol(),
            Question::SelectorMatches => self.selector(),
            Question::HasEndpoints => self.endpoints(),
            Question::PodsAreReady => self.pods(),
            Question::ProxyRuns => self.proxy(),
            Question::Hairpin => (Answer::CannotTell, Vec::new(), None),
        };
        Item { question, answer, spans, ask: ask.filter(|_| answer == Answer::CannotTell) }
    }

    /// The characters of the first proved finding of one of these codes.
    fn found(&self, codes: &[Code]) -> Option<Vec<Spans>> {
        let finding =
            self.own.iter().find(|it| codes.contains(&it.code) && it.certainty == Certainty::Proved)?;
        Some(finding.spans.clone())
    }

    fn exists(&self) -> Reply {
        let runs = self.service.shapes.iter().any(|it| !matches!(it, Shape::Manifest | Shape::NameOnly));
        let spans = vec![self.service.name.spans.clone()];
        if runs {
            (Answer::Yes, spans, None)
        } else {
            (Answer::CannotTell, spans, Some(asking::get(self.service)))
        }
    }

    fn policy(&self) -> Reply {
        let namespace = &self.service.namespace;
        let ask = Ask::GetNetworkPolicies { namespace: asking::namespace(self.service) };
        match self.found(&[Code::X67]) {
            Some(spans) => (Answer::Yes, spans, None),
            None if self.index.lists_all(&Kind::NetworkPolicy, namespace) && self.knows_pods() => {
                (Answer::No, Vec::new(), None)
            }
            None => (Answer::CannotTell, Vec::new(), Some(ask)),
        }
    }

    fn knows_pods(&self) -> bool {
        selection(self.index, self.service).is_some_and(|it| it.compared > 0)
    }

    fn name(&self) -> Reply {
        match block::numeric_name(self.service) {
            Some(name) => (Answer::No, vec![name.spans], None),
            None => (Answer::CannotTell, Vec::new(), None),
        }
    }

    fn address(&self) -> Reply {
        match self.found(&[Code::X35, Code::X60, Code::X31, Code::X23]) {
            Some(spans) => (Answer::No, spans, None),
            None => (Answer::CannotTell, Vec::new(), None),
        }
    }

    fn port(&self) -> Reply {
        if let Some(spans) = self.found(&[Code::X63]) {
            return (Answer::No, spans, None);
        }
        let tried = self.index.cluster.remarks.iter().find_map(|remark| match &remark.kind {
            RemarkKind::Tried(attempt) if self.is_own(&attempt.host.value) => attempt.port.as_ref(),
            _ => None,
        });
        match tried {
            Some(port) => (Answer::Yes, vec![port.spans.clone()], None),
            None => (Answer::CannotTell, Vec::new(), None),
        }
    }

    fn is_own(&self, host: &str) -> bool {
        let name = self.service.name.value.as_str();
        let address = self.service.cluster_ip.shown().map(|it| &it.value);
        let is_address = matches!(address, Some(ClusterIp::Address(it)) if it.text() == host);
        is_address || host == name || host.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
    }

    fn target_port(&self) -> Reply {
        let hint = self.own.iter().find(|it| it.code == Code::X24).map(|it| it.spans.clone());
        match self.found(&[Code::X23, Code::X26]) {
            Some(spans) => (Answer::No, spans, None),
            None => (Answer::CannotTell, hint.unwrap_or_default(), Some(asking::pod_manifests(self.service))),
        }
    }

    fn protocol(&self) -> Reply {
        let hint = self.own.iter().find(|it| it.code == Code::X27).map(|it| it.spans.clone());
        (Answer::CannotTell, hint.unwrap_or_default(), Some(asking::pod_manifests(self.service)))
    }

    fn selector(&self) -> Reply {
        let own: Vec<Spans> = self.service.selector.spans().into_iter().collect();
        if let Some(spans) = self.found(&[Code::X31]) {
            return (Answer::No, spans, None);
        }
        let selects =
            selection(self.index, self.service).is_some_and(|it| it.is_certain && !it.pods.is_empty());
        let matched = selects || self.found(&[Code::X32]).is_some();
        let has_list = self.backings.iter().any(|it| !it.hosts.spans().is_empty());
        if self.service.selector.value().is_some() && (matched || has_list) {
            return (Answer::Yes, own, None);
        }
        (Answer::CannotTell, own, Some(asking::pods(self.service, true)))
    }

    fn endpoints(&self) -> Reply {
        if let Some(spans) = self.found(&[Code::X35, Code::X60]) {
            return (Answer::No, spans, None);
        }
        let spans: Vec<Spans> = self.backings.iter().flat_map(|it| it.hosts.spans().to_vec()).collect();
        if spans.is_empty() {
            return (Answer::CannotTell, spans, Some(asking::slices(self.service)));
        }
        (Answer::Yes, spans, None)
    }

    fn pods(&self) -> Reply {
        let ask = Some(asking::pods(self.service, false));
        let pods = selection(self.index, self.service).map(|it| it.pods).unwrap_or_default();
        let alive: Vec<&Pod> = pods.into_iter().filter(|pod| !has_ended(pod)).collect();
        let waiting: Vec<_> = alive.iter().filter(|pod| is_ready(pod) == Some(false)).collect();
        if let Some(first) = waiting.first() {
            return (Answer::No, shown(first), None);
        }
        let all_ready = !alive.is_empty() && alive.iter().all(|pod| is_ready(pod) == Some(true));
        if all_ready {
            return (Answer::Yes, alive.iter().flat_map(|pod| shown(pod)).collect(), None);
        }
        (Answer::CannotTell, Vec::new(), ask)
    }

    fn proxy(&self) -> Reply {
        let failing = self.findings.iter().find(|it| it.code == Code::X68);
        if let Some(finding) = failing {
            return (Answer::No, finding.spans.clone(), None);
        }
        let is_proxy = |pod: &&Pod| pod.name.value.starts_with("kube-proxy-");
        let pods: Vec<&Pod> = self.index.cluster.pods.iter().filter(is_proxy).collect();
        if pods.is_empty() || !pods.iter().all(|pod| is_ready(pod) == Some(true)) {
            return (Answer::CannotTell, Vec::new(), Some(Ask::GetSystemPods));
        }
        (Answer::Yes, pods.iter().flat_map(|pod| shown(pod)).collect(), None)
    }
}

fn shown(pod: &Pod) -> Vec<Spans> {
    [Cell::spans(&pod.ready_containers), Cell::spans(&pod.status)].into_iter().flatten().collect()
}

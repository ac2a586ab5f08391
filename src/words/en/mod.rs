//! English.

pub mod decoder;
pub mod finding;
pub mod frame;
pub mod glossary;
pub mod hop;
pub mod label;
pub mod notice;
pub mod proof;
pub mod quiz;

use crate::diagnosis::checklist::Question;
use crate::diagnosis::finding::Code;
use crate::exercise::question::Prompt;
use crate::exercise::question::Why;
use crate::model::role::Role;
use crate::notice::NoticeKind;
use crate::trace::ask::Ask;
use crate::trace::block::Block;
use crate::trace::fact::State;
use crate::trace::hop::HopKind;
use crate::trace::reach::Reason;
use crate::trace::reach::RowKind;
use crate::trace::reply::Reply;
use crate::trace::rule::Rule;
use crate::trace::start::Start;
use crate::trace::stop::Place;
use crate::words::Words;
use crate::words::counted::Counted;
use crate::words::decoder::CellPart;
use crate::words::finding::FindingWords;
use crate::words::frame::Frame;
use crate::words::glossary::Term;
use crate::words::glossary::TermWords;
use crate::words::hop::HopWords;
use crate::words::hop::Spot;
use crate::words::hop::Variant;
use crate::words::label::Label;
use crate::words::page::Page;

/// The English words.
pub struct English;

impl Words for English {
    fn label(&self, label: Label) -> &'static str {
        label::label(label)
    }

    fn counted(&self, counted: Counted, count: usize) -> &'static str {
        let one = count == 1;
        match counted {
            Counted::LinesAbove if one => "{count} line above",
            Counted::LinesAbove => "{count} lines above",
            Counted::LinesBelow if one => "{count} line below",
            Counted::LinesBelow => "{count} lines below",
            Counted::LinesUsed if one => "{count} line used",
            Counted::LinesUsed => "{count} lines used",
            Counted::LinesIrrelevant if one => "{count} line known but not needed",
            Counted::LinesIrrelevant => "{count} lines known but not needed",
            Counted::LinesNotUnderstood if one => "{count} line not understood",
            Counted::LinesNotUnderstood => "{count} lines not understood",
            Counted::Services if one => "{count} Service",
            Counted::Services => "{count} Services",
            Counted::Findings if one => "{count} finding",
            Counted::Findings => "{count} findings",
            Counted::Notices if one => "{count} remark about the text",
            Counted::Notices => "{count} remarks about the text",
            Counted::MoreAddresses => "{count} more",
            Counted::OneOf if one => "the only one of {count}",
            Counted::OneOf => "one of {count}",
        }
    }

    fn start(&self, start: Start) -> &'static str {
        match start {
            Start::Internet => "the internet",
            Start::Node => "the nodes' network",
            Start::Pod => "a pod in the same namespace",
            Start::PodOtherNamespace => "a pod in another namespace",
        }
    }

    fn place(&self, place: Place) -> &'static str {
        match place {
            Place::OutsideUser => "outside user",
            Place::NodeNetwork => "machine on the nodes' network",
            Place::ClientPod => "client pod",
            Place::LoadBalancer => "load balancer",
            Place::Ingress => "Ingress controller",
            Place::Node => "any node",
            Place::Service => "Service",
            Place::Pod => "pod",
            Place::ExternalName => "external name",
            Place::ServiceLb => "ServiceLB pod",
        }
    }

    fn gloss(&self, place: Place) -> &'static str {
        match place {
            Place::OutsideUser => "outside the cluster",
            Place::NodeNetwork => "outside the cluster network, near the nodes",
            Place::ClientPod => "inside the cluster",
            Place::LoadBalancer => "made by a provider, outside the cluster",
            Place::Ingress => "a proxy that reads HTTP",
            Place::Node => "every node claims this port",
            Place::Service => "a rule on every node, not a machine",
            Place::Pod => "where the program listens",
            Place::ExternalName => "an alias in DNS",
            Place::ServiceLb => "a pod of k3s that passes requests on",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::ExternalAddress => "external address",
            Role::ServicePort => "service port",
            Role::NodePort => "node port",
            Role::ClusterIp => "cluster IP",
            Role::TargetPort => "target port",
            Role::NodeAddress => "node IP",
            Role::PodAddress => "pod IP",
            Role::ServiceName => "Service name",
            Role::ServiceType => "type",
            Role::Protocol => "protocol",
            Role::Namespace => "namespace",
            Role::Selector => "selector",
            Role::PodName => "pod name",
            Role::NodeName => "node name",
            Role::DnsName => "DNS name",
            Role::Policy => "policy",
            Role::Other => "value",
        }
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::Seen => "seen",
            State::Derived => "derived",
            State::Assumed => "assumed",
            State::Unknown => "unknown",
        }
    }

    fn hop(&self, kind: HopKind) -> HopWords {
        hop::hop(kind)
    }

    fn variant(&self, variant: Variant) -> &'static str {
        hop::variant(variant)
    }

    fn block(&self, block: Block) -> &'static str {
        hop::block(block)
    }

    fn rule(&self, rule: Rule) -> &'static str {
        proof::rule(rule)
    }

    fn spot(&self, spot: Spot) -> &'static str {
        proof::spot(spot)
    }

    fn gap(&self, role: Role) -> &'static str {
        proof::gap(role)
    }

    fn page(&self, page: Page) -> &'static str {
        proof::page(page)
    }

    fn frame(&self, frame: Frame) -> &'static str {
        frame::frame(frame)
    }

    fn ask(&self, ask: &Ask) -> &'static str {
        frame::ask(ask)
    }

    fn reason(&self, reason: Reason) -> &'static str {
        frame::reason(reason)
    }

    fn row_kind(&self, kind: RowKind) -> &'static str {
        frame::row_kind(kind)
    }

    fn reply(&self, reply: Reply) -> &'static str {
        frame::reply(reply)
    }

    fn checklist(&self, question: Question) -> &'static str {
        frame::checklist(question)
    }

    fn finding(&self, code: Code, values: &[String]) -> FindingWords {
        finding::finding(code, values)
    }

    fn notice(&self, kind: &NoticeKind) -> &'static str {
        notice::notice(kind)
    }

    fn cell_part(&self, part: CellPart) -> &'static str {
        decoder::cell_part(part)
    }

    fn prompt(&self, prompt: Prompt) -> &'static str {
        quiz::prompt(prompt)
    }

    fn why(&self, why: Why) -> &'static str {
        quiz::why(why)
    }

    fn term(&self, term: Term) -> TermWords {
        glossary::term(term)
    }

    fn list_separator(&self) -> &'static str {
        ", "
    }

    fn own_name(&self) -> &'static str {
        "English"
    }
}

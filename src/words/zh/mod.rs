//! Simplified Chinese.

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

/// The Chinese words.
pub struct Chinese;

impl Words for Chinese {
    fn label(&self, label: Label) -> &'static str {
        label::label(label)
    }

    fn counted(&self, counted: Counted, count: usize) -> &'static str {
        match counted {
            Counted::LinesAbove => "上面还有{count}行",
            Counted::LinesBelow => "下面还有{count}行",
            Counted::LinesUsed => "用到{count}行",
            Counted::LinesIrrelevant => "认得但用不到{count}行",
            Counted::LinesNotUnderstood => "未能理解{count}行",
            Counted::Services => "{count}个 Service",
            Counted::Findings => "{count}条发现",
            Counted::Notices => "关于文本的{count}条说明",
            Counted::MoreAddresses => "另有{count}个",
            Counted::OneOf if count == 1 => "仅有的{count}个",
            Counted::OneOf => "{count}个之一",
        }
    }

    fn start(&self, start: Start) -> &'static str {
        match start {
            Start::Internet => "互联网",
            Start::Node => "节点所在的网络",
            Start::Pod => "同一名字空间中的 Pod",
            Start::PodOtherNamespace => "其他名字空间中的 Pod",
        }
    }

    fn place(&self, place: Place) -> &'static str {
        match place {
            Place::OutsideUser => "外部用户",
            Place::NodeNetwork => "节点网络中的机器",
            Place::ClientPod => "客户端 Pod",
            Place::LoadBalancer => "负载均衡器",
            Place::Ingress => "Ingress 控制器",
            Place::Node => "任一节点",
            Place::Service => "Service",
            Place::Pod => "Pod",
            Place::ExternalName => "外部名称",
            Place::ServiceLb => "ServiceLB Pod",
        }
    }

    fn gloss(&self, place: Place) -> &'static str {
        match place {
            Place::OutsideUser => "在集群之外",
            Place::NodeNetwork => "在集群网络之外，与节点相邻",
            Place::ClientPod => "在集群之内",
            Place::LoadBalancer => "由提供商创建，在集群之外",
            Place::Ingress => "读得懂 HTTP 的代理",
            Place::Node => "每个节点都占用这个端口",
            Place::Service => "每个节点上的一条规则，不是机器",
            Place::Pod => "程序在这里监听",
            Place::ExternalName => "DNS 中的别名",
            Place::ServiceLb => "k3s 中转发请求的 Pod",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::ExternalAddress => "外部地址",
            Role::ServicePort => "Service 端口",
            Role::NodePort => "节点端口",
            Role::ClusterIp => "集群 IP",
            Role::TargetPort => "目标端口",
            Role::NodeAddress => "节点 IP",
            Role::PodAddress => "Pod IP",
            Role::ServiceName => "Service 名称",
            Role::ServiceType => "类型",
            Role::Protocol => "协议",
            Role::Namespace => "名字空间",
            Role::Selector => "选择算符",
            Role::PodName => "Pod 名称",
            Role::NodeName => "节点名称",
            Role::DnsName => "DNS 名称",
            Role::Policy => "策略",
            Role::Other => "值",
        }
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::Seen => "可见",
            State::Derived => "推出",
            State::Assumed => "假定",
            State::Unknown => "未知",
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
        "、"
    }

    fn own_name(&self) -> &'static str {
        "简体中文"
    }
}

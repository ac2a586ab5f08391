//! Chinese: what stands around a path, and answers in one sentence.

use crate::diagnosis::checklist::Question;
use crate::trace::ask::Ask;
use crate::trace::reach::Reason;
use crate::trace::reach::RowKind;
use crate::trace::reply::Reply;
use crate::words::frame::Frame;

/// The opening and the closing.
pub fn frame(frame: Frame) -> &'static str {
    match frame {
        Frame::OpeningPods => {
            "Pod {pod_name}是可以随时替换的：{workload}可能随时把它换掉，下一个 Pod 的名称和地址都不一样，没有人能手工维护这样的地址列表。Service {service}保持一个名称和一个地址{cluster_ip}，每个节点都知道此刻它背后有哪些 Pod。"
        }
        Frame::OpeningPodsOnly => {
            "Pod {pod_name}明天可能就不在了，接替它的 Pod 名称和地址都不一样。Service {service}保持一个名称和一个地址{cluster_ip}，每个节点都知道此刻它背后有哪些 Pod。"
        }
        Frame::Opening => {
            "Pod 来来去去：每次重建、每个新版本都会让 Pod 换一个名称和地址。Service {service}保持一个名称和一个地址{cluster_ip}，每个节点都知道此刻它背后有哪些 Pod。"
        }
        Frame::OpeningHeadless => {
            "Pod 来来去去，地址也随之改变。Service {service}只保持一个名称：它是无头服务，DNS 用此刻存在的 Pod 的地址回答，由客户端自己挑选。"
        }
        Frame::OpeningName => {
            "Service {service}代表集群之外的某个目标。集群内的程序使用它的短名；目标搬家时，只改 Service，不改程序。"
        }
        Frame::ClosingTitle => "{type}",
        Frame::ClosingTitleOwn => "{type}：{service}就是这种类型",
        Frame::ClosingNodePort => {
            "谁能访问：凡是能到达节点地址的人，经由每个节点上的同一个大号端口；集群内的客户端也可以用集群 IP。地址由谁提供：就是节点自己的地址，不需要别人，但用户得知道一个活着的节点，防火墙也得放行。适合测试、实验环境，以及自己运维的负载均衡器之后。"
        }
        Frame::ClosingLoadBalancer => {
            "谁能访问：凡是能到达负载均衡器地址的人，使用 Service 端口；默认情况下节点端口也照样可用。地址由谁提供：云上的提供商，或 MetalLB 这样的控制器；没有提供商就一直是 `<pending>`。通常每个这样的 Service 都有自己的负载均衡器。适合来自外部的生产流量，而且不限于 HTTP。"
        }
        Frame::ClosingClusterIp => {
            "谁能访问：集群内的客户端，通过名称或集群 IP，使用 Service 端口。地址由谁提供：集群自己分配，不需要提供商，也不在节点上打开任何端口。这是默认类型。适合集群内程序之间的调用，也适合放在 Ingress 或 Gateway 之后，由它们用一个地址接入多个网站。"
        }
    }
}

/// What a command shows.
pub fn ask(ask: &Ask) -> &'static str {
    match ask {
        Ask::DescribeService { .. } => "它会显示每个端口的目标端口和端点，以及流量策略和事件。",
        Ask::GetService { .. } => "它会显示类型、地址、端口和选择算符。",
        Ask::GetNodes => "它会显示节点的内部地址和外部地址。",
        Ask::GetPods { .. } => "它会显示哪些 Pod 就绪，以及它们的地址和所在节点。",
        Ask::GetEndpointSlices { .. } => "它会显示 Service 背后的地址和目标端口，不论是否就绪。",
        Ask::GetEndpoints { .. } => "它会显示就绪的地址及其端口。",
        Ask::GetPodManifests { .. } => "它会显示 Pod 给端口起的名称。",
        Ask::GetServiceManifest { .. } => "它会显示 Service 的所有字段，包括表格从不打印的那些。",
        Ask::GetAllServices => "它会显示这个 Service 在哪个名字空间。",
        Ask::DescribePod { .. } => "它会显示 Pod 的状况、端口、探针和事件。",
        Ask::DescribeEndpoints { .. } => "它会把就绪和未就绪的地址分开列出。",
        Ask::GetWorkloads { .. } => "它会显示各工作负载及其选择算符。",
        Ask::DescribeNode { .. } => "它会显示节点的状况和地址。",
        Ask::GetIngresses { .. } => "它会显示哪些主机名通向这里，由哪个控制器处理。",
        Ask::DescribeIngress { .. } => "它会显示每条规则及其后端和端点。",
        Ask::GetIngressClasses => "它会显示有哪些控制器。",
        Ask::GetNetworkPolicies { .. } => "它会显示有哪些网络策略，各自选中哪些 Pod。",
        Ask::GetSystemPods => "它会显示 kube-proxy 或其替代组件是否在每个节点上运行。",
    }
}

/// Why an address does not work, or why the text does not tell.
pub fn reason(it: Reason) -> &'static str {
    match it {
        Reason::ClusterIpStaysInside => "只有节点上的规则认识集群 IP，外部网络不会路由它。",
        Reason::NeedsRoute => "节点上的进程可以使用；其他机器需要一条通往集群 IP 网段的路由。",
        Reason::PrivateAddress => "这是私有地址：从互联网访问需要文本中没有显示的 NAT。",
        Reason::Loopback => "环回地址只会回到客户端自己的机器。",
        Reason::PodAddressOutside => "Pod 地址在集群内可路由；文本看不出外部网络是否也会路由。",
        Reason::NoEndpoint => "没有可用的端点，连接会被拒绝。",
        Reason::Pending => "还没有公布地址。",
        Reason::AddressNotReadable => "地址被遮盖或截断。",
        Reason::NodeAddressNotShown => "文本没有显示任何节点的地址。",
        Reason::PortNotShown => "文本没有显示端口。",
        Reason::DroppedByNode => "策略为 Local 时这个节点会丢弃它：这里没有该 Service 的就绪 Pod。",
        Reason::NameStaysInside => "只有集群自己的 DNS 知道这个名称。",
        Reason::ShortNameElsewhere => "短名会在客户端自己的名字空间里查找。",
        Reason::NamedPortMissing => "被选中的 Pod 没有与目标端口同名的端口。",
        Reason::NumericName => "由数字组成的名称无法解析。",
        Reason::RoutingNotShown => "文本看不出是否有人把这个地址路由到节点。",
    }
}

/// How the answer returns.
pub fn reply(it: Reply) -> &'static str {
    match it {
        Reply::OwnNode => "回复先到客户端自己的节点，由它把发送方还原为 Service 的地址。",
        Reply::ReceivingNode => "回复先到收到请求的节点，由它还原改过的地址，再答复客户端。",
        Reply::ReceivingNodePastBalancer => "回复先到收到请求的节点，再直接返回客户端，不经负载均衡器。",
        Reply::ReceivingNodeThroughBalancer => "回复先到收到请求的节点，再回到负载均衡器。",
        Reply::Balancer => "Pod 答复负载均衡器，负载均衡器再答复客户端。",
        Reply::ServiceLb => "回复先到 ServiceLB Pod，由它还原改过的地址。",
        Reply::Ingress => "Pod 答复控制器，控制器在第一个连接上答复客户端。",
        Reply::Direct => "回复直接返回客户端；没有任何改写。",
        Reply::Nothing => "没有来自 Pod 的回复：路径在此之前就中断了。",
        Reply::NotTold => "文本看不出回复走哪条路。",
    }
}

/// A question of the Debug Services page.
pub fn checklist(it: Question) -> &'static str {
    match it {
        Question::ServiceExists => "这个 Service 存在吗？",
        Question::PolicySelectsPods => "有网络策略选中这些 Pod 吗？",
        Question::NameResolves => "Service 的名称能解析吗？",
        Question::AddressAnswers => "Service 在它的地址上有应答吗？",
        Question::PortIsOffered => "客户端使用的端口是这个 Service 的端口吗？",
        Question::TargetPortIsRight => "目标端口就是 Pod 监听的端口吗？",
        Question::ProtocolFits => "协议对得上吗？",
        Question::SelectorMatches => "选择算符能匹配到 Pod 吗？",
        Question::HasEndpoints => "这个 Service 有端点吗？",
        Question::PodsAreReady => "Pod 就绪了吗？",
        Question::ProxyRuns => "kube-proxy 在各节点上运行吗？",
        Question::Hairpin => "Pod 能通过自己的 Service 访问到自己吗？",
    }
}

/// The kind of an address in the reachability table.
pub fn row_kind(it: RowKind) -> &'static str {
    match it {
        RowKind::Balancer => "负载均衡器",
        RowKind::ExternalIp => "`externalIPs` 中的地址",
        RowKind::Node => "节点加节点端口",
        RowKind::ClusterIp => "集群 IP",
        RowKind::Name => "DNS 名称",
        RowKind::Pod => "Pod 加目标端口",
        RowKind::ExternalName => "外部名称",
    }
}

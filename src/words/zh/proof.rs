//! Chinese: what a value rests on.

use crate::model::role::Role;
use crate::trace::rule::Rule;
use crate::words::hop::Spot;
use crate::words::page::Page;

/// Why a value or a leg is taken, after its value and a colon.
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::BalancerListensOnServicePort => "负载均衡器监听的就是 Service 端口。",
        Rule::PolicyDefaultsToCluster => {
            "任一节点都可以提供服务：外部流量策略未设置时为 Cluster，而文本没有显示它。"
        }
        Rule::BalancerSendsToNodePort => {
            "许多负载均衡器会发往节点端口；也有的保留自己的地址，或直接发往 Pod，文本看不出是哪一种。"
        }
        Rule::SamePortCell => "两者属于这个 Service 的同一个端口，因此由一个可以查到另一个。",
        Rule::NodeOpensNodePort => {
            "每个节点都占用这个节点端口，因此发往任一节点地址的请求都会遇到这个 Service 的规则。"
        }
        Rule::SliceListsAddresses
        | Rule::ProcessOnNode
        | Rule::NodesWithReadyPods
        | Rule::DnsAlias
        | Rule::TypedByReader
        | Rule::BalancerIsProxy
        | Rule::BalancerKeepsAddress
        | Rule::BalancerGoesToPods
        | Rule::BalancerIsServiceLb
        | Rule::BalancerIsTunnel
        | Rule::BalancerIsLocalhost
        | Rule::ExternalIpListensOnServicePort
        | Rule::ServiceLbListensOnServicePort
        | Rule::TunnelKeepsAddress
        | Rule::EndpointOfOnlyPort
        | Rule::EndpointsOfPort
        | Rule::SlicePortOfName
        | Rule::ContainerPortOfName
        | Rule::SelectorMatchesLabels
        | Rule::SelectorMatchesWorkload
        | Rule::NameAndNamespace
        | Rule::DefaultClusterDomain
        | Rule::NodeReplacesSource
        | Rule::HeadlessIsNotTranslated
        | Rule::IngressNamesService
        | Rule::IngressDialsPods => seldom(rule),
    }
}

/// Rules that few paths rest on; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom(rule: Rule) -> &'static str {
    match rule {
        Rule::SliceListsAddresses => "EndpointSlice 列出了这些地址；它们已就绪只是假定，列表没有说明。",
        Rule::ProcessOnNode => "把客户端当作节点上的进程；其他机器需要一条通往集群 IP 的路由。",
        Rule::NodesWithReadyPods => "策略为 Local 时，只有带有该 Service 就绪 Pod 的节点才提供服务。",
        Rule::DnsAlias => "集群 DNS 用外部名称回答；只有向它查询的客户端才看得到这个别名。",
        Rule::TypedByReader => "由你输入，文本中没有字符显示它。",
        Rule::BalancerIsProxy => "地址后的 (Proxy) 说明负载均衡器不会在报文上保留自己的地址。",
        Rule::BalancerKeepsAddress => "这个负载均衡器看来会保留自己的地址，原样转交报文。",
        Rule::BalancerGoesToPods => "注解或就绪门控说明负载均衡器直接发往 Pod。",
        Rule::BalancerIsServiceLb => {
            "外部地址就是节点自己的地址，或者列出了 svclb Pod：这提示是 k3s ServiceLB。"
        }
        Rule::BalancerIsTunnel => "外部地址与集群 IP 相同：这提示是 minikube tunnel。",
        Rule::BalancerIsLocalhost => "外部地址是 localhost：集群就在本机上，例如 Docker Desktop。",
        Rule::ExternalIpListensOnServicePort => "节点在 Service 端口上接收发往 externalIPs 中地址的报文。",
        Rule::ServiceLbListensOnServicePort => "ServiceLB 以主机端口的形式在节点上打开 Service 端口。",
        Rule::TunnelKeepsAddress => "隧道按原样路由集群 IP，端口就是 Service 端口。",
        Rule::EndpointOfOnlyPort => "这个 Service 只有一个端口，因此端点地址后面的数字就是目标端口。",
        Rule::EndpointsOfPort => "这些是文本为这个端口列出的端点。",
        Rule::SlicePortOfName => "EndpointSlice 给同名端口的就是这个数字。",
        Rule::ContainerPortOfName => "被选中的 Pod 给这个名称的容器端口就是这个数字。",
        Rule::SelectorMatchesLabels => "Pod 的标签包含选择算符的每一对键值。",
        Rule::SelectorMatchesWorkload => {
            "选择算符是工作负载选择算符的一部分，而 Pod 的名称提示它属于该工作负载。"
        }
        Rule::NameAndNamespace => "Service 的名称加上它的名字空间，中间用点连接。",
        Rule::DefaultClusterDomain => "集群域名默认是 cluster.local，除非有人另选。",
        Rule::NodeReplacesSource => "策略为 Cluster 时，收到请求的节点会把发送方换成自己的一个地址。",
        Rule::HeadlessIsNotTranslated => "这是无头服务：DNS 给出 Pod 地址，没有组件转换端口。",
        Rule::IngressNamesService => "Ingress 或路由的一条规则把这个 Service 指定为后端。",
        _ => "多数控制器从 Service 取得 Pod 的地址，然后直接连接。",
    }
}

/// Where a value stands.
pub fn spot(spot: Spot) -> &'static str {
    match spot {
        Spot::BeforeColon => "{value}是{name}：在{column}中，冒号之前。",
        Spot::AfterColon => "{value}是{name}：在{column}中，冒号之后。",
        Spot::BeforeSlash => "{value}是{name}：在{column}中，斜线之前。",
        Spot::UnderColumn => "{value}是{name}：在{column}列中。",
        Spot::AfterLabel => "{value}是{name}：在{column}这一行。",
        Spot::InField => "{value}是{name}：在字段{column}中。",
        Spot::OnLine => "{value}是{name}：在第{line}行。",
        Spot::Derived => "{value}：{text}",
        Spot::DerivedLeg => "这一跳：{text}",
        Spot::ShortName => "{value}：DNS 短名，只在这个 Service 自己的名字空间内有效。",
    }
}

/// Why a value is missing.
pub fn gap(role: Role) -> &'static str {
    match role {
        Role::TargetPort => "文本里没有{value}：PORT(S) 没有它的位置，describe 才有。",
        Role::NodeAddress => "文本里没有{value}：Service 的输出不列出节点。",
        Role::PodAddress => "文本里没有{value}：Service 那一行不列出 Pod，describe 会列出端点。",
        Role::ExternalAddress => "文本里没有{value}：尚未公布地址，或者文本没有显示。",
        _ => "文本里没有{value}。",
    }
}

/// The title of a page.
pub fn page(page: Page) -> &'static str {
    match page {
        Page::Service => "服务（Service）",
        Page::ServiceTypes => "服务（Service）：服务类型",
        Page::PortDefinitions => "服务（Service）：端口定义",
        Page::NodePort => "服务（Service）：NodePort 类型",
        Page::LoadBalancer => "服务（Service）：LoadBalancer 类型",
        Page::ExternalName => "服务（Service）：ExternalName 类型",
        Page::Headless => "服务（Service）：无头服务",
        Page::ExternalIps => "服务（Service）：外部 IP",
        Page::VirtualIps => "虚拟 IP 和服务代理",
        Page::TrafficPolicies => "虚拟 IP 和服务代理：流量策略",
        Page::Dns => "Service 与 Pod 的 DNS",
        Page::EndpointSlices => "EndpointSlice",
        Page::Ingress => "Ingress",
        Page::NetworkPolicies => "网络策略",
        Page::Labels => "标签和选择算符",
        Page::PodLifecycle => "Pod 的生命周期",
        Page::SourceIp => "使用源 IP",
        Page::DebugService => "调试 Service",
    }
}

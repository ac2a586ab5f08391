//! Chinese: the glossary.

use crate::words::glossary::Term;
use crate::words::glossary::TermWords;

/// The texts of a term.
pub fn term(term: Term) -> TermWords {
    match term {
        Term::Service => TermWords {
            name: "Service",
            meaning: "在不断变化的 Pod 前面，保持不变的名称和地址。",
            is_not: "不是机器，也不是进程：它以规则的形式存在于每个节点上。",
        },
        Term::ServicePort => TermWords {
            name: "Service 端口",
            meaning: "客户端在 Service 自己的地址上使用的数字。",
            is_not: "不是 Pod 的端口，虽然两者可能相等。",
        },
        Term::NodePort => TermWords {
            name: "节点端口（NodePort）",
            meaning: "一个数字，默认取自 30000-32767，在每个节点上都通向该 Service。",
            is_not: "并非只在有 Pod 的节点上有效，也不是 Pod 的端口。",
        },
        Term::TargetPort => TermWords {
            name: "目标端口（targetPort）",
            meaning: "请求在 Pod 上被送往的数字，或端口名称。",
            is_not: "`kubectl get service` 不显示它。",
        },
        Term::ContainerPort => TermWords {
            name: "容器端口",
            meaning: "Pod 清单对容器所做的声明，也是端口得名之处。",
            is_not: "不打开任何端口：没有它，程序照样可以监听。",
        },
        Term::HostPort => TermWords {
            name: "主机端口",
            meaning: "某个节点上的一个端口，通向该节点上的一个 Pod。",
            is_not: "不属于 Service；`kubectl get service` 从不显示它。",
        },
        Term::HealthCheckNodePort => TermWords {
            name: "健康检查节点端口",
            meaning: "节点用它告诉负载均衡器自己有没有就绪的 Pod。",
            is_not: "不是给用户用的：它只返回状态。",
        },
        Term::ClusterIp => TermWords {
            name: "集群 IP（ClusterIP）",
            meaning: "Service 的虚拟地址：每个节点在规则中查找的一把钥匙。",
            is_not: "没有机器拥有它，也不必应答 ping。",
        },
        Term::ExternalIp => TermWords {
            name: "EXTERNAL-IP",
            meaning: "这一列的含义取决于类型：负载均衡器的地址、`externalIPs`，或 DNS 名称。",
            is_not: "除少数例外，它不是节点的公网地址。",
        },
        Term::ExternalIps => TermWords {
            name: "externalIPs",
            meaning: "有人手工写进 Service 的地址。",
            is_not: "Kubernetes 既不分配也不通告。",
        },
        Term::TypeClusterIp => TermWords {
            name: "ClusterIP 类型",
            meaning: "默认类型：在集群内部可达。",
            is_not: "没有自己的对外入口。",
        },
        Term::TypeNodePort => TermWords {
            name: "NodePort 类型",
            meaning: "在 ClusterIP 之外，每个节点还用一个节点端口提供服务。",
            is_not: "不会打开防火墙。",
        },
        Term::TypeLoadBalancer => TermWords {
            name: "LoadBalancer 类型",
            meaning: "向提供商请求一个外部地址；通常同时也有节点端口。",
            is_not: "并不取代节点端口和集群 IP。",
        },
        Term::ExternalName => TermWords {
            name: "ExternalName 类型",
            meaning: "集群外某个名称的 DNS 别名。",
            is_not: "没有地址，没有代理，也不映射端口。",
        },
        Term::Headless => TermWords {
            name: "无头服务",
            meaning: "集群 IP 为 `None` 的 Service：DNS 用 Pod 地址回答。",
            is_not: "不是故障，也没有组件转换它的端口。",
        },
        Term::Endpoint => TermWords {
            name: "端点",
            meaning: "Service 背后的一个 Pod 地址及其端口。",
            is_not: "并非每个被选中的 Pod 都是端点：它必须就绪。",
        },
        Term::EndpointSlice => TermWords {
            name: "EndpointSlice",
            meaning: "列出某个 Service 的端点的对象。",
            is_not: "它的表格不是就绪端点的列表。",
        },
        Term::Selector => TermWords {
            name: "选择算符",
            meaning: "Pod 要归属某个 Service 必须带有的标签键值。",
            is_not: "不匹配 Deployment，也不跨名字空间。",
        },
        Term::Label => TermWords {
            name: "标签",
            meaning: "对象上的一个键和一个值。",
            is_not: "比要求的多带几个标签没有影响。",
        },
        Term::Pod => TermWords {
            name: "Pod",
            meaning: "共用一个地址的一个或多个容器，坏了就换，不修。",
            is_not: "它的地址不会一直不变。",
        },
        Term::Node => TermWords {
            name: "节点",
            meaning: "集群中的一台机器。",
            is_not: "不必运行对应的 Pod，也能接收发给它们的请求。",
        },
        Term::Workload => TermWords {
            name: "工作负载",
            meaning: "按模板创建 Pod 的对象：Deployment、StatefulSet 等。",
            is_not: "不在请求的路径上。",
        },
        Term::Ready => TermWords {
            name: "就绪",
            meaning: "Pod 的所有容器都通过了就绪探针。",
            is_not: "比 Running 要求更高。",
        },
        Term::ReadinessProbe => TermWords {
            name: "就绪探针",
            meaning: "由节点执行的测试，决定 Pod 是否接收请求。",
            is_not: "不是由 Service 执行的。",
        },
        Term::KubeProxy => TermWords {
            name: "kube-proxy",
            meaning: "每个节点上为 Service 写规则的程序。",
            is_not: "报文并不流经它：规则由内核执行。",
        },
        Term::LoadBalancer => TermWords {
            name: "负载均衡器",
            meaning: "拥有外部地址的、属于提供商的机器或规则。",
            is_not: "不属于 Kubernetes，也不总是使用节点端口。",
        },
        Term::Pending => TermWords {
            name: "`<pending>`",
            meaning: "还没有公布外部地址。",
            is_not: "并不表示 Service 在集群内部有故障。",
        },
        Term::TrafficPolicy => TermWords {
            name: "流量策略",
            meaning: "可以选择任意端点（Cluster），还是只选同一节点上的端点（Local）。",
            is_not: "Local 不只是更快：没有 Pod 的节点会丢弃请求。",
        },
        Term::SessionAffinity => TermWords {
            name: "会话亲和性",
            meaning: "让同一客户端地址在一段时间内固定到一个 Pod。",
            is_not: "不按用户或 Cookie 区分。",
        },
        Term::Rewrite => TermWords {
            name: "改写",
            meaning: "节点把报文头中的地址和端口换成另外的。",
            is_not: "每个连接只发生一次，不是图上每一站都发生。",
        },
        Term::Source => TermWords {
            name: "发送方地址",
            meaning: "报文声明自己来自哪里。",
            is_not: "常常是节点，而不是用户。",
        },
        Term::ModelView => TermWords {
            name: "模型视图",
            meaning: "按对象描述的路径：负载均衡器、节点、Service、Pod。",
            is_not: "不是报文经过的机器列表。",
        },
        Term::WireView => TermWords {
            name: "报文视图",
            meaning: "真正在网络上传输的报文头。",
            is_not: "其中没有 Service：网络上没有这个东西。",
        },
        Term::Hop => TermWords {
            name: "跳",
            meaning: "路径中的一步。",
            is_not: "不一定是一个报文：查表不发送任何东西。",
        },
        Term::DnsName => TermWords {
            name: "Service 的 DNS 名称",
            meaning: "名称、名字空间、`svc` 加上集群域名。",
            is_not: "短名只在同一名字空间内有效。",
        },
        Term::Namespace => TermWords {
            name: "名字空间",
            meaning: "集群内划分名称的空间。",
            is_not: "它本身不隔离网络流量。",
        },
        Term::Ingress => TermWords {
            name: "Ingress",
            meaning: "控制器据此把 HTTP 请求转给 Service 的规则。",
            is_not: "不是 Service 的类型；没有控制器就不起作用。",
        },
        Term::Gateway => TermWords {
            name: "Gateway",
            meaning: "较新的接入方式，有自己的路由对象。",
            is_not: "不取代 Service：它要指向 Service。",
        },
        Term::NetworkPolicy => TermWords {
            name: "网络策略",
            meaning: "规定被选中的 Pod 接受或发出哪些流量。",
            is_not: "它的表格不显示方向和规则。",
        },
        Term::PortForward => TermWords {
            name: "port-forward",
            meaning: "从本机经 API 服务器到某个 Pod 的隧道。",
            is_not: "不能用来测试 Service：没有用到它的规则。",
        },
        Term::ServiceLb => TermWords {
            name: "ServiceLB",
            meaning: "k3s 自带的小型负载均衡器，每个节点上一个 Pod。",
            is_not: "没有自己的地址。",
        },
    }
}

//! Chinese: the hops at three depths, and why a hop cannot succeed.

use crate::trace::block::Block;
use crate::trace::hop::HopKind;
use crate::words::hop::HopWords;
use crate::words::hop::Variant;
use crate::words::page::Page;

/// The texts of a kind of hop.
pub fn hop(kind: HopKind) -> HopWords {
    match kind {
        HopKind::InternetToBalancer => HopWords {
            sentence: "外部用户连接{external}:{service_port}，即负载均衡器的地址和 Service 端口；此时还没有改写任何内容。",
            why: "类型{type}会请 Kubernetes 之外的提供商给出一个用户可以依赖的地址，EXTERNAL-IP 显示的就是提供商公布的结果。用户只需知道这一个地址，后面的节点可以增减。",
            mechanism: "控制器看到这个 Service 后配置负载均衡器，并把地址写入 `status.loadBalancer`。负载均衡器监听 Service 端口{service_port}。`PORT(S)` 中先写 Service 端口；冒号后的数字属于节点。",
            page: Page::LoadBalancer,
        },
        HopKind::BalancerToNode => HopWords {
            sentence: "负载均衡器把连接交给其中一个节点：端口{service_port}变成节点端口{node_port}。",
            why: "集群之外的负载均衡器只认识节点，不认识 Pod。节点端口给了它一个在每个节点上都通向该 Service 的数字，选中哪个节点都行。",
            mechanism: "负载均衡器检查节点的健康状况并选出一个，然后发往该节点的{node_port}端口，发送方可能是它自己的地址，也可能是用户的地址。另一些负载均衡器会在报文上保留自己的地址，或直接发给 Pod；这只有提供商的设置才能说明。",
            page: Page::LoadBalancer,
        },
        HopKind::ClientToNode => HopWords {
            sentence: "{from}连接{node}的节点端口{node_port}，每个节点都占用这个端口；此时还没有改写任何内容。",
            why: "节点端口让每个节点都成为入口，不需要任何提供商。正因如此，这个数字在所有节点上必须相同，而且都空闲。",
            mechanism: "每个节点在自己的地址上都有一条针对{node_port}端口的规则，无论该节点上有没有对应的 Pod；外部流量策略为 `Local` 时，没有就绪 Pod 的节点会丢弃请求。在集群内部，{cluster_ip}:{service_port}通向同样的 Pod。谁能访问节点地址由路由和防火墙决定，Service 不会去打开它们。",
            page: Page::NodePort,
        },
        HopKind::NodeToService => HopWords {
            sentence: "节点查表：按{number}在自己的规则里找到 Service {service}的{service_port}端口；不发送任何报文。",
            why: "Service 不是途中的一台机器，而是每个节点都持有的一条记录。这个数字是查到它的一把钥匙，{cluster_ip}:{service_port}是同一条记录的另一把钥匙。",
            mechanism: "kube-proxy（或网络插件中代替它的组件）根据 Service 和端点写好这些规则，由内核拿到达的报文去匹配。从这里进来的请求在去往 Pod 的途中并不带着{cluster_ip}。",
            page: Page::VirtualIps,
        },
        HopKind::ServiceToPod => HopWords {
            sentence: "该节点把目的地改写一次，改为{pod}:{target_port}，即 Pod 的地址和其中程序监听的端口。",
            why: "Service 端口给客户端用，目标端口给 Pod 里的程序用。两者分开，改一个不必改另一个。只有就绪的 Pod 才会被选中。",
            mechanism: "节点为每个连接选一个就绪的端点，连接期间一直用它。对来自外部的请求，外部流量策略为 `Cluster` 时，节点还会把发送方换成自己的一个地址，好让回复先回到它这里，再还原这两处改动。",
            page: Page::VirtualIps,
        },
        HopKind::BalancerToNodeKeepingAddress
        | HopKind::BalancerToPod
        | HopKind::ClientToServiceLb
        | HopKind::ServiceLbToService
        | HopKind::ClientToTunnel
        | HopKind::ClientToExternalIp
        | HopKind::ClientToService
        | HopKind::ClientToPod
        | HopKind::ClientToExternalName
        | HopKind::ClientToIngress
        | HopKind::IngressToService
        | HopKind::IngressToPod
        | HopKind::NoEntrance => seldom(kind),
    }
}

/// The kinds that few paths start with; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom(kind: HopKind) -> HopWords {
    match kind {
        HopKind::BalancerToNodeKeepingAddress => HopWords {
            sentence: "负载均衡器把报文原样交给某个节点：目的地仍是负载均衡器的地址和 Service 端口{service_port}，没有用到节点端口{node_port}。",
            why: "有些负载均衡器只选择节点，不改动报文。这样回复可以直接返回用户，不必再经负载均衡器。",
            mechanism: "每个节点上除了节点端口的规则，还有一条针对{external}的{service_port}端口的规则。无论哪个节点收到报文，都能认出这个地址并查到 Service。节点端口仍会照常分配。",
            page: Page::VirtualIps,
        },
        HopKind::BalancerToPod => HopWords {
            sentence: "负载均衡器直接连接{pod}:{target_port}；它认识 Pod，因此没有节点做任何改写。",
            why: "这种负载均衡器自己监视 Service 的端点。跳过节点少走一跳，流量也按 Pod 而不是按节点分摊。",
            mechanism: "Pod 地址必须在提供商的网络中可路由。节点端口、kube-proxy 以及该 Service 的流量策略和会话亲和性在这里都不起作用；负载均衡器自己检查 Pod 的健康状况。",
            page: Page::LoadBalancer,
        },
        HopKind::ClientToServiceLb => HopWords {
            sentence: "外部用户连接节点{external}的 Service 端口{service_port}；那里由一个 ServiceLB Pod 占着这个端口。",
            why: "k3s 和 RKE2 自带一个小型负载均衡器 ServiceLB。它使用节点自己的地址，因此不需要提供商。",
            mechanism: "每个节点上名为 `svclb-...` 的 Pod 以主机端口的形式打开 Service 端口，并从那里转发。如果所有节点上这个端口都已被别的程序占用，Service 就会一直是 `<pending>`。",
            page: Page::LoadBalancer,
        },
        HopKind::ServiceLbToService => HopWords {
            sentence: "ServiceLB Pod 继续发往{cluster_ip}:{service_port}；这里确实有报文带着集群 IP，直到所在节点把它改写。",
            why: "ServiceLB Pod 只是集群内的普通客户端，和其他 Pod 一样使用该 Service 自己的入口。",
            mechanism: "这个 Pod 会把发送方换成自己，因此 Service 背后的程序看不到用户的地址。外部流量策略为 `Local` 时，它改为发往自己所在节点的节点端口。",
            page: Page::VirtualIps,
        },
        HopKind::ClientToTunnel => HopWords {
            sentence: "本机用户连接{external}:{service_port}；`minikube tunnel` 把集群 IP 路由到节点。",
            why: "本地集群没有提供负载均衡器的提供商。隧道让该 Service 自己的地址在运行隧道的那台机器上可用。",
            mechanism: "隧道为集群 IP 的网段添加一条路由，并把集群 IP 写入 Service 的状态。在网络的其他地方，这个地址哪里也到不了。",
            page: Page::Service,
        },
        HopKind::ClientToExternalIp => HopWords {
            sentence: "{from}连接{external}:{service_port}，这是 `externalIPs` 中手工列出的地址；网络必须把它路由到某个节点。",
            why: "管理员通过 `externalIPs` 把一个已经通向节点的地址借给 Service。Kubernetes 既不分配也不通告这个地址。",
            mechanism: "每个节点都有一条针对这个地址和 Service 端口{service_port}的规则，用的不是节点端口。带着这个目的地到达任一节点的报文都会在那里被改写。",
            page: Page::ExternalIps,
        },
        HopKind::ClientToService => HopWords {
            sentence: "{from}请求{cluster_ip}:{service_port}；它所在的节点在规则中认出这个地址，查到 Service {service}。",
            why: "集群内的客户端使用 Service 的名称，DNS 用{cluster_ip}回答。无论背后的 Pod 换了多少次，这个地址都不变。",
            mechanism: "集群 IP 不属于任何机器。报文还没去任何地方，就在客户端所在的节点上被规则截住；这些规则由 kube-proxy 在每个节点上维护。",
            page: Page::VirtualIps,
        },
        HopKind::ClientToPod => HopWords {
            sentence: "DNS 用 Pod 自己的地址回答；客户端自行连接{pod}:{target_port}，没有任何改写。",
            why: "无头服务适合想知道各个 Pod 的客户端，例如有主节点的数据库，或者自己做负载均衡的程序。",
            mechanism: "集群 IP 为 `None` 表示没有虚拟地址，节点上也没有规则。没有任何组件转换端口：客户端必须使用 Pod 监听的那个数字。",
            page: Page::Headless,
        },
        HopKind::ClientToExternalName => HopWords {
            sentence: "集群 DNS 回答{service}是{external}的别名；客户端自行连接那里，端口由它自己选择。",
            why: "这个 Service 给集群外的名称起了一个集群内的短名。目标搬家时，只需改这个 Service。",
            mechanism: "回答是一条 CNAME 记录，没有地址，没有端口映射，没有端点，也没有代理。使用 HTTP 和 TLS 时，客户端请求的仍是短名，对方可能并不认识。",
            page: Page::ExternalName,
        },
        HopKind::ClientToIngress => HopWords {
            sentence: "{from}连接{external}，那里由 Ingress 控制器或 Gateway 监听；连接到此结束。",
            why: "控制器读取每个 HTTP 请求的主机名和路径，因此一个地址可以服务多个 Service，它们都不需要自己的入口。",
            mechanism: "控制器是运行在 Pod 中的程序，它自己也要经由 Service 或负载均衡器才能到达。TLS 通常在这里终止。`kubectl get ingress` 的 `PORTS` 是固定文字，不是控制器真正的端口列表。",
            page: Page::Ingress,
        },
        HopKind::IngressToService => HopWords {
            sentence: "控制器按请求的主机名和路径匹配，找到 Service {service}的{service_port}端口；不发送任何报文。",
            why: "Ingress 用 Service 和端口指明后端。Service 在这里充当 Pod 的名单，ClusterIP 类型就够了。",
            mechanism: "多数控制器监视该 Service 的 EndpointSlice，自己保存一份 Pod 地址列表。后端端口是 Service 端口，用数字或名称表示，绝不是节点端口。",
            page: Page::Ingress,
        },
        HopKind::IngressToPod => HopWords {
            sentence: "控制器自己新建一个到{pod}:{target_port}的连接；Pod 看到的客户端是控制器。",
            why: "用两个连接代替一个，控制器就能重试、分摊请求、添加请求头。用户的地址只出现在 `X-Forwarded-For` 这样的请求头里。",
            mechanism: "多数控制器直接连接 Pod，因此用不到集群 IP。少数可以设置为改用集群 IP；文本看不出是哪一种。",
            page: Page::Ingress,
        },
        _ => HopWords {
            sentence: "从{text}出发，Service {service}没有自己的入口：文本里既没有外部地址，也没有节点端口。",
            why: "类型{type}面向集群内的客户端。它的地址只以规则的形式存在于节点上，外部网络不会路由它。",
            mechanism: "别的对象仍可能通向这里：Ingress、Gateway，或者另一个 NodePort、LoadBalancer 类型的 Service。手工测试可以用 `kubectl port-forward`，它会建一条到某个 Pod 的隧道。",
            page: Page::ServiceTypes,
        },
    }
}

/// The sentence of a special case.
pub fn variant(variant: Variant) -> &'static str {
    match variant {
        Variant::BalancerToNodeAssumed => {
            "许多负载均衡器接着把连接交给其中一个节点：端口{service_port}变成节点端口{node_port}。文本看不出你的是否如此。"
        }
        Variant::SeveralBalancerAddresses
        | Variant::SeveralExternalIps
        | Variant::BalancerAddressUnknown
        | Variant::NodePortUncertain
        | Variant::NodeProcessToService
        | Variant::BalancerToOneNode
        | Variant::OneOfSeveral
        | Variant::OneOfSeveralHeadless
        | Variant::OneOfSeveralNodes
        | Variant::HeadlessPortUnknown
        | Variant::LocalNode
        | Variant::LookupByAddress
        | Variant::ExternalNameOutside
        | Variant::NoEntranceForName
        | Variant::NoEntranceHeadless => seldom_variant(variant),
    }
}

/// Special cases that few paths meet; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom_variant(variant: Variant) -> &'static str {
    match variant {
        Variant::SeveralBalancerAddresses => {
            "{from}连接负载均衡器{count}个地址中的一个，端口是 Service 端口{service_port}；此时还没有改写任何内容。"
        }
        Variant::SeveralExternalIps => {
            "{from}连接 `externalIPs` 中手工列出的{count}个地址之一，端口是 Service 端口{service_port}；网络必须把它路由到某个节点。"
        }
        Variant::BalancerAddressUnknown => {
            "{from}要连接负载均衡器的地址，端口是 Service 端口{service_port}；文本没有显示这个地址。"
        }
        Variant::NodePortUncertain => {
            "如果有节点端口，{from}可以从节点地址进来；文本看不出{service}是否有节点端口。"
        }
        Variant::NodeProcessToService => {
            "节点上的进程请求{cluster_ip}:{service_port}；该节点在规则中认出这个地址，查到 Service {service}。"
        }
        Variant::BalancerToOneNode => {
            "负载均衡器把报文原样交给某个节点：目的地仍是负载均衡器的地址和 Service 端口{service_port}。这里没有分配节点端口。"
        }
        Variant::OneOfSeveral => {
            "该节点从列出的{count}个端点中选一个，把目的地改写一次，改为它的地址和端口{target_port}。"
        }
        Variant::OneOfSeveralHeadless => {
            "DNS 回答{count}个 Pod 地址；客户端自己挑一个，连接其端口{target_port}，没有任何改写。"
        }
        Variant::OneOfSeveralNodes => {
            "{from}连接列出的{count}个节点中任意一个的节点端口{node_port}；此时还没有改写任何内容。"
        }
        Variant::HeadlessPortUnknown => {
            "DNS 用 Pod 自己的地址回答；客户端自行连接，而且必须知道 Pod 的端口：没有组件会转换它。"
        }
        Variant::LocalNode => {
            "{from}连接{node}的节点端口{node_port}；策略为 Local 时，只有带就绪 Pod 的节点才会应答。"
        }
        Variant::LookupByAddress => {
            "节点查表：在自己的规则里认出这个地址和端口{service_port}，找到 Service {service}；不发送任何报文。"
        }
        Variant::ExternalNameOutside => {
            "向集群 DNS 查询的客户端会得知{service}是{external}的别名；{from}通常不会查询它。"
        }
        Variant::NoEntranceForName => "从{text}出发，名称{service}没有意义：只有集群内的 DNS 知道这个别名。",
        _ => "从{text}出发，Service {service}没有入口：它是无头服务，只有集群内的 DNS 知道它的 Pod。",
    }
}

/// The sentence of a hop that cannot succeed.
pub fn block(block: Block) -> &'static str {
    match block {
        Block::NoEntrance => "从{text}出发，Service {service}没有自己的入口，请求无从开始。",
        Block::Pending => {
            "还没有公布负载均衡器的地址，外部用户无处可连；集群 IP 和节点端口不依赖它，照常可用。"
        }
        Block::CutAddress => "EXTERNAL-IP 下的地址在打印时被截断，显示出来的部分无法使用。",
        Block::NumericExternalName => "外部名称像地址一样由数字组成，集群 DNS 不会解析它。",
        Block::SelectorMatchesNothing => "选择算符没有匹配到任何列出的 Pod，节点查不到端点，会拒绝连接。",
        Block::NoReadyEndpoint => "这个端口背后没有就绪的端点，节点无处可发，会拒绝请求。",
        Block::NamedPortMissing => "被选中的 Pod 没有与目标端口同名的端口，请求无处可发。",
        Block::IngressBackend => "控制器为这条规则找不到可用的后端，会自己返回一个错误。",
    }
}

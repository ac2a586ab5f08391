//! Chinese: questions and verdicts.

use crate::exercise::question::Prompt;
use crate::exercise::question::Why;

/// What is asked.
pub fn prompt(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::PortOfBalancer => "外部用户连接{external}的哪个端口？",
        Prompt::PortOfNode => "请求到达节点的哪个端口？",
        Prompt::PortOfNodeInChain => "按逻辑链，负载均衡器把请求交给节点的哪个端口？",
        Prompt::PortOfAddress => "请求到达{external}的哪个端口？",
        Prompt::PortFound => "节点按{number}查表，查到{service}的哪个 Service 端口？",
        Prompt::PortOfService => "客户端发往{cluster_ip}的哪个端口？",
        Prompt::PortOfPod => "节点把目的地改写成哪个端口？",
        Prompt::PortOfPodDirect => "请求到达 Pod 的哪个端口？",
    }
}

/// Why an answer is right or wrong.
pub fn why(why: Why) -> &'static str {
    match why {
        Why::IsServicePort => "{value}是 Service 端口：客户端在该 Service 自己的地址上使用它。",
        Why::IsNodePort => "{value}是节点端口：每个节点都为这个 Service 占用它。",
        Why::IsTargetPort => "{value}是目标端口：Pod 里的程序在那里监听。",
        Why::ServiceNotNode => "{value}是 Service 端口。在 PORT(S) 中它写在前面，节点端口在冒号之后。",
        Why::ServiceNotTarget => "{value}是给客户端用的 Service 端口。Pod 的端口可以是另一个，只是默认相等。",
        Why::NodeNotService => "{value}是节点端口，用户在节点地址上使用它。Service 端口在冒号之前。",
        Why::NodeNotTarget => {
            "{value}是节点端口。它在节点上，不在 Pod 里：PORT(S) 的第二个数字不是 Pod 的端口。"
        }
        Why::TargetNotService => "{value}是 Pod 里的目标端口。客户端不用它，用的是 Service 端口。",
        Why::TargetNotNode => "{value}是 Pod 里的目标端口。节点端口是另外的数字，不必相等。",
        Why::OtherPort => "{value}属于{service}的另一个端口；每个端口各有自己的路径。",
        Why::OtherService => "{value}属于另一个 Service，不属于{service}。",
    }
}

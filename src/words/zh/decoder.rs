//! Chinese: a port cell taken apart.

use crate::words::decoder::CellPart;

/// A part of the cell, or a look-alike.
pub fn cell_part(part: CellPart) -> &'static str {
    match part {
        CellPart::ServicePort => {
            "{service_port}是 Service 端口：客户端在集群 IP {cluster_ip}上使用它；有外部地址时，在外部地址上也用它。"
        }
        CellPart::ServicePortHeadless => {
            "{service_port}是 Service 端口，但这里没有组件转换它：客户端必须使用 Pod 监听的端口。"
        }
        CellPart::NodePort => {
            "{node_port}是节点端口：集群的每个节点都为这个 Service 占用它，不论那里有没有对应的 Pod。"
        }
        CellPart::NodePortOutside => {
            "{node_port}是节点端口，在每个节点上都一样。它不在 30000-32767 之内：给出它时，这个集群用的是另一个范围，因为手工指定的数字同样会被检查。"
        }
        CellPart::NoNodePort => "没有第二个数字：{type}类型不在节点上打开端口。",
        CellPart::NoNodePortBalancer => "没有第二个数字：没有分配节点端口，负载均衡器以其他方式到达 Pod。",
        CellPart::Protocol => "{protocol}是这些数字所用的协议。使用其他协议的请求在这里找不到规则。",
        CellPart::TargetPort => {
            "单元格里没有的：目标端口，也就是 Pod 里的程序监听的端口。它默认等于 Service 端口，只有 describe 才会显示。"
        }
        CellPart::Docker => {
            "容器工具的 `-p 8080:80` 先写外面的数字，再写容器的数字。而这里的两个数字都在 Pod 的前面：{value}。"
        }
        CellPart::PortForward => {
            "`kubectl port-forward service/{service} 8080:{service_port}` 先写本机的端口。它建一条到某个 Pod 的隧道，不使用这个 Service 的规则。"
        }
    }
}

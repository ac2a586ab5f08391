//! English: a port cell taken apart.

use crate::words::decoder::CellPart;

/// A part of the cell, or a look-alike.
pub fn cell_part(part: CellPart) -> &'static str {
    match part {
        CellPart::ServicePort => {
            "{service_port} is the service port: clients use it with the cluster IP {cluster_ip}, and with an external address where there is one."
        }
        CellPart::ServicePortHeadless => {
            "{service_port} is the service port, but nothing translates it here: clients must use the port on which the pods listen."
        }
        CellPart::NodePort => {
            "{node_port} is the node port: every node of the cluster claims it for this Service, whether or not a pod runs there."
        }
        CellPart::NodePortOutside => {
            "{node_port} is the node port, on every node. It lies outside 30000-32767: when it was given, this cluster's range was another one, for numbers chosen by hand are checked too."
        }
        CellPart::NoNodePort => "There is no second number: type {type} opens no port on the nodes.",
        CellPart::NoNodePortBalancer => {
            "There is no second number: no node port is allocated, so the balancer reaches the pods in some other way."
        }
        CellPart::Protocol => {
            "{protocol} is the protocol of all these numbers. A request over another protocol finds no rule here."
        }
        CellPart::TargetPort => {
            "What is not in the cell: the target port, on which the program in the pod listens. By default it equals the service port; only a describe shows it."
        }
        CellPart::Docker => {
            "A container tool's `-p 8080:80` reads outside number first, then the container's. Here both numbers are in front of the pod: {value}."
        }
        CellPart::PortForward => {
            "`kubectl port-forward service/{service} 8080:{service_port}` has your own machine's port first. It tunnels to one pod and does not use the Service's rules."
        }
    }
}

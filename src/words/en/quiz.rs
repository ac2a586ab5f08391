//! English: questions and verdicts.

use crate::exercise::question::Prompt;
use crate::exercise::question::Why;

/// What is asked.
pub fn prompt(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::PortOfBalancer => "On which port of {external} does the outside user connect?",
        Prompt::PortOfNode => "On which port does the request arrive at a node?",
        Prompt::PortOfNodeInChain => {
            "In the logical chain, on which port does the balancer hand the request to a node?"
        }
        Prompt::PortOfAddress => "On which port of {external} does the request arrive?",
        Prompt::PortFound => "The node looks {number} up. Which service port of {service} does it find?",
        Prompt::PortOfService => "To which port of {cluster_ip} does the client send?",
        Prompt::PortOfPod => "To which port does the node rewrite the destination?",
        Prompt::PortOfPodDirect => "On which port does the request arrive at the pod?",
    }
}

/// Why an answer is right or wrong.
pub fn why(why: Why) -> &'static str {
    match why {
        Why::IsServicePort => "{value} is the service port: clients use it at the Service's own addresses.",
        Why::IsNodePort => "{value} is the node port: every node claims it for this Service.",
        Why::IsTargetPort => "{value} is the target port: the program in the pod listens there.",
        Why::ServiceNotNode => {
            "{value} is the service port. In PORT(S) it comes first; the node port stands after the colon."
        }
        Why::ServiceNotTarget => {
            "{value} is the service port, for clients. The pod's port may be another one; only by default are both equal."
        }
        Why::NodeNotService => {
            "{value} is the node port, open to users at the nodes' addresses. The service port stands before the colon."
        }
        Why::NodeNotTarget => {
            "{value} is the node port. It is on the nodes, not in the pod: the second number in PORT(S) is not the pod's."
        }
        Why::TargetNotService => {
            "{value} is the target port, in the pod. Clients do not use it; they use the service port."
        }
        Why::TargetNotNode => {
            "{value} is the target port, in the pod. The node port is a number of its own and need not be equal."
        }
        Why::OtherPort => "{value} belongs to another port of {service}; each port has a path of its own.",
        Why::OtherService => "{value} belongs to another Service, not to {service}.",
    }
}

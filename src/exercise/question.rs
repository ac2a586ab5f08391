//! A question with its options, and why each is right or wrong.

use crate::text::span::Spans;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prompt {
    /// The port on which a load balancer takes the request.
    PortOfBalancer,
    /// The port on which the request arrives at a node.
    PortOfNode,
    /// The same from a balancer, while the text does not tell how it delivers: in the logical chain.
    PortOfNodeInChain,
    /// The port on which the request arrives at an external address.
    PortOfAddress,
    /// The service port that the node finds.
    PortFound,
    /// The service port that a client inside uses.
    PortOfService,
    /// The port to which the node rewrites the destination.
    PortOfPod,
    /// The port on which a request that nobody rewrites arrives at the pod.
    PortOfPodDirect,
}

impl Prompt {
    /// Every prompt.
    pub const ALL: [Prompt; 8] = [
        Prompt::PortOfBalancer,
        Prompt::PortOfNode,
        Prompt::PortOfNodeInChain,
        Prompt::PortOfAddress,
        Prompt::PortFound,
        Prompt::PortOfService,
        Prompt::PortOfPod,
        Prompt::PortOfPodDirect,
    ];
}

/// A belief that leads to a wrong answer, by its number in the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Misconception {
    /// The second number in PORT(S) is the pod's port.
    M1,
    /// The order of container tools, outside before inside, holds here.
    M2,
    /// The service port equals the target port.
    M4,
    /// The node port must equal the target port.
    M5,
}

impl Misconception {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Misconception::M1 => "M1",
            Misconception::M2 => "M2",
            Misconception::M4 => "M4",
            Misconception::M5 => "M5",
        }
    }
}

/// Why an option is right or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// It is the service port, as asked.
    IsServicePort,
    /// It is the node port, as asked.
    IsNodePort,
    /// It is the target port, as asked.
    IsTargetPort,
    /// The service port, where the node port was asked.
    ServiceNotNode,
    /// The service port, where the target port was asked.
    ServiceNotTarget,
    /// The node port, where the service port was asked.
    NodeNotService,
    /// The node port, where the target port was asked.
    NodeNotTarget,
    /// The target port, where the service port was asked.
    TargetNotService,
    /// The target port, where the node port was asked.
    TargetNotNode,
    /// A number of another port of the same Service.
    OtherPort,
    /// A number of another Service.
    OtherService,
}

impl Why {
    /// Every reason.
    pub const ALL: [Why; 11] = [
        Why::IsServicePort,
        Why::IsNodePort,
        Why::IsTargetPort,
        Why::ServiceNotNode,
        Why::ServiceNotTarget,
        Why::NodeNotService,
        Why::NodeNotTarget,
        Why::TargetNotService,
        Why::TargetNotNode,
        Why::OtherPort,
        Why::OtherService,
    ];

    /// The belief behind a wrong answer. `None` for right ones and for numbers of another port or Service.
    pub fn misconception(self) -> Option<Misconception> {
        match self {
            Why::NodeNotTarget => Some(Misconception::M1),
            Why::ServiceNotNode | Why::NodeNotService => Some(Misconception::M2),
            Why::ServiceNotTarget | Why::TargetNotService => Some(Misconception::M4),
            Why::TargetNotNode => Some(Misconception::M5),
            Why::IsServicePort | Why::IsNodePort | Why::IsTargetPort | Why::OtherPort | Why::OtherService => {
                None
            }
        }
    }
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub text: String,
    /// Where the paste shows it.
    pub spans: Vec<Spans>,
    /// Why it is right or wrong.
    pub why: Why,
}

/// A question about one hop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub prompt: Prompt,
    /// The hop, from 0.
    pub hop: usize,
    /// The options in the order of the paste; no two have the same text.
    pub choices: Vec<Choice>,
    /// The right one, as an index into the options.
    pub answer: usize,
}

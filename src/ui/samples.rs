//! Pastes that the reader can choose, one file each in `samples/`. Their clusters are invented, but for the article's.

use crate::words::label::Label;

/// A paste to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its stable name: the file's.
    pub name: &'static str,
    /// What it is called.
    pub title: Label,
    /// The text.
    pub text: &'static str,
}

/// Every sample, the article's own first.
pub const SAMPLES: &[Sample] = &[
    Sample { name: "article", title: Label::SampleArticle, text: include_str!("../../samples/article.txt") },
    Sample {
        name: "balancer-session",
        title: Label::SampleBalancer,
        text: include_str!("../../samples/balancer-session.txt"),
    },
    Sample {
        name: "node-port",
        title: Label::SampleNodePort,
        text: include_str!("../../samples/node-port.txt"),
    },
    Sample {
        name: "cluster-ip",
        title: Label::SampleClusterIp,
        text: include_str!("../../samples/cluster-ip.txt"),
    },
    Sample {
        name: "headless",
        title: Label::SampleHeadless,
        text: include_str!("../../samples/headless.txt"),
    },
    Sample {
        name: "external-name",
        title: Label::SampleExternalName,
        text: include_str!("../../samples/external-name.txt"),
    },
    Sample {
        name: "external-ips",
        title: Label::SampleExternalIps,
        text: include_str!("../../samples/external-ips.txt"),
    },
    Sample {
        name: "several-ports",
        title: Label::SampleSeveralPorts,
        text: include_str!("../../samples/several-ports.txt"),
    },
    Sample {
        name: "dual-stack",
        title: Label::SampleDualStack,
        text: include_str!("../../samples/dual-stack.txt"),
    },
    Sample { name: "ingress", title: Label::SampleIngress, text: include_str!("../../samples/ingress.txt") },
    Sample {
        name: "all-namespaces",
        title: Label::SampleMany,
        text: include_str!("../../samples/all-namespaces.txt"),
    },
    Sample {
        name: "pending-balancer",
        title: Label::SamplePending,
        text: include_str!("../../samples/pending-balancer.txt"),
    },
    Sample {
        name: "wrong-selector",
        title: Label::SampleSelector,
        text: include_str!("../../samples/wrong-selector.txt"),
    },
    Sample {
        name: "not-ready",
        title: Label::SampleNotReady,
        text: include_str!("../../samples/not-ready.txt"),
    },
    Sample {
        name: "local-policy",
        title: Label::SampleLocal,
        text: include_str!("../../samples/local-policy.txt"),
    },
];

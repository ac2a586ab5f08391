//! Where a request starts.

/// A start point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Start {
    /// A user outside, on the internet.
    #[default]
    Internet,
    /// A machine on the nodes' network, or a process on a node.
    Node,
    /// A pod in the Service's namespace.
    Pod,
    /// A pod in another namespace.
    PodOtherNamespace,
}

impl Start {
    /// Every start point, in the order of the switch.
    pub const ALL: [Start; 4] = [Start::Internet, Start::Node, Start::Pod, Start::PodOtherNamespace];

    /// The stable word in reports and links.
    pub fn slug(self) -> &'static str {
        match self {
            Start::Internet => "internet",
            Start::Node => "node",
            Start::Pod => "pod",
            Start::PodOtherNamespace => "pod-other-namespace",
        }
    }

    /// The start of a slug. `None` for any other word.
    pub fn from_slug(slug: &str) -> Option<Start> {
        Start::ALL.into_iter().find(|start| start.slug() == slug)
    }
}

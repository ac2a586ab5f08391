//! X52: a node that is not ready, or cordoned.

use crate::diagnosis::context::Context;
use crate::diagnosis::finding::Certainty;
use crate::diagnosis::finding::Code;
use crate::diagnosis::finding::Finding;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::hops::NODE_HOPS;
use crate::trace::ask::Ask;

/// A cordoned node is only information: it still forwards and stays a balancer's target.
pub fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for node in &context.index.cluster.nodes {
        let states =
            [(&node.ready, "not-ready", Severity::Warns), (&node.schedulable, "cordoned", Severity::Informs)];
        for (cell, word, severity) in states {
            let Some(shown) = cell.shown().filter(|it| !it.value) else { continue };
            findings.push(
                Finding::new(Code::X52, Certainty::Proved, severity)
                    .on(NODE_HOPS)
                    .shown_by([shown.spans.clone(), node.name.spans.clone()])
                    .value(&node.name.value)
                    .value(word)
                    .confirm(Ask::DescribeNode { name: node.name.value.clone() }),
            );
        }
    }
}

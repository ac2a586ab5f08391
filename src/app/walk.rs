//! One walk: a trace with its explanation, the marks in the text and the lens on it.

use crate::analysis::Analysis;
use crate::app::lens::Lens;
use crate::app::mark::Mark;
use crate::app::mark::marks;
use crate::explain::prose::Value;
use crate::explain::step::Walkthrough;
use crate::explain::walkthrough::walkthrough;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::text::span::Span;
use crate::text::span::Spans;
use crate::trace::fact::State;
use crate::trace::hop::Trace;
use crate::trace::rules::trace;
use crate::trace::start::Start;
use std::rc::Rc;

/// Everything shown about one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The path.
    pub trace: Trace,
    /// Its explanation.
    pub walkthrough: Rc<Walkthrough>,
    /// The marked characters.
    pub marks: Rc<Vec<Mark>>,
    /// The lines read large.
    pub lens: Rc<Lens>,
    /// The characters at which the path breaks, where they stand in place of an address.
    pub culprit: Option<Value>,
}

/// Which path is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// The Service.
    pub service: usize,
    /// Its port.
    pub port: Option<usize>,
    /// Where the request starts.
    pub start: Start,
}

impl Walk {
    /// Follows a route. `None` when there is no such Service.
    pub fn new(analysis: &Analysis, route: Route, lang: Lang) -> Option<Walk> {
        let service = analysis.cluster.services.get(route.service)?;
        let trace = trace(&analysis.cluster, route.service, route.port, route.start);
        let walkthrough = walkthrough(analysis, &trace, lang);
        let marks = marks(&walkthrough, trace.end);
        let culprit = culprit(analysis, &marks);
        let mut weighty: Vec<&Mark> = marks.iter().collect();
        weighty.sort_by_key(|mark| weight(mark.role));
        let proofs: Vec<Span> = weighty.iter().map(|mark| mark.span).collect();
        let lens = Lens::new(&analysis.source, service.name.spans.first(), &proofs);
        Some(Walk {
            trace,
            walkthrough: Rc::new(walkthrough),
            marks: Rc::new(marks),
            lens: Rc::new(lens),
            culprit,
        })
    }

    /// Number of steps.
    pub fn steps(&self) -> usize {
        self.walkthrough.steps.len()
    }

    /// The last step that can be gone to: nothing is said of hops that are not reached.
    pub fn last(&self) -> usize {
        let reached = self.walkthrough.steps.iter().take_while(|step| !step.unreached).count();
        reached.saturating_sub(1)
    }
}

fn culprit(analysis: &Analysis, marks: &[Mark]) -> Option<Value> {
    let mark = marks.iter().find(|mark| mark.breaks && mark.role == Role::ExternalAddress)?;
    Some(Value {
        text: analysis.source.slice(mark.span).to_owned(),
        state: State::Seen,
        role: mark.role,
        spans: vec![Spans::from(mark.span)],
    })
}

/// Which lines are read large first when there are too many: those with a tag, then addresses.
fn weight(role: Role) -> u8 {
    match role {
        _ if role.siglum().is_some() => 0,
        Role::PodAddress | Role::NodeAddress | Role::DnsName => 1,
        _ => 2,
    }
}

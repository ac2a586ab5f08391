//! The marked characters of one walk: which characters stand for what, and at which steps they are lit.

use crate::explain::step::Walkthrough;
use crate::model::role::Role;
use crate::text::span::Span;
use crate::text::tiles::tiles;
use crate::trace::block::Block;
use crate::trace::hop::End;

/// Characters with a role and the steps that use them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where they stand.
    pub span: Span,
    /// What they are.
    pub role: Role,
    /// The steps, from 0, that light them up.
    pub steps: Vec<usize>,
    /// Whether the path breaks at a step because of them.
    pub breaks: bool,
}

/// A stretch of a line: plain, or with the role and steps of the narrowest mark on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it lies.
    pub span: Span,
    /// The role; `None` for plain text.
    pub role: Option<Role>,
    /// The steps that light it up.
    pub steps: Vec<usize>,
    /// Whether a path breaks because of it.
    pub breaks: bool,
}

/// All marks of a walk, each once.
pub fn marks(walkthrough: &Walkthrough, end: End) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    for (index, step) in walkthrough.steps.iter().enumerate() {
        if step.unreached {
            continue;
        }
        for highlight in &step.highlights {
            let breaks = step.breaks && is_culprit(highlight.role, end);
            let known =
                found.iter_mut().find(|mark| mark.span == highlight.span && mark.role == highlight.role);
            match known {
                Some(mark) => {
                    if !mark.steps.contains(&index) {
                        mark.steps.push(index);
                    }
                    mark.breaks |= breaks;
                }
                None => found.push(Mark {
                    span: highlight.span,
                    role: highlight.role,
                    steps: vec![index],
                    breaks,
                }),
            }
        }
    }
    found
}

/// Whether characters of this role are what the path breaks at.
fn is_culprit(role: Role, end: End) -> bool {
    let End::Breaks { why, .. } = end else { return false };
    match why {
        Block::NoEntrance => role == Role::ServiceType,
        Block::Pending | Block::CutAddress | Block::NumericExternalName => {
            matches!(role, Role::ExternalAddress | Role::DnsName)
        }
        Block::SelectorMatchesNothing => role == Role::Selector,
        Block::NamedPortMissing => role == Role::TargetPort,
        _ => !matches!(role, Role::ServiceType | Role::ServicePort | Role::ServiceName | Role::Namespace),
    }
}

/// A line cut into stretches. Marks at the same characters are joined under the narrowest one's role.
pub fn stretches(line: Span, marks: &[Mark]) -> Vec<Stretch> {
    let near: Vec<&Mark> =
        marks.iter().filter(|mark| mark.span.start < line.end && line.start < mark.span.end).collect();
    let spans: Vec<Span> = near.iter().map(|mark| mark.span).collect();
    tiles(line, &spans)
        .into_iter()
        .map(|tile| {
            let on: Vec<&&Mark> = tile.marks.iter().filter_map(|index| near.get(*index)).collect();
            let narrowest = on.iter().min_by_key(|mark| (mark.span.len(), mark.role.siglum().is_none()));
            let mut steps: Vec<usize> = on.iter().flat_map(|mark| mark.steps.iter().copied()).collect();
            steps.sort_unstable();
            steps.dedup();
            Stretch {
                span: tile.span,
                role: narrowest.map(|mark| mark.role),
                steps,
                breaks: on.iter().any(|mark| mark.breaks),
            }
        })
        .collect()
}

//! Lessons: a paste with questions about it. The files in `lessons/` are checked and packed when the app is built.

use crate::analysis::Analysis;
use crate::exercise::kinds;
use crate::exercise::question::Question;
use crate::lang::PerLang;
use crate::trace::hop::Trace;
use crate::trace::rules;
use crate::trace::start::Start;

/// A lesson as its file says it.
#[derive(Debug)]
pub struct Lesson {
    /// The name of its file, without the ending.
    pub slug: &'static str,
    /// Its title.
    pub title: PerLang<&'static str>,
    /// What one can do afterwards.
    pub goal: PerLang<&'static str>,
    /// The paste.
    pub paste: &'static str,
    /// Its questions.
    pub questions: &'static [Item],
}

/// One question of a lesson: which to make, never its answer.
#[derive(Debug)]
pub struct Item {
    /// The kind.
    pub kind: &'static str,
    /// The name of the Service.
    pub service: &'static str,
    /// The service port; `None` for the first.
    pub port: Option<u16>,
    /// Where the request starts, as its slug.
    pub start: &'static str,
    /// The hop, from 1.
    pub hop: usize,
    /// The answer that the author expects; only a test compares it.
    pub expect: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/lessons.rs"));

/// The trace and the question of an item. `None` when the paste does not hold what it asks for.
pub fn question(analysis: &Analysis, item: &Item) -> Option<(Trace, Question)> {
    let services = &analysis.cluster.services;
    let at = services.iter().position(|service| service.name.value == item.service)?;
    let ports = &services.get(at)?.ports;
    let wanted = |number: u16| ports.iter().position(|port| port.number.value == number);
    let port = item.port.map_or(Some(0), wanted)?;
    let trace = rules::trace(&analysis.cluster, at, Some(port), Start::from_slug(item.start)?);
    let kind = kinds::named(item.kind)?;
    let question = (kind.question)(analysis, &trace, item.hop.checked_sub(1)?)?;
    Some((trace, question))
}

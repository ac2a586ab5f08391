//! A walkthrough: the steps of one trace in the order of teaching.

use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::model::role::Role;
use crate::text::span::Span;
use crate::trace::hop::HopKind;
use crate::trace::stop::Place;

/// Everything the page shows about one trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walkthrough {
    /// The stops of the path, one more than steps.
    pub stops: Vec<StopView>,
    /// One step for each hop.
    pub steps: Vec<Step>,
    /// The command to run next: the first unknown of the path (B20).
    pub next_command: Option<String>,
    /// What that command shows, in a sentence.
    pub next_why: Option<&'static str>,
}

/// A stop as the map draws it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopView {
    /// What it is.
    pub place: Place,
    /// Its name: "load balancer", "any node".
    pub name: Value,
    /// A few words under the name: "every node opens this port".
    pub gloss: String,
    /// Its addresses; empty where none is meant (the outside user).
    pub addresses: Vec<Value>,
    /// Its ports; empty where none is meant.
    pub ports: Vec<Value>,
    /// How many more addresses the text counts without showing them.
    pub more: u32,
}

/// One hop, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The kind of hop.
    pub kind: HopKind,
    /// First depth: one sentence of at most 25 words: what changes and who does it.
    pub sentence: Prose,
    /// Second depth: why.
    pub why: Prose,
    /// Third depth: the mechanism.
    pub mechanism: Prose,
    /// The page of kubernetes.io that the rule rests on: title and address.
    pub source: (String, String),
    /// The apparatus: what each value rests on, findings, gaps.
    pub notes: Vec<Note>,
    /// The characters to light up for this step.
    pub highlights: Vec<Highlight>,
    /// Whether nothing is sent on this hop: a lookup.
    pub is_lookup: bool,
    /// Whether the path breaks here.
    pub breaks: bool,
    /// Whether an earlier hop breaks, so that this one is not reached.
    pub unreached: bool,
    /// What the live region says: "Hop 2 of 4: ...", at most 200 characters.
    pub announcement: String,
}

/// The kind of an apparatus entry; the page draws its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A value that the text shows.
    Seen,
    /// A value that follows (`∴`).
    Derived,
    /// A value that is assumed (`≈`).
    Assumed,
    /// A gap (`?`), with the command that fills it.
    Unknown,
    /// A finding (`†`), or the proof of a break (`✕`).
    Finding {
        /// Whether it breaks the path.
        breaks: bool,
    },
}

/// One entry of the apparatus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its kind.
    pub kind: NoteKind,
    /// Line and column, both from 1, of the first character that shows it.
    pub place: Option<(usize, usize)>,
    /// What it says.
    pub text: Prose,
    /// The command that would tell more.
    pub command: Option<String>,
    /// Whether the reader may type the value in here: the target port.
    pub asks_target_port: bool,
}

/// Characters to light up, with their identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// Where they stand.
    pub span: Span,
    /// What they are.
    pub role: Role,
}

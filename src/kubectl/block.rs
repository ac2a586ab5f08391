//! The cleaned lines of a paste, and what readers make of them.

use crate::kubectl::context::Context;
use crate::model::sighting::Sighting;
use crate::notice::Notice;
use crate::notice::NoticeKind;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;

/// One cleaned line: without colors, entities, prompts' quote marks and the like.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its line in the paste, from 0. Two cleaned lines share one when `<br>` stood between them.
    pub number: usize,
    /// Its characters; leading spaces kept.
    pub text: Excerpt<'a>,
}

impl Line<'_> {
    /// Whether nothing but white space is on it.
    pub fn is_blank(&self) -> bool {
        self.text.text().trim().is_empty()
    }

    /// Number of characters before the first that is not a space or tab.
    pub fn indent(&self) -> usize {
        self.text.text().chars().take_while(|character| matches!(character, ' ' | '\t')).count()
    }
}

/// All cleaned lines of a paste.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    lines: Vec<Line<'a>>,
}

impl<'a> Lines<'a> {
    /// Wraps lines in order.
    pub fn new(lines: Vec<Line<'a>>) -> Lines<'a> {
        Lines { lines }
    }

    /// The line at an index, not its number in the paste.
    pub fn get(&self, index: usize) -> Option<Line<'a>> {
        self.lines.get(index).copied()
    }

    /// The lines from an index on.
    pub fn from(&self, index: usize) -> &[Line<'a>] {
        self.lines.get(index..).unwrap_or_default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// What became of a line of the paste.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Nothing claimed it so far.
    #[default]
    Unclaimed,
    /// Known and not needed.
    Irrelevant,
    /// A value of it is in a sighting.
    Used,
}

/// What has been read so far. Readers add to it and never take away.
#[derive(Debug, Default)]
pub struct Reading {
    /// The objects and remarks, in order of the text.
    pub sightings: Vec<Sighting>,
    /// What was odd.
    pub notices: Vec<Notice>,
    /// The command in force for the lines that follow it.
    pub context: Context,
    /// What became of each line of the paste.
    pub uses: Vec<Use>,
}

impl Reading {
    /// An empty reading of a paste with so many lines.
    pub fn new(line_count: usize) -> Reading {
        Reading { uses: vec![Use::Unclaimed; line_count], ..Reading::default() }
    }

    /// A value of the line is in a sighting.
    pub fn used(&mut self, line: Line<'_>) {
        self.claim(line, Use::Used);
    }

    /// The line is known and not needed.
    pub fn irrelevant(&mut self, line: Line<'_>) {
        self.claim(line, Use::Irrelevant);
    }

    fn claim(&mut self, line: Line<'_>, claim: Use) {
        if let Some(slot) = self.uses.get_mut(line.number) {
            *slot = (*slot).max(claim);
        }
    }

    /// Adds an object or a remark.
    pub fn saw(&mut self, sighting: Sighting) {
        self.sightings.push(sighting);
    }

    /// Adds a notice.
    pub fn notice(&mut self, kind: NoticeKind, span: Span) {
        self.notices.push(Notice { kind, span, related: Vec::new() });
    }
}

/// A reader of one kind of text. It looks at the lines from an index on, and tells how many of them it took: 0
/// when they are not its own. It must decide in a bounded number of lines, so that reading stays linear.
pub type Format = fn(&Lines<'_>, usize, &mut Reading) -> usize;

//! Marking an answer: computed from the question, with the reason for that very answer.

use crate::exercise::question::Misconception;
use crate::exercise::question::Question;
use crate::exercise::question::Why;

/// What is said about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is right.
    pub right: bool,
    /// The option chosen.
    pub choice: usize,
    /// Why.
    pub why: Why,
    /// The belief behind a wrong answer, where it has a number.
    pub misconception: Option<Misconception>,
}

/// Marks the option at an index. `None` when there is no such option.
pub fn mark(question: &Question, choice: usize) -> Option<Verdict> {
    let why = question.choices.get(choice)?.why;
    Some(Verdict { right: choice == question.answer, choice, why, misconception: why.misconception() })
}

//! Questions and verdicts as prose.

use crate::analysis::Analysis;
use crate::exercise::question::Question;
use crate::exercise::verdict::Verdict;
use crate::explain::fill;
use crate::explain::prose::Piece;
use crate::explain::prose::Prose;
use crate::explain::prose::Value;
use crate::explain::telling::Telling;
use crate::lang::Lang;
use crate::model::role::Role;
use crate::trace::fact::State;
use crate::trace::hop::Trace;
use crate::words::template::Slot;

/// What is asked.
pub fn prompt(analysis: &Analysis, trace: &Trace, question: &Question, lang: Lang) -> Prose {
    let telling = Telling { analysis, trace, hop: trace.hops.get(question.hop), lang };
    fill::prose(telling.words().prompt(question.prompt), |slot| telling.pieces(slot))
}

/// The reason for that very answer.
pub fn reason(
    analysis: &Analysis,
    trace: &Trace,
    question: &Question,
    verdict: Verdict,
    lang: Lang,
) -> Prose {
    let telling = Telling { analysis, trace, hop: trace.hops.get(question.hop), lang };
    let chosen = question.choices.get(verdict.choice);
    fill::prose(telling.words().why(verdict.why), |slot| match (slot, chosen) {
        (Slot::Value, Some(choice)) => vec![Piece::Value(Value {
            text: choice.text.clone(),
            state: State::Seen,
            role: Role::Other,
            spans: choice.spans.clone(),
        })],
        _ => telling.pieces(slot),
    })
}

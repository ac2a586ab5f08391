//! Every lesson solved: each question has exactly one right option, the expected one, and a reason for every other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use porthop::analysis::analyze;
use porthop::exercise::kinds::KINDS;
use porthop::exercise::lesson::LESSONS;
use porthop::exercise::lesson::question;
use porthop::exercise::verdict::mark;
use porthop::explain::quiz;
use porthop::lang::Lang;
use std::collections::HashSet;

#[test]
fn every_lesson_is_solved() {
    for lesson in LESSONS {
        let analysis = analyze(lesson.paste, &[]);
        for (number, item) in lesson.questions.iter().enumerate() {
            let place = format!("{} question {}", lesson.slug, number + 1);
            let (trace, question) =
                question(&analysis, item).unwrap_or_else(|| panic!("{place} cannot be asked"));
            assert_eq!(question.choices[question.answer].text, item.expect, "{place}");
            let texts: HashSet<_> = question.choices.iter().map(|choice| &choice.text).collect();
            assert_eq!(texts.len(), question.choices.len(), "{place} repeats an option");
            for choice in 0..question.choices.len() {
                let verdict = mark(&question, choice).unwrap();
                assert_eq!(verdict.right, choice == question.answer, "{place}");
                for lang in Lang::ALL {
                    assert!(!quiz::prompt(&analysis, &trace, &question, lang).plain().is_empty());
                    let said = quiz::reason(&analysis, &trace, &question, verdict, lang).plain();
                    assert!(said.contains(&question.choices[choice].text), "{place}: {said}");
                }
            }
        }
    }
}

#[test]
fn lessons_have_titles_and_goals_in_every_language() {
    assert!(LESSONS.len() >= 8);
    for lesson in LESSONS {
        for lang in Lang::ALL {
            assert!(
                !lesson.title.get(lang).is_empty() && !lesson.goal.get(lang).is_empty(),
                "{}",
                lesson.slug
            );
        }
    }
}

/// Every question that can be made from any paste of the tests: one right option, no two alike.
#[test]
fn generated_questions_have_exactly_one_right_option() {
    let mut asked = 0;
    for lesson in LESSONS {
        let analysis = analyze(lesson.paste, &[]);
        for trace in analysis.traces() {
            for hop in 0..trace.hops.len() {
                for kind in KINDS {
                    let Some(question) = (kind.question)(&analysis, &trace, hop) else { continue };
                    asked += 1;
                    let right = trace.hops[hop].to.ports.value().unwrap();
                    for (at, choice) in question.choices.iter().enumerate() {
                        assert_eq!(choice.text == right[0].to_string(), at == question.answer);
                        assert_eq!(analysis.source.slices(&choice.spans[0]), choice.text);
                    }
                }
            }
        }
    }
    assert!(asked > 20, "{asked}");
}

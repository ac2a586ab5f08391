//! Drawing carets with labels under the lines of a text, for tests and plain-text output.

use crate::text::source::Source;
use crate::text::span::Span;

/// The lines that carry a mark, each followed by one line of carets and its label for every mark on it.
pub fn annotate(source: &Source, marks: &[(Span, String)]) -> String {
    let mut drawn = String::new();
    for (index, line) in source.lines().enumerate() {
        let on_line: Vec<_> = marks.iter().filter(|(span, _)| on(line, *span)).collect();
        if on_line.is_empty() {
            continue;
        }
        drawn.push_str(&format!("{:>4} | {}\n", index.saturating_add(1), source.slice(line)));
        for (span, label) in on_line {
            let from = span.start.max(line.start);
            let before = source.slice(Span::new(line.start, from)).chars().count();
            let under = source.slice(Span::new(from, span.end.min(line.end))).chars().count();
            drawn.push_str(&format!("     | {}{} {label}\n", " ".repeat(before), "^".repeat(under.max(1))));
        }
    }
    drawn
}

fn on(line: Span, span: Span) -> bool {
    if span.is_empty() {
        line.start <= span.start && span.start <= line.end
    } else {
        span.start < line.end && line.start < span.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_stand_under_their_characters() {
        let source = Source::new("x\n值 80/TCP");
        let drawn = annotate(&source, &[(Span::new(6, 8), "service port".to_owned())]);
        assert_eq!(drawn, "   2 | 值 80/TCP\n     |   ^^ service port\n");
    }
}

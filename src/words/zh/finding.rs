//! Findings.

use crate::diagnosis::finding::Code;
use crate::words::finding::FindingWords;

/// A finding.
pub fn finding(code: Code, _values: &[String]) -> FindingWords {
    FindingWords { title: code.name(), sentence: code.name(), why: "", fix: None }
}

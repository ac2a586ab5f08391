//! The shape of the texts about findings.

/// The texts of a finding. Their slots `{value}`, `{other}`, `{third}`, `{fourth}` and `{fifth}` are its values in
/// the order that its code documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// A few words.
    pub title: &'static str,
    /// What it is: at most 25 words.
    pub sentence: &'static str,
    /// Why to care.
    pub why: &'static str,
    /// What to change, as a command or a field; `None` when nothing is to be changed.
    pub fix: Option<&'static str>,
}

//! Labels and the selectors that match them.

use crate::text::span::Spanned;

/// One `key=value` pair.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The label's key, with its prefix where it has one.
    pub key: String,
    /// The label's value; may be empty.
    pub value: String,
}

/// A selector or a set of labels, in the order shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The pairs, each with its characters.
    pub pairs: Vec<Spanned<Pair>>,
    /// Set-based terms such as `app in (web,api)`, as shown; only workloads have them.
    pub terms: Vec<Spanned<String>>,
    /// The text as it was shown, for reports.
    pub text: String,
}

impl Labels {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Spanned<Pair>> {
        self.pairs.iter().find(|pair| pair.value.key == key)
    }

    /// Whether every one of its pairs is among `labels`. Extra labels do not matter.
    ///
    /// Source: <https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#equality-based-requirement>
    pub fn is_within(&self, labels: &Labels) -> bool {
        self.terms.is_empty()
            && self
                .pairs
                .iter()
                .all(|pair| labels.get(&pair.value.key).is_some_and(|it| it.value == pair.value))
    }
}

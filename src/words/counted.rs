//! Texts that hold a number and change with it.

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Lines of the paste folded away above the row being read.
    LinesAbove,
    /// Lines folded away below.
    LinesBelow,
    /// Lines that gave a value.
    LinesUsed,
    /// Lines that are known and not needed.
    LinesIrrelevant,
    /// Lines that nothing understands.
    LinesNotUnderstood,
    /// Services that the paste shows.
    Services,
    /// Findings.
    Findings,
    /// Notices.
    Notices,
    /// Addresses that the text counts without showing them.
    MoreAddresses,
    /// One of so many endpoints.
    OneOf,
}

impl Counted {
    /// Everything that is counted.
    pub const ALL: [Counted; 10] = [
        Counted::LinesAbove,
        Counted::LinesBelow,
        Counted::LinesUsed,
        Counted::LinesIrrelevant,
        Counted::LinesNotUnderstood,
        Counted::Services,
        Counted::Findings,
        Counted::Notices,
        Counted::MoreAddresses,
        Counted::OneOf,
    ];
}

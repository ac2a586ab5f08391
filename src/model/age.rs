//! How old an object was when the text was printed.

/// An `AGE` cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// `5d3h`: so many seconds, as exact as the text is.
    Seconds(u64),
    /// `<unknown>`
    Unknown,
    /// `<invalid>`: the time lies in the future of the machine that printed it.
    Invalid,
}

impl Age {
    /// The seconds, where known.
    pub fn seconds(self) -> Option<u64> {
        match self {
            Age::Seconds(seconds) => Some(seconds),
            Age::Unknown | Age::Invalid => None,
        }
    }
}

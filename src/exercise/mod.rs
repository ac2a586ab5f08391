//! Question kinds, options, marking, lessons. Answers are computed from the paste, never typed in.

pub mod kinds;
pub mod lesson;
pub mod question;
pub mod verdict;

//! One file per format, in the order in which they are asked whose lines these are.

use crate::kubectl::block::Format;

/// Every reader, the ones with the surest first line first.
pub const FORMATS: [Format; 0] = [];

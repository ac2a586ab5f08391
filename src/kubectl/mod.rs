//! Text formats in, sightings out. The only parser and the only user of nom; it depends on the model, not the
//! model on it.

pub mod block;
pub mod clean;
pub mod column;
pub mod context;
pub mod document;
pub mod fields;
pub mod formats;
pub mod marks;
pub mod read;
pub mod row;
pub mod split;
pub mod table;
pub mod values;
pub mod write;

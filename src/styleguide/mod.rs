//! The style guide: every component in every state, of an invented comparison. The same cases are the snapshots of the tests.

pub mod cases;
pub mod fixture;

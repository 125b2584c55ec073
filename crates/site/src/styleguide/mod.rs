//! The style guide: the tokens, and every component in every state, of an invented comparison. The same cases are the snapshots
//! of the tests.

pub mod cases;
mod fixture;
mod page;
mod tokens;

pub use fixture::{Fixture, choice, claim, state, topic};
pub use page::{SHEET, pages, style_guide, whole_page};
pub use tokens::swatch_rules;

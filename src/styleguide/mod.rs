//! The style guide: the tokens, and every component in every state, of an invented comparison. The same cases are the snapshots
//! of the tests. On the desk only: the widget has nothing of it.

pub mod cases;
pub mod fixture;

mod page;
mod tokens;

pub use page::{SHEET, pages, style_guide, whole_page};
pub use tokens::swatch_rules;

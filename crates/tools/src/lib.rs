//! The tools that are loaded when a reader asks for them, apart from the widget: the search over all questions, quotes and places. Its logic
//! is native, too; only `start.rs` and `platform` touch the browser.

pub mod app;
pub mod catalogue;
pub mod filter;
pub mod formats;
pub mod names;
pub mod phrases;
pub mod platform;
pub mod request;
pub mod results;
pub mod state;
pub mod take;
pub mod views;

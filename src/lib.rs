//! Source Compare, the widget: what a reader sees of the comparison. It renders on the desk to prerendered pages, and in
//! the browser takes them over.

pub mod app;
pub mod components;
pub mod config;
pub mod edition;
pub mod graphics;
pub mod i18n;
pub mod page;
pub mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod poster;
pub mod state;
#[cfg(not(target_arch = "wasm32"))]
pub mod styleguide;
pub mod views;

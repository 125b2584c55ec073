//! Source Compare, the widget: what a reader sees of the comparison. In the browser it takes prerendered pages over, or mounts in an
//! element; its components also render natively, for the site.

#![recursion_limit = "256"]

pub mod app;
pub mod components;
pub mod config;
pub mod edition;
pub mod i18n;
pub mod markup;
pub mod platform;
pub mod state;
#[cfg(test)]
mod testing;
pub mod views;

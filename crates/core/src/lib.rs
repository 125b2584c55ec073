//! The rules of Source Compare, with no browser and no Yew: what a claim is, where its quote stands, and how two
//! claims relate. The build script, the prerenderer and the widget all go by this crate.

#[cfg(not(target_arch = "wasm32"))]
pub mod collate;
pub mod compare;
pub mod facts;
pub mod model;
pub mod notation;
pub mod quote;
pub mod sketch;
pub mod words;

#[cfg(feature = "seeds")]
pub mod export;
#[cfg(feature = "seeds")]
pub mod seeds;
#[cfg(feature = "sizes")]
pub mod sizes;

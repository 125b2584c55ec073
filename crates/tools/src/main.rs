//! The module that `search.js` loads: the search, in a host of its own below its field.

#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("these are tools for a browser: run `cargo xtask serve`");
}

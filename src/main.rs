//! The module that `widget.js` loads: it takes over the prerendered widgets that it is given.

#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
fn main() {
    start::report_panics();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this is the widget, for a browser: run `cargo xtask serve`");
}

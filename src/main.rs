//! Finds the widgets on a page and starts them; scripts of other pages start theirs with `mount`.

#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
fn main() {
    start::start_page();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this is the widget, for a browser: run `cargo xtask serve`");
}

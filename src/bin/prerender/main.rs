//! Writes the site into the folder that Trunk is building: every page in every language, rendered from the components that
//! the widget uses; packs of words; the data. Trunk runs it as its post-build hook.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = |name: &str| {
        std::env::var(name).map_err(|_| format!("{name} is not set; run `cargo xtask build`, which lets Trunk set it"))
    };
    let (source, staging) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    site::write(source.as_ref(), staging.as_ref())
}

#[cfg(not(target_arch = "wasm32"))]
mod pictures;
#[cfg(not(target_arch = "wasm32"))]
mod site;
#[cfg(not(target_arch = "wasm32"))]
mod template;

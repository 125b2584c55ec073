//! `site build`: writes the site into the folder that Trunk is building, as its post-build hook.

use site::Site;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let folder = |name: &str| {
        std::env::var(name).map_err(|_| format!("{name} is not set; run `cargo xtask build`, which lets Trunk set it"))
    };
    let (root, staging) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    let site = Site::read(root.as_ref(), &Path::new(&root).join("seeds"))?;
    if !site.has_share_images() {
        println!("{} is not set, so no share images are made; `cargo xtask build` sets it", pictures::raster::FONTS);
    }
    site.write(staging.as_ref())
}

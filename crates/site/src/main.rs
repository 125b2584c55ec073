//! The generator's command: `site build` writes the site into the folder that Trunk is building, as its post-build hook; `site serve`
//! shows the site while its data are written.

mod serve;

use site::Site;
use std::env;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: site build                     write the site into the folder that Trunk is building (TRUNK_STAGING_DIR)
       site serve PORT WIDGET_FOLDER  serve the site on this machine, with the widget that Trunk built into a folder

Both take the seeds from SC_SEEDS, a folder below the repository's root (seeds unless set).";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["build"] => build(),
        ["serve", port, widget] => serve::serve(port, widget.as_ref(), &root(), &seeds()),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.to_string().trim_end());
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Box<dyn Error>> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .ok_or("TRUNK_STAGING_DIR is not set; run `cargo xtask build`, which lets Trunk set it")?;
    let site = Site::read(&root(), &seeds())?;
    for language in site.without_share_images() {
        println!("no share images in {language}: no font has its letters; SC_SHARE_FONTS names those that are taken");
    }
    site.write(staging.as_ref())
}

/// The repository: as Trunk says, or the folder that the command is run in.
fn root() -> PathBuf {
    env::var_os("TRUNK_SOURCE_DIR").map(PathBuf::from).unwrap_or_default()
}

fn seeds() -> PathBuf {
    seeds::folder(&root())
}

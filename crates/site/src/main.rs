//! The generator's command: `site build` writes the site into the folder that Trunk is building, as its post-build hook; `site serve`
//! shows the site while its data are written.

mod serve;

use site::Site;
use site::checksums::{CHECKSUMS, checksums};
use site::sbom::{SBOM, TREE, sbom, tools};
use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

const USAGE: &str = "\
Usage: site build                     write the site into the folder that Trunk is building (TRUNK_STAGING_DIR)
       site list FOLDER               write what a built site is made of and the hashes of its files into it, the last step of a build
       site serve PORT WIDGET_FOLDER  serve the site on this machine, with the widget that Trunk built into a folder

The first and the last take the seeds from SC_SEEDS, a folder below the repository's root (seeds unless set).";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["build"] => build(),
        ["list", folder] => list(folder.as_ref()),
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

/// The bill of materials, and the hashes of all that is in the folder then.
fn list(folder: &Path) -> Result<(), Box<dyn Error>> {
    let root = root();
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let (lock, packages) = (root.join("Cargo.lock"), root.join("xtask/npm/package.json"));
    let (lock, packages) = (fs::read_to_string(lock)?, fs::read_to_string(packages)?);
    let rust = answer(Command::new(rustc).arg("--version"))?;
    let rust = rust.split(' ').nth(1).ok_or("rustc says no version")?;
    let bill = sbom(&answer(Command::new(cargo).args(TREE))?, &lock, rust, &tools(&lock, &packages, rust)?)?;
    fs::write(folder.join(SBOM), serde_json::to_string_pretty(&bill)? + "\n")?;
    fs::write(folder.join(CHECKSUMS), checksums(folder)?)?;
    Ok(())
}

/// What a program says, if it succeeds.
fn answer(command: &mut Command) -> Result<String, Box<dyn Error>> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{} failed; its message stands above", command.get_program().display()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The repository: as Trunk says, or the folder that the command is run in.
fn root() -> PathBuf {
    env::var_os("TRUNK_SOURCE_DIR").map(PathBuf::from).unwrap_or_default()
}

fn seeds() -> PathBuf {
    seeds::folder(&root())
}

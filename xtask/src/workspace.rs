//! Places of things: the repository, what a build writes, and the tools that we install.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Fault, Outcome};

/// The folders that the commands work in.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that Cargo runs us in, or else the one around the current folder.
    pub(crate) fn locate() -> Outcome<Self> {
        // Read now and not when compiled: a copy of the repository with its `target/` runs the same program.
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let current = env::current_dir().ok();
        let root = [package, current].into_iter().flatten().find_map(|folder| Self::root_above(&folder));
        root.map(|root| Self { root }).ok_or_else(|| {
            Fault::new("neither Cargo nor the current folder is in a clone of the repository: run `cargo xtask` in one")
        })
    }

    /// The folder at or above this one that holds this tool's package.
    fn root_above(folder: &Path) -> Option<PathBuf> {
        folder.ancestors().find(|above| above.join("xtask/Cargo.toml").is_file()).map(Path::to_path_buf)
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that `build` writes and a web server serves.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder that `serve` writes: not `dist/`, which would then hold a development build for somebody to publish or measure.
    pub(crate) fn development_dist(&self) -> PathBuf {
        self.root.join("target/dist-dev")
    }

    /// Programs that we installed, and wrappers of those that need one.
    pub(crate) fn tools_bin(&self) -> PathBuf {
        self.root.join("target/tools/bin")
    }

    /// The folder that `cargo install --root` takes: it adds `bin` itself.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// The folder where the objects of a tool's compilation stay until it is installed.
    pub(crate) fn tools_build(&self, package: &str) -> PathBuf {
        self.root.join("target/tools/build").join(package)
    }

    /// The folder where the packages of npm are installed.
    pub(crate) fn npm_prefix(&self) -> PathBuf {
        self.root.join("target/tools/npm")
    }

    /// The folder where the scripts of other people's pages are installed, in which the tests put our cards.
    pub(crate) fn npm_hosts_prefix(&self) -> PathBuf {
        self.root.join("target/tools/npm-hosts")
    }

    /// The folder where the packages that ours is measured against are installed.
    pub(crate) fn npm_bench_prefix(&self) -> PathBuf {
        self.root.join("target/tools/npm-bench")
    }

    /// The files that say which packages of npm we use, and our settings of those packages.
    pub(crate) fn npm_folder(&self) -> PathBuf {
        self.root.join("xtask/npm")
    }

    /// The text of `Cargo.lock`.
    pub(crate) fn lock_text(&self) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        fs::read_to_string(&path)
            .map_err(|error| Fault::new(format!("cannot read {}: {error}; `cargo metadata` writes it", path.display())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    /// Two repositories as far as the tool looks, in a folder of this test's own.
    fn two_clones(name: &str) -> std::io::Result<[PathBuf; 2]> {
        let folder = env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let clones = ["original", "copy"].map(|clone| folder.join(clone));
        for clone in &clones {
            fs::create_dir_all(clone.join("xtask/npm"))?;
            fs::create_dir_all(clone.join("static/css"))?;
            fs::write(clone.join("xtask/Cargo.toml"), "")?;
        }
        Ok(clones)
    }

    #[test]
    fn the_root_is_found_from_any_folder_of_the_repository_and_from_none_outside() -> std::io::Result<()> {
        let [original, copy] = two_clones("root")?;
        for clone in [&original, &copy] {
            for inside in ["", "xtask", "xtask/npm", "static/css"] {
                assert_eq!(Workspace::root_above(&clone.join(inside)).as_ref(), Some(clone), "from {inside:?}");
            }
        }
        let outside = original.parent().map(Path::to_path_buf).unwrap_or_default();
        assert_eq!(Workspace::root_above(&outside), None);
        fs::remove_dir_all(outside)
    }

    /// Starts this very program again, as a copy of the repository with its `target/` would: it must find the copy.
    #[test]
    fn a_program_that_was_compiled_elsewhere_works_on_the_repository_that_it_is_run_in() -> std::io::Result<()> {
        let [original, copy] = two_clones("run")?;
        let located = |package: Option<&Path>, current: &Path| -> std::io::Result<String> {
            let mut command = Command::new(env::current_exe()?);
            command.args(["--exact", "workspace::tests::the_root_has_the_manifest", "--nocapture"]);
            command.env_remove("CARGO_MANIFEST_DIR").current_dir(current);
            command.envs(package.map(|package| ("CARGO_MANIFEST_DIR", package.join("xtask"))));
            let output = String::from_utf8_lossy(&command.output()?.stdout).into_owned();
            Ok(output
                .lines()
                .find_map(|line| line.split_once(ROOT_IS))
                .map(|(_, root)| root.to_owned())
                .unwrap_or(output))
        };
        // On some systems the folder for temporary files is a link.
        let original = original.canonicalize()?;
        let copy = copy.canonicalize()?;
        assert_eq!(Path::new(&located(Some(&copy), &original)?), copy, "Cargo knows best");
        assert_eq!(Path::new(&located(None, &copy.join("static/css"))?), copy, "run without Cargo");
        fs::remove_dir_all(original.parent().map(Path::to_path_buf).unwrap_or_default())
    }

    const ROOT_IS: &str = "the root is ";

    /// The test above starts it in another folder and reads what it prints.
    #[test]
    fn the_root_has_the_manifest() {
        let workspace = Workspace::locate().unwrap();
        println!("{ROOT_IS}{}", workspace.root().display());
        assert!(workspace.root().join("Cargo.toml").is_file());
    }
}

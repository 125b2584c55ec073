//! Where things are: the repository, what a build writes, and the tools that we install.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Fault, Outcome};

/// The folders that the commands work in.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that this tool was compiled in.
    pub(crate) fn locate() -> Outcome<Self> {
        // Cargo compiles it anew when the repository moves, so the path of the compilation is the true one.
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        match package.parent() {
            Some(root) if root.join("Cargo.toml").is_file() => Ok(Self { root: root.to_path_buf() }),
            _ => Err(Fault::new(format!("{} is in no workspace: run `cargo xtask` from a clone", package.display()))),
        }
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What `build` writes and a web server serves.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What `serve` writes: not `dist/`, which would then hold a development build for somebody to publish or measure.
    pub(crate) fn development_dist(&self) -> PathBuf {
        self.root.join("target/dist-dev")
    }

    /// Programs that we installed, and wrappers of those that need one.
    pub(crate) fn tools_bin(&self) -> PathBuf {
        self.root.join("target/tools/bin")
    }

    /// What `cargo install --root` takes: it adds `bin` itself.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// Where the objects of a tool's compilation stay until it is installed.
    pub(crate) fn tools_build(&self, package: &str) -> PathBuf {
        self.root.join("target/tools/build").join(package)
    }

    /// The npm prefix of one package. Each has its own: npm removes from a prefix what it was not asked for.
    pub(crate) fn npm_prefix(&self, package: &str) -> PathBuf {
        self.root.join("target/tools/npm").join(package)
    }

    /// The text of `Cargo.lock`.
    pub(crate) fn lock_text(&self) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        fs::read_to_string(&path)
            .map_err(|error| Fault::new(format!("cannot read {}: {error}; `cargo metadata` writes it", path.display())))
    }
}

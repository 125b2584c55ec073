//! A WordPress with its database, for trying embeds as editors and readers meet them. The programs are Debian's packages, all else
//! stands in `target/hosts/wordpress/`; `xtask/wordpress/` holds its configuration and the script that runs it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use crate::apt;
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// The packages of the programs: a database without a service that starts by itself, and PHP with its own server.
const PROGRAMS: [&str; 3] = ["mariadb-server-core", "php-cli", "php-mysql"];

/// The packages of which WordPress is made. Unpacked only, since installed they bring Apache along.
const PARTS: [&str; 5] =
    ["wordpress", "wordpress-theme-twentytwentythree", "libjs-underscore", "libjs-cropper", "php-getid3"];

/// The folder of WordPress in its package.
const UNPACKED: &str = "package/usr/share/wordpress";

/// Where it all is.
struct Places {
    /// Ours: database, socket, logs.
    folder: PathBuf,
    /// That of WordPress.
    wordpress: PathBuf,
    /// That of the configuration and the scripts.
    scripts: PathBuf,
}

impl Places {
    fn of(workspace: &Workspace) -> Self {
        let folder = workspace.root().join("target/hosts/wordpress");
        Self { wordpress: folder.join(UNPACKED), folder, scripts: workspace.root().join("xtask/wordpress") }
    }
}

/// A WordPress that answers; it ends when dropped.
pub(crate) struct WordPress {
    /// `http://localhost:8000`.
    pub(crate) address: String,
    child: Child,
}

/// Installs what is missing.
pub(crate) fn ensure(workspace: &Workspace) -> Outcome<()> {
    let places = Places::of(workspace);
    if !has_programs(workspace) {
        let packages = PROGRAMS.join(", ");
        if !apt::is_usable(workspace) {
            return Err(Fault::new(format!(
                "the tests in WordPress need mariadbd, and php with mysqli and pcntl: install them (on Debian the packages {packages})"
            )));
        }
        println!(
            "MariaDB or PHP is missing (the tests in WordPress need them): installing {packages}, about 15 seconds"
        );
        apt::install(workspace, "MariaDB and PHP", &PROGRAMS)?;
    }
    let package = places.folder.join("package");
    if !apt::is_unpacked(&package) {
        if process::find("apt-get").is_none() || process::find("dpkg-deb").is_none() {
            return Err(Fault::new(format!(
                "there is no WordPress in {}, and no apt-get and dpkg-deb to unpack Debian's: run the tests on Debian or a relative",
                package.display()
            )));
        }
        println!("unpacking WordPress into target/hosts/wordpress, 60 MB, about 5 seconds");
        process::timed("WordPress", || apt::unpack(workspace, &PARTS, &package))?;
    }
    Ok(())
}

/// True when the database and a PHP that can use it are there.
fn has_programs(workspace: &Workspace) -> bool {
    let modules = process::answer(process::command(workspace, "php").arg("--modules")).unwrap_or_default();
    let has = |module| modules.lines().any(|line| line == module);
    has("mysqli") && has("pcntl") && has("posix") && database().is_file()
}

/// MariaDB. Debian's place of servers is not on everybody's PATH.
fn database() -> PathBuf {
    process::find("mariadbd").unwrap_or_else(|| PathBuf::from("/usr/sbin/mariadbd"))
}

/// Starts WordPress, which is installed into its database the first time, and waits until it answers.
pub(crate) fn start(workspace: &Workspace) -> Outcome<WordPress> {
    let places = Places::of(workspace);
    let plugins = places.wordpress.join("wp-content/mu-plugins");
    let failed = |error| Fault::new(format!("cannot write into {}: {error}", places.folder.display()));
    fs::create_dir_all(&plugins).map_err(failed)?;
    let put = |name: &str, folder: &Path| fs::copy(places.scripts.join(name), folder.join(name)).map_err(failed);
    put("wp-config.php", &places.wordpress)?;
    put("test-host.php", &plugins)?;
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map_err(|error| Fault::new(format!("there is no free port for WordPress: {error}")))?
        .port();
    let mut command = process::command(workspace, "php");
    command
        .arg(places.scripts.join("run.php"))
        .args([&places.folder, &places.wordpress, &database()])
        .arg(port.to_string());
    // It ends when its standard input does, and that is when we end.
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Fault::new(format!("cannot start php: {error}")))?;
    let mut said = String::new();
    if let Some(output) = child.stdout.take() {
        BufReader::new(output)
            .read_line(&mut said)
            .map_err(|error| Fault::new(format!("php does not speak: {error}")))?;
    }
    if said.trim() != "ready" {
        return Err(Fault::new(format!(
            "WordPress does not start; see its complaint above, or remove {} to set it up anew",
            places.folder.display()
        )));
    }
    Ok(WordPress { address: format!("http://localhost:{port}"), child })
}

impl Drop for WordPress {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // Whether it ended well is of no more interest.
        let _ = self.child.wait();
    }
}

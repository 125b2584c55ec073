//! Runs a driver for as long as somebody holds this program's standard input open, so that no browser outlives the tests,
//! however they end. Prints the driver's port.

use std::error::Error;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io, process, thread};

/// The time that the driver may take to start, and to close its browsers.
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> Result<(), Box<dyn Error>> {
    let driver: Vec<String> = env::args().skip(1).collect();
    // Browsers leave files behind in the folder for temporary ones: they get a folder that goes with them.
    let folder = env::temp_dir().join(format!("source-compare-browsers-{}", process::id()));
    fs::create_dir_all(&folder)?;
    if let Ok(style) = env::var("SC_GTK_STYLE") {
        fs::create_dir_all(folder.join("gtk-3.0"))?;
        fs::write(folder.join("gtk-3.0/gtk.css"), style)?;
        // What scrolls smoothly is not yet where a click goes.
        fs::write(folder.join("gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=false\n")?;
    }
    let outcome = supervise(&driver, &folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

/// Starts the driver, waits until nobody needs it any more, and ends it.
fn supervise(driver: &[String], folder: &Path) -> Result<(), Box<dyn Error>> {
    let (program, arguments) = driver.split_first().ok_or("give a driver: supervisor DRIVER [ARGUMENT]…")?;
    // Not every driver takes port 0 and says which one it has. One whose port somebody else has taken since ends at once.
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut command = Command::new(program);
    command.args(arguments).arg(format!("--port={port}")).env("TMPDIR", folder).env("XDG_CONFIG_HOME", folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // With its browsers in one group, which can be ended as one.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn().map_err(|error| format!("{program}: {error}"))?;
    let outcome = hold(&mut child, port);
    end(&mut child)?;
    outcome
}

/// Prints the port once the driver listens, and waits until nobody needs it any more.
fn hold(child: &mut Child, port: u16) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if start.elapsed() > PATIENCE {
            return Err("the driver does not listen".into());
        }
        thread::sleep(Duration::from_millis(20));
    }
    if child.try_wait()?.is_some() {
        return Err("the driver ended before it listened".into());
    }
    println!("{port}");
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}

/// Asks the driver and its browsers to end, and ends what is left of them.
fn end(child: &mut Child) -> Result<(), Box<dyn Error>> {
    let group = child.id();
    // A shell has the command that not every system has as a program.
    let signal = |name: &str| Command::new("sh").args(["-c", &format!("kill -s {name} -- -{group} 2>&-")]).status();
    if cfg!(unix) {
        signal("TERM")?;
        let start = Instant::now();
        while child.try_wait()?.is_none() && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(20));
        }
        // The driver has ended, or will now; so must a browser that outlived it.
        signal("KILL")?;
    }
    let _ = child.kill();
    child.wait()?;
    Ok(())
}

//! Runs a driver for as long as somebody holds this program's standard input open, so that no browser outlives the tests,
//! however they end. Prints the driver's port.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io, process, thread};

/// The words that the driver prints before its port.
const STARTED: &str = "started successfully on port ";

/// The time that the driver may take to close its browsers.
const PATIENCE: Duration = Duration::from_secs(5);

fn main() -> Result<(), Box<dyn Error>> {
    let driver = env::args().nth(1).ok_or("give one program: supervisor CHROMEDRIVER")?;
    // Browsers leave files behind in the folder for temporary ones: they get a folder that goes with them.
    let folder = env::temp_dir().join(format!("source-compare-browsers-{}", process::id()));
    fs::create_dir_all(&folder)?;
    let outcome = supervise(&driver, &folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

/// Starts the driver, waits until nobody needs it any more, and ends it.
fn supervise(driver: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut child = Command::new(driver)
        .arg("--port=0")
        .env("TMPDIR", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{driver}: {error}"))?;
    let mut lines = BufReader::new(child.stdout.take().ok_or("the driver has no output")?).lines();
    let port: u16 = loop {
        let line = lines.next().ok_or("the driver ended before it printed its port")??;
        if let Some((_, port)) = line.split_once(STARTED) {
            break port.trim_end_matches('.').parse()?;
        }
    };
    println!("{port}");
    io::copy(&mut io::stdin(), &mut io::sink())?;
    // Asked like this, the driver closes its browsers and removes their profiles.
    let _ = ask_to_end(port);
    end(&mut child)
}

fn ask_to_end(port: u16) -> io::Result<()> {
    let mut driver = TcpStream::connect(("127.0.0.1", port))?;
    driver.set_read_timeout(Some(PATIENCE))?;
    write!(driver, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
    driver.read_to_end(&mut Vec::new())?;
    Ok(())
}

fn end(child: &mut Child) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if child.try_wait()?.is_some() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill()?;
    Ok(())
}

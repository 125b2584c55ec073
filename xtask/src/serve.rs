//! The development server, and telling its address when, and only when, it answers.

use std::env;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::args::ANNOUNCE;
use crate::fault::{Fault, Outcome};
use crate::setup;
use crate::site;
use crate::workspace::Workspace;

/// How often the announcer asks whether the server answers.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// How long the announcer waits for one answer.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(2);

/// When the announcer gives up: no first build takes as long.
const PATIENCE: Duration = Duration::from_secs(60 * 60);

/// Builds for development, serves, and builds again on every change until the person stops it.
pub(crate) fn serve(workspace: &Workspace, port: u16) -> Outcome<()> {
    // Otherwise the first thing to hear of it would be Trunk, after minutes of building.
    if TcpListener::bind(address(port)).is_err() {
        return Err(Fault::new(format!("port {port} is taken or not allowed: choose another with `--port N`")));
    }
    let program = setup::for_serving(workspace)?;
    let mut trunk = site::trunk(workspace, &program);
    trunk.args(["serve", "--address", &Ipv4Addr::LOCALHOST.to_string(), "--port", &port.to_string()]);
    trunk.arg("--dist").arg(workspace.development_dist());
    let announcer =
        env::current_exe().map_err(|error| Fault::new(format!("cannot find the running program: {error}")))?;
    Command::new(announcer)
        .args([ANNOUNCE, "--port", &port.to_string()])
        .spawn()
        .map_err(|error| Fault::new(format!("cannot start the announcer: {error}")))?;
    println!("building for development; the first time takes about 2 minutes");
    become_program(trunk)
}

/// Turns this process into the server, so that whatever stops us (also `kill`) stops the server.
#[cfg(unix)]
fn become_program(mut command: Command) -> Outcome<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Fault::new(format!("cannot start trunk: {error}")))
}

/// Runs the server until it ends.
#[cfg(not(unix))]
fn become_program(mut command: Command) -> Outcome<()> {
    crate::process::run(&mut command)
}

/// Waits until the server answers, and prints its address. It runs as a child of the server, and ends with it.
pub(crate) fn announce(port: u16) {
    let start = Instant::now();
    let server = parent();
    while parent() == server && start.elapsed() < PATIENCE {
        if answers(port) {
            println!("Serving http://{}/ (Ctrl+C stops it)", address(port));
            return;
        }
        thread::sleep(POLL_INTERVAL);
    }
}

/// The process that started this one; another takes its place when it ends.
#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

/// Nothing to tell by whether the parent still runs: there, only the patience ends the announcer.
#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

/// Where the server listens: this machine only.
fn address(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

/// Whether the page itself is there: a server that is up without a page is of no use yet.
fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address(port), ANSWER_TIMEOUT)?;
        stream.set_read_timeout(Some(ANSWER_TIMEOUT))?;
        let request =
            format!("GET / HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\nConnection: close\r\n\r\n", address(port));
        stream.write_all(request.as_bytes())?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers one request with this status line, on a free port, which it returns.
    fn server_that_says(status: &'static str) -> std::io::Result<u16> {
        let listener = TcpListener::bind(address(0))?;
        let port = listener.local_addr()?.port();
        thread::spawn(move || -> std::io::Result<()> {
            let (mut stream, _) = listener.accept()?;
            let mut request = [0; 256];
            let _ = stream.read(&mut request)?;
            stream.write_all(format!("{status}\r\nContent-Length: 0\r\n\r\n").as_bytes())
        });
        Ok(port)
    }

    #[test]
    fn a_server_answers_only_when_it_has_the_page() -> std::io::Result<()> {
        assert!(answers(server_that_says("HTTP/1.1 200 OK")?));
        assert!(!answers(server_that_says("HTTP/1.1 404 Not Found")?));
        Ok(())
    }
}

//! What the measurements were made on and with.

use browser_tests::setting;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Lines of a list: the machine and the versions of all that took part.
pub(crate) fn lines(npm: &Path, date: &str) -> Vec<String> {
    let mut lines = vec![
        format!("date: {date}"),
        format!("machine: {}", machine()),
        format!("browser: {}", first_line(&setting("CHROMIUM"), &["--version"])),
        format!("Node.js: {}; Rust: {}", first_line("node", &["--version"]), first_line("rustc", &["--version"])),
    ];
    lines.extend(packages(npm).map(|packages| format!("packages: {packages}")));
    lines
}

/// Processors, memory and system, as Linux tells them; elsewhere the system's name.
fn machine() -> String {
    let field = |path: &str, name: &str| {
        let text = fs::read_to_string(path).ok()?;
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split_once([':', '=']).map_or("", |(_, value)| value).trim().trim_matches('"').to_owned())
    };
    let n_processors = std::thread::available_parallelism().map_or(1, usize::from);
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = field("/proc/meminfo", "MemTotal").and_then(|size| size.split(' ').next()?.parse::<u64>().ok());
    let memory = memory.map_or(String::new(), |kilobytes| format!(", {} GB", kilobytes / 1_000_000));
    let system = field("/etc/os-release", "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.to_owned());
    format!("{n_processors} × {processor}{memory}, {system}")
}

/// The packages that take part, by the list that they are installed by.
fn packages(npm: &Path) -> Option<String> {
    let list: Value = serde_json::from_str(&fs::read_to_string(npm.join("package.json")).ok()?).ok()?;
    let packages = list["dependencies"].as_object()?.iter();
    let named = packages.map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default()));
    Some(named.collect::<Vec<_>>().join(", "))
}

fn first_line(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    text.lines().next().unwrap_or("of unknown version").trim().to_owned()
}

/// The day in UTC: `2026-11-30`.
pub(crate) fn today() -> String {
    time::OffsetDateTime::now_utc().date().to_string()
}

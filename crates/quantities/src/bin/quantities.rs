//! `quantities [--lang TAG] [--lines] [FILE]`: prints the quantities of FILE, or of what it is given on standard input, as one
//! JSON array; with `--lines`, as one array for each line.

use quantities::Finding;
use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run(env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Pipe) => ExitCode::SUCCESS,
        Err(Failure::Said(fault)) => {
            eprintln!("quantities: {fault}");
            ExitCode::from(2)
        }
    }
}

enum Failure {
    /// Whoever reads our output has read enough.
    Pipe,
    Said(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Pipe,
            _ => Self::Said(format!("the findings can't be written ({error}); check where the output goes")),
        }
    }
}

fn run(args: impl Iterator<Item = String>) -> Result<(), Failure> {
    let options = options(args).map_err(Failure::Said)?;
    let text = source(options.file.as_deref()).map_err(Failure::Said)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if options.lines {
        for line in text.lines() {
            print(&mut out, &quantities::read(line))?;
        }
    } else {
        print(&mut out, &quantities::read(&text))?;
    }
    Ok(out.flush()?)
}

fn print(out: &mut impl Write, findings: &[Finding]) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, findings).map_err(|error| Failure::from(io::Error::from(error)))?;
    Ok(out.write_all(b"\n")?)
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    lines: bool,
    file: Option<String>,
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--lines" => options.lines = true,
            "--lang" => check_language(&args.next().unwrap_or_default())?,
            other if other.starts_with("--lang=") => check_language(other.trim_start_matches("--lang="))?,
            "-" => {}
            other if other.starts_with('-') => {
                return Err(format!("there is no option `{other}`; write quantities [--lang TAG] [--lines] [FILE]"));
            }
            _ if options.file.is_some() => return Err(format!("`{arg}` is one file too many; give one, or none")),
            _ => options.file = Some(arg),
        }
    }
    Ok(options)
}

/// The reader takes every language at once, since their notations don't clash: the language is checked, and changes nothing.
fn check_language(tag: &str) -> Result<(), String> {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if matches!(primary.as_str(), "en" | "zh") {
        return Ok(());
    }
    Err(format!("the language `{tag}` is unknown; write en, zh-Hans or zh-Hant, or leave it out"))
}

fn source(file: Option<&str>) -> Result<String, String> {
    let Some(file) = file else {
        let mut text = String::new();
        let read = io::stdin().read_to_string(&mut text);
        return read.map(|_| text).map_err(|error| format!("standard input can't be read ({error}); give UTF-8 text"));
    };
    fs::read_to_string(file).map_err(|error| format!("{file} can't be read ({error}); name a file of UTF-8 text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Options, &str>) {
        let args = line.split_whitespace().map(str::to_owned);
        assert_eq!(options(args), expected.map_err(str::to_owned), "{line}");
    }

    #[test]
    fn options_are_read() {
        check("", Ok(Options::default()));
        check("--lang zh-Hant --lines a.txt", Ok(Options { lines: true, file: Some("a.txt".to_owned()) }));
        check("--lang en-GB --lang=ZH-tw", Ok(Options::default()));
        check("--lang=en -", Ok(Options::default()));
    }

    #[test]
    fn mistakes_are_explained() {
        check("--lang fr", Err("the language `fr` is unknown; write en, zh-Hans or zh-Hant, or leave it out"));
        check(
            "--lang english",
            Err("the language `english` is unknown; write en, zh-Hans or zh-Hant, or leave it out"),
        );
        check("--lang", Err("the language `` is unknown; write en, zh-Hans or zh-Hant, or leave it out"));
        check("--line", Err("there is no option `--line`; write quantities [--lang TAG] [--lines] [FILE]"));
        check("a b", Err("`b` is one file too many; give one, or none"));
    }

    #[test]
    fn a_missing_file_is_named() {
        let fault = source(Some("no/such/file")).unwrap_err();
        assert!(fault.starts_with("no/such/file can't be read ("), "{fault}");
        assert!(fault.ends_with("; name a file of UTF-8 text"), "{fault}");
    }
}

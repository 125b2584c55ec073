//! `quantities [--lang TAG] [--lines] [--refused] [FILE]`: prints the quantities of FILE, or of what it is given on standard input,
//! as one JSON array; with `--lines`, as one array for each line; with `--refused`, what looks like a number and can't be read.

use quantities::{languages, read_in, refused};
use serde::Serialize;
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
    let mut each = |text: &str| match (&options.language, options.refused) {
        (Some(tag), false) => print(&mut out, &read_in(text, tag).findings),
        (Some(tag), true) => print(&mut out, &read_in(text, tag).refused),
        (None, false) => print(&mut out, &quantities::read(text)),
        (None, true) => print(&mut out, &refused(text)),
    };
    if options.lines {
        text.lines().try_for_each(each)?
    } else {
        each(&text)?
    }
    Ok(out.flush()?)
}

fn print(out: &mut impl Write, found: &[impl Serialize]) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, found).map_err(|error| Failure::from(io::Error::from(error)))?;
    Ok(out.write_all(b"\n")?)
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    language: Option<String>,
    lines: bool,
    refused: bool,
    file: Option<String>,
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--lines" => options.lines = true,
            "--refused" => options.refused = true,
            "--lang" => options.language = Some(known_language(&args.next().unwrap_or_default())?),
            other if other.starts_with("--lang=") => {
                options.language = Some(known_language(other.trim_start_matches("--lang="))?);
            }
            "-" => {}
            other if other.starts_with('-') => {
                return Err(format!(
                    "there is no option `{other}`; write quantities [--lang TAG] [--lines] [--refused] [FILE]"
                ));
            }
            _ if options.file.is_some() => return Err(format!("`{arg}` is one file too many; give one, or none")),
            _ => options.file = Some(arg),
        }
    }
    Ok(options)
}

/// The tag itself, if its language is one that we read.
fn known_language(tag: &str) -> Result<String, String> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    if languages().contains(&primary.as_str()) {
        return Ok(tag.to_owned());
    }
    Err(format!("the language `{tag}` is unknown; write one of {}, or leave it out", languages().join(", ")))
}

fn source(file: Option<&str>) -> Result<String, String> {
    let (name, read) = match file {
        None => {
            let mut bytes = Vec::new();
            ("standard input", io::stdin().read_to_end(&mut bytes).map(|_| bytes))
        }
        Some(file) => (file, fs::read(file)),
    };
    let bytes = read.map_err(|error| format!("{name} can't be read ({error}); name a file of UTF-8 text"))?;
    String::from_utf8(bytes).map_err(|error| malformed(name, error.as_bytes(), error.utf8_error().valid_up_to()))
}

/// The fault of a text that is no UTF-8 from that byte on.
fn malformed(name: &str, bytes: &[u8], at: usize) -> String {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    format!(
        "{name} is no UTF-8 text: byte {at} (0x{byte:02x}, on line {line}) begins no character; convert it to UTF-8"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Options, &str>) {
        let args = line.split_whitespace().map(str::to_owned);
        assert_eq!(options(args), expected.map_err(str::to_owned), "{line}");
    }

    fn options_of(language: Option<&str>, lines: bool, refused: bool, file: Option<&str>) -> Options {
        Options { language: language.map(str::to_owned), lines, refused, file: file.map(str::to_owned) }
    }

    #[test]
    fn bytes_that_are_no_text_are_named_with_their_place() {
        assert_eq!(
            malformed("a.txt", b"one\ntwo \xff", 8),
            "a.txt is no UTF-8 text: byte 8 (0xff, on line 2) begins no character; convert it to UTF-8"
        );
    }

    #[test]
    fn options_are_read() {
        check("", Ok(Options::default()));
        check("--lang zh-Hant --lines a.txt", Ok(options_of(Some("zh-Hant"), true, false, Some("a.txt"))));
        check("--lang en-GB --lang=ZH-tw", Ok(options_of(Some("ZH-tw"), false, false, None)));
        check("--refused --lang=en -", Ok(options_of(Some("en"), false, true, None)));
    }

    #[test]
    fn mistakes_are_explained() {
        for tag in ["fi", "english", ""] {
            let fault =
                format!("the language `{tag}` is unknown; write one of {}, or leave it out", languages().join(", "));
            assert_eq!(options(["--lang".to_owned(), tag.to_owned()].into_iter()), Err(fault));
        }
        check("--line", Err("there is no option `--line`; write quantities [--lang TAG] [--lines] [--refused] [FILE]"));
        check("a b", Err("`b` is one file too many; give one, or none"));
    }

    #[test]
    fn a_missing_file_is_named() {
        let fault = source(Some("no/such/file")).unwrap_err();
        assert!(fault.starts_with("no/such/file can't be read ("), "{fault}");
        assert!(fault.ends_with("; name a file of UTF-8 text"), "{fault}");
    }
}

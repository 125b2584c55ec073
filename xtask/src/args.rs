//! Reading the command line into a [`Task`], without doing anything yet.

use crate::engines::Engine;
use crate::fault::{Fault, Outcome};
use crate::seeds::SeedsTask;
use std::path::PathBuf;

/// The port that `serve` uses unless another is given.
const DEFAULT_PORT: u16 = 8080;

/// The task that the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print the help.
    Help,
    /// Install all tools.
    Setup,
    /// Read or write seeds, without a site.
    Seeds(SeedsTask),
    /// Build for development, serve and watch.
    Serve {
        /// The folder of seeds; that of the site unless said.
        seeds: Option<PathBuf>,
        /// The TCP port to listen on.
        port: u16,
    },
    /// Build for publishing.
    Build(BuildOptions),
    /// Write the site around the widget that Trunk has just built.
    PostBuild,
    /// Run tests.
    Test(TestParts),
    /// Measure ours beside others.
    Bench(BenchOptions),
    /// Run every check that is not a test.
    Lint,
    /// Say what became of every number of the documents.
    Coverage,
    /// Look up advisories of dependencies.
    Advisories,
    /// Print sizes.
    Size,
    /// Print the quantities of a text, with the reader's own arguments.
    Quantities(Vec<String>),
}

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BenchOptions {
    /// Build `dist/` anew before.
    pub(crate) build: bool,
    /// The program's own arguments, which it reads itself.
    pub(crate) args: Vec<String>,
}

/// The way to build for publishing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct BuildOptions {
    /// The address of the site, instead of the one that the seeds name, if any.
    pub(crate) address: Option<String>,
    /// Folders of data that were published earlier, to which embeds may be pinned.
    pub(crate) keep: Vec<PathBuf>,
    /// The folder of seeds, if it is another.
    pub(crate) seeds: Option<PathBuf>,
    /// Build again in another folder, and compare.
    pub(crate) verify: bool,
}

/// Which tests to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TestParts {
    /// Everything that runs without a browser.
    pub(crate) native: bool,
    /// The widget's own tests, compiled to WebAssembly and run in a browser.
    pub(crate) wasm: bool,
    /// The published pages, driven as a reader would.
    pub(crate) browser: bool,
    /// Our codes in other people's pages.
    pub(crate) hosts: bool,
    /// The engines in which these two are opened.
    pub(crate) engines: Vec<Engine>,
    /// Embeds in the content management systems of others; only when asked for.
    pub(crate) wordpress: bool,
    /// Build `dist/` anew before the browser tests.
    pub(crate) build: bool,
}

/// Reads the arguments that follow `cargo xtask`.
pub(crate) fn parse(args: &[String]) -> Outcome<Task> {
    let Some((command, rest)) = args.split_first() else {
        return Ok(Task::Help);
    };
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        return Ok(Task::Help);
    }
    let task = match command.as_str() {
        "help" => Task::Help,
        "setup" => Task::Setup,
        "build" => return parse_build(rest).map(Task::Build),
        "post-build" => Task::PostBuild,
        "lint" => Task::Lint,
        "advisories" => Task::Advisories,
        "coverage" => Task::Coverage,
        "size" => Task::Size,
        "serve" => return parse_serve(rest),
        "check" => {
            let [watch] = ["--watch"].map(|flag| rest.iter().any(|arg| arg == flag));
            let rest: Vec<String> = rest.iter().filter(|arg| *arg != "--watch").cloned().collect();
            let ([], folder) = parse_values(command, &rest, [])?;
            return Ok(Task::Seeds(SeedsTask::Check { folder, watch }));
        }
        "new" => {
            let ([], folder) = parse_values(command, rest, [])?;
            return Ok(Task::Seeds(SeedsTask::New(required(folder, "new FOLDER")?)));
        }
        "add-document" => {
            let ([folder], file) = parse_values(command, rest, ["--seeds"])?;
            let file = required(file, "add-document FILE")?;
            return Ok(Task::Seeds(SeedsTask::AddDocument { file, folder }));
        }
        "claims" => {
            let ([folder, from], stray) = parse_values(command, rest, ["--seeds", "--from"])?;
            if let Some(stray) = stray {
                return Err(unknown(command, &stray.display().to_string()));
            }
            let from = required(from, "claims --from TABLE")?;
            return Ok(Task::Seeds(SeedsTask::Claims { from, folder }));
        }
        // The reader says itself what it doesn't take.
        "quantities" => return Ok(Task::Quantities(rest.to_vec())),
        "test" => return parse_test_parts(rest).map(Task::Test),
        "bench" => {
            let (no_build, args) = rest.iter().cloned().partition::<Vec<String>, _>(|arg| arg == "--no-build");
            return Ok(Task::Bench(BenchOptions { build: no_build.is_empty(), args }));
        }
        other => {
            return Err(Fault::new(format!("there is no command `{other}`: `cargo xtask --help` lists them")));
        }
    };
    match rest.first() {
        Some(arg) => Err(unknown(command, arg)),
        None => Ok(task),
    }
}

/// Reads options with a value, each also with `=`, and at most one path without a name.
fn parse_values<const N: usize>(
    command: &str,
    args: &[String],
    names: [&str; N],
) -> Outcome<([Option<PathBuf>; N], Option<PathBuf>)> {
    let (mut values, mut path) = (names.map(|_| None), None);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let (name, joined) = arg.split_once('=').map_or((arg.as_str(), None), |(name, value)| (name, Some(value)));
        if let Some((_, value)) = names.iter().zip(&mut values).find(|(known, _)| **known == name) {
            let given = joined.or_else(|| rest.next().map(String::as_str)).filter(|given| !given.is_empty());
            let lacking = || Fault::new(format!("`{name}` lacks its value: `cargo xtask --help` says which"));
            *value = Some(given.ok_or_else(lacking)?.into());
        } else if arg.starts_with('-') || path.is_some() {
            return Err(unknown(command, arg));
        } else {
            path = Some(PathBuf::from(arg));
        }
    }
    Ok((values, path))
}

/// A path that a command can't do without.
fn required(path: Option<PathBuf>, usage: &str) -> Outcome<PathBuf> {
    path.ok_or_else(|| Fault::new(format!("a path is missing: write `cargo xtask {usage}`")))
}

/// Reads a folder of seeds and a port.
fn parse_serve(args: &[String]) -> Outcome<Task> {
    let is_folder = |(idx, arg): &(usize, &String)| {
        let is_value = idx.checked_sub(1).and_then(|before| args.get(before)).is_some_and(|before| before == "--port");
        !arg.starts_with('-') && !is_value
    };
    let folder = args.iter().enumerate().find(is_folder);
    let rest: Vec<String> = args
        .iter()
        .enumerate()
        .filter(|(idx, _)| folder.is_none_or(|(at, _)| at != *idx))
        .map(|(_, arg)| arg.clone())
        .collect();
    Ok(Task::Serve { port: parse_port(&rest)?, seeds: folder.map(|(_, folder)| folder.into()) })
}

/// Reads `--address URL` and `--keep FOLDER`, each also with `=`; the latter as often as wanted.
fn parse_build(args: &[String]) -> Outcome<BuildOptions> {
    let mut options = BuildOptions::default();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let (name, joined) = arg.split_once('=').map_or((arg.as_str(), None), |(name, value)| (name, Some(value)));
        if !arg.starts_with('-') && options.seeds.is_none() {
            options.seeds = Some(arg.into());
            continue;
        }
        if arg == "--verify" {
            options.verify = true;
            continue;
        }
        if !["--address", "--keep"].contains(&name) {
            return Err(unknown("build", arg));
        }
        let value = joined.or_else(|| rest.next().map(String::as_str)).filter(|value| !value.is_empty());
        let value =
            value.ok_or_else(|| Fault::new(format!("`{name}` lacks its value: `cargo xtask --help` says which")))?;
        match name {
            "--address" if !value.starts_with("https://") => {
                return Err(Fault::new(format!("`{value}` is no safe address of a site; begin it with https://")));
            }
            "--address" => options.address = Some(value.to_owned()),
            _ => options.keep.push(value.into()),
        }
    }
    Ok(options)
}

/// Reads `--port N` or `--port=N`.
fn parse_port(args: &[String]) -> Outcome<u16> {
    let mut port = DEFAULT_PORT;
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let text = match arg.strip_prefix("--port") {
            Some("") => rest.next().map_or("", String::as_str),
            Some(joined) => joined.strip_prefix('=').ok_or_else(|| unknown("serve", arg))?,
            None => return Err(unknown("serve", arg)),
        };
        port = text.parse().ok().filter(|port| *port != 0).ok_or_else(|| {
            Fault::new(format!("`{text}` is not a port: write a number from 1 to 65535 after --port"))
        })?;
    }
    Ok(port)
}

/// Reads the parts of `test`; none named means all of them.
fn parse_test_parts(args: &[String]) -> Outcome<TestParts> {
    let mut parts = TestParts {
        native: false,
        wasm: false,
        browser: false,
        hosts: false,
        engines: Engine::ALL.to_vec(),
        wordpress: false,
        build: true,
    };
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--native" => parts.native = true,
            "--wasm" => parts.wasm = true,
            "--browser" => parts.browser = true,
            "--hosts" => (parts.hosts, parts.wordpress) = (true, true),
            "--no-build" => parts.build = false,
            "--engines" => parts.engines = parse_engines(rest.next().map_or("", String::as_str))?,
            _ => return Err(unknown("test", arg)),
        }
    }
    if !(parts.native || parts.wasm || parts.browser || parts.hosts) {
        parts = TestParts { native: true, wasm: true, browser: true, hosts: true, ..parts };
    }
    Ok(parts)
}

/// Reads names of engines with commas between them.
fn parse_engines(list: &str) -> Outcome<Vec<Engine>> {
    let read = |name: &str| {
        Engine::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
            let names = Engine::ALL.map(Engine::name).join(",");
            Fault::new(format!("`{name}` is no engine: write some of {names} after --engines"))
        })
    };
    list.split(',').map(read).collect()
}

/// The fault for an argument that a command does not take.
fn unknown(command: &str, arg: &str) -> Fault {
    Fault::new(format!("`{command}` does not take `{arg}`: `cargo xtask --help` says what it takes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Task, &str>) {
        let args: Vec<String> = line.split_whitespace().map(String::from).collect();
        assert_eq!(parse(&args), expected.map_err(Fault::new), "{line}");
    }

    #[test]
    fn commands_and_their_arguments_are_read() {
        check("", Ok(Task::Help));
        check("serve --help", Ok(Task::Help));
        let serve = |port, seeds: Option<&str>| Ok(Task::Serve { port, seeds: seeds.map(PathBuf::from) });
        check("serve", serve(8080, None));
        check("serve --port 9000", serve(9000, None));
        check("serve --port=9000", serve(9000, None));
        check("serve ours --port 9000", serve(9000, Some("ours")));
        check("serve --port 9000 ours", serve(9000, Some("ours")));
    }

    #[test]
    fn work_on_seeds_is_told_the_folder() {
        let seeds = |task| Ok(Task::Seeds(task));
        let ours = || Some(PathBuf::from("ours"));
        check("check", seeds(SeedsTask::Check { folder: None, watch: false }));
        check("check --watch ours", seeds(SeedsTask::Check { folder: ours(), watch: true }));
        check("new ours", seeds(SeedsTask::New("ours".into())));
        check("add-document a.txt", seeds(SeedsTask::AddDocument { file: "a.txt".into(), folder: None }));
        check(
            "add-document --seeds=ours a.txt",
            seeds(SeedsTask::AddDocument { file: "a.txt".into(), folder: ours() }),
        );
        check("claims --from a.csv --seeds ours", seeds(SeedsTask::Claims { from: "a.csv".into(), folder: ours() }));
        check("new", Err("a path is missing: write `cargo xtask new FOLDER`"));
        check("claims", Err("a path is missing: write `cargo xtask claims --from TABLE`"));
        check("claims --from", Err("`--from` lacks its value: `cargo xtask --help` says which"));
        check("check ours theirs", Err("`check` does not take `theirs`: `cargo xtask --help` says what it takes"));
        check("new --fast ours", Err("`new` does not take `--fast`: `cargo xtask --help` says what it takes"));
    }

    #[test]
    fn a_build_is_told_an_address_and_what_is_kept() {
        check("build", Ok(Task::Build(BuildOptions::default())));
        let keep = vec![PathBuf::from("old/data"), PathBuf::from("older")];
        let options = BuildOptions { address: Some("https://a.example/b".to_owned()), keep, ..BuildOptions::default() };
        check("build --keep old/data --address=https://a.example/b --keep older", Ok(Task::Build(options)));
        check("build --verify", Ok(Task::Build(BuildOptions { verify: true, ..BuildOptions::default() })));
        let ours = BuildOptions { seeds: Some("ours".into()), ..BuildOptions::default() };
        check("build ours", Ok(Task::Build(ours)));
        check("build --keep", Err("`--keep` lacks its value: `cargo xtask --help` says which"));
        check(
            "build --address=http://a.example",
            Err("`http://a.example` is no safe address of a site; begin it with https://"),
        );
        check("build --address=", Err("`--address` lacks its value: `cargo xtask --help` says which"));
    }

    #[test]
    fn arguments_of_the_reader_of_quantities_are_passed_on() {
        check("quantities", Ok(Task::Quantities(Vec::new())));
        let passed = ["--lang", "en", "--lines", "a.txt"].map(String::from).to_vec();
        check("quantities --lang en --lines a.txt", Ok(Task::Quantities(passed)));
        check("quantities --help", Ok(Task::Help));
    }

    #[test]
    fn test_without_parts_runs_every_part() {
        let (engines, wordpress) = (Engine::ALL.to_vec(), false);
        let all = TestParts { native: true, wasm: true, browser: true, hosts: true, engines, wordpress, build: true };
        check("test", Ok(Task::Test(all.clone())));
        check("test --no-build", Ok(Task::Test(TestParts { build: false, ..all.clone() })));
        let some = vec![Engine::Chromium, Engine::WebKit];
        check("test --engines chromium,webkit", Ok(Task::Test(TestParts { engines: some, ..all.clone() })));
        let hosts = TestParts { native: false, wasm: false, browser: false, wordpress: true, ..all.clone() };
        check("test --hosts", Ok(Task::Test(hosts)));
        let wasm = TestParts { native: false, browser: false, hosts: false, ..all };
        check("test --wasm", Ok(Task::Test(wasm)));
    }

    #[test]
    fn arguments_of_measurements_are_passed_on_but_for_the_build() {
        let options = |build, args: &[&str]| {
            let args = args.iter().map(ToString::to_string).collect();
            Ok(Task::Bench(BenchOptions { build, args }))
        };
        check("bench", options(true, &[]));
        check("bench load --no-build --repetitions 3", options(false, &["load", "--repetitions", "3"]));
    }

    #[test]
    fn mistakes_are_explained() {
        check("biuld", Err("there is no command `biuld`: `cargo xtask --help` lists them"));
        check("build --fast", Err("`build` does not take `--fast`: `cargo xtask --help` says what it takes"));
        check(
            "test --engines opera",
            Err("`opera` is no engine: write some of chromium,firefox,webkit after --engines"),
        );
        check("test --engines", Err("`` is no engine: write some of chromium,firefox,webkit after --engines"));
        check("serve --ports 1", Err("`serve` does not take `--ports`: `cargo xtask --help` says what it takes"));
        check("serve --port", Err("`` is not a port: write a number from 1 to 65535 after --port"));
        check("serve --port 70000", Err("`70000` is not a port: write a number from 1 to 65535 after --port"));
    }
}

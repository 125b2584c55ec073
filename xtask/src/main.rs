//! `cargo xtask`: one command each for set-up, serving, building and checking.
//! It uses nothing but the standard library, so that it compiles in seconds on a fresh clone.

mod apt;
mod args;
mod bench;
mod browser;
mod cargo_tools;
mod coverage;
mod engine_report;
mod engines;
mod fault;
mod java;
mod lint;
mod npm;
mod process;
mod quantities;
mod reproduce;
mod scripts;
mod seeds;
mod serve;
mod setup;
mod site;
mod test;
mod versions;
mod wordpress;
mod workspace;

use std::process::ExitCode;

use args::Task;
use fault::Outcome;
use workspace::Workspace;

/// The text that `cargo xtask --help` prints.
const HELP: &str = "\
Usage: cargo xtask <command>

For a newsroom, with its own folder of seeds (`seeds` unless said):

  new FOLDER        write a small comparison to begin with into a folder that is not there yet
  add-document FILE [--seeds FOLDER]
                    copy a text into the seeds, number its lines, and write its [[source]], ready to fill in
  check [FOLDER] [--watch]
                    say in a second what is wrong with the seeds, which numbers are open and how much is shipped; nothing is built
  claims --from TABLE [--seeds FOLDER]
                    write the claims of a spreadsheet, in the form of the exported claims.csv, into the topics
  serve [FOLDER] [--port N]
                    build for development, serve on port N (8080 unless said) and rebuild on every change
  build [FOLDER]    build the site for publishing into dist/; --address URL says where it will stand, --keep PATH names
                    an earlier data/, so that pinned embeds say what has changed since; --verify builds a second time, from nothing
                    in another folder, and fails unless both are the same, byte for byte

For who changes the program:

  test              run every test; --native, --wasm, --browser and --hosts choose parts, --no-build keeps dist/ as it is,
                    --engines chromium,firefox,webkit chooses the engines of --browser (Chromium unless named) and
                    --hosts (all unless named); --hosts also tries embeds in a WordPress that it sets up, which is no part of the whole
  bench [PART]… [--repetitions N] [--questions N] [--no-build]
                    measure ours beside others in one browser (9 times unless said) and print the ratios; the parts are load, work
                    (on 1000 questions unless said), many and engine; all of them, which is what runs if none is named, also write docs/performance.md
  lint              check formatting, dependencies and the types of scripts, run clippy natively and for the browser, build the documentation
  advisories        look up whether somebody has warned of a dependency, in a database that is fetched from GitHub
  coverage          say whether every number of the documents stands in a quote or is set aside
  size              print the Brotli size of what dist/ holds
  quantities [--lang TAG] [--lines] [FILE]
                    print the quantities of FILE, or of standard input, as a JSON array; with --lines, one array a line
  post-build        what Trunk runs after it has built the widget: write the site around it
  setup             install what the commands need, and do nothing else

Every command first installs what it needs and lacks, into target/tools/, and says so. A tool on PATH with
exactly the pinned version is used as it is. CHROMIUM and CHROMEDRIVER name the browser and the driver to test with;
FIREFOX and GECKODRIVER, and WEBKITDRIVER for WebKitGTK's own, those of the other engines.";

/// Runs the command, and turns a fault into a message and an exit code.
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the arguments ask for.
fn run(args: &[String]) -> Outcome<ExitCode> {
    let task = args::parse(args)?;
    let workspace = Workspace::locate()?;
    let done = match task {
        Task::Help => {
            println!("{HELP}");
            Ok(())
        }
        Task::Setup => setup::everything(&workspace),
        Task::Serve { port, seeds } => serve::serve(&workspace, port, seeds.as_deref()),
        Task::Build(options) if options.verify => {
            site::build(&workspace, &options).and_then(|()| reproduce::verify(&workspace, &options))
        }
        Task::Build(options) => site::build(&workspace, &options),
        Task::PostBuild => site::post_build(&workspace),
        Task::Test(parts) => test::test(&workspace, &parts),
        Task::Bench(options) => bench::bench(&workspace, &options),
        Task::Lint => lint::lint(&workspace),
        Task::Advisories => lint::advisories(&workspace),
        Task::Coverage => coverage::coverage(&workspace),
        Task::Size => site::size(&workspace),
        // Exit codes are those of what is started.
        Task::Seeds(task) => return seeds::run(&workspace, &task),
        Task::Quantities(args) => return quantities::quantities(&workspace, &args),
    };
    done.map(|()| ExitCode::SUCCESS)
}

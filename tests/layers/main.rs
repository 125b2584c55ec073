//! The invariants of the repository: who may use whom, what never appears, how long a file may be. A rule is a function of one file's
//! path and text, is run on every file that it is for, and is shown to catch a violation.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod imports;

use std::fs;
use std::path::Path;

/// A line, from 1, and why it is wrong.
type Violation = (usize, String);

/// A rule: the violations in a file, given its path from the root of the repository and its text.
type Rule = fn(&str, &str) -> Vec<Violation>;

/// Nobody needs more lines in one file.
const LINES_MOST: usize = 400;

// The rules.

/// Who may mention what in `src/`. A path ending in `/` is a folder; whoever is in none of them may not.
const MAY_MENTION: &[(&str, &[&str], &str)] = &[
    (
        r"web_sys gloo js_sys wasm_bindgen",
        &[
            "src/platform/",
            "src/main.rs",
            "src/start.rs",
            "crates/tools/src/platform/",
            "crates/tools/src/main.rs",
            "crates/tools/src/start.rs",
        ],
        "only platform and the start touch the browser; everything else renders natively",
    ),
    (
        r"crate::platform source_compare::platform super::platform platform::",
        &[
            "src/platform/",
            "src/views/",
            "src/app.rs",
            "src/main.rs",
            "src/start.rs",
            // The content of a form field: natively this function does nothing.
            "src/components/controls.rs",
            "crates/tools/src/platform/",
            "crates/tools/src/app.rs",
            "crates/tools/src/take.rs",
            "crates/tools/src/start.rs",
        ],
        "only views, app.rs, the start and one component meet platform; pass a callback down instead",
    ),
];

/// The most conditions on the target in `src/` and `Cargo.toml`.
const CONDITIONS_MOST: usize = 8;

/// Code that is compiled for one target only.
fn conditions_on_the_target(path: &str, text: &str) -> Vec<Violation> {
    let places = ["src/platform/", "src/main.rs", "crates/tools/src/platform/", "crates/tools/src/main.rs"];
    let allowed = places.iter().any(|place| is_in(path, place));
    violations(text, |line| {
        let why = "asks for the target, which only platform and main.rs do; render the same everywhere";
        (line.contains("target_arch") && !allowed).then(|| why.to_owned())
    })
}

fn mentions_of_other_layers(path: &str, text: &str) -> Vec<Violation> {
    let barred = MAY_MENTION.iter().filter(|(_, allowed, _)| !allowed.iter().any(|place| is_in(path, place)));
    let rules: Vec<_> = barred.collect();
    violations(text, |line| {
        let code = line.replace("yew::platform::", "");
        let (words, _, why) = rules.iter().find(|(words, ..)| words.split(' ').any(|word| mentions(&code, word)))?;
        let word = words.split(' ').find(|word| mentions(&code, word))?;
        Some(format!("mentions {word}: {why}"))
    })
}

fn missing_opening_doc(_: &str, text: &str) -> Vec<Violation> {
    let opens = text.starts_with("//! ");
    if opens { Vec::new() } else { vec![(1, "does not open with //!: say what the file is for".to_owned())] }
}

fn inline_styles(_: &str, text: &str) -> Vec<Violation> {
    violations(text, |line| {
        mentions(line, "style=")
            .then(|| "an inline style, which the CSP forbids; use a class, or an attribute of the SVG".to_owned())
    })
}

fn raw_html(_: &str, text: &str) -> Vec<Violation> {
    let words = [
        "from_html_unchecked",
        "VRaw",
        "inner_html",
        "outer_html",
        "adjacent_html",
        "innerHTML",
        "outerHTML =",
        "AdjacentHTML",
        "document.write",
    ];
    violations(text, |line| {
        let word = words.iter().find(|word| line.contains(**word))?;
        Some(format!("{word}: data never becomes markup; build nodes"))
    })
}

fn too_many_lines(_: &str, text: &str) -> Vec<Violation> {
    let n_lines = text.lines().count();
    let long = n_lines > LINES_MOST;
    if long {
        vec![(LINES_MOST + 1, format!("{n_lines} lines, and {LINES_MOST} are enough; split the file"))]
    } else {
        Vec::new()
    }
}

/// True for a file of the words of the interface in a language.
fn is_words(path: &str) -> bool {
    path.starts_with("src/i18n/languages/") || path.contains("-seeds/interface/")
}

fn units_of_the_host(_: &str, text: &str) -> Vec<Violation> {
    violations(text, |line| {
        let ends_number = |before: &str| before.ends_with(|last: char| last.is_ascii_digit() || last == '.');
        let ends_word = |after: &str| !after.starts_with(|next: char| next.is_ascii_alphanumeric());
        let found =
            line.match_indices("rem").any(|(at, word)| ends_number(&line[..at]) && ends_word(&line[at + word.len()..]));
        found.then(|| "a rem, which belongs to the host page; use em, or a token".to_owned())
    })
}

fn foreign_addresses(_: &str, text: &str) -> Vec<Violation> {
    violations(text, |line| {
        // The namespace of an SVG in a data: address is a name, and nothing is fetched from it.
        let code = line.replace("http://www.w3.org/2000/svg", "");
        let foreign = ["http://", "https://", "url(//", "url('//", "url(\"//", "@import \"//", "@import '//"];
        foreign
            .iter()
            .any(|start| code.contains(start))
            .then(|| "an address of another host: nothing leaves the browser".to_owned())
    })
}

fn dependencies_of_xtask(_: &str, text: &str) -> Vec<Violation> {
    let found = dependencies(text);
    found.map(|(line, name, _)| (line, format!("depends on {name}: xtask compiles before any tool is there"))).collect()
}

/// Line, name and the rest of each dependency in a manifest, of whatever kind and target.
fn dependencies(manifest: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut inside = false;
    (1..).zip(manifest.lines()).filter_map(move |(number, line)| {
        if line.starts_with('[') {
            // A dependency may have a table of its own: [dependencies.yew].
            let (section, name) = line.trim_matches(['[', ']']).rsplit_once("dependencies").unwrap_or(("-", ""));
            inside = section != "-" && name.is_empty();
            return name.strip_prefix('.').map(|name| (number, name, ""));
        }
        let (name, spec) = line.split_once(['=', '.'])?;
        (inside && !line.starts_with('#')).then_some((number, name.trim(), spec))
    })
}

// How rules are run.

/// The lines of code, not of comment, that a test finds something wrong with.
fn violations(text: &str, wrong: impl Fn(&str) -> Option<String>) -> Vec<Violation> {
    let code = (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.filter_map(|(number, line)| wrong(line).map(|why| (number, why))).collect()
}

/// True when a word begins there; what follows is part of it or not: `gloo` is in `gloo_timers`, and not in `igloo`.
fn mentions(line: &str, word: &str) -> bool {
    let starts =
        |before: &str| !before.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '_' | '-' | ':'));
    line.match_indices(word).any(|(at, _)| starts(&line[..at]))
}

fn is_in(path: &str, place: &str) -> bool {
    path == place || place.ends_with('/') && path.starts_with(place)
}

/// Paths from the root of the repository, and texts, of what lies under these files and folders and ends so.
fn files(places: &[&str], ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for place in places {
        collect(place, &mut found);
    }
    found.retain(|path| ends.iter().any(|end| path.ends_with(end)));
    found.sort();
    let read = |path: String| {
        let text = fs::read_to_string(root().join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, text)
    };
    found.into_iter().map(read).collect()
}

fn collect(place: &str, found: &mut Vec<String>) {
    let path = root().join(place);
    if path.is_file() {
        found.push(place.to_owned());
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !["target", "node_modules", "dist"].contains(&name.as_str()) && !name.starts_with('.') {
            collect(&format!("{place}/{name}"), found);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn assert_kept(rule: Rule, files: &[(String, String)]) {
    assert!(!files.is_empty(), "the rule is run on no file: mend its folders");
    let report = |(path, text): &(String, String)| {
        rule(path, text).into_iter().map(|(line, why)| format!("{path}:{line}: {why}")).collect::<Vec<_>>()
    };
    let broken: Vec<String> = files.iter().flat_map(report).collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

// The rules, run.

#[test]
fn few_parts_of_the_widget_meet_the_browser() {
    assert_kept(mentions_of_other_layers, &files(&["src", "crates/tools/src"], &[".rs"]));
}

#[test]
fn the_widget_is_the_same_on_every_target_but_for_its_platform() {
    let widget = files(&["src"], &[".rs"]);
    assert_kept(conditions_on_the_target, &widget);
    assert_kept(conditions_on_the_target, &files(&["crates/tools/src"], &[".rs"]));
    let manifest = files(&["Cargo.toml"], &[""]);
    let n_conditions: usize = widget.iter().chain(&manifest).map(|(_, text)| text.matches("target_arch").count()).sum();
    assert!(
        n_conditions <= CONDITIONS_MOST,
        "{n_conditions} conditions on the target, and {CONDITIONS_MOST} are enough"
    );
}

/// Cargo refuses cycles between crates; these are inside those that are in the wasm.
#[test]
fn modules_import_nothing_that_imports_them() {
    let crates = [
        ("source_compare", "src/"),
        ("model", "crates/model/src/"),
        ("tools", "crates/tools/src/"),
        ("search", "crates/search/src/"),
    ];
    for (crate_name, folder) in crates {
        let below = |(path, text): (String, String)| (path.trim_start_matches(folder).to_owned(), text);
        let files: Vec<_> = files(&[folder.trim_end_matches('/')], &[".rs"]).into_iter().map(below).collect();
        assert!(files.len() > 6, "{} files in {folder}: mend the folder", files.len());
        let cycles = imports::cycles(crate_name, &files);
        assert!(cycles.is_empty(), "cycles in {folder}:\n{}", cycles.join("\n"));
    }
}

#[test]
fn xtask_depends_on_the_standard_library_only() {
    assert_kept(dependencies_of_xtask, &files(&["xtask/Cargo.toml"], &[""]));
}

#[test]
fn every_rust_file_says_what_it_is_for() {
    assert_kept(missing_opening_doc, &files(&["src", "crates", "xtask", "tests"], &[".rs"]));
}

#[test]
fn no_style_is_inline() {
    let mut all = files(&["src", "crates/pictures", "crates/site", "crates/tools"], &[".rs"]);
    all.extend(files(&["index.html", "static"], &[".html"]));
    // The code to embed is for other people's pages, which have no style sheet of ours.
    all.retain(|(path, _)| !path.starts_with("crates/site/src/snippets/"));
    assert_kept(inline_styles, &all);
}

#[test]
fn data_never_becomes_markup() {
    assert_kept(
        raw_html,
        &files(&["src", "crates/pictures", "crates/site", "crates/tools", "static"], &[".rs", ".js"]),
    );
}

#[test]
fn no_file_is_too_long() {
    let ends = [".rs", ".toml", ".json", ".js", ".mjs", ".css", ".html", ".md"];
    let mut all = files(&["src", "crates", "xtask", "static", "tests"], &ends);
    // Words of the interface are as many as there are.
    all.retain(|(path, _)| !path.ends_with("package-lock.json") && !is_words(path));
    assert_kept(too_many_lines, &all);
}

#[test]
fn styles_use_no_unit_of_the_host_and_no_other_host() {
    let styles = files(&["static"], &[".css"]);
    assert_kept(units_of_the_host, &styles);
    assert_kept(foreign_addresses, &styles);
}

/// Others build on these seven, whatever else is there.
#[test]
fn the_fixed_entries_are_there() {
    for entry in ["Cargo.toml", "Trunk.toml", "index.html", "src", "seeds", "static", "tests"] {
        assert!(root().join(entry).exists(), "{entry} is not in the root of the repository; put it back");
    }
}

// Each rule, shown to catch and to pass.

#[test]
fn every_rule_catches_its_violation_and_no_more() {
    let component = "src/components/x.rs";
    let cases: &[(Rule, &str, &str, &[usize])] = &[
        (mentions_of_other_layers, component, "use yew::prelude::*;\nuse web_sys::Element;", &[2]),
        (mentions_of_other_layers, component, "use gloo_timers::callback::Timeout;", &[1]),
        (mentions_of_other_layers, component, "use crate::platform;", &[1]),
        (mentions_of_other_layers, component, "// web_sys is for platform\nlet igloo = \"platforms\";", &[]),
        (mentions_of_other_layers, "src/views/x.rs", "use crate::platform;\nuse js_sys::Array;", &[2]),
        (mentions_of_other_layers, "src/platform/x.rs", "use web_sys::Window;\nuse crate::platform::x;", &[]),
        (mentions_of_other_layers, "src/state.rs", "yew::platform::spawn_local(x);\nplatform::copy();", &[2]),
        (conditions_on_the_target, component, "#[cfg(not(target_arch = \"wasm32\"))]\nuse x::y;", &[1]),
        (conditions_on_the_target, component, "#[cfg(test)]\nmod tests;", &[]),
        (conditions_on_the_target, "src/platform/x.rs", "#[cfg(target_arch = \"wasm32\")]", &[]),
        (dependencies_of_xtask, "", "[dependencies]\n# none = 1\n\n[lints]\nworkspace = true", &[]),
        (dependencies_of_xtask, "", "[build-dependencies]\ncc = \"1\"", &[2]),
        (missing_opening_doc, "", "use std::fs;\n", &[1]),
        (missing_opening_doc, "", "//! Reads.\n", &[]),
        (inline_styles, "", "<p\n  style=\"color: red\">", &[2]),
        (inline_styles, "", "<p style={x} />", &[1]),
        (inline_styles, "", "let style = 1;\n<p data-style=\"x\">", &[]),
        (raw_html, "", "Html::from_html_unchecked(x)", &[1]),
        (raw_html, "", "element.set_inner_html(x);\nhost.innerHTML = x", &[1, 2]),
        (too_many_lines, "", &"x\n".repeat(LINES_MOST + 1), &[LINES_MOST + 1]),
        (too_many_lines, "", &"x\n".repeat(LINES_MOST), &[]),
        (units_of_the_host, "", "margin: 1.5rem;\nmargin: 1.em 2.rem", &[1, 2]),
        (units_of_the_host, "", ".remark { width: 3em } /* the remainder */", &[]),
        (foreign_addresses, "", "@import url(https://fonts.example/a.css);\nsrc: url(//cdn.example/a)", &[1, 2]),
        (foreign_addresses, "", "url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\")", &[]),
    ];
    for (rule, path, text, expected) in cases {
        let lines: Vec<usize> = rule(path, text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, *expected, "in {path} {text:?}");
    }
}

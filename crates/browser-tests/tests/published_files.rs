//! What is published says of itself what it is: the hash of every file, and every crate in the WebAssembly.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use browser_tests::{dist, repository};
use serde_json::Value;
use site::checksums::{CHECKSUMS, checksums};
use site::sbom::SBOM;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

fn bill() -> Value {
    let text = fs::read_to_string(dist().join(SBOM)).expect("a bill of materials in dist/: run `cargo xtask build`");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_published_file_is_listed_with_its_hash() {
    let listed =
        fs::read_to_string(dist().join(CHECKSUMS)).expect("a list of hashes in dist/: run `cargo xtask build`");
    let (listed, there) = (lines(&listed), checksums(&dist()).unwrap());
    let wrong: Vec<_> = listed.symmetric_difference(&lines(&there)).cloned().collect();
    assert_eq!(wrong, Vec::<String>::new(), "dist/ is not what was built");
    for file in ["index.html", "source-compare_bg.wasm", "element.js", SBOM] {
        assert!(listed.iter().any(|line| line.ends_with(&format!("  {file}"))), "{file} is not listed");
    }
}

fn lines(list: &str) -> BTreeSet<String> {
    list.lines().map(str::to_owned).collect()
}

#[test]
fn the_bill_of_materials_names_every_crate_that_is_linked() {
    // Another form of the question than that of the build: what stands beneath each module, without its depth.
    let linked = |package: &str| {
        let args =
            ["tree", "--locked", "--target=wasm32-unknown-unknown", "--edges=normal,no-proc-macro", "--prefix=none"];
        let mut command = Command::new(std::env::var_os("CARGO").unwrap());
        let output =
            command.current_dir(repository()).args(args).args(["--format={p}", "--package", package]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let of_tree = |text: String| -> BTreeSet<String> {
        let named =
            text.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join("@").replacen("@v", "@", 1));
        named.filter(|name| !name.is_empty()).map(|name| name.trim_end_matches('@').to_owned()).collect()
    };
    let linked: BTreeSet<String> =
        ["source-compare", "tools"].into_iter().flat_map(|package| of_tree(linked(package))).collect();
    assert!(linked.len() > 50, "{linked:?}");
    let bill = bill();
    let components = [&bill["components"], &bill["metadata"]["component"]["components"]];
    let components = || components.into_iter().flat_map(|list| list.as_array().unwrap());
    let named: BTreeSet<String> = components().map(|one| one["bom-ref"].as_str().unwrap().to_owned()).collect();
    let missing: Vec<&String> = linked.difference(&named).collect();
    assert!(missing.is_empty(), "not in {SBOM}: {missing:?}");
    let strange: Vec<&String> = named.difference(&linked).filter(|name| *name != "std").collect();
    assert!(strange.is_empty(), "in {SBOM}, and not linked: {strange:?}");
    for component in components() {
        let licence = component["licenses"][0]["expression"].as_str().unwrap();
        let is_permissive =
            ["MIT", "Apache-2.0", "Unicode-3.0", "Zlib", "BSL-1.0"].iter().any(|one| licence.contains(one));
        assert!(is_permissive && !licence.contains("GPL"), "{component}");
    }
}

#[test]
fn nothing_of_the_building_machine_is_in_the_lists() {
    let text = bill().to_string();
    for place in ["/home/", "/root/", &*repository().to_string_lossy()] {
        assert!(!text.contains(place), "{SBOM} names {place}");
    }
}

//! The bill of materials of the published WebAssembly, in `CycloneDX` 1.6: every crate that is linked into it, with version, licence
//! and hash, what each depends on, and the tools that wrote the files.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Its name in the published folder.
pub const SBOM: &str = "sbom.cdx.json";

/// What `cargo tree` is asked for: what the two modules link, each line with its depth, its name and version, and its licence.
pub const TREE: [&str; 11] = [
    "tree",
    "--locked",
    "--package=source-compare",
    "--package=tools",
    "--target=wasm32-unknown-unknown",
    "--edges=normal,no-proc-macro",
    "--prefix=depth",
    "--format=\t{p}\t{l}",
    "--charset=ascii",
    "--color=never",
    "--quiet",
];

/// A crate of the tree.
#[derive(Debug, Default)]
struct Crate {
    licence: String,
    depends_on: BTreeSet<String>,
}

/// The bill, from what `cargo tree` says, the text of `Cargo.lock`, the version of the compiler and the tools with their versions.
///
/// # Errors
/// When a line of the tree can't be read.
pub fn sbom(tree: &str, lock: &str, rust: &str, tools: &[(String, String)]) -> Result<Value, String> {
    let crates = crates(tree)?;
    let components: Vec<Value> = crates
        .iter()
        .filter(|(reference, _)| !is_ours(lock, reference))
        .map(|(reference, known)| component(reference, known, lock))
        .chain([standard_library(rust)])
        .collect();
    let dependencies: Vec<Value> =
        crates.iter().map(|(reference, known)| json!({ "ref": reference, "dependsOn": known.depends_on })).collect();
    let ours: Vec<Value> = crates
        .iter()
        .filter(|(reference, _)| is_ours(lock, reference))
        .map(|(reference, known)| component(reference, known, lock))
        .collect();
    let tools = tools.iter().map(|(name, version)| json!({ "type": "application", "name": name, "version": version }));
    let tools: Vec<Value> = tools.collect();
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "tools": { "components": tools },
            "component": { "type": "application", "bom-ref": "site", "name": "source-compare", "components": ours },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// The tools that write what is published, with their versions: the compiler, wasm-bindgen's, whose version is the library's, and those of
/// npm that `package.json` names.
///
/// # Errors
/// When one has no version there.
pub fn tools(lock: &str, packages: &str, rust: &str) -> Result<Vec<(String, String)>, String> {
    let packages: Value = serde_json::from_str(packages).map_err(|error| format!("xtask/npm/package.json: {error}"))?;
    let of_npm = ["binaryen", "esbuild", "terser", "@embedpdf/fonts-latin", "@embedpdf/fonts-sc", "@embedpdf/fonts-tc"];
    let of_npm =
        of_npm.map(|name| (name, packages.get("dependencies").and_then(|list| list.get(name)).and_then(Value::as_str)));
    let begin = "name = \"wasm-bindgen\"\nversion = \"";
    let bindgen = lock.split_once(begin).and_then(|(_, rest)| rest.split('"').next());
    let found = [("rustc", Some(rust)), ("wasm-bindgen-cli", bindgen)].into_iter().chain(of_npm);
    let named = found.map(|(name, version)| Some((name.to_owned(), version?.to_owned())));
    named
        .collect::<Option<_>>()
        .ok_or_else(|| "a tool of the build has no version in Cargo.lock or package.json".to_owned())
}

/// The crates of a tree by name and version.
fn crates(tree: &str) -> Result<BTreeMap<String, Crate>, String> {
    let mut crates: BTreeMap<String, Crate> = BTreeMap::new();
    let mut above: Vec<String> = Vec::new();
    for line in tree.lines().filter(|line| !line.trim().is_empty()) {
        let unread = || format!("`cargo tree` says {line:?}, which is no crate");
        let [depth, package, licence] = line.split('\t').collect::<Vec<_>>().try_into().map_err(|_| unread())?;
        let depth: usize = depth.parse().map_err(|_| unread())?;
        let mut words = package.split(' ');
        let (name, version) = words.next().zip(words.next()).ok_or_else(unread)?;
        let reference = format!("{name}@{}", version.trim_start_matches('v'));
        above.truncate(depth);
        if let Some(parent) = above.last().and_then(|parent| crates.get_mut(parent)) {
            parent.depends_on.insert(reference.clone());
        }
        // A crate that stood before is marked, and what it depends on is left out.
        licence.trim_end_matches(" (*)").clone_into(&mut crates.entry(reference.clone()).or_default().licence);
        above.push(reference);
    }
    Ok(crates)
}

fn component(reference: &str, known: &Crate, lock: &str) -> Value {
    let (name, version) = reference.split_once('@').unwrap_or((reference, ""));
    // Some manifests still have the slash that SPDX has given up.
    let licence = known.licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
    let mut component = json!({
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
    });
    if let (Some(checksum), Some(fields)) = (checksum(lock, reference), component.as_object_mut()) {
        fields.insert("purl".to_owned(), json!(format!("pkg:cargo/{reference}")));
        fields.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": checksum }]));
    }
    component
}

/// The library of the compiler, which no tree names.
fn standard_library(rust: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": "std",
        "name": "std",
        "version": rust,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    })
}

/// True for a crate of this repository: it comes from no registry.
fn is_ours(lock: &str, reference: &str) -> bool {
    checksum(lock, reference).is_none()
}

/// The hash of a package, from `Cargo.lock`.
fn checksum<'a>(lock: &'a str, reference: &str) -> Option<&'a str> {
    let (name, version) = reference.split_once('@')?;
    let begin = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let package = lock.split("[[package]]\n").find(|package| package.starts_with(&begin))?;
    package.lines().find_map(|line| line.strip_prefix("checksum = \"")?.strip_suffix('"'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"theirs\"\nversion = \"1.2.0\"\n\
                        source = \"registry\"\nchecksum = \"abc\"\n";

    #[test]
    fn a_crate_of_others_has_its_licence_its_hash_and_who_needs_it() {
        let tree = "0\tours v0.1.0 (/somewhere/ours)\tMIT\n1\ttheirs v1.2.0\tMIT/Apache-2.0\n";
        let bill = sbom(tree, LOCK, "1.95.0", &[("terser".to_owned(), "5.0.0".to_owned())]).unwrap();
        assert_eq!(bill["components"][0]["purl"], "pkg:cargo/theirs@1.2.0");
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "abc");
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["components"][1]["name"], "std");
        assert_eq!(bill["metadata"]["component"]["components"][0]["name"], "ours");
        assert_eq!(bill["dependencies"][0], json!({ "ref": "ours@0.1.0", "dependsOn": ["theirs@1.2.0"] }));
        assert!(!bill.to_string().contains("/somewhere"), "nothing of the building machine is published");
    }

    #[test]
    fn a_tree_that_can_t_be_read_is_a_fault() {
        assert!(sbom("error: no such package\n", LOCK, "1.95.0", &[]).is_err());
    }
}

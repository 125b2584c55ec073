//! The versions of the tools: those of Trunk, cargo-deny and geckodriver are pinned here, wasm-bindgen's in `Cargo.lock`, those of npm in `xtask/npm/package.json`.

use crate::fault::{Fault, Outcome};

/// Trunk, which bundles and serves the page.
pub(crate) const TRUNK: &str = "0.21.14";

/// The check of dependencies.
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// The driver of Firefox.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// The number that `wasm-opt --version` answers, from the text of `package.json`: Binaryen's releases have one number, to
/// which npm adds two zeros.
pub(crate) fn wasm_opt(manifest: &str) -> Outcome<String> {
    let version = manifest.lines().find_map(|line| line.trim().strip_prefix("\"binaryen\": \""));
    version.and_then(|version| version.split('.').next()).map(String::from).ok_or_else(|| {
        Fault::new("xtask/npm/package.json asks for no binaryen: name it there, since release builds need its wasm-opt")
    })
}

/// The version of wasm-bindgen in the text of a `Cargo.lock`: the command-line tool must equal it, since the
/// format between the two is not stable.
pub(crate) fn wasm_bindgen(lock: &str) -> Outcome<String> {
    let mut lines = lock.lines().map(str::trim).skip_while(|line| *line != r#"name = "wasm-bindgen""#);
    lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(String::from)
        .ok_or_else(|| Fault::new("Cargo.lock has no version of wasm-bindgen: is it still a dependency of the widget?"))
}

/// The version in what a tool prints for `--version`: the first word that starts with a digit.
pub(crate) fn reported(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn wasm_bindgen_is_read_from_the_lock_and_not_mistaken_for_its_relatives() {
        let lock = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.70"

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
dependencies = [
 "wasm-bindgen-macro",
]
"#;
        assert_eq!(wasm_bindgen(lock), Ok("0.2.129".to_owned()));
        assert!(wasm_bindgen("[[package]]\nname = \"serde\"\nversion = \"1.0.0\"\n").is_err());
    }

    #[test]
    fn the_version_is_found_in_what_tools_print() {
        assert_eq!(reported("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(reported("wasm-opt version 132 (version_132)\n"), Some("132"));
        assert_eq!(reported("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some("156.0.8078.79"));
        assert_eq!(reported("requires the snap to be installed"), None);
    }

    #[test]
    fn the_release_of_binaryen_is_read_from_the_packages_that_npm_is_asked_for() {
        assert_eq!(wasm_opt("{\n  \"dependencies\": {\n    \"binaryen\": \"132.0.0\",\n"), Ok("132".to_owned()));
        assert!(wasm_opt("{\n  \"dependencies\": {\n    \"axe-core\": \"4.14.1\"\n").is_err());
    }

    /// Trunk takes `wasm-opt` from PATH only if its version is the one that `Trunk.toml` names.
    #[test]
    fn trunk_toml_names_the_binaryen_that_we_install() {
        let workspace = Workspace::locate().unwrap();
        let trunk_toml = std::fs::read_to_string(workspace.root().join("Trunk.toml")).unwrap_or_default();
        let manifest = std::fs::read_to_string(workspace.npm_folder().join("package.json")).unwrap_or_default();
        let release = wasm_opt(&manifest).unwrap();
        let expected = format!("wasm_opt = \"version_{release}\"");
        assert!(
            trunk_toml.lines().any(|line| line.trim() == expected),
            "Trunk.toml must say `{expected}` under [tools]"
        );
    }
}

//! The versions of the tools: pinned here, except wasm-bindgen's, which `Cargo.lock` decides.

use crate::fault::{Fault, Outcome};

/// Trunk, which bundles and serves the page.
pub(crate) const TRUNK: &str = "0.21.14";

/// Binaryen as npm carries it; `Trunk.toml` names the same release as `version_132`.
pub(crate) const BINARYEN: &str = "132.0.0";

/// The accessibility rules that the browser tests run.
pub(crate) const AXE_CORE: &str = "4.14.1";

/// The JSON Schema of the Web Annotation Data Model that the tests of the exports use.
pub(crate) const ANNO_SCHEMA: &str = "0.0.8";

/// The types of schema.org for TypeScript that the tests of the exports use.
pub(crate) const SCHEMA_DTS: &str = "2.1.0";

/// The compiler that holds an export against them: the last release that is a script, and so the same on every system.
pub(crate) const TYPESCRIPT: &str = "5.9.3";

/// The fonts of share images.
pub(crate) const SHARE_FONTS: &str = "1.0.0";

/// What `wasm-opt --version` answers: Binaryen's releases have one number.
pub(crate) fn wasm_opt() -> &'static str {
    BINARYEN.split_once('.').map_or(BINARYEN, |(release, _)| release)
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
        assert_eq!(reported("wasm-opt version 132 (version_132)\n"), Some(wasm_opt()));
        assert_eq!(reported("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some("156.0.8078.79"));
        assert_eq!(reported("requires the snap to be installed"), None);
    }

    /// Trunk takes `wasm-opt` from PATH only if its version is the one that `Trunk.toml` names.
    #[test]
    fn trunk_toml_names_the_binaryen_that_we_install() {
        let path = Workspace::locate().unwrap().root().join("Trunk.toml");
        let trunk_toml = std::fs::read_to_string(path).unwrap_or_default();
        let expected = format!("wasm_opt = \"version_{}\"", wasm_opt());
        assert!(
            trunk_toml.lines().any(|line| line.trim() == expected),
            "Trunk.toml must say `{expected}` under [tools]"
        );
    }
}

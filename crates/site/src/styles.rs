//! The style sheets as they are published: joined into one file, so that one request brings all.

use crate::styleguide;
use std::error::Error;
use std::fs;
use std::path::Path;

/// The joined sheet, below the site's root.
pub(crate) const SHEET: &str = "source-compare.css";

/// What whole pages have beyond a card; it comes before the sheet of all.
pub(crate) const PAGES_SHEET: &str = "pages.css";

/// The sheets of `static/css/`, in the order in which they are joined.
const SHEETS: [&str; 8] =
    ["tokens.css", "sources.css", "base.css", "components.css", "card.css", "graphics.css", "rtl.css", "print.css"];

/// The sheet of every page.
///
/// # Errors
/// When one can't be read.
pub(crate) fn joined(root: &Path) -> Result<String, Box<dyn Error>> {
    SHEETS.iter().map(|name| read(root, name)).collect()
}

/// The sheet of the style guide.
///
/// # Errors
/// When it can't be read.
pub(crate) fn of_guide(root: &Path) -> Result<String, Box<dyn Error>> {
    Ok(read(root, "styleguide.css")? + &styleguide::swatch_rules())
}

/// The sheet of whole pages.
///
/// # Errors
/// When it can't be read.
pub(crate) fn of_pages(root: &Path) -> Result<String, Box<dyn Error>> {
    read(root, PAGES_SHEET)
}

fn read(root: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let file = root.join("static/css").join(name);
    let css = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(shortened(&css))
}

/// A style sheet without its comments, and without the spaces that only people need. No string in ours holds any of these signs.
fn shortened(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let bare = parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, rest)| text + rest);
    let lines: String = bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    let spaces =
        [("{ ", "{"), (" {", "{"), ("} ", "}"), ("; ", ";"), (";}", "}"), (" }", "}"), (": ", ":"), (", ", ",")];
    spaces.iter().fold(lines, |css, (long, short)| css.replace(long, short))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use pictures::poster::stylesheet::rules;

    #[test]
    fn a_shortened_sheet_says_the_same() {
        for name in SHEETS {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/css").join(name);
            let css = fs::read_to_string(file).unwrap();
            let said = |css: &str| {
                let rules = rules(css).unwrap().into_iter();
                let said = rules.map(|rule| (rule.conditions, rule.selectors, rule.declarations));
                format!("{:?}", said.collect::<Vec<_>>()).replace(' ', "")
            };
            assert_eq!(said(&shortened(&css)), said(&css), "{name}");
            assert!(shortened(&css).len() < css.len());
        }
        assert_eq!(
            shortened("a:hover { b: c, d;\n  e: f }\n\n/* g */\nh :is(i, j) { k: l; }\n"),
            "a:hover{b:c,d;e:f}h :is(i,j){k:l}"
        );
    }
}

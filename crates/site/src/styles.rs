//! The style sheets as they are published: joined into one file, so that one request brings all.

use crate::styleguide;
use std::error::Error;
use std::fs;
use std::path::Path;

/// The joined sheet, below the site's root.
pub(crate) const SHEET: &str = "source-compare.css";

/// The sheets of `static/css/`, in the order in which they are joined.
const SHEETS: [&str; 7] =
    ["tokens.css", "sources.css", "base.css", "components.css", "card.css", "graphics.css", "print.css"];

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

fn read(root: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let file = root.join("static/css").join(name);
    let css = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(without_comments(&css))
}

/// A style sheet without its comments; no string in ours holds the sign of one.
fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, rest)| text + rest)
}

//! The style sheets as they are published: joined into two files for pages that the app has taken over, and in each page the rules that
//! it needs before, so that it is shown after one request.

use crate::styleguide;
use base64::prelude::*;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// The joined sheet, below the site's root.
pub(crate) const SHEET: &str = "source-compare.css";

/// What whole pages have beyond a card; it comes before the sheet of all.
pub(crate) const PAGES_SHEET: &str = "pages.css";

/// The sheets of `static/css/`, in the order in which they are joined.
const SHEETS: [&str; 8] =
    ["tokens.css", "sources.css", "base.css", "components.css", "card.css", "graphics.css", "rtl.css", "print.css"];

/// A class of ours in a selector begins so.
const CLASS: &str = ".sc-";

/// The sheet of every page.
///
/// # Errors
/// When one can't be read.
pub(crate) fn joined(root: &Path) -> Result<String, Box<dyn Error>> {
    shortened(&of_all(root)?, HashSet::new())
}

/// The sheet of the style guide.
///
/// # Errors
/// When it can't be read.
pub(crate) fn of_guide(root: &Path) -> Result<String, Box<dyn Error>> {
    Ok(shortened(&read(root, "styleguide.css")?, HashSet::new())? + &styleguide::swatch_rules())
}

/// The sheet of whole pages.
///
/// # Errors
/// When it can't be read.
pub(crate) fn of_pages(root: &Path) -> Result<String, Box<dyn Error>> {
    shortened(&read(root, PAGES_SHEET)?, HashSet::new())
}

/// What a page needs of the sheets as long as no script has put other elements into it.
#[derive(Debug)]
pub(crate) struct Critical {
    /// The sheet of cards, and that of whole pages.
    sheets: [String; 2],
    /// Every class that has a rule.
    classes: BTreeSet<String>,
    /// The rules for the classes of pages, which many have in common.
    made: RefCell<BTreeMap<Unused, Rc<Inlined>>>,
}

/// What tells pages apart that have other rules: whether it is a whole page, and the classes that it has not.
type Unused = (bool, BTreeSet<String>);

/// Rules that stand in a page.
#[derive(Debug)]
pub(crate) struct Inlined {
    /// The rules.
    pub css: String,
    /// What the policy of the page calls them: the hash as CSP writes it.
    pub hash: String,
}

impl Critical {
    /// Reads the sheets of the repository at `root`.
    ///
    /// # Errors
    /// When one can't be read.
    pub(crate) fn read(root: &Path) -> Result<Self, Box<dyn Error>> {
        let card = of_all(root)?;
        let whole = read(root, PAGES_SHEET)? + &card;
        let end = |rest: &str| rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len());
        let starts = whole.match_indices(CLASS).filter_map(|(at, _)| whole.get(at + 1..));
        let classes = starts.filter_map(|rest| rest.get(..end(rest))).map(str::to_owned).collect();
        Ok(Self { classes, sheets: [card, whole], made: RefCell::default() })
    }

    /// The rules that concern a rendered body, of a card or a whole page: those whose classes it has.
    ///
    /// # Errors
    /// When a sheet is none.
    pub(crate) fn rules(&self, body: &str, is_whole_page: bool) -> Result<Rc<Inlined>, Box<dyn Error>> {
        let attributes = body.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let used: BTreeSet<&str> = attributes.flat_map(str::split_whitespace).collect();
        let unused = self.classes.iter().filter(|class| !used.contains(class.as_str())).cloned();
        let key = (is_whole_page, unused.collect());
        if let Some(made) = self.made.borrow().get(&key) {
            return Ok(Rc::clone(made));
        }
        let [card, whole] = &self.sheets;
        let css = shortened(if is_whole_page { whole } else { card }, key.1.iter().cloned().collect())?;
        let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&css)));
        let made = Rc::new(Inlined { css, hash });
        self.made.borrow_mut().insert(key, Rc::clone(&made));
        Ok(made)
    }
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

fn of_all(root: &Path) -> Result<String, Box<dyn Error>> {
    SHEETS.iter().map(|name| read(root, name)).collect()
}

fn read(root: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let file = root.join("static/css").join(name);
    fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()).into())
}

/// A style sheet without what only people need, and without the rules of some classes.
fn shortened(css: &str, unused: HashSet<String>) -> Result<String, Box<dyn Error>> {
    let unreadable = |error: &dyn std::fmt::Display| format!("static/css can't be read as a style sheet: {error}");
    // Widths as min and max: older browsers know no other way, and a sheet in a page has no sign of a tag in it.
    let targets = Targets { include: Features::MediaRangeSyntax, ..Targets::default() };
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| unreadable(&error))?;
    sheet.minify(MinifyOptions { unused_symbols: unused, targets }).map_err(|error| unreadable(&error))?;
    let short = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(short.map_err(|error| unreadable(&error))?.code)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn critical() -> Critical {
        Critical::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap()
    }

    #[test]
    fn a_page_has_the_rules_of_its_classes_and_no_others() {
        let critical = critical();
        let body = "<div class=\"sc\"><p class=\"sc-notice sc-verdict--apart\">.sc-badge</p></div>";
        let Inlined { css, .. } = &*critical.rules(body, false).unwrap();
        for there in [".sc-notice{", ".sc-verdict--apart{", "--sc-ground:", ":host{", "@media print{"] {
            assert!(css.contains(there), "{there} in {css}");
        }
        for absent in ["<", "sc-badge", "sc-bar", "sc-verdict--conflict", "/*", "\n"] {
            assert!(!css.contains(absent), "{absent} in {css}");
        }
        let whole = critical.rules("<p class=\"sc-bar\">", true).unwrap();
        assert!(whole.css.contains(".sc-bar{"));
    }

    #[test]
    fn a_rule_for_one_of_several_classes_is_kept_for_each() {
        let sheet = ":is(.sc-a,.sc-b) .sc-c{color:red}.sc-c:not(.sc-a){color:blue}.sc-a,.sc-c{top:0}";
        let without =
            |unused: &[&str]| shortened(sheet, unused.iter().map(|name| (*name).to_owned()).collect()).unwrap();
        assert!(without(&["sc-a"]).contains(".sc-b) .sc-c{color:red}"), "{}", without(&["sc-a"]));
        assert!(without(&["sc-a"]).contains(".sc-c:not(.sc-a){color:#00f}"), "{}", without(&["sc-a"]));
        assert!(!without(&["sc-a", "sc-b"]).contains("red"), "{}", without(&["sc-a", "sc-b"]));
        assert!(without(&["sc-a", "sc-b"]).contains("{top:0}"));
    }

    #[test]
    fn rules_are_named_as_a_policy_names_them() {
        let css = shortened("p{color:red}", HashSet::new()).unwrap();
        assert_eq!(css, "p{color:red}");
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("static/css");
        fs::create_dir_all(&folder).unwrap();
        for name in SHEETS.into_iter().chain([PAGES_SHEET]) {
            fs::write(folder.join(name), if name == "base.css" { "p { color: red; }" } else { "" }).unwrap();
        }
        // `printf 'p{color:red}' | openssl dgst -sha256 -binary | base64`
        let inlined = Critical::read(root.path()).unwrap().rules("", false).unwrap();
        assert_eq!(
            (inlined.css.as_str(), inlined.hash.as_str()),
            ("p{color:red}", "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='")
        );
    }
}

//! The tokens as the style sheets have them: colours, sizes of type, lengths between things. Read from the sheets, so that the
//! guide can't say anything else.

use crate::poster::stylesheet::{Rule, Theme, in_theme, rules};
use std::sync::OnceLock;

const TOKENS: &str = include_str!("../../static/css/tokens.css");
const SHEETS: [&str; 3] = [
    include_str!("../../static/css/base.css"),
    include_str!("../../static/css/components.css"),
    include_str!("../../static/css/graphics.css"),
];

/// A colour in both themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Colour {
    /// `--sc-source-1` is `source-1`.
    pub(super) name: &'static str,
    pub(super) light: String,
    pub(super) dark: String,
}

/// Every colour, in the order of the sheet.
pub(super) fn colours() -> Vec<Colour> {
    let dark: Vec<_> = tokens(|conditions| conditions.iter().any(|one| one.contains("dark"))).collect();
    let colour = |(name, value): (&'static str, &str)| {
        let in_dark = dark.iter().find(|(other, _)| *other == name).map_or(value, |(_, value)| value);
        Colour { name, light: in_theme(value, Theme::Light), dark: in_theme(in_dark, Theme::Dark) }
    };
    tokens(<[String]>::is_empty).map(colour).filter(|colour| colour.light.starts_with('#')).collect()
}

/// The tokens of the rules whose conditions are such.
fn tokens(wanted: impl Fn(&[String]) -> bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    let rules = RULES.get_or_init(|| rules(TOKENS).unwrap_or_default()).iter();
    rules.filter(move |rule| wanted(&rule.conditions)).flat_map(|rule| {
        let named = |(name, value): &'static (String, String)| Some((name.strip_prefix("--sc-")?, value.as_str()));
        rule.declarations.iter().filter_map(named)
    })
}

/// The rules of what is not a token.
fn sheets() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| SHEETS.iter().flat_map(|css| rules(css).unwrap_or_default()).collect())
}

/// The size of the type of a class, as its own rule declares it; `1em` where it declares none.
pub(super) fn type_size(class: &str) -> &'static str {
    let selector = format!(".{class}");
    let own = sheets().iter().filter(|rule| rule.conditions.is_empty() && rule.selectors.contains(&selector));
    let mut declared = own.flat_map(|rule| &rule.declarations).filter(|(name, _)| name == "font-size");
    declared.next().map_or("1em", |(_, size)| size)
}

/// The lengths in pixels that stand between things or inside their edges, from the least.
pub(super) fn spaces() -> Vec<u32> {
    let is_space = |name: &str| {
        ["gap", "column-gap"].contains(&name) || ["margin-", "padding"].iter().any(|start| name.starts_with(start))
    };
    let declarations = sheets().iter().flat_map(|rule| &rule.declarations);
    let values = declarations.filter(|(name, _)| is_space(name)).map(|(_, value)| value.as_str());
    let of_tokens = tokens(<[String]>::is_empty).filter(|(name, _)| name.starts_with("space-")).map(|(_, value)| value);
    let parts = values.chain(of_tokens).flat_map(str::split_whitespace);
    let lengths = parts.filter_map(|length| length.strip_suffix("px")?.parse().ok());
    let mut all: Vec<u32> = lengths.filter(|length| *length > 0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The rules that paint a swatch of each colour: a class each, since no style may stand in a page.
#[must_use]
pub fn swatch_rules() -> String {
    let rule = |colour: Colour| format!(".sc-swatch--{0} {{ fill: var(--sc-{0}); }}\n", colour.name);
    colours().into_iter().map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_found_in_both_themes() {
        let colours = colours();
        assert!(colours.len() >= 20, "{colours:?}");
        assert_eq!(colours[0], Colour { name: "ground", light: "#ffffff".to_owned(), dark: "#171716".to_owned() });
        let hex = |value: &str| value.len() == 7 && value.starts_with('#');
        for colour in colours {
            assert!(hex(&colour.light) && hex(&colour.dark) && colour.light != colour.dark, "{colour:?}");
        }
    }

    #[test]
    fn sizes_and_spaces_are_those_of_the_sheets() {
        assert_eq!(type_size("sc-claim__value"), "var(--sc-size-figure)");
        assert_eq!(type_size("sc-claim__who"), "var(--sc-size-small)", "from a list of selectors");
        assert_eq!(type_size("sc-nothing"), "1em");
        let spaces = spaces();
        assert!(spaces.contains(&16) && spaces.iter().all(|space| *space < 100), "{spaces:?}");
    }
}

//! The tokens as the style sheets have them: colours, sizes of type, lengths between things. Read from the sheets, so that the
//! guide can't say anything else.

use pictures::poster::stylesheet::{Rule, Theme, in_theme, rules};
use std::sync::OnceLock;

const TOKENS: &str = include_str!("../../../../static/css/tokens.css");
const SOURCES: &str = include_str!("../../../../static/css/sources.css");
const SHEETS: [&str; 4] = [
    include_str!("../../../../static/css/base.css"),
    include_str!("../../../../static/css/pages.css"),
    include_str!("../../../../static/css/components.css"),
    include_str!("../../../../static/css/graphics.css"),
];

/// A colour in both themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Colour {
    /// `--sc-text` is `text`, and the colour of the class `sc-source-1` is `source-1`.
    pub(super) name: String,
    pub(super) light: String,
    pub(super) dark: String,
}

/// Every colour, in the order of the sheets.
pub(super) fn colours() -> Vec<Colour> {
    let sources = read(&[SOURCES]).into_iter().filter_map(|rule| {
        let (_, value) = rule.declarations.into_iter().find(|(name, _)| name == "--sc-source")?;
        Some((rule.selectors.first()?.strip_prefix(".sc-")?.to_owned(), value))
    });
    let both = tokens().chain(sources).filter(|(_, value)| value.starts_with("light-dark("));
    let colour = |(name, value): (String, String)| {
        let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| in_theme(&value, theme));
        Colour { name, light, dark }
    };
    both.map(colour).collect()
}

fn tokens() -> impl Iterator<Item = (String, String)> {
    let declarations = read(&[TOKENS]).into_iter().flat_map(|rule| rule.declarations);
    declarations.filter_map(|(name, value)| Some((name.strip_prefix("--sc-")?.to_owned(), value)))
}

fn read(sheets: &[&str]) -> Vec<Rule> {
    sheets.iter().flat_map(|css| rules(css).unwrap_or_default()).collect()
}

/// The rules that use tokens.
fn sheets() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| read(&SHEETS))
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
    let values = declarations.filter(|(name, _)| is_space(name)).map(|(_, value)| value.clone());
    let of_tokens = tokens().filter(|(name, _)| name.starts_with("space-")).map(|(_, value)| value);
    let pixels = |value: String| -> Vec<u32> {
        value.split_whitespace().filter_map(|length| length.strip_suffix("px")?.parse().ok()).collect()
    };
    let mut all: Vec<u32> = values.chain(of_tokens).flat_map(pixels).filter(|length| *length > 0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The rules that paint a swatch of each colour: a class each, since no style may stand in a page.
#[must_use]
pub fn swatch_rules() -> String {
    let rule = |colour: Colour| {
        format!(".sc-swatch--{} {{ fill: light-dark({}, {}); }}\n", colour.name, colour.light, colour.dark)
    };
    colours().into_iter().map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_found_in_both_themes() {
        let colours = colours();
        assert!(colours.len() >= 20, "{colours:?}");
        assert_eq!(
            colours[0],
            Colour { name: "ground".to_owned(), light: "#ffffff".to_owned(), dark: "#171716".to_owned() }
        );
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

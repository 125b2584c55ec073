//! The tokens as the style sheets have them: colours, sizes of type, lengths between things. Read from the sheets, so that the
//! guide can't say anything else.

const TOKENS: &str = include_str!("../../../../static/css/tokens.css");
const SOURCES: &str = include_str!("../../../../static/css/sources.css");
const SHEETS: [&str; 3] = [
    include_str!("../../../../static/css/base.css"),
    include_str!("../../../../static/css/components.css"),
    include_str!("../../../../static/css/graphics.css"),
];

/// A colour in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour {
    /// `--sc-text` is `text`, and the colour of the class `sc-source-1` is `source-1`.
    pub(super) name: &'static str,
    pub(super) light: &'static str,
    pub(super) dark: &'static str,
}

/// Every colour, in the order of the sheets.
pub(super) fn colours() -> Vec<Colour> {
    let colour = |(name, value): (&'static str, &'static str)| {
        let (light, dark) = value.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(", ")?;
        Some(Colour { name, light, dark })
    };
    tokens(TOKENS).chain(sources()).filter_map(colour).collect()
}

fn sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rule = |line: &'static str| line.strip_prefix(".sc-")?.strip_suffix("; }")?.split_once(" { --sc-source: ");
    SOURCES.lines().filter_map(rule)
}

fn tokens(css: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    css.lines().filter_map(|line| line.trim().strip_prefix("--sc-")?.strip_suffix(';')?.split_once(": "))
}

/// The size of the type of a class, as its own rule declares it; `1em` where it declares none.
pub(super) fn type_size(class: &str) -> &'static str {
    let selector = format!(".{class}");
    let declared = SHEETS.into_iter().flat_map(str::lines).find_map(|line| {
        let (selectors, rule) = line.split_once(" {")?;
        let (_, size) = rule.split_once(" font-size: ")?;
        selectors.split(", ").any(|one| one == selector).then_some(size.split_once(';')?.0)
    });
    declared.unwrap_or("1em")
}

/// The lengths in pixels that stand between things or inside their edges, from the least.
pub(super) fn spaces() -> Vec<u32> {
    let declarations = SHEETS.into_iter().flat_map(|sheet| sheet.split([';', '{', '}']));
    let spacing = declarations.filter_map(|declaration| {
        let (property, value) = declaration.trim().split_once(": ")?;
        ["gap", "column-gap"]
            .contains(&property)
            .then_some(value)
            .or_else(|| ["margin-", "padding"].iter().any(|start| property.starts_with(start)).then_some(value))
    });
    let lengths = spacing.flat_map(str::split_whitespace).filter_map(|length| length.strip_suffix("px")?.parse().ok());
    let of_tokens = tokens(TOKENS).filter(|(name, _)| name.starts_with("space-"));
    let of_tokens = of_tokens.filter_map(|(_, length)| length.strip_suffix("px")?.parse().ok());
    let lengths = lengths.chain(of_tokens);
    let mut all: Vec<u32> = lengths.filter(|length| *length > 0).collect();
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
        assert_eq!(colours[0], Colour { name: "ground", light: "#ffffff", dark: "#171716" });
        let hex = |value: &str| value.len() == 7 && value.starts_with('#');
        for colour in colours {
            assert!(hex(colour.light) && hex(colour.dark) && colour.light != colour.dark, "{colour:?}");
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

//! Properties of style sheets that posters need not read, each with the reason.

/// Properties that change nothing in a picture, each with the values for which that holds; none are all values.
const HARMLESS: [(&str, &[&str]); 13] = [
    // Themes of a screen: a poster has one.
    ("color-scheme", &[]),
    ("forced-color-adjust", &[]),
    // Digits of the fonts that a poster names are of one width as they are.
    ("font-variant-numeric", &["tabular-nums"]),
    // How everything stands that no rule says otherwise of.
    ("text-align", &["start"]),
    ("vertical-align", &["top"]),
    ("text-decoration", &["none"]),
    // Cells have no space between them, and lines on one side only.
    ("border-collapse", &["collapse"]),
    // Words are not broken; a line that holds none as long as itself needs no leave to.
    ("overflow-wrap", &["anywhere"]),
    // How a line under words looks, which is drawn as the reader's program draws it.
    ("text-decoration-thickness", &[]),
    ("text-underline-offset", &[]),
    // The corners of what is laid behind marked words.
    ("border-radius", &["2px"]),
    // Drawings are enlarged as a whole, their lines too.
    ("vector-effect", &["non-scaling-stroke"]),
    // Boxes that links need under a finger; a picture has no links.
    ("min-block-size", &["44px"]),
];

/// True for a declaration that changes nothing in a picture.
pub(super) fn is_harmless(name: &str, value: &str) -> bool {
    HARMLESS.iter().any(|(known, values)| *known == name && (values.is_empty() || values.contains(&value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poster::{SHEETS, stylesheet};

    #[test]
    fn every_harmless_property_is_used() {
        let rules: Vec<_> = SHEETS.iter().flat_map(|(_, css)| stylesheet::rules(css).unwrap()).collect();
        let declarations = || rules.iter().flat_map(|rule| &rule.declarations);
        for (name, values) in HARMLESS {
            assert!(declarations().any(|(other, _)| other == name), "{name}");
            for value in values {
                assert!(declarations().any(|(other, own)| other == name && own == value), "{name}: {value}");
            }
        }
    }
}

//! Pictures as they are shipped: drawn natively, in the words of one language, as a tree of plain elements. The widget shows
//! them as they are and leaves out what belongs to sources that the reader put away, so it carries no code to draw any of them.

use serde::{Deserialize, Serialize};

/// An element of a picture, or a run of text in one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// The element's name; empty for a run of text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tag: String,
    /// The text of a run.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Names and values, in the order in which they were written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(String, String)>,
    /// The content of the element.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Drawing>,
    /// Shown only with all sources of one of these sets on the page; always, if there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<SourceSet>,
    /// Not shown with all sources of one of these sets on the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<SourceSet>,
}

/// A set of sources: bit `n - 1` stands for the source with the number `n`.
pub type SourceSet = u32;

/// The set of the source with this number, from 1.
#[must_use]
pub fn source_set(number: usize) -> SourceSet {
    let shift = u32::try_from(number).unwrap_or(u32::MAX).wrapping_sub(1);
    1_u32.checked_shl(shift).unwrap_or_default()
}

impl Drawing {
    /// A run of text.
    #[must_use]
    pub fn text(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    /// True when it is on the page together with these sources.
    #[must_use]
    pub fn is_shown(&self, sources: SourceSet) -> bool {
        let all_shown = |set: &SourceSet| set & sources == *set;
        (self.when.is_empty() || self.when.iter().any(all_shown)) && !self.unless.iter().any(all_shown)
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// True when it has this class.
    #[must_use]
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_shown_with_any_of_its_sets_and_without_those_that_bar_it() {
        let [one, two, four] = [1, 2, 4].map(source_set);
        assert_eq!([one, two, four], [0b1, 0b10, 0b1000]);
        let part = Drawing { when: vec![one | two, four], unless: vec![two | four], ..Drawing::default() };
        for (sources, expected) in [
            (one, false),
            (one | two, true),
            (four, true),
            (two | four, false),
            (one | four, true),
            (one | two | four, false),
            (0, false),
        ] {
            assert_eq!(part.is_shown(sources), expected, "{sources:b}");
        }
        assert!(Drawing::default().is_shown(0), "what belongs to no source");
    }
}

//! The style of an element, computed: what the sheets say of it and what it inherits.

use super::css::{Element, Sheet};
use super::value::{length, resolve};
use std::collections::BTreeMap;

/// What a reader sees of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextStyle {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) color: String,
    pub(super) family: String,
    /// A line under or through the words, or `none`.
    pub(super) decoration: String,
    /// The language of the words.
    pub(super) lang: String,
}

impl TextStyle {
    /// Whether its words are Chinese.
    pub(super) fn is_chinese(&self) -> bool {
        self.lang.starts_with("zh")
    }
}

/// The style of an element.
#[derive(Clone, Debug)]
pub(super) struct Style {
    pub(super) text: TextStyle,
    /// Line height in sizes.
    pub(super) leading: f64,
    /// Everything else that the sheets say of the element itself.
    own: BTreeMap<String, String>,
    /// Custom properties, which are inherited.
    variables: BTreeMap<String, String>,
}

/// How an element is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    None,
    Inline,
    Block,
    Flex,
    Grid,
    Table,
}

/// The sides of a box at which a block begins and ends, and the same of a line.
pub(super) const SIDES: [&str; 4] = ["block-start", "inline-end", "block-end", "inline-start"];

impl Style {
    /// The style of what stands in nothing.
    pub(super) fn root(lang: &str) -> Self {
        let text = TextStyle {
            size: 16.0,
            bold: false,
            color: "#000000".to_owned(),
            family: "sans-serif".to_owned(),
            decoration: "none".to_owned(),
            lang: lang.to_owned(),
        };
        Self { text, leading: 1.5, own: BTreeMap::new(), variables: BTreeMap::new() }
    }

    /// The style of an element in one of this style.
    pub(super) fn of(&self, sheet: &Sheet, element: &Element<'_>) -> Self {
        let tag = element.drawing.tag.as_str();
        let mut style = Self { own: BTreeMap::new(), ..self.clone() };
        if tag.is_empty() {
            return style;
        }
        let declarations = sheet.declarations(element);
        for (name, value) in declarations.iter().filter(|(name, _)| name.starts_with("--")) {
            style.variables.insert((*name).to_owned(), (*value).to_owned());
        }
        if matches!(tag, "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4") {
            style.text.bold = true;
        }
        match tag {
            "ins" => style.text.decoration = "underline".to_owned(),
            "del" => style.text.decoration = "line-through".to_owned(),
            // What stands out by its ground on the page.
            "mark" => style.text.bold = true,
            _ => {}
        }
        if let Some(lang) = element.drawing.attribute("lang") {
            style.text.lang = lang.to_owned();
            let stack = match lang {
                "zh-Hans" => "--sc-hans",
                "zh-Hant" => "--sc-hant",
                _ => "--sc-sans",
            };
            if let Some(stack) = style.variables.get(stack) {
                style.text.family = stack.clone();
            }
        }
        if let Some(color) = declarations.get("color").filter(|color| **color != "inherit") {
            style.text.color = resolve(color, &style.variables, &self.text.color);
        }
        for (name, value) in declarations.iter().filter(|(name, _)| !name.starts_with("--")) {
            let value = resolve(value, &style.variables, &style.text.color);
            style.own.insert((*name).to_owned(), value);
        }
        if let Some(size) = style.own.get("font-size").and_then(|size| length(size, self.text.size, self.text.size)) {
            style.text.size = size;
        }
        if let Some(weight) = style.own.get("font-weight") {
            style.text.bold = weight == "bold" || weight.parse().is_ok_and(|weight: u16| weight >= 600);
        }
        if let Some(family) = style.own.get("font-family").filter(|family| *family != "inherit") {
            style.text.family = family.clone();
        }
        if let Some(leading) = style.own.get("line-height").and_then(|leading| leading.parse().ok()) {
            style.leading = leading;
        }
        style
    }

    /// What the sheets say of the element itself, without variables.
    pub(super) fn own(&self, name: &str) -> Option<&str> {
        self.own.get(name).map(String::as_str)
    }

    /// The same style, without some of what the sheets say.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        let mut style = self.clone();
        style.own.retain(|name, _| !names.contains(&name.as_str()));
        style
    }

    /// A length that the sheets say of the element itself.
    pub(super) fn length(&self, name: &str, whole: f64) -> Option<f64> {
        length(self.own(name)?, self.text.size, whole)
    }

    /// A margin or a padding at one of [`SIDES`], also if it is said of several at once.
    pub(super) fn edge(&self, kind: &str, side: &str, whole: f64) -> f64 {
        let pixels = |value: &str| length(value, self.text.size, whole).unwrap_or_default();
        if let Some(value) = self.own(&format!("{kind}-{side}")) {
            return pixels(value);
        }
        let (axis, end) = side.split_once('-').unwrap_or_default();
        if let Some(both) = self.own(&format!("{kind}-{axis}")) {
            let parts: Vec<&str> = both.split_whitespace().collect();
            return parts.get(usize::from(end == "end")).or(parts.first()).copied().map(pixels).unwrap_or_default();
        }
        let Some(all) = self.own(kind) else { return 0.0 };
        let parts: Vec<&str> = all.split_whitespace().collect();
        let place = SIDES.iter().position(|known| *known == side).unwrap_or_default();
        // Four values go round; of three the second, of two the first or second, of one the only one is repeated.
        let place = match (parts.len(), place) {
            (2 | 3, 3) => 1,
            (1, _) | (2, 2) => 0,
            _ => place,
        };
        parts.get(place).copied().map(pixels).unwrap_or_default()
    }

    /// Space between rows, and between columns.
    pub(super) fn gaps(&self, whole: f64) -> (f64, f64) {
        let both: Vec<f64> = self
            .own("gap")
            .map(|gap| gap.split_whitespace().filter_map(|part| length(part, self.text.size, whole)).collect())
            .unwrap_or_default();
        let row = self.length("row-gap", whole).or(both.first().copied()).unwrap_or_default();
        let column = self.length("column-gap", whole).or(both.get(1).or(both.first()).copied()).unwrap_or_default();
        (row, column)
    }

    /// A line at a side: its width, colour and style.
    pub(super) fn border(&self, side: &str) -> Option<(f64, &str, &str)> {
        let (axis, _) = side.split_once('-').unwrap_or_default();
        let said = [format!("border-{side}"), format!("border-{axis}"), "border".to_owned()];
        let border = said.iter().find_map(|name| self.own(name))?;
        let parts: Vec<&str> = border.split_whitespace().collect();
        let [width, kind, color] = parts.as_slice() else { return None };
        let width = length(width, self.text.size, 0.0).filter(|width| *width > 0.0)?;
        (*kind != "none").then_some((width, *color, self.own("border-style").unwrap_or(kind)))
    }

    /// The colour of the ground, if it has one of its own.
    pub(super) fn ground(&self) -> Option<&str> {
        let ground = self.own("background-color").or_else(|| self.own("background"))?;
        ground.starts_with('#').then_some(ground)
    }

    /// How the element is laid out; by its tag, if no rule says so.
    pub(super) fn display(&self, tag: &str) -> Display {
        match self.own("display") {
            Some("none") => Display::None,
            Some("flex") => Display::Flex,
            Some("grid" | "inline-grid") => Display::Grid,
            Some("inline" | "inline-block" | "inline-flex") => Display::Inline,
            Some("block" | "list-item" | "flow-root") => Display::Block,
            Some("contents") | Some(_) | None => match tag {
                "details" | "summary" => Display::None,
                "table" => Display::Table,
                "" | "span" | "a" | "b" | "i" | "q" | "mark" | "ins" | "del" | "br" | "time" | "svg" | "strong" => {
                    Display::Inline
                }
                _ => Display::Block,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Drawing;

    fn style(css: &str) -> Style {
        let drawing = Drawing { tag: "p".to_owned(), ..Drawing::default() };
        Style::root("en").of(&Sheet::new(&[css], 600.0), &Element::root(&drawing))
    }

    #[test]
    fn edges_are_read_from_any_shorthand() {
        let edges = |css: &str| SIDES.map(|side| style(css).edge("margin", side, 100.0));
        assert_eq!(edges("p { margin: 1px 2px 3px 4px }"), [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(edges("p { margin: 1px 2px 3px }"), [1.0, 2.0, 3.0, 2.0]);
        assert_eq!(edges("p { margin: 1px 2px }"), [1.0, 2.0, 1.0, 2.0]);
        assert_eq!(edges("p { margin: 1em }"), [16.0; 4]);
        assert_eq!(edges("p { margin: 9px; margin-block: 1px 2px; margin-inline-end: 3px }"), [1.0, 3.0, 2.0, 9.0]);
    }

    #[test]
    fn colours_and_sizes_are_inherited_resolved() {
        let style = style(
            "p { --a: #112233; color: var(--a); font-size: 2em; border-block-end: 1px solid currentColor; gap: 1px 2px }",
        );
        assert_eq!((style.text.size, style.text.color.as_str()), (32.0, "#112233"));
        assert_eq!(style.border("block-end"), Some((1.0, "#112233", "solid")));
        assert_eq!(style.gaps(0.0), (1.0, 2.0));
    }
}

//! The style of an element, computed: what the sheets say of it and what it inherits.

use super::css::{Element, Sheet};
use super::harmless::is_harmless;
use super::value::{Scope, resolve};
use model::Language;
use std::collections::BTreeMap;
use taffy::BoxSizing;

/// The look of a text, and the places where its lines may be broken.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextStyle {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) color: String,
    pub(super) family: String,
    /// A line under or through the words, or `none`.
    pub(super) decoration: String,
    /// The language of the words.
    pub(super) lang: String,
    pub(super) breaks: Breaks,
}

/// Places where a line may be broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaks {
    /// Between words and between Chinese characters.
    Usual,
    /// Between words, and at marks.
    Words,
    /// Nowhere.
    Never,
}

impl TextStyle {
    /// True if its words are Chinese.
    pub(super) fn is_chinese(&self) -> bool {
        self.lang.starts_with("zh")
    }
}

/// The part that an element has in the layout; that of its children is in taffy's style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    None,
    /// In lines, with the words beside it.
    Inline,
    Box,
    Table,
}

/// A line at a side of a box.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Border {
    pub(super) width: f64,
    pub(super) line: BorderLine,
    pub(super) color: String,
}

/// The line of a border; only round boxes have others than solid ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BorderLine {
    Solid,
    Dashed,
    Dotted,
}

/// The style of an element.
#[derive(Clone, Debug)]
pub(super) struct Style {
    pub(super) text: TextStyle,
    /// In sizes.
    pub(super) line_height: f64,
    pub(super) display: Display,
    /// Size, edges, and the layout of its children.
    pub(super) layout: taffy::Style,
    /// The width, of which a calculation needs a whole.
    pub(super) width: Option<String>,
    /// The most width in pixels.
    pub(super) most_width: Option<f64>,
    /// True if the sheets say a height, be it `auto`.
    pub(super) has_own_height: bool,
    pub(super) background: Option<String>,
    /// The background of the left half only.
    pub(super) half_background: Option<String>,
    /// At the top, the right, the bottom and the left.
    pub(super) borders: [Option<Border>; 4],
    pub(super) is_round: bool,
    /// Lines of about the same width.
    pub(super) balances: bool,
    /// Columns of a table of the same width, but those that say theirs.
    pub(super) has_fixed_columns: bool,
    /// Enlargement of all lengths; inherited.
    pub(super) zoom: f64,
    /// Attributes of a shape.
    pub(super) shape: BTreeMap<&'static str, String>,
    /// Custom properties, which are inherited.
    variables: BTreeMap<String, String>,
}

impl Style {
    /// The style of what stands in nothing.
    pub(super) fn root(lang: &str) -> Self {
        let text = TextStyle {
            size: 16.0,
            bold: false,
            italic: false,
            color: "#000000".to_owned(),
            family: "sans-serif".to_owned(),
            decoration: "none".to_owned(),
            lang: lang.to_owned(),
            breaks: Breaks::Usual,
        };
        Self {
            text,
            line_height: 1.5,
            display: Display::Box,
            layout: block(),
            width: None,
            most_width: None,
            has_own_height: false,
            background: None,
            half_background: None,
            borders: [const { None }; 4],
            is_round: false,
            balances: false,
            has_fixed_columns: false,
            zoom: 1.0,
            shape: BTreeMap::new(),
            variables: BTreeMap::new(),
        }
    }

    /// The style of an anonymous box in it, of which no rule speaks.
    pub(super) fn inherited(&self) -> Self {
        Self {
            text: self.text.clone(),
            line_height: self.line_height,
            zoom: self.zoom,
            variables: self.variables.clone(),
            ..Self::root(&self.text.lang)
        }
    }

    /// The style of an element in one of this style.
    pub(super) fn of(&self, sheet: &Sheet, element: &Element<'_>) -> Self {
        let tag = element.drawing.tag.as_str();
        let mut style = self.inherited();
        if tag.is_empty() {
            style.display = Display::Inline;
            return style;
        }
        let declarations = sheet.declarations(element);
        for declaration in declarations.iter().filter(|declaration| declaration.name.starts_with("--")) {
            style.variables.insert(declaration.name.clone(), declaration.value.clone());
        }
        style.set_tag(tag);
        if let Some(lang) = element.drawing.attribute("lang") {
            style.set_lang(lang);
        }
        // What others are measured by.
        let first = ["zoom", "font-size", "color"];
        let rank = |name: &str| first.iter().position(|other| *other == name).unwrap_or(first.len());
        let mut ordered: Vec<_> =
            declarations.iter().filter(|declaration| !declaration.name.starts_with("--")).collect();
        ordered.sort_by_key(|declaration| rank(&declaration.name));
        let is_shape = is_shape(element);
        for declaration in ordered {
            let scope = Scope {
                variables: &style.variables,
                color: &style.text.color,
                size: style.text.size,
                zoom: style.zoom,
            };
            let value = resolve(&declaration.value, scope);
            let is_read = if is_shape {
                style.set_shape(&declaration.name, &value)
            } else {
                style.set_box(&declaration.name, &value) || (tag == "svg" && style.set_shape(&declaration.name, &value))
            };
            if !is_read && !is_harmless(&declaration.name, &declaration.value) {
                sheet.note_unread(declaration, tag);
            }
        }
        // A background behind words would need to know how wide the reader's fonts are: they are bold instead.
        style.text.bold |= style.display == Display::Inline && style.width.is_none() && style.background.is_some();
        style
    }

    /// A value of an attribute, as a value of a sheet.
    pub(super) fn resolved(&self, value: &str) -> String {
        let Self { text, variables, zoom, .. } = self;
        resolve(value, Scope { variables, color: &text.color, size: text.size, zoom: *zoom })
    }

    /// The same style in a drawing that is enlarged as a whole.
    pub(super) fn unzoomed(&self) -> Self {
        let mut style = self.inherited();
        style.text.size /= self.zoom;
        style.zoom = 1.0;
        style
    }

    /// Sets the style that browsers give an element of which no rule speaks.
    fn set_tag(&mut self, tag: &str) {
        self.display = match tag {
            "details" | "summary" => Display::None,
            "table" => Display::Table,
            "span" | "a" | "b" | "i" | "q" | "mark" | "ins" | "del" | "br" | "time" | "svg" | "strong" => {
                Display::Inline
            }
            _ => Display::Box,
        };
        self.text.bold |= matches!(tag, "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4");
        match tag {
            "ins" => self.text.decoration = "underline".to_owned(),
            "del" => self.text.decoration = "line-through".to_owned(),
            _ => {}
        }
    }

    /// The language of its words, and the fonts that the tokens have for it.
    fn set_lang(&mut self, lang: &str) {
        self.text.lang = lang.to_owned();
        let fonts = if lang.starts_with(Language::ZH_HANT.tag()) {
            "--sc-hant"
        } else if lang.starts_with(Language::ZH_HANS.base()) {
            "--sc-hans"
        } else {
            "--sc-sans"
        };
        if let Some(fonts) = self.variables.get(fonts) {
            self.text.family = fonts.clone();
        }
    }
}

/// True for an element of a drawing.
fn is_shape(element: &Element<'_>) -> bool {
    std::iter::successors(element.parent, |outer| outer.parent).any(|outer| outer.drawing.tag == "svg")
}

/// A box whose children stand one below the other.
pub(super) fn block() -> taffy::Style {
    taffy::Style { display: taffy::Display::Block, box_sizing: BoxSizing::BorderBox, ..taffy::Style::default() }
}

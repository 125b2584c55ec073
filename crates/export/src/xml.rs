//! Writing XML: elements that close in the right order, and text that can't become markup.

use std::fmt::Write;

/// An XML document in the making. Elements with elements inside are indented, those with text are not, since space would be part of it.
#[derive(Debug)]
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// The attributes of an element. Those with an empty value are left out.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Xml {
    pub(super) fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// An element, and in it what `inside` writes.
    pub(super) fn element(&mut self, name: &'static str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.start(name, attributes, ">\n");
        self.open.push(name);
        inside(self);
        self.open.pop();
        self.indent();
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    /// An element with text, on one line.
    pub(super) fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.inline(name, attributes, &escaped(text));
    }

    /// An element with markup that is already written.
    pub(super) fn inline(&mut self, name: &'static str, attributes: Attributes<'_>, markup: &str) {
        self.start(name, attributes, ">");
        self.out.push_str(markup);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    /// An element with nothing inside.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.start(name, attributes, "/>\n");
    }

    /// The document as written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &'static str, attributes: Attributes<'_>, end: &str) {
        self.indent();
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(&written(attributes));
        self.out.push_str(end);
    }

    fn indent(&mut self) {
        self.out.push_str(&"  ".repeat(self.open.len()));
    }
}

/// An element with text, to stand amid other text.
pub(super) fn within(name: &'static str, attributes: Attributes<'_>, markup: &str) -> String {
    format!("<{name}{}>{markup}</{name}>", written(attributes))
}

fn written(attributes: Attributes<'_>) -> String {
    let mut text = String::new();
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        // Writing to a string can't fail.
        let _ = write!(text, " {name}=\"{}\"", escaped(value));
    }
    text
}

/// Text as it may stand in an element or an attribute. What XML 1.0 can't hold at all (section 2.2, `Char`) becomes U+FFFD; tabs and
/// line breaks are written as references, which attributes keep and readers of text take for the same.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(escaped("<b a=\"1\">&amp;]]>"), "&lt;b a=&quot;1&quot;&gt;&amp;amp;]]&gt;");
        assert_eq!(escaped("a\u{b}b\u{ffff}\r\n\t汉"), "a\u{fffd}b\u{fffd}&#13;&#10;&#9;汉");
    }

    #[test]
    fn elements_close_in_order_and_empty_attributes_are_left_out() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "1"), ("c", "")], |xml| {
            xml.text("d", &[], "<");
            xml.empty("e", &[("f", "\"")]);
        });
        let lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<a b=\"1\">",
            "  <d>&lt;</d>",
            "  <e f=\"&quot;\"/>",
            "</a>",
            "",
        ];
        assert_eq!(xml.finish(), lines.join("\n"));
    }
}

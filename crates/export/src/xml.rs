//! Elements of an XML document in the order of the file, written by quick-xml: it closes and escapes them.

use super::in_memory;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML document in the making. Elements with elements inside are indented, those with text are not, since space would be part of it.
#[allow(missing_debug_implementations, reason = "its writer has none")]
pub struct Xml(Writer<Vec<u8>>);

/// The attributes of an element. Those with an empty value are left out.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// An empty document, with its declaration.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "a document is begun, not defaulted")]
    pub fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 2));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// An element, and in it what `inside` writes.
    pub fn element(&mut self, name: &str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.write(Event::Start(start(name, attributes)));
        inside(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element in which text and elements are mixed, and no space is added: between two elements there is a text, if an empty one.
    pub fn mixed(&mut self, name: &str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.element(name, attributes, |xml| {
            xml.words("");
            inside(xml);
            xml.words("");
        });
    }

    /// An element with text.
    pub fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| xml.words(text));
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// Text. After it, the writer breaks no line.
    pub fn words(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(text)));
    }

    /// The document as written. A character that XML 1.0 can't hold at all (section 2.2, `Char`) is U+FFFD.
    #[must_use]
    pub fn finish(self) -> String {
        let written = in_memory(String::from_utf8(self.0.into_inner()));
        let held = |letter: char| {
            let impossible = matches!(letter, '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
            if impossible && !"\t\n\r".contains(letter) { '\u{fffd}' } else { letter }
        };
        written.chars().map(held).chain(['\n']).collect()
    }

    fn write(&mut self, event: Event<'_>) {
        in_memory(self.0.write_event(event));
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied().filter(|(_, value)| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        let mut xml = Xml::new();
        xml.text("a", &[("b", "\"<\r\n\t")], "<b a=\"1\">&amp;]]>");
        xml.words("a\u{b}b\u{ffff}\r汉");
        let expected =
            "<a b=\"&quot;&lt;&#13;&#10;&#9;\">&lt;b a=&quot;1&quot;&gt;&amp;amp;]]&gt;</a>a\u{fffd}b\u{fffd}&#13;汉\n";
        assert_eq!(xml.finish().split_once('\n').map(|(_, rest)| rest), Some(expected));
    }

    #[test]
    fn elements_are_indented_but_in_text() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "1"), ("c", "")], |xml| {
            xml.text("d", &[], "<");
            xml.empty("e", &[("f", "\"")]);
            xml.mixed("g", &[], |xml| {
                xml.mixed("h", &[], |xml| xml.text("i", &[], "1"));
                xml.words("");
                xml.text("j", &[], "2");
            });
        });
        let lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<a b=\"1\">",
            "  <d>&lt;</d>",
            "  <e f=\"&quot;\"/>",
            "  <g><h><i>1</i></h><j>2</j></g>",
            "</a>",
            "",
        ];
        assert_eq!(xml.finish(), lines.join("\n"));
    }
}

//! What markup there is in a text, as readers by others see it: elements, their attributes, and where addresses lead.

use pulldown_cmark::{Options, Parser, html};
use roxmltree::Document;
use scraper::{Html, Node};
use std::collections::BTreeSet;

/// Attributes that hold an address.
const ADDRESSES: [&str; 6] = ["href", "src", "cite", "content", "action", "formaction"];

/// Elements with their attributes, and the beginnings of addresses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Markup(BTreeSet<String>);

/// What a component shows of a character that nobody sees.
const OF_INVISIBLE: [&str; 2] = ["span", "span class"];

impl Markup {
    /// Of a whole page; what stands in a comment or an instruction is markup, too.
    pub(crate) fn of_page(text: &str) -> Self {
        Self::of_tree(&Html::parse_document(text))
    }

    /// Of a piece of HTML or Markdown that goes into a page of others.
    pub(crate) fn of_code(text: &str) -> Self {
        if text.trim_start().starts_with('<') {
            return Self::of_tree(&Html::parse_fragment(text));
        }
        let mut page = String::new();
        html::push_html(&mut page, Parser::new_ext(text, Options::ENABLE_TABLES));
        Self::of_tree(&Html::parse_fragment(&page))
    }

    fn of_tree(tree: &Html) -> Self {
        let mut markup = Self::default();
        for node in tree.tree.values() {
            match node {
                Node::Element(element) => {
                    markup.add(element.name(), element.attrs());
                }
                Node::Comment(_) => drop(markup.0.insert("a comment".to_owned())),
                Node::ProcessingInstruction(_) => drop(markup.0.insert("an instruction".to_owned())),
                _ => {}
            }
        }
        markup
    }

    /// Of a text that must be well-formed XML.
    pub(crate) fn of_xml(text: &str) -> Self {
        let tree = Document::parse(text).unwrap_or_else(|error| panic!("{error} in {text:.200}"));
        let mut markup = Self::default();
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            markup
                .add(node.tag_name().name(), node.attributes().map(|attribute| (attribute.name(), attribute.value())));
        }
        markup
    }

    fn add<'a>(&mut self, element: &str, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
        self.0.insert(element.to_owned());
        for (name, value) in attributes {
            self.0.insert(format!("{element} {name}"));
            if ADDRESSES.contains(&name) && name != "content" {
                self.0.insert(format!("{element} {name}={}", scheme(value)));
            }
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What this has and the other has not.
    pub(crate) fn beyond<'a>(&'a self, known: &Self) -> Vec<&'a str> {
        let is_new = |markup: &&str| !known.0.contains(*markup) && !OF_INVISIBLE.contains(markup);
        self.0.iter().map(String::as_str).filter(is_new).collect()
    }
}

impl FromIterator<Markup> for Markup {
    fn from_iter<T: IntoIterator<Item = Markup>>(all: T) -> Self {
        Self(all.into_iter().flat_map(|markup| markup.0).collect())
    }
}

/// The scheme of an address as a browser reads it, which skips spaces and controls; nothing for one within the site.
fn scheme(address: &str) -> String {
    let read: String = address.chars().filter(|letter| !letter.is_ascii_control() && *letter != ' ').collect();
    let scheme = read.split_once(':').map_or("", |(scheme, _)| scheme);
    if scheme.contains(['/', '?', '#']) { String::new() } else { scheme.to_ascii_lowercase() }
}

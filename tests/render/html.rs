//! A strict reader of rendered HTML, questions to ask of it, and the readable form in which snapshots keep it.

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "wbr"];

/// Elements of a line of text: with nothing else in it, an element stays on one line if it fits.
const INLINE: [&str; 8] = ["a", "b", "code", "mark", "path", "span", "strong", "time"];

/// The width of a snapshot, indentation included, in characters.
const WIDTH: usize = 140;

/// A stretch of text, as written in the HTML, or an element.
#[derive(Debug)]
pub(crate) enum Node {
    Text(String),
    Element(Element),
}

/// An element with its attributes in the order of the HTML, unescaped.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

/// Reads HTML into one element without a name. Panics where a tag does not close, or a comment stands: nothing of ours has one.
pub(crate) fn parse(html: &str) -> Element {
    let mut rest = html;
    let mut open = vec![Element { name: String::new(), attributes: Vec::new(), children: Vec::new() }];
    while !rest.is_empty() {
        let text = rest.find('<').unwrap_or(rest.len());
        if text > 0 {
            open.last_mut().unwrap().children.push(Node::Text(rest[..text].to_owned()));
        } else if let Some(end) = rest.strip_prefix("</") {
            let (name, after) = end.split_once('>').expect("an end tag that ends");
            let element = open.pop().unwrap();
            assert_eq!(element.name, name, "</{name}> closes <{}>, before {after:.80}", element.name);
            open.last_mut().expect("an end tag of something").children.push(Node::Element(element));
            rest = after;
            continue;
        } else {
            assert!(!rest.starts_with("<!"), "a comment: {rest:.80}");
            let (element, closed, after) = start_tag(rest);
            if closed || VOID.contains(&element.name.as_str()) {
                open.last_mut().unwrap().children.push(Node::Element(element));
            } else {
                open.push(element);
            }
            rest = after;
            continue;
        }
        rest = &rest[text..];
    }
    assert_eq!(open.len(), 1, "<{}> is not closed", open.last().unwrap().name);
    open.pop().unwrap()
}

/// The element of a start tag, whether it closes itself, and what follows.
fn start_tag(html: &str) -> (Element, bool, &str) {
    let name_end = html.find([' ', '>', '/']).expect("a tag that ends");
    let mut element = Element { name: html[1..name_end].to_owned(), attributes: Vec::new(), children: Vec::new() };
    let mut rest = &html[name_end..];
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            return (element, true, after);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (element, false, after);
        }
        let end = rest.find(['=', ' ', '>']).expect("a tag that ends");
        let name = rest[..end].to_owned();
        assert!(!name.contains(['"', '<']), "an attribute called {name}");
        let mut value = String::new();
        rest = &rest[end..];
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let (inside, after) = quoted.split_once('"').expect("an attribute that ends");
            value = unescape(inside);
            rest = after;
        }
        element.attributes.push((name, value));
    }
}

/// Text as a reader sees it.
fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&")
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// True when it has the class.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.attr("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
    }

    /// The elements directly in it.
    pub(crate) fn elements(&self) -> Vec<&Element> {
        let mut elements = Vec::new();
        for node in &self.children {
            if let Node::Element(element) = node {
                elements.push(element);
            }
        }
        elements
    }

    /// Every element in it, in the order of the HTML.
    pub(crate) fn descendants(&self) -> Vec<&Element> {
        self.elements().into_iter().flat_map(|element| std::iter::once(element).chain(element.descendants())).collect()
    }

    /// Every element in it with this name.
    pub(crate) fn named(&self, name: &str) -> Vec<&Element> {
        self.descendants().into_iter().filter(|element| element.name == name).collect()
    }

    /// The main parts, by element or by role.
    pub(crate) fn mains(&self) -> Vec<&Element> {
        let is_main = |element: &&Element| element.name == "main" || element.attr("role") == Some("main");
        self.descendants().into_iter().filter(is_main).collect()
    }

    /// Every element in it with this class.
    pub(crate) fn with_class(&self, class: &str) -> Vec<&Element> {
        self.descendants().into_iter().filter(|element| element.has_class(class)).collect()
    }

    /// Its text as a reader sees it.
    pub(crate) fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => unescape(text),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }

    /// Its start tag.
    pub(crate) fn start(&self) -> String {
        let attribute = |(name, value): &(String, String)| {
            let value = value.replace('&', "&amp;").replace('"', "&quot;").replace('\n', "⏎");
            format!(" {name}=\"{value}\"")
        };
        format!("<{}{}>", self.name, self.attributes.iter().map(attribute).collect::<String>())
    }

    /// The form of a snapshot: one tag a line but for short lines of text, two spaces a level. `␣` is a space at an end of a
    /// text, `⏎` a line break in one.
    pub(crate) fn print(&self) -> String {
        let mut out = String::new();
        print_all(&self.children, 0, &mut out);
        out
    }
}

fn print_all(nodes: &[Node], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for node in nodes {
        let element = match node {
            Node::Text(text) => {
                *out += &format!("{indent}{}\n", visible(text));
                continue;
            }
            Node::Element(element) => element,
        };
        let fits = |line: &String| element.children.is_empty() || indent.len() + line.chars().count() <= WIDTH;
        if let Some(line) = one_line(element).filter(fits) {
            *out += &format!("{indent}{line}\n");
            continue;
        }
        *out += &format!("{indent}{}\n", element.start());
        print_all(&element.children, depth + 1, out);
        *out += &format!("{indent}</{}>\n", element.name);
    }
}

/// An element without line breaks, if it holds text and inline elements only.
fn one_line(element: &Element) -> Option<String> {
    let mut line = element.start();
    for child in &element.children {
        match child {
            Node::Text(text) => line += &visible(text),
            Node::Element(inner) if INLINE.contains(&inner.name.as_str()) => line += &one_line(inner)?,
            Node::Element(_) => return None,
        }
    }
    let void = VOID.contains(&element.name.as_str());
    Some(if void { line } else { format!("{line}</{}>", element.name) })
}

/// A text on one line, with what can't be seen made visible.
fn visible(text: &str) -> String {
    let text = text.replace('\n', "⏎").replace('\u{a0}', "&nbsp;");
    let inner = text.trim_matches(' ');
    if inner.is_empty() {
        return "␣".repeat(text.len());
    }
    let (before, after) =
        (text.len() - text.trim_start_matches(' ').len(), text.len() - text.trim_end_matches(' ').len());
    format!("{}{inner}{}", "␣".repeat(before), "␣".repeat(after))
}

#[test]
fn what_is_printed_shows_every_space() {
    let html = "<p class=\"a\">one <b>two</b>\u{a0}x &lt;i&gt;</p><div><input disabled=\"\"> </div>";
    let printed = parse(html).print();
    let expected = "<p class=\"a\">one␣<b>two</b>&nbsp;x &lt;i&gt;</p>\n<div>\n  <input disabled=\"\">\n  ␣\n</div>\n";
    assert_eq!(printed, expected);
}

#[test]
fn what_a_reader_sees_is_unescaped_once() {
    let tree = parse("<p title=\"&amp;lt; &quot;\">&amp;lt; &lt;b&gt;</p>");
    assert_eq!(tree.text(), "&lt; <b>");
    assert_eq!(tree.named("p")[0].attr("title"), Some("&lt; \""));
}

//! A page as a listener hears it who reads it from its top to its end: what the accessible tree says, block by block.

use crate::tree::Node;

/// Roles that stand in a line with what is around them, and what is said before their name.
const INLINE: [(&str, &str); 5] = [
    ("link", "link"),
    ("button", "button"),
    ("checkbox", "box"),
    ("combobox", "choice"),
    ("DisclosureTriangle", "unfolds"),
];

/// Roles that are said with their name when they begin, in the order in which a reader of screens says them.
const SAID: [&str; 13] = [
    "banner",
    "navigation",
    "main",
    "contentinfo",
    "complementary",
    "region",
    "article",
    "figure",
    "group",
    "list",
    "table",
    "row",
    "alert",
];

/// Roles that part what is in them from what is around them, and are not said.
const BLOCKS: [&str; 14] = [
    "paragraph",
    "listitem",
    "blockquote",
    "term",
    "definition",
    "caption",
    "Figcaption",
    "columnheader",
    "rowheader",
    "cell",
    "DescriptionList",
    "sectionheader",
    "sectionfooter",
    "search",
];

impl Node {
    /// What is heard, a block a line.
    #[must_use]
    pub fn reading(&self) -> String {
        let mut reading = Reading::default();
        reading.hear(self);
        reading.end_line();
        reading.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

#[derive(Default)]
struct Reading {
    lines: Vec<String>,
    line: String,
}

impl Reading {
    fn hear(&mut self, node: &Node) {
        let role = node.role.as_str();
        if let Some((_, said)) = INLINE.iter().find(|(inline, _)| *inline == role) {
            let states: String = node.states.iter().map(|state| format!(", {state}")).collect();
            self.say(&format!("[{said}{states}: {}]", node.name.trim()));
        } else if role == "heading" {
            self.end_line();
            let level = node.level.unwrap_or_default();
            self.say(&format!("Heading {level}: {}", node.name));
            self.end_line();
        } else if role == "StaticText" {
            self.write(&node.name);
        } else if role == "LabelText" {
            // Its words are the name of what it labels.
            node.children.iter().filter(|child| child.role != "StaticText").for_each(|child| self.hear(child));
        } else if role == "LineBreak" {
            self.line += " ";
        } else if role == "row" {
            self.hear_row(node);
        } else if SAID.contains(&role) {
            self.end_line();
            let n_items = node.children.iter().filter(|child| child.role == "listitem").count();
            let items = if role == "list" { format!(" of {n_items}") } else { String::new() };
            let name = if node.name.is_empty() { String::new() } else { format!(": {}", node.name) };
            if !(role == "group" && node.name.is_empty()) {
                self.lines.push(format!("({role}{items}{name})"));
            }
            self.hear_all(node);
            self.end_line();
        } else if BLOCKS.contains(&role) {
            self.end_line();
            self.hear_all(node);
            self.end_line();
        } else if role != "InlineTextBox" && role != "ListMarker" {
            self.hear_all(node);
        }
    }

    fn hear_all(&mut self, node: &Node) {
        node.children.iter().for_each(|child| self.hear(child));
    }

    /// The cells of a row, one after the other, in a line; of each its name, and whether it leads anywhere.
    fn hear_row(&mut self, row: &Node) {
        self.end_line();
        let cells: Vec<String> = row
            .children
            .iter()
            .map(|cell| {
                let leads = if cell.with_role("link").is_empty() { "" } else { "[link] " };
                format!("{leads}{}", cell.name.trim())
            })
            .collect();
        self.lines.push(format!("(row) {}", cells.join(" | ")));
    }

    /// Words after those before them: a run of text ends where an element does, which a space shows unless a sign stands there.
    fn write(&mut self, text: &str) {
        let is_word =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || "²:]".contains(letter));
        if is_word(self.line.chars().next_back()) && text.chars().next().is_some_and(char::is_alphanumeric) {
            self.line.push(' ');
        }
        self.line += text;
    }

    /// Something that is said by itself, parted from what is said before.
    fn say(&mut self, said: &str) {
        if !self.line.is_empty() && !self.line.ends_with(char::is_whitespace) {
            self.line.push(' ');
        }
        self.line += said;
        self.line.push(' ');
    }

    fn end_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            self.lines.push(line);
        }
        self.line.clear();
    }
}

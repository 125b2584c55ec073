//! The accessible tree of a page: the roles and names that a screen reader gets, as the browser computes it of markup, styles and labels.

use crate::tab::Tab;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A node with a role.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its role, by ARIA's name.
    pub role: String,
    /// Its computed name.
    pub name: String,
    /// The level of a heading.
    pub level: Option<u64>,
    /// The address of a link.
    pub url: Option<String>,
    /// True if it can have the focus.
    pub focusable: bool,
    /// Its states at the time: `checked`, `disabled`, `selected`.
    pub states: Vec<&'static str>,
    /// Its parts.
    pub children: Vec<Node>,
}

const STATES: [&str; 3] = ["checked", "disabled", "selected"];

impl Tab {
    /// The tree of the page, shadow roots included. The children of a node that the browser leaves out stand in its place.
    #[track_caller]
    #[must_use]
    pub fn accessible_tree(&self) -> Node {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = answer["nodes"].as_array().expect("nodes");
        let by_id: BTreeMap<&str, &Value> = nodes.iter().map(|node| (word(&node["nodeId"]), node)).collect();
        let [root] = <[Node; 1]>::try_from(read(&by_id, &nodes[0])).expect("a root that is not left out");
        root
    }
}

/// A node, or the children of one that is left out.
fn read(by_id: &BTreeMap<&str, &Value>, json: &Value) -> Vec<Node> {
    let ids = json["childIds"].as_array().into_iter().flatten();
    let children: Vec<Node> = ids.filter_map(|id| by_id.get(word(id))).flat_map(|child| read(by_id, child)).collect();
    let role = word(&json["role"]["value"]);
    if json["ignored"] == true || role == "none" || role == "generic" {
        return children;
    }
    let property = |name: &str| {
        let found = json["properties"].as_array()?.iter().find(|property| property["name"] == name)?;
        Some(&found["value"]["value"])
    };
    vec![Node {
        role: role.to_owned(),
        name: word(&json["name"]["value"]).to_owned(),
        level: property("level").and_then(Value::as_u64),
        url: property("url").map(|url| word(url).to_owned()),
        focusable: property("focusable") == Some(&Value::Bool(true)),
        states: STATES
            .into_iter()
            .filter(|state| property(state).is_some_and(|value| *value == true || *value == "true"))
            .collect(),
        children,
    }]
}

impl Node {
    /// It and everything in it, in the order of the page.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let inner = self.children.iter().flat_map(Self::all);
        [self].into_iter().chain(inner).collect()
    }

    /// Everything in it of a role.
    #[must_use]
    pub fn with_role(&self, role: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|node| node.role == role).collect()
    }

    /// Role, level, name and states, as a person reads a failure.
    #[must_use]
    pub fn shown(&self) -> String {
        let level = self.level.map(|level| format!(" {level}")).unwrap_or_default();
        let name = if self.name.is_empty() { String::new() } else { format!(" “{}”", self.name) };
        let states: String = self.states.iter().map(|state| format!(", {state}")).collect();
        format!("{}{level}{name}{states}", self.role)
    }

    /// Its parts, one node a line, each under the one that holds it; without runs of text, which stand in names, and without
    /// what has neither a name nor anything in it.
    #[must_use]
    pub fn outline(&self) -> String {
        const TEXT: [&str; 4] = ["StaticText", "InlineTextBox", "LineBreak", "ListMarker"];
        let shown = self.children.iter().filter(|child| !TEXT.contains(&child.role.as_str()));
        shown
            .map(|child| {
                let inner: String = child.outline().lines().map(|line| format!("  {line}\n")).collect();
                let silent = child.name.is_empty() && (inner.is_empty() || PLAIN.contains(&child.role.as_str()));
                if silent { child.outline() } else { format!("{}\n{inner}", child.shown()) }
            })
            .collect()
    }
}

/// Roles that say nothing by themselves.
const PLAIN: [&str; 6] = ["paragraph", "listitem", "strong", "code", "LabelText", "MenuListPopup"];

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

//! A way to show the facts of a question, and the page that it does so in.

use super::facts::Facts;
use super::visit::Action;

/// On whose side a party is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What nobody can be faster than.
    Limit,
    /// We.
    Ours,
    /// Somebody else's table.
    Peer,
}

/// A party of the comparison.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    /// What the tables call it.
    pub(crate) name: &'static str,
    /// Its side.
    pub(crate) kind: Kind,
    /// Its page, from the root of the server.
    pub(crate) path: String,
    /// True when it stands in a frame of the page.
    pub(crate) framed: bool,
    /// What there is to click in it; loads take turns.
    pub(crate) actions: Vec<Action>,
    /// What the server must have beyond the site: paths and contents.
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

/// A page that has nothing but this.
pub(crate) fn document(facts: &Facts, head: &str, body: &str) -> String {
    let Facts { language, question, .. } = facts;
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"icon\" href=\"data:,\">{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        escaped(question)
    )
}

/// A text as text of HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

//! Our parties: the codes that the site offers, each pasted into a page that has nothing else, and the site's own pages; and the limit.

use super::facts::Facts;
use super::party::{Kind, Party, document};
use super::visit::Action;
use crate::fault::Outcome;
use browser_tests::Server;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The address that stands in codes for one that nobody knows yet.
const PLACEHOLDER: &str = "https://ADDRESS";

/// The styles of the limit: what a careful person writes by hand.
const STYLES: &str = "body{font:16px/1.5 system-ui,sans-serif;color:#1c1c1a;max-width:42em;margin:1em auto;padding:0 1em}\
h3{font-size:1.25em;line-height:1.25}table{border-collapse:collapse;width:100%}th{font-weight:600}tr{border-top:1px solid #ccc}\
blockquote{border-left:3px solid #888;padding-left:1em}summary{cursor:pointer;padding:.5em 0}svg{max-width:100%;height:auto}a{color:#0b5394}";

/// The codes and pages of a question.
pub(crate) fn parties(dist: &Path, site: &Server, facts: &Facts) -> Outcome<Vec<Party>> {
    let embed = format!("embed/{}/", facts.topic);
    let text = |name: &str| {
        let path = dist.join(&embed).join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}; build the site", path.display()))
    };
    let codes: Value = serde_json::from_str(&text("snippets.json")?).map_err(|error| error.to_string())?;
    let code = |way: &str| codes[way].as_str().unwrap_or_default().replace(PLACEHOLDER, &site.origin());
    let plain = plain(&code("static"), text("picture.svg").ok().as_deref());
    let page =
        |name, kind, path: String, framed, actions| Party { name, kind, path, framed, actions, files: Vec::new() };
    let pasted = |name, file: &str, code: &str, framed, actions| {
        let html = document(facts, "", code);
        let path = format!("bench/{file}.html");
        Party { files: vec![(path.clone(), html.into_bytes())], ..page(name, Kind::Ours, path, framed, actions) }
    };
    let limit = document(facts, &format!("<style>{STYLES}</style>"), &plain);
    let limit_path = "bench/limit.html".to_owned();
    Ok(vec![
        Party {
            files: vec![(limit_path.clone(), limit.into_bytes())],
            ..page("plain HTML, styles inlined (the limit)", Kind::Limit, limit_path, false, vec![fold("summary")])
        },
        pasted("ours: plain form", "plain", &code("static"), false, vec![fold("summary")]),
        page("ours: embed page", Kind::Ours, embed.clone(), false, tools()),
        pasted("ours: frame", "frame", &code("frame"), true, tools()),
        pasted("ours: element", "element", &code("element"), false, tools()),
        page("ours: page of the question", Kind::Ours, format!("topics/{}/", facts.topic), false, tools()),
        page(
            "ours: overview",
            Kind::Ours,
            String::new(),
            false,
            vec![
                fold("details.sc-fold > summary"),
                Action { name: "controls", ..fold("details.sc-controls > summary") },
            ],
        ),
    ])
}

/// The plain form with its picture in it.
fn plain(form: &str, picture: Option<&str>) -> String {
    let image = form.split_once("<img ").and_then(|(_, rest)| rest.split_once('>'));
    match (image, picture) {
        (Some((attributes, _)), Some(picture)) => form.replace(&format!("<img {attributes}>"), picture),
        _ => form.to_owned(),
    }
}

fn fold(summary: &str) -> Action {
    Action { name: "fold", target: format!("find({summary:?})"), state: "String(target.parentElement.open)".to_owned() }
}

/// What there is to click in a card: a fold, a source to put away, and a copy button, which most cards have in a fold. Taps on the folds
/// are the first that a reader who wants to copy does.
fn tools() -> Vec<Action> {
    let copy = "(() => {
        const copy = find('[data-source-compare] .sc-copy');
        let fold;
        for (let around = copy; around; around = around.parentElement) if (around.matches('details:not([open])')) fold = around;
        return fold ? fold.querySelector('summary') : copy?.querySelector('button');
    })()";
    vec![
        fold("[data-source-compare] details > summary"),
        Action {
            name: "source",
            target: "unfolded(find('[data-source-compare] label:has(> input[name^=\"source-\"])'))".to_owned(),
            state: "String(target.querySelector('input').checked)".to_owned(),
        },
        Action {
            name: "copy",
            target: copy.to_owned(),
            state: "find('[data-source-compare] .sc-copy').textContent".to_owned(),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_has_its_picture_in_it() {
        let form = "<figure><a href=\"p.svg\"><img src=\"p.svg\" alt=\"a\"></a></figure>";
        assert_eq!(plain(form, Some("<svg/>")), "<figure><a href=\"p.svg\"><svg/></a></figure>");
        assert_eq!(plain("<p>", Some("<svg/>")), "<p>");
    }
}

//! From `html!` to the trees that are shipped with the words.

use model::{Drawing, SourceSet};
use source_compare::components::{DRAWN_ATTRIBUTES, DRAWN_TAGS};
use yew::Html;
use yew::virtual_dom::VTag;

/// A tree of plain elements. Neighbouring runs of text become one, as they do in a page; of the attributes, `when` and `unless` are
/// read as sets of sources.
pub(crate) fn drawings(html: &Html) -> Result<Vec<Drawing>, String> {
    let mut found: Vec<Drawing> = Vec::new();
    for drawing in nodes(html)? {
        match found.last_mut() {
            Some(last) if last.tag.is_empty() && drawing.tag.is_empty() => last.text += &drawing.text,
            _ if drawing == Drawing::default() => {}
            _ => found.push(drawing),
        }
    }
    Ok(found)
}

fn nodes(html: &Html) -> Result<Vec<Drawing>, String> {
    match html {
        Html::VText(text) => Ok(vec![Drawing::text(text.text.to_string())]),
        Html::VList(list) => {
            let parts = list.iter().map(nodes).collect::<Result<Vec<_>, String>>()?;
            Ok(parts.into_iter().flatten().collect())
        }
        Html::VTag(tag) => Ok(vec![element(tag)?]),
        other => Err(format!("only elements and text can be shipped, not {other:?}")),
    }
}

fn element(tag: &VTag) -> Result<Drawing, String> {
    let mut drawing = Drawing { tag: tag.tag().to_owned(), ..Drawing::default() };
    for (name, value) in tag.attributes.iter() {
        match name {
            "when" => drawing.when = sets(value)?,
            "unless" => drawing.unless = sets(value)?,
            _ => drawing.attributes.push((name.to_owned(), value.to_owned())),
        }
    }
    drawing.children = tag.children().map(drawings).transpose()?.unwrap_or_default();
    Ok(drawing)
}

fn sets(value: &str) -> Result<Vec<SourceSet>, String> {
    value.split_whitespace().map(|set| set.parse().map_err(|_| format!("“{value}” is no list of sets"))).collect()
}

/// A part of a picture that could not be shown: an element or an attribute that the widget does not list. It fails the build.
pub(super) fn unlisted(drawing: &Drawing) -> Option<String> {
    let tag = (!drawing.tag.is_empty() && !DRAWN_TAGS.contains(&&*drawing.tag))
        .then(|| format!("the element {}", drawing.tag));
    let names = || drawing.attributes.iter().map(|(name, _)| name);
    let attribute = || names().find(|name| !DRAWN_ATTRIBUTES.contains(&name.as_str()));
    tag.or_else(|| attribute().map(|name| format!("the attribute {name} of {}", drawing.tag)))
        .or_else(|| drawing.children.iter().find_map(unlisted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_listed_is_found_however_deep() {
        let element =
            |tag: &str, children: Vec<Drawing>| Drawing { tag: tag.to_owned(), children, ..Drawing::default() };
        let script = element(
            "figure",
            vec![Drawing::text("words".to_owned()), element("p", vec![element("script", Vec::new())])],
        );
        assert_eq!(unlisted(&script).as_deref(), Some("the element script"));
        let handler = Drawing { attributes: vec![("onclick".to_owned(), "x".to_owned())], ..element("a", Vec::new()) };
        assert_eq!(unlisted(&element("li", vec![handler])).as_deref(), Some("the attribute onclick of a"));
        assert_eq!(unlisted(&element("ul", vec![element("li", Vec::new())])), None);
    }
}

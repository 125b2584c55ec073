//! Drawing on the desk: the pictures of an edition, from `html!` to the trees that are shipped.

use super::sketch::unlisted;
use super::{bars, circles, compass, ladder, matrix, squares, table, texts, timeline};
use crate::edition::Edition;
use crate::i18n::pages::{PagePhrases, page_phrases};
use source_compare_core::model::{Basis, Picture, Topic};
use source_compare_core::sketch::{Sketch, SourceSet};
use source_compare_core::words::Words;
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// The words of an edition together with its pictures.
///
/// # Errors
/// When a picture uses what can't be shipped.
pub fn illustrated(edition: &Edition) -> Result<Words, String> {
    let mut words = edition.words().clone();
    words.pictures.clear();
    for topic in edition.topics() {
        let drawn: Html = topic.pictures.iter().map(|picture| drawn(edition, topic, *picture)).collect();
        let picture = sketches(&drawn).map_err(|fault| format!("picture of {}: {fault}", topic.id))?;
        if let Some(part) = picture.iter().find_map(unlisted) {
            return Err(format!(
                "picture of {}: {part} would not be shown; list it in src/graphics/sketch.rs if it is harmless",
                topic.id
            ));
        }
        if !picture.is_empty() {
            words.pictures.push((topic.id.clone(), picture));
        }
    }
    Ok(words)
}

/// The words of pictures, which only the desk has.
pub(super) fn words(edition: &Edition) -> &'static PagePhrases {
    page_phrases(edition.language())
}

/// What a statement rests on that no document makes, in the brackets of what is inferred.
pub(super) fn by_basis(edition: &Edition, basis: Basis) -> Option<String> {
    match basis {
        Basis::Documents => None,
        Basis::Inference => Some(words(edition).picture_inferred.to_owned()),
        Basis::OutsideKnowledge => Some(format!("[{}]", edition.phrases().basis_outside)),
    }
}

fn drawn(edition: &Edition, topic: &Topic, picture: Picture) -> Html {
    match picture {
        Picture::Squares => squares::squares(edition, topic),
        Picture::Matrix => matrix::matrix(edition, topic),
        Picture::Compass => compass::compass(edition, topic),
        Picture::Bars => bars::bars(edition, topic),
        Picture::Timeline => timeline::timeline(edition, topic),
        Picture::Table => table::table(edition, topic),
        Picture::Ladder => ladder::ladder(edition, topic),
        Picture::Circles => circles::circles(edition, topic),
        Picture::Texts => texts::texts(edition, topic),
    }
}

/// A tree of plain elements. Neighbouring runs of text become one, as they do in a page; of the attributes, `when` and `unless` are
/// read as sets of sources.
pub(crate) fn sketches(html: &Html) -> Result<Vec<Sketch>, String> {
    let mut found: Vec<Sketch> = Vec::new();
    for sketch in nodes(html)? {
        match found.last_mut() {
            Some(last) if last.tag.is_empty() && sketch.tag.is_empty() => last.text += &sketch.text,
            _ if sketch == Sketch::default() => {}
            _ => found.push(sketch),
        }
    }
    Ok(found)
}

fn nodes(html: &Html) -> Result<Vec<Sketch>, String> {
    match html {
        Html::VText(text) => Ok(vec![Sketch::text(text.text.to_string())]),
        Html::VList(list) => {
            let parts = list.iter().map(nodes).collect::<Result<Vec<_>, String>>()?;
            Ok(parts.into_iter().flatten().collect())
        }
        Html::VTag(tag) => Ok(vec![element(tag)?]),
        other => Err(format!("only elements and text can be shipped, not {other:?}")),
    }
}

fn element(tag: &VTag) -> Result<Sketch, String> {
    let mut sketch = Sketch { tag: tag.tag().to_owned(), ..Sketch::default() };
    for (name, value) in tag.attributes.iter() {
        match name {
            "when" => sketch.when = sets(value)?,
            "unless" => sketch.unless = sets(value)?,
            _ => sketch.attributes.push((name.to_owned(), value.to_owned())),
        }
    }
    sketch.children = tag.children().map(sketches).transpose()?.unwrap_or_default();
    Ok(sketch)
}

fn sets(value: &str) -> Result<Vec<SourceSet>, String> {
    value.split_whitespace().map(|set| set.parse().map_err(|_| format!("“{value}” is no list of sets"))).collect()
}

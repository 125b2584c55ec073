//! The texts of a publisher for pages of its own: sections of the method page (`method.toml`), and a demo article (`demo.toml`). Either
//! file may be left out: then the site has no such section, and no demo article.

use super::check::Check;
use super::compile::{At, Compiler};
use super::schema::Text;
use super::suggest::did_you_mean;
use model::{TopicId, Translated};
use serde::Deserialize;
use toml::Spanned;

/// `method.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MethodFile {
    section: Vec<WrittenSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSection {
    title: Spanned<Text>,
    text: Spanned<Text>,
}

/// `demo.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoFile {
    label: Spanned<Text>,
    title: Spanned<Text>,
    part: Spanned<Vec<WrittenPart>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPart {
    heading: Option<Spanned<Text>>,
    text: Option<Spanned<Text>>,
    card: Option<WrittenCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCard {
    topic: Spanned<String>,
    way: CardWay,
}

/// The way in which an article shows the card of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CardWay {
    /// In a frame.
    Frame,
    /// As an element of the page.
    Element,
}

/// The pages that a publisher adds to a site, or adds to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPages {
    /// What the method page says beside what holds of every site, in the order of the file.
    pub method: Vec<MethodSection>,
    /// A demo article, if there is one.
    pub demo: Option<DemoArticle>,
}

/// A section of the method page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodSection {
    /// Its heading.
    pub title: Translated,
    /// A paragraph.
    pub text: Translated,
}

/// A page that shows how cards stand in an article of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoArticle {
    /// The words above its heading, which say that it is no article.
    pub label: Translated,
    /// Its heading.
    pub title: Translated,
    /// In the order of the file; one at least has a card.
    pub parts: Vec<DemoPart>,
}

/// A part of a demo article: what of it is there, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPart {
    /// A heading.
    pub heading: Option<Translated>,
    /// A paragraph.
    pub text: Option<Translated>,
    /// The card of a question.
    pub card: Option<(TopicId, CardWay)>,
}

/// Both files, as far as they are there.
pub(super) fn compile(compiler: &mut Compiler<'_>) -> OwnPages {
    let seeds = compiler.seeds;
    let method = seeds.method.as_ref().map(|file| {
        let mut text = |text: &Spanned<Text>| {
            compiler.translated(text.get_ref(), &At { file: &file.name, line: file.line(text.span()) })
        };
        let section =
            |section: &WrittenSection| MethodSection { title: text(&section.title), text: text(&section.text) };
        file.content.section.iter().map(section).collect()
    });
    OwnPages { method: method.unwrap_or_default(), demo: demo(compiler) }
}

fn demo(compiler: &mut Compiler<'_>) -> Option<DemoArticle> {
    let file = compiler.seeds.demo.as_ref()?;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let parts = &file.content.part;
    for card in parts.get_ref().iter().filter_map(|part| part.card.as_ref()) {
        check_topic(compiler, card.topic.get_ref(), &at(card.topic.span()));
    }
    if parts.get_ref().iter().all(|part| part.card.is_none()) {
        let message = "the article shows no question; give a part a card, or delete the file";
        compiler.fault(Check::Reference, &at(parts.span()), message);
    }
    let mut text = |text: &Spanned<Text>| compiler.translated(text.get_ref(), &at(text.span()));
    Some(DemoArticle {
        label: text(&file.content.label),
        title: text(&file.content.title),
        parts: parts
            .get_ref()
            .iter()
            .map(|part| DemoPart {
                heading: part.heading.as_ref().map(&mut text),
                text: part.text.as_ref().map(&mut text),
                card: part.card.as_ref().map(|card| (card.topic.get_ref().as_str().into(), card.way)),
            })
            .collect(),
    })
}

fn check_topic(compiler: &mut Compiler<'_>, topic_id: &str, at: &At<'_>) {
    let seeds = compiler.seeds;
    if seeds.topic(topic_id).is_some() || seeds.is_unread(&super::files::topic_file(topic_id)) {
        return;
    }
    let known = seeds.topics.iter().map(|file| file.content.id.get_ref().as_str());
    let message = format!("there is no topic \"{topic_id}\"{}", did_you_mean(topic_id, known, "see topics/"));
    compiler.fault(Check::Reference, at, message);
}

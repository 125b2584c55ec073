//! oEmbed (oembed.com, version 1.0): what WordPress and others fetch to show the card of a question whose address was pasted. Static
//! files: the queries that are asked with are ignored. As tried in WordPress 6.1 and 6.7: of the HTML it keeps a `blockquote`, of which
//! links and text, and after it an empty `iframe` with an absolute address. That is as wide as the text, since not every theme
//! narrows frames to a phone, and scrolls, since WordPress makes none higher than 1,000 px.

use crate::comparison::SiteEdition;
use crate::pages::render_nodes;
use export::Xml;
use model::Topic;
use model::address::{Page, absolute, share_path, topic_path};
use model::phrasing::verdict_line;
use pictures::poster::SHARE_SIZE;
use serde_json::{Value, json};
use source_compare::components::Room;
use source_compare::i18n::fill;
use yew::prelude::*;

/// The type of the link by which a page leads to its answer; WordPress follows it only without a parameter.
pub(crate) const TYPE: &str = "application/json+oembed";

/// The type of the link to the same answer as XML.
pub(crate) const XML_TYPE: &str = "text/xml+oembed";

/// The width that is asked for of a card, in pixels: the most that WordPress gives one.
const WIDTH: u32 = 600;

/// The answer for a topic of the site at this address, which has no final slash; with its share image where there is one.
#[must_use]
pub(crate) fn oembed(edition: &SiteEdition, topic: &Topic, site: &str, share_images: bool) -> Value {
    let language = edition.language();
    let question = edition.text(topic.question);
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": &*question,
        "provider_name": &*edition.text(edition.dataset().site.publisher),
        "provider_url": absolute(site, ""),
        "html": html(edition, topic, site),
        "width": WIDTH,
        // A whole number of pixels.
        "height": Room::height(edition, topic, Room::PHONE).to_string().parse::<u32>().ok(),
    });
    if let (true, Value::Object(fields)) = (share_images, &mut answer) {
        let (width, height) = SHARE_SIZE;
        fields.insert("thumbnail_url".to_owned(), json!(absolute(site, &share_path(language, &topic.id))));
        fields.insert("thumbnail_width".to_owned(), json!(width));
        fields.insert("thumbnail_height".to_owned(), json!(height));
    }
    answer
}

/// The answer as XML, as section 2.3.4.2 of the specification writes it.
#[must_use]
pub(crate) fn xml(answer: &Value) -> String {
    let mut xml = Xml::new();
    xml.element("oembed", &[], |xml| {
        for (name, value) in answer.as_object().into_iter().flatten() {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            xml.text(name, &[], &text);
        }
    });
    xml.finish()
}

/// The finding in a quote, for where no frame is allowed, and the card in a frame.
fn html(edition: &SiteEdition, topic: &Topic, site: &str) -> String {
    let language = edition.language();
    let question = edition.text(topic.question);
    let title = fill(edition.phrases.embed_title, &[("question", &question)]);
    let verdict = verdict_line(&edition.edition, topic.verdict.standing.as_ref());
    let sentence = edition.text(topic.verdict.sentence);
    let height = Room::height(edition, topic, Room::PHONE).to_string();
    let src = absolute(site, &Page::Embed(topic.id.clone()).path(language));
    render_nodes(html! {
        <>
            <blockquote class="source-compare" lang={language.to_string()} dir={edition.dataset().site.direction(language)}>
                <a href={absolute(site, &topic_path(language, &topic.id))}>{ question }</a>
                { format!(" {verdict}{}{sentence}", edition.colon()) }
            </blockquote>
            <iframe {src} {title} width="100%" {height} frameborder="0"></iframe>
        </>
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::comparison::{Comparison, Interface};
    use crate::styleguide::Fixture;
    use model::Language;
    use std::path::Path;
    use std::rc::Rc;

    #[test]
    fn the_answer_says_the_finding_before_an_empty_frame_with_an_absolute_address() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let interface = Rc::new(Interface::read(&root, &root.join("tests/fixture-seeds")).unwrap());
        let comparison = Rc::new(Comparison::read(&root.join("tests/fixture-seeds"), interface).unwrap());
        for language in [Language::EN, Language::ZH_HANS, Language::ZH_HANT] {
            let edition = Fixture::new(Rc::clone(&comparison), language);
            for topic in edition.topics() {
                let answer = oembed(&edition, topic, "https://example.org/compare", true);
                assert_eq!((answer["version"].as_str(), answer["type"].as_str()), (Some("1.0"), Some("rich")));
                let height = answer["height"].as_u64().unwrap();
                assert!(height > 200 && height <= 1000 && answer["width"] == 600, "{}: {height}", topic.id);
                let html = answer["html"].as_str().unwrap();
                let (quote, frame) = html.split_once("</blockquote>").unwrap();
                assert!(
                    quote.starts_with("<blockquote") && quote.contains("href=\"https://example.org/compare/"),
                    "{html}"
                );
                let sentence = edition.text(topic.verdict.sentence).replace('"', "&quot;");
                assert!(quote.contains(sentence.split('&').next().unwrap()), "{html}");
                assert!(
                    frame.starts_with("<iframe src=\"https://example.org/compare/") && frame.ends_with("></iframe>"),
                    "{html}"
                );
                let [start, end] = ["<title>", "</title>"];
                let written = xml(&answer);
                let title = written.split_once(start).unwrap().1.split_once(end).unwrap().0;
                let escaped =
                    edition.text(topic.question).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                assert_eq!(title.replace("&quot;", "\"").replace("&apos;", "'"), escaped);
                assert!(
                    written.contains("<html>&lt;blockquote") && written.contains("<width>600</width>"),
                    "{written}"
                );
                assert!(answer["thumbnail_url"].is_string(), "{}", topic.id);
            }
        }
    }
}

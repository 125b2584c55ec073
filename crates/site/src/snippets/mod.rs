//! The codes that put a topic into another page, in one place for the page that offers them, the README and the demo article: a frame, an
//! element, plain HTML, Markdown. Where the site's address is not known, [`PLACEHOLDER`] stands for it; the page puts the browser's there.

mod markdown;
mod static_card;

use crate::comparison::SiteEdition;
use crate::pages::render_nodes;
use model::address::{Page, absolute, topic_path};
use model::{Source, Topic};
use pictures::poster;
use serde::Serialize;
use source_compare::components::Room;
use source_compare::i18n::fill;
use yew::prelude::*;

/// Stands for the address of a site that has not told it.
pub const PLACEHOLDER: &str = "https://ADDRESS";

/// The codes of a topic in a language, and what the page that makes them to order asks about.
#[derive(Clone, Debug, Serialize)]
pub struct Snippets {
    /// The sources that speak: their numbers and names.
    pub sources: Vec<(usize, String)>,
    /// The address of the card, of which WordPress and others make a frame by themselves.
    pub link: String,
    /// A frame, and the script that makes it as high as what it shows.
    pub frame: String,
    /// An element of the page itself, with the static form in it until it stands: folded, so that it is no higher than the card.
    pub element: String,
    /// Plain HTML, which survives where frames and scripts don't.
    #[serde(rename = "static")]
    pub static_form: String,
    /// The same in Markdown.
    pub markdown: String,
}

impl Snippets {
    /// The codes; `address` is the site's, absolute and without a final slash, if it is known.
    ///
    /// # Errors
    /// When the topic's picture can't be drawn.
    pub fn new(edition: &SiteEdition, topic: &Topic, address: Option<&str>) -> Result<Self, String> {
        let card = CardAddresses { edition, topic, base: address.unwrap_or(PLACEHOLDER) };
        let figure = poster::figure(edition, topic)?.map(|figure| [figure.width, figure.height]);
        let static_form = render_nodes(static_card::static_card(&card, figure));
        let until_it_stands = render_nodes(static_card::folded_card(&card));
        let speaks = |source: &&Source| topic.claims.iter().any(|claim| claim.source == source.id);
        let name = |source: &Source| (source.number, edition.text(source.short_name).to_string());
        Ok(Self {
            sources: edition.dataset().sources.iter().filter(speaks).map(name).collect(),
            link: card.card(),
            frame: card.frame(),
            element: card.element(&until_it_stands),
            static_form,
            markdown: markdown::markdown(&card, figure.is_some()),
        })
    }
}

/// A topic, and where it is found.
#[derive(Clone, Copy)]
struct CardAddresses<'a> {
    edition: &'a SiteEdition,
    topic: &'a Topic,
    base: &'a str,
}

impl CardAddresses<'_> {
    /// The page of the card.
    fn card(&self) -> String {
        absolute(self.base, &Page::Embed(self.topic.id.clone()).path(self.edition.language()))
    }

    /// Where the topic stands in full.
    fn full(&self) -> String {
        absolute(self.base, &topic_path(self.edition.language(), &self.topic.id))
    }

    /// The frame, with a caption, which stays where frames are taken out, and the script for the page around it.
    fn frame(&self) -> String {
        let script = absolute(self.base, "embed.js");
        let caption = fill(self.edition.phrases.embed_title, &[("question", &self.edition.text(self.topic.question))]);
        let code = render_nodes(html! {
            <>
                <figure style="margin:1em 0">
                    { "\n" }{ frame(self.edition, self.topic, self.card()) }
                    { "\n" }<figcaption><a href={self.full()}>{ caption }</a></figcaption>{ "\n" }
                </figure>
                { "\n" }<script async=true src={script}></script>
            </>
        });
        code.replace(" async=\"async\"", " async")
    }

    /// The element. In a classic post WordPress begins a paragraph with what is no block that it knows; in one that it knows, a `div`,
    /// the element keeps what is written in it.
    fn element(&self, inner: &str) -> String {
        let script = absolute(self.base, "element.js");
        let (topic, language) = (&self.topic.id, self.edition.language());
        // The height of the card is kept free, so that nothing moves when it takes the place of what is written here.
        let height = Room::height_css(self.edition, self.topic);
        format!(
            "<script type=\"module\" src=\"{script}\"></script>\n\
             <div style=\"display:contents\"><source-compare topic=\"{topic}\" lang=\"{language}\" theme=\"auto\" \
             style=\"display:block;--sc-height:{height};min-height:var(--sc-height)\">\n{inner}\n</source-compare></div>"
        )
    }
}

/// A frame that works in a page that allows nothing else: as high as the card is, without the script that fits it; as wide and as high
/// as on a small phone where styles are taken out, since no attribute can say how much of the page's width it takes.
pub(crate) fn frame(edition: &SiteEdition, topic: &Topic, src: String) -> Html {
    let title = fill(edition.phrases.embed_title, &[("question", &edition.text(topic.question))]);
    html! {
        <iframe {src} {title} loading="lazy" width={Room::SMALLEST.to_string()} height={Room::height(edition, topic, Room::SMALLEST).to_string()}
            style={format!("display:block;border:0;width:100%;height:{}", Room::height_css(edition, topic))}
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
            allow="clipboard-write"></iframe>
    }
}

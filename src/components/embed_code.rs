//! The code that puts a topic into another page: a frame, or an element. Ready to copy once the site's address is known.

use super::{CopyButton, Room};
use crate::edition::Edition;
use crate::i18n::fill;
use model::Topic;
use model::address::{Page, absolute, topic_path};
use yew::prelude::*;

/// Stands for the address of a site that has not told it.
const PLACEHOLDER: &str = "https://ADDRESS";

/// Both ways to embed a topic, and its address. `address` is the site's, absolute and without a final slash, if it is known;
/// `live` once the app runs.
pub fn embed_code(edition: &Edition, topic: &Topic, address: Option<&str>, live: bool) -> Html {
    let phrases = edition.phrases();
    let base = address.unwrap_or(PLACEHOLDER);
    let link = absolute(base, &topic_path(edition.language(), topic));
    html! {
        <details class="sc-more sc-embed">
            <summary>{ phrases.embed_this }</summary>
            if address.is_none() {
                <p>{ fill(phrases.embed_address, &[("placeholder", PLACEHOLDER)]) }</p>
            }
            { block(phrases.link_here, link.clone(), live, edition) }
            { block(phrases.embed_frame, frame(edition, topic, base), live, edition) }
            { block(phrases.embed_element, element(edition, topic, base, &link), live, edition) }
        </details>
    }
}

fn block(label: &'static str, code: String, live: bool, edition: &Edition) -> Html {
    let phrases = edition.phrases();
    html! {
        <div class="sc-embed__way">
            <p class="sc-embed__label">{ label }</p>
            <pre class="sc-code" tabindex="0" role="group" aria-label={label}><code>{ &code }</code></pre>
            <CopyButton text={code.clone()} {phrases} {live} {label} />
        </div>
    }
}

/// A frame that works in a page that allows nothing else: as high as the card is on a phone, without the script that fits it.
fn frame(edition: &Edition, topic: &Topic, base: &str) -> String {
    let address = absolute(base, &Page::Embed(topic.id.clone()).path(edition.language()));
    let title = fill(edition.phrases().embed_title, &[("question", &edition.text(topic.question))]);
    let script = absolute(base, "embed.js");
    format!(
        "<iframe src=\"{address}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{}\" \
         style=\"display:block;border:0;width:100%\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" \
         allow=\"clipboard-write\"></iframe>\n<script async src=\"{script}\"></script>",
        escaped(&title),
        Room::height(edition, topic)
    )
}

/// An element in the page itself. Its content is what a reader sees until it has started, and if it can't.
fn element(edition: &Edition, topic: &Topic, base: &str, link: &str) -> String {
    let language = edition.language();
    let script = absolute(base, "element.js");
    format!(
        "<script type=\"module\" src=\"{script}\"></script>\n\
         <source-compare topic=\"{}\" lang=\"{language}\" theme=\"auto\">\n  \
         <a href=\"{link}\">{}</a>\n</source-compare>",
        topic.id,
        escaped(&edition.text(topic.question))
    )
}

/// Text as it may stand in HTML. The code to paste is the only HTML that the widget writes as text.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

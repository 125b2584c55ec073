//! A topic as a drawing, to take away: an SVG file that is there without script, and PNG that `picture.js` makes of it.

use super::all;
use crate::edition::Edition;
use crate::html;
use model::TopicId;
use model::address::picture_path;
use model::joined;
use yew::prelude::*;

/// The kinds of PNG: how many dots a pixel has across.
const SCALES: [(&str, &str); 2] = [("1", "PNG"), ("2", "PNG 2×")];

/// The links, which open beside an article of others, since there a browser shows what it would save; `root` is the way to the site's root.
pub fn picture_links(edition: &Edition, topic_id: &TopicId, root: &str) -> Html {
    let phrases = edition.phrases();
    let href = AttrValue::from(joined(&[root, &picture_path(edition.language(), topic_id)]));
    html! {
        <p class="sc-take">
            <span>{ phrases.take_picture }</span>
            <a href={href.clone()} download="" target="_blank" rel="noopener">{ "SVG" }</a>
            { all(SCALES.into_iter().map(|(scale, label)| html! {
                <a class="sc-scripted" href={href.clone()} download="" target="_blank" rel="noopener" data-png={scale}>{ label }</a>
            })) }
            <span role="status" hidden="hidden">{ phrases.picture_failed }</span>
        </p>
    }
}

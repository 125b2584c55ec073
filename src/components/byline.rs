//! Who publishes the comparison, when it last changed, and where to report an error.

use crate::edition::Edition;
use crate::html;
use crate::i18n::fill;
use model::address::changes_path;
use model::joined;
use yew::prelude::*;

/// The byline; `root` is the way to the site's root. At the foot of a page, the last change is told in its words.
pub fn byline(edition: &Edition, root: &str, at_foot: bool) -> Html {
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let publisher = edition.text(site.publisher);
    html! {
        <p class="sc-byline">
            <span>{ fill(phrases.published_by, &[("publisher", &publisher)]) }</span>
            if let Some(change) = site.changes.first() {
                <span>
                    { edition.separator() }
                    <a href={joined(&[root, &changes_path(edition.language())])}>
                        if site.changes.len() == 1 {
                            // Published, and not changed since.
                            { edition.text(change.written) }
                        } else {
                            { fill(phrases.changed_on, &[("date", &edition.text(change.written))]) }
                        }
                    </a>
                    if at_foot {
                        { edition.colon() }{ edition.text(change.what) }
                    }
                </span>
            }
            if let Some(contact) = &site.contact {
                <span>{ edition.separator() }<a href={contact.clone()}>{ phrases.report_error }</a></span>
            }
        </p>
    }
}

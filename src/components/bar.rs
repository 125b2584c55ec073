//! The bar of a whole page: the way past it, the way home, the search, the contents, how it is made, the data, the languages.

use super::{all, language_links, source_badge};
use crate::edition::Edition;
use crate::html;
use model::address::{CONTENT_ANCHOR, Page, TOP_ANCHOR, data_page_path, source_anchor, source_path};
use model::joined;
use yew::prelude::*;

/// The bar of a page; `root` is the way to the site's root.
pub fn bar(edition: &Edition, page: &Page, root: &str) -> Html {
    let (site, phrases, language) = (&edition.dataset().site, edition.phrases(), edition.language());
    let to = |path: String| joined(&[root, &path]);
    let home = to(Page::Overview.path(language));
    let is_here = (*page == Page::Overview).then_some("page");
    html! {
        <>
        <a class="sc-skip" href={joined(&["#", CONTENT_ANCHOR])}>{ phrases.skip_to_content }</a>
        <header class="sc-bar" id={TOP_ANCHOR}>
            <p class="sc-bar__home"><a href={home} aria-current={is_here}>{ edition.text(site.subject) }</a></p>
            <nav class="sc-bar__ways" aria-label={phrases.this_site}>
                <a href={to(Page::Search.path(language))}>{ phrases.search }</a>
                <details class="sc-bar__contents">
                    <summary>{ phrases.contents }</summary>
                    <div>
                        <ul>{ all(site.sections.iter().flat_map(|section| {
                            let pages = [Page::Section(section.id.clone()), Page::Facts(section.id.clone())];
                            let there = pages.into_iter().find(|page| edition.topics().any(|topic| page.shows(topic)));
                            there.map(|page| html! { <li><a href={to(page.path(language))}>{ edition.text(section.title) }</a></li> })
                        })) }</ul>
                        <ul>{ all(edition.dataset().sources.iter().map(|source| html! {
                            <li id={source_anchor(&source.id)}><a href={to(source_path(language, &source.id))}>{ source_badge(edition, source) }{ edition.text(source.short_name) }</a></li>
                        })) }</ul>
                        <ul>
                            if let Some(places) = site.places {
                                <li><a href={to(Page::Places.path(language))}>{ edition.text(places) }</a></li>
                            }
                            <li><a href={to(Page::Builder.path(language))}>{ phrases.embed_question }</a></li>
                        </ul>
                    </div>
                </details>
                <a href={to(Page::Method.path(language))}>{ phrases.method }</a>
                <a href={to(data_page_path(language))}>{ phrases.data }</a>
            </nav>
            { language_links(edition, |language| to(page.path(language))) }
        </header>
        </>
    }
}

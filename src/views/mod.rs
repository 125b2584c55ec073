//! The pages that the app takes over, one a file, and what they share. Each is the prerendered page and the app's view at once.

mod card;
mod list;
mod topic;

pub use card::card;
pub use list::list;
pub use topic::topic;

use crate::components::{bar, byline};
use crate::config::{Host, Theme};
use crate::edition::Edition;
use crate::html;
use crate::i18n::fill;
use crate::state::{Action, State};
use model::address::{CONTENT_ANCHOR, DATASET, DATASET_SCHEMA, Page, TITLE_ANCHOR, TOP_ANCHOR, data_path};
use model::joined;
use yew::prelude::*;

/// The frame of every page: its language and colours, and the notice of a fault, which the loading script shows.
pub fn shell(edition: &Edition, theme: Theme, view: Html) -> Html {
    html! {
        <div class="sc" lang={edition.language().to_string()} dir={edition.dataset().site.direction(edition.language())} data-theme={theme.name()}>
            <p class="sc-notice sc-fault" role="alert" hidden="hidden">{ edition.phrases().fault_notice }</p>
            { view }
        </div>
    }
}

/// What a page of the site stands in.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The page.
    pub page: &'a Page,
    /// The way to the site's root.
    pub root: &'a str,
    /// The place where it stands.
    pub host: &'a Host,
    /// Changes go here.
    pub on_action: &'a Callback<Action>,
}

/// The head of a page: its title, unless what it is of bears one, and what stands under it.
#[derive(Debug, Default)]
struct Head {
    title: AttrValue,
    below: Html,
}

/// A page of the site: bar, head, body, foot.
fn whole_page(state: &State, frame: &Frame<'_>, head: Head, body: Html) -> Html {
    let State { edition, .. } = state;
    let Frame { page, root, host, .. } = frame;
    html! {
        <>
            { bar(edition, page, root) }
            <div role={main_role(host)} id={CONTENT_ANCHOR} tabindex="-1">
                if !head.title.is_empty() {
                    <div class="sc-header">
                        <h1 class="sc-header__title" id={TITLE_ANCHOR}>{ head.title }</h1>
                        { head.below }
                    </div>
                }
                { body }
            </div>
            { foot(edition, root) }
        </>
    }
}

/// The foot of every page of the site; `root` is the way to its root.
pub fn foot(edition: &Edition, root: &str) -> Html {
    let (dataset, phrases) = (edition.dataset(), edition.phrases());
    html! {
        <footer class="sc-footer">
            { byline(edition, root, true) }
            <ul>
                <li><a href={joined(&[root, &Page::Builder.path(edition.language())])}>{ phrases.embed_question }</a></li>
                <li><a href={joined(&[root, &data_path(DATASET)])}>{ phrases.data_file }</a></li>
                <li><a href={joined(&[root, &data_path(DATASET_SCHEMA)])}>{ phrases.schema }</a></li>
                <li><a href={joined(&["#", TOP_ANCHOR])}>{ phrases.to_top }</a></li>
            </ul>
            <p class="sc-footer__version">{ fill(phrases.version, &[("version", &dataset.version)]) }</p>
        </footer>
    }
}

/// The role of a page's main content: in somebody else's page it is a region of theirs, which has a main part of its own. A role rather
/// than an element, so that a prerendered page can be put there.
fn main_role(host: &Host) -> &'static str {
    if matches!(host, Host::Element(_)) { "region" } else { "main" }
}

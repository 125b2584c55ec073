//! The page of the search: its field, which stands before the tools are loaded, so that what is typed meanwhile is kept.

use crate::comparison::SiteEdition;
use model::address::{CONTENT_ANCHOR, Page};
use search::LETTERS_MOST;
use source_compare::components::bar;
use source_compare::views::foot;
use tools::names::{FIELD, STATUS};
use yew::prelude::*;

/// The page; `root` is the way to the site's root, `tool` what stands below the field.
pub fn search(edition: &SiteEdition, root: &str, tool: Html) -> Html {
    let phrases = edition.phrases;
    html! {
        <>
            { bar(edition, &Page::Search, root) }
            <main id={CONTENT_ANCHOR}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ edition.phrases().search }</h1>
                </div>
                <form role="search" class="sc-search">
                    <label>
                        { phrases.search_label }
                        <input type="search" id={FIELD} name="q" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" maxlength={LETTERS_MOST.to_string()} autofocus=true />
                    </label>
                </form>
                <p class="sc-search__unscripted">{ phrases.search_no_script }</p>
                <p class="sc-notice" role="alert" data-failed="" hidden=true>{ phrases.search_failed }</p>
                <p class="sc-hidden" role="status" id={STATUS}></p>
                // A translator would keep the words of what was found before.
                <div class="sc-search__tool" translate="no">{ tool }</div>
            </main>
            { foot(edition, root) }
        </>
    }
}

//! The method page: who made this, how it is checked, what the verdicts mean, what the publisher adds, and how to report an error. What it
//! says by itself holds of every site.

use super::is_anything_inferred;
use crate::comparison::SiteEdition;
use crate::exports::{EXPORTS, ExportFile};
use model::address::{CHANGES_ANCHOR, CONTENT_ANCHOR, DATA_ANCHOR, Page, data_path};
use model::{RelationKind, Standing, Tier, Translated};
use seeds::MethodSection;
use source_compare::components::{all, bar, verdict, words_of};
use source_compare::i18n::{self, fill};
use source_compare::views::foot;
use yew::prelude::*;

/// The method page; `root` is the way to the site's root.
pub fn method(edition: &SiteEdition, root: &str) -> Html {
    let (site, phrases) = (&edition.dataset().site, edition.phrases);
    let publisher = edition.text(site.publisher);
    let sources = &edition.dataset().sources;
    let mut languages: Vec<AttrValue> = Vec::new();
    for source in sources {
        let name = edition.text(source.language_name);
        if !languages.contains(&name) {
            languages.push(name);
        }
    }
    let who = fill(
        phrases.method_who_text,
        &[
            ("publisher", &publisher),
            ("n", &sources.len().to_string()),
            ("languages", &languages.join(edition.list_comma())),
        ],
    );
    let unread = (!edition.about.read_by_native).then(|| phrases.method_words_unread.to_owned());
    let n_unread = edition.topics().flat_map(|topic| &topic.claims).filter(|claim| claim.figure_unread).count();
    let unread_figures = (n_unread > 0).then(|| fill(phrases.method_unread, &[("n", &n_unread.to_string())]));
    // That sources agree, or contradict each other, needs no reason.
    let reasons = RelationKind::PRECEDENCE.into_iter();
    let reasons = reasons.filter(|kind| !matches!(kind, RelationKind::Agree | RelationKind::Conflict));
    let mut claims = edition.topics().flat_map(|topic| &topic.claims);
    let joined = claims.any(|claim| claim.citation.joined.is_some()).then_some(phrases.method_quotes_joined);
    let translator = edition.text(site.translator);
    let quotes =
        [Some(phrases.method_quotes_text), joined, Some(&*translator)].into_iter().flatten().map(str::to_owned);
    let own = |own: &MethodSection| {
        let text = |text: &Translated| text.in_language(edition.language()).to_owned();
        section(&text(&own.title), [text(&own.text)])
    };
    html! {
        <>
            { bar(edition, &Page::Method, root) }
            <main id={CONTENT_ANCHOR} class="sc-prose">
                <div class="sc-header">
                    <h1 class="sc-header__title">{ edition.phrases().method }</h1>
                </div>
                { section(phrases.method_who, [Some(who), unread].into_iter().flatten()) }
                { section(phrases.method_checked, [phrases.method_checked_text.to_owned()].into_iter().chain(unread_figures)) }
                if is_anything_inferred(edition.dataset()) {
                    <p class="sc-ways"><a href={format!("{root}{}", Page::Inferred.path(edition.language()))}>{ phrases.inferred_way }</a></p>
                }
                <section>
                    <h2 class="sc-heading">{ phrases.method_verdicts }</h2>
                    <dl class="sc-meanings">{ all(Tier::ALL.into_iter().map(|tier| tier_meaning(edition, tier))) }</dl>
                </section>
                <section>
                    <h2 class="sc-heading">{ phrases.method_relations }</h2>
                    <dl class="sc-meanings">{ all(reasons.map(|kind| meaning(edition, kind))) }</dl>
                </section>
                { section(phrases.method_quotes, quotes) }
                { all(edition.method.iter().map(own)) }
                { data(edition, root) }
                { keys(edition) }
                <section>
                    <h2 class="sc-heading">{ phrases.method_error }</h2>
                    <p>{ phrases.method_error_text }</p>
                    <p>{ contact(edition) }</p>
                </section>
                { changes(edition) }
            </main>
            { foot(edition, root) }
        </>
    }
}

fn section(heading: &str, paragraphs: impl IntoIterator<Item = String>) -> Html {
    html! {
        <section>
            <h2 class="sc-heading">{ heading }</h2>
            { all(paragraphs.into_iter().map(|text| html! { <p>{ text }</p> })) }
        </section>
    }
}

fn meaning(edition: &SiteEdition, kind: RelationKind) -> Html {
    html! {
        <div>
            <dt>{ i18n::relation(edition.phrases(), kind) }</dt>
            <dd>{ words_of(edition.meaning(kind), edition.language()) }</dd>
        </div>
    }
}

fn tier_meaning(edition: &SiteEdition, tier: Tier) -> Html {
    let standing = Standing { tier, reasons: Vec::new() };
    html! {
        <div>
            <dt>{ verdict(edition, Some(&standing)) }</dt>
            <dd>{ i18n::tier_meaning(edition.phrases(), tier) }</dd>
        </div>
    }
}

/// What has changed in what is published, the newest first.
fn changes(edition: &SiteEdition) -> Html {
    let changes = &edition.dataset().site.changes;
    if changes.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="sc-heading" id={CHANGES_ANCHOR}>{ edition.phrases.changes_list }</h2>
            <dl class="sc-meanings">{ all(changes.iter().map(|change| html! {
                <div><dt><time datetime={change.date.clone()}>{ edition.text(change.written) }</time></dt><dd>{ edition.text(change.what) }</dd></div>
            })) }</dl>
        </section>
    }
}

/// The files to take away, each with what it is.
fn data(edition: &SiteEdition, root: &str) -> Html {
    let phrases = edition.phrases;
    let file = |file: ExportFile| {
        let what = (file.purpose)(phrases);
        html! { <div><dt><a href={format!("{root}{}", data_path(file.name))}>{ file.name }</a></dt><dd>{ what }</dd></div> }
    };
    html! {
        <section>
            <h2 class="sc-heading" id={DATA_ANCHOR}>{ phrases.method_data }</h2>
            <p>{ phrases.method_data_text }</p>
            <dl class="sc-meanings">{ all(EXPORTS.into_iter().map(file)) }</dl>
        </section>
    }
}

/// The keys of the pages that have some.
fn keys(edition: &SiteEdition) -> Html {
    let phrases = edition.phrases;
    let keys = [
        ("/", phrases.key_search),
        ("?", phrases.key_list),
        ("↓ ↑", phrases.key_results),
        ("p n", phrases.key_claims),
        ("Esc", phrases.key_close),
    ];
    html! {
        <section>
            <h2 class="sc-heading" id="keys" tabindex="-1">{ phrases.keys }</h2>
            <dl class="sc-facts">{ all(keys.into_iter().map(|(key, what)| html! { <div><dt><kbd>{ key }</kbd></dt><dd>{ what }</dd></div> })) }</dl>
        </section>
    }
}

fn contact(edition: &SiteEdition) -> Html {
    let phrases = edition.phrases;
    match &edition.dataset().site.contact {
        Some(contact) => {
            let shown = contact.trim_start_matches("mailto:");
            html! { <>{ fill(phrases.method_error_contact, &[("contact", "")]) }<a href={contact.clone()}>{ shown }</a></> }
        }
        None => html! { { phrases.method_error_publication } },
    }
}

//! What is read into the documents, or known from elsewhere: dates, claims and relations between claims, each with its reason.

use super::{claim_link, question_link};
use crate::comparison::SiteEdition;
use model::address::{CONTENT_ANCHOR, Page};
use model::{Basis, Claim, Dataset, Relation, Source, TextId, Topic};
use source_compare::components::{all, bar, prose, relation_words, source_badge, source_class};
use source_compare::views::foot;
use yew::prelude::*;

/// True when something is inferred; else a site has no such page.
pub(crate) fn is_anything_inferred(dataset: &Dataset) -> bool {
    let of_sources = dataset
        .sources
        .iter()
        .any(|source| source.date_inferred.is_some() || source.parts.iter().any(|part| part.date_inferred.is_some()));
    of_sources
        || dataset.topics.iter().any(|topic| {
            topic.claims.iter().any(|claim| claim.inferred.is_some()) || topic.relations.iter().any(is_ours)
        })
}

/// True when no document says how two claims stand to each other.
fn is_ours(relation: &Relation) -> bool {
    relation.basis != Basis::Documents
}

/// The page; `root` is the way to the site's root.
pub fn inferred(edition: &SiteEdition, root: &str) -> Html {
    let phrases = edition.phrases;
    let dates: Vec<Html> = edition.dataset().sources.iter().flat_map(|source| dates(edition, source)).collect();
    let claims: Vec<Html> = edition.topics().filter_map(|topic| claims(edition, topic, root)).collect();
    let relations: Vec<Html> = edition.topics().filter_map(|topic| relations(edition, topic, root)).collect();
    let list = |heading: &'static str, items: Vec<Html>| {
        (!items.is_empty()).then(|| {
            html! {
                <section>
                    <h2 class="sc-heading">{ heading }</h2>
                    <ul class="sc-answers">{ all(items.into_iter()) }</ul>
                </section>
            }
        })
    };
    html! {
        <>
            { bar(edition, &Page::Inferred, root) }
            <main id={CONTENT_ANCHOR}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ phrases.inferred_all }</h1>
                    <p class="sc-header__introduction">{ phrases.inferred_introduction }</p>
                </div>
                { list(phrases.inferred_dates, dates) }
                { list(phrases.inferred_claims, claims) }
                { list(phrases.inferred_relations, relations) }
            </main>
            { foot(edition, root) }
        </>
    }
}

/// The inferred dates of a source and of its articles.
fn dates(edition: &SiteEdition, source: &Source) -> Vec<Html> {
    let item = |(date, reason): (TextId, TextId)| {
        html! {
            <li class={source_class(source)}>
                <p>{ source_badge(edition, source) }{ " " }<b>{ prose(edition, date) }</b></p>
                <p>{ prose(edition, reason) }</p>
            </li>
        }
    };
    let of_parts = source.parts.iter().map(|part| (part.date, part.date_inferred));
    let inferred = std::iter::once((source.date, source.date_inferred)).chain(of_parts);
    inferred.filter_map(|(date, reason)| Some(item((date, reason?)))).collect()
}

/// The inferred claims on a topic.
fn claims(edition: &SiteEdition, topic: &Topic, root: &str) -> Option<Html> {
    let item = |claim: &Claim| {
        let reason = claim.inferred?;
        Some(html! { <><p>{ claim_link(edition, topic, claim, root)? }</p><p>{ prose(edition, reason) }</p></> })
    };
    let items: Vec<Html> = topic.claims.iter().filter_map(item).collect();
    (!items.is_empty()).then(|| html! { <li>{ question_link(edition, topic, root) }{ all(items.into_iter()) }</li> })
}

/// What no document says of how the claims on a topic stand to each other, with the reasons.
fn relations(edition: &SiteEdition, topic: &Topic, root: &str) -> Option<Html> {
    let ours = topic.relations.iter().filter(|relation| is_ours(relation));
    let item = |relation: &Relation| {
        let [one, other] = relation
            .between
            .each_ref()
            .map(|claim_id| topic.claim(claim_id).and_then(|claim| claim_link(edition, topic, claim, root)));
        html! {
            <>
                <p>{ one }{ edition.separator() }<b>{ relation_words(edition, relation) }</b>{ edition.separator() }{ other }</p>
                if let Some(why) = relation.why {
                    <p>{ prose(edition, why) }</p>
                }
            </>
        }
    };
    let items: Vec<Html> = ours.map(item).collect();
    (!items.is_empty()).then(|| html! { <li>{ question_link(edition, topic, root) }{ all(items.into_iter()) }</li> })
}

//! The places that the documents name: an index of them, and a page for each, which gathers every claim that names it, is on a question
//! about it, or names what lies in it or belongs to it, with the basis of that tie.

use super::{claim_link, question_link};
use crate::comparison::SiteEdition;
use crate::mentions::{Mention, Tie};
use model::address::{CONTENT_ANCHOR, Page};
use model::phrasing::basis_bracket;
use model::{Basis, Claim, PartOf, Place, PlaceId, PlaceKind, TextId, Topic};
use source_compare::components::{all, bar, prose, revealed, source_badge, words_of};
use source_compare::i18n::fill;
use source_compare::views::foot;
use yew::prelude::*;

/// The index; `root` is the way to the site's root.
pub fn places(edition: &SiteEdition, root: &str) -> Html {
    let phrases = edition.phrases;
    let item = |place: &&Place| {
        html! { <li>{ link(edition, place, root) }<span>{ edition.mentions.n_questions(&place.id) }</span></li> }
    };
    let mut places = edition.mentions.places(edition.dataset());
    places.sort_by_cached_key(|place| edition.mentions.text(place.names, edition.language()).to_lowercase());
    let kinds = &edition.dataset().place_kinds;
    let mut headings: Vec<TextId> = Vec::new();
    for kind in kinds {
        if !headings.contains(&kind.heading) {
            headings.push(kind.heading);
        }
    }
    let stands_under = |place: &Place, heading: TextId| {
        edition.dataset().place_kind(&place.kind).is_some_and(|kind| kind.heading == heading)
    };
    let group = |heading: TextId| {
        let places: Vec<&Place> = places.iter().copied().filter(|place| stands_under(place, heading)).collect();
        (!places.is_empty()).then(|| {
            html! {
                <section>
                    <h2 class="sc-heading">{ word(edition, heading) }</h2>
                    <ul class="sc-places">{ all(places.iter().map(item)) }</ul>
                </section>
            }
        })
    };
    // Of these a part says nothing.
    let is_listed = |kind: &&PlaceKind| kind.broad && places.iter().any(|place| place.kind == kind.id);
    let broad: Vec<&str> =
        kinds.iter().filter(is_listed).map(|kind| edition.mentions.text(kind.name, edition.language())).collect();
    let of_broad = fill(phrases.places_introduction_broad, &[("kinds", &broad.join(edition.list_comma()))]);
    html! {
        <>
            { bar(edition, &Page::Places, root) }
            <main id={CONTENT_ANCHOR}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ title(edition) }</h1>
                    <p class="sc-header__introduction">{ phrases.places_introduction }</p>
                    if !broad.is_empty() {
                        <p class="sc-header__introduction">{ of_broad }</p>
                    }
                </div>
                { all(headings.into_iter().filter_map(group)) }
            </main>
            { foot(edition, root) }
        </>
    }
}

/// The page of a place; nothing if there is no such place.
pub fn place(edition: &SiteEdition, place_id: &PlaceId, root: &str) -> Html {
    let Some(place) = edition.dataset().place(place_id) else { return Html::default() };
    let (phrases, mentions) = (edition.phrases, edition.mentions.of_place(place_id));
    let topics = edition.topics().filter(|topic| mentions.iter().any(|mention| mention.topic == topic.id));
    let (about, others): (Vec<&Topic>, Vec<&Topic>) = topics.partition(|topic| topic.about.contains(place_id));
    let list = |heading: &'static str, topics: Vec<&Topic>| {
        (!topics.is_empty()).then(|| {
            html! {
                <section>
                    <h2 class="sc-heading">{ heading }{ " " }<small>{ topics.len() }</small></h2>
                    <ul class="sc-answers">{ all(topics.into_iter().map(|topic| of_topic(edition, topic, mentions, root))) }</ul>
                </section>
            }
        })
    };
    html! {
        <>
            { bar(edition, &Page::Place(place_id.clone()), root) }
            <main id={CONTENT_ANCHOR}>
                <p class="sc-breadcrumb"><a href={format!("{root}{}", Page::Places.path(edition.language()))}>{ title(edition) }</a></p>
                <div class="sc-header"><h1 class="sc-header__title">{ name(edition, place) }</h1></div>
                { facts(edition, place, root) }
                { list(phrases.place_about, about) }
                { list(phrases.place_named, others) }
            </main>
            { foot(edition, root) }
        </>
    }
}

/// The facts of a place: its kind, how else it is printed, what it is part of, what lies in it.
fn facts(edition: &SiteEdition, place: &Place, root: &str) -> Html {
    let phrases = edition.phrases;
    let named = |language| edition.mentions.text(place.names, language);
    let mut spellings: Vec<(String, &str)> = Vec::new();
    for language in edition.dataset().site.languages().filter(|language| *language != edition.language()) {
        let name = named(language);
        if name != named(edition.language()) && spellings.iter().all(|(_, known)| *known != name) {
            spellings.push((language.to_string(), name));
        }
    }
    // In letters, a spelling is in the language of the documents, where all that have letters are in one.
    let mut in_letters =
        edition.dataset().sources.iter().map(|source| source.language).filter(|tag| !tag.is_unspaced());
    let first = in_letters.next();
    let latin = first.filter(|first| in_letters.all(|other| other.is_variety_of(*first)));
    for printed in &place.printed {
        let is_han = |letter: char| matches!(letter, '\u{3400}'..='\u{9fff}');
        let tag = if printed.contains(is_han) { "zh" } else { latin.map_or("", model::Language::base) };
        if spellings.iter().all(|(_, known)| known != printed) {
            spellings.push((tag.to_owned(), printed));
        }
    }
    let direct = |part: &&Place| part.part_of.iter().any(|part_of| part_of.place == place.id);
    let direct: Vec<&Place> = edition.dataset().places.iter().filter(direct).collect();
    html! {
        <dl class="sc-facts">
            if let Some(kind) = edition.dataset().place_kind(&place.kind) {
                <div><dt>{ phrases.kind }</dt><dd>{ word(edition, kind.name) }</dd></div>
            }
            if !spellings.is_empty() {
                <div><dt>{ phrases.place_spellings }</dt><dd><ul>{ all(spellings.into_iter().map(|(tag, name)| html! { <li lang={tag.to_owned()}>{ name }</li> })) }</ul></dd></div>
            }
            if !place.part_of.is_empty() {
                <div><dt>{ phrases.place_whole }</dt>{ all(place.part_of.iter().map(|part_of| whole(edition, part_of, root))) }</div>
            }
            if !direct.is_empty() {
                <div><dt>{ phrases.place_parts }</dt><dd><ul class="sc-places">{ all(direct.into_iter().map(|part| {
                    let basis = part.part_of.iter().find(|part_of| part_of.place == place.id).map(|part_of| part_of.basis);
                    html! { <li>{ link(edition, part, root) }{ bracket(edition, basis) }</li> }
                })) }</ul></dd></div>
            }
            if let Some(note) = place.note {
                <div><dt>{ edition.phrases().note }</dt><dd>{ words_of(edition.mentions.text(note, edition.language()), edition.language()) }</dd></div>
            }
        </dl>
    }
}

fn whole(edition: &SiteEdition, part_of: &PartOf, root: &str) -> Html {
    let place = edition.dataset().place(&part_of.place);
    let cited = part_of.citation.as_ref().and_then(|citation| {
        let source = edition.dataset().sources.iter().find(|source| source.document.file == citation.document)?;
        let line = fill(edition.phrases().line_n, &[("line", &citation.line.to_string())]);
        Some(html! {
            <>
                { edition.separator() }{ source_badge(edition, source) }{ " " }{ line }{ edition.colon() }
                <q lang={source.language.to_string()}>{ revealed(edition.phrases(), citation.display()) }</q>
            </>
        })
    });
    html! { <dd>{ place.map(|place| link(edition, place, root)) }{ bracket(edition, Some(part_of.basis)) }{ cited }</dd> }
}

fn bracket(edition: &SiteEdition, basis: Option<Basis>) -> Html {
    let bracket = basis.and_then(|basis| basis_bracket(&edition.edition, basis));
    bracket.map_or_else(Html::default, |bracket| html! { <>{ " " }{ bracket }</> })
}

fn name(edition: &SiteEdition, place: &Place) -> Html {
    word(edition, place.names)
}

/// The heading of the index.
fn title(edition: &SiteEdition) -> AttrValue {
    edition.dataset().site.places.map(|title| edition.text(title)).unwrap_or_default()
}

/// A word of the gazetteer.
fn word(edition: &SiteEdition, text_id: TextId) -> Html {
    words_of(edition.mentions.text(text_id, edition.language()), edition.language())
}

/// The name of a place, the way to its page if it has one.
fn link(edition: &SiteEdition, place: &Place, root: &str) -> Html {
    let name = name(edition, place);
    if edition.mentions.of_place(&place.id).is_empty() {
        return name;
    }
    html! { <a href={format!("{root}{}", Page::Place(place.id.clone()).path(edition.language()))}>{ name }</a> }
}

/// A question, and what each source says there of the place.
fn of_topic(edition: &SiteEdition, topic: &Topic, mentions: &[Mention], root: &str) -> Html {
    let item = |claim: &Claim| {
        let mention = mentions.iter().find(|mention| mention.topic == topic.id && mention.claim == claim.id)?;
        Some(html! {
            <p>
                { claim_link(edition, topic, claim, root)? }
                <small>{ " " }{ prose(edition, claim.scope) }{ through(edition, mention) }</small>
            </p>
        })
    };
    html! { <li>{ question_link(edition, topic, root) }{ all(topic.claims.iter().filter_map(item)) }</li> }
}

/// The part that a claim names in place of the place itself, and how we know that it is one.
fn through(edition: &SiteEdition, mention: &Mention) -> Html {
    let Tie::Part(part_id, basis) = &mention.tie else { return Html::default() };
    let part = edition.dataset().place(part_id);
    let part = part.map(|part| edition.mentions.text(part.names, edition.language())).unwrap_or_default();
    let through = fill(edition.phrases.place_through, &[("part", part)]);
    html! { <>{ edition.separator() }{ words_of(&through, edition.language()) }{ bracket(edition, Some(*basis)) }</> }
}

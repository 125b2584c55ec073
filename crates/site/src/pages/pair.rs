//! The page of two sources: where both speak, with the verdict between the two; what one of them says alone; what neither says.

use super::{claim_link, question_link};
use crate::comparison::SiteEdition;
use model::address::{CONTENT_ANCHOR, Page};
use model::phrasing::{Term, Wording};
use model::{Relation, RelationKind, SilenceKind, Source, SourceId, Tier, Topic};
use source_compare::components::{all, bar, prose, question_table, source_badge, source_class};
use source_compare::i18n::fill;
use source_compare::state::Choice;
use source_compare::views::foot;
use yew::prelude::*;

/// Every two sources of a comparison, in the order of their numbers.
pub(crate) fn pairs(sources: &[Source]) -> impl Iterator<Item = [&Source; 2]> {
    sources.iter().enumerate().flat_map(|(idx, one)| sources.iter().skip(idx + 1).map(move |other| [one, other]))
}

/// The page; `root` is the way to the site's root. Nothing if there are no such sources.
pub fn pair(edition: &SiteEdition, ids: &[SourceId; 2], root: &str) -> Html {
    let [Some(one), Some(other)] = ids.each_ref().map(|source_id| edition.source(source_id)) else {
        return Html::default();
    };
    let choice = Choice { pair: Some(ids.clone()), ..Choice::default() };
    let lists = lists(edition, &choice, [one, other]);
    html! {
        <>
            { bar(edition, &Page::Pair(ids.clone()), root) }
            <main id={CONTENT_ANCHOR}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ name(edition, one) }{ "\u{a0}· " }{ name(edition, other) }</h1>
                    <p class="sc-finding">{ summary(edition, &lists) }</p>
                    <ul class="sc-pair__lists">{ all(lists.iter().map(|list| html! {
                        <li><a href={format!("#{}", anchor(list.of))}>{ heading(edition, list.of) }</a><span>{ list.topics.len() }</span></li>
                    })) }</ul>
                </div>
                { all(lists.iter().map(|list| section(edition, &choice, [one, other], list, root))) }
            </main>
            { foot(edition, root) }
        </>
    }
}

/// The name of a page of two sources.
pub(crate) fn pair_title(edition: &SiteEdition, ids: &[SourceId; 2]) -> String {
    let name = |source_id| edition.source(source_id).map(|source| edition.text(source.short_name).to_string());
    ids.iter().filter_map(name).collect::<Vec<_>>().join(edition.separator())
}

/// What the two find between them, in a sentence.
pub(crate) fn pair_summary(edition: &SiteEdition, ids: &[SourceId; 2]) -> String {
    let sources = ids.each_ref().map(|source_id| edition.source(source_id));
    let [Some(one), Some(other)] = sources else { return String::new() };
    let choice = Choice { pair: Some(ids.clone()), ..Choice::default() };
    summary(edition, &lists(edition, &choice, [one, other]))
}

/// The questions of which two sources say one kind of thing.
struct List<'a> {
    of: Kind<'a>,
    topics: Vec<&'a Topic>,
}

/// What two sources say of a question, in the order of the page.
#[derive(Clone, Copy, PartialEq)]
enum Kind<'a> {
    Contradict,
    /// Both say something of one point, and nothing of it is the same.
    Differ,
    AgreeInPart,
    Agree,
    Untold,
    /// Both speak, each of a point of its own.
    Each,
    /// Only this one of the two speaks.
    Only(&'a Source),
    Neither,
}

fn anchor(of: Kind<'_>) -> String {
    match of {
        Kind::Contradict => "they-contradict".to_owned(),
        Kind::Differ => "they-differ".to_owned(),
        Kind::AgreeInPart => "they-agree-in-part".to_owned(),
        Kind::Agree => "they-agree".to_owned(),
        Kind::Untold => "cannot-be-told".to_owned(),
        Kind::Each => "each-its-own".to_owned(),
        Kind::Only(source) => format!("only--{}", source.id),
        Kind::Neither => "neither".to_owned(),
    }
}

fn heading(edition: &SiteEdition, of: Kind<'_>) -> String {
    let phrases = edition.phrases;
    let phrase = match of {
        Kind::Contradict => phrases.pair_contradict,
        Kind::Differ => phrases.pair_differ,
        Kind::AgreeInPart => phrases.pair_in_part,
        Kind::Agree => phrases.pair_agree,
        Kind::Untold => phrases.pair_untold,
        Kind::Each => phrases.pair_each,
        Kind::Only(source) => return fill(phrases.pair_only, &[("source", &edition.text(source.short_name))]),
        Kind::Neither => phrases.pair_neither,
    };
    phrase.to_owned()
}

/// Every question in one list, in the order of the topics, but that of those which differ what one source revises of the other comes first;
/// lists without any are left out.
fn lists<'a>(edition: &'a SiteEdition, choice: &Choice, [one, other]: [&'a Source; 2]) -> Vec<List<'a>> {
    let of_both = [Kind::Contradict, Kind::Differ, Kind::AgreeInPart, Kind::Agree, Kind::Untold, Kind::Each];
    let of_fewer = [Kind::Only(one), Kind::Only(other), Kind::Neither];
    let lists = of_both.into_iter().chain(of_fewer).map(|of| {
        let mut topics: Vec<&Topic> =
            edition.topics().filter(|topic| kind(choice, [one, other], topic) == of).collect();
        topics.sort_by_key(|topic| {
            of == Kind::Differ && !between(choice, topic).any(|it| it.kind == RelationKind::Revised)
        });
        List { of, topics }
    });
    lists.filter(|list| !list.topics.is_empty()).collect()
}

fn kind<'a>(choice: &Choice, [one, other]: [&'a Source; 2], topic: &Topic) -> Kind<'a> {
    let speaks = |source: &Source| topic.claims.iter().any(|claim| claim.source == source.id);
    let Some(standing) = choice.standing(topic) else {
        let speaking = [one, other].into_iter().find(|source| speaks(source));
        return speaking.map_or(Kind::Neither, Kind::Only);
    };
    match standing.tier {
        Tier::Contradiction => Kind::Contradict,
        Tier::CannotBeTold => Kind::Untold,
        Tier::Agree => Kind::Agree,
        Tier::NoContradiction if standing.is_one_source_each() => Kind::Each,
        Tier::NoContradiction if between(choice, topic).any(|it| it.tier() == Tier::Agree) => Kind::AgreeInPart,
        Tier::NoContradiction => Kind::Differ,
    }
}

fn summary(edition: &SiteEdition, lists: &[List<'_>]) -> String {
    let count = |is_counted: fn(&Kind<'_>) -> bool| -> usize {
        lists.iter().filter(|list| is_counted(&list.of)).map(|list| list.topics.len()).sum()
    };
    let n_both = count(|of| !matches!(of, Kind::Only(_) | Kind::Neither));
    let n_contradictions = match count(|of| *of == Kind::Contradict) {
        0 => edition.edition.term(Term::None).to_owned(),
        n_contradictions => n_contradictions.to_string(),
    };
    fill(edition.phrases.pair_both, &[("n", &n_both.to_string()), ("contradictions", &n_contradictions)])
}

/// The relations between a claim of one of the two and a claim of the other.
fn between<'a>(choice: &'a Choice, topic: &'a Topic) -> impl Iterator<Item = &'a Relation> {
    choice.relations(topic).filter(|relation| {
        let [one, other] = relation.between.each_ref().map(|claim_id| topic.claim(claim_id).map(|claim| &claim.source));
        one != other
    })
}

fn name(edition: &SiteEdition, source: &Source) -> Html {
    html! { <span class={source_class(source)}>{ source_badge(edition, source) }{ " " }{ prose(edition, source.short_name) }</span> }
}

/// A list under its heading: where both speak as a table, with the verdict between the two; else each question with what one says.
fn section(edition: &SiteEdition, choice: &Choice, sources: [&Source; 2], list: &List<'_>, root: &str) -> Html {
    let (speaking, silent) = match list.of {
        Kind::Only(source) => (Some(source), sources.into_iter().filter(|other| other.id != source.id).collect()),
        Kind::Neither => (None, sources.to_vec()),
        _ => (None, Vec::new()),
    };
    let value = |topic: &Topic| {
        let claim = topic.claims.iter().find(|claim| speaking.is_some_and(|source| claim.source == source.id))?;
        Some(html! { <p>{ claim_link(edition, topic, claim, root)? }</p> })
    };
    html! {
        <section class={speaking.map(source_class)}>
            <h2 class="sc-heading" id={anchor(list.of)}>
                { heading(edition, list.of) }<span class="sc-heading__count">{ edition.separator() }{ list.topics.len() }</span>
            </h2>
            if silent.is_empty() {
                { question_table(edition, choice, &list.topics, root, &anchor(list.of)) }
            } else {
                { excerpts(edition, &silent, &list.topics) }
                <ul class="sc-answers">{ all(list.topics.iter().map(|topic| html! {
                    <li>{ question_link(edition, topic, root) }{ value(topic) }</li>
                })) }</ul>
            }
        </section>
    }
}

/// That the silence of an excerpt proves nothing, of each of these sources whose silence on these questions is that of one.
fn excerpts(edition: &SiteEdition, sources: &[&Source], topics: &[&Topic]) -> Html {
    let is_excerpt = |source: &&&Source| {
        let mut silences = topics.iter().flat_map(|topic| &topic.silences);
        silences.any(|silence| silence.source == source.id && silence.kind == SilenceKind::NotInExcerpt)
    };
    all(sources.iter().filter(is_excerpt).map(|source| {
        let name = edition.text(source.short_name);
        html! { <p class="sc-notice">{ fill(edition.phrases.pair_excerpt, &[("source", &name)]) }</p> }
    }))
}

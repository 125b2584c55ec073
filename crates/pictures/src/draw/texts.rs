//! Two texts: quotes of two sources that are nearly the same words, side by side, with the words marked in which they differ. Both
//! are the documents' own words; a translation of ours is never put beside them.

use super::DrawingContext;
use super::PicturePhrases;
use super::linked::{badges, gap};
use super::shown::{with_all, with_any_of};
use super::ties::ties_of;
use model::Language;
use model::address::claim_anchor;
use model::phrasing::{quotation_marks, quoted};
use model::{Claim, Topic};
use quotes::collation::{Collation, Run, Standing, collate};
use source_compare::components::{all, revealed, source_class};
use std::cmp::Reverse;
use yew::prelude::*;

/// Texts that share less of their words are not two versions of one.
const LEAST_SHARED: usize = 40;

/// Two claims and their quotes, cut where they part and meet.
struct Pair<'a> {
    claims: [&'a Claim; 2],
    collation: Collation,
}

/// The quotes of a topic that differ in some words only, two by two.
pub(super) fn texts(context: &DrawingContext, topic: &Topic) -> Html {
    let pairs = pairs(context, topic);
    if pairs.is_empty() {
        return Html::default();
    }
    let phrases = context.picture_phrases();
    let when = |wanted: fn(&Pair<'_>) -> bool| {
        with_any_of(context, pairs.iter().filter(|pair| wanted(pair)).map(|pair| pair.claims.to_vec()))
    };
    let moved = when(|pair| has(&pair.collation, Standing::Moved));
    html! {
        <figure class="sc-texts" aria-label={context.picture_phrases().picture_texts} when={when(|_| true)}>
            { all(pairs.iter().map(|pair| pair_of(context, topic, pair))) }
            <figcaption>
                { phrases.texts_caption }
                if !moved.is_empty() { <span when={moved}>{ gap(context) }{ phrases.texts_caption_moved }</span> }
                { gap(context) }{ phrases.texts_caption_same }
                if pairs.iter().any(|pair| is_of_two_scripts(context, pair)) {
                    { gap(context) }{ phrases.texts_caption_scripts }
                }
            </figcaption>
        </figure>
    }
}

/// Claims of two sources in one row that measure the same, each with that of another source whose words are nearest to it.
fn pairs<'a>(context: &DrawingContext, topic: &'a Topic) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for (idx, one) in topic.claims.iter().enumerate() {
        let is_free = |claim: &Claim| pairs.iter().flat_map(|pair| pair.claims).all(|known| known.id != claim.id);
        let others = topic.claims.iter().skip(idx + 1).filter(|other| {
            other.row == one.row && other.source != one.source && other.measure == one.measure && is_free(other)
        });
        let found = others.filter_map(|other| pair(context, [one, other]));
        let found = found.min_by_key(|pair| Reverse(pair.collation.shared_percent));
        pairs.extend(found.filter(|_| is_free(one)));
    }
    let row = |pair: &Pair<'_>| {
        pair.claims.first().and_then(|claim| topic.rows.iter().position(|row| claim.row.as_ref() == Some(&row.id)))
    };
    pairs.sort_by_key(row);
    pairs
}

/// The two of them, if it helps to see them side by side: one language, long enough, alike, and not the same.
fn pair<'a>(context: &DrawingContext, claims: [&'a Claim; 2]) -> Option<Pair<'a>> {
    let language = |claim: &Claim| context.source(&claim.source).map(|source| source.language);
    let [one, other] = claims.map(language);
    let (one, other) = (one?, other?);
    let least = if one.is_unspaced() { 12 } else { 5 };
    let collation = collate(claims.map(|claim| claim.citation.display()), context.folds())?;
    let long = collation.lengths.iter().all(|length| *length >= least);
    let alike = collation.shared_percent >= LEAST_SHARED && collation.differs();
    (one.is_variety_of(other) && long && alike).then_some(Pair { claims, collation })
}

fn is_of_two_scripts(context: &DrawingContext, pair: &Pair<'_>) -> bool {
    let [one, other] = pair.claims.map(|claim| context.source(&claim.source).map(|source| source.language));
    one != other
}

fn has(collation: &Collation, standing: Standing) -> bool {
    collation.sides.iter().flatten().any(|run| run.standing == standing)
}

fn pair_of(context: &DrawingContext, topic: &Topic, pair: &Pair<'_>) -> Html {
    let phrases = context.picture_phrases();
    let row = pair.claims.first().and_then(|claim| topic.rows.iter().find(|row| claim.row.as_ref() == Some(&row.id)));
    let sides = || pair.claims.iter().zip(&pair.collation.sides);
    let [first, _] = &pair.collation.sides;
    let [first_claim, second_claim] = pair.claims;
    html! {
        <div class="sc-texts__pair" when={with_all(context, pair.claims)}>
            if let Some(row) = row { <p class="sc-texts__title">{ context.text(row.label) }</p> }
            <ul class="sc-ties">{ ties_of(context, topic, &[first_claim], second_claim) }</ul>
            <div class="sc-texts__sides">
                { all(sides().map(|(claim, runs)| side(context, topic, claim, runs))) }
            </div>
            <ul class="sc-texts__list">
                { all(sides().map(|(claim, runs)| listed(context, &[claim], runs, Standing::Only, phrases))) }
                { listed(context, &pair.claims, first, Standing::Moved, phrases) }
            </ul>
        </div>
    }
}

/// One of the two: who says it, a link to the claim, and the words.
fn side(context: &DrawingContext, topic: &Topic, claim: &Claim, runs: &[Run]) -> Html {
    let Some(source) = context.source(&claim.source) else { return Html::default() };
    let [open, close] = quotation_marks(&**context, claim.citation.display());
    let words = |text: &str| revealed(context.phrases(), text);
    html! {
        <div class={classes!("sc-texts__side", source_class(source))}>
            <a class="sc-texts__who" href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
                { badges(context, &[claim]) }<span>{ context.text(source.short_name) }</span>
                <span class="sc-hidden">{ context.colon() }{ context.value_line(claim) }</span>
            </a>
            <p class="sc-texts__words" lang={source.language.to_string()}>
                { open }
                { all(runs.iter().map(|run| match run.standing {
                    Standing::Shared => words(&run.text),
                    Standing::Only => html! { <mark class="sc-texts__only">{ words(&run.text) }</mark> },
                    Standing::Moved => html! { <mark class="sc-texts__moved">{ words(&run.text) }</mark> },
                })) }
                { close }
            </p>
        </div>
    }
}

/// In words, what is marked of a text.
fn listed(
    context: &DrawingContext,
    claims: &[&Claim],
    runs: &[Run],
    standing: Standing,
    phrases: &PicturePhrases,
) -> Html {
    let source = claims.first().and_then(|claim| context.source(&claim.source));
    let marked: Vec<&Run> = runs.iter().filter(|run| run.standing == standing).collect();
    let Some(source) = source.filter(|_| !marked.is_empty()) else { return Html::default() };
    let label = if standing == Standing::Moved { phrases.texts_moved } else { phrases.texts_only };
    html! {
        <li>
            { badges(context, claims) }{ label }{ context.colon() }
            { all(marked.iter().enumerate().map(|(idx, run)| {
                let comma = if idx > 0 { between(source.language) } else { "" };
                html! { <>{ comma }<span lang={source.language.to_string()}>{ revealed(context.phrases(), &quoted(&**context, &run.text)) }</span></> }
            })) }
        </li>
    }
}

/// The sign between two quotes in a row: the quotation marks part Chinese ones already.
fn between(language: Language) -> &'static str {
    if language == Language::EN { ", " } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, topic};

    /// The words in one of two quotes of the fixture's goals only, or in another place, when they are these.
    fn differing(quotes: [&str; 2], standing: Standing) -> Vec<[Vec<String>; 2]> {
        let context = context(Language::EN);
        let mut topic = topic(&context, "garden-goals");
        for (claim_id, quote) in ["guests-plan", "guests-articles"].into_iter().zip(quotes) {
            let claim = topic.claims.iter_mut().find(|claim| claim.id == claim_id.into()).unwrap();
            claim.citation.joined = Some(quote.to_owned());
        }
        let marked =
            |side: &Vec<Run>| side.iter().filter(|run| run.standing == standing).map(|run| run.text.clone()).collect();
        pairs(&context, &topic).iter().map(|pair| pair.collation.sides.each_ref().map(marked)).collect()
    }

    #[test]
    fn words_that_one_of_two_texts_has_are_marked() {
        let pairs = differing(["種下新苗木等若干大小不一的植物", "种下先进苗木等若干大小不一的植物"], Standing::Only);
        assert_eq!(pairs, [[["新"], ["先进"]]]);
    }

    #[test]
    fn phrases_that_changed_places_are_moved() {
        let quotes = ["面向游人、服务全园、带动四邻、年年开花", "面向游人、带动四邻、年年开花、服务全园"];
        assert_eq!(differing(quotes, Standing::Moved), [[["服务全园"], ["服务全园"]]]);
        assert!(differing(quotes, Standing::Only).concat().concat().is_empty());
    }
}

//! The views of the search: what was found and how it was understood, filters with the number of questions that each leaves, and the results.

mod opened;
mod shown;

use self::shown::Shown;
use crate::catalogue::Catalogue;
use crate::filter::{DIMENSIONS, Filter, ValueKind};
use crate::phrases::ToolPhrases;
use crate::request::{Group, Only, Request};
use crate::results::Results;
use crate::state::Action;
use model::address::{Page, claim_path, source_path, topic_path};
use model::invisible::invisible;
use model::phrasing::{quotation_marks, short_value};
use model::{Claim, Language, Source, Topic};
use source_compare::components::{
    all, prose, revealed, source_badge, source_class, translated, verdict, where_it_stands, words_of,
};
use source_compare::i18n::{self, fill};
use std::ops::Range;
use yew::prelude::*;

/// So many of each are shown at first.
const SHOWN: [(Group, usize); 4] = [(Group::Questions, 6), (Group::Sources, 3), (Group::Places, 4), (Group::Quotes, 8)];

/// The fragment of what is taken away.
pub const TAKE: &str = "take";

/// The surroundings of the search.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// The words of the tools.
    pub phrases: &'a ToolPhrases,
    /// The way to the site's root.
    pub root: &'a str,
    /// The site's address, if it is known.
    pub site: Option<&'a str>,
    /// True when the folded filters are open at first.
    pub unfolded: bool,
}

/// All below the field.
pub fn search(
    catalogue: &Catalogue,
    surroundings: &Surroundings<'_>,
    request: &Request,
    results: &Results,
    on_action: &Callback<Action>,
) -> Html {
    let Surroundings { phrases, root, site, unfolded } = *surroundings;
    let page = Shown { catalogue, phrases, request, results, root, site, on_action };
    if let Some(Only::Claim(topic_id, claim_id)) = &request.only {
        let topic = catalogue.edition.topic(topic_id);
        let claim = topic.and_then(|topic| Some((topic, topic.claim(claim_id)?)));
        return claim.map_or_else(Html::default, |(topic, claim)| opened::opened(&page, topic, claim));
    }
    html! {
        <>
            <div class="sc-found">{ understood(&page) }</div>
            { filters(&page, unfolded) }
            <div class="sc-results">
                { all(groups(&page).map(|(group, heading, found)| group_of(&page, group, heading, found))) }
            </div>
        </>
    }
}

/// A summary in one text: the remarks, and the number of each list.
#[must_use]
pub fn found(catalogue: &Catalogue, phrases: &ToolPhrases, request: &Request, results: &Results) -> String {
    let on_action = Callback::noop();
    let page = Shown { catalogue, phrases, request, results, root: "", site: None, on_action: &on_action };
    let counts = groups(&page).filter(|(_, _, found)| !found.is_empty());
    let counts = counts.map(|(_, heading, found)| format!("{heading} {}", found.len()));
    remarks(&page).into_iter().chain(counts).collect::<Vec<_>>().join(catalogue.edition.separator())
}

/// Each list, with its heading.
fn groups<'a>(page: &'a Shown<'_>) -> impl Iterator<Item = (Group, &'static str, &'a [usize])> {
    let Shown { phrases, results, .. } = page;
    Group::ALL.into_iter().map(|group| match group {
        Group::Questions => (group, phrases.search_questions, &*results.questions),
        Group::Sources => (group, phrases.search_sources, &*results.sources),
        Group::Places => (group, phrases.search_places, &*results.places),
        Group::Quotes => (group, phrases.search_quotes, &*results.quotes),
    })
}

/// The fragment of a list.
fn anchor(group: Group) -> String {
    format!("found-{}", group.name())
}

/// Remarks on the words: how they were read, that none has all of them, that nothing was found.
fn remarks(page: &Shown<'_>) -> Vec<String> {
    let Shown { phrases, request, results, .. } = page;
    let corrected = results.corrections().iter().map(|correction| {
        fill(phrases.search_corrected, &[("asked", &correction.asked), ("taken", &correction.taken)])
    });
    let mut remarks: Vec<String> = corrected.collect();
    let is_empty = groups(page).all(|(_, _, found)| found.is_empty());
    let words = request.words.trim();
    if request.is_lost {
        remarks.push(phrases.search_lost.to_owned());
    }
    if is_empty && results.unfiltered > 0 {
        remarks.push(fill(phrases.search_filtered, &[("n", &results.unfiltered.to_string())]));
    } else if is_empty {
        remarks.extend([fill(phrases.search_none, &[("words", words)]), phrases.search_hint.to_owned()]);
        if page.catalogue.index.has_pinyin() {
            remarks.push(phrases.search_hint_pinyin.to_owned());
        }
    } else if results.is_partial() {
        remarks.push(phrases.search_partial.to_owned());
    }
    remarks
}

/// The remarks, the ways to what was found, and the way out of filters.
fn understood(page: &Shown<'_>) -> Html {
    let Shown { phrases, request, results, .. } = page;
    let way = |(group, heading, found): (Group, &'static str, &[usize])| {
        html! { <li><a href={format!("#{}", anchor(group))}>{ heading }{ " " }{ found.len() }</a></li> }
    };
    let found = groups(page).filter(|(_, _, found)| !found.is_empty());
    let can_take = !results.claims(page.catalogue, request).is_empty();
    html! {
        <>
            { all(remarks(page).into_iter().map(|remark| html! { <p>{ remark }</p> })) }
            <ul>
                { all(found.map(way)) }
                if can_take {
                    <li><a href={format!("#{TAKE}")}>{ phrases.take }</a></li>
                }
            </ul>
            if results.questions.len() < results.unfiltered || request.only.is_some() {
                <p>
                    <button type="button" class="sc-button" onclick={page.on_action.reform(|_| Action::Unfilter)}>
                        { fill(phrases.search_widen, &[("n", &results.unfiltered.to_string())]) }
                    </button>
                </p>
            }
        </>
    }
}

/// The filters, the only real differences first; none that would leave nothing.
fn filters(page: &Shown<'_>, unfolded: bool) -> Html {
    let Shown { phrases, request, .. } = page;
    let of = |dimension: &'static str| {
        page.results
            .counts
            .iter()
            .filter(move |(filter, n)| filter.dimension() == dimension && (*n > 0 || request.filters.contains(filter)))
    };
    let label = |dimension: &str| match dimension {
        "tier" => phrases.filter_tier,
        "reason" => phrases.filter_reason,
        "source" => phrases.filter_source,
        "section" => phrases.filter_section,
        "value" => phrases.filter_value,
        _ => phrases.filter_inferred,
    };
    let folded = DIMENSIONS.into_iter().skip(1);
    html! {
        <div class="sc-filters">
            <ul>{ all(of("show").map(|(filter, n)| filter_box(page, filter, *n))) }</ul>
            <details open={unfolded}>
                <summary>{ phrases.search_filters }</summary>
                { all(folded.filter(|dimension| of(dimension).next().is_some()).map(|dimension| html! {
                    <fieldset>
                        <legend>{ label(dimension) }</legend>
                        <ul>{ all(of(dimension).map(|(filter, n)| filter_box(page, filter, *n))) }</ul>
                    </fieldset>
                })) }
            </details>
        </div>
    }
}

/// A filter, with the number of questions that it leaves.
fn filter_box(page: &Shown<'_>, filter: &Filter, n_left: usize) -> Html {
    let checked = page.request.filters.contains(filter);
    let toggled = filter.clone();
    let onchange = page.on_action.reform(move |_: Event| Action::Toggle(toggled.clone()));
    html! {
        <li key={filter.value().to_owned()}>
            <label class="sc-check">
                <input type="checkbox" {checked} {onchange} />
                <span>{ filter_label(page, filter) }{ " " }<small>{ n_left }</small></span>
            </label>
        </li>
    }
}

fn filter_label(page: &Shown<'_>, filter: &Filter) -> Html {
    let edition = &page.catalogue.edition;
    let words = edition.phrases();
    let of_phrases = page.phrases;
    let text = match filter {
        Filter::Differs => words.differences_only,
        Filter::Tier(tier) => tier.map_or(words.tier_none, |tier| i18n::tier(words, tier)),
        Filter::Reason(kind) => i18n::relation(words, *kind),
        Filter::Source(source_id) => {
            let Some(source) = edition.source(source_id) else { return Html::default() };
            return html! { <>{ source_badge(edition, source) }{ " " }{ prose(edition, source.short_name) }</> };
        }
        Filter::Section(section_id) => {
            let section = edition.dataset().site.sections.iter().find(|section| section.id == *section_id);
            return section.map_or_else(Html::default, |section| prose(edition, section.title));
        }
        Filter::Value(ValueKind::Quantity) => of_phrases.value_quantity,
        Filter::Value(ValueKind::Date) => of_phrases.value_date,
        Filter::Value(ValueKind::Set) => of_phrases.value_set,
        Filter::Value(ValueKind::Edges) => of_phrases.value_edges,
        Filter::Value(ValueKind::Text) => of_phrases.value_text,
        Filter::Inferred => of_phrases.filter_only_inferred,
    };
    html! { { text } }
}

/// A list of results; its end when it is asked for.
fn group_of(page: &Shown<'_>, group: Group, heading: &'static str, found: &[usize]) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    let item = match group {
        Group::Questions => question,
        Group::Sources => source,
        Group::Places => place,
        Group::Quotes => quote,
    };
    let first = SHOWN.iter().find(|(known, _)| *known == group).map_or(0, |(_, n)| *n);
    let n_shown = if page.request.whole.contains(&group) { found.len() } else { first };
    let shown = found.iter().take(n_shown).filter_map(|idx| item(page, *idx));
    html! {
        <section key={group.name()} aria-labelledby={anchor(group)}>
            <h2 class="sc-heading" id={anchor(group)} tabindex="-1">{ heading }{ " " }<small>{ found.len() }</small></h2>
            <ul class="sc-answers">{ all(shown) }</ul>
            if n_shown < found.len() {
                <button type="button" class="sc-button" onclick={page.on_action.reform(move |_| Action::ShowWhole(group))}>
                    { fill(page.phrases.search_all, &[("n", &found.len().to_string())]) }
                </button>
            }
        </section>
    }
}

fn question(page: &Shown<'_>, idx: usize) -> Option<Html> {
    let edition = &page.catalogue.edition;
    let topic = page.catalogue.topic(idx)?;
    let href = page.request.choice().address(page.root, &topic_path(edition.language(), &topic.id));
    Some(html! {
        <li key={topic.id.to_string()}>
            <a {href}>{ marked(page, &edition.text(topic.question), edition.language()) }</a>
            { verdict(edition, topic.verdict.standing.as_ref()) }
            <p>{ marked(page, &edition.text(topic.verdict.sentence), edition.language()) }</p>
        </li>
    })
}

/// A source, the way to all that it says.
fn source(page: &Shown<'_>, idx: usize) -> Option<Html> {
    let edition = &page.catalogue.edition;
    let source = edition.dataset().sources.get(idx)?;
    let href = format!("{}{}", page.root, source_path(edition.language(), &source.id));
    Some(html! {
        <li key={source.id.to_string()} class={source_class(source)}>
            <a {href}>{ source_badge(edition, source) }{ " " }{ marked(page, &edition.text(source.short_name), edition.language()) }</a>
        </li>
    })
}

/// A name, the way to all that is said of it.
fn place(page: &Shown<'_>, idx: usize) -> Option<Html> {
    let name = page.catalogue.names.get(idx)?;
    let (own, others) = name.forms.split_first()?;
    let language = page.catalogue.edition.language();
    let href = format!("{}{}", page.root, Page::Place(name.place.clone()).path(language));
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    Some(html! {
        <li key={name.place.to_string()}>
            <a {href}>{ marked(page, own, language) }</a>
            { " " }<small>{ marked(page, &others.join(", "), language) }</small>
        </li>
    })
}

/// A quote in the reader's language and in its own, each said to be what it is, and the questions for which it is quoted.
fn quote(page: &Shown<'_>, idx: usize) -> Option<Html> {
    let catalogue = page.catalogue;
    let edition = &catalogue.edition;
    let quoted = catalogue.quotes.get(idx)?;
    let source = edition.source(&quoted.source)?;
    let (_, _, first) = catalogue.claims(quoted).next()?;
    let choice = page.request.choice();
    let href =
        |topic: &Topic, claim: &Claim| choice.address(page.root, &claim_path(edition.language(), &topic.id, &claim.id));
    Some(html! {
        <li key={format!("{} {}", source.id, first.citation.start)} class={source_class(source)}>
            <p>{ source_badge(edition, source) }{ " " }{ prose(edition, source.short_name) }{ edition.separator() }{ words_of(&where_it_stands(edition, source, first), edition.language()) }</p>
            { translation(page, source, first) }
            <blockquote class="sc-quote" lang={source.language.to_string()} translate="no">
                <p>{ in_marks(page, first.citation.display(), source.language) }</p>
            </blockquote>
            { all(catalogue.claims(quoted).map(|(_, topic, claim)| html! {
                <p><a href={href(topic, claim)}>{ prose(edition, topic.question) }</a>{ " " }{ words_of(&short_value(edition, topic, claim), edition.language()) }</p>
            })) }
        </li>
    })
}

/// The quote in the reader's language, marked as ours, where it is another; in the other Chinese script nothing is translated.
fn translation(page: &Shown<'_>, source: &Source, claim: &Claim) -> Html {
    let edition = &page.catalogue.edition;
    let phrases = edition.phrases();
    let Some(text) = translated(edition, source, claim) else { return Html::default() };
    let original = fill(phrases.original_in, &[("language", &edition.text(source.language_name))]);
    html! {
        <>
            <p class="sc-translation__maker">{ phrases.our_translation }</p>
            <p>{ in_marks(page, &text, edition.language()) }</p>
            <p class="sc-translation__maker">{ original }</p>
        </>
    }
}

/// A quote in its quotation marks, with what was asked for marked.
fn in_marks(page: &Shown<'_>, text: &str, language: Language) -> Html {
    let [open, close] = quotation_marks(&page.catalogue.edition, text);
    html! { <>{ open }{ marked(page, text, language) }{ close }</> }
}

/// A text with what was asked for marked.
fn marked(page: &Shown<'_>, text: &str, language: Language) -> Html {
    let marks = page.results.found.as_ref().map(|found| page.catalogue.index.marks(found, text)).unwrap_or_default();
    let letters: Vec<char> = text.chars().collect();
    let piece = |range: Range<usize>| -> String { letters.get(range).unwrap_or_default().iter().collect() };
    let shown = |range: Range<usize>| {
        let words = piece(range);
        if invisible(&words).is_empty() {
            words_of(&words, language)
        } else {
            revealed(page.catalogue.edition.phrases(), &words)
        }
    };
    let mut at = 0;
    let mut nodes = Vec::new();
    for mark in marks {
        nodes.push(shown(at..mark.start));
        nodes.push(html! { <mark>{ shown(mark.clone()) }</mark> });
        at = mark.end;
    }
    nodes.push(shown(at..letters.len()));
    all(nodes.into_iter())
}

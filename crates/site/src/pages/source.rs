//! The page of a source: what it is, and all that it says, in its own order; what lies between is left out, and counted.

use super::pair::pairs;
use crate::comparison::SiteEdition;
use model::address::{CONTENT_ANCHOR, Page, claim_path};
use model::phrasing::{quoted, short_value};
use model::{Claim, Part, Source, SourceId, Topic};
use source_compare::components::{all, bar, prose, revealed, source_badge, source_class, translation, words_of};
use source_compare::i18n::fill;
use source_compare::views::foot;
use yew::prelude::*;

/// So many characters between two stretches are spaces and a mark of punctuation.
const BETWEEN: usize = 3;

const AGAINST_ANCHOR: &str = "against";

/// The page; `root` is the way to the site's root. Nothing if there is no such source.
pub fn source(edition: &SiteEdition, source_id: &SourceId, root: &str) -> Html {
    let Some(source) = edition.source(source_id) else { return Html::default() };
    let phrases = edition.phrases;
    let page = Page::Source(source_id.clone());
    let stretches = stretches(edition, source);
    html! {
        <>
            { bar(edition, &page, root) }
            <main id={CONTENT_ANCHOR} class={source_class(source)}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ source_badge(edition, source) }{ " " }{ prose(edition, source.short_name) }</h1>
                </div>
                { facts(edition, source) }
                { against(edition, source, root) }
                <h2 class="sc-heading">{ fill(phrases.source_says, &[("n", &stretches.len().to_string())]) }</h2>
                <p>{ phrases.source_says_text }</p>
                <ol class="sc-stretches">{ in_order(edition, source, &stretches, root) }</ol>
            </main>
            { foot(edition, root) }
        </>
    }
}

/// All that is known of a source.
fn facts(edition: &SiteEdition, source: &Source) -> Html {
    let (phrases, own) = (edition.phrases(), edition.phrases);
    let fact = |label: &'static str, text: Html| html! { <div><dt>{ label }</dt><dd>{ text }</dd></div> };
    let address = source.address.as_ref().map_or_else(
        || html! { { own.address_unknown } },
        |address| html! { <a href={address.clone()} target="_blank" rel="noopener">{ address }</a> },
    );
    html! {
        <dl class="sc-facts">
            { fact(own.kind, prose(edition, source.kind)) }
            { fact(own.title, prose(edition, source.title)) }
            { fact(phrases.publisher, prose(edition, source.publisher)) }
            { fact(phrases.date, prose(edition, source.date)) }
            if let Some(reason) = source.date_inferred {
                { fact(own.why_inferred, prose(edition, reason)) }
            }
            { fact(own.status, prose(edition, source.status)) }
            { fact(own.language, prose(edition, source.language_name)) }
            if !source.parts.is_empty() {
                { fact(own.parts, html! { <ul>{ all(source.parts.iter().map(|part| part_item(edition, part))) }</ul> }) }
            }
            { fact(own.address, address) }
            { fact(own.last_checked, html! { <time datetime={source.last_checked.clone()}>{ &source.last_checked }</time> }) }
            { fact(own.document, html! { <code>{ &source.document.file }</code> }) }
            { fact(own.fingerprint, html! { <code>{ &source.document.sha256 }</code> }) }
        </dl>
    }
}

/// The ways to this source with each other one.
fn against(edition: &SiteEdition, source: &Source, root: &str) -> Html {
    let with_it = pairs(&edition.dataset().sources).filter_map(|pair| {
        let other = pair.into_iter().find(|other| other.id != source.id)?;
        pair.iter().any(|one| one.id == source.id).then_some((pair, other))
    });
    let item = |(pair, other): ([&Source; 2], &Source)| {
        let page = Page::Pair(pair.map(|one| one.id.clone()));
        let href = format!("{root}{}", page.path(edition.language()));
        html! { <li class={source_class(other)}><a {href}>{ source_badge(edition, other) }{ " " }{ prose(edition, other.short_name) }</a></li> }
    };
    html! {
        <nav class="sc-against" aria-labelledby={AGAINST_ANCHOR}>
            <h2 class="sc-heading" id={AGAINST_ANCHOR}>{ edition.phrases.source_against }</h2>
            <ul class="sc-pair__lists">{ all(with_it.map(item)) }</ul>
        </nav>
    }
}

fn part_item(edition: &SiteEdition, part: &Part) -> Html {
    let (first, last) = (part.first_line.to_string(), part.last_line.to_string());
    let lines = fill(edition.phrases.lines_from_to, &[("first", &first), ("last", &last)]);
    let [title, publisher, date] = [part.title, part.publisher, part.date].map(|text_id| prose(edition, text_id));
    let dot = edition.separator();
    html! {
        <li>
            { title }{ dot }{ publisher }{ dot }{ date }{ dot }{ lines }
            if let Some(reason) = part.date_inferred {
                { dot }{ edition.phrases.why_inferred }{ edition.colon() }{ prose(edition, reason) }
            }
        </li>
    }
}

/// A stretch of a document that claims quote: each of them, and their words together.
struct Stretch<'a> {
    start: usize,
    end: usize,
    claims: Vec<(&'a Topic, &'a Claim)>,
}

/// What is quoted of a source, in its order; quotes that overlap or touch are one stretch.
fn stretches<'a>(edition: &'a SiteEdition, source: &Source) -> Vec<Stretch<'a>> {
    let of_topic = |topic: &'a Topic| topic.claims.iter().map(move |claim| (topic, claim));
    let mut claims: Vec<(&Topic, &Claim)> =
        edition.topics().flat_map(of_topic).filter(|(_, claim)| claim.source == source.id).collect();
    claims.sort_by_key(|(_, claim)| (claim.citation.start, std::cmp::Reverse(claim.citation.end)));
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    for (topic, claim) in claims {
        match stretches.last_mut().filter(|last| claim.citation.start <= last.end) {
            Some(last) => {
                last.end = last.end.max(claim.citation.end);
                last.claims.push((topic, claim));
            }
            None => stretches.push(Stretch {
                start: claim.citation.start,
                end: claim.citation.end,
                claims: vec![(topic, claim)],
            }),
        }
    }
    stretches
}

impl Stretch<'_> {
    /// The words, the file's line breaks joined.
    fn words(&self) -> String {
        if let Some((_, whole)) =
            self.claims.iter().find(|(_, claim)| claim.citation.end == self.end && claim.citation.start == self.start)
        {
            return whole.citation.display().to_owned();
        }
        let (mut words, mut at) = (String::new(), self.start);
        for (_, claim) in &self.claims {
            let known = at.saturating_sub(claim.citation.start);
            words.extend(claim.citation.exact.chars().skip(known));
            at = at.max(claim.citation.end);
        }
        joined(&words)
    }

    /// The fewest claims that have all the words, for their translations.
    fn covering(&self) -> Vec<&Claim> {
        let (mut at, mut covering) = (self.start, Vec::new());
        while at < self.end {
            let reaching = self.claims.iter().map(|(_, claim)| *claim).filter(|claim| claim.citation.start <= at);
            // Quotes of a stretch overlap or touch, so that some quote always goes on.
            let Some(furthest) =
                reaching.max_by_key(|claim| claim.citation.end).filter(|claim| claim.citation.end > at)
            else {
                break;
            };
            at = furthest.citation.end;
            covering.push(furthest);
        }
        covering
    }
}

/// Words without the line breaks of their file: nothing between Chinese characters, a space between Latin words.
fn joined(words: &str) -> String {
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.into_iter().fold(String::new(), |text, line| {
        let is_latin = |character: Option<char>| character.is_some_and(|character| character.is_ascii());
        let space = if is_latin(text.chars().last()) && is_latin(line.chars().next()) { " " } else { "" };
        format!("{text}{space}{line}")
    })
}

/// The stretches, with what is left out between them, and the articles under their titles.
fn in_order(edition: &SiteEdition, source: &Source, stretches: &[Stretch<'_>], root: &str) -> Html {
    let mut nodes = Vec::new();
    let (mut at, mut article) = (0, None);
    for stretch in stretches {
        let part = stretch.claims.first().and_then(|(_, claim)| claim.part.as_ref()).and_then(|id| source.part(id));
        nodes.push(left_out(edition, stretch.start.saturating_sub(at)));
        if part.map(|part| &part.id) != article {
            article = part.map(|part| &part.id);
            nodes.push(part.map_or_else(Html::default, |part| part_title(edition, part)));
        }
        nodes.push(item(edition, source, stretch, root));
        at = stretch.end;
    }
    nodes.push(left_out(edition, source.document.n_chars.saturating_sub(at)));
    all(nodes.into_iter())
}

fn left_out(edition: &SiteEdition, n_chars: usize) -> Html {
    if n_chars <= BETWEEN {
        return Html::default();
    }
    html! { <li class="sc-stretches__left-out">{ fill(edition.phrases.source_left_out, &[("n", &n_chars.to_string())]) }</li> }
}

fn part_title(edition: &SiteEdition, part: &Part) -> Html {
    html! {
        <li><h3 class="sc-subheading">{ prose(edition, part.title) }{ edition.separator() }{ prose(edition, part.date) }</h3></li>
    }
}

fn item(edition: &SiteEdition, source: &Source, stretch: &Stretch<'_>, root: &str) -> Html {
    let phrases = edition.phrases();
    let lines = stretch.claims.iter().map(|(_, claim)| claim.citation.line).min().unwrap_or_default();
    let last = stretch.claims.iter().map(|(_, claim)| claim.citation.last_line).max().unwrap_or_default();
    let phrase = if lines == last { phrases.line_n } else { phrases.lines_n };
    let href = |topic: &Topic, claim: &Claim| format!("{root}{}", claim_path(edition.language(), &topic.id, &claim.id));
    html! {
        <li class="sc-stretch">
            <p class="sc-stretch__line">{ fill(phrase, &[("line", &lines.to_string()), ("last", &last.to_string())]) }</p>
            { all(stretch.covering().into_iter().map(|claim| translation(edition, source, claim))) }
            <blockquote class="sc-quote" lang={source.language.to_string()} translate="no">
                <p>{ revealed(edition.phrases(), &quoted(&edition.edition, &stretch.words())) }</p>
            </blockquote>
            <ul class="sc-stretch__claims">{ all(stretch.claims.iter().map(|(topic, claim)| html! {
                <li>
                    <a href={href(topic, claim)}>{ prose(edition, topic.question) }</a>
                    { " " }{ words_of(&short_value(&edition.edition, topic, claim), edition.language()) }
                </li>
            })) }</ul>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_are_joined_as_people_read_them() {
        assert_eq!(joined("不\n\n少于 1000\n万"), "不少于 1000万");
        assert_eq!(joined("a total\narea"), "a total area");
    }
}

//! The sources of a card: a tap puts one away, by the style sheet alone before the app runs. After them those that say nothing; and, where
//! the words stand, two to put against each other.

use super::controls::{Parts, checkbox, select};
use super::{all, conversion, source_badge};
use crate::edition::Edition;
use crate::html;
use model::{SilenceKind, Source, Topic};
use yew::prelude::*;

/// The sources that speak on a topic, each with a checkbox, and those that are silent.
pub fn source_toggles(parts: &Parts<'_>, topic: &Topic) -> Html {
    let (edition, phrases) = (parts.edition, parts.edition.phrases());
    let speaks = |source: &&Source| topic.claims.iter().any(|claim| claim.source == source.id);
    let speakers = || edition.dataset().sources.iter().filter(speaks);
    html! {
        <div class="sc-card__sources">
            <fieldset class="sc-toggles">
                <legend class="sc-hidden">{ phrases.sources_shown }</legend>
                { all(speakers().map(|source| checkbox(parts, source))) }
            </fieldset>
            { silent(edition, topic, SilenceKind::DoesNotSay, phrases.card_silent) }
            { silent(edition, topic, SilenceKind::NotInExcerpt, phrases.card_not_in_excerpt) }
        </div>
    }
}

/// A box that shows quantities in other units too, by the style sheet alone; nothing where none is known in others.
pub fn units(edition: &Edition, topic: &Topic) -> Html {
    if topic.claims.iter().all(|claim| conversion(edition, claim).is_none()) {
        return Html::default();
    }
    html! {
        <label class="sc-check sc-units"><input type="checkbox" name="units" /><span>{ edition.phrases().other_units }</span></label>
    }
}

/// Two sources to put against each other, once the app runs.
pub fn pair(parts: &Parts<'_>) -> Html {
    html! {
        <fieldset class="sc-pair sc-scripted">
            <legend>{ parts.edition.phrases().put_against }</legend>
            { select(parts, 0) }
            { select(parts, 1) }
        </fieldset>
    }
}

/// The sources of one kind of silence, by their numbers.
fn silent(edition: &Edition, topic: &Topic, kind: SilenceKind, label: &'static str) -> Html {
    let silences = topic.silences.iter().filter(|silence| silence.kind == kind);
    let sources: Vec<&Source> = silences.filter_map(|silence| edition.source(&silence.source)).collect();
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <p class="sc-toggles__silent">
            { label }{ edition.colon() }
            { all(sources.into_iter().map(|source| html! { <span title={edition.text(source.short_name)}>{ source_badge(edition, source) }</span> })) }
        </p>
    }
}

#[cfg(test)]
mod tests {
    use model::SOURCE_COUNT;

    /// A source that no rule knows would stay where its box is cleared, until the app runs.
    #[test]
    fn the_sheet_puts_every_source_away() {
        let sheet = include_str!("../../static/css/card.css");
        for number in 1..=*SOURCE_COUNT.end() {
            let class = format!("sc-source-{number}");
            let rule = sheet.lines().find(|line| line.contains(&format!(".{class} input:not(:checked)")));
            assert!(rule.is_some_and(|rule| rule.contains(&format!(").{class} {{ display: none; }}"))), "{class}");
        }
    }
}

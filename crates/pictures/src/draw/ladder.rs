//! The ladder: goals in lanes, one a year in which they are due and one for those without a year, on the same rungs. Whose goal it
//! is stands with each, since a part's own goals are not those of the whole.

use super::DrawingContext;
use super::linked::{badges, link};
use super::shown::with_any;
use model::TextId;
use model::{Claim, Row, Topic, Value};
use source_compare::components::all;
use source_compare::i18n::fill;
use yew::prelude::*;

/// The goals that are due in one year.
struct Lane<'a> {
    /// Absent of goals for which no year is printed.
    due: Option<&'a str>,
    claims: Vec<&'a Claim>,
}

/// The lanes of a topic's claims, its rows as rungs.
pub(super) fn ladder(context: &DrawingContext, topic: &Topic) -> Html {
    let lanes = lanes(topic);
    if lanes.iter().all(|lane| lane.due.is_none()) {
        return Html::default();
    }
    let rows: Vec<Option<&Row>> =
        if topic.rows.is_empty() { vec![None] } else { topic.rows.iter().map(Some).collect() };
    html! {
        <figure class="sc-ladder" aria-label={context.picture_phrases().picture_ladder} when={with_any(context, &topic.claims)}>
            <ol class="sc-ladder__lanes">{ all(lanes.iter().map(|lane| lane_of(context, topic, &rows, lane))) }</ol>
            <figcaption>{ context.picture_phrases().ladder_caption }</figcaption>
        </figure>
    }
}

/// By year, and last what has none.
fn lanes(topic: &Topic) -> Vec<Lane<'_>> {
    let mut years: Vec<Option<&str>> = topic.claims.iter().map(|claim| claim.due.as_deref()).collect();
    years.sort_unstable_by_key(|due| (due.is_none(), *due));
    years.dedup();
    let claims = |due| topic.claims.iter().filter(|claim| claim.due.as_deref() == due).collect();
    years.into_iter().map(|due| Lane { due, claims: claims(due) }).collect()
}

fn lane_of(context: &DrawingContext, topic: &Topic, rows: &[Option<&Row>], lane: &Lane<'_>) -> Html {
    let phrases = context.picture_phrases();
    let name = lane.due.map_or(phrases.ladder_no_year.to_owned(), |year| fill(phrases.ladder_by, &[("year", year)]));
    let scope = usual_scope(context, lane);
    let usual = lane.claims.iter().copied().filter(|claim| scope == Some(claim.scope));
    let class = if lane.due.is_some() { "sc-ladder__lane" } else { "sc-ladder__lane sc-ladder__lane--undated" };
    html! {
        <li {class} when={with_any(context, lane.claims.iter().copied())}>
            <p class="sc-ladder__due">
                <b>{ name }</b>
                if let Some(scope) = scope {
                    <span class="sc-ladder__scope" when={with_any(context, usual)}>{ context.text(scope) }</span>
                }
            </p>
            <ul class="sc-ladder__rungs">{ all(rows.iter().map(|row| rung(context, topic, *row, lane, scope))) }</ul>
        </li>
    }
}

/// The scope of most claims of a lane: it stands once, over all of them.
fn usual_scope(context: &DrawingContext, lane: &Lane<'_>) -> Option<TextId> {
    let n_alike = |claim: &Claim| {
        lane.claims.iter().filter(|other| context.text(other.scope) == context.text(claim.scope)).count()
    };
    lane.claims.iter().rev().max_by_key(|claim| n_alike(claim)).map(|claim| claim.scope)
}

fn rung(context: &DrawingContext, topic: &Topic, row: Option<&Row>, lane: &Lane<'_>, usual: Option<TextId>) -> Html {
    let of_row = |claim: &&Claim| claim.row.as_ref() == row.map(|row| &row.id);
    let here: Vec<&Claim> = lane.claims.iter().copied().filter(of_row).collect();
    let any_here = with_any(context, here.iter().copied());
    html! {
        <li class="sc-ladder__rung" when={with_any(context, topic.claims.iter().filter(of_row))}>
            { rail((!here.is_empty()).then(|| any_here.clone())) }
            if let Some(row) = row {
                <p class="sc-ladder__row">{ context.text(row.label) }</p>
            }
            if !here.is_empty() {
                <ul when={any_here.clone()}>{ all(goals(context, &here).iter().map(|goal| line(context, topic, goal, usual))) }</ul>
            }
            <p class="sc-ladder__none" unless={any_here}>{ context.picture_phrases().ladder_none }</p>
        </li>
    }
}

/// Two rails, and between them a rung where there is a goal.
fn rail(when: Option<String>) -> Html {
    html! {
        <svg class="sc-ladder__rail" width="22" height="100%" aria-hidden="true" focusable="false">
            <line class="sc-ladder__line" x1="4" y1="-1" x2="4" y2="100%" />
            <line class="sc-ladder__line" x1="18" y1="-1" x2="18" y2="100%" />
            if let Some(when) = when {
                <line class="sc-ladder__line" x1="4" y1="1.3em" x2="18" y2="1.3em" {when} />
            }
        </svg>
    }
}

/// The claims that say the same of the same thing, together.
fn goals<'a>(context: &DrawingContext, claims: &[&'a Claim]) -> Vec<Vec<&'a Claim>> {
    let alike = |one: &Claim, other: &Claim| {
        let said = match (&one.value, &other.value) {
            (Value::Text { reading, .. }, Value::Text { reading: other, .. }) => reading == other,
            (one, other) => one == other,
        };
        said && context.text(one.scope) == context.text(other.scope)
            && one.inferred.is_some() == other.inferred.is_some()
    };
    let mut goals: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims {
        match goals.iter_mut().find(|goal| goal.iter().any(|known| alike(known, claim))) {
            Some(goal) => goal.push(claim),
            None => goals.push(vec![claim]),
        }
    }
    goals
}

/// A goal, whose it is if that is not said above, and by whom it is told.
fn line(context: &DrawingContext, topic: &Topic, claims: &[&Claim], usual: Option<TextId>) -> Html {
    let Some(claim) = claims.first() else { return Html::default() };
    let same_scope = usual.is_some_and(|usual| context.text(usual) == context.text(claim.scope));
    let content = html! {
        <>
            <span class="sc-ladder__who">{ badges(context, claims) }</span>
            <span>
                { context.value_line(claim) }
                if claim.due.is_some() && claim.inferred.is_some() {
                    <span class="sc-ladder__scope">{ context.picture_phrases().picture_inferred }</span>
                }
                if !same_scope {
                    <span class="sc-ladder__scope">{ context.text(claim.scope) }</span>
                }
            </span>
        </>
    };
    let when = with_any(context, claims.iter().copied());
    html! { <li {when}>{ link(context, topic, claims, "sc-ladder__goal", &content) }</li> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, topic};
    use model::Language;

    #[test]
    fn goals_stand_in_the_lanes_of_their_years_and_each_claim_once() {
        let context = context(Language::En);
        let topic = topic(&context, "garden-goals");
        let lanes = lanes(&topic);
        assert_eq!(lanes.iter().map(|lane| lane.due).collect::<Vec<_>>(), [Some("2031"), Some("2035"), None]);
        let undated: Vec<&str> = lanes[2].claims.iter().map(|claim| claim.id.as_str()).collect();
        assert_eq!(undated, ["comfort-draft", "beds-draft", "beds-plan"]);
        let n_claims: usize =
            lanes.iter().map(|lane| goals(&context, &lane.claims).iter().map(Vec::len).sum::<usize>()).sum();
        assert_eq!(n_claims, topic.claims.len());
    }

    #[test]
    fn what_two_sources_say_alike_stands_once_and_whose_goal_it_is_is_said() {
        let context = context(Language::En);
        let topic = topic(&context, "garden-goals");
        let lane = lanes(&topic).into_iter().find(|lane| lane.due == Some("2035")).unwrap();
        let goals = goals(&context, &lane.claims);
        let sources: Vec<Vec<&str>> =
            goals.iter().map(|goal| goal.iter().map(|claim| claim.source.as_str()).collect()).collect();
        assert_eq!(sources, [vec!["notice", "plan"], vec!["articles"]], "the articles tell the gardeners' own goal");
        assert_eq!(context.text(usual_scope(&context, &lane).unwrap()), "the garden’s goal");
    }
}

//! Goals by the year in which they are due: a column a year, and one for goals without a year; a row for each sub-question. Whose goal
//! it is stands with each, since a part's own goals are not those of the whole.

use super::DrawingContext;
use super::linked::{link, named};
use super::shown::with_any;
use model::TextId;
use model::phrasing::basis_bracket;
use model::{Basis, Claim, Row, Topic, Value};
use source_compare::components::all;
use source_compare::i18n::fill;
use yew::prelude::*;

/// The goals that are due in one year.
struct Column<'a> {
    /// Absent of goals for which no year is printed.
    due: Option<&'a str>,
    claims: Vec<&'a Claim>,
    /// The scope of most of them: it stands once, over all.
    usual_scope: Option<TextId>,
}

/// A topic's claims by year and row; nothing where no year is printed.
pub(super) fn goals(context: &DrawingContext, topic: &Topic) -> Html {
    let phrases = context.picture_phrases();
    let columns = columns(context, topic);
    if columns.iter().all(|column| column.due.is_none()) {
        return Html::default();
    }
    let rows: Vec<Option<&Row>> =
        if topic.rows.is_empty() { vec![None] } else { topic.rows.iter().map(Some).collect() };
    // Several topics have a table: only with its question does each have a name of its own.
    let label = format!("{}{}{}", context.text(topic.question), context.separator(), phrases.picture_goals);
    html! {
        <figure class="sc-matrix sc-members sc-goals" aria-label={phrases.picture_goals} when={with_any(context, &topic.claims)}>
            <div class="sc-scroll" role="region" aria-label={label} tabindex="0">
                <table>
                    <caption>{ phrases.picture_goals }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ phrases.goals_goal }</th>
                            { all(columns.iter().map(|column| head(context, column))) }
                        </tr>
                    </thead>
                    <tbody>{ all(rows.iter().map(|row| row_of(context, topic, *row, &columns))) }</tbody>
                </table>
            </div>
            <figcaption>{ phrases.goals_caption }</figcaption>
        </figure>
    }
}

/// By year, and last what has none.
fn columns<'a>(context: &DrawingContext, topic: &'a Topic) -> Vec<Column<'a>> {
    let mut years: Vec<Option<&str>> = topic.claims.iter().map(|claim| claim.due.as_deref()).collect();
    years.sort_unstable_by_key(|due| (due.is_none(), *due));
    years.dedup();
    let column = |due| {
        let claims: Vec<&Claim> = topic.claims.iter().filter(|claim| claim.due.as_deref() == due).collect();
        let usual_scope = usual_scope(context, &claims);
        Column { due, claims, usual_scope }
    };
    years.into_iter().map(column).collect()
}

fn usual_scope(context: &DrawingContext, claims: &[&Claim]) -> Option<TextId> {
    let n_alike =
        |claim: &Claim| claims.iter().filter(|other| context.text(other.scope) == context.text(claim.scope)).count();
    claims.iter().rev().max_by_key(|claim| n_alike(claim)).map(|claim| claim.scope)
}

fn year(context: &DrawingContext, column: &Column<'_>) -> String {
    let phrases = context.picture_phrases();
    column.due.map_or(phrases.goals_no_year.to_owned(), |year| fill(phrases.goals_by, &[("year", year)]))
}

fn head(context: &DrawingContext, column: &Column<'_>) -> Html {
    let usual = column.claims.iter().copied().filter(|claim| column.usual_scope == Some(claim.scope));
    html! {
        <th scope="col" when={with_any(context, column.claims.iter().copied())}>
            <span>{ year(context, column) }</span>
            if let Some(scope) = column.usual_scope {
                { " " }<span class="sc-matrix__scope" when={with_any(context, usual)}>{ context.text(scope) }</span>
            }
        </th>
    }
}

fn row_of(context: &DrawingContext, topic: &Topic, row: Option<&Row>, columns: &[Column<'_>]) -> Html {
    let of_row = |claim: &&Claim| claim.row.as_ref() == row.map(|row| &row.id);
    html! {
        <tr when={with_any(context, topic.claims.iter().filter(of_row))}>
            <th scope="row">{ context.text(row.map_or(topic.question, |row| row.label)) }</th>
            { all(columns.iter().map(|column| {
                let here: Vec<&Claim> = column.claims.iter().copied().filter(of_row).collect();
                cell(context, topic, column, &here)
            })) }
        </tr>
    }
}

/// The goals of a row and a year. Where it is narrow, a cell stands on a line of its own and says which year it is.
fn cell(context: &DrawingContext, topic: &Topic, column: &Column<'_>, here: &[&Claim]) -> Html {
    let any_here = (!here.is_empty()).then(|| with_any(context, here.iter().copied()));
    let empty = html! {
        <td class="sc-goals__none" when={with_any(context, column.claims.iter().copied())} unless={any_here.clone()}>{ "–" }</td>
    };
    let Some(when) = any_here else { return empty };
    html! {
        <>
            <td class="sc-matrix__cell" {when}>
                <span class="sc-members__who sc-goals__year">{ year(context, column) }</span>
                <span>{ all(alike(context, here).iter().map(|claims| goal(context, topic, claims, column.usual_scope))) }</span>
            </td>
            { empty }
        </>
    }
}

/// The claims that say the same of the same thing, together.
fn alike<'a>(context: &DrawingContext, claims: &[&'a Claim]) -> Vec<Vec<&'a Claim>> {
    let same = |one: &Claim, other: &Claim| {
        let said = match (&one.value, &other.value) {
            (Value::Text { reading, .. }, Value::Text { reading: other, .. }) => reading == other,
            (one, other) => one == other,
        };
        said && context.text(one.scope) == context.text(other.scope)
            && one.inferred.is_some() == other.inferred.is_some()
    };
    let mut goals: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims {
        match goals.iter_mut().find(|goal| goal.iter().any(|known| same(known, claim))) {
            Some(goal) => goal.push(claim),
            None => goals.push(vec![claim]),
        }
    }
    goals
}

/// A goal: by whom it is told, its words, and whose it is if the column's head says another's.
fn goal(context: &DrawingContext, topic: &Topic, claims: &[&Claim], usual: Option<TextId>) -> Html {
    let Some(claim) = claims.first() else { return Html::default() };
    let is_usual = usual.is_some_and(|usual| context.text(usual) == context.text(claim.scope));
    let inferred =
        basis_bracket(&**context, Basis::Inference).filter(|_| claim.due.is_some() && claim.inferred.is_some());
    let content = html! {
        <>
            <span class="sc-goals__who">{ named(context, claims) }</span>
            { context.value_line(claim) }
            if let Some(inferred) = inferred { { " " }<span class="sc-basis">{ inferred }</span> }
            if !is_usual { <span class="sc-matrix__scope">{ context.text(claim.scope) }</span> }
        </>
    };
    link(context, topic, claims, "sc-goals__goal", &content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, topic};
    use model::Language;

    #[test]
    fn goals_stand_under_their_years_and_each_claim_once() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-goals");
        let columns = columns(&context, &topic);
        assert_eq!(columns.iter().map(|column| column.due).collect::<Vec<_>>(), [Some("2031"), Some("2035"), None]);
        let undated: Vec<&str> = columns[2].claims.iter().map(|claim| claim.id.as_str()).collect();
        assert_eq!(undated, ["comfort-draft", "beds-draft", "beds-plan"]);
        let n_claims: usize =
            columns.iter().map(|column| alike(&context, &column.claims).iter().map(Vec::len).sum::<usize>()).sum();
        assert_eq!(n_claims, topic.claims.len());
    }

    #[test]
    fn what_two_sources_say_alike_stands_once_and_whose_goal_it_is_is_said() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-goals");
        let column = columns(&context, &topic).into_iter().find(|column| column.due == Some("2035")).unwrap();
        let goals = alike(&context, &column.claims);
        let sources: Vec<Vec<&str>> =
            goals.iter().map(|goal| goal.iter().map(|claim| claim.source.as_str()).collect()).collect();
        assert_eq!(sources, [vec!["notice", "plan"], vec!["articles"]], "the articles tell the gardeners' own goal");
        assert_eq!(context.text(column.usual_scope.unwrap()), "the garden’s goal");
    }
}

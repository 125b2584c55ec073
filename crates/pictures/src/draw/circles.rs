//! Circles: a dot for each member that a source names, in the order of naming. A ring goes around it when every source with a list
//! names it. What an open list leaves out is not drawn: its scope says that it is open.

use super::DrawingContext;
use super::linked::{badges, gap, link};
use super::matrix::{Column, bases, columns, members};
use super::shown::{with, with_all, with_any};
use model::{Claim, Member, PlaceId, Row, Topic, Value};
use source_compare::components::all;
use yew::prelude::*;

/// A member, and the claims that name it, each with the words that it prints and whether that it means this member is inferred.
struct Dot<'a> {
    place: PlaceId,
    named: Vec<(&'a Claim, &'a Member, bool)>,
    /// True when every source that lists names has it.
    ringed: bool,
}

impl Dot<'_> {
    fn claims(&self) -> Vec<&Claim> {
        self.named.iter().map(|(claim, ..)| *claim).collect()
    }

    fn is_inferred(&self) -> bool {
        self.named.iter().any(|(.., inferred)| *inferred)
    }
}

/// One figure a sub-question on which a source names sets.
pub(super) fn circles(context: &DrawingContext, topic: &Topic) -> Html {
    let rows: Vec<Option<&Row>> =
        if topic.rows.is_empty() { vec![None] } else { topic.rows.iter().map(Some).collect() };
    let sets = |row: Option<&Row>| -> Vec<&Claim> {
        let of_row = topic.claims.iter().filter(|claim| claim.row.as_ref() == row.map(|row| &row.id));
        of_row.filter(|claim| matches!(claim.value, Value::Set { .. })).collect()
    };
    let figures: Vec<(Option<&Row>, Vec<&Claim>)> =
        rows.into_iter().map(|row| (row, sets(row))).filter(|(_, sets)| !sets.is_empty()).collect();
    let alone = figures.len() == 1;
    all(figures.iter().map(|(row, sets)| figure(context, topic, row.filter(|_| !alone), sets)))
}

fn figure(context: &DrawingContext, topic: &Topic, row: Option<&Row>, sets: &[&Claim]) -> Html {
    let phrases = context.picture_phrases();
    let columns = columns(context, sets);
    let dots = dots(context, &columns);
    let places: Vec<PlaceId> = dots.iter().map(|dot| dot.place.clone()).collect();
    let ringed = |wanted: bool| dots.iter().any(|dot| dot.ringed && dot.is_inferred() == wanted);
    let together = with_all(context, sets.iter().copied());
    html! {
        <figure class="sc-circles" aria-label={context.picture_phrases().picture_circles} when={with_any(context, sets.iter().copied())}>
            if let Some(row) = row { <p class="sc-circles__title">{ context.text(row.label) }</p> }
            <ul class="sc-circles__list">{ all(dots.iter().map(|dot| item(context, topic, dot, &together))) }</ul>
            <ul class="sc-circles__lists">
                { all(sets.iter().map(|claim| {
                    let content = html! { <>{ badges(context, &[claim]) }<span>{ context.text(claim.scope) }</span></> };
                    html! {
                        <li when={with_any(context, [*claim])}>
                            { link(context, topic, &[claim], "sc-circles__link", &content) }
                        </li>
                    }
                })) }
            </ul>
            <figcaption>
                { phrases.circles_caption }
                if ringed(true) || ringed(false) {
                    <span when={together.clone()}>{ gap(context) }{ phrases.circles_ring }</span>
                }
                if ringed(true) { <span when={together}>{ gap(context) }{ phrases.circles_ring_inferred }</span> }
                { bases(context, &places, &columns) }
            </figcaption>
        </figure>
    }
}

/// Every member that a source names, in the order of naming.
fn dots<'a>(context: &DrawingContext, columns: &[Column<'a>]) -> Vec<Dot<'a>> {
    let mut dots: Vec<Dot<'a>> = Vec::new();
    for column in columns {
        let Some(claim) = column.sets.first() else { continue };
        for (member, inferred) in members(column) {
            let naming = (*claim, member, inferred);
            match dots.iter_mut().find(|dot| dot.place == member.place) {
                Some(dot) => dot.named.push(naming),
                None => dots.push(Dot { place: member.place.clone(), named: vec![naming], ringed: false }),
            }
        }
    }
    let several = columns.iter().any(|column| columns.iter().any(|other| other.source.id != column.source.id));
    for dot in &mut dots {
        let has = |column: &Column<'_>| dot.named.iter().any(|(claim, ..)| claim.source == column.source.id);
        dot.ringed = several && columns.iter().all(has);
        // Of an inferred list, a name that another list prints is as sure as that.
        let printed: Vec<&str> =
            dot.named.iter().filter(|(.., inferred)| !inferred).map(|(_, member, _)| &*member.printed).collect();
        for (_, member, inferred) in &mut dot.named {
            *inferred = *inferred && !printed.iter().any(|printed| context.folds().same(printed, &member.printed));
        }
    }
    dots
}

fn item(context: &DrawingContext, topic: &Topic, dot: &Dot<'_>, together: &str) -> Html {
    let claims = dot.claims();
    let ring = if dot.is_inferred() { "sc-circles__ring sc-circles__ring--inferred" } else { "sc-circles__ring" };
    let content = html! {
        <>
            <span class="sc-circles__who">{ badges(context, &claims) }</span>
            <span>{ context.place_name(&dot.place) }</span>
        </>
    };
    html! {
        <li class="sc-circles__item" when={with_any(context, claims.iter().copied())}>
            <svg class="sc-circles__drawing" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
                <circle class="sc-circles__dot" cx="24" cy="24" r="12" />
                if dot.ringed { <circle class={ring} cx="24" cy="24" r="20" when={together.to_owned()} /> }
            </svg>
            { link(context, topic, &claims, "sc-circles__link", &content) }
            { all(dot.named.iter().filter(|(.., inferred)| *inferred).filter_map(|(claim, member, _)| {
                let source = context.source(&claim.source)?;
                Some(html! {
                    <span class="sc-circles__printed" when={with(source)}>
                        { badges(context, &[claim]) }<q lang={source.language.to_string()}>{ &member.printed }</q>{ gap(context) }
                        { context.phrases().by_inference }
                    </span>
                })
            })) }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, topic};
    use model::Language;

    #[test]
    fn what_every_list_names_has_a_ring_and_what_a_list_means_by_inference_is_marked() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-goals");
        let sets: Vec<&Claim> = topic.claims.iter().filter(|claim| matches!(claim.value, Value::Set { .. })).collect();
        let dots = dots(&context, &columns(&context, &sets));
        let named = |wanted: fn(&Dot<'_>) -> bool| -> Vec<&str> {
            dots.iter().filter(|dot| wanted(dot)).map(|dot| dot.place.as_str()).collect()
        };
        assert_eq!(named(|_| true), ["rose-corner", "herb-corner", "yu-pond", "north-side"]);
        assert_eq!(named(|dot| dot.ringed), ["yu-pond"], "both name it");
        assert_eq!(named(|dot| dot.is_inferred()), ["yu-pond", "north-side"], "one list is read by inference");
    }
}

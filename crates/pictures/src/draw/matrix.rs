//! The membership matrix: which places each source names, and which of them are parts of what another names.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with, with_any, with_any_of, with_several};
use model::phrasing::basis_bracket;
use model::relations::{Gazetteer, Tie};
use model::{Basis, Claim, Member, PartOf, Place, PlaceId, Row, Source, Topic, Value};
use source_compare::components::{all, prose, revealed, source_badge, source_class};
use source_compare::i18n::{self, fill};
use yew::prelude::*;

/// The names that one source gives of one thing.
pub(super) struct Column<'a> {
    pub(super) source: &'a Source,
    pub(super) sets: Vec<&'a Claim>,
}

/// The words of a source on a place.
#[derive(Clone, Debug, PartialEq)]
enum Cell<'a> {
    /// It names the place; by our reading, if the claim is inferred.
    Named(&'a Member, bool),
    /// It names a place that is tied to it.
    Tied(&'a Member, Tie),
    /// It does neither.
    Blank,
}

/// One table a sub-question on which two sources name sets.
pub(super) fn matrix(context: &DrawingContext, topic: &Topic) -> Html {
    each_table(context, topic, table)
}

/// What is drawn of the columns of each sub-question on which two sources name sets.
pub(super) fn each_table(
    context: &DrawingContext,
    topic: &Topic,
    table: impl Fn(&DrawingContext, &Topic, Option<&Row>, &[Column<'_>]) -> Html,
) -> Html {
    let rows: Vec<Option<&Row>> =
        if topic.rows.is_empty() { vec![None] } else { topic.rows.iter().map(Some).collect() };
    all(rows.into_iter().map(|row| {
        let sets: Vec<&Claim> = topic
            .claims
            .iter()
            .filter(|claim| claim.row.as_ref() == row.map(|row| &row.id) && matches!(claim.value, Value::Set { .. }))
            .collect();
        let columns = columns(context, &sets);
        if columns.len() < 2 { Html::default() } else { table(context, topic, row, &columns) }
    }))
}

/// A column for each source and each thing that it names the members of: who signed and who only spoke must not look alike.
pub(super) fn columns<'a>(context: &'a DrawingContext, sets: &[&'a Claim]) -> Vec<Column<'a>> {
    let mut columns: Vec<Column<'a>> = Vec::new();
    for claim in sets {
        let same = |column: &&mut Column<'a>| {
            column.sets.iter().all(|other| other.source == claim.source && other.measure == claim.measure)
        };
        if let Some(column) = columns.iter_mut().find(same) {
            column.sets.push(claim);
        } else if let Some(source) = context.source(&claim.source) {
            columns.push(Column { source, sets: vec![claim] });
        }
    }
    columns
}

fn table(context: &DrawingContext, topic: &Topic, row: Option<&Row>, columns: &[Column<'_>]) -> Html {
    let gazetteer = Gazetteer::of(context.dataset());
    let places = places(gazetteer, columns);
    let caption =
        row.map_or_else(|| AttrValue::from(context.picture_phrases().matrix_caption), |row| context.text(row.label));
    // Several topics have a table: only with its question does each have a name of its own.
    let label = format!("{}{}{caption}", context.text(topic.question), context.separator());
    // A tie is on the page with its own column and one that names the place.
    let tied = |wanted: fn(&Tie) -> bool| {
        let ties = places.iter().flat_map(|place_id| {
            let tied = columns.iter().filter(
                move |column| matches!(look_up(gazetteer, place_id, column), Cell::Tied(_, tie) if wanted(&tie)),
            );
            tied.flat_map(move |column| {
                naming(columns, place_id).map(move |naming| first(column).into_iter().chain([naming]).collect())
            })
        });
        with_any_of(context, ties)
    };
    let inferred = columns.iter().filter(|column| members(column).iter().any(|(_, inferred)| *inferred));
    let inferred = with_any(context, inferred.filter_map(first));
    let (tied, outside) = (tied(|_| true), tied(|tie| tie.basis() == Some(Basis::OutsideKnowledge)));
    html! {
        <figure class="sc-matrix sc-members" aria-label={caption.clone()} when={with_several(context, columns.iter().filter_map(first))}>
            <div class="sc-scroll" role="region" aria-label={label} tabindex="0">
                <table>
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ context.picture_phrases().matrix_name }</th>
                            { all(columns.iter().map(|column| head(context, column))) }
                        </tr>
                    </thead>
                    <tbody>
                        { all(places.iter().map(|place_id| html! {
                            <tr when={with_any(context, naming(columns, place_id))}>
                                <th scope="row">{ context.place_name(place_id) }</th>
                                { all(columns.iter().map(|column| {
                                    let is_one_of_two = columns.iter().filter(|other| other.source.id == column.source.id).count() > 1;
                                    cell(context, gazetteer, place_id, column, is_one_of_two)
                                })) }
                            </tr>
                        })) }
                    </tbody>
                </table>
            </div>
            <figcaption>
                { context.picture_phrases().matrix_key }
                if !inferred.is_empty() { <span when={inferred}>{ gap(context) }{ context.picture_phrases().matrix_key_inferred }</span> }
                if !tied.is_empty() { <span when={tied}>{ gap(context) }{ context.picture_phrases().matrix_key_tied }</span> }
                if !outside.is_empty() { <span when={outside}>{ gap(context) }{ context.picture_phrases().matrix_key_outside }</span> }
                { bases(context, &places, columns) }
            </figcaption>
        </figure>
    }
}

pub(super) fn first<'a>(column: &Column<'a>) -> Option<&'a Claim> {
    column.sets.first().copied()
}

/// The first claim of every column that names a place: with one of their sources its row is on the page.
pub(super) fn naming<'a>(columns: &'a [Column<'a>], place_id: &'a PlaceId) -> impl Iterator<Item = &'a Claim> {
    let names = |column: &&Column<'_>| members(column).iter().any(|(member, _)| member.place == *place_id);
    columns.iter().filter(names).filter_map(first)
}

/// Who names, and what the places are members of.
pub(super) fn head(context: &DrawingContext, column: &Column<'_>) -> Html {
    let scope = column.sets.first().map(|claim| context.text(claim.scope));
    html! {
        <th scope="col" class={source_class(column.source)} when={with(column.source)}>
            { source_badge(context, column.source) }<span>{ context.text(column.source.short_name) }</span>
            <span class="sc-matrix__scope">{ scope }</span>
        </th>
    }
}

/// The whole that each place is part of and how we know, with the words of the document that says so; and what is to be known of its name.
pub(super) fn bases(context: &DrawingContext, places: &[PlaceId], columns: &[Column<'_>]) -> Html {
    let known = places.iter().filter_map(|place_id| context.dataset().place(place_id));
    let described: Vec<&Place> = known.filter(|place| !place.part_of.is_empty() || place.note.is_some()).collect();
    if described.is_empty() {
        return Html::default();
    }
    let when = with_any(context, described.iter().flat_map(|place| naming(columns, &place.id)));
    html! {
        <details class="sc-more" {when}>
            <summary>{ context.picture_phrases().matrix_basis }</summary>
            <dl class="sc-facts">
                { all(described.into_iter().map(|place| html! {
                    <div when={with_any(context, naming(columns, &place.id))}>
                        <dt>{ context.text(place.names) }</dt>
                        { all(place.part_of.iter().map(|part_of| html! { <dd>{ part_of_line(context, part_of) }</dd> })) }
                        if let Some(note) = place.note {
                            <dd>{ prose(context, note) }</dd>
                        }
                    </div>
                })) }
            </dl>
        </details>
    }
}

fn part_of_line(context: &DrawingContext, part_of: &PartOf) -> Html {
    let phrases = context.phrases();
    let whole = fill(context.picture_phrases().place_part_of, &[("whole", &context.place_name(&part_of.place))]);
    let cited = part_of.citation.as_ref().and_then(|citation| {
        let source = context.dataset().sources.iter().find(|source| source.document.file == citation.document)?;
        let line = fill(phrases.line_n, &[("line", &citation.line.to_string())]);
        Some(html! {
            <span when={with(source)}>
                { context.separator() }{ source_badge(context, source) }{ " " }{ line }{ context.colon() }
                <q lang={source.language.to_string()}>{ revealed(phrases, citation.display()) }</q>
            </span>
        })
    });
    html! { <>{ whole }{ context.separator() }{ i18n::basis(phrases, part_of.basis) }{ cited }</> }
}

/// The members that a column names, and whether the claim that names them is inferred.
pub(super) fn members<'a>(column: &Column<'a>) -> Vec<(&'a Member, bool)> {
    column
        .sets
        .iter()
        .flat_map(|claim| match &claim.value {
            Value::Set { members } => members.iter().map(|member| (member, claim.inferred.is_some())).collect(),
            _ => Vec::new(),
        })
        .collect()
}

/// Every place that a source names, with the places of one whole together.
fn places(gazetteer: Gazetteer<'_>, columns: &[Column<'_>]) -> Vec<PlaceId> {
    groups(gazetteer, columns).into_iter().flat_map(|(_, places)| places).collect()
}

/// Every place that a source names, in the order of naming, by the widest whole that ties its parts, or by itself.
pub(super) fn groups(gazetteer: Gazetteer<'_>, columns: &[Column<'_>]) -> Vec<(PlaceId, Vec<PlaceId>)> {
    let mut named: Vec<PlaceId> = Vec::new();
    for column in columns {
        for (member, _) in members(column) {
            if !named.contains(&member.place) {
                named.push(member.place.clone());
            }
        }
    }
    // Everything is in some city: a whole of a kind that is not broad ties its parts if it is named beside them.
    let ties = |whole: &PlaceId| {
        gazetteer.kind(whole).is_some_and(|kind| kind.joins_parts || (named.contains(whole) && !kind.broad))
    };
    let whole = |place_id: &PlaceId| {
        let mut wholes = gazetteer.wholes(place_id).into_iter().map(|(whole, _)| whole);
        wholes.rfind(ties).unwrap_or_else(|| place_id.clone())
    };
    let mut groups: Vec<(PlaceId, Vec<PlaceId>)> = Vec::new();
    for place_id in &named {
        let key = whole(place_id);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, places)) => places.push(place_id.clone()),
            None => groups.push((key, vec![place_id.clone()])),
        }
    }
    groups
}

fn look_up<'a>(gazetteer: Gazetteer<'_>, place_id: &PlaceId, column: &Column<'a>) -> Cell<'a> {
    let members = members(column);
    if let Some((member, inferred)) = members.iter().find(|(member, _)| member.place == *place_id) {
        return Cell::Named(member, *inferred);
    }
    let ties = members.iter().filter_map(|(member, _)| Some((*member, gazetteer.tie(place_id, &member.place)?)));
    let rank = |tie: &Tie| match tie {
        Tie::Same => 0,
        Tie::PartOf(_) => 1,
        Tie::Contains(_) => 2,
        Tie::BothIn(_) => 3,
    };
    ties.min_by_key(|(_, tie)| rank(tie)).map_or(Cell::Blank, |(member, tie)| Cell::Tied(member, tie))
}

/// A cell; of a source with several columns it says which, where it is narrow.
fn cell(
    context: &DrawingContext,
    gazetteer: Gazetteer<'_>,
    place_id: &PlaceId,
    column: &Column<'_>,
    is_one_of_two: bool,
) -> Html {
    let source = column.source;
    // Where it is narrow, a cell stands on a line of its own and says whose it is.
    let who = html! { <span class="sc-members__who">{ source_badge(context, source) }</span> };
    let scope = first(column).filter(|_| is_one_of_two).map(|claim| context.text(claim.scope));
    let of = scope.map(|scope| html! { <span class="sc-members__of">{ " " }{ scope }</span> });
    let basis = |basis: Basis| {
        basis_bracket(&**context, basis).map(|basis| html! { <>{ " " }<span class="sc-basis">{ basis }</span></> })
    };
    match look_up(gazetteer, place_id, column) {
        Cell::Named(member, inferred) => {
            let class = if inferred { "sc-matrix__cell--inferred" } else { "sc-matrix__cell--named" };
            html! {
                <td class={classes!("sc-matrix__cell", class, source_class(source))} when={with(source)}>
                    { who }<span class="sc-matrix__dot" aria-hidden="true"></span>
                    <span class="sc-hidden">{ context.picture_phrases().matrix_named }{ context.colon() }</span>
                    <span><span class="sc-matrix__printed" lang={source.language.to_string()}>{ &member.printed }</span>{ inferred.then(|| basis(Basis::Inference)).flatten() }{ of }</span>
                </td>
            }
        }
        Cell::Tied(member, tie) => {
            let outside = tie.basis() == Some(Basis::OutsideKnowledge);
            let class = if outside { "sc-matrix__cell--outside" } else { "sc-matrix__cell--tied" };
            html! {
                <td class={classes!("sc-matrix__cell", class, source_class(source))} when={with(source)}>
                    { who }<span class="sc-matrix__dot" aria-hidden="true"></span>
                    <span>{ tie_words(context, gazetteer, place_id, member, tie) }{ tie.basis().and_then(basis) }{ of }</span>
                </td>
            }
        }
        Cell::Blank => html! {
            <td class={classes!("sc-matrix__cell", is_one_of_two.then_some("sc-members__idle"))} when={with(source)}>
                { who }<span>{ "–" }<span class="sc-members__blank">{ " " }{ context.picture_phrases().matrix_not_named }</span></span>
            </td>
        },
    }
}

fn tie_words(
    context: &DrawingContext,
    gazetteer: Gazetteer<'_>,
    place_id: &PlaceId,
    member: &Member,
    tie: Tie,
) -> String {
    let name = context.place_name(&member.place);
    match tie {
        Tie::Same | Tie::PartOf(_) => fill(context.picture_phrases().matrix_in, &[("place", &name)]),
        Tie::Contains(_) => fill(context.picture_phrases().matrix_has, &[("place", &name)]),
        Tie::BothIn(_) => {
            let common = gazetteer.common_whole(place_id, &member.place);
            let whole = common.map(|(whole, _)| context.place_name(&whole)).unwrap_or_default();
            fill(context.picture_phrases().matrix_beside, &[("place", &name), ("whole", &whole)])
        }
    }
}

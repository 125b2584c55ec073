//! A boundary side by side: a row for each side, a column for each source that gives one, and what only some of them name marked.
//! Words only: drawn as lines, one version would stand further out than the other, which no document says.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with_any, with_several};
use model::address::claim_anchor;
use model::relations::same_places;
use model::{Claim, Edge, Member, Side, Topic, Value};
use source_compare::components::{all, source_badge, source_class, source_label};
use source_compare::i18n::side as side_name;
use yew::prelude::*;

const SIDES: [Side; 4] = [Side::North, Side::East, Side::South, Side::West];

/// The words of each source on one side; absent where it leaves that side out.
struct Versions<'a> {
    side: Side,
    versions: Vec<(&'a Claim, Option<&'a Edge>)>,
    /// True when all of them name the same places.
    same: bool,
}

/// The boundaries of a topic; shown while several sources that give one are.
pub(super) fn edges(context: &DrawingContext, topic: &Topic) -> Html {
    let phrases = context.picture_phrases();
    let bounded: Vec<&Claim> = topic.claims.iter().filter(|claim| matches!(claim.value, Value::Edges { .. })).collect();
    let when = with_several(context, bounded.iter().copied());
    if when.is_empty() {
        return Html::default();
    }
    let sides = SIDES.map(|side| versions(side, &bounded));
    // Several topics have a table: only with its question does each have a name of its own.
    let label = format!("{}{}{}", context.text(topic.question), context.separator(), phrases.picture_edges);
    let translated = with_any(context, across_languages(context, &bounded));
    html! {
        <figure class="sc-matrix sc-table sc-edges" aria-label={phrases.picture_edges} {when}>
            <div class="sc-scroll" role="region" aria-label={label} tabindex="0">
                <table>
                    <caption>{ phrases.picture_edges }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ phrases.edges_side }</th>
                            { all(bounded.iter().map(|claim| head(context, claim))) }
                        </tr>
                    </thead>
                    <tbody>{ all(sides.iter().map(|side| row(context, topic, side))) }</tbody>
                </table>
            </div>
            <figcaption>
                { phrases.edges_caption }
                if !translated.is_empty() && sides.iter().any(|side| side.same) {
                    <span when={translated}>{ gap(context) }{ phrases.edges_translated }</span>
                }
            </figcaption>
        </figure>
    }
}

fn versions<'a>(side: Side, bounded: &[&'a Claim]) -> Versions<'a> {
    let edge = |claim: &'a Claim| match &claim.value {
        Value::Edges { edges } => edges.iter().find(|edge| edge.side == side),
        _ => None,
    };
    let versions: Vec<(&Claim, Option<&Edge>)> = bounded.iter().map(|claim| (*claim, edge(claim))).collect();
    let same = versions
        .windows(2)
        .all(|pair| matches!(pair, [(_, Some(one)), (_, Some(other))] if same_places(&one.members, &other.members)));
    Versions { side, versions, same }
}

/// The claims, if they are in several languages: then names are the same by their translation only.
fn across_languages<'a>(context: &DrawingContext, bounded: &[&'a Claim]) -> Vec<&'a Claim> {
    let mut languages = bounded.iter().filter_map(|claim| Some(context.source(&claim.source)?.language));
    let first = languages.next();
    let others = languages.any(|other| first.is_some_and(|first| !other.is_variety_of(first)));
    if others { bounded.to_vec() } else { Vec::new() }
}

/// Who gives the boundary, and of what.
fn head(context: &DrawingContext, claim: &Claim) -> Html {
    let Some(source) = context.source(&claim.source) else { return Html::default() };
    html! {
        <th scope="col" class={source_class(source)} when={with_any(context, [claim])}>
            { source_badge(context, source) }<span>{ context.text(source.short_name) }</span>
            <span class="sc-matrix__scope">{ context.text(claim.scope) }</span>
        </th>
    }
}

fn row(context: &DrawingContext, topic: &Topic, side: &Versions<'_>) -> Html {
    html! {
        <tr>
            <th scope="row">
                { side_name(context.phrases(), side.side) }
                if side.same { { " " }<span class="sc-edges__same">{ context.picture_phrases().edges_same }</span> }
            </th>
            { all(side.versions.iter().map(|(claim, edge)| cell(context, topic, side, claim, *edge))) }
        </tr>
    }
}

/// The words of a source, a link to its claim.
fn cell(context: &DrawingContext, topic: &Topic, side: &Versions<'_>, claim: &Claim, edge: Option<&Edge>) -> Html {
    let when = with_any(context, [claim]);
    let Some(edge) = edge else {
        return html! { <td class="sc-table__silence" {when}>{ "–" }</td> };
    };
    html! {
        <td {when}>
            <a class="sc-edges__words" href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
                <span class="sc-hidden">
                    { context.source(&claim.source).map(|source| source_label(context, source)) }{ context.colon() }
                </span>
                <span>{ names(context, side, edge) }</span>
            </a>
        </td>
    }
}

/// The places of a side, with a mark on those that another source does not name there.
fn names(context: &DrawingContext, side: &Versions<'_>, edge: &Edge) -> Html {
    let names = |edge: &Edge, member: &Member| edge.members.iter().any(|other| other.place == member.place);
    let shared = |member: &Member| side.versions.iter().filter_map(|(_, edge)| *edge).all(|other| names(other, member));
    all(edge.members.iter().enumerate().map(|(idx, member)| {
        let comma = if idx > 0 { context.list_comma() } else { "" };
        let name = context.place_name(&member.place);
        if shared(member) {
            html! { <>{ comma }{ name }</> }
        } else {
            let only = context.picture_phrases().edges_only;
            html! { <>{ comma }<mark><span class="sc-hidden">{ only }{ context.colon() }</span>{ name }</mark></> }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, text, topic};
    use model::Language;

    #[test]
    fn three_sides_are_the_same_and_of_the_north_the_windmill_is_marked() {
        for language in [Language::EN, Language::ZH_HANS, Language::ZH_HANT] {
            let context = context(language);
            let parts = parts(&edges(&context, &topic(&context, "garden-edges")));
            let rows: Vec<String> = parts.iter().filter(|part| part.tag == "tr").skip(1).map(text).collect();
            let same: Vec<bool> = rows.iter().map(|row| row.contains(context.picture_phrases().edges_same)).collect();
            assert_eq!(same, [false, true, true, true], "north, east, south, west in {language}");
            let marked: Vec<String> = parts.iter().filter(|part| part.tag == "mark").map(text).collect();
            let only = context.picture_phrases().edges_only;
            assert_eq!(marked, [format!("{only}{}{}", context.colon(), context.place_name(&"windmill".into()))]);
        }
    }

    #[test]
    fn a_side_that_a_source_leaves_out_is_not_the_same_and_marks_nothing() {
        let context = context(Language::EN);
        let mut topic = topic(&context, "garden-edges");
        if let Value::Edges { edges } = &mut topic.claims[1].value {
            edges.retain(|edge| edge.side != Side::North && edge.side != Side::West);
        }
        let parts = parts(&edges(&context, &topic));
        let rows: Vec<String> = parts.iter().filter(|part| part.tag == "tr").skip(1).map(text).collect();
        let same: Vec<bool> = rows.iter().map(|row| row.contains(context.picture_phrases().edges_same)).collect();
        assert_eq!(same, [false, true, true, false]);
        assert!(parts.iter().all(|part| part.tag != "mark"));
    }

    #[test]
    fn names_are_the_same_by_a_translation_only_where_the_languages_differ() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-edges");
        let bounded: Vec<&Claim> = topic.claims.iter().collect();
        assert_eq!(across_languages(&context, &bounded).len(), 2);
        assert!(across_languages(&context, &bounded[..1]).is_empty());
    }
}

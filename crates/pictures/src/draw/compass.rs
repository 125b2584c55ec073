//! The compass: a boundary as a square, side by side with what each source says of it. A schematic, never a map: the documents
//! give words, no coordinates. A side on which the sources agree is one line, one on which they differ a line for each.

use super::DrawingContext;
use super::shown::{with_any, with_several};
use model::address::claim_anchor;
use model::relations::same_places;
use model::{Claim, Edge, Member, Side, Topic, Value};
use source_compare::components::{all, source_badge, source_class};
use source_compare::i18n::side as side_name;
use yew::prelude::*;

/// The sides in the order of the list: each is the upper one of the square, turned, and has its name inside.
const SIDES: [(Side, &str, [&str; 2]); 4] = [
    (Side::North, "rotate(0 64 64)", ["64", "40"]),
    (Side::East, "rotate(90 64 64)", ["88", "64"]),
    (Side::South, "rotate(180 64 64)", ["64", "88"]),
    (Side::West, "rotate(270 64 64)", ["40", "64"]),
];
/// The height of the upper side, and units between two lines of one side.
const TOP: usize = 24;
const APART: usize = 12;
/// The lines of one side that there is room for; where sources differ in more ways, the words stand alone.
const LINES_MOST: usize = 1 + TOP / APART;

/// The sources' words of one side.
struct Versions<'a> {
    side: Side,
    versions: Vec<(&'a Claim, &'a Edge)>,
    /// True when all of them name the same places.
    same: bool,
}

/// The boundaries of a topic; shown while several sources that give one are.
pub(super) fn compass(context: &DrawingContext, topic: &Topic) -> Html {
    let sides: Vec<Versions<'_>> = SIDES.iter().map(|(side, ..)| versions(*side, topic)).collect();
    let bounded = topic.claims.iter().filter(|claim| matches!(claim.value, Value::Edges { .. }));
    let when = with_several(context, bounded);
    if when.is_empty() {
        return Html::default();
    }
    html! {
        <figure class="sc-compass" aria-label={context.picture_phrases().picture_compass} {when}>
            if sides.iter().all(|side| side.same || side.versions.len() <= LINES_MOST) {
                <svg class="sc-compass__drawing" viewBox="0 0 128 128" width="128" height="128" aria-hidden="true">
                    { all(sides.iter().zip(SIDES).map(|(side, (_, turn, name_at))| lines(context, side, turn, name_at))) }
                </svg>
            }
            <dl class="sc-compass__sides">{ all(sides.iter().map(|side| row(context, topic, side))) }</dl>
            <figcaption>{ context.picture_phrases().compass_caption }</figcaption>
        </figure>
    }
}

fn versions<'a>(side: Side, topic: &'a Topic) -> Versions<'a> {
    let of_side = |claim: &'a Claim| match &claim.value {
        Value::Edges { edges } => Some((claim, edges.iter().find(|edge| edge.side == side)?)),
        _ => None,
    };
    let versions: Vec<(&Claim, &Edge)> = topic.claims.iter().filter_map(of_side).collect();
    let same = versions.len() > 1
        && versions.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if same_places(&a.members, &b.members)));
    Versions { side, versions, same }
}

/// One line where the sources agree, else one for each with its number, further out by turns and of another pattern.
fn lines(context: &DrawingContext, side: &Versions<'_>, turn: &'static str, [x, y]: [&'static str; 2]) -> Html {
    let shown = side.versions.iter().take(if side.same { 1 } else { side.versions.len() });
    let own = shown.enumerate().filter_map(|(rank, (claim, _))| {
        let source = context.source(&claim.source).filter(|_| !side.same);
        let pattern = if rank % 2 == 1 { "sc-compass__line--dashed" } else { "" };
        let class = source.map(|source| classes!("sc-compass__line--own", source_class(source), pattern));
        let at = TOP.checked_sub(APART * rank)?.to_string();
        let when = source.map(|_| with_any(context, [*claim]));
        Some(html! {
            <g {when}>
                <line class={classes!("sc-compass__line", class)} x1="24" y1={at.clone()} x2="104" y2={at.clone()} />
                if let Some(source) = source {
                    <text class="sc-compass__text sc-compass__number" x="112" y={at}>{ source.number }</text>
                }
            </g>
        })
    });
    html! {
        <>
            <g transform={turn}>{ all(own) }</g>
            <text class="sc-compass__text" {x} {y}>{ side_name(context.phrases(), side.side) }</text>
        </>
    }
}

/// A side in words: once where the sources agree, with a link to each, else for each, with what only it names in bold.
fn row(context: &DrawingContext, topic: &Topic, side: &Versions<'_>) -> Html {
    let link = |(claim, edge): &(&Claim, &Edge)| {
        let badge = context.source(&claim.source).map(|source| source_badge(context, source));
        let names = names(context, side, edge);
        let when = side.same.then(|| with_any(context, [*claim]));
        html! {
            <a class="sc-compass__version" {when} href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
                { badge }<span class={side.same.then_some("sc-hidden")}>{ names }</span>
            </a>
        }
    };
    let versions = side.versions.iter();
    html! {
        <div>
            <dt>{ side_name(context.phrases(), side.side) }</dt>
            if let Some((_, edge)) = side.versions.first().filter(|_| side.same) {
                <dd class="sc-compass__same">{ context.picture_phrases().compass_same }</dd>
                <dd class="sc-compass__agreed">{ all(versions.map(link)) }<span>{ names(context, side, edge) }</span></dd>
            } else {
                { all(versions.map(|version| html! { <dd when={with_any(context, [version.0])}>{ link(version) }</dd> })) }
            }
        </div>
    }
}

fn names(context: &DrawingContext, side: &Versions<'_>, edge: &Edge) -> Html {
    let names = |edge: &Edge, member: &Member| edge.members.iter().any(|other| other.place == member.place);
    let shared = |member: &Member| side.versions.iter().all(|(_, other)| names(other, member));
    all(edge.members.iter().enumerate().map(|(idx, member)| {
        let comma = if idx > 0 { context.list_comma() } else { "" };
        let name = context.place_name(&member.place);
        if shared(member) {
            html! { <>{ comma }{ name }</> }
        } else {
            html! { <>{ comma }<b>{ name }</b></> }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, topic};
    use model::{Language, Member};

    #[test]
    fn three_sides_are_the_same_and_the_north_is_not() {
        let topic = topic(&context(Language::En), "garden-edges");
        let sides = SIDES.iter().map(|(side, ..)| versions(*side, &topic));
        let same: Vec<Side> = sides.filter(|side| side.same).map(|side| side.side).collect();
        assert_eq!(same, [Side::East, Side::South, Side::West]);
    }

    #[test]
    fn more_versions_of_a_side_than_there_is_room_for_stand_in_words_only() {
        let context = context(Language::En);
        let mut topic = topic(&context, "garden-edges");
        let (bounded, edge) = versions(Side::North, &topic).versions[0];
        let (bounded, place) = (bounded.clone(), edge.members[0].clone());
        for n_more in 0..3 {
            let drawn = parts(&compass(&context, &topic)).iter().any(|part| part.tag == "svg");
            assert_eq!(drawn, versions(Side::North, &topic).versions.len() <= LINES_MOST, "with {n_more} more");
            let member = Member { place: format!("elsewhere-{n_more}").as_str().into(), ..place.clone() };
            let edges = vec![Edge { side: Side::North, members: vec![member] }];
            topic.claims.push(Claim { value: Value::Edges { edges }, ..bounded.clone() });
        }
    }

    #[test]
    fn the_sides_are_one_side_turned_about_the_middle() {
        for (idx, (side, turn, [x, y])) in SIDES.into_iter().enumerate() {
            assert_eq!(turn, format!("rotate({} 64 64)", idx * 90), "{side:?}");
            // The name stands inside, where the middle of the turned side is, a step towards the middle of the square.
            let angle = (idx as f64 * 90.0).to_radians();
            let (dx, dy) = (24.0 * angle.sin(), -24.0 * angle.cos());
            assert_eq!((x, y), (&*format!("{:.0}", 64.0 + dx), &*format!("{:.0}", 64.0 + dy)), "{side:?}");
        }
    }
}

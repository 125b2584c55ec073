//! The compass: a boundary as a square, side by side with what each source says of it. A schematic, never a map: the documents
//! give words, no coordinates. A side on which the sources agree is one line, one on which they differ a line for each.

use crate::components::{all, source_badge, source_class};
use crate::edition::Edition;
use crate::i18n::side as side_name;
use crate::page::claim_anchor;
use crate::state::Choice;
use source_compare_core::model::{Claim, Edge, Member, PlaceId, Topic, Value};
use yew::prelude::*;

/// The sides in the order of the list, each with the two corners that it joins and which way is outwards.
const SIDES: [(&str, [i16; 4], [i16; 2]); 4] = [
    ("north", [24, 24, 104, 24], [0, -1]),
    ("east", [104, 24, 104, 104], [1, 0]),
    ("south", [24, 104, 104, 104], [0, 1]),
    ("west", [24, 24, 24, 104], [-1, 0]),
];
/// Units of the drawing between two lines of one side.
const APART: i16 = 12;
/// From a side inwards to its name, and from the end of a line to the number of its source.
const INWARDS: i16 = 16;
const BEYOND: i16 = 8;

/// What the sources shown say of one side.
struct Side<'a> {
    name: &'a str,
    versions: Vec<(&'a Claim, &'a Edge)>,
    /// Whether all of them name the same places.
    same: bool,
}

/// The boundaries of a topic; nothing unless several sources shown give one.
pub fn compass(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let sides: Vec<Side<'_>> = SIDES.iter().map(|(name, ..)| side(name, topic, choice)).collect();
    if sides.iter().all(|side| side.versions.len() < 2) {
        return Html::default();
    }
    html! {
        <figure class="sc-compass">
            <svg class="sc-compass__drawing" viewBox="0 0 128 128" width="128" height="128" aria-hidden="true">
                { all(sides.iter().zip(SIDES).map(|(side, (_, corners, outwards))| lines(edition, side, corners, outwards))) }
            </svg>
            <dl class="sc-compass__sides">{ all(sides.iter().map(|side| row(edition, topic, side))) }</dl>
            <figcaption>{ edition.phrases().compass_caption }</figcaption>
        </figure>
    }
}

fn side<'a>(name: &'a str, topic: &'a Topic, choice: &'a Choice) -> Side<'a> {
    let of_side = |claim: &'a Claim| match &claim.value {
        Value::Edges { edges } => Some((claim, edges.iter().find(|edge| edge.side == name)?)),
        _ => None,
    };
    let versions: Vec<(&Claim, &Edge)> = choice.claims(topic).filter_map(of_side).collect();
    let same = versions.len() > 1
        && versions.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if places(a) == places(b)));
    Side { name, versions, same }
}

fn places(edge: &Edge) -> Vec<&PlaceId> {
    edge.members.iter().map(|member| &member.place).collect()
}

/// One line where the sources agree, else one for each, further out by turns and of another pattern.
fn lines(edition: &Edition, side: &Side<'_>, corners: [i16; 4], outwards: [i16; 2]) -> Html {
    let ([x1, y1, x2, y2], [dx, dy]) = (corners, outwards);
    let line = |class: Classes, rank: i16| {
        let (x, y) = (dx * APART * rank, dy * APART * rank);
        let [x1, y1, x2, y2] = [x1 + x, y1 + y, x2 + x, y2 + y].map(|number| number.to_string());
        html! { <line {class} {x1} {y1} {x2} {y2} /> }
    };
    let name =
        text((x1 + x2) / 2 - dx * INWARDS, (y1 + y2) / 2 - dy * INWARDS, side_name(edition.phrases(), side.name));
    if side.same {
        return html! { <>{ line(classes!("sc-compass__line"), 0) }{ name }</> };
    }
    let sources = side.versions.iter().filter_map(|(claim, _)| edition.source(&claim.source));
    let own = (0..).zip(sources).map(|(rank, source)| {
        let (x, y) = ((x2 - x1).signum() * BEYOND + dx * APART * rank, (y2 - y1).signum() * BEYOND + dy * APART * rank);
        html! {
            <>
                { line(classes!("sc-compass__line", "sc-compass__line--own", source_class(source)), rank) }
                { text(x2 + x, y2 + y, &source.number.to_string()) }
            </>
        }
    });
    html! { <>{ all(own) }{ name }</> }
}

/// Words whose middle is there.
fn text(x: i16, y: i16, words: &str) -> Html {
    html! { <text class="sc-compass__text" x={x.to_string()} y={y.to_string()}>{ words.to_owned() }</text> }
}

/// A side in words: once where the sources agree, else for each, with what only it names in bold.
fn row(edition: &Edition, topic: &Topic, side: &Side<'_>) -> Html {
    let phrases = edition.phrases();
    let shown = side.versions.iter().take(if side.same { 1 } else { side.versions.len() });
    html! {
        <div>
            <dt>{ side_name(phrases, side.name) }</dt>
            if side.same {
                <dd class="sc-compass__same">{ phrases.compass_same }</dd>
            }
            { all(shown.map(|(claim, edge)| {
                let badge = edition.source(&claim.source).filter(|_| !side.same).map(|source| source_badge(edition, source));
                html! {
                    <dd>
                        <a class="sc-compass__version" href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
                            { badge }<span>{ names(edition, side, edge) }</span>
                        </a>
                    </dd>
                }
            })) }
        </div>
    }
}

fn names(edition: &Edition, side: &Side<'_>, edge: &Edge) -> Html {
    let shared = |member: &Member| side.versions.iter().all(|(_, other)| places(other).contains(&&member.place));
    all(edge.members.iter().enumerate().map(|(idx, member)| {
        let comma = if idx > 0 { edition.list_comma() } else { "" };
        let name = edition.place_name(&member.place);
        if shared(member) {
            html! { <>{ comma }{ name }</> }
        } else {
            html! { <>{ comma }<b>{ name }</b></> }
        }
    }))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::edition::built;
    use source_compare_core::words::Language;

    #[test]
    fn three_sides_are_the_same_and_the_north_is_not() {
        let edition = built::edition(Language::En).unwrap();
        let topic = edition.topic(&"boundary".into()).unwrap();
        let choice = Choice::default();
        let same: Vec<&str> = SIDES
            .iter()
            .map(|(name, ..)| side(name, topic, &choice))
            .filter(|side| side.same)
            .map(|side| side.name)
            .collect();
        assert_eq!(same, ["east", "south", "west"]);
    }

    #[test]
    fn the_sides_are_those_of_one_square() {
        for (name, [x1, y1, x2, y2], [dx, dy]) in SIDES {
            assert_eq!((x2 - x1) + (y2 - y1), 80, "{name} is as long as the others");
            assert_eq!((x2 - x1) * dx + (y2 - y1) * dy, 0, "{name} moves outwards, not along itself");
            let (middle_x, middle_y) = (i32::from(x1 + x2) / 2, i32::from(y1 + y2) / 2);
            assert!(
                (middle_x - 64) * i32::from(dx) + (middle_y - 64) * i32::from(dy) > 0,
                "{name} moves away from the middle"
            );
        }
    }
}

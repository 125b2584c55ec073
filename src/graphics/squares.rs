//! Scaled squares: every area of a topic on one scale, with its number. One stands inside another only where a relation
//! says so: with a solid line when a document states it, dashed when it is inferred.

use crate::components::{all, source_badge, source_class};
use crate::edition::Edition;
use crate::i18n::fill;
use crate::page::claim_anchor;
use crate::state::Choice;
use source_compare_core::model::{Basis, Claim, ClaimId, RelationKind, Topic, Unit, Value};
use yew::prelude::*;

/// Pixels for the square root of a square kilometre: 398 km² are then 85 px wide, and three such squares fit a phone.
const SCALE: f64 = 4.25;

/// A square, what it is part of, and where in that it is drawn: not at all when it does not fit beside the others there, or when
/// the whole is a part itself.
struct Square<'a> {
    claim: &'a Claim,
    side: f64,
    inside: Option<(&'a Claim, Basis)>,
    left: Option<f64>,
}

/// The squares of a topic's areas, in the order of its claims.
pub fn squares(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let squares = layout(topic, choice);
    if squares.is_empty() {
        return Html::default();
    }
    let phrases = edition.phrases();
    let tallest = squares.iter().map(|square| square.side).fold(0.0, f64::max);
    let nested = |wanted: fn(Basis) -> bool| {
        squares.iter().any(|square| square.left.is_some() && square.inside.is_some_and(|(_, basis)| wanted(basis)))
    };
    html! {
        <figure class="sc-squares">
            <ul class="sc-squares__list">
                { all(squares.iter().filter(|square| square.left.is_none()).map(|square| item(edition, topic, square, &squares, tallest))) }
            </ul>
            <figcaption>
                { phrases.squares_caption }
                if nested(|basis| basis == Basis::Documents) { { " " }{ phrases.squares_solid } }
                if nested(|basis| basis != Basis::Documents) { { " " }{ phrases.squares_dashed } }
            </figcaption>
        </figure>
    }
}

fn layout<'a>(topic: &'a Topic, choice: &'a Choice) -> Vec<Square<'a>> {
    let find = |claim_id: &ClaimId| choice.claims(topic).find(|claim| claim.id == *claim_id);
    let inside = |claim: &Claim| {
        let relation = topic.relations.iter().find(|relation| {
            let [part, _] = &relation.between;
            relation.kind == RelationKind::PartOf && *part == claim.id
        })?;
        let [_, whole] = &relation.between;
        Some((find(whole)?, relation.basis))
    };
    let squares = choice.claims(topic).filter_map(|claim| {
        let inside = inside(claim).filter(|(whole, _)| side(&whole.value).is_some());
        Some(Square { claim, side: side(&claim.value)?, inside, left: None })
    });
    let mut squares: Vec<Square<'_>> = squares.collect();
    let roots: Vec<(ClaimId, f64)> = squares
        .iter()
        .filter(|square| square.inside.is_none())
        .map(|root| (root.claim.id.clone(), root.side))
        .collect();
    for (root, width) in roots {
        let mut left = SCALE;
        for part in squares.iter_mut().filter(|square| square.inside.is_some_and(|(whole, _)| whole.id == root)) {
            if left + part.side + SCALE <= width {
                part.left = Some(left);
                left += part.side + SCALE;
            }
        }
    }
    squares
}

/// The side in pixels of the square for an area in square kilometres.
fn side(value: &Value) -> Option<f64> {
    match value {
        Value::Quantity { number, unit: Unit::Km2, .. } => Some(decimal(number).sqrt() * SCALE),
        _ => None,
    }
}

/// An exact decimal as a number. The library's reader of floats costs the wasm some kilobytes; a picture needs no more than this.
fn decimal(number: &str) -> f64 {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let digit = |byte: u8| f64::from(byte.saturating_sub(b'0'));
    let whole = whole.bytes().fold(0.0, |sum, byte| sum * 10.0 + digit(byte));
    whole + decimals.bytes().rev().fold(0.0, |sum, byte| (sum + digit(byte)) / 10.0)
}

fn item(edition: &Edition, topic: &Topic, square: &Square<'_>, all_squares: &[Square<'_>], tallest: f64) -> Html {
    let Some(source) = edition.source(&square.claim.source) else {
        return Html::default();
    };
    let children: Vec<&Square<'_>> = all_squares
        .iter()
        .filter(|other| other.left.is_some() && other.inside.is_some_and(|(whole, _)| whole.id == square.claim.id))
        .collect();
    html! {
        <li class={classes!("sc-squares__item", source_class(source))}>
            { drawing(square.side, &children, tallest) }
            { label(edition, topic, square) }
            { all(children.iter().map(|child| label(edition, topic, child))) }
        </li>
    }
}

/// The number of a square and what it measures, a link to its claim.
fn label(edition: &Edition, topic: &Topic, square: &Square<'_>) -> Html {
    let badge = edition.source(&square.claim.source).map(|source| source_badge(edition, source));
    html! {
        <a class="sc-squares__label" href={format!("#{}", claim_anchor(&topic.id, &square.claim.id))}>
            <span class="sc-squares__number">{ badge }<span>{ edition.value_line(square.claim) }</span></span>
            <span class="sc-squares__scope">{ edition.text(square.claim.scope) }</span>
            if let Some((whole, _)) = square.inside {
                <span class="sc-squares__inside">
                    { fill(edition.phrases().squares_inside, &[("whole", &edition.value_line(whole))]) }
                </span>
            }
        </a>
    }
}

/// A square with the squares inside it along its foot, as high as the tallest of the picture, so that all stand on one line. The
/// numbers stand below as text, so it is hidden from readers of them.
fn drawing(side: f64, children: &[&Square<'_>], tallest: f64) -> Html {
    let (width, height) = (px(side + 2.0), px(tallest + 2.0));
    let top = 1.0 + tallest - side;
    let inner = children.iter().map(|child| {
        let x = 1.0 + child.left.unwrap_or_default();
        let dashed = child.inside.is_some_and(|(_, basis)| basis != Basis::Documents);
        let class = if dashed { "sc-square sc-square--inner sc-square--dashed" } else { "sc-square sc-square--inner" };
        let y = top + side - child.side - SCALE;
        html! { <rect {class} x={px(x)} y={px(y)} width={px(child.side)} height={px(child.side)} /> }
    });
    html! {
        <svg class="sc-squares__drawing" width={width.clone()} height={height.clone()} viewBox={format!("0 0 {width} {height}")}
            aria-hidden="true" focusable="false">
            <rect class="sc-square" x="1" y={px(top)} width={px(side)} height={px(side)} />
            { all(inner) }
        </svg>
    }
}

/// A length in pixels, to a tenth.
fn px(length: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels at the most")]
    let tenths = (length * 10.0).round() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::edition::built;
    use source_compare_core::words::Language;

    fn with_squares(topic_id: &str, check: impl Fn(&[Square<'_>])) {
        let edition = built::edition(Language::En).unwrap();
        let topic = edition.topic(&topic_id.into()).unwrap();
        check(&layout(topic, &Choice::default()));
    }

    #[test]
    fn sides_squared_are_as_the_areas() {
        with_squares("area-figures", |squares| {
            assert!(squares.len() >= 8);
            for square in squares {
                let Value::Quantity { number, .. } = &square.claim.value else { panic!("an area") };
                let area = square.side * square.side / (SCALE * SCALE);
                assert!((area - number.parse::<f64>().unwrap()).abs() < 1e-6, "{number}");
            }
        });
    }

    #[test]
    fn decimals_are_read_and_pixels_written_to_a_tenth() {
        assert!((decimal("3.25") - 3.25).abs() < 1e-12);
        assert_eq!([px(0.04), px(9.96), px(92.0)], ["0.0", "10.0", "92.0"]);
    }

    #[test]
    fn squares_nest_only_where_a_relation_says_so() {
        with_squares("planned-area", |squares| assert!(squares.iter().all(|square| square.inside.is_none())));
        with_squares("area-figures", |squares| {
            let numbers = |claim: &Claim| match &claim.value {
                Value::Quantity { number, .. } => number.clone(),
                _ => String::new(),
            };
            let nested: Vec<_> = squares
                .iter()
                .filter_map(|square| square.inside.map(|(whole, basis)| (numbers(square.claim), numbers(whole), basis)))
                .collect();
            let expected = [
                ("139".to_owned(), "643".to_owned(), Basis::Documents),
                ("31".to_owned(), "109".to_owned(), Basis::Inference),
            ];
            assert_eq!(nested, expected);
        });
    }
}

//! Scaled squares: every area of a topic on one scale, with its number. One stands inside another only where a relation
//! says so: with a solid line when a document states it, dashed when it is inferred.

use crate::components::{all, source_badge, source_class};
use crate::edition::Edition;
use crate::i18n::fill;
use crate::page::claim_anchor;
use crate::state::Choice;
use source_compare_core::model::{Basis, Claim, ClaimId, RelationKind, Topic, Unit, Value};
use yew::prelude::*;

/// Pixels for the square root of a square kilometre: 398 km² are then 92 px wide, and three such squares fit a phone.
const SCALE: f64 = 4.6;

/// Areas of a topic.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SquaresProps {
    /// Facts and words.
    pub edition: Edition,
    /// The topic.
    pub topic: Topic,
    /// What the reader chose to see.
    #[prop_or_default]
    pub choice: Choice,
}

/// A square, and the squares inside it.
struct Square<'a> {
    claim: &'a Claim,
    side: f64,
    inside: Option<(&'a Claim, Basis)>,
}

/// The squares of a topic, in the order of its claims.
#[component]
pub fn Squares(props: &SquaresProps) -> Html {
    let SquaresProps { edition, topic, choice } = props;
    let claims = choice.claims(topic);
    let squares = squares(topic, &claims);
    if squares.is_empty() {
        return Html::default();
    }
    let phrases = edition.phrases();
    let nested = |wanted: fn(Basis) -> bool| squares.iter().any(|square| square.inside.is_some_and(|(_, basis)| wanted(basis)));
    html! {
        <figure class="sc-squares">
            <ul class="sc-squares__list">
                { all(squares.iter().map(|square| item(edition, topic, square, &squares))) }
            </ul>
            <figcaption>
                { phrases.squares_caption }
                if nested(|basis| basis == Basis::Documents) { { " " }{ phrases.squares_solid } }
                if nested(|basis| basis != Basis::Documents) { { " " }{ phrases.squares_dashed } }
            </figcaption>
        </figure>
    }
}

fn squares<'a>(topic: &Topic, claims: &'a [Claim]) -> Vec<Square<'a>> {
    let find = |claim_id: &ClaimId| claims.iter().find(|claim| claim.id == *claim_id);
    let inside = |claim: &Claim| {
        let relation = topic.relations.iter().find(|relation| {
            let [part, _] = &relation.between;
            relation.kind == RelationKind::PartOf && *part == claim.id
        })?;
        let [_, whole] = &relation.between;
        Some((find(whole)?, relation.basis))
    };
    claims.iter().filter_map(|claim| Some(Square { claim, side: side(&claim.value)?, inside: inside(claim) })).collect()
}

/// The side in pixels of the square for an area in square kilometres.
fn side(value: &Value) -> Option<f64> {
    match value {
        Value::Quantity { number, unit: Unit::Km2, .. } => number.parse::<f64>().ok().map(|area| area.sqrt() * SCALE),
        _ => None,
    }
}

fn item(edition: &Edition, topic: &Topic, square: &Square<'_>, all_squares: &[Square<'_>]) -> Html {
    let Some(source) = edition.source(&square.claim.source) else {
        return Html::default();
    };
    let children: Vec<&Square<'_>> = all_squares
        .iter()
        .filter(|other| other.inside.is_some_and(|(whole, _)| whole.id == square.claim.id))
        .collect();
    let drawn_inside = square.inside.is_some();
    html! {
        <li class={classes!("sc-squares__item", source_class(source))}>
            <a href={format!("#{}", claim_anchor(&topic.id, &square.claim.id))}>
                if !drawn_inside {
                    { drawing(square.side, &children) }
                }
                <span class="sc-squares__number">{ source_badge(edition, source) }{ edition.value_line(&square.claim.value) }</span>
                <span class="sc-squares__scope">{ edition.text(square.claim.scope) }</span>
                if let Some((whole, _)) = square.inside {
                    <span class="sc-squares__inside">
                        { fill(edition.phrases().squares_inside, &[("whole", &edition.value_line(&whole.value))]) }
                    </span>
                }
            </a>
        </li>
    }
}

/// A square with the squares inside it along its foot. The numbers stand beside it as text, so it is hidden from readers of them.
fn drawing(side: f64, children: &[&Square<'_>]) -> Html {
    let size = px(side + 2.0);
    let mut left = 1.0 + SCALE;
    let inner = children.iter().map(|child| {
        let x = left;
        left += child.side + SCALE;
        let dashed = child.inside.is_some_and(|(_, basis)| basis != Basis::Documents);
        let class = if dashed { "sc-square sc-square--inner sc-square--dashed" } else { "sc-square sc-square--inner" };
        let y = 1.0 + side - child.side - SCALE;
        html! { <rect {class} x={px(x)} y={px(y)} width={px(child.side)} height={px(child.side)} /> }
    });
    html! {
        <svg class="sc-squares__drawing" width={size.clone()} height={size.clone()} viewBox={format!("0 0 {size} {size}")}
            aria-hidden="true" focusable="false">
            <rect class="sc-square" x="1" y="1" width={px(side)} height={px(side)} />
            { all(inner) }
        </svg>
    }
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::edition::built;
    use source_compare_core::words::Language;

    fn with_squares(topic_id: &str, check: impl Fn(&[Square<'_>])) {
        let edition = built::edition(Language::En).unwrap();
        let topic = edition.topic(&topic_id.into()).unwrap();
        check(&squares(topic, &topic.claims));
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

//! Scaled squares: every area of a topic on one scale, with its number. One stands inside another only where a relation
//! says so: with a solid line when a document states it, dashed when it is inferred.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with, with_all, with_any, with_any_of};
use super::sizes::size;
use super::ties::ties_of;
use model::address::claim_anchor;
use model::phrasing::basis_bracket;
use model::{Basis, Claim, ClaimId, RelationKind, Topic, Value};
use source_compare::components::{all, converted, source_badge, source_class};
use source_compare::i18n::fill;
use yew::prelude::*;

/// Pixels for the square root of a square kilometre: 398 km² are then 85 px wide, and three such squares fit a phone. A pixel here
/// is a sixteenth of the drawing's font size, by which the style sheet makes all squares larger where there is room.
const SCALE: f64 = 4.25;

/// Where the largest square would be narrower or wider than these pixels by that scale, the scale is another, by which it is so wide.
const WIDTHS: std::ops::RangeInclusive<f64> = 24.0..=330.0;
const WIDEST: f64 = 110.0;

/// Square metres in a square kilometre.
const KM2: f64 = 1e6;

/// The space between squares within another, in pixels.
const GAP: f64 = 4.25;

/// Squares that are narrower stand closer together, so that three fit the narrowest common phone; in pixels.
const SMALL: f64 = 88.0;

/// A square, what it is part of, and where in that it is drawn: not at all when it does not fit beside the others there, or when
/// the whole is a part itself.
struct Square<'a> {
    claim: &'a Claim,
    side: f64,
    inside: Option<(&'a Claim, Basis)>,
    left: Option<f64>,
}

impl<'a> Square<'a> {
    /// The claim of the square in which it is drawn, and what that rests on.
    fn drawn_in(&self) -> Option<(&'a Claim, Basis)> {
        self.inside.filter(|_| self.left.is_some())
    }
}

/// The squares of a topic's areas, in the order of its claims. One that is drawn in another's stands alone without that one's source.
pub(super) fn squares(context: &DrawingContext, topic: &Topic) -> Html {
    let squares = layout(context, topic);
    if squares.is_empty() {
        return Html::default();
    }
    let label = context.picture_phrases().picture_squares;
    let tallest = squares.iter().map(|square| square.side).fold(0.0, f64::max);
    let drawn_in = |wanted: fn(Basis) -> bool| {
        let drawn = squares.iter().filter_map(|square| {
            square.drawn_in().filter(|(_, basis)| wanted(*basis)).map(|(whole, _)| vec![square.claim, whole])
        });
        with_any_of(context, drawn)
    };
    let (stated, inferred) = (drawn_in(|basis| basis == Basis::Documents), drawn_in(|basis| basis != Basis::Documents));
    let small = (tallest + 2.0 < SMALL).then_some("sc-squares__list--small");
    let few = (squares.len() <= TIED_MOST).then_some("sc-squares__list--few");
    html! {
        <figure class="sc-squares" aria-label={label} when={with_any(context, squares.iter().map(|square| square.claim))}>
            <ul class={classes!("sc-squares__list", small, few)}>{ all(squares.iter().map(|square| item(context, topic, square, &squares, tallest))) }</ul>
            { ties(context, topic, &squares) }
            <figcaption>
                { context.picture_phrases().squares_caption }
                if !stated.is_empty() { <span when={stated}>{ gap(context) }{ context.picture_phrases().squares_solid }</span> }
                if !inferred.is_empty() { <span when={inferred}>{ gap(context) }{ context.picture_phrases().squares_dashed }</span> }
            </figcaption>
        </figure>
    }
}

/// With more squares than these, lines between them would say nothing at a glance.
const TIED_MOST: usize = 4;

/// The relation of each square to those before it, a line for each kind.
fn ties(context: &DrawingContext, topic: &Topic, squares: &[Square<'_>]) -> Html {
    if squares.len() > TIED_MOST {
        return Html::default();
    }
    let lines = squares.iter().enumerate().map(|(idx, square)| {
        let before: Vec<&Claim> = squares.iter().take(idx).map(|other| other.claim).collect();
        ties_of(context, topic, &before, square.claim)
    });
    html! { <ul class="sc-ties">{ all(lines) }</ul> }
}

fn layout<'a>(context: &DrawingContext, topic: &'a Topic) -> Vec<Square<'a>> {
    let widest: f64 = topic.claims.iter().filter_map(|claim| root(context, &claim.value)).fold(0.0, f64::max);
    let scale = if WIDTHS.contains(&(widest * SCALE)) { SCALE } else { WIDEST / widest };
    let side = |value: &Value| root(context, value).map(|root| root * scale);
    let inside = |claim: &Claim| {
        let relation = topic.relations.iter().find(|relation| {
            let [part, _] = &relation.between;
            relation.kind == RelationKind::PartOf && *part == claim.id
        })?;
        let [_, whole] = &relation.between;
        Some((topic.claim(whole)?, relation.basis))
    };
    let squares = topic.claims.iter().filter_map(|claim| {
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
        let mut left = GAP;
        for part in squares.iter_mut().filter(|square| square.inside.is_some_and(|(whole, _)| whole.id == root)) {
            if left + part.side + GAP <= width {
                part.left = Some(left);
                left += part.side + GAP;
            }
        }
    }
    squares
}

/// The side in kilometres of the square for an area.
fn root(context: &DrawingContext, value: &Value) -> Option<f64> {
    let Value::Quantity { number, unit, .. } = value else { return None };
    let (_, size) = size(context, unit).filter(|(scale, _)| *scale == "area")?;
    Some((number.to_f64() * size / KM2).sqrt())
}

fn item(
    context: &DrawingContext,
    topic: &Topic,
    square: &Square<'_>,
    all_squares: &[Square<'_>],
    tallest: f64,
) -> Html {
    let whole = square.drawn_in().map(|(whole, _)| whole);
    let Some(source) =
        context.source(&square.claim.source).filter(|_| whole.is_none_or(|whole| whole.source != square.claim.source))
    else {
        return Html::default();
    };
    let drawn_here = |other: &&Square<'_>| other.drawn_in().is_some_and(|(whole, _)| whole.id == square.claim.id);
    let children: Vec<&Square<'_>> = all_squares.iter().filter(drawn_here).collect();
    let unless = whole.map(|whole| with_all(context, [whole, square.claim]));
    html! {
        <li class={source_class(source)} when={with(source)} {unless}>
            { drawing(context, square.side, &children, tallest) }
            { label(context, topic, square) }
            { all(children.iter().map(|child| label(context, topic, child))) }
        </li>
    }
}

/// The number of a square and what it measures, a link to its claim.
fn label(context: &DrawingContext, topic: &Topic, square: &Square<'_>) -> Html {
    let source = context.source(&square.claim.source);
    let badge = source.map(|source| source_badge(context, source));
    html! {
        <a class="sc-squares__label" when={with_any(context, [square.claim])} href={format!("#{}", claim_anchor(&topic.id, &square.claim.id))}>
            <span class="sc-squares__number">{ badge }<span>{ context.value_line(square.claim) }</span></span>
            { converted(context, square.claim) }
            <span class="sc-squares__source">{ source.map(|source| context.text(source.short_name)) }</span>
            <span class="sc-squares__scope">{ context.text(square.claim.scope) }</span>
            if let Some((whole, basis)) = square.inside {
                <span class="sc-squares__inside" when={with_all(context, [whole, square.claim])}>
                    { fill(context.picture_phrases().squares_inside, &[("whole", &context.value_line(whole))]) }
                    if let Some(basis) = basis_bracket(&**context, basis) {
                        { " " }<span class="sc-basis">{ basis }</span>
                    }
                </span>
            }
        </a>
    }
}

/// A square with the squares inside it along its foot, as high as the tallest of the picture, so that all stand on one line. The
/// numbers stand below as text, so it is hidden from readers of them.
fn drawing(context: &DrawingContext, side: f64, children: &[&Square<'_>], tallest: f64) -> Html {
    let (width, height) = (px(side + 2.0), px(tallest + 2.0));
    let top = 1.0 + tallest - side;
    let inner = children.iter().map(|child| {
        let x = 1.0 + child.left.unwrap_or_default();
        let dashed = child.inside.is_some_and(|(_, basis)| basis != Basis::Documents);
        let class = if dashed { "sc-square sc-square--inner sc-square--dashed" } else { "sc-square sc-square--inner" };
        let y = top + side - child.side - SCALE;
        html! {
            <rect {class} when={with_any(context, [child.claim])} x={px(x)} y={px(y)} width={px(child.side)} height={px(child.side)} />
        }
    });
    html! {
        <svg class="sc-squares__drawing" width={em(side + 2.0)} height={em(tallest + 2.0)} viewBox={format!("0 0 {width} {height}")}
            aria-hidden="true" focusable="false">
            <rect class="sc-square" x="1" y={px(top)} width={px(side)} height={px(side)} />
            { all(inner) }
        </svg>
    }
}

/// The same length in the drawing's own unit.
fn em(length: f64) -> String {
    format!("{:.3}em", length / 16.0)
}

/// A length in pixels, to a tenth.
fn px(length: f64) -> String {
    format!("{length:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, topic};
    use model::{Drawing, Language};

    #[test]
    fn sides_squared_are_as_the_areas() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-size");
        let squares = layout(&context, &topic);
        assert_eq!(squares.len(), 4);
        for square in squares {
            let Value::Quantity { number, .. } = &square.claim.value else { panic!("an area") };
            let area = square.side * square.side / (SCALE * SCALE);
            assert!((area - number.to_f64()).abs() < 1e-6, "{number}");
        }
    }

    #[test]
    fn what_is_shipped_is_drawn_to_scale() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-size");
        let parts = parts(&squares(&context, &topic));
        let number =
            |part: &Drawing, name| part.attribute(name).unwrap().trim_end_matches("em").parse::<f64>().unwrap();
        let drawn = parts.iter().filter(|part| part.tag == "rect").map(|rect| {
            assert_eq!(rect.attribute("width"), rect.attribute("height"), "a square");
            (number(rect, "width") / SCALE).powi(2)
        });
        let drawn: Vec<f64> = drawn.collect();
        let areas: Vec<f64> =
            topic.claims.iter().filter_map(|claim| root(&context, &claim.value)).map(|side| side.powi(2)).collect();
        // A tenth of a pixel more or less is some two percent of the smallest square.
        let is_one_of = |area: &f64, others: &[f64]| others.iter().any(|other| (area / other - 1.0).abs() < 0.025);
        assert!(drawn.iter().all(|area| is_one_of(area, &areas)), "{drawn:?} {areas:?}");
        assert!(areas.iter().all(|area| is_one_of(area, &drawn)), "{drawn:?} {areas:?}");
        for drawing in parts.iter().filter(|part| part.tag == "svg" && part.has_class("sc-squares__drawing")) {
            let units: Vec<f64> =
                drawing.attribute("viewBox").unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
            for (name, length) in [("width", units[2]), ("height", units[3])] {
                assert!((number(drawing, name) * 16.0 - length).abs() < 0.06, "{name} as in its view");
            }
        }
    }

    #[test]
    fn squares_nest_only_where_a_relation_says_so() {
        let context = context(Language::EN);
        let mut topic = topic(&context, "garden-size");
        let nested = |topic: &Topic| -> Vec<(String, String, Basis)> {
            let inside = |square: Square<'_>| {
                let (whole, basis) = square.inside?;
                Some((square.claim.id.to_string(), whole.id.to_string(), basis))
            };
            layout(&context, topic).into_iter().filter_map(inside).collect()
        };
        let expected = [("orchard", "plan-garden", Basis::Documents), ("tea-slopes", "draft", Basis::Inference)];
        assert_eq!(nested(&topic), expected.map(|(part, whole, basis)| (part.to_owned(), whole.to_owned(), basis)));
        topic.relations.retain(|relation| relation.kind != RelationKind::PartOf);
        assert_eq!(nested(&topic), []);
    }
}

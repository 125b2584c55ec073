//! Bars: quantities of one dimension on one scale, from zero. How the source bounds a number is drawn at the end of its bar: open
//! with an arrow, dashed for "about", lighter from the lower to the upper end of a range.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with_any, with_several};
use super::sizes::size;
use model::address::claim_anchor;
use model::{Claim, Comparator, Decimal, Topic, Value};
use source_compare::components::{all, converted, source_badge, source_class};
use yew::prelude::*;

/// One quantity.
struct Bar<'a> {
    claim: &'a Claim,
    /// The dimension, if its units have sizes, or else the unit.
    scale: &'a str,
    /// The number in base units, or the lower end of a range.
    low: f64,
    /// The number in base units, or the upper end of a range.
    high: f64,
    comparator: Comparator,
    approximate: bool,
}

impl Bar<'_> {
    fn is_open_upwards(&self) -> bool {
        matches!(self.comparator, Comparator::MoreThan | Comparator::AtLeast)
    }

    fn is_open_downwards(&self) -> bool {
        matches!(self.comparator, Comparator::LessThan | Comparator::AtMost)
    }

    /// True when the number itself may be the value, so that the bar ends there.
    fn has_end(&self) -> bool {
        !matches!(self.comparator, Comparator::MoreThan | Comparator::LessThan)
    }
}

/// The quantities of a topic, one figure a dimension in which there are several.
pub(super) fn bars(context: &DrawingContext, topic: &Topic) -> Html {
    let groups = groups(context, topic);
    // What is said in words on the same point has no bar, which is said.
    let only = groups.len() == 1;
    all(groups.iter().map(|bars| figure(context, topic, bars, only)))
}

fn groups<'a>(context: &'a DrawingContext, topic: &'a Topic) -> Vec<Vec<Bar<'a>>> {
    let mut groups: Vec<Vec<Bar<'a>>> = Vec::new();
    for bar in topic.claims.iter().filter_map(|claim| bar(context, claim)) {
        match groups.iter_mut().find(|group| group.iter().all(|other| other.scale == bar.scale)) {
            Some(group) => group.push(bar),
            None => groups.push(vec![bar]),
        }
    }
    groups.retain(|group| group.len() > 1 && longest(group) > 0.0);
    groups
}

/// A place in a ranking is no length, and what is less than nothing has none.
fn bar<'a>(context: &'a DrawingContext, claim: &'a Claim) -> Option<Bar<'a>> {
    let Value::Quantity { number, to, unit, comparator, approximate } = &claim.value else { return None };
    let (scale, size) = size(context, unit)?;
    let low = number.to_f64() * size;
    let high = to.as_ref().map_or(low, |to| Decimal::to_f64(to) * size);
    let bar = Bar { claim, scale, low, high, comparator: *comparator, approximate: *approximate };
    (low >= 0.0).then_some(bar)
}

fn longest(bars: &[Bar<'_>]) -> f64 {
    bars.iter().map(|bar| bar.high).fold(0.0, f64::max)
}

fn figure(context: &DrawingContext, topic: &Topic, bars: &[Bar<'_>], with_words: bool) -> Html {
    let longest = longest(bars);
    let key = |wanted: &dyn Fn(&Bar<'_>) -> bool, phrase: &'static str| {
        let when = with_any(context, bars.iter().filter(|bar| wanted(bar)).map(|bar| bar.claim));
        if when.is_empty() {
            Html::default()
        } else {
            html! { <span {when}>{ gap(context) }{ phrase }</span> }
        }
    };
    let items = topic.claims.iter().filter_map(|claim| {
        if let Some(bar) = bars.iter().find(|bar| bar.claim.id == claim.id) {
            return Some(item(context, topic, claim, drawing(bar, longest)));
        }
        let beside = bars.iter().any(|bar| bar.claim.row == claim.row) && matches!(claim.value, Value::Text { .. });
        let none = html! { <span class="sc-bars__none">{ context.picture_phrases().bars_none }</span> };
        (with_words && beside).then(|| item(context, topic, claim, none))
    });
    html! {
        <figure class="sc-bars" aria-label={context.picture_phrases().picture_bars} when={with_several(context, bars.iter().map(|bar| bar.claim))}>
            <ul class="sc-bars__list">{ all(items) }</ul>
            <figcaption>
                { context.picture_phrases().bars_caption }
                { key(&|bar| bar.is_open_upwards(), context.picture_phrases().bars_beyond) }
                { key(&|bar| bar.is_open_downwards(), context.picture_phrases().bars_below) }
                { key(&|bar| bar.approximate, context.picture_phrases().bars_about) }
                { key(&|bar| bar.low < bar.high, context.picture_phrases().bars_range) }
            </figcaption>
        </figure>
    }
}

/// A number with its bar and what it counts, a link to its claim.
fn item(context: &DrawingContext, topic: &Topic, claim: &Claim, drawing: Html) -> Html {
    let source = context.source(&claim.source);
    html! {
        <li class={classes!(source.map(source_class))} when={with_any(context, [claim])}>
            <a class="sc-bars__label" href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
                <span class="sc-bars__value">
                    { source.map(|source| source_badge(context, source)).unwrap_or_default() }
                    <span>{ context.value_line(claim) }</span>
                </span>
                { converted(context, claim) }
                { drawing }
                <span class="sc-bars__scope">
                    { context.text(claim.scope) }
                    if let Some(time) = claim.time {
                        { context.separator() }{ context.text(time) }
                    }
                </span>
            </a>
        </li>
    }
}

/// A bar, as wide as its share of the longest, and its end. The number stands above it as text.
fn drawing(bar: &Bar<'_>, longest: f64) -> Html {
    let (low, high) = (share(bar.low, longest), share(bar.high, longest));
    let end = |at: &str| {
        let class = if bar.approximate { "sc-bars__edge sc-bars__edge--dashed" } else { "sc-bars__edge" };
        html! { <line {class} x1={at.to_owned()} y1="4" x2={at.to_owned()} y2="20" /> }
    };
    let arrow = match bar.comparator {
        _ if bar.is_open_upwards() => Some("M5 5 12 12 5 19"),
        _ if bar.is_open_downwards() => Some("M12 5 5 12 12 19"),
        _ => None,
    };
    html! {
        <svg class="sc-bars__drawing" width="100%" height="24" aria-hidden="true" focusable="false">
            if bar.low < bar.high {
                <rect class="sc-bars__bar sc-bars__bar--range" x="0" y="4" width={high.clone()} height="16" />
            }
            <rect class="sc-bars__bar" x="0" y="4" width={low.clone()} height="16" />
            <line class="sc-bars__edge" x1="0" y1="4" x2={high.clone()} y2="4" />
            <line class="sc-bars__edge" x1="0" y1="20" x2={high.clone()} y2="20" />
            if bar.low < bar.high { { end(&low) } }
            if bar.has_end() { { end(&high) } }
            if let Some(arrow) = arrow {
                <svg class="sc-bars__arrow" x={high} y="0" width="16" height="24" aria-hidden="true"><path d={arrow} /></svg>
            }
            <line class="sc-bars__zero" x1="0" y1="0" x2="0" y2="24" />
        </svg>
    }
}

/// The share of the longest, to a tenth of a per cent.
fn share(number: f64, longest: f64) -> String {
    format!("{:.1}%", 100.0 * number / longest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, quantity, topic, with_values};
    use model::Language;

    /// A topic with these values.
    fn of(values: &[(&str, Value)]) -> Topic {
        with_values(&topic(&context(Language::EN), "garden-size"), values)
    }

    #[test]
    fn bars_are_as_wide_as_their_numbers() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-size");
        let groups = groups(&context, &topic);
        let widths = |group: &Vec<Bar<'_>>| -> Vec<(f64, String)> {
            group.iter().map(|bar| (bar.high, share(bar.high, longest(group)))).collect()
        };
        let expected = [(40e6, "95.2%"), (42e6, "100.0%"), (9e6, "21.4%"), (4e6, "9.5%")];
        assert_eq!(
            groups.iter().map(widths).collect::<Vec<_>>(),
            [expected.map(|(number, width)| (number, width.to_owned()))]
        );
    }

    #[test]
    fn a_range_is_drawn_from_its_lower_to_its_upper_end() {
        let mut range = quantity("5", "items");
        if let Value::Quantity { to, comparator, .. } = &mut range {
            (*to, *comparator) = (Decimal::parse("10"), Comparator::Range);
        }
        let topic = of(&[("some", range), ("all", quantity("24", "items"))]);
        let context = context(Language::EN);
        let groups = groups(&context, &topic);
        let range = groups[0].iter().find(|bar| bar.comparator == Comparator::Range).unwrap();
        assert_eq!((range.low, range.high, longest(&groups[0])), (5.0, 10.0, 24.0));
    }

    #[test]
    fn units_with_one_number_only_and_ranks_have_no_bars() {
        let topic = of(&[
            ("money", quantity("5", "cny")),
            ("people", quantity("7", "people")),
            ("more-money", quantity("6", "cny")),
            ("third", quantity("3", "rank")),
            ("fourth", quantity("4", "rank")),
        ]);
        let context = context(Language::EN);
        let groups = groups(&context, &topic);
        let scales: Vec<Vec<&str>> = groups.iter().map(|group| group.iter().map(|bar| bar.scale).collect()).collect();
        assert_eq!(scales, [["cny", "cny"]]);
    }

    #[test]
    fn what_is_said_in_words_beside_numbers_stands_without_a_bar() {
        let context = context(Language::EN);
        let words = Value::Text { text: topic(&context, "garden-size").question, reading: "large".to_owned() };
        let topic = of(&[("few", quantity("5", "km2")), ("many", quantity("6", "km2")), ("large", words)]);
        let parts = parts(&bars(&context, &topic));
        let n = |class: &str| parts.iter().filter(|part| part.has_class(class)).count();
        assert_eq!([n("sc-bars__label"), n("sc-bars__drawing"), n("sc-bars__none")], [3, 2, 1]);
        assert!(parts.iter().any(|part| part.text == context.picture_phrases().bars_none));
    }

    #[test]
    fn only_a_number_that_may_be_the_value_ends_its_bar() {
        use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan, Range};
        let context = context(Language::EN);
        let topic = of(&[("some", quantity("5", "km2"))]);
        let looks = |comparator| {
            let bar = Bar { comparator, ..bar(&context, &topic.claims[0]).unwrap() };
            (bar.has_end(), bar.is_open_upwards(), bar.is_open_downwards())
        };
        let expected = [
            (true, false, false),
            (true, false, false),
            (false, true, false),
            (true, true, false),
            (false, false, true),
            (true, false, true),
        ];
        assert_eq!([Equal, Range, MoreThan, AtLeast, LessThan, AtMost].map(looks), expected);
    }
}

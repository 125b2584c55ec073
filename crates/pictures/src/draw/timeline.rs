//! The timeline: dates as marks on scales of time, and below them every step in a list. Dates that give only a year stand on one
//! strip, finer ones on another that enlarges a part of it. A year that a document prints and one that is inferred look different.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with_any, with_several};
use super::timescale::{Dated, Step, Strip, ends, labels, steps, strips, ticks};
use model::address::claim_anchor;
use model::{Claim, Topic};
use source_compare::components::{all, source_badge, source_class};
use yew::prelude::*;

/// Pixels from one row of marks to the next, of a mark's middle over the axis, and of its letter over that.
const ROW: usize = 34;
const OVER_AXIS: usize = 12;
const LETTER: usize = 11;

/// The strips and the list; nothing while there is only one date.
pub(super) fn timeline(context: &DrawingContext, topic: &Topic) -> Html {
    let steps = steps(topic);
    let dated = steps.iter().filter(|step| step.date.is_some()).map(|step| step.claim);
    let when = with_several(context, dated);
    if when.is_empty() {
        return Html::default();
    }
    let [years, days] = strips(&steps);
    let key = |wanted: &dyn Fn(Option<Dated<'_>>) -> bool, phrase: &'static str| {
        let when = with_any(context, steps.iter().filter(|step| wanted(step.date)).map(|step| step.claim));
        if when.is_empty() {
            Html::default()
        } else {
            html! { <span {when}>{ gap(context) }{ phrase }</span> }
        }
    };
    html! {
        <figure class="sc-timeline" aria-label={context.picture_phrases().picture_timeline} {when}>
            { years.as_ref().map(|years| strip(context, years, context.picture_phrases().timeline_years, days.as_ref())).unwrap_or_default() }
            { days.as_ref().map(|days| strip(context, days, context.picture_phrases().timeline_days, None)).unwrap_or_default() }
            <ol class="sc-timeline__steps">{ all(steps.iter().map(|step| item(context, topic, step))) }</ol>
            <figcaption>
                { context.picture_phrases().timeline_caption }
                { key(&|date| date.is_some_and(|date| !date.inferred), context.picture_phrases().timeline_printed) }
                { key(&|date| date.is_some_and(|date| date.inferred), context.picture_phrases().timeline_inferred) }
                { key(&|date| date.is_none(), context.picture_phrases().timeline_order) }
            </figcaption>
        </figure>
    }
}

/// A strip with its heading. Everything on it stands in the list as text, so it is hidden from readers of that.
fn strip(context: &DrawingContext, strip: &Strip<'_>, heading: &'static str, enlarged: Option<&Strip<'_>>) -> Html {
    let n_rows = strip.marks.iter().map(|(.., row)| row + 1).max().unwrap_or(1);
    let axis = n_rows * ROW;
    let window = enlarged.filter(|it| strip.scale.from <= it.scale.from && it.scale.to <= strip.scale.to);
    let window = window.map(|it| {
        let [from, to] = [it.scale.from, it.scale.to].map(|day| strip.share(f64::from(day)));
        (percent(from), percent(to - from), with_any(context, it.claims()))
    });
    html! {
        <div class="sc-timeline__strip" when={with_any(context, strip.claims())}>
            <p class="sc-timeline__heading">
                { heading }
                if let Some((.., when)) = &window {
                    <span class="sc-timeline__enlarged" when={when.clone()}>{ context.separator() }{ context.picture_phrases().timeline_enlarged }</span>
                }
            </p>
            <svg class="sc-timeline__drawing" width="100%" height={(axis + 26).to_string()} aria-hidden="true" focusable="false">
                if let Some((x, width, when)) = window {
                    <rect class="sc-timeline__window" {x} y="0" {width} height={axis.to_string()} {when} />
                }
                <line class="sc-timeline__axis" x1="0" y1={axis.to_string()} x2="100%" y2={axis.to_string()} />
                { all(ticks(strip).into_iter().map(|(at, new_year)| {
                    let length = if new_year { 9 } else { 4 };
                    html! { <line class="sc-timeline__tick" x1={percent(at)} y1={axis.to_string()} x2={percent(at)} y2={(axis + length).to_string()} /> }
                })) }
                { all(labels(strip).into_iter().map(|(year, at, printed)| {
                    let label = if printed { year.to_string() } else { format!("[{year}]") };
                    html! { <text class="sc-timeline__year" x={percent(at)} y={(axis + 21).to_string()}>{ label }</text> }
                })) }
                { all(strip.marks.iter().map(|(claim, date, row)| stem(context, claim, ends(strip, date), axis, *row))) }
                { all(strip.marks.iter().map(|(claim, date, row)| mark(context, claim, date, ends(strip, date), axis, *row))) }
            </svg>
        </div>
    }
}

/// The stem of a mark. All are drawn before the marks, which cover them where they are one above the other.
fn stem(context: &DrawingContext, claim: &Claim, [from, to]: [f64; 2], axis: usize, row: usize) -> Html {
    let (at, source) = (percent(f64::midpoint(from, to)), context.source(&claim.source).map(source_class));
    html! {
        <g class={classes!(source)} when={with_any(context, [claim])}>
            <line class="sc-timeline__stem" x1={at.clone()} y1={height(axis, row).to_string()} x2={at} y2={axis.to_string()} />
        </g>
    }
}

/// A dot, or for a run a dot that is drawn out, and its letter.
fn mark(
    context: &DrawingContext,
    claim: &Claim,
    date: &Dated<'_>,
    [from, to]: [f64; 2],
    axis: usize,
    row: usize,
) -> Html {
    let middle = height(axis, row);
    let letter_at = middle.saturating_sub(LETTER);
    let at = percent(f64::midpoint(from, to));
    let kind = if date.inferred { "sc-timeline__mark--inferred" } else { "sc-timeline__mark--printed" };
    let source = context.source(&claim.source).map(source_class);
    html! {
        <g class={classes!("sc-timeline__mark", kind, source)} when={with_any(context, [claim])}>
            if date.end.is_some() {
                { run(from, to, middle) }
            } else {
                <circle class="sc-timeline__dot" cx={at.clone()} cy={middle.to_string()} r="6" />
            }
            <circle class="sc-timeline__clear" cx={at.clone()} cy={letter_at.saturating_sub(4).to_string()} r="6" />
            <text class="sc-timeline__letter" x={at} y={letter_at.to_string()}>{ date.letter.to_string() }</text>
        </g>
    }
}

/// Percent of a strip that are wide enough to be seen.
const CAPPED_MOST: f64 = 5.0;

/// The height of the middle of a mark.
fn height(axis: usize, row: usize) -> usize {
    axis.saturating_sub(OVER_AXIS + row * ROW)
}

/// The drawn-out dot: two halves, and between them what the scale gives it, be it less than a pixel. A run that is long enough to be
/// seen without them has square ends, where it begins and ends.
fn run(from_share: f64, to_share: f64, middle: usize) -> Html {
    let [from, to] = [from_share, to_share].map(percent);
    let [y, above, below] = [middle, middle.saturating_sub(6), middle + 6].map(|y| y.to_string());
    let is_long = to_share - from_share > CAPPED_MOST;
    let caps = html! {
        <>
            <svg class="sc-timeline__cap" x={from.clone()} y={y.clone()} width="1" height="1" aria-hidden="true"><path d="M0 -6A6 6 0 0 0 0 6" /></svg>
            <svg class="sc-timeline__cap" x={to.clone()} {y} width="1" height="1" aria-hidden="true"><path d="M0 -6A6 6 0 0 1 0 6" /></svg>
        </>
    };
    html! {
        <>
            <rect class="sc-timeline__body" x={from.clone()} y={above.clone()} width={percent(to_share - from_share)} height="12" />
            if !is_long { { caps } }
            <line class="sc-timeline__edge" x1={from.clone()} y1={above.clone()} x2={to.clone()} y2={above} />
            <line class="sc-timeline__edge" x1={from} y1={below.clone()} x2={to} y2={below} />
        </>
    }
}

/// A step as text, a link to its claim.
fn item(context: &DrawingContext, topic: &Topic, step: &Step<'_>) -> Html {
    let source = context.source(&step.claim.source);
    let row = topic.rows.iter().find(|row| Some(&row.id) == step.claim.row.as_ref());
    html! {
        <li class={classes!("sc-timeline__step", source.map(source_class))} when={with_any(context, [step.claim])}>
            <a class="sc-timeline__link" href={format!("#{}", claim_anchor(&topic.id, &step.claim.id))}>
                <span class="sc-timeline__key" aria-hidden="true">{ step.date.map_or('–', |date| date.letter).to_string() }</span>
                <span class="sc-timeline__date">
                    { source.map(|source| source_badge(context, source)).unwrap_or_default() }
                    <span>{ context.value_line(step.claim) }</span>
                </span>
                <span class="sc-timeline__what">
                    { context.text(row.map_or(step.claim.scope, |row| row.label)) }
                    if step.date.is_none() {
                        <span class="sc-timeline__unplaced">{ context.separator() }{ context.picture_phrases().timeline_unplaced }</span>
                    }
                </span>
            </a>
        </li>
    }
}

/// A share of a strip, to a hundredth of a per cent: a tenth of a pixel on the widest.
fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

//! The timeline: every step with its words, and beside them its date as a mark on a scale of time. Dates that give only a year stand on
//! one scale, finer ones on another that enlarges a part of it; steps without a date stand by themselves. A year that a document
//! prints and one that is inferred look different.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with_any, with_several};
use super::timescale::{Dated, Step, Strip, ends, labels, lines, steps, strips, ticks};
use model::address::claim_anchor;
use model::{Claim, Topic};
use source_compare::components::{all, source_badge, source_class};
use yew::prelude::*;

/// Pixels from the top to the axis of a scale and to its years, and those of a track and of the middle of its mark.
const AXIS: usize = 6;
const YEAR: usize = 23;
const TRACK: usize = 16;
const MIDDLE: usize = 8;

/// The scales with their steps; nothing while there is only one date.
pub(super) fn timeline(context: &DrawingContext, topic: &Topic) -> Html {
    let phrases = context.picture_phrases();
    let steps = steps(topic);
    let dated = steps.iter().filter(|step| step.date.is_some()).map(|step| step.claim);
    let when = with_several(context, dated);
    if when.is_empty() {
        return Html::default();
    }
    let [years, days] = strips(&steps);
    let key = |inferred: bool, phrase: &'static str, gap: &'static str| {
        let marked = steps.iter().filter(|step| step.date.is_some_and(|date| date.inferred == inferred));
        let when = with_any(context, marked.map(|step| step.claim));
        if when.is_empty() {
            Html::default()
        } else {
            html! { <span {when}>{ phrase }{ gap }</span> }
        }
    };
    html! {
        <figure class="sc-timeline" aria-label={phrases.picture_timeline} {when}>
            { years.as_ref().map(|years| strip(context, topic, years, phrases.timeline_years, days.as_ref())).unwrap_or_default() }
            { days.as_ref().map(|days| strip(context, topic, days, phrases.timeline_days, None)).unwrap_or_default() }
            { undated(context, topic, &steps) }
            <figcaption>
                { key(false, phrases.timeline_printed, gap(context)) }
                { key(true, phrases.timeline_inferred, "") }
            </figcaption>
        </figure>
    }
}

/// A scale with its heading, and its steps.
fn strip(
    context: &DrawingContext,
    topic: &Topic,
    strip: &Strip<'_>,
    heading: &'static str,
    enlarged: Option<&Strip<'_>>,
) -> Html {
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
            <div class="sc-timeline__scale">{ scale(strip, window) }</div>
            <ol class="sc-timeline__steps">
                { all(strip.marks.iter().map(|(claim, date)| item(context, topic, claim, track(strip, date)))) }
            </ol>
        </div>
    }
}

/// The axis with its years. Everything on it stands in the list as text, so it is hidden from readers of that.
fn scale(strip: &Strip<'_>, window: Option<(String, String, String)>) -> Html {
    let axis = AXIS.to_string();
    html! {
        <svg class="sc-timeline__drawing" width="100%" height={(YEAR + 5).to_string()} aria-hidden="true" focusable="false">
            if let Some((x, width, when)) = window {
                <rect class="sc-timeline__window" {x} y="0" {width} height={(2 * AXIS).to_string()} {when} />
            }
            <line class="sc-timeline__axis" x1="0" y1={axis.clone()} x2="100%" y2={axis.clone()} />
            { all(ticks(strip).into_iter().map(|(at, new_year)| {
                let length = if new_year { 8 } else { 4 };
                html! { <line class="sc-timeline__tick" x1={percent(at)} y1={axis.clone()} x2={percent(at)} y2={(AXIS + length).to_string()} /> }
            })) }
            { all(labels(strip).into_iter().map(|(year, at, printed)| {
                let label = if printed { year.to_string() } else { format!("[{year}]") };
                html! { <text class="sc-timeline__year" x={percent(at)} y={YEAR.to_string()}>{ label }</text> }
            })) }
        </svg>
    }
}

/// The track of a step: a line across the scale, with the mark where its date is. A run is a dot that is drawn out.
fn track(strip: &Strip<'_>, date: &Dated<'_>) -> Html {
    let [from, to] = ends(strip, date);
    let kind = if date.inferred { "sc-timeline__mark--inferred" } else { "sc-timeline__mark--printed" };
    let (middle, end) = (MIDDLE.to_string(), TRACK.to_string());
    html! {
        <svg class="sc-timeline__drawing" width="100%" height={end.clone()} aria-hidden="true" focusable="false">
            <line class="sc-timeline__track" x1="0" y1={middle.clone()} x2="100%" y2={middle.clone()} />
            { all(lines(strip).into_iter().map(|at| {
                html! { <line class="sc-timeline__track" x1={percent(at)} y1="0" x2={percent(at)} y2={end.clone()} /> }
            })) }
            <g class={classes!("sc-timeline__mark", kind)}>
                if date.end.is_some() {
                    { run(from, to, MIDDLE) }
                } else {
                    <circle class="sc-timeline__dot" cx={percent(f64::midpoint(from, to))} cy={middle} r="6" />
                }
            </g>
        </svg>
    }
}

/// Percent of a strip that are wide enough to be seen.
const CAPPED_MOST: f64 = 5.0;

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

/// What has no date that can be placed, by itself: where it stands says nothing of when it was.
fn undated(context: &DrawingContext, topic: &Topic, steps: &[Step<'_>]) -> Html {
    let undated: Vec<&Claim> = steps.iter().filter(|step| step.date.is_none()).map(|step| step.claim).collect();
    if undated.is_empty() {
        return Html::default();
    }
    let phrases = context.picture_phrases();
    html! {
        <div class="sc-timeline__undated" when={with_any(context, undated.iter().copied())}>
            <p class="sc-timeline__heading">
                { phrases.timeline_undated }
                <span class="sc-timeline__enlarged">{ context.separator() }{ phrases.timeline_order }</span>
            </p>
            <ul class="sc-timeline__steps">
                { all(undated.iter().map(|claim| item(context, topic, claim, Html::default()))) }
            </ul>
        </div>
    }
}

/// A step as text, a link to its claim, and its track.
fn item(context: &DrawingContext, topic: &Topic, claim: &Claim, track: Html) -> Html {
    let source = context.source(&claim.source);
    let row = topic.rows.iter().find(|row| Some(&row.id) == claim.row.as_ref());
    html! {
        <li class={classes!("sc-timeline__step", source.map(source_class))} when={with_any(context, [claim])}>
            <a class="sc-timeline__link" href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
                <span class="sc-timeline__label">
                    <span class="sc-timeline__date">
                        { source.map(|source| source_badge(context, source)).unwrap_or_default() }
                        <span>{ context.value_line(claim) }</span>
                    </span>
                    <span class="sc-timeline__what">{ context.text(row.map_or(claim.scope, |row| row.label)) }</span>
                </span>
                { track }
            </a>
        </li>
    }
}

/// A share of a strip, to a hundredth of a per cent: a tenth of a pixel on the widest.
fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, text, topic};
    use model::{Drawing, Language, Value};

    #[test]
    fn every_mark_has_its_words_beside_it_and_what_has_none_stands_apart() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-facts");
        let parts = parts(&timeline(&context, &topic));
        let steps: Vec<&Drawing> = parts.iter().filter(|part| part.has_class("sc-timeline__step")).collect();
        let n_marks = |drawing: &Drawing| format!("{drawing:?}").matches("sc-timeline__mark ").count();
        let dated: Vec<&Claim> =
            topic.claims.iter().filter(|claim| matches!(claim.value, Value::Date { .. })).collect();
        assert_eq!(steps.iter().filter(|step| n_marks(step) == 1).count(), dated.len());
        for claim in dated {
            let words = context.value_line(claim);
            assert!(steps.iter().any(|step| n_marks(step) == 1 && text(step).contains(&words)), "{words}");
        }
        let apart = parts.iter().find(|part| part.has_class("sc-timeline__undated"));
        let n_apart = apart.map_or(0, |apart| format!("{apart:?}").matches("sc-timeline__step ").count());
        assert_eq!(n_apart, steps.iter().filter(|step| n_marks(step) == 0).count());
    }
}

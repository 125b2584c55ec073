//! A share image: question, verdict, and the picture if it fits, else the values with what they measure.

use super::css::{Element, Sheet};
use super::flow::block;
use super::sheet::{card, credit, framed, told};
use super::style::Style;
use super::{Poster, SHEETS, print};
use crate::components::{all, verdict};
use crate::edition::Edition;
use crate::graphics::sketches;
use source_compare_core::model::{Claim, Topic};
use source_compare_core::sketch::Sketch;
use std::sync::OnceLock;
use yew::prelude::*;

/// Pixels across and down, as networks ask for.
pub const SHARE_SIZE: (u32, u32) = (1200, 630);

/// What of the width the words have.
const COLUMN: f64 = 1088.0;
/// Claims that are shown, at most.
const MOST: usize = 4;

/// The topic as a share image, before it is made of dots. What it shows is what fits: the picture, then claims (never a value without
/// what it measures), then the answer.
///
/// # Errors
/// When its picture can't be drawn.
pub fn share_image(edition: &Edition, topic: &Topic) -> Result<Poster, String> {
    static SHEET: OnceLock<Sheet> = OnceLock::new();
    let sheet = SHEET.get_or_init(|| Sheet::new(&SHEETS, COLUMN));
    let (width, height) = (f64::from(SHARE_SIZE.0), f64::from(SHARE_SIZE.1));
    let mut fitting = None;
    for middle in middles(edition, topic)? {
        let root = whole(edition, topic, middle)?;
        let element = Element::root(&root);
        let style = Style::root(edition.language().tag()).of(sheet, &element);
        let fits = block(sheet, &element, &style, width).height <= height;
        fitting = Some(root);
        if fits {
            break;
        }
    }
    let root = fitting.unwrap_or_default();
    Ok(print(edition, sheet, &root, &told(edition, topic), width, Some(height)))
}

/// What may stand in the middle, the best first: at the end the answer alone, which fits.
fn middles(edition: &Edition, topic: &Topic) -> Result<Vec<Vec<Sketch>>, String> {
    let mut middles = Vec::new();
    let figures: Vec<Sketch> = edition.picture(&topic.id).iter().filter(|sketch| sketch.tag == "figure").cloned().collect();
    let pictured = |class: &str| figures.iter().find(|figure| figure.has_class(class)).cloned();
    // Pictures whose numbers are as large as those of claims.
    middles.extend(["sc-squares"].into_iter().filter_map(pictured).map(|figure| vec![figure]));
    let claims: Vec<&Claim> = topic.claims.iter().collect();
    let listed = |claims: &[&Claim]| html! { <ul class="sc-share__claims">{ all(claims.iter().map(|claim| card(edition, claim))) }</ul> };
    if claims.len() <= MOST {
        middles.push(sketches(&listed(&claims))?);
    }
    let answer = html! { <p class="sc-share__answer">{ edition.text(topic.verdict.sentence) }</p> };
    middles.push(sketches(&answer)?);
    Ok(middles)
}

fn whole(edition: &Edition, topic: &Topic, middle: Vec<Sketch>) -> Result<Sketch, String> {
    let before = html! {
        <>
            <h1 class="sc-share__question">{ edition.text(topic.question) }</h1>
            { verdict(edition, topic.verdict.headline, &topic.verdict.also, topic.is_comparison()) }
        </>
    };
    let children = [sketches(&before)?, middle, sketches(&credit(edition))?].concat();
    Ok(framed("sc sc-poster sc-share", edition, children))
}

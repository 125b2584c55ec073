//! A share image: question, verdict, and the picture if it fits, else the values with what they measure.

use super::css::Sheet;
use super::layout::Fragment;
use super::topic::{alternative, card, columns, credit, framed};
use super::{Poster, SHEETS, lay_out, write_svg};
use crate::draw::drawings;
use model::Drawing;
use model::{Claim, Topic};
use source_compare::components::{all, verdict};
use source_compare::edition::Edition;
use std::sync::OnceLock;
use yew::prelude::*;

/// Pixels across and down, as networks ask for.
pub const SHARE_SIZE: (u32, u32) = (1200, 630);

/// The width by which the conditions of the style sheets are met: that of words, divided by a small zoom of a picture.
const COLUMN: f64 = 1088.0 / 1.35;
/// A picture may have so many sizes, each a class in `poster.css`, the largest first. In the last, only the lengths of bars are seen well.
const PICTURE_SIZES: usize = 5;
/// Claims that are shown, at most.
const MOST: usize = 4;

/// The topic as a share image, before it is made of dots. In its middle stands what fits: the picture as large as it can be, the claims
/// (each value with what it measures), or the answer.
///
/// # Errors
/// When its picture can't be drawn.
pub fn share_image(edition: &Edition, topic: &Topic) -> Result<Poster, String> {
    static SHEET: OnceLock<Sheet> = OnceLock::new();
    let sheet = SHEET.get_or_init(|| Sheet::new(&SHEETS, COLUMN));
    let (width, height) = (f64::from(SHARE_SIZE.0), f64::from(SHARE_SIZE.1));
    let laid = |children: Vec<Drawing>, class: &str| lay_out(edition, sheet, &framed(class, edition, children), width);
    let (mut image, style) = laid(drawings(&head(edition, topic))?, "sc sc-poster sc-share")?;
    let (foot, _) = laid(drawings(&credit(edition))?, "sc sc-poster sc-share sc-share--foot")?;
    let room = height - image.height - foot.height;
    let mut middle = Fragment::default();
    for candidate in middles(edition, topic)? {
        (middle, _) = laid(candidate, "sc sc-poster sc-share sc-share--middle")?;
        if middle.height <= room {
            break;
        }
    }
    let top = image.height + ((room - middle.height) / 2.0).clamp(0.0, 40.0);
    image.append(middle, top);
    let bottom = height - foot.height;
    image.append(foot, bottom);
    write_svg(edition, sheet, &alternative(edition, topic), image.shapes, &style, [width, height])
}

fn head(edition: &Edition, topic: &Topic) -> Html {
    html! {
        <>
            <h1 class="sc-share__question">{ edition.text(topic.question) }</h1>
            { verdict(edition, topic.verdict.standing.as_ref()) }
        </>
    }
}

/// Candidates for the middle, the best first; at the end the answer, which always fits.
fn middles(edition: &Edition, topic: &Topic) -> Result<Vec<Vec<Drawing>>, String> {
    let mut middles = Vec::new();
    // Two texts word for word are for reading, and don't say what each speaks of.
    let figure = edition.picture(&topic.id).first().filter(|figure| !figure.has_class("sc-texts"));
    let n_sizes =
        figure.map_or(0, |figure| if figure.has_class("sc-bars") { PICTURE_SIZES } else { PICTURE_SIZES - 1 });
    for size in 1..=n_sizes {
        let class = format!("sc-share__picture--{size}");
        middles.extend(figure.map(|figure| vec![framed(&class, edition, vec![figure.clone()])]));
    }
    let claims: Vec<&Claim> = topic.claims.iter().collect();
    if claims.len() <= MOST {
        let list = html! {
            <ul class={classes!("sc-poster__claims", columns(&claims))}>{ all(claims.iter().map(|claim| card(edition, claim, None))) }</ul>
        };
        middles.push(drawings(&list)?);
    }
    let answer = |class: &'static str| html! { <p class={classes!("sc-share__answer", class)}>{ edition.text(topic.verdict.sentence) }</p> };
    middles.push(drawings(&answer("sc-share__answer--large"))?);
    middles.push(drawings(&answer(""))?);
    Ok(middles)
}

//! Drawing: each picture is a module here, a function of the facts and words of one language, which writes it with `html!`.

mod bars;
mod circles;
#[cfg(test)]
mod conditions;
mod days;
mod edges;
mod goals;
mod linked;
mod matrix;
mod shipped;
mod shown;
mod sizes;
mod squares;
mod table;
#[cfg(test)]
mod testing;
mod texts;
mod ties;
mod timeline;
mod timescale;
mod wholes;

pub(crate) use shipped::drawings;

use model::{Picture, Topic, Words};
use quotes::collation::Folds;
use source_compare::edition::Edition;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

source_compare::phrases! {
    /// The words of pictures in one language; see `src/i18n/phrases.toml`. Pictures are drawn when the site is built, and the widget
    /// has none of them.
    PicturePhrases:
    picture_squares picture_bars picture_timeline picture_goals picture_circles picture_texts picture_edges
    goals_goal goals_by goals_no_year goals_caption circles_caption circles_ring circles_ring_inferred
    texts_caption texts_caption_moved texts_caption_same texts_caption_scripts texts_only texts_moved squares_caption
    squares_solid squares_dashed squares_inside edges_side edges_caption edges_same edges_only edges_translated matrix_caption matrix_name matrix_named
    matrix_in matrix_has matrix_beside matrix_basis place_part_of matrix_not_named matrix_key matrix_key_inferred
    matrix_key_tied matrix_key_outside wholes_whole wholes_itself wholes_part wholes_key bars_caption bars_beyond bars_below bars_about bars_range bars_none
    timeline_years timeline_enlarged timeline_days timeline_printed timeline_inferred
    timeline_undated timeline_order table_caption table_point table_key table_key_inferred
}

/// An edition, with the words of pictures and the table by which Chinese texts of both scripts are aligned.
#[derive(Clone, Debug)]
pub struct DrawingContext {
    edition: Edition,
    phrases: &'static PicturePhrases,
    folds: Rc<Folds>,
}

impl DrawingContext {
    /// Puts them together.
    #[must_use]
    pub fn new(edition: Edition, phrases: &'static PicturePhrases, folds: Rc<Folds>) -> Self {
        Self { edition, phrases, folds }
    }

    /// The words of pictures.
    pub(crate) fn picture_phrases(&self) -> &'static PicturePhrases {
        self.phrases
    }

    /// The table by which Chinese texts are aligned.
    pub(crate) fn folds(&self) -> &Folds {
        &self.folds
    }
}

impl Deref for DrawingContext {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        &self.edition
    }
}

/// The words of an edition together with its pictures.
///
/// # Errors
/// When a picture uses what can't be shipped.
pub fn illustrate(context: &DrawingContext) -> Result<Words, String> {
    let mut words = context.words().clone();
    words.pictures.clear();
    for topic in context.topics() {
        let drawn: Html = topic.pictures.iter().map(|picture| drawn(context, topic, *picture)).collect();
        let picture = drawings(&drawn).map_err(|fault| format!("picture of {}: {fault}", topic.id))?;
        if let Some(part) = picture.iter().find_map(shipped::unlisted) {
            return Err(format!(
                "picture of {}: {part} would not be shown; list it in src/components/picture.rs if it is harmless",
                topic.id
            ));
        }
        if !picture.is_empty() {
            words.pictures.push((topic.id.clone(), picture));
        }
    }
    Ok(words)
}

fn drawn(context: &DrawingContext, topic: &Topic, picture: Picture) -> Html {
    match picture {
        Picture::Squares => squares::squares(context, topic),
        Picture::Matrix => matrix::matrix(context, topic),
        Picture::Wholes => wholes::wholes(context, topic),
        Picture::Edges => edges::edges(context, topic),
        Picture::Bars => bars::bars(context, topic),
        Picture::Timeline => timeline::timeline(context, topic),
        Picture::Table => table::table(context, topic),
        Picture::Goals => goals::goals(context, topic),
        Picture::Circles => circles::circles(context, topic),
        Picture::Texts => texts::texts(context, topic),
    }
}

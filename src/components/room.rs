//! The room on a card: which of its parts stand open. A card is at most 700 pixels high in 390, and 560 in 680; what would not fit is
//! folded. Decided by estimate, from the facts and the words, so that the page and the app decide alike; a test measures every card.

use crate::edition::Edition;
use model::joined;
use model::phrasing::verdict_line;
use model::{Claim, Picture, Source, Topic};

/// The parts of a card that stand open; the others are folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The picture.
    pub picture: bool,
    /// The values; where the picture is open it says them, and they are not shown twice.
    pub values: bool,
}

/// The width of a card, and its greatest height, in pixels.
const ON_PHONE: [f64; 2] = [Room::PHONE, 700.0];
const IN_COLUMN: [f64; 2] = [680.0, 560.0];

/// What an article leaves free beside a card on a phone, in pixels.
const MARGINS: f64 = 32.0;

/// What stands beside the text of a card on both sides, and above and below it.
const BESIDE: f64 = 34.0;
const ABOVE_AND_BELOW: f64 = 24.0;
/// The height of the line that a fold is when it is closed.
const FOLD: f64 = 37.0;

impl Room {
    /// The width of a card on the smallest phone, in pixels.
    pub const SMALLEST: f64 = 320.0;
    /// The width of a card on most phones, in pixels.
    pub const PHONE: f64 = 390.0;

    /// The room on a topic's card.
    #[must_use]
    pub fn of(edition: &Edition, topic: &Topic) -> Self {
        let has_picture = !edition.picture(&topic.id).is_empty();
        let fits = |picture: bool, values: bool| {
            [ON_PHONE, IN_COLUMN].into_iter().all(|[width, most]| {
                let card = Estimate { edition, topic, width: width - BESIDE };
                card.height(Self { picture, values }).is_some_and(|height| height <= most)
            })
        };
        let picture = has_picture && fits(true, false);
        Self { picture, values: !picture && fits(false, true) }
    }

    /// The height of a topic's card on a phone of a width, in pixels, rather a little more than less.
    #[must_use]
    pub fn height(edition: &Edition, topic: &Topic, width: f64) -> f64 {
        let [_, most] = ON_PHONE;
        Self::of(edition, topic).estimate(edition, topic, width).min(most)
    }

    /// The height of a topic's card in any width, as CSS that goes by the width of the screen: that of a column at least, and the more
    /// the narrower the screen is.
    #[must_use]
    pub fn height_css(edition: &Edition, topic: &Topic) -> String {
        let room = Self::of(edition, topic);
        let points = [Self::SMALLEST, Self::PHONE, IN_COLUMN[0]]
            .map(|width| (width + MARGINS, room.estimate(edition, topic, width)));
        let [(from, high), (between, middle), (to, low)] = points;
        // The line through two points: heights fall ever more slowly as the width grows, so that the higher of two lines is near them.
        let line = |(left, higher): (f64, f64), (right, lower): (f64, f64)| {
            let slope = (higher - lower).max(0.0) / (right - left);
            format!("{:.0}px - {:.1}vw", higher + slope * left, slope * 100.0)
        };
        let lines = [line((from, high), (between, middle)), line((between, middle), (to, low))];
        format!("max({low}px,{})", lines.join(","))
    }

    /// True where the card has a list of values at all: what a folded picture says need not be folded twice.
    #[must_use]
    pub fn has_values(self, edition: &Edition, topic: &Topic) -> bool {
        self.picture || self.values || edition.picture(&topic.id).is_empty()
    }

    /// The class of the card: where its picture is open, the values need not be.
    #[must_use]
    pub fn class(self) -> &'static str {
        if self.picture { "sc-card--pictured" } else { "" }
    }

    fn estimate(self, edition: &Edition, topic: &Topic, width: f64) -> f64 {
        let card = Estimate { edition, topic, width: width - BESIDE };
        card.height(self).unwrap_or_default().ceil()
    }
}

/// Heights by estimate, of a topic in a width.
#[derive(Clone, Copy)]
struct Estimate<'a> {
    edition: &'a Edition,
    topic: &'a Topic,
    width: f64,
}

impl Estimate<'_> {
    /// The height of a text in letters of a size, in fonts that run wide.
    fn text(&self, text: &str, size: f64) -> f64 {
        let line = if self.edition.language().is_chinese() { 1.6 } else { 1.45 };
        (width_of(text, size) * 1.02 / self.width).ceil().max(1.0) * size * line
    }

    /// The height of the whole card with so much of it open; `None` where its picture is never open.
    fn height(&self, open: Room) -> Option<f64> {
        let topic = self.topic;
        let is_explained = !topic.relations.is_empty() || topic.verdict.explanation.is_some();
        let is_pictured = !self.edition.picture(&topic.id).is_empty();
        let folds = [true, is_explained, is_pictured && !open.picture, !is_pictured && !open.values];
        let n_folds = folds.into_iter().filter(|is_there| *is_there).count();
        let part = match (open.picture, open.values) {
            (true, _) => self.picture()?,
            (false, true) => self.values(),
            (false, false) => 0.0,
        };
        Some(ABOVE_AND_BELOW + self.frame() + n_folds as f64 * FOLD + part)
    }

    /// Everything but picture, values and folds.
    fn frame(&self) -> f64 {
        let (edition, topic) = (self.edition, self.topic);
        let verdict = verdict_line(edition, topic.verdict.standing.as_ref());
        // A source is a box, a badge and a name; those that are silent stand in the same lines.
        let name = |source: &Source| width_of(&edition.text(source.short_name), 14.0) + 78.0;
        let speaks = |source: &Source| topic.claims.iter().any(|claim| claim.source == source.id);
        let sources = &edition.dataset().sources;
        let of_sources: f64 = sources.iter().map(|source| if speaks(source) { name(source) } else { 30.0 }).sum();
        let of_silences = if topic.silences.is_empty() { 0.0 } else { 120.0 };
        // Publisher and ways on; the day of the data, where one is known, takes a line of its own on a phone.
        let footer = match (self.width < 500.0, edition.dataset().site.changes.is_empty()) {
            (true, false) => 78.0,
            (true, true) => 56.0,
            (false, _) => 34.0,
        };
        let n_lines = ((of_sources + of_silences) * 1.03 / self.width).ceil();
        self.text(&edition.text(topic.question), 20.0)
            + self.text(&verdict, 16.0)
            + self.text(&edition.text(topic.verdict.sentence), 16.0)
            + n_lines * 28.0
            + footer
            + 28.0
    }

    /// The picture, if it is one of those that are small enough in any width.
    fn picture(&self) -> Option<f64> {
        let claims = &self.topic.claims;
        let column = Estimate { width: self.width.min(400.0) / claims.len().max(1) as f64 - 16.0, ..*self };
        let said = |claim: &Claim| {
            column.text(&self.edition.value_line(claim), 16.0) + column.text(&self.edition.text(claim.scope), 13.0)
        };
        match self.topic.pictures.as_slice() {
            [Picture::Squares] if claims.len() <= 3 => Some(claims.iter().map(said).fold(0.0, f64::max) * 0.9 + 122.0),
            _ => None,
        }
    }

    /// The list of values.
    fn values(&self) -> f64 {
        let narrower = Estimate { width: self.width - 32.0, ..*self };
        let said = |claim: &Claim| {
            let time = claim.time.map(|time| self.edition.text(time).to_string()).unwrap_or_default();
            let scope = self.edition.text(claim.scope);
            narrower.text(&joined(&[&self.edition.value_line(claim), " · ", &scope, " ", &time]), 16.0) + 8.0
        };
        let rows = self.topic.rows.iter().map(|row| self.text(&self.edition.text(row.label), 15.0) + 8.0);
        self.topic.claims.iter().map(said).chain(rows).sum::<f64>() + 32.0
    }
}

/// The width of a text in one line, by estimate.
fn width_of(text: &str, size: f64) -> f64 {
    text.chars().map(|character| if character < '\u{2e80}' { 0.5 } else { 1.0 }).sum::<f64>() * size
}

//! The sum of number words read one by one, and which of them may follow: five behind twenty, seven behind a hundred.

use crate::number_words::Word;

/// The parts of a number in words, so far.
#[derive(Debug, Default)]
pub(crate) struct Accumulator {
    /// Thousands and above.
    pub(crate) high: u64,
    /// Below the next thousand.
    pub(crate) low: u64,
    /// The power of ten that the next large word must stay below.
    pub(crate) above: i32,
    started: bool,
    /// The power of ten that was said last: five million.
    pub(crate) large: bool,
    /// True if dozens were said last.
    pub(crate) dozens: bool,
}

impl Accumulator {
    /// Takes a word, if it can follow.
    pub(crate) fn add(&mut self, word: Word) -> bool {
        match word {
            Word::Small(number) if !self.started || self.takes(number) => self.low += number,
            Word::Times(times) if self.low < 100 && (!self.started || self.low > 0) => {
                self.low = self.low.max(1) * times;
            }
            Word::Large(zeros) if (self.above == 0 || zeros < self.above) && (self.low > 0 || !self.started) => {
                let factor = 10_u64.pow(zeros.unsigned_abs());
                let Some(high) = self.low.max(1).checked_mul(factor).and_then(|part| self.high.checked_add(part))
                else {
                    return false;
                };
                (self.high, self.low, self.above) = (high, 0, zeros);
            }
            // A thousand million, mil millones, and a lakh crore.
            Word::Large(zeros) if self.large && zeros > self.above && self.low == 0 => {
                let Some(high) =
                    10_u64.checked_pow(zeros.unsigned_abs()).and_then(|factor| self.high.checked_mul(factor))
                else {
                    return false;
                };
                (self.high, self.above) = (high, zeros + self.above);
            }
            _ => return false,
        }
        self.large = matches!(word, Word::Large(_));
        self.dozens = word == Word::Times(12);
        self.started = true;
        true
    }

    /// True if a number below a hundred fits behind what there is: five behind twenty, seven behind a hundred.
    pub(crate) fn takes(&self, number: u64) -> bool {
        let fits_tens = self.low % 100 >= 20 && self.low.is_multiple_of(10) && (1..10).contains(&number);
        let fits_hundred = self.low.is_multiple_of(100)
            && (self.low > 0 && number < 100 || self.low == 0 && self.high > 0)
            && number > 0;
        fits_tens || fits_hundred
    }

    pub(crate) fn allows_and(&self) -> bool {
        self.low >= 100 && self.low.is_multiple_of(100)
            || self.large
            || self.low % 100 >= 20 && self.low.is_multiple_of(10)
    }

    pub(crate) fn total(&self) -> u64 {
        self.high + self.low
    }
}

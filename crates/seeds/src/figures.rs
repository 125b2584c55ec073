//! Reading the quantities of a text in its language. Of a language that the reader of quantities does not know it reads bare numerals, by
//! the signs that CLDR gives.

use super::units::{COUNT, NamedUnit, Units};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use model::Language;
use quantities::{Extent, Finding, FindingKind, Reader, Separators, UnitSpelling};

/// A reader of the figures of quotes and of our words, with the units of the seeds.
pub(super) struct Figures(Reader);

impl Figures {
    /// A reader that knows the spellings of these units.
    pub(super) fn new(units: &Units) -> Self {
        let spelled = units.iter().filter(|unit| !unit.read.is_empty());
        Self(Reader::with_units(spelled.map(|unit| UnitSpelling {
            id: unit.id.as_str().to_owned(),
            kind: kind(unit),
            spellings: unit.read.clone(),
        })))
    }

    /// True when the reader knows words, units and dates of the language.
    pub(super) fn knows(language: Language) -> bool {
        quantities::languages().contains(&language.base())
    }

    /// Every quantity of a text.
    pub(super) fn read(&self, text: &str, language: Language) -> Vec<Finding> {
        if Self::knows(language) {
            self.0.read_in(text, language.tag()).findings
        } else {
            quantities::read_numerals(text, &separators(language)).findings
        }
    }
}

/// Every numeral of a text, whatever it means: with the number words of a language that the reader knows; of another, numbers of digits
/// by its signs, and what looks like one.
pub(super) fn numerals(text: &str, language: Language) -> Vec<Extent> {
    if Figures::knows(language) {
        return quantities::numerals_in(text, language.tag());
    }
    let read = quantities::read_numerals(text, &separators(language));
    let found = read.findings.into_iter().map(|found| Extent { text: found.text, start: found.start, end: found.end });
    let refused = read.refused.into_iter().map(|words| Extent { text: words.text, start: words.start, end: words.end });
    let mut numerals: Vec<Extent> = found.chain(refused).collect();
    numerals.sort_by_key(|numeral| numeral.start);
    numerals
}

/// The kind of a finding that has a unit.
fn kind(unit: &NamedUnit) -> FindingKind {
    match unit.dimension.as_str() {
        COUNT => FindingKind::Count,
        "money" => FindingKind::Money,
        "time" | "months" => FindingKind::Period,
        _ => FindingKind::Measure,
    }
}

/// The signs of a language's numbers, read off a number as CLDR's data write it; those of English where there are none.
fn separators(language: Language) -> Separators {
    let english = Separators { decimal: '.', group: vec![','], digits: None };
    let formatter = Locale::try_from_str(language.tag())
        .ok()
        .and_then(|locale| DecimalFormatter::try_new(locale.into(), Default::default()).ok());
    let Some(formatter) = formatter else { return english };
    let written = |number: &str| Decimal::try_from_str(number).map(|number| formatter.format(&number).to_string());
    let (Ok(digits), Ok(number)) = (written("1234567890").map(digits_of), written("1234567.8")) else { return english };
    let signs: Vec<char> = number.chars().filter(|sign| !digits.contains(sign)).collect();
    let (Some(decimal), group) = (signs.last().copied(), signs.first().copied().filter(|_| signs.len() > 1)) else {
        return english;
    };
    let [one, two, three, four, five, six, seven, eight, nine, zero] = digits.as_slice() else { return english };
    let in_order = [zero, one, two, three, four, five, six, seven, eight, nine].map(|digit| *digit);
    let is_usual = in_order.iter().zip('0'..='9').all(|(digit, usual)| *digit == usual);
    Separators { decimal, group: group.into_iter().collect(), digits: (!is_usual).then_some(in_order) }
}

/// The ten digits of a number that has each, in its order.
fn digits_of(number: String) -> Vec<char> {
    number.chars().filter(|sign| sign.is_numeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, decimal: char, group: char) {
        let found = separators(Language::from_tag(tag));
        assert_eq!((found.decimal, found.group.first().copied()), (decimal, Some(group)), "{tag}");
    }

    #[test]
    fn signs_of_numbers_are_those_of_cldr() {
        check("pt-BR", ',', '.');
        check("it", ',', '.');
        check("nb", ',', '\u{a0}');
        check("he", '.', ',');
        check("de-CH", '.', '\'');
    }

    #[test]
    fn digits_of_a_language_are_its_own() {
        let persian = separators(Language::from_tag("fa"));
        assert_eq!(persian.digits, Some(['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹']));
        let units = Units::none();
        let found = Figures::new(&units).read("۲۸٫۲ کیلومتر", Language::from_tag("fa"));
        assert_eq!(found.first().and_then(|found| found.number.as_deref()), Some("28.2"));
    }

    #[test]
    fn numerals_are_those_of_the_language() {
        let numerals = |text: &str, tag: &str| -> Vec<String> {
            numerals(text, Language::from_tag(tag)).into_iter().map(|numeral| numeral.text).collect()
        };
        assert_eq!(numerals("zweiundvierzig Orte, one of 7", "de"), ["zweiundvierzig", "7"]);
        assert_eq!(numerals("kolme kylää, 1-2, 28,2 kilometriä", "fi"), ["1-2", "28,2"]);
    }

    #[test]
    fn a_number_of_an_unknown_language_is_one_number() {
        let units = Units::none();
        let read = |text: &str, tag: &str| -> Vec<String> {
            let found = Figures::new(&units).read(text, Language::from_tag(tag));
            found.into_iter().filter_map(|found| found.number).collect()
        };
        assert_eq!(read("um túnel de 28,2 quilômetros e 1.500 metros", "pt-BR"), ["28.2", "1500"]);
        assert_eq!(read("en tunnel på 28,2 kilometer", "nb"), ["28.2"]);
    }
}

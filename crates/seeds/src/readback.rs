//! Nobody has to trust our typing: values are read back out of their quotes, and the numbers of a quote are those of its
//! translation.

use super::check::Check;
use super::compile::{At, Compiler};
use super::figures::Figures;
use super::{dates, schema, units, value_faults};
use model::{Decimal, Language, Mark, TextId, Translated, UnitId, Value, authored};
use quantities::{Bound, Finding, FindingKind, numerals, read};

/// Holds a claim's value against what the marked words of its quote say.
pub(super) fn check_value(
    compiler: &mut Compiler<'_>,
    claim: &schema::Claim,
    language: Language,
    value: &Value,
    marks: &[Mark],
    at: &At<'_>,
) {
    let found = read_counting(compiler, claim.quote.get_ref(), language);
    let marked: Vec<&Finding> = found.iter().filter(|finding| is_marked(finding, marks)).collect();
    if !Figures::knows(language) {
        check_digits(compiler, value, &marked, at);
        return;
    }
    match value {
        Value::Quantity { .. } if !marked.iter().any(|finding| is_quantity(compiler, &found, finding, value)) => {
            let counts = |finding: &Finding, unit: &UnitId| counts(compiler, finding, unit);
            match value_faults::mend(value, &marked, counts) {
                Some(message) => compiler.fault(Check::ValueReadBack, at, message),
                None => report(compiler, &marked, at),
            }
        }
        Value::Date { start, end, year_inferred } => {
            dates::check(compiler, claim, [Some(start), end.as_ref()], *year_inferred, &marked, at);
        }
        Value::Quantity { .. } | Value::Set { .. } | Value::Edges { .. } | Value::Text { .. } => {}
    }
    if let schema::Value::Text { text, .. } = claim.value.get_ref() {
        check_text(compiler, claim, text, &found, at);
    }
}

/// Of a language whose words nobody reads, the digits of a quantity stand in its quote, whatever power of ten a word adds. Figures in
/// words are left to people: the page says that none of them is read by machine.
fn check_digits(compiler: &mut Compiler<'_>, value: &Value, marked: &[&Finding], at: &At<'_>) {
    let Value::Quantity { number, .. } = value else { return };
    let digits = |text: &str| text.replace('.', "").trim_matches('0').to_owned();
    let printed =
        |finding: &&Finding| finding.number.as_deref().is_some_and(|found| digits(found) == digits(number.as_str()));
    if !marked.is_empty() && !marked.iter().any(printed) {
        report(compiler, marked, at);
    }
}

/// What in the marked words of a quote carries a quantity or a date.
pub(super) fn carrying(
    compiler: &Compiler<'_>,
    claim: &schema::Claim,
    language: Language,
    value: &Value,
    marks: &[Mark],
) -> Option<Finding> {
    let dated = |finding: &Finding| matches!(finding.kind, FindingKind::Date | FindingKind::Year);
    let found = read_counting(compiler, claim.quote.get_ref(), language);
    let carries = |finding: &Finding| match value {
        Value::Quantity { .. } => is_quantity(compiler, &found, finding, value),
        Value::Date { .. } => dated(finding),
        Value::Set { .. } | Value::Edges { .. } | Value::Text { .. } => false,
    };
    found.iter().find(|finding| is_marked(finding, marks) && carries(finding)).cloned()
}

/// The words of a translation that say what a stretch of the quote says, in each language: none where it is its own.
pub(super) fn in_translation(compiler: &mut Compiler<'_>, figure: &Finding, translation: TextId) -> Option<TextId> {
    let texts = compiler.texts.get(translation)?.clone();
    let says = |found: &Finding| found.number.is_some() && found.number == figure.number && found.to == figure.to;
    let words = |language: Language| {
        let text = texts.in_language(language);
        let found = read_counting(compiler, text, language).into_iter().find(says);
        // The widget marks the words where they stand first.
        let is_first =
            |found: &Finding| stretches(text, &found.text).next().is_some_and(|(start, _)| start == found.start);
        found.filter(is_first).map(|found| found.text).unwrap_or_default()
    };
    let words = Translated::new(compiler.languages, words);
    (!words.is_empty()).then(|| compiler.texts.add(words))
}

/// The value is not what the marked words say.
pub(super) fn report(compiler: &mut Compiler<'_>, marked: &[&Finding], at: &At<'_>) {
    let message =
        format!("the value is not what the quote says, which is {}; mend the value, or the figure", described(marked));
    compiler.fault(Check::ValueReadBack, at, message);
}

/// The numbers of a quote are those of its translation, no more and no fewer.
pub(super) fn check_translation(compiler: &mut Compiler<'_>, claim: &schema::Claim, language: Language, at: &At<'_>) {
    let Some(translation) = claim.translation.as_ref().map(|translation| translation.get_ref()) else { return };
    if !Figures::knows(language) {
        return;
    }
    let said = tokens(compiler, claim.quote.get_ref(), language);
    let translations =
        authored(compiler.languages).filter(|other| !other.is_variety_of(language) && Figures::knows(*other));
    for (other, translated) in translations.filter_map(|other| Some((other, translation.get(other)?))) {
        let translated = tokens(compiler, translated, other);
        if translated == said {
            continue;
        }
        let message = format!(
            "the quote's numbers are {} and those of its translation in \"{other}\" {}; mend the translation",
            listed(&said),
            listed(&translated)
        );
        compiler.fault(Check::NumbersTranslated, at, message);
    }
}

/// The numbers of our words are the same in every language, and the quote has each; what stands in square brackets is
/// inferred, and its numbers are named by the reason.
fn check_text(compiler: &mut Compiler<'_>, claim: &schema::Claim, text: &schema::Text, found: &[Finding], at: &At<'_>) {
    let numbers_in = |text: &str, language: Language| {
        let (printed, inferred) = brackets(text);
        [numbers_of(compiler, &printed, language), numbers_of(compiler, &inferred, language)]
    };
    let known = compiler.languages.iter().copied().filter(|language| Figures::knows(*language));
    let mut by_language = known.filter_map(|language| Some((language, numbers_in(text.get(language)?, language))));
    let Some((first_language, first)) = by_language.next() else { return };
    if let Some((language, other)) = by_language.find(|(_, other)| *other != first) {
        let [first, other] = [first, other].map(|numbers| listed(&numbers.concat()));
        let message = format!("the numbers are {first} in {first_language} and {other} in {language}; mend one");
        compiler.fault(Check::NumbersTranslated, at, message);
        return;
    }
    let (quoted, [printed, inferred]) = (numbers(found), first);
    let n_found = |numbers: &[String], number: &String| numbers.iter().filter(|found| *found == number).count();
    if let Some(strange) = printed.iter().find(|number| n_found(&printed, number) > n_found(&quoted, number)) {
        let message = format!("the quote does not say {strange}; quote it, or put it in [brackets] with the reason");
        compiler.fault(Check::ValueReadBack, at, message);
    }
    check_reason(compiler, claim, &inferred, at);
}

/// An inference is named by its reason, in every language, so that both are changed or neither.
pub(super) fn check_reason(compiler: &mut Compiler<'_>, claim: &schema::Claim, inferred: &[String], at: &At<'_>) {
    let Some(reason) = claim.inferred.as_ref().map(|reason| reason.get_ref()) else {
        return;
    };
    let reasons: Vec<Vec<String>> =
        reason.iter().map(|(language, text)| numbers_of(compiler, text, language)).collect();
    let is_named = |number: &&String| reasons.iter().all(|reason| reason.contains(number));
    if let Some(number) = inferred.iter().find(|number| !is_named(number)) {
        let message = format!("the reason does not name the inferred {number}; write why it is that one");
        compiler.fault(Check::InferenceMarked, at, message);
    }
}

/// Findings that count in a text, but for words that `set-aside.toml` says count nothing wherever they stand.
fn read_counting(compiler: &Compiler<'_>, text: &str, language: Language) -> Vec<Finding> {
    let idle: Vec<(usize, usize)> = compiler
        .seeds
        .set_aside
        .content
        .pattern
        .iter()
        .flat_map(|pattern| &pattern.texts)
        .flat_map(|words| stretches(text, words.get_ref()))
        .collect();
    let found = compiler.figures.read(text, language).into_iter();
    found.filter(|finding| !idle.iter().any(|(start, end)| *start <= finding.start && finding.end <= *end)).collect()
}

/// The places of some words in a text, in code points.
fn stretches<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let n_chars = words.chars().count();
    text.match_indices(words).map(move |(offset, _)| {
        let start = text.get(..offset).unwrap_or_default().chars().count();
        (start, start + n_chars)
    })
}

fn is_marked(finding: &Finding, marks: &[Mark]) -> bool {
    marks.is_empty() || marks.iter().any(|mark| finding.start < mark.end && mark.start < finding.end)
}

fn is_quantity(compiler: &Compiler<'_>, found: &[Finding], finding: &Finding, value: &Value) -> bool {
    let Value::Quantity { number, to, unit, comparator, approximate } = value else {
        return false;
    };
    finding.number.as_deref() == Some(number.as_str())
        && finding.to.as_deref() == to.as_ref().map(Decimal::as_str)
        && units::comparator(finding.bound) == *comparator
        && finding.approximate == *approximate
        && (counts(compiler, finding, unit) || is_elided(found, finding, unit))
}

/// True for a bare number beside one that has the unit: 620 million francs and, of the region, 465 million.
fn is_elided(found: &[Finding], finding: &Finding, unit: &UnitId) -> bool {
    let has_unit = |other: &Finding| other.unit.as_ref().is_some_and(|other| *other == unit.as_str());
    finding.unit.is_none() && finding.kind == FindingKind::Count && found.iter().any(has_unit)
}

/// True when the thing counted may be this. A classifier such as 家 or 项, or none at all, tells less than the words around it.
fn counts(compiler: &Compiler<'_>, finding: &Finding, unit: &UnitId) -> bool {
    let is_count = compiler.units.get(unit).is_some_and(|unit| unit.dimension == units::COUNT);
    match &finding.unit {
        _ if matches!(finding.kind, FindingKind::Rank | FindingKind::Ordinal) => unit.as_str() == units::RANK,
        _ if unit.as_str() == units::RANK => false,
        None => is_count,
        Some(found) if *found == "items" || *found == "firms" => is_count && unit.as_str() != "people",
        Some(found) => *found == unit.as_str() || is_count && unit.as_str() == units::COUNT,
    }
}

/// The content of findings, to be compared between languages, in rising order: numbers with their bounds and "about"; of dates and of
/// names their numbers one by one, since languages build them differently: 十四五 is the 14th Five-Year Plan.
fn tokens(compiler: &Compiler<'_>, text: &str, language: Language) -> Vec<String> {
    let found = read_counting(compiler, text, language);
    let counting = found.iter().filter(|finding| !is_article(finding));
    let mut tokens: Vec<String> = counting.flat_map(token).chain(bare_months(text, &found)).collect();
    tokens.sort();
    tokens
}

/// One of something is an article as often as a number: 一项 is "a". Any other number in its place would be none.
fn is_article(finding: &Finding) -> bool {
    let counts = matches!(finding.kind, FindingKind::Count | FindingKind::Label);
    counts && finding.number.as_deref() == Some("1") && finding.bound == Bound::Equal
}

/// The months in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Months that English names without a day or a year; Chinese numbers them. May is left out, being a word of its own.
fn bare_months(text: &str, found: &[Finding]) -> Vec<String> {
    let named = (1..).zip(MONTHS).filter(|(_, month)| *month != "May");
    let stretches = named.flat_map(|(number, month)| stretches(text, month).map(move |stretch| (number, stretch)));
    let is_read =
        |(start, end): (usize, usize)| found.iter().any(|finding| finding.start <= start && end <= finding.end);
    stretches.filter(|(_, stretch)| !is_read(*stretch)).map(|(number, _): (u8, _)| number.to_string()).collect()
}

/// The bare numbers of a text, in rising order.
fn numbers_of(compiler: &Compiler<'_>, text: &str, language: Language) -> Vec<String> {
    numbers(&read_counting(compiler, text, language))
}

/// The bare numbers, in rising order.
fn numbers(found: &[Finding]) -> Vec<String> {
    let bare = |token: String| token.trim_start_matches(['<', '>', '=', '~']).to_owned();
    let mut numbers: Vec<String> = found.iter().flat_map(token).map(bare).collect();
    numbers.sort();
    numbers
}

fn token(finding: &Finding) -> Vec<String> {
    let numbers = finding.number.iter().chain(&finding.to);
    match (finding.kind, &finding.number) {
        (_, None) => label(&finding.text),
        (FindingKind::Date | FindingKind::Year, Some(_)) => {
            let parts = numbers.flat_map(|number| number.split('-')).filter(|part| !part.is_empty());
            parts.map(|part| part.trim_start_matches('0').to_owned()).collect()
        }
        (FindingKind::Label | FindingKind::Ordinal | FindingKind::Rank, Some(_)) => numbers.cloned().collect(),
        (_, Some(_)) => {
            let about = if finding.approximate { "~" } else { "" };
            let measured = matches!(finding.kind, FindingKind::Measure | FindingKind::Money);
            let unit = finding.unit.as_ref().filter(|_| measured).map(|unit| format!(" {unit}")).unwrap_or_default();
            numbers.map(|number| format!("{}{about}{number}{unit}", sign(finding.bound))).collect()
        }
    }
}

/// The numbers that a name is made of.
fn label(text: &str) -> Vec<String> {
    let five_year_plan = text.chars().count() > 1 && text.starts_with('十') && text.ends_with('五');
    let parts = if five_year_plan {
        vec![text.trim_end_matches('五').to_owned(), "五".to_owned()]
    } else {
        numerals(text).into_iter().map(|span| span.text).collect()
    };
    let value = |part: String| match read(&part).as_slice() {
        [Finding { number: Some(number), .. }] => number.clone(),
        _ => part,
    };
    parts.into_iter().map(value).collect()
}

fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Equal | Bound::Range => "",
        Bound::MoreThan => ">",
        Bound::AtLeast => ">=",
        Bound::LessThan => "<",
        Bound::AtMost => "<=",
    }
}

fn described(found: &[&Finding]) -> String {
    let found: Vec<String> = found.iter().map(|finding| format!("\u{201c}{}\u{201d}", finding.text)).collect();
    listed(&found)
}

fn listed(texts: &[String]) -> String {
    if texts.is_empty() { "none".to_owned() } else { texts.join(", ") }
}

/// A text without what stands in square brackets, and what stands in them.
fn brackets(text: &str) -> (String, String) {
    let mut parts = text.split('[');
    let mut outside = parts.next().unwrap_or_default().to_owned();
    let mut inside = String::new();
    for part in parts {
        let (inferred, printed) = part.split_once(']').unwrap_or((part, ""));
        outside += printed;
        inside = inside + inferred + "; ";
    }
    (outside, inside)
}

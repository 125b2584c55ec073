//! The rules that the findings of any text keep; the tests and the fuzz target check the same ones.

use quantities::{Bound, FindingKind};

/// Panics with the reason if the findings of a text break a rule.
pub(crate) fn check(text: &str) {
    let (findings, idioms, numerals) = (quantities::read(text), quantities::idioms(text), quantities::numerals(text));
    let refused = quantities::refused(text);
    let characters: Vec<char> = text.chars().collect();
    let slice = |start: usize, end: usize| characters.get(start..end).map(|part| part.iter().collect::<String>());
    let mut last_end = 0;
    for finding in &findings {
        assert!(finding.start >= last_end && finding.end > finding.start, "order: {finding:?} in {text:?}");
        assert_eq!(slice(finding.start, finding.end).as_ref(), Some(&finding.text), "slice: {text:?}");
        last_end = finding.end;
        assert_eq!(finding.to.is_some(), finding.bound == Bound::Range, "range: {finding:?} in {text:?}");
        let dated = matches!(finding.kind, FindingKind::Date | FindingKind::Year);
        for number in finding.number.iter().chain(&finding.to).filter(|_| !dated) {
            assert!(is_canonical(number), "number: {finding:?} in {text:?}");
        }
        let holds_numeral = numerals.iter().any(|numeral| numeral.start < finding.end && finding.start < numeral.end);
        // "doubled" and 打对折 say a number without one.
        let fold = finding.unit.as_ref().is_some_and(|unit| *unit == "fold") || finding.text.ends_with('折');
        assert!(holds_numeral || fold, "a finding without a numeral: {finding:?} in {text:?}");
    }
    let extents = || {
        let findings = findings.iter().map(|finding| (finding.start, finding.end));
        let idioms = idioms.iter().map(|idiom| (idiom.start, idiom.end));
        findings.chain(idioms).chain(refused.iter().map(|refused| (refused.start, refused.end)))
    };
    for numeral in &numerals {
        assert_eq!(slice(numeral.start, numeral.end).as_ref(), Some(&numeral.text), "slice: {text:?}");
        let met = extents().any(|(start, end)| start < numeral.end && numeral.start < end);
        assert!(met, "{numeral:?} is neither in a finding nor in an idiom nor refused in {text:?}");
    }
}

/// Panics if what is read of a text in a language breaks the rules of places and numbers.
pub(crate) fn check_in(text: &str, tag: &str) {
    let read = quantities::read_in(text, tag);
    let characters: Vec<char> = text.chars().collect();
    let slice = |start: usize, end: usize| characters.get(start..end).map(|part| part.iter().collect::<String>());
    let mut last_end = 0;
    for finding in &read.findings {
        assert!(finding.start >= last_end && finding.end > finding.start, "order: {finding:?} in {text:?} ({tag})");
        assert_eq!(slice(finding.start, finding.end).as_ref(), Some(&finding.text), "slice: {text:?} ({tag})");
        last_end = finding.end;
        assert_eq!(finding.to.is_some(), finding.bound == Bound::Range, "range: {finding:?} in {text:?} ({tag})");
    }
    for refused in &read.refused {
        assert_eq!(slice(refused.start, refused.end).as_ref(), Some(&refused.text), "slice: {text:?} ({tag})");
    }
}

fn is_canonical(number: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = |part: &str| digits(part) && (part == "0" || !part.starts_with('0'));
    let positive = number.strip_prefix('-').filter(|rest| *rest != "0").unwrap_or(number);
    match (positive.split_once('.'), positive.split_once('/')) {
        (Some((before, after)), None) => whole(before) && digits(after) && !after.ends_with('0'),
        (None, Some((above, below))) => whole(above) && whole(below),
        _ => whole(positive),
    }
}

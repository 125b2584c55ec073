//! Units of the caller's own, and languages that are said.

use quantities::{
    FindingKind, MeasureUnit, Reader, Separators, UnitSpelling, kind_of, languages, read_in, read_numerals, units,
};

fn unit(id: &str, kind: FindingKind, spellings: &[&str]) -> UnitSpelling {
    UnitSpelling { id: id.to_owned(), kind, spellings: spellings.iter().map(|word| (*word).to_owned()).collect() }
}

/// The reader of a newsroom that counts containers and circles, and calls firms houses.
fn reader() -> Reader {
    Reader::with_units([
        unit("containers", FindingKind::Count, &["twenty-foot containers", "twenty-foot container", "个标准箱"]),
        unit("rings", FindingKind::Count, &["个创新圈", "创新圈", "circles"]),
        unit("labs", FindingKind::Count, &["laboratories", "研究院"]),
        unit("zloto", FindingKind::Money, &["zloto"]),
        unit("sprints", FindingKind::Period, &["sprints"]),
        unit("km", FindingKind::Measure, &["klicks"]),
    ])
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str, FindingKind)]) {
    let found = reader().read(text);
    let read: Vec<(&str, &str, FindingKind)> = found
        .iter()
        .map(|finding| {
            (
                finding.number.as_deref().unwrap_or("-"),
                finding.unit.as_ref().map_or("-", MeasureUnit::as_str),
                finding.kind,
            )
        })
        .collect();
    assert_eq!(read, expected, "{text}");
}

#[test]
fn units_of_the_caller_are_read_before_the_built_in_ones() {
    use FindingKind::{Count, Measure, Money, Period};
    check("It moved 1,500 twenty-foot containers.", &[("1500", "containers", Count)]);
    check("吞吐量300万个标准箱", &[("3000000", "containers", Count)]);
    check("7个创新圈", &[("7", "rings", Count)]);
    check("环镜湖等 7 个特色的创新圈", &[("7", "rings", Count)]);
    check("seven new circles", &[("7", "rings", Count)]);
    check("24家研究院", &[("24", "labs", Count)]);
    check("3 million zloto in two sprints", &[("3000000", "zloto", Money), ("2", "sprints", Period)]);
    check("5 klicks, 5 km", &[("5", "km", Measure), ("5", "km", Measure)]);
}

#[test]
fn without_them_the_built_in_ones_stand() {
    let found = quantities::read("seven new circles");
    assert_eq!(found[0].unit, Some(MeasureUnit::new("circles")));
}

#[test]
fn every_built_in_unit_has_one_kind_and_a_name_in_small_letters() {
    let mut ids: Vec<&str> = units().iter().map(|(id, _)| *id).collect();
    assert!(ids.iter().all(|id| !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')));
    ids.sort_unstable();
    let n_units = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), n_units, "an id stands twice");
    let kinds = [FindingKind::Measure, FindingKind::Money, FindingKind::Count, FindingKind::Period];
    assert!(units().iter().all(|(id, kind)| kinds.contains(kind) && kind_of(id) == Some(*kind)));
    assert_eq!(kind_of("parsecs"), None);
}

#[test]
fn a_language_that_is_not_known_gives_bare_digits_only() {
    assert!(languages().starts_with(&["de", "en"]) || languages().contains(&"en"));
    let read = read_in("5000 km, 1.234 ja 12 %", "fi");
    let numbers: Vec<_> =
        read.findings.iter().map(|finding| (finding.number.as_deref(), finding.unit.as_ref())).collect();
    assert!(!read.known);
    assert_eq!(numbers, [(Some("5000"), None), (Some("12"), None)]);
    assert_eq!(read.refused[0].text, "1.234");
}

#[test]
fn bare_numerals_are_read_by_the_signs_that_the_caller_gives() {
    let signs = Separators { decimal: ',', group: vec!['.', ' '], digits: None };
    let numbers = |text: &str| {
        let read = read_numerals(text, &signs);
        let found: Vec<String> = read.findings.into_iter().filter_map(|finding| finding.number).collect();
        (found.join(" "), read.refused.into_iter().map(|refused| refused.text).collect::<Vec<_>>().join(" "))
    };
    for (text, found, refused) in [
        ("1.234,5 ja 45 000 ja 28,2", "1234.5 45000 28.2", ""),
        ("1.23 ja 1,2,3", "", "1.23 1,2,3"),
        ("A4, 3D, 2021-04-15", "", "4 3 2021-04-15"),
        ("١٢٣ और ४५", "123 45", ""),
    ] {
        assert_eq!(numbers(text), (found.to_owned(), refused.to_owned()), "{text}");
    }
}

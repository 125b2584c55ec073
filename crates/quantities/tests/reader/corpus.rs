//! A corpus: sentences with their expected findings, written by hand; that of this crate is `constructed.corpus` beside this file. A sentence stands alone;
//! `\n` in it is a line end. Below it, each finding has a line: words, number, unit, comparator, kind, parted by ` | `. A
//! comparator of `range` gives the number as `5..10`; `~` before the comparator says "approximate"; `-` says "none".

use quantities::{Bound, Finding, MeasureUnit};
use std::fs;
use std::path::Path;

/// A sentence, and where it stands.
pub(crate) struct Sentence {
    place: String,
    pub(crate) text: String,
    expected: Vec<String>,
}

/// Every sentence of a file.
pub(crate) fn sentences_of(path: &Path) -> Vec<Sentence> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(path).unwrap();
    let mut sentences: Vec<Sentence> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() || line.starts_with("# ") {
            continue;
        }
        match line.strip_prefix("  ") {
            Some(finding) => sentences.last_mut().unwrap().expected.push(finding.to_owned()),
            None => sentences.push(Sentence {
                place: format!("{name}:{number}"),
                text: line.replace("\\n", "\n"),
                expected: Vec::new(),
            }),
        }
    }
    sentences
}

/// A finding in the form of the corpus.
fn line(finding: &Finding) -> String {
    let name = |value: serde_json::Value| value.as_str().map(str::to_owned).unwrap();
    let number = finding.number.clone().unwrap_or_else(|| "-".to_owned());
    let number = finding.to.as_ref().map_or(number.clone(), |to| format!("{number}..{to}"));
    let about = if finding.approximate { "~" } else { "" };
    format!(
        "{} | {number} | {} | {about}{} | {}",
        finding.text.replace('\n', "\\n"),
        finding.unit.as_ref().map_or("-", MeasureUnit::as_str),
        name(serde_json::to_value(finding.bound).unwrap()),
        name(serde_json::to_value(finding.kind).unwrap()),
    )
}

/// Every sentence has the findings that a person expects.
pub(crate) fn assert_read(sentences: &[Sentence]) {
    let mut faults = Vec::new();
    for sentence in sentences {
        let found: Vec<String> = quantities::read(&sentence.text).iter().map(line).collect();
        if found != sentence.expected {
            let lines = |lines: &[String]| lines.iter().map(|line| format!("\n    {line}")).collect::<String>();
            faults.push(format!(
                "{}: {}\n  expected{}\n  found{}",
                sentence.place,
                sentence.text,
                lines(&sentence.expected),
                lines(&found)
            ));
        }
    }
    assert!(faults.is_empty(), "{} of {} sentences\n{}", faults.len(), sentences.len(), faults.join("\n"));
}

#[test]
fn a_finding_in_json_has_the_documented_fields() {
    let json = |text: &str| serde_json::to_string(&quantities::read(text)).unwrap();
    assert_eq!(
        json("约398平方公里"),
        r#"[{"text":"约398平方公里","start":0,"end":8,"number":"398","unit":"km2","comparator":"=","approximate":true,"kind":"measure"}]"#
    );
    assert_eq!(
        json("“5+2”、5-10家"),
        concat!(
            r#"[{"text":"5+2","start":1,"end":4,"number":null,"unit":null,"comparator":"=","approximate":false,"kind":"label"},"#,
            r#"{"text":"5-10家","start":6,"end":11,"number":"5","to":"10","unit":"firms","comparator":"range","approximate":false,"kind":"count"}]"#
        )
    );
}

#[test]
fn comparators_are_printed_as_signs() {
    let signs =
        ["5家", "超过5家", "至少5家", "不到5家", "至多5家", "5至6家"].map(|text| quantities::read(text)[0].bound);
    use Bound::{AtLeast, AtMost, Equal, LessThan, MoreThan, Range};
    assert_eq!(signs, [Equal, MoreThan, AtLeast, LessThan, AtMost, Range]);
    assert_eq!(serde_json::to_string(&signs).unwrap(), r#"["=",">",">=","<","<=","range"]"#);
}

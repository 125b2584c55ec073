//! The same table as somebody writes it by hand: plain HTML, and a script without a framework.

use super::seeds::Question;
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("hand.js");

/// The files of the page, by their paths.
pub(crate) fn files(questions: &[Question]) -> Vec<(&'static str, String)> {
    let n_sources = questions.first().map_or(0, |question| question.said.len());
    vec![("bench/hand.html", page(questions, n_sources)), ("bench/hand-de.json", words(n_sources, true).to_string())]
}

fn source(idx: usize, is_german: bool) -> String {
    let letter = char::from(b'A' + u8::try_from(idx % 26).unwrap_or_default());
    format!("{} {letter}", if is_german { "Buch" } else { "Book" })
}

/// All the words of the page in a language.
fn words(n_sources: usize, is_german: bool) -> Value {
    let sources = (0..n_sources).map(|idx| source(idx, is_german));
    let (first, last) = if is_german { ("Frage", "Urteil") } else { ("Question", "Verdict") };
    let heads: Vec<String> = std::iter::once(first.to_owned()).chain(sources).chain([last.to_owned()]).collect();
    if is_german {
        json!({
            "heads": heads, "question": "Wie groß ist die Parzelle *?", "scopes": ["das Land allein", "Land und Gewässer"],
            "silent": "sagt nichts", "agree": "Einig", "apart": "Kein Widerspruch: Verschiedenes", "one": "Nur eine Quelle",
        })
    } else {
        json!({
            "heads": heads, "question": "How large is plot *?", "scopes": ["the land alone", "land and waters"],
            "silent": "does not say", "agree": "They agree", "apart": "No contradiction: different things", "one": "Only one source",
        })
    }
}

fn page(questions: &[Question], n_sources: usize) -> String {
    let words = words(n_sources, false);
    let word = |name: &str| words[name].as_str().unwrap_or_default().to_owned();
    let heads: String = words["heads"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(|head| format!("<th scope=\"col\">{head}</th>"))
        .collect();
    let cell = |said: &Option<(usize, bool)>| match said {
        Some((size, is_wet)) => {
            let scope = words["scopes"][usize::from(*is_wet)].as_str().unwrap_or_default();
            format!("<td><a href=\"#\">{size} ha</a> <small>{scope}</small></td>")
        }
        None => format!("<td><span aria-hidden=\"true\">–</span> <small>{}</small></td>", word("silent")),
    };
    let row = |question: &Question| {
        let cells: String = question.said.iter().map(cell).collect();
        let asked = word("question").replace('*', &question.name);
        format!("<tr><th scope=\"row\"><a href=\"#\">{asked}</a></th>{cells}<td></td></tr>\n")
    };
    let rows: String = questions.iter().map(row).collect();
    let boxes: String = (0..n_sources)
        .map(|idx| {
            format!(
                "<label><input type=\"checkbox\" name=\"source-source-{idx}\" checked>{}</label>",
                source(idx, false)
            )
        })
        .collect();
    let options: String =
        (0..n_sources).map(|idx| format!("<option value=\"source-{idx}\">{}</option>", source(idx, false))).collect();
    let select = |name: &str| format!("<select name=\"{name}\"><option value=\"\">none</option>{options}</select>");
    let said: Vec<_> = questions.iter().map(|question| &question.said).collect();
    let names: Vec<&String> = questions.iter().map(|question| &question.name).collect();
    let script = SCRIPT.replace("WORDS_EN", &words.to_string());
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>By hand</title><link rel=\"icon\" href=\"data:,\">\
         <style>body{{font:16px/1.5 sans-serif}}table{{border-collapse:collapse}}th,td{{border-top:1px solid #ccc;padding:.3em .6em;\
         text-align:left;vertical-align:top}}[hidden]{{display:none}}</style></head><body>\n\
         <a href=\"#de\" hreflang=\"de\">Deutsch</a> <input type=\"search\"> <p role=\"status\"></p>\n\
         <div>{boxes}</div>{}{}<label><input type=\"checkbox\" name=\"differences\">Only where they differ</label>\n\
         <table><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>\n\
         <script>const SAID = {};\nconst NAMES = {};\n{script}</script></body></html>",
        select("pair-0"),
        select("pair-1"),
        json!(said),
        json!(names),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_a_row_for_each_question_and_a_cell_for_each_source() {
        let question = Question { name: "Bakadu".to_owned(), said: vec![Some((20, false)), None, Some((30, true))] };
        let page = page(&[question.clone(), question], 3);
        assert_eq!(page.matches("How large is plot Bakadu?").count(), 2);
        assert_eq!(page.matches("<td><a href=\"#\">30 ha</a> <small>land and waters</small></td>").count(), 2);
        assert!(page.contains("const SAID = [[[20,false],null,[30,true]],"), "the script has the same facts");
    }
}

//! Texts of any length: the quotes and words of the site under test, again and again.

use serde_json::Value;

/// A sentence that stands once in a text, three quarters down.
pub(crate) const SENTENCE: &str = "The zoning map of Vlissingen was redrawn in exactly sixty-one places, said its keeper, \
and nobody has yet asked him why the quay belongs to none of them.";

/// The same as somebody may have typed it.
pub(crate) const MISTYPED: &str = "The zoning map of Vlisingen was redrawn in exactly sixty-one places, says its keeper; \
and nobody has yet asked him why the quai belongs to none of them.";

/// All that data say in a language, a line each.
pub(crate) fn of_language(data: &Value, language: &str) -> String {
    let mut lines = Vec::new();
    collect(data, language, &mut lines);
    lines.join("\n")
}

fn collect(data: &Value, language: &str, lines: &mut Vec<String>) {
    match data {
        Value::Object(fields) => {
            lines.extend(fields.get(language).and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect(value, language, lines));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, language, lines)),
        _ => {}
    }
}

/// So many bytes of a text, from its start again and again; a few less, so that it ends with a whole character.
pub(crate) fn stretched(text: &str, n_bytes: usize) -> String {
    let mut long = format!("{text}\n").repeat(n_bytes.div_ceil(text.len() + 1));
    long.truncate((0..=n_bytes).rev().find(|end| long.is_char_boundary(*end)).unwrap_or_default());
    long
}

/// The text with [`SENTENCE`] three quarters down, at the end of a line.
pub(crate) fn with_sentence(text: &str) -> String {
    let from = (text.len() / 4 * 3..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let at = text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| from + end);
    let (before, after) = text.split_at(at);
    format!("{before}\n{SENTENCE}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_data_say_in_a_language_is_found_at_any_depth() {
        let data = json!({ "a": { "en": "one", "zh-Hans": "一" }, "b": [{ "c": { "en": "two" } }], "d": "three" });
        assert_eq!(of_language(&data, "en"), "one\ntwo");
        assert_eq!(of_language(&data, "zh-Hans"), "一");
        assert_eq!(of_language(&data, "de"), "");
    }

    #[test]
    fn a_text_is_stretched_to_whole_characters() {
        assert_eq!(stretched("ab", 7), "ab\nab\na");
        assert_eq!(stretched("一", 5), "一\n");
    }

    #[test]
    fn the_sentence_stands_once_on_a_line_of_its_own() {
        let text = with_sentence(&stretched("a line of text", 400));
        assert_eq!(text.lines().filter(|line| *line == SENTENCE).count(), 1);
        assert_eq!(with_sentence("一").lines().nth(1), Some(SENTENCE));
    }
}

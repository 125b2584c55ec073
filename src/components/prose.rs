//! Our texts with the words of other languages in them marked as such, so that they are read aloud as what they are.

use super::all;
use crate::edition::Edition;
use crate::html;
use model::{Language, TextId};
use yew::prelude::*;

/// One of our texts.
pub fn prose(edition: &Edition, text_id: TextId) -> Html {
    words_of(&edition.text(text_id), edition.language())
}

/// A text in a language, with Chinese in English prose and English in Chinese marked.
pub fn words_of(text: &str, language: Language) -> Html {
    // Japanese has characters of its own that Chinese has, too.
    if language.is_unspaced() && !language.is_chinese() {
        return html! { { text } };
    }
    let other = if language.is_chinese() { "en" } else { "zh" };
    let stretches = stretches(text, language);
    all(stretches.into_iter().map(|(stretch, is_other)| {
        let stretch = stretch.to_owned();
        if is_other {
            html! { <span lang={other}>{ stretch }</span> }
        } else {
            html! { { stretch } }
        }
    }))
}

/// The stretches of a text, and whether each is in the other language.
fn stretches(text: &str, language: Language) -> Vec<(&str, bool)> {
    let mut stretches = Vec::new();
    let mut rest = text;
    while let Some((before, other, after)) = next(rest, language) {
        if !before.is_empty() {
            stretches.push((before, false));
        }
        stretches.push((other, true));
        rest = after;
    }
    if !rest.is_empty() {
        stretches.push((rest, false));
    }
    stretches
}

/// A text parted at the first stretch of it in the other language.
fn next(text: &str, language: Language) -> Option<(&str, &str, &str)> {
    let belongs = |character: char| {
        let is_latin = character.is_ascii_alphanumeric() || matches!(character, ' ' | '\'' | '’' | '-' | ',');
        if language.is_chinese() { is_latin } else { character >= '\u{3001}' && !is_latin }
    };
    let is_end =
        |character: char| if language.is_chinese() { !character.is_ascii_alphabetic() } else { !is_han(character) };
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(|character| !is_end(character))?;
        let rest = text.get(start..)?;
        let end = rest.find(|character| !belongs(character)).unwrap_or(rest.len());
        let stretch = rest.get(..end)?.trim_end_matches(is_end);
        // In Chinese, a name such as AI or 5G is no English; words are.
        if !language.is_chinese()
            || stretch.contains(' ') && stretch.contains(|letter: char| letter.is_ascii_lowercase())
        {
            return Some((text.get(..start)?, stretch, text.get(start + stretch.len()..)?));
        }
        from = start + end.max(1);
    }
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_marked(language: Language, text: &str, expected: &[&str]) {
        let stretches = stretches(text, language);
        assert_eq!(stretches.iter().map(|(stretch, _)| *stretch).collect::<String>(), text, "nothing is lost");
        let marked: Vec<&str> = stretches.into_iter().filter(|(_, is_other)| *is_other).map(|(text, _)| text).collect();
        assert_eq!(marked, expected, "{text}");
    }

    #[test]
    fn words_of_another_language_are_marked_and_nothing_else() {
        assert_marked(
            Language::EN,
            "“core garden” (主園區) and “key beds” (重点发展、主园区).",
            &["主園區", "重点发展、主园区"],
        );
        assert_marked(Language::EN, "about 390 km², “revised” – no more…", &[]);
        assert_marked(
            Language::ZH_HANS,
            "写作“West Science and Technology”，用AI和5G。",
            &["West Science and Technology"],
        );
        assert_marked(Language::ZH_HANT, "全文", &[]);
    }
}

//! A pack of words as it is published: one list of strings, in the order in which they are read. A list is small to send, and what reads
//! it is small, too; as JSON it is sent compressed by any server.

use crate::{Drawing, Language, TopicId, Words};

/// The longest way from an element of a drawing to the innermost in it. No drawing has a third of it: a list of nothing but nested
/// elements, which would take all of the stack, is none.
const DEPTH_MOST: usize = 64;

impl Words {
    /// Everything in it: version, language, phrases, texts with their numbers, pictures with their topics. Before each run of like things
    /// stands how many there are.
    #[must_use]
    pub fn to_list(&self) -> Vec<String> {
        let mut list = vec![self.version.clone(), self.language.tag().to_owned(), self.phrases.len().to_string()];
        list.extend(self.phrases.iter().cloned());
        list.push(self.texts.len().to_string());
        for (number, text) in &self.texts {
            list.extend([number.to_string(), text.clone()]);
        }
        list.push(self.pictures.len().to_string());
        for (topic_id, drawings) in &self.pictures {
            list.push(topic_id.to_string());
            write_all(drawings, &mut list);
        }
        list
    }

    /// From the strings of such a list. `None` when it is none.
    #[must_use]
    pub fn from_list<'a>(list: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let list: &mut dyn Iterator<Item = &'a str> = &mut list.into_iter();
        let (version, language) = (text(list)?, Language::from_tag(list.next()?));
        let phrases = many(list, &mut |list| text(list))?;
        let texts = many(list, &mut |list| Some((number(list)?, text(list)?)))?;
        let pictures = many(list, &mut |list| Some((TopicId::from(list.next()?), drawings(list, DEPTH_MOST)?)))?;
        list.next().is_none().then_some(Self { version, language, texts, phrases, pictures })
    }
}

type List<'a, 'b> = &'b mut dyn Iterator<Item = &'a str>;

fn write_all(drawings: &[Drawing], list: &mut Vec<String>) {
    list.push(drawings.len().to_string());
    for drawing in drawings {
        list.push(drawing.tag.clone());
        if drawing.tag.is_empty() {
            list.push(drawing.text.clone());
        } else {
            list.push(drawing.attributes.len().to_string());
            list.extend(drawing.attributes.iter().flat_map(|(name, value)| [name.clone(), value.clone()]));
            write_all(&drawing.children, list);
        }
        for sets in [&drawing.when, &drawing.unless] {
            list.push(sets.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
        }
    }
}

fn drawings(list: List<'_, '_>, depth: usize) -> Option<Vec<Drawing>> {
    let deeper = depth.checked_sub(1)?;
    many(list, &mut |list| {
        let mut drawing = Drawing { tag: text(list)?, ..Drawing::default() };
        if drawing.tag.is_empty() {
            drawing.text = text(list)?;
        } else {
            drawing.attributes = many(list, &mut |list| Some((text(list)?, text(list)?)))?;
            drawing.children = drawings(list, deeper)?;
        }
        for sets in [&mut drawing.when, &mut drawing.unless] {
            *sets = list.next()?.split_ascii_whitespace().map(|set| set.parse().ok()).collect::<Option<_>>()?;
        }
        Some(drawing)
    })
}

/// So many things as the next string says.
fn many<'a, T>(list: List<'a, '_>, one: &mut dyn FnMut(List<'a, '_>) -> Option<T>) -> Option<Vec<T>> {
    let n_things = number(list)?;
    // What is not there is not made room for.
    let mut things = Vec::new();
    for _ in 0..n_things {
        things.push(one(list)?);
    }
    Some(things)
}

fn number(list: List<'_, '_>) -> Option<u32> {
    list.next()?.parse().ok()
}

fn text(list: List<'_, '_>) -> Option<String> {
    list.next().map(str::to_owned)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn words() -> Words {
        let part = Drawing {
            tag: "li".to_owned(),
            attributes: vec![("class".to_owned(), "sc-x".to_owned())],
            children: vec![Drawing::text("of “a” & <b>".to_owned())],
            when: vec![1, 6],
            unless: vec![8],
            ..Drawing::default()
        };
        let list = Drawing { tag: "ul".to_owned(), children: vec![part.clone(), part], ..Drawing::default() };
        Words {
            version: "0f".to_owned(),
            language: Language::ZH_HANS,
            texts: vec![(2, "two\nlines".to_owned()), (5, String::new())],
            phrases: vec!["，".to_owned(), "2".to_owned()],
            pictures: vec![("size".into(), vec![list, Drawing::text("end".to_owned())]), ("none".into(), Vec::new())],
        }
    }

    #[test]
    fn words_are_read_as_they_were_written() {
        let list = words().to_list();
        assert_eq!(Words::from_list(list.iter().map(String::as_str)), Some(words()));
    }

    #[test]
    fn a_list_with_more_less_or_other_strings_is_none() {
        let list = words().to_list();
        let read = |list: &[String]| Words::from_list(list.iter().map(String::as_str));
        for end in 0..list.len() {
            assert_eq!(read(&list[..end]), None, "the first {end}");
        }
        assert_eq!(read(&[&list[..], &[String::new()]].concat()), None, "one more");
        let count = list.iter().position(|text| text == "2").unwrap();
        for wrong in ["", "-1", "4294967295", "two", "1e3"] {
            let mut list = list.clone();
            list[count] = wrong.to_owned();
            assert_eq!(read(&list), None, "{wrong}");
        }
    }

    #[test]
    fn elements_without_end_are_none() {
        let before = ["0f", "en", "0", "0", "1", "size"];
        let nested = std::iter::repeat_n(["1", "g", "0"], 100_000).flatten();
        assert_eq!(Words::from_list(before.into_iter().chain(nested)), None);
    }
}

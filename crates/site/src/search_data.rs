//! The data of the search beside the words of a language: names in every form, questions in the other languages, and the tables of scripts
//! and pinyin, of the characters that occur and no others.

use crate::comparison::Comparison;
use model::{Language, Place, PlaceKind, TextId, Texts, authored};
use pinyin::{ToPinyin, ToPinyinMulti};
use search::Tables;
use std::collections::{BTreeMap, BTreeSet};
use tools::catalogue::{Named, SearchData};

/// The file of a language.
///
/// # Errors
/// When the table of scripts can't be read.
pub fn search_data(comparison: &Comparison, language: Language) -> Result<SearchData, String> {
    let (dataset, texts) = (comparison.dataset(), comparison.texts());
    let others = |text_id: TextId| -> Vec<String> {
        let languages: Vec<Language> = dataset.site.languages().collect();
        let others = authored(&languages).filter(|other| !other.is_variety_of(language));
        others.map(|other| in_language(texts, text_id, other)).collect()
    };
    Ok(SearchData {
        version: dataset.version.clone(),
        phrases: comparison.edition(language).tool_phrases.to_vec(),
        tables: tables(comparison)?,
        questions: dataset.topics.iter().map(|topic| (topic.id.clone(), others(topic.question))).collect(),
        names: dataset.places.iter().map(|place| named(comparison, place, language)).collect(),
    })
}

fn in_language(texts: &Texts, text_id: TextId, language: Language) -> String {
    texts.get(text_id).map_or("", |text| text.in_language(language)).to_owned()
}

/// A name in the reader's language, then each other form of it.
fn named(comparison: &Comparison, place: &Place, language: Language) -> Named {
    let texts = comparison.texts();
    let own = in_language(texts, place.names, language);
    let languages: Vec<Language> = comparison.dataset().site.languages().collect();
    let authored = authored(&languages).map(|other| in_language(texts, place.names, other));
    let full: Vec<String> = [own].into_iter().chain(authored).chain(place.printed.iter().cloned()).collect();
    let kind = comparison.dataset().place_kind(&place.kind);
    let short = full.iter().filter_map(|name| without_kind(name, kind?)).collect::<Vec<_>>();
    let mut forms: Vec<String> = Vec::new();
    for form in full.into_iter().chain(short) {
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    }
    let n_questions = comparison.edition(language).mentions.n_questions(&place.id);
    Named { place: place.id.clone(), forms, n_questions }
}

/// A name without the word that says what it is of, which readers leave out: its kind lists those.
fn without_kind(name: &str, kind: &PlaceKind) -> Option<String> {
    let short = kind.endings.iter().find_map(|ending| name.strip_suffix(ending.as_str()))?;
    (short.chars().count() > 1).then(|| short.to_owned())
}

/// Scripts and pinyin of what stands in the texts and quotes.
fn tables(comparison: &Comparison) -> Result<Tables, String> {
    let dataset = comparison.dataset();
    let quotes = dataset.topics.iter().flat_map(|topic| &topic.claims).map(|claim| claim.citation.display());
    let texts = comparison.texts().iter().flat_map(|text| text.iter().map(|(_, words)| words));
    let printed = dataset.places.iter().flat_map(|place| &place.printed).map(String::as_str);
    let pairs: Vec<char> = seeds::simplified_pairs()?.chars().collect();
    let pairs = pairs.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    let simplified: BTreeMap<char, char> = pairs.collect();
    let is_han = |letter: &char| matches!(letter, '\u{3400}'..='\u{9fff}');
    let all = quotes.chain(texts).chain(printed).flat_map(str::chars).filter(is_han);
    let characters: BTreeSet<char> = all.map(|letter| simplified.get(&letter).copied().unwrap_or(letter)).collect();
    // A reader may write any traditional form of them.
    let simplified = simplified.iter().filter(|(_, simple)| characters.contains(simple));
    // The usual readings stand first, then the others.
    let (mut usual, mut rare) = (BTreeMap::new(), BTreeMap::new());
    for character in &characters {
        let plain = |reading: pinyin::Pinyin| reading.plain().replace('ü', "u");
        let first = character.to_pinyin().map(plain);
        let others = character.to_pinyin_multi().into_iter().flatten().map(plain);
        let others: BTreeSet<String> = others.filter(|reading| Some(reading) != first.as_ref()).collect();
        for (readings, of) in [(&mut usual, first.into_iter().collect()), (&mut rare, others)] {
            of.into_iter().for_each(|reading| readings.entry(reading).or_insert_with(String::new).push(*character));
        }
    }
    Ok(Tables {
        simplified: simplified.flat_map(|(form, simple)| [*form, *simple]).collect(),
        syllables: usual.into_iter().chain(rare).collect(),
    })
}

//! Seeds of any size, made from a number: plots of land, whose size some sources give with their waters and some without, and of
//! some plots none does. The same number makes the same seeds.

use crate::fault::Outcome;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The number that the seeds are made of.
const SEED: u64 = 1_000;
/// The main questions, which stand open on the overview.
const N_LEADS: usize = 3;
/// The sections that the others are folded in.
const SECTIONS: [&str; 10] = ["north", "east", "south", "west", "hills", "moor", "coast", "islands", "valley", "town"];

/// What stands around a quote in its document, since only a part of one may be shipped; it has no number.
const FILLER: &str = "Nobody whom we asked could say who had measured it, in what weather, and with which of the chains \
that hang in the hall.";

/// A question, for who shows it otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// The plot that it is about.
    pub(crate) name: String,
    /// What each source says, if anything: hectares, and whether they are with the waters.
    pub(crate) said: Vec<Option<(usize, bool)>>,
}

/// Writes a folder of seeds: so many questions, and so many sources.
pub(crate) fn write(folder: &Path, n_questions: usize, n_sources: usize) -> Outcome<Vec<Question>> {
    let mut questions = Vec::new();
    let mut random = fastrand::Rng::with_seed(SEED);
    let mut documents = vec![String::from("On the plots of the parish\n"); n_sources];
    let topics = folder.join("topics");
    let made = fs::create_dir_all(&topics).and_then(|()| fs::create_dir_all(folder.join("documents")));
    made.map_err(|error| format!("{}: {error}", folder.display()))?;
    for idx in 0..n_questions {
        let question = question(idx, n_sources, &mut random);
        save(&topics.join(format!("{}.toml", id(idx))), &topic(idx, &question, &mut documents))?;
        questions.push(question);
    }
    for (idx, document) in documents.iter().enumerate() {
        save(&folder.join(format!("documents/{idx}.txt")), document)?;
    }
    save(&folder.join("sources.toml"), &sources(&documents))?;
    save(&folder.join("site.toml"), &site())?;
    ["changes.toml", "hant-overrides.toml", "places.toml", "set-aside.toml"]
        .iter()
        .try_for_each(|name| save(&folder.join(name), ""))?;
    Ok(questions)
}

fn save(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// A name of syllables, which no reader of figures takes for a number.
fn name(mut idx: usize) -> String {
    let mut name = String::new();
    for _ in 0..3 {
        let syllable = idx % 50;
        idx /= 50;
        let letter = |letters: &str, at: usize| letters.chars().nth(at).unwrap_or('a');
        let consonant = letter("bdgklmnprs", syllable / 5);
        name.push(if name.is_empty() { consonant.to_ascii_uppercase() } else { consonant });
        name.push(letter("aeiou", syllable % 5));
    }
    name
}

fn id(idx: usize) -> String {
    format!("plot-{}", name(idx).to_lowercase())
}

/// The sources of the first half give the size without waters, the others with them, but of one plot in three nobody does; one in five says
/// nothing. The first and the last always speak, so that there is something to compare.
fn question(idx: usize, n_sources: usize, random: &mut fastrand::Rng) -> Question {
    let (dry, wet) = (random.usize(20..90), random.usize(100..900));
    let mut said = |source: usize| {
        let is_silent = random.usize(0..5) == 0 && source != 0 && source + 1 != n_sources;
        let is_wet = source >= n_sources / 2 && !idx.is_multiple_of(3);
        (!is_silent).then_some((if is_wet { wet } else { dry }, is_wet))
    };
    Question { name: name(idx), said: (0..n_sources).map(&mut said).collect() }
}

fn topic(idx: usize, question: &Question, documents: &mut [String]) -> String {
    let (id, name) = (id(idx), &question.name);
    let importance = if idx < N_LEADS { "lead" } else { "standard" };
    let section = SECTIONS.get(idx % SECTIONS.len()).copied().unwrap_or_default();
    let mut text = format!(
        "id = \"{id}\"\nsection = \"{section}\"\nimportance = \"{importance}\"\nothers = \"silent\"\n\
         question = {{ en = \"How large is plot {name}?\", de = \"Wie groß ist die Parzelle {name}?\" }}\n\n[verdict]\n\
         sentence = {{ en = \"It depends on the waters.\", de = \"Es kommt auf die Gewässer an.\" }}\n\
         explanation = {{ en = \"Some may count the waters.\", de = \"Manche zählen wohl die Gewässer mit.\" }}\n"
    );
    if idx < N_LEADS {
        text += "how_to_write = { en = \"It depends on the waters.\", de = \"Es kommt auf die Gewässer an.\" }\n";
    }
    for (source, (document, said)) in documents.iter_mut().zip(&question.said).enumerate() {
        let Some((size, is_wet)) = said else { continue };
        let (measure, scope, umfang) = match is_wet {
            false => ("land", "the land alone", "das Land allein"),
            true => ("land-and-water", "land and waters", "Land und Gewässer"),
        };
        let quote = format!("Plot {name} has {size} hectares");
        let _ = writeln!(document, "{quote}. {FILLER}");
        let line = document.lines().count();
        let _ = write!(
            text,
            "\n[[claim]]\nid = \"of-{source}\"\nsource = \"source-{source}\"\nmeasure = \"{id}-{measure}\"\n\
             scope = {{ en = \"{scope}\", de = \"{umfang}\" }}\n\
             value = {{ kind = \"quantity\", number = \"{size}\", unit = \"ha\" }}\nline = {line}\nquote = \"{quote}\"\n\
             figure = \"{size} hectares\"\ntranslation = {{ de = \"Die Parzelle {name} hat {size} Hektar\" }}\n"
        );
    }
    text
}

fn sources(documents: &[String]) -> String {
    let source = |(idx, document): (usize, &String)| {
        let hash = Sha256::digest(document.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let letter = char::from(b'A' + u8::try_from(idx % 26).unwrap_or_default());
        let both = |name: &str, en: &str, de: &str| format!("{name} = {{ en = \"{en}\", de = \"{de}\" }}\n");
        format!("[[source]]\nid = \"source-{idx}\"\ndocument = \"{idx}.txt\"\nsha256 = \"{hash}\"\nlanguage = \"en\"\n")
            + &both("short_name", &format!("Book {letter}"), &format!("Buch {letter}"))
            + &both("kind", "register of land", "Flurbuch")
            + &both("title", &format!("Register {letter}"), &format!("Flurbuch {letter}"))
            + &both("publisher", "the parish", "die Gemeinde")
            + &both("short_date", "undated", "undatiert")
            + &both("date", "no date printed", "kein Datum gedruckt")
            + &both("status", "Invented by a program.", "Von einem Programm erfunden.")
            + "last_checked = \"2026-11-21\"\n\n"
    };
    documents.iter().enumerate().map(source).collect()
}

fn site() -> String {
    let both = |name: &str, en: &str, de: &str| format!("{name} = {{ en = \"{en}\", de = \"{de}\" }}\n");
    let sections = SECTIONS.iter().map(|id| format!("\n[[section]]\nid = \"{id}\"\n") + &both("title", id, id));
    "languages = [\"en\", \"de\"]\n".to_owned()
        + &both("publisher", "A Program", "Ein Programm")
        + &both("subject", "The plots of the parish", "Die Parzellen der Gemeinde")
        + &both("title", "Many plots, many registers", "Viele Parzellen, viele Flurbücher")
        + &both("introduction", "All of it is invented.", "Alles ist erfunden.")
        + &both("translator", "Translations are a program’s.", "Übersetzt hat ein Programm.")
        + &sections.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_question_has_a_name_of_its_own() {
        let names: BTreeSet<String> = (0..2000).map(name).collect();
        assert_eq!(names.len(), 2000);
    }

    #[test]
    fn seeds_are_the_same_every_time_and_have_no_fault() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
        for seeds in [&one, &other] {
            let questions = write(seeds, 12, 12).unwrap();
            assert_eq!((questions.len(), questions[0].said.len()), (12, 12));
        }
        let read = |seeds: &Path, file: &str| fs::read_to_string(seeds.join(file)).unwrap();
        for file in ["sources.toml", "documents/3.txt", &format!("topics/{}.toml", id(7))] {
            assert_eq!(read(&one, file), read(&other, file));
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let compiled = ::seeds::compile(&one, &::seeds::words_folder(root));
        let dataset = compiled.unwrap_or_else(|faults| panic!("{faults}")).dataset;
        assert_eq!((dataset.topics.len(), dataset.sources.len()), (12, 12));
    }
}

//! Compiles the seeds and the words of the interface into what the widget and the prerenderer include. A fault in the
//! seeds fails the build, and every fault is printed.

use source_compare_core::export::{self, Book, Terms};
use source_compare_core::facts;
use source_compare_core::seeds::{self, Compiled, Packs, Translated};
use source_compare_core::words::{Language, Words};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// An invented comparison: what the style guide shows, and the tests render.
const FIXTURE: &str = "tests/fixture-seeds";

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["seeds", FIXTURE, "src/i18n/phrases.toml", "src/i18n/pages.toml", "build.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let (Some(compiled), Some(fixture)) = (compiled("seeds"), compiled(FIXTURE)) else {
        return Ok(());
    };
    fs::write(out.join("simplified.txt"), seeds::simplified_pairs()?)?;
    let mut all_phrases = Vec::new();
    for (name, type_name) in [("phrases", "Phrases"), ("pages", "PagePhrases")] {
        let file = format!("src/i18n/{name}.toml");
        let phrases = seeds::phrases(Path::new("seeds"), Path::new(&file))?;
        fs::write(out.join(format!("{name}.rs")), phrases_source(type_name, &file, &phrases))?;
        if name == "phrases" {
            write_data(&compiled, &phrases, &out, "")?;
            write_data(&fixture, &phrases, &out, "fixture-")?;
        }
        all_phrases.extend(phrases);
    }
    write_exports(&compiled, &all_phrases, &out)
}

/// What the seeds in a folder are compiled to; faults become errors of the build.
fn compiled(folder: &str) -> Option<Compiled> {
    let faults = match seeds::compile(Path::new(folder)) {
        Ok(compiled) => return Some(compiled),
        Err(faults) => faults,
    };
    for fault in faults.iter().map(ToString::to_string) {
        // A fault names its file from `seeds/`, wherever these lie.
        let path = fault.strip_prefix("seeds/").map_or_else(|| fault.clone(), |path| format!("{folder}/{path}"));
        println!("cargo::error={path}");
    }
    None
}

/// The facts for the widget, and all words for the prerenderer, in files whose names begin so.
fn write_data(
    compiled: &Compiled,
    phrases: &[(String, Translated)],
    out: &Path,
    start: &str,
) -> Result<(), Box<dyn Error>> {
    let dataset = &compiled.dataset;
    fs::write(out.join(format!("{start}facts.bin")), facts::encode(dataset)?)?;
    let with_phrases = |words: Words| Words {
        phrases: phrases.iter().map(|(_, text)| text.in_language(words.language).to_owned()).collect(),
        ..words
    };
    let packs = Packs::new(compiled)?;
    let words = Language::ALL.map(|language| with_phrases(packs.whole(language)));
    fs::write(out.join(format!("{start}words.json")), serde_json::to_string(&words)?)?;
    let mut slices = Vec::new();
    for topic in &dataset.topics {
        for language in Language::ALL {
            slices.push((&topic.id, with_phrases(packs.topic(&topic.id, language))));
        }
    }
    fs::write(out.join(format!("{start}slices.json")), serde_json::to_string(&slices)?)?;
    Ok(())
}

/// What the site offers for download, for the prerenderer.
fn write_exports(compiled: &Compiled, phrases: &[(String, Translated)], out: &Path) -> Result<(), Box<dyn Error>> {
    let terms = Terms::from_phrases(phrases)?;
    let book = Book::new(&compiled.dataset, &compiled.texts, &terms);
    fs::write(out.join("dataset.json"), format!("{:#}\n", export::dataset(&compiled.dataset, &compiled.texts)))?;
    fs::write(out.join("dataset.schema.json"), export::DATASET_SCHEMA)?;
    fs::write(out.join("claims.csv"), export::claims_csv(&book))?;
    fs::write(out.join("annotations.jsonld"), format!("{:#}\n", export::annotations(&book)))?;
    fs::write(out.join("claimreview.jsonld"), format!("{:#}\n", export::claim_review(&book)))?;
    fs::write(out.join("apparatus.xml"), export::apparatus(&book))?;
    Ok(())
}

/// A struct with one field a phrase, and one table of it a language.
fn phrases_source(type_name: &str, file: &str, phrases: &[(String, Translated)]) -> String {
    let mut source = format!(
        "/// The words of `{file}` in one language.\n#[derive(Debug)]\n\
         #[allow(missing_docs, reason = \"the file says what each is\")]\npub struct {type_name} {{\n"
    );
    for (name, _) in phrases {
        source += &format!("    pub {name}: &'static str,\n");
    }
    source += "}\n";
    let slots: Vec<String> = (0..phrases.len()).map(|idx| format!("p{idx}")).collect();
    source += &format!(
        "impl {type_name} {{\n    /// From a pack of words; `None` when it has another number of phrases.\n    \
         pub fn from_list(list: &'static [String]) -> Option<Self> {{\n        let [{}] = list else {{\n            return None;\n        }};\n        Some(Self {{\n",
        slots.join(", ")
    );
    for ((name, _), slot) in phrases.iter().zip(&slots) {
        source += &format!("            {name}: {slot}.as_str(),\n");
    }
    source += "        })\n    }\n}\n";
    for (table, language) in [("EN", Language::En), ("ZH_HANS", Language::ZhHans), ("ZH_HANT", Language::ZhHant)] {
        source += &format!("#[cfg(not(target_arch = \"wasm32\"))]\nstatic {table}: {type_name} = {type_name} {{\n");
        for (name, text) in phrases {
            source += &format!("    {name}: {:?},\n", text.in_language(language));
        }
        source += "};\n";
    }
    source
}

//! Compiles the seeds and the words of the interface into what the widget and the prerenderer include. A fault in the
//! seeds fails the build, and every fault is printed.

use source_compare_core::export;
use source_compare_core::seeds::{self, Compiled};
use source_compare_core::words::Language;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["seeds", "src/i18n/phrases.toml", "build.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let compiled = match seeds::compile(Path::new("seeds")) {
        Ok(compiled) => compiled,
        Err(faults) => {
            for fault in faults.iter() {
                println!("cargo::error={fault}");
            }
            return Ok(());
        }
    };
    write_data(&compiled, &out)?;
    let phrases = seeds::phrases(Path::new("seeds"), Path::new("src/i18n/phrases.toml"))?;
    fs::write(out.join("phrases.rs"), phrases_source(&phrases))?;
    Ok(())
}

/// The facts for the widget; all words and the export for the prerenderer.
fn write_data(compiled: &Compiled, out: &Path) -> Result<(), Box<dyn Error>> {
    let dataset = &compiled.dataset;
    fs::write(out.join("facts.json"), serde_json::to_string(dataset)?)?;
    let words: Vec<_> = Language::ALL.iter().map(|language| compiled.words(*language)).collect();
    fs::write(out.join("words.json"), serde_json::to_string(&words)?)?;
    let mut slices = Vec::new();
    for topic in &dataset.topics {
        for language in Language::ALL {
            slices.push((&topic.id, compiled.texts.slice(dataset, topic, language)?));
        }
    }
    fs::write(out.join("slices.json"), serde_json::to_string(&slices)?)?;
    fs::write(out.join("dataset.json"), format!("{:#}\n", export::dataset(dataset, &compiled.texts)))?;
    fs::write(out.join("dataset.schema.json"), export::DATASET_SCHEMA)?;
    Ok(())
}

/// A struct with one field a phrase, and one table of it a language.
fn phrases_source(phrases: &[(String, seeds::Translated)]) -> String {
    let mut source = String::from("/// The words of the interface in one language.\n#[derive(Debug)]\n#[allow(missing_docs, reason = \"`phrases.toml` says what each is\")]\npub struct Phrases {\n");
    for (name, _) in phrases {
        source += &format!("    pub {name}: &'static str,\n");
    }
    source += "}\n";
    for (table, language) in [("EN", Language::En), ("ZH_HANS", Language::ZhHans), ("ZH_HANT", Language::ZhHant)] {
        source += &format!("static {table}: Phrases = Phrases {{\n");
        for (name, text) in phrases {
            source += &format!("    {name}: {:?},\n", text.in_language(language));
        }
        source += "};\n";
    }
    source
}

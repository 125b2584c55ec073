//! The comparison of `tests/fixture-seeds/` in English, for unit tests.

use crate::edition::Edition;
use crate::i18n::Phrases;
use model::Language;
use std::path::Path;
use std::rc::Rc;

/// Its facts, and all its words; no picture, and each phrase of the interface is its own name.
pub(crate) fn edition() -> Edition {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = seeds::compile(&root.join("tests/fixture-seeds"), &seeds::words_folder(root))
        .unwrap_or_else(|faults| panic!("{faults}"));
    let numbers = 0..u32::try_from(compiled.texts.iter().count()).unwrap();
    let mut words = compiled.texts.pack(&compiled.dataset.version, Language::EN, numbers);
    words.phrases = Phrases::NAMES.iter().map(ToString::to_string).collect();
    Edition::new(Rc::new(compiled.dataset), Rc::new(words)).unwrap()
}

//! The facts as the widget carries them, in a custom section of its wasm file: columns of bytes, which compress well and which little code
//! reads. What no reader's browser needs is left out (`shapes.rs`), and a quoted stretch of a document stands once (`passages.rs`).

mod columns;
mod passages;
mod shapes;

use crate::{Dataset, Place};
use columns::{Reader, Writer};
use shapes::{COLUMNS, Fact};

/// The name of the custom section.
pub const SECTION: &str = "source-compare-facts";

/// The section of the wasm file that names the build of the site, as its pages do.
pub const BUILD_SECTION: &str = "source-compare-build";

/// The facts as bytes: of the gazetteer only what values name, since most places are named in passing.
///
/// # Errors
/// When two quotes of a document differ where they overlap, which no quotes of one document do.
pub fn encode(dataset: &Dataset) -> Result<Vec<u8>, String> {
    let claims = || dataset.topics.iter().flat_map(|topic| &topic.claims);
    let is_named =
        |place: &&Place| claims().any(|claim| claim.value.members().into_iter().any(|member| member.place == place.id));
    let places = dataset.places.iter().filter(is_named).cloned().collect();
    let passages = passages::passages(claims()).map_err(|fault| format!("facts: {fault}"))?;
    let mut writer = Writer::new(COLUMNS, passages);
    writer.passages.clone().write(&mut writer, 0);
    Dataset { places, ..dataset.clone() }.write(&mut writer, 0);
    Ok(writer.bytes())
}

/// The facts from the bytes that `encode` made.
///
/// # Errors
/// When the bytes are others: the widget was built from other code than the data.
pub fn decode(bytes: &[u8]) -> Result<Dataset, String> {
    let mut reader = Reader::new(COLUMNS, bytes);
    reader.passages = Fact::read(&mut reader, 0);
    let mut dataset = Dataset::read(&mut reader, 0);
    if !reader.is_whole() {
        return Err("the facts that the widget carries can't be read; publish the folder as it was built".to_owned());
    }
    // A tag alone does not say whose pages stand at the root.
    if let Some(first) = dataset.site.languages.first_mut() {
        first.language = first.language.at_root();
    }
    Ok(dataset)
}

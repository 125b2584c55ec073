//! The facts as the widget carries them: postcard's compact binary form, whose reader is small, in a custom section of its wasm file.

use crate::Dataset;

/// The name of the custom section.
pub const SECTION: &str = "source-compare-facts";

/// The section of the wasm file that names the build of the site, as its pages do.
pub const BUILD_SECTION: &str = "source-compare-build";

/// The facts as bytes: of the gazetteer only what comparisons show, since most places are named in passing.
///
/// # Errors
/// When the model can't be encoded, which no data can bring about.
pub fn encode(dataset: &Dataset) -> Result<Vec<u8>, String> {
    let compared = dataset.compared_places();
    let places = dataset.places.iter().filter(|place| compared.contains(&place.id)).cloned().collect();
    let shown = Dataset { places, ..dataset.clone() };
    postcard::to_allocvec(&shown).map_err(|error| format!("facts: {error}"))
}

/// The facts from the bytes that `encode` made.
///
/// # Errors
/// When the bytes are others: the widget was built from other code than the data.
pub fn decode(bytes: &[u8]) -> Result<Dataset, String> {
    let mut dataset: Dataset = postcard::from_bytes(bytes)
        .map_err(|_| "the facts that the widget carries can't be read; publish the folder as it was built".to_owned())?;
    // A tag alone does not say whose pages stand at the root.
    if let Some(first) = dataset.site.languages.first_mut() {
        first.language = first.language.at_root();
    }
    Ok(dataset)
}

//! Notations and units as they come with the program, for the tests of this folder.

use super::Notation;
use crate::check::Faults;
use crate::interface;
use crate::schema::OverridesFile;
use crate::scripts::Scripts;
use crate::units::Units;
use model::Language;
use std::path::Path;

/// The notation of a language that the program has words in.
pub(super) fn notation(tag: &str) -> Notation {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut faults = Faults::of(&root);
    let language = Language::from_tag(tag);
    let found = interface::read(&crate::words_folder(&root), Path::new("none"), &[language], &mut faults);
    assert!(faults.is_empty(), "{faults}");
    found.into_iter().next().unwrap().notation
}

/// The units of the program.
pub(super) fn units() -> Units {
    let mut faults = Faults::of(Path::new("none"));
    let units = Units::read(Path::new("none"), &Scripts::load(&OverridesFile::default()).unwrap(), &mut faults);
    assert!(faults.is_empty(), "{faults}");
    units
}

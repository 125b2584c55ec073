//! The comparisons that the tests hold the code against: the fixture, which has a case of everything, and the seeds under test,
//! which are `seeds/` unless `SC_SEEDS` names another folder.
#![allow(dead_code, reason = "no target of the tests uses all of it")]

use site::comparison::{Comparison, Interface};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the invented comparison that the style guide shows.
pub(crate) fn fixture_folder() -> PathBuf {
    root().join("tests/fixture-seeds")
}

/// The folder of the seeds under test.
pub(crate) fn seeds_folder() -> PathBuf {
    seeds::folder(root())
}

/// The fixture, so that a test which counts what it met meets something, and the seeds under test.
pub(crate) fn folders() -> Vec<PathBuf> {
    let mut folders = vec![fixture_folder(), seeds_folder()];
    folders.dedup();
    folders
}

/// A folder of seeds, compiled, with its pictures.
pub(crate) fn comparison(folder: &Path) -> Rc<Comparison> {
    let interface = Interface::read(root()).unwrap_or_else(|faults| panic!("{faults}"));
    let comparison = Comparison::read(folder, Rc::new(interface));
    Rc::new(comparison.unwrap_or_else(|faults| panic!("{} has faults:\n{faults}", folder.display())))
}

/// The comparisons of [`folders`].
pub(crate) fn comparisons() -> Vec<Rc<Comparison>> {
    folders().iter().map(|folder| comparison(folder)).collect()
}

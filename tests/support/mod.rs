//! The comparisons that the tests hold the code against: the fixture, which has a case of everything, and the seeds under test,
//! which are `seeds/` unless `SC_SEEDS` names another folder.
#![allow(dead_code, reason = "no target of the tests uses all of it")]

pub(crate) mod copy_folder;

use site::comparison::{Comparison, Interface};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::{Sender, channel};
use std::sync::{LazyLock, Mutex};
use std::thread;

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

/// The languages of the fixture.
pub(crate) fn languages() -> [model::Language; 3] {
    [model::Language::EN, model::Language::ZH_HANS, model::Language::ZH_HANT]
}

/// A folder of seeds, compiled, with its pictures.
pub(crate) fn comparison(folder: &Path) -> Rc<Comparison> {
    let interface = Interface::read(root(), folder).unwrap_or_else(|faults| panic!("{faults}"));
    let comparison = Comparison::read(folder, Rc::new(interface));
    Rc::new(comparison.unwrap_or_else(|faults| panic!("{} has faults:\n{faults}", folder.display())))
}

/// The comparisons of [`folders`].
pub(crate) fn comparisons() -> Vec<Rc<Comparison>> {
    folders().iter().map(|folder| comparison(folder)).collect()
}

/// Does some work with the comparisons of [`folders`]. They are compiled once for all tests, by a thread that keeps them, since
/// editions can't be shared between threads.
pub(crate) fn with_comparisons<T: Send + 'static>(work: impl FnOnce(&[Rc<Comparison>]) -> T + Send + 'static) -> T {
    type Work = Box<dyn FnOnce(&[Rc<Comparison>]) + Send>;
    static QUEUE: LazyLock<Mutex<Sender<Work>>> = LazyLock::new(|| {
        let (sender, receiver) = channel::<Work>();
        thread::spawn(move || {
            let comparisons = comparisons();
            receiver.into_iter().for_each(|work| work(&comparisons));
        });
        Mutex::new(sender)
    });
    let (sender, receiver) = channel();
    let work: Work = Box::new(move |comparisons| {
        let done = catch_unwind(AssertUnwindSafe(|| work(comparisons)));
        sender.send(done).unwrap();
    });
    QUEUE.lock().unwrap().send(work).unwrap();
    receiver.recv().expect("comparisons that compile").unwrap_or_else(|panic| resume_unwind(panic))
}

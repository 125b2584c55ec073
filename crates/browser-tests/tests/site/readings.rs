//! Five questions of the fixture as a listener hears them, kept as text and read by eye: what is said twice, or makes no sense without
//! sight, is a fault that no rule finds.

use browser_tests::{Server, Setup, only_in, package, repository, tab};
use site::Site;
use std::fs;

/// Questions with a verdict of each weight, and with pictures of every sort.
const QUESTIONS: [&str; 5] = ["garden-size", "garden-beds", "garden-edges", "garden-facts", "garden-goals"];

#[test]
fn five_questions_are_heard_as_they_were_read_by_eye() {
    only_in!(Chromium: "no other driver gives the accessible tree");
    let made = Site::read(&repository(), &repository().join("tests/fixture-seeds")).unwrap();
    let paths = QUESTIONS.map(|question| format!("topics/{question}/"));
    let files: Vec<(&str, Vec<u8>)> =
        paths.iter().map(|path| (path.as_str(), made.file(&format!("{path}index.html")).unwrap().unwrap())).collect();
    let changed: Vec<(&str, &[u8])> = files.iter().map(|(path, bytes)| (*path, bytes.as_slice())).collect();
    let site = Server::start(Setup { changed: &changed, ..Setup::default() });
    let page = tab();
    // Controls that need the app are told by `tree.rs`, in the outlines of the components.
    page.forbid_scripts();
    let updating = std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1");
    for (question, path) in QUESTIONS.iter().zip(&paths) {
        page.open(&site.at(path));
        let tree = page.accessible_tree();
        let [main] = tree.with_role("main")[..] else { panic!("one main part on /{path}") };
        let (file, heard) = (package().join(format!("tests/readings/{question}.txt")), main.reading());
        if updating {
            fs::write(&file, &heard).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let differing = kept.lines().zip(heard.lines()).find(|(kept, heard)| kept != heard);
        assert!(
            kept == heard,
            "{question} is heard otherwise, first {differing:?}; read it, and keep it by UPDATE_SNAPSHOTS=1 cargo xtask test --browser"
        );
    }
}

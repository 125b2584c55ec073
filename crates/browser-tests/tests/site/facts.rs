//! The facts are a section of the wasm file: they are there, once and whole, and where they are missing the reader gets the page as
//! it was published, with a notice.

use crate::faults::{assert_published_page, published};
use browser_tests::data::SiteData;
use browser_tests::{Server, Setup, TOUCH, dist, tab};
use model::facts::{SECTION, encode};
use site::wasm;
use std::fs;

/// The wasm file as the generator names it.
const WASM: &str = site::WASM;

fn module() -> Vec<u8> {
    fs::read(dist().join(WASM)).expect("the wasm file in SC_DIST")
}

#[test]
fn the_published_wasm_carries_the_facts_of_the_seeds_once() {
    let module = module();
    let found = wasm::contents(&module, SECTION).expect("a WebAssembly module");
    assert_eq!(found.len(), 1, "sections named {SECTION}");
    let expected = encode(SiteData::under_test().dataset()).unwrap();
    assert!(found[0] == expected, "the section has {} bytes, the facts {}", found[0].len(), expected.len());
}

#[test]
fn a_wasm_without_facts_that_it_can_read_leaves_the_page_as_published_and_says_why() {
    let bare = wasm::without(&module(), SECTION).expect("a WebAssembly module");
    let unreadable = wasm::with_section(&bare, SECTION, b"of another program");
    let published = published("");
    for (module, fault) in [(bare, "the widget carries no facts"), (unreadable, "can't be read")] {
        let site = Server::start(Setup { changed: &[(WASM, &module)], ..Setup::default() });
        let page = tab();
        page.open(&site.at(""));
        page.run(TOUCH);
        let report = assert_published_page(&page, &published);
        assert!(report.contains(fault), "{report}");
    }
}

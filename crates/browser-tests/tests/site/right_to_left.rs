//! Pages that are written from right to left: those of `tests/arabic-seeds/`, a comparison in Arabic alone, made here and shown without script.

use browser_tests::{Server, Setup, repository, tab};
use site::Site;

/// Where the first of two elements stands further right than the second, as its middle.
const FROM_THE_RIGHT: &str = "(([one, other]) => { const middle = (box) => box.left + box.width / 2; \
    return middle(one.getBoundingClientRect()) > middle(other.getBoundingClientRect()) })";

#[test]
fn pages_in_arabic_run_from_the_right_and_nothing_runs_off_the_side() {
    let made = Site::read(&repository(), &repository().join("tests/arabic-seeds")).unwrap();
    let is_page =
        |path: &&str| path.ends_with("index.html") && !path.starts_with("styleguide/") && !path.starts_with("demo/");
    let pages: Vec<&str> = made.paths().filter(is_page).collect();
    let sheets = made.paths().filter(|path| path.ends_with(".css"));
    let files: Vec<(&str, Vec<u8>)> =
        sheets.chain(pages.iter().copied()).map(|path| (path, made.file(path).unwrap().unwrap())).collect();
    let changed: Vec<(&str, &[u8])> =
        files.iter().map(|(path, bytes)| (path.trim_end_matches("index.html"), bytes.as_slice())).collect();
    let site = Server::start(Setup { changed: &changed, ..Setup::default() });
    let page = tab();
    page.forbid_scripts();
    assert!(pages.len() > 20, "{pages:?}");
    for path in pages {
        for width in [320, 1280] {
            page.resize(width);
            page.open(&site.at(path.trim_end_matches("index.html")));
            assert!(page.holds("getComputedStyle(document.querySelector('.sc')).direction === 'rtl'"), "/{path}");
            assert!(page.holds("document.documentElement.lang === 'ar'"), "/{path}");
            let needed = page.number("document.scrollingElement.scrollWidth");
            assert!(needed <= f64::from(width), "/{path} is {needed} wide in {width}");
        }
    }
    page.resize(1280);
    page.open(&site.at("topics/garden-size/"));
    let key = "[...document.querySelectorAll('.sc-key .sc-badge')].slice(0, 2)";
    assert!(page.holds(&format!("{FROM_THE_RIGHT}({key})")), "the first source stands rightmost");
    // A quote in another language keeps its own direction: its full stop stands at its end.
    assert!(page.holds("getComputedStyle(document.querySelector('.sc-quote p')).unicodeBidi === 'plaintext'"));
    let drawing = "getComputedStyle(document.querySelector('.sc-squares__drawing, .sc-bars__drawing')).transform";
    assert!(page.holds(&format!("{drawing} === 'matrix(-1, 0, 0, 1, 0, 0)'")), "drawings are turned");
}

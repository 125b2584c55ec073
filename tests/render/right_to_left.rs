//! A site in one language, which is written from right to left.

use crate::support;
use model::Language;
use pictures::poster::poster;
use site::Site;

#[test]
fn a_site_in_one_language_has_its_pages_at_the_root_and_offers_no_other() {
    let site = Site::read(support::root(), &support::root().join("tests/arabic-seeds")).unwrap();
    let pages: Vec<&str> =
        site.paths().filter(|path| path.ends_with("index.html") && !path.starts_with("styleguide/")).collect();
    assert!(pages.contains(&"index.html") && pages.contains(&"topics/garden-size/index.html"), "{pages:?}");
    for path in pages {
        assert!(!path.starts_with("ar/"), "{path}");
        let page = String::from_utf8(site.file(path).unwrap().unwrap()).unwrap();
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{path}");
        assert!(!page.contains("class=\"sc-languages") && !page.contains("hreflang"), "{path}");
    }
}

#[test]
fn a_poster_is_turned_where_words_run_from_the_right() {
    let comparison = support::comparison(&support::root().join("tests/arabic-seeds"));
    let edition = comparison.edition(Language::from_tag("ar"));
    let turned = poster(edition, edition.topic(&"garden-size".into()).unwrap()).unwrap();
    assert!(turned.svg.contains(" direction=\"rtl\"") && turned.svg.contains("scale(-1 1)"));
    // The badge of the first source stands at the right.
    let first = turned.lines().find(|(text, _)| text == "1").unwrap().1;
    let written = format!("x=\"{:.1}\"", turned.width - (first[0] + first[2]) / 2.0).replace(".0\"", "\"");
    assert!(turned.svg.contains(&written), "{written}");
}

//! Pages that never load anew: Turbo puts another body in, React takes nodes away and makes them again. Frame and element still stand.

use crate::host::{IN_ELEMENT, IN_FRAME, STANDS, assert_follows, assert_whole, codes, host, our_site};
use crate::parents::package_file;
use browser_tests::Tab;

const ARTICLE: &str = "<style>article { width: 390px }</style>";

/// Both ways stand.
#[track_caller]
fn assert_both(page: &Tab) {
    page.wait("document.querySelector('source-compare')");
    page.wait(STANDS);
    assert_whole(page, IN_ELEMENT, 390);
    page.run("document.querySelector('iframe').scrollIntoView();");
    assert_follows(page);
    page.enter("iframe");
    assert_whole(page, IN_FRAME, 390);
    page.leave();
}

#[test]
fn turbo_goes_away_and_comes_back() {
    let turbo = package_file("@hotwired/turbo/dist/turbo.es2017-umd.js");
    let head = format!("{ARTICLE}<script src=\"/turbo.js\"></script>");
    let codes = codes();
    let page = |body: &str| format!("<!doctype html><html lang=\"en\"><title>Host</title>{head}<body>{body}");
    let article = page(&format!(
        "<article>{}{}</article><a id=\"away\" href=\"/other.html\">Other</a>",
        codes.frame, codes.element
    ));
    let other = page("<a id=\"way\" href=\"/article.html\">Article</a>");
    let files = [("turbo.js", turbo.as_str()), ("article.html", &article), ("other.html", &other)];
    let page = host((&head, "<a id=\"way\" href=\"/article.html\">Article</a>"), &[], &files);
    page.run("window.kept = true;");
    follow(&page, "#way");
    assert_both(&page);
    follow(&page, "#away");
    page.wait("location.pathname === '/other.html' && document.querySelector('#way')");
    page.back();
    assert_both(&page);
    follow(&page, "#away");
    page.wait("location.pathname === '/other.html' && document.querySelector('#way')");
    follow(&page, "#way");
    assert_both(&page);
    assert!(page.holds("window.kept"), "no page was loaded anew");
}

/// Follows a link at once: while Turbo puts a page in, a link may be another before the pointer reaches it.
#[track_caller]
fn follow(page: &Tab, link: &str) {
    page.run(&format!("document.querySelector('{link}').click();"));
}

/// Each code in a node of its own, as React puts HTML in. Scripts don't run there: they stand in the page.
const REACT_APP: &str = "
    const root = ReactDOM.createRoot(document.querySelector('article'));
    const codes = [...document.querySelectorAll('template')].map(({ innerHTML }) => innerHTML);
    const article = () => codes.map((__html, key) => React.createElement('div', { key, dangerouslySetInnerHTML: { __html } }));
    window.show = (shown) => root.render(shown ? article() : null);
    show(true);";

#[test]
fn react_unmounts_and_mounts_again() {
    let files = ["react/umd/react.production.min.js", "react-dom/umd/react-dom.production.min.js"].map(package_file);
    let templates: Vec<String> =
        [codes().frame_alone(), &codes().element].iter().map(|code| format!("<template>{code}</template>")).collect();
    let body = format!(
        "<article></article>{}<script async src=\"{}\"></script><script type=\"module\" src=\"{}\"></script>
        <script src=\"/react.js\"></script><script src=\"/react-dom.js\"></script><script>{REACT_APP}</script>",
        templates.concat(),
        our_site().at("embed.js"),
        our_site().at("element.js")
    );
    let page = host((ARTICLE, &body), &[], &[("react.js", &files[0]), ("react-dom.js", &files[1])]);
    assert_both(&page);
    page.run("show(false);");
    page.wait("!document.querySelector('iframe, source-compare')");
    page.run("show(true);");
    assert_both(&page);
    assert_eq!(page.witnessed(), Vec::<String>::new());
}

//! Pages with a policy: cards stand where it lets them, and where it does not, what stood there stays and the console says why.

use crate::host::{
    FITS, FOLD, IN_ELEMENT, IN_FRAME, STANDS, assert_whole, click_in_frame, codes, host, of_site, our_site, pasted,
};
use browser_tests::{Server, Setup, dist};
use std::fs;

#[test]
fn a_page_without_our_styles_in_its_policy_shows_whole_cards() {
    let site = our_site().origin();
    let policy = format!(
        "default-src 'none'; script-src 'self' {site} 'wasm-unsafe-eval'; style-src 'self'; connect-src {site}; frame-src {site}; img-src data:"
    );
    let headers = [("Content-Security-Policy", policy.as_str())];
    let page = host(("", &codes().element), &headers, &[]);
    page.wait(STANDS);
    page.click_on(&format!("{IN_ELEMENT}.querySelector('{FOLD}')"));
    page.wait(&format!("{IN_ELEMENT}.querySelector('[data-started]')"));
    assert_eq!(
        page.text(&format!("getComputedStyle({IN_ELEMENT}.querySelector('.sc')).backgroundColor")),
        "rgb(255, 255, 255)"
    );
    drop(page);
    let page = host(("", &codes().frame), &headers, &[]);
    page.enter("iframe");
    page.wait(FITS);
    assert_eq!(page.text("getComputedStyle(document.querySelector('.sc')).backgroundColor"), "rgb(255, 255, 255)");
}

#[test]
fn a_page_without_our_files_in_its_policy_keeps_the_fallback() {
    let site = our_site().origin();
    let policy = format!("default-src 'none'; script-src 'self' {site}; style-src 'self'");
    let headers = [("Content-Security-Policy", policy.as_str())];
    let page = host(("", &codes().element), &headers, &[]);
    page.wait("window.witnessed.some((said) => said.startsWith('source-compare:'))");
    assert!(
        page.holds("document.querySelector('source-compare').firstElementChild.checkVisibility()"),
        "the fallback shows"
    );
    let said = page.witnessed().join("\n");
    assert!(said.contains("connect-src"), "no rule is named in {said}");
}

/// The headers that `static/_headers` gives every file, but for the one that the tests' server gives, too.
fn published_headers() -> Vec<(String, String)> {
    let text = fs::read_to_string(dist().join("_headers")).expect("_headers in SC_DIST");
    let of_all = text.lines().skip_while(|line| *line != "/*").skip(1).take_while(|line| line.starts_with(' '));
    let split = of_all.filter_map(|line| line.trim().split_once(": "));
    split
        .filter(|(name, _)| *name != "Access-Control-Allow-Origin")
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn a_page_that_asks_for_permission_shows_both() {
    let published = published_headers();
    let headers: Vec<(&str, &str)> = published.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let site = Server::start(Setup { headers: &headers, ..Setup::default() });
    let strict = [("Cross-Origin-Embedder-Policy", "require-corp"), ("Cross-Origin-Opener-Policy", "same-origin")];
    let page = pasted(390, &of_site(&codes().element, &site), &strict);
    page.wait(STANDS);
    assert_whole(&page, IN_ELEMENT, 390);
    assert!(page.holds("crossOriginIsolated"), "the page asks");
    page.click_on(&format!("{IN_ELEMENT}.querySelector('{FOLD}')"));
    page.wait(&format!("{IN_ELEMENT}.querySelector('[data-started]')"));
    drop(page);
    let page = pasted(390, &of_site(&codes().frame, &site), &strict);
    page.enter("iframe");
    page.wait(FITS);
    assert_whole(&page, IN_FRAME, 390);
    click_in_frame(&page, FOLD);
    page.wait("document.querySelector('[data-started]')");
}

/// Where ours is not allowed, the browser itself reads what is fetched.
#[test]
fn a_page_with_trusted_types_shows_the_card_and_needs_no_policy() {
    let policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    let page = host(("", &codes().element), &[("Content-Security-Policy", policy)], &[]);
    page.wait(STANDS);
    page.click_on(&format!("{IN_ELEMENT}.querySelector('{FOLD}')"));
    page.wait(&format!("{IN_ELEMENT}.querySelector('[data-started]')"));
}

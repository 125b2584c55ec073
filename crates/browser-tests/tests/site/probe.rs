//! probe
use crate::*;
#[test]
fn probe() {
    let site = site();
    for i in 0..6 {
        let page = BROWSERS.page();
        let t = std::time::Instant::now();
        page.open(&site.at("demo/"));
        println!("{i} open {:?}", t.elapsed());
        page.wait("document.querySelector('source-compare').shadowRoot?.querySelector('.sc')?.checkVisibility()");
        println!("{i} shown {:?}", t.elapsed());
        if i % 2 == 0 { std::thread::sleep(std::time::Duration::from_millis(500)); }
    }
}

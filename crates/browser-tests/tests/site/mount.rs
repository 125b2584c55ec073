//! `mount` of `element.js`: what is wrong is listed, and what stood in the place stays.

use crate::element::{EMPTY, host};
use browser_tests::Setup;
use browser_tests::data::SiteData;

#[test]
fn what_is_wrong_with_a_configuration_is_listed_and_the_fallback_stays() {
    let (_site, page) = host(EMPTY, Setup::default());
    let topic = &SiteData::under_test().first_lead().id;
    let cases = [
        ("{ topic: 'no-such-topic' }".to_owned(), vec!["answers 404; check the topic"]),
        ("{ topic: 'No Such', lang: 3 }".to_owned(), vec!["\"No Such\" is no topic", "no words in \"3\""]),
        (
            format!("{{ topic: '{topic}', colour: 'red', theme: 'blue' }}"),
            vec!["\"colour\" is no setting", "\"blue\" is no theme"],
        ),
        (format!("'{topic}'"), vec!["no object"]),
        ("null".to_owned(), vec!["no object"]),
        (
            format!("{{ topic: {{}}, lang: 'fr', theme: '', view: '{}' }}", "x".repeat(5_000)),
            vec!["topic is not text", "no words in \"fr\"", "\"\" is no theme", "is no view"],
        ),
        ("{ get topic() { throw new Error('mine'); } }".to_owned(), vec!["can't be read: Error: mine"]),
    ];
    for (config, expected) in cases {
        let faults = page.run(&format!(
            "return import('/widget/element.js').then(({{ mount }}) => mount(document.querySelector('#place'), {config}))
                .then(() => ['it was mounted'], (error) => error.faults);"
        ));
        let faults: Vec<&str> = faults.as_array().unwrap().iter().filter_map(|fault| fault.as_str()).collect();
        assert_eq!(faults.len(), expected.len(), "{config}: {faults:#?}");
        for (fault, part) in faults.iter().zip(expected) {
            assert!(fault.contains(part), "{config}: {fault:?} says {part:?}");
        }
        assert!(faults.iter().all(|fault| fault.len() < 400), "{faults:#?}");
        assert!(page.holds("!document.querySelector('#place source-compare')"));
        assert_eq!(page.text("document.querySelector('#place').innerText"), "Fallback");
    }
    // A fault of one leaves the next alone.
    page.run(&format!("return import('/widget/element.js')
        .then(({{ mount }}) => mount(document.querySelector('#place'), {{ topic: '{topic}' }})).then((one) => {{ window.one = one; }});"));
    page.wait(&format!("document.querySelector('#place source-compare').shadowRoot.querySelector('#{topic}')"));
    page.run("one.unmount();");
    assert!(page.holds("!document.querySelector('#place source-compare')"));
    assert_eq!(page.text("document.querySelector('#place').innerText"), "Fallback");
    for (element, expected) in [("null", "no element"), ("Object.assign(document.querySelector('#place'), {})", "")] {
        let mounted = page.text(&format!(
            "(window.outcome = 'waiting', import('/widget/element.js').then(({{ mount }}) => mount({element}, {{ topic: '{topic}' }}))
                .then(() => {{ window.outcome = 'mounted'; }}, (error) => {{ window.outcome = error.message; }}), 'started')"
        ));
        assert_eq!(mounted, "started");
        page.wait("outcome !== 'waiting'");
        let outcome = page.text("outcome");
        assert!(if expected.is_empty() { outcome == "mounted" } else { outcome.contains(expected) }, "{outcome}");
    }
}

#[test]
fn mounting_takes_what_is_undefined_for_not_given_and_outlives_a_fault() {
    let (_site, page) = host(EMPTY, Setup { missing: &["widget.js"], ..Setup::default() });
    let topic = &SiteData::under_test().first_lead().id;
    page.run(&format!(
        "return import('/widget/element.js').then(({{ mount }}) => mount(document.querySelector('#place'),
            {{ topic: '{topic}', accent: undefined, view: null }})).then(() => {{ window.mounted = true; }});"
    ));
    page.run(
        "window.card = document.querySelector('#place source-compare').shadowRoot.querySelector('.sc');
        card.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        return new Promise((done) => setTimeout(done, 500));",
    );
    assert!(
        page.holds("mounted && card.isConnected && card.checkVisibility()"),
        "the card is there without the widget"
    );
}

//! Cases that only a browser's own types can show: packs of words as JavaScript gives them, decoded by
//! `serde-wasm-bindgen`, and facts read in wasm.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "tests")]

use model::{Dataset, Language, TextId, Words, facts};
use source_compare::edition::Edition;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn object(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap()
}

#[wasm_bindgen_test]
fn words_are_decoded_and_must_be_of_the_facts_version() {
    let dataset = Rc::new(facts::decode(&encoded()).unwrap());
    let words = |version: &str| -> Words {
        let json = format!(r#"{{"version": "{version}", "language": "zh-Hans", "texts": [[0, "零"], [7, "七"]]}}"#);
        serde_wasm_bindgen::from_value(object(&json)).unwrap()
    };
    let pack = words("another");
    assert_eq!((pack.language, pack.get(TextId { number: 7 })), (Language::ZH_HANS, "七"));
    assert!(Edition::new(Rc::clone(&dataset), Rc::new(pack)).is_none(), "words of another version are refused");
    let unphrased = words(&dataset.version);
    assert!(Edition::new(dataset, Rc::new(unphrased)).is_none(), "and so is a pack without the words of the interface");
}

#[wasm_bindgen_test]
fn facts_that_were_cut_short_are_an_error_and_no_panic() {
    let facts = encoded();
    assert_eq!(facts::decode(&facts), Ok(dataset()));
    assert!(facts::decode(&facts[..facts.len() / 2]).is_err());
    assert!(facts::decode(&[]).is_err());
}

/// A dataset of nothing, as a section of the wasm file holds one.
fn encoded() -> Vec<u8> {
    facts::encode(&dataset()).unwrap()
}

fn dataset() -> Dataset {
    let site = r#"{
        "publisher": {"$text": 0}, "subject": {"$text": 1}, "title": {"$text": 2}, "introduction": {"$text": 3},
        "translator": {"$text": 4}, "sections": [],
        "languages": [{"language": "en", "own_name": "English", "right_to_left": false}]
    }"#;
    let json = format!(
        r#"{{"schema_version": 1, "version": "0123456789ab", "site": {site}, "sources": [], "places": [], "topics": []}}"#
    );
    serde_json::from_str(&json).unwrap()
}

//! Embeds in posts of a real WordPress, published by users of several roles and opened by a reader. `cargo xtask test --hosts` sets
//! WordPress up, and runs this. What it finds is the table in `docs/hosts.md`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod codes;
mod editor;
mod reading;
mod served;
mod table;

use browser_tests::data::SiteData;
use browser_tests::tab;
use codes::{Codes, Form};
use editor::{Place, Role};
use reading::{Post, Stands};
use std::thread;
use table::Line;

/// Widths of a reader's window.
const WIDTHS: [u32; 2] = [390, 1280];

/// What must stand in a post.
fn expected(role: Role, form: Form) -> Stands {
    match form {
        Form::Address => Stands::Frame,
        Form::Frame if role.writes_any_html() => Stands::Frame,
        // Its caption.
        Form::Frame => Stands::Link,
        // The visual mode takes the element's tag away; its script makes it anew of the static form in it.
        Form::Element if role.writes_any_html() => Stands::Element,
        Form::Upgraded => Stands::Element,
        Form::Element => Stands::Words,
        Form::Static => Stands::Text,
    }
}

/// What stands in the posts of a role, and what is wrong with it.
fn posts(role: Role, codes: &Codes, texts: &[String]) -> Vec<(Line, Vec<String>)> {
    let page = editor::logged_in(role);
    let cases = Form::ALL.into_iter().flat_map(|form| Place::ALL.map(|place| (form, place)));
    let published: Vec<(Form, Place, String)> =
        cases.map(|(form, place)| (form, place, editor::publish(&page, place, form, codes.code(form)))).collect();
    drop(page);
    let page = tab();
    let post = Post { page: &page, texts };
    let look = |(form, place, address): (Form, Place, String)| {
        let expected = expected(role, form);
        let seen = WIDTHS.map(|width| {
            let seen = post.stands(&codes.post(form, &address), width, &expected);
            if seen == expected {
                post.touch(&seen);
            }
            seen
        });
        let wrong = WIDTHS.iter().zip(&seen).filter(|(_, seen)| **seen != expected);
        let faults =
            wrong.map(|(width, seen)| format!("{role:?}, {form:?}, {place:?}, {width} px: {seen:?}, not {expected:?}"));
        let faults = faults.collect();
        (Line { role, form, place, stands: seen.map(|seen| seen.in_words().to_owned()).to_vec() }, faults)
    };
    published.into_iter().map(look).collect()
}

#[test]
fn every_form_stands_in_posts_of_every_role() {
    let topic = SiteData::under_test().first_lead();
    let site = served::with_oembed(topic);
    let codes = Codes::of(&site, topic);
    let texts = codes::texts(topic);
    let found: Vec<(Line, Vec<String>)> = thread::scope(|scope| {
        let (codes, texts) = (&codes, &texts);
        let roles = Role::ALL.map(|role| scope.spawn(move || posts(role, codes, texts)));
        roles.into_iter().flat_map(|role| role.join().expect("a role that can publish")).collect()
    });
    let (lines, faults): (Vec<Line>, Vec<Vec<String>>) = found.into_iter().unzip();
    let table = table::of(&lines);
    println!("{table}");
    let faults = faults.concat();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    table::assert_documented(&table);
}

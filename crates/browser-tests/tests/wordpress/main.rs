//! Embeds in posts of a real WordPress, published by users of several roles and opened by a reader. `cargo xtask test --hosts` sets
//! WordPress up, and runs this. What it prints is the table in `docs/hosts.md`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod codes;
mod editor;
mod reading;
mod served;

use browser_tests::data::SiteData;
use codes::{Codes, Form};
use editor::{Place, Role};
use reading::{Post, Stands};
use std::thread;

/// Widths of a reader's window.
const WIDTHS: [u32; 2] = [390, 1280];

/// What must stand in a post.
fn expected(role: Role, place: Place, form: Form) -> Stands {
    match form {
        Form::Address => Stands::Frame,
        Form::Static => Stands::Text,
        Form::Frame if role.writes_any_html() => Stands::Frame,
        Form::Frame => Stands::Nothing,
        Form::Element if role.writes_any_html() && place != Place::Visual => Stands::Element,
        Form::Element => Stands::Link,
    }
}

/// The lines of the table for a role, and what is wrong.
fn rows(role: Role, codes: &Codes, texts: &[String]) -> Vec<(String, Vec<String>)> {
    let page = editor::logged_in(role);
    let cases = Form::ALL.into_iter().flat_map(|form| Place::ALL.map(|place| (form, place)));
    let posts: Vec<(Form, Place, String)> =
        cases.map(|(form, place)| (form, place, editor::publish(&page, place, form, codes.code(form)))).collect();
    drop(page);
    let page = browser_tests::tab();
    let post = Post { page: &page, texts };
    let look = |(form, place, address): (Form, Place, String)| {
        let expected = expected(role, place, form);
        let mut faults = Vec::new();
        let mut stands = Vec::new();
        for width in WIDTHS {
            let seen = post.stands(&address, width, &expected);
            if seen == expected {
                post.touch(&seen);
            } else {
                faults.push(format!(
                    "{role:?}, {form:?}, {place:?}, {width} px: {seen:?} instead of {expected:?}, at {address}"
                ));
            }
            stands.push(seen.in_words().to_owned());
        }
        stands.dedup();
        (format!("| {} | {} | {} | {} |", role.name(), form.name(), place.name(form), stands.join("; ")), faults)
    };
    posts.into_iter().map(look).collect()
}

#[test]
fn every_form_stands_in_posts_of_every_role() {
    let topic = SiteData::under_test().first_lead();
    let site = served::with_oembed(topic);
    let codes = Codes::of(&site, topic);
    let texts = codes::texts(topic);
    let rows: Vec<(String, Vec<String>)> = thread::scope(|scope| {
        let (codes, texts) = (&codes, &texts);
        let roles = Role::ALL.map(|role| scope.spawn(move || rows(role, codes, texts)));
        roles.into_iter().flat_map(|role| role.join().expect("a role that can publish")).collect()
    });
    let (table, faults): (Vec<String>, Vec<Vec<String>>) = rows.into_iter().unzip();
    println!("| role | form | pasted into | what stands |\n| --- | --- | --- | --- |\n{}", table.join("\n"));
    let faults = faults.concat();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

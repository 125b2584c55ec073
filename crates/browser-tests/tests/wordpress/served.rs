//! The site under test with an answer to oEmbed, which names the address that it is served from.

use browser_tests::data::embed;
use browser_tests::{Server, dist, repository, setting, site};
use model::address::{OEMBED, card_file_path};
use model::{Language, Topic};
use site::Site;
use std::fs;

/// The site, whose card of a question leads to an answer to oEmbed.
pub(crate) fn with_oembed(topic: &Topic) -> Server {
    let server = site();
    // Stands for the address until it is known: a site takes no other than `https`.
    let placeholder = setting("SC_ADDRESS");
    let addressed = Site::read(&repository(), &seeds::folder(&repository())).expect("a site of the seeds");
    let made = |file: &str| {
        let content = addressed.file(file).expect("a file that can be made").expect("a file of the site");
        String::from_utf8(content).expect("text").replace(&placeholder, &server.origin())
    };
    let answer = card_file_path(Language::EN, &topic.id, OEMBED);
    server.change(&answer, made(&answer).into_bytes());
    // The page itself stays that of the build, whose name it carries.
    let page = embed(topic, Language::EN);
    let file = format!("{page}index.html");
    let head = made(&file);
    let links = head.split('<').filter(|tag| tag.starts_with("link ") && tag.contains("json+oembed"));
    let links: String = links.map(|tag| format!("<{tag}")).collect();
    assert!(links.contains(&server.at(&answer)), "no link to the answer in {head}");
    let built = fs::read_to_string(dist().join(&file)).expect("the page of the card in SC_DIST");
    server.change(&page, built.replacen("</title>", &format!("</title>{links}"), 1).into_bytes());
    server
}

//! The site under test with an answer to oEmbed, which names the address that it is served from.

use browser_tests::data::embed;
use browser_tests::{Server, dist, repository, site};
use model::address::oembed_path;
use model::{Language, Topic};
use site::Site;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Stands for the address until it is known. Seeds take no other than `https`.
const PLACEHOLDER: &str = "https://compare.example";

/// The site, whose card of a question leads to an answer to oEmbed.
pub(crate) fn with_oembed(topic: &Topic) -> Server {
    let server = site();
    let addressed = Site::read(&repository(), &seeds_with_address()).expect("a site of the seeds");
    let made = |file: &str| {
        let content = addressed.file(file).expect("a file that can be made").expect("a file of the site");
        String::from_utf8(content).expect("text").replace(PLACEHOLDER, &server.origin())
    };
    let answer = oembed_path(Language::En, &topic.id);
    server.change(&answer, made(&answer).into_bytes());
    // The page itself stays that of the build, since its data carry another version.
    let page = embed(topic, Language::En);
    let file = format!("{page}index.html");
    let head = made(&file);
    let links = head.split('<').filter(|tag| tag.starts_with("link ") && tag.contains("json+oembed"));
    let links: String = links.map(|tag| format!("<{tag}")).collect();
    assert!(links.contains(&server.at(&answer)), "no link to the answer in {head}");
    let built = fs::read_to_string(dist().join(&file)).expect("the page of the card in SC_DIST");
    server.change(&page, built.replacen("</title>", &format!("</title>{links}"), 1).into_bytes());
    server
}

/// A copy of the seeds that names the placeholder as the site's address.
fn seeds_with_address() -> PathBuf {
    let copied = repository().join("target/hosts/seeds");
    if copied.exists() {
        fs::remove_dir_all(&copied).expect("the copy of an earlier run is removed");
    }
    copy(&seeds::folder(&repository()), &copied).expect("the seeds are copied");
    let file = copied.join("site.toml");
    let text = fs::read_to_string(&file).expect("site.toml in the seeds");
    let others = text.lines().filter(|line| !line.starts_with("address = ")).collect::<Vec<_>>().join("\n");
    fs::write(file, format!("address = \"{PLACEHOLDER}\"\n{others}\n")).expect("site.toml is written");
    copied
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

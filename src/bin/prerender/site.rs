//! The files of a site, and where they go.

use crate::pictures;
use crate::template::{Head, fill};
use futures_executor::block_on;
use source_compare::app::{App, AppProps, Host};
use source_compare::config::Theme;
use source_compare::edition::{Edition, built};
use source_compare::page::{Page, words_path};
use source_compare::styleguide;
use source_compare_core::words::Language;
use std::error::Error;
use std::fs;
use std::path::Path;
use yew::LocalServerRenderer;

/// The style sheets, in the order in which they are joined: one file, so that one request brings all.
const STYLES: [&str; 5] = ["tokens.css", "base.css", "components.css", "graphics.css", "print.css"];

/// Writes the whole site below `staging`; `source` is the repository.
pub(crate) fn write(source: &Path, staging: &Path) -> Result<(), Box<dyn Error>> {
    let template = fs::read_to_string(source.join("index.html"))?;
    copy(&source.join("static"), staging)?;
    write_styles(&source.join("static/css"), staging)?;
    let editions = Language::ALL.into_iter().map(built::edition).collect::<Result<Vec<Edition>, String>>()?;
    for edition in &editions {
        let language = edition.language();
        for page in pages(edition) {
            let file = staging.join(page.path(language)).join("index.html");
            put(&file, render(&template, edition, &editions, &page))?;
        }
        let words = serde_json::to_string(edition.words())?;
        put(&staging.join(words_path(language, None)), &words)?;
    }
    for (topic_id, mut words) in built::slices()? {
        let edition = editions.iter().find(|edition| edition.language() == words.language);
        let picture = edition.map(|edition| edition.picture(&topic_id).to_vec()).unwrap_or_default();
        words.pictures = vec![(topic_id.clone(), picture)];
        put(&staging.join(words_path(words.language, Some(&topic_id))), &serde_json::to_string(&words)?)?;
    }
    if let Some(edition) = editions.first() {
        put(&staging.join("404.html"), render(&template, edition, &editions, &Page::NotFound))?;
    }
    pictures::write(&editions, staging)?;
    for (name, content) in built::DATA {
        put(&staging.join("data").join(name), content)?;
    }
    Ok(())
}

/// Every page of a language; of a section only those that have a topic to show.
fn pages(edition: &Edition) -> Vec<Page> {
    let sections = edition.dataset().site.sections.iter().map(|section| &section.id);
    let of_sections =
        sections.flat_map(|section_id| [Page::Section(section_id.clone()), Page::Facts(section_id.clone())]);
    let filled = of_sections.filter(|page| edition.topics().any(|topic| page.shows(topic)));
    let embeds = edition.topics().map(|topic| Page::Embed(topic.id.clone()));
    let of_guide = styleguide::pages().map(|case| Page::StyleGuide(Some(case.id())));
    [Page::Overview, Page::Method, Page::StyleGuide(None)]
        .into_iter()
        .chain(filled)
        .chain(embeds)
        .chain(of_guide)
        .collect()
}

/// A page, rendered and put into the template.
fn render(template: &str, edition: &Edition, editions: &[Edition], page: &Page) -> String {
    let host = if matches!(page, Page::Embed(_)) { Host::Frame } else { Host::Site };
    let props = AppProps { edition: edition.clone(), page: page.clone(), host, theme: Theme::Auto };
    // Only pages that the app takes over carry the marks by which it finds its components.
    let body = block_on(LocalServerRenderer::<App>::with_props(props).hydratable(page.is_live()).render());
    fill(template, edition, page, &Head::new(edition, editions, page), &body)
}

pub(crate) fn put(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content).map_err(|error| format!("{}: {error}", file.display()).into())
}

/// Everything under `static/` but the style sheets, which are joined.
fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            if entry.file_name() != "css" {
                fs::create_dir_all(&target)?;
                copy(&entry.path(), &target)?;
            }
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn write_styles(folder: &Path, staging: &Path) -> Result<(), Box<dyn Error>> {
    let mut joined = String::new();
    for name in STYLES {
        joined += &without_comments(&fs::read_to_string(folder.join(name))?);
    }
    put(&staging.join("source-compare.css"), &joined)?;
    let guide = without_comments(&fs::read_to_string(folder.join("styleguide.css"))?);
    put(&staging.join(styleguide::SHEET), &(guide + &styleguide::swatch_rules()))
}

/// A style sheet without its comments; no string in ours holds the sign of one.
fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, rest)| text + rest)
}

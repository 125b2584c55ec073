//! The frame around a rendered page: title, links, policy, scripts.

use crate::comparison::{Comparison, SiteEdition};
use crate::pages::SitePage;
use crate::styleguide;
use model::address::{Page, share_path};
use model::{Importance, Language, SectionId};
use pictures::poster::SHARE_SIZE;
use source_compare::edition::Edition;

/// What a page may do: nothing comes from elsewhere, nothing goes elsewhere, and no style or script stands in the page.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The head of a page.
pub(crate) struct Head {
    title: String,
    lines: Vec<String>,
    scripts: String,
    host: String,
}

impl Head {
    /// The head of a page in a language; `share_images` where they are made.
    pub(crate) fn new(comparison: &Comparison, language: Language, page: &SitePage, share_images: bool) -> Self {
        let edition = comparison.edition(language);
        let site = &edition.dataset().site;
        // A missing page may be shown at any depth: only the site's own address leads home from there.
        let root = match (page, &site.address) {
            (SitePage::Comparison(Page::NotFound), Some(address)) => format!("{address}/"),
            _ => page.root(language),
        };
        let introduction = edition.text(site.introduction);
        let mut lines = vec![
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
            "<meta name=\"color-scheme\" content=\"light dark\">".to_owned(),
            format!("<link rel=\"stylesheet\" href=\"{root}source-compare.css\">"),
            format!("<link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">"),
            format!("<meta name=\"description\" content=\"{}\">", escape(&introduction)),
        ];
        if matches!(page, SitePage::StyleGuide(_)) {
            lines.push(format!("<link rel=\"stylesheet\" href=\"{root}{}\">", styleguide::SHEET));
        }
        if is_indexed(page) {
            lines.extend(site.address.iter().flat_map(|address| absolute_links(address, page, language)));
        } else {
            lines.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
        }
        if let SitePage::Comparison(page) = page
            && page.is_live()
        {
            let address = site.address.iter();
            lines.extend(address.flat_map(|address| share_lines(address, edition, page, share_images)));
        }
        let is_embed = matches!(page, SitePage::Comparison(Page::Embed(_)));
        if page.is_live() && !is_embed {
            lines.extend(titles(comparison, page));
        }
        let scripts = match page {
            _ if is_embed => format!("<script defer src=\"{root}frame.js\"></script>"),
            page if page.is_live() => format!("<script type=\"module\" src=\"{root}site.js\"></script>"),
            _ => String::new(),
        };
        Self { title: title(edition, page), lines, scripts, host: host(page, language) }
    }
}

/// Whether search engines may list it.
fn is_indexed(page: &SitePage) -> bool {
    !matches!(page, SitePage::StyleGuide(_) | SitePage::Comparison(Page::Embed(_) | Page::NotFound))
}

/// The host's attributes tell the widget what it takes over.
fn host(page: &SitePage, language: Language) -> String {
    let SitePage::Comparison(page) = page else { return String::new() };
    if !page.is_live() {
        return String::new();
    }
    let (kind, of) = page.kind();
    format!(" data-source-compare data-language=\"{language}\" data-page=\"{kind}\" data-of=\"{of}\"")
}

fn title(edition: &SiteEdition, page: &SitePage) -> String {
    let own = match page {
        SitePage::Comparison(page) => return page_title(edition, page),
        SitePage::StyleGuide(None) => edition.phrases.guide.to_owned(),
        SitePage::StyleGuide(Some(case_id)) => format!("{} · {}", case_id.replace('-', " "), edition.phrases.guide),
    };
    format!("{own} · {}", edition.text(edition.dataset().site.title))
}

fn page_title(edition: &SiteEdition, page: &Page) -> String {
    let site = &edition.dataset().site;
    let site_title = edition.text(site.title);
    let own = match page {
        Page::Overview => return format!("{site_title} · {}", edition.text(site.subject)),
        Page::Section(section_id) => section_title(edition, section_id),
        Page::Facts(section_id) => {
            format!("{}{}{}", edition.phrases().only_one, edition.colon(), section_title(edition, section_id))
        }
        Page::Method => edition.phrases().method.to_owned(),
        Page::NotFound => edition.phrases.not_found.to_owned(),
        Page::Embed(topic_id) => {
            edition.topic(topic_id).map(|topic| edition.text(topic.question).to_string()).unwrap_or_default()
        }
    };
    format!("{own} · {site_title}")
}

fn section_title(edition: &Edition, section_id: &SectionId) -> String {
    let section = edition.dataset().site.sections.iter().find(|section| section.id == *section_id);
    section.map(|section| edition.text(section.title).to_string()).unwrap_or_default()
}

/// The page's title in every language, for when the language is changed in place.
fn titles(comparison: &Comparison, page: &SitePage) -> Vec<String> {
    let meta = |edition: &SiteEdition| {
        let content = escape(&title(edition, page));
        format!("<meta name=\"title-{}\" content=\"{content}\">", edition.language())
    };
    comparison.editions().iter().map(meta).collect()
}

/// Canonical address and the other languages; only absolute addresses mean anything there.
fn absolute_links(address: &str, page: &SitePage, language: Language) -> Vec<String> {
    let mut lines = vec![format!("<link rel=\"canonical\" href=\"{address}/{}\">", page.path(language))];
    for other in Language::ALL {
        lines.push(format!("<link rel=\"alternate\" hreflang=\"{other}\" href=\"{address}/{}\">", page.path(other)));
    }
    lines
}

/// What networks show of a page that is shared: its title, and the picture of its first lead topic if there are any.
fn share_lines(address: &str, edition: &SiteEdition, page: &Page, with_images: bool) -> Vec<String> {
    let language = edition.language();
    let topic = match page {
        Page::Embed(topic_id) => edition.topic(topic_id),
        _ => edition.topics().find(|topic| page.shows(topic) && topic.importance == Importance::Lead),
    };
    let of_topic = topic.filter(|_| matches!(page, Page::Embed(_))).map(|topic| topic.verdict.sentence);
    let description = edition.text(of_topic.unwrap_or(edition.dataset().site.introduction));
    let property = |name: &str, content: &str| format!("<meta property=\"{name}\" content=\"{}\">", escape(content));
    let mut lines = vec![
        property("og:type", "article"),
        property("og:title", &page_title(edition, page)),
        property("og:description", &description),
        property("og:url", &format!("{address}/{}", page.path(language))),
        property("og:locale", language.open_graph_locale()),
    ];
    let pictured = topic.filter(|topic| topic.importance == Importance::Lead && with_images);
    let Some(topic) = pictured else {
        return lines;
    };
    let (width, height) = SHARE_SIZE;
    let alternative =
        format!("{}{}{}", edition.text(topic.question), edition.separator(), edition.text(topic.verdict.sentence));
    lines.extend([
        property("og:image", &format!("{address}/{}", share_path(language, &topic.id))),
        property("og:image:width", &width.to_string()),
        property("og:image:height", &height.to_string()),
        property("og:image:alt", &alternative),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
    ]);
    lines
}

/// The page: the template without what Trunk reads of it, and with what was rendered. A reader without script is not shown
/// controls that need it: the style sheet sees to that.
pub(crate) fn fill(template: &str, language: Language, page: &SitePage, head: &Head, body: &str) -> String {
    let kept: Vec<&str> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
    let language = if *page == SitePage::Comparison(Page::NotFound) { Language::En } else { language };
    let slots = [
        ("{language}", language.tag().to_owned()),
        ("{title}", escape(&head.title)),
        ("{head}", head.lines.join("\n")),
        ("{host}", head.host.clone()),
        ("{scripts}", head.scripts.clone()),
        ("{body}", body.to_owned()),
    ];
    slots.into_iter().fold(kept.join("\n"), |text, (slot, content)| text.replacen(slot, &content, 1)) + "\n"
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Interface;
    use std::path::Path;
    use std::rc::Rc;

    /// What networks are told of a page of the fixture, at an address.
    #[track_caller]
    fn assert_shared(page: &Page, language: Language, with_images: bool, expected: &[&str], absent: &str) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let interface = Rc::new(Interface::read(&root).unwrap());
        let fixture = Comparison::read(&root.join("tests/fixture-seeds"), interface).unwrap();
        let address = "https://example.org/compare";
        let lines = share_lines(address, fixture.edition(language), page, with_images).join("\n");
        for part in expected {
            assert!(lines.contains(part), "{part} in\n{lines}");
        }
        assert!(!lines.contains(absent), "{absent} in\n{lines}");
    }

    #[test]
    fn a_shared_page_names_its_first_lead_topic_s_picture_by_an_absolute_address() {
        let picture = "og:image\" content=\"https://example.org/compare/pictures/";
        let size =
            ["og:image:width\" content=\"1200\"", "og:image:height\" content=\"630\"", "summary_large_image", "zh_CN"];
        let first = format!("{picture}zh-Hans/garden-size.png\"");
        assert_shared(&Page::Overview, Language::ZhHans, true, &[&[first.as_str()], &size[..]].concat(), "\"../");
        let own = format!("{picture}en/garden-size.png\"");
        let address = "og:url\" content=\"https://example.org/compare/embed/garden-size/\"";
        assert_shared(&Page::Embed("garden-size".into()), Language::En, true, &[&own, address], "\"../");
    }

    #[test]
    fn a_page_without_a_lead_topic_or_a_build_without_fonts_names_no_picture() {
        let page = Page::Embed("garden-song".into());
        assert_shared(&page, Language::En, true, &["og:title", "og:type\" content=\"article\""], "og:image");
        assert_shared(&Page::Overview, Language::En, false, &["og:title"], "og:image");
    }
}

//! What stands around a rendered page: title, links, policy, scripts.

use crate::pictures;
use source_compare::edition::Edition;
use source_compare::i18n::pages::page_phrases;
use source_compare::page::{Page, share_path};
use source_compare::poster::SHARE_SIZE;
use source_compare::styleguide;
use source_compare_core::model::{Importance, SectionId};
use source_compare_core::words::Language;

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
    /// What the page's head says; `editions` are those of every language.
    pub(crate) fn new(edition: &Edition, editions: &[Edition], page: &Page) -> Self {
        let (language, site) = (edition.language(), &edition.dataset().site);
        // A missing page may be shown at any depth: only the site's own address leads home from there.
        let root = match (page, &site.address) {
            (Page::NotFound, Some(address)) => format!("{address}/"),
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
        if matches!(page, Page::StyleGuide(_)) {
            lines.push(format!("<link rel=\"stylesheet\" href=\"{root}{}\">", styleguide::SHEET));
        }
        if matches!(page, Page::Embed(_) | Page::NotFound | Page::StyleGuide(_)) {
            lines.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
        } else if let Some(address) = &site.address {
            lines.extend(absolute_links(address, page, language));
        }
        if let Some(address) = site.address.as_deref().filter(|_| page.is_live()) {
            lines.extend(share_lines(address, edition, page, pictures::has_fonts()));
        }
        if page.is_live() && !matches!(page, Page::Embed(_)) {
            lines.extend(titles(editions, page));
        }
        let scripts = match page {
            Page::Embed(_) => format!("<script defer src=\"{root}frame.js\"></script>"),
            page if page.is_live() => format!("<script type=\"module\" src=\"{root}site.js\"></script>"),
            _ => String::new(),
        };
        Self { title: title(edition, page), lines, scripts, host: host(page, language) }
    }
}

/// The host's attributes tell the widget what it takes over.
fn host(page: &Page, language: Language) -> String {
    let (kind, of) = page.kind();
    if !page.is_live() {
        return String::new();
    }
    format!(" data-source-compare data-language=\"{language}\" data-page=\"{kind}\" data-of=\"{of}\"")
}

fn title(edition: &Edition, page: &Page) -> String {
    let site = &edition.dataset().site;
    let site_title = edition.text(site.title);
    let own = match page {
        Page::Overview => return format!("{site_title} · {}", edition.text(site.subject)),
        Page::Section(section_id) => section_title(edition, section_id),
        Page::Facts(section_id) => {
            format!("{}{}{}", edition.phrases().only_one, edition.colon(), section_title(edition, section_id))
        }
        Page::Method => edition.phrases().method.to_owned(),
        Page::NotFound => page_phrases(edition.language()).not_found.to_owned(),
        Page::StyleGuide(None) => page_phrases(edition.language()).guide.to_owned(),
        Page::StyleGuide(Some(case_id)) => {
            format!("{} · {}", case_id.replace('-', " "), page_phrases(edition.language()).guide)
        }
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
fn titles(editions: &[Edition], page: &Page) -> Vec<String> {
    let meta = |edition: &Edition| {
        let content = escape(&title(edition, page));
        format!("<meta name=\"title-{}\" content=\"{content}\">", edition.language())
    };
    editions.iter().map(meta).collect()
}

/// Canonical address and the other languages; only absolute addresses mean anything there.
fn absolute_links(address: &str, page: &Page, language: Language) -> Vec<String> {
    let mut lines = vec![format!("<link rel=\"canonical\" href=\"{address}/{}\">", page.path(language))];
    for other in Language::ALL {
        lines.push(format!("<link rel=\"alternate\" hreflang=\"{other}\" href=\"{address}/{}\">", page.path(other)));
    }
    lines
}

/// What networks show of a page that is shared: its title, and the picture of its first lead topic if there are any.
fn share_lines(address: &str, edition: &Edition, page: &Page, with_images: bool) -> Vec<String> {
    let language = edition.language();
    let territory = match language {
        Language::En => "en_GB",
        Language::ZhHans => "zh_CN",
        Language::ZhHant => "zh_TW",
    };
    let topic = match page {
        Page::Embed(topic_id) => edition.topic(topic_id),
        _ => edition.topics().find(|topic| page.shows(topic) && topic.importance == Importance::Lead),
    };
    let of_topic = topic.filter(|_| matches!(page, Page::Embed(_))).map(|topic| topic.verdict.sentence);
    let description = edition.text(of_topic.unwrap_or(edition.dataset().site.introduction));
    let property = |name: &str, content: &str| format!("<meta property=\"{name}\" content=\"{}\">", escape(content));
    let mut lines = vec![
        property("og:type", "article"),
        property("og:title", &title(edition, page)),
        property("og:description", &description),
        property("og:url", &format!("{address}/{}", page.path(language))),
        property("og:locale", territory),
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
pub(crate) fn fill(template: &str, edition: &Edition, page: &Page, head: &Head, body: &str) -> String {
    let kept: Vec<&str> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
    let language = if *page == Page::NotFound { Language::En } else { edition.language() };
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
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use source_compare::edition::built;

    #[track_caller]
    fn assert_shared(page: &Page, language: Language, with_images: bool, expected: &[&str], absent: &str) {
        let edition = built::edition(language).unwrap();
        let lines = share_lines("https://example.org/compare", &edition, page, with_images).join("\n");
        for part in expected {
            assert!(lines.contains(part), "{part} in\n{lines}");
        }
        assert!(!lines.contains(absent), "{absent} in\n{lines}");
    }

    #[test]
    fn a_shared_page_names_its_first_lead_topic_s_picture_by_an_absolute_address() {
        let picture = "og:image\" content=\"https://example.org/compare/pictures/";
        let first = format!("{picture}zh-Hans/planned-area.png\"");
        let size =
            ["og:image:width\" content=\"1200\"", "og:image:height\" content=\"630\"", "summary_large_image", "zh_CN"];
        assert_shared(&Page::Overview, Language::ZhHans, true, &[&[first.as_str()], &size[..]].concat(), "\"../");
        let own = format!("{picture}en/boundary.png\"");
        let embed = Page::Embed("boundary".into());
        assert_shared(
            &embed,
            Language::En,
            true,
            &[&own, "og:url\" content=\"https://example.org/compare/embed/boundary/\""],
            "\"../",
        );
    }

    #[test]
    fn a_page_without_a_lead_topic_or_a_build_without_fonts_names_no_picture() {
        let page = Page::Embed("activation-block".into());
        assert_shared(&page, Language::En, true, &["og:title", "og:type\" content=\"article\""], "og:image");
        assert_shared(&Page::Overview, Language::En, false, &["og:title"], "og:image");
    }
}

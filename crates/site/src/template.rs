//! The frame around a rendered page: title, links, policy, scripts.

use crate::comparison::{Comparison, SiteEdition};
use crate::linked_data::linked_data;
use crate::pages::{SitePage, page_title, pair_summary, render_nodes};
use crate::styles::Inlined;
use crate::{oembed, styleguide, styles};
use model::address::{OEMBED, OEMBED_XML, Page, absolute, card_file_path, share_path, words_path};
use model::phrasing::finding_sentence;
use model::relations::Finding;
use model::{Importance, Language, Topic};
use pictures::poster::SHARE_SIZE;
use source_compare::components::all;
use source_compare::i18n::{fill as fill_in, tier_meaning};
use yew::prelude::*;

/// The rights of a page: nothing comes from elsewhere, nothing goes elsewhere, no style stands in the page but the one that is named by
/// its hash, and no script that runs. Where a browser has Trusted Types, no script can make markup or code of text,
/// but for what reads other pages of the site (`static/page.js`).
///
/// A card in a frame has no origin where its sandbox gives it none, and in WebKit `'self'` is nothing then: no style, no script. So it
/// names the site's own origin; where that is not configured, any server, but still nothing that stands in the page.
fn policy(page: &SitePage, site: Option<&str>, style: Option<&Inlined>) -> String {
    // The previews of the page that makes codes are frames of the site.
    let frames = if is_builder(page) { "frame-src 'self'; " } else { "" };
    let own = match (is_embed(page), site) {
        (false, _) => "'self'".to_owned(),
        (true, Some(site)) => format!("'self' {}", site.split('/').take(3).collect::<Vec<_>>().join("/")),
        (true, None) => "'self' http: https:".to_owned(),
    };
    let hash = style.map_or_else(String::new, |style| format!(" {}", style.hash));
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}{hash}; img-src {own} data:; connect-src {own}; {frames}\
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types source-compare"
    )
}

/// The beginning of the head: what the rest of the page is shown by.
fn first_lines(title: &str, policy: String) -> Html {
    html! {
        <>
            <title>{ title.to_owned() }</title>
            <meta http-equiv="Content-Security-Policy" content={policy} />
            <meta name="color-scheme" content="light dark" />
        </>
    }
}

/// The sheets of all, of which a page without script has no need.
fn sheets(root: &str) -> Html {
    all([styles::PAGES_SHEET, styles::SHEET].into_iter().map(|sheet| {
        html! { <link rel="stylesheet" href={format!("{root}{sheet}")} /> }
    }))
}

/// The rest of the head of a page in a language, but for what the template says of every page; `share_images` where they are made.
fn head(comparison: &Comparison, language: Language, page: &SitePage, share_images: bool) -> Html {
    let edition = comparison.edition(language);
    let site = &edition.dataset().site;
    let (root, title) = (root(comparison, language, page), page.title(edition));
    html! {
        <>
            if is_guide(page) {
                { sheets(&root) }
            }
            <link rel="icon" href={format!("{root}icon.svg")} type="image/svg+xml" />
            <meta name="description" content={description(edition, page)} />
            if is_guide(page) {
                <link rel="stylesheet" href={format!("{root}{}", styleguide::SHEET)} />
            }
            if !is_indexed(page) {
                <meta name="robots" content="noindex" />
            } else if let Some(site) = &site.address {
                { absolute_links(comparison, site, page, language) }
            }
            if let (SitePage::Comparison(page), true, Some(site)) = (page, page.is_live(), &site.address) {
                { share_lines(site, edition, page, share_images) }
            }
            if let (SitePage::Comparison(Page::Embed(topic_id)), Some(site)) = (page, &site.address) {
                <link rel="alternate" type={oembed::TYPE} href={absolute(site, &card_file_path(language, topic_id, OEMBED))} title={title.clone()} />
                <link rel="alternate" type={oembed::XML_TYPE} href={absolute(site, &card_file_path(language, topic_id, OEMBED_XML))} title={title.clone()} />
            }
        </>
    }
}

/// The scripts that start the widget.
fn scripts(root: &str, page: &SitePage) -> Html {
    match page {
        _ if is_embed(page) => html! { <script type="module" src={format!("{root}frame.js")}></script> },
        _ if page.is_live() => html! { <script type="module" src={format!("{root}site.js")}></script> },
        // What these write needs all rules; what the page has of itself is shown before.
        _ if is_builder(page) => html! {
            <>{ sheets(root) }<script type="module" src={format!("{root}builder.js")}></script></>
        },
        SitePage::Comparison(Page::Search) => {
            html! { <>{ sheets(root) }<script type="module" src={format!("{root}search.js")}></script></> }
        }
        _ => Html::default(),
    }
}

/// The way to the site's root. A missing page may be shown at any depth: only the site's own address leads home from there.
fn root(comparison: &Comparison, language: Language, page: &SitePage) -> String {
    match (page, &comparison.dataset().site.address) {
        (SitePage::Comparison(Page::NotFound), Some(site)) => absolute(site, ""),
        _ => page.root(language),
    }
}

fn is_builder(page: &SitePage) -> bool {
    *page == SitePage::Comparison(Page::Builder)
}

/// The style guide shows every component in every state, which no one page has.
fn is_guide(page: &SitePage) -> bool {
    matches!(page, SitePage::StyleGuide(_))
}

fn is_embed(page: &SitePage) -> bool {
    matches!(page, SitePage::Comparison(Page::Embed(_)))
}

/// True when search engines may list it.
fn is_indexed(page: &SitePage) -> bool {
    !matches!(page, SitePage::StyleGuide(_) | SitePage::Comparison(Page::Embed(_) | Page::NotFound))
}

/// The host's attributes tell the widget what it takes over: which page, of which data and which build of the site, and of how many
/// elements and comments, by which the script sees whether somebody has changed it.
fn host(page: &SitePage, language: Language, version: &str, build: &str, body: &str) -> String {
    let SitePage::Comparison(page) = page else { return String::new() };
    if *page == Page::Search {
        return format!(" data-language=\"{language}\" data-build=\"{build}\"");
    }
    if !page.is_live() {
        return String::new();
    }
    let (kind, of) = page.kind();
    let words = words_path(language, page);
    // Start tags and comments: all text is escaped, and in a comment no letter follows the sign.
    let starts = |rest: &str| rest.starts_with("!--") || rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let n_nodes = body.split('<').skip(1).filter(|rest| starts(rest)).count();
    format!(
        " data-source-compare data-language=\"{language}\" data-page=\"{kind}\" data-of=\"{of}\" data-version=\"{version}\" \
         data-build=\"{build}\" data-words=\"{words}\" data-nodes=\"{n_nodes}\""
    )
}

/// Canonical address and the other languages; only absolute addresses mean anything there.
fn absolute_links(comparison: &Comparison, site: &str, page: &SitePage, language: Language) -> Html {
    let href = |language| absolute(site, &page.path(language));
    html! {
        <>
            <link rel="canonical" href={href(language)} />
            { all(comparison.dataset().site.languages().map(|other| {
                html! { <link rel="alternate" hreflang={other.to_string()} href={href(other)} /> }
            })) }
        </>
    }
}

/// Lines that networks show of a page that is shared: its title, and the picture of its first lead topic if there are any.
fn share_lines(site: &str, edition: &SiteEdition, page: &Page, with_images: bool) -> Html {
    let language = edition.language();
    let topic = match page {
        Page::Topic(topic_id) | Page::Embed(topic_id) => edition.topic(topic_id),
        _ => edition.topics().find(|topic| page.shows(topic) && topic.importance == Importance::Lead),
    };
    html! {
        <>
            <meta property="og:type" content="article" />
            <meta property="og:title" content={page_title(edition, page)} />
            <meta property="og:description" content={description(edition, &SitePage::Comparison(page.clone()))} />
            <meta property="og:url" content={absolute(site, &page.path(language))} />
            <meta property="og:locale" content={edition.about.open_graph.clone()} />
            if let Some(topic) = topic.filter(|_| with_images) {
                { share_image(site, edition, topic) }
            }
        </>
    }
}

/// What a page says, in a sentence or two: of a question its answer, of a list what it finds or is, of a source what it is.
fn description(edition: &SiteEdition, page: &SitePage) -> String {
    let introduction = || edition.text(edition.dataset().site.introduction).to_string();
    let SitePage::Comparison(page) = page else { return introduction() };
    match page {
        Page::Topic(topic_id) | Page::Embed(topic_id) => {
            edition.topic(topic_id).map(|topic| edition.text(topic.verdict.sentence).to_string()).unwrap_or_default()
        }
        Page::Overview | Page::Section(_) => {
            let finding = Finding::of(edition.topics().filter(|topic| page.shows(topic)));
            if finding.n_compared() == 0 { introduction() } else { finding_sentence(&edition.edition, &finding) }
        }
        Page::Tier(tier) => tier_meaning(edition.phrases(), *tier).to_owned(),
        Page::Facts(_) => edition.phrases().only_one_introduction.to_owned(),
        Page::Source(source_id) => {
            let source = edition.source(source_id);
            source.map(|source| edition.text(source.status).to_string()).unwrap_or_default()
        }
        Page::Pair(ids) => pair_summary(edition, ids),
        Page::Inferred => edition.phrases.inferred_introduction.to_owned(),
        Page::Places => edition.phrases.places_introduction.to_owned(),
        Page::Place(place_id) => {
            let place = edition.dataset().place(place_id);
            let place = place.map(|place| edition.mentions.text(place.names, edition.language())).unwrap_or_default();
            fill_in(edition.phrases.place_description, &[("place", place)])
        }
        Page::Search => edition.phrases.search_label.to_owned(),
        Page::Builder => edition.phrases.builder_text.to_owned(),
        Page::Method | Page::NotFound => introduction(),
    }
}

/// What the page of a question says to machines, as it stands in the head.
fn data_block(edition: &SiteEdition, page: &SitePage) -> String {
    let topic = match page {
        SitePage::Comparison(Page::Topic(topic_id)) => edition.topic(topic_id),
        _ => None,
    };
    topic.map_or_else(String::new, |topic| {
        format!("<script type=\"application/ld+json\">{}</script>", linked_data(edition, topic))
    })
}

fn share_image(site: &str, edition: &SiteEdition, topic: &Topic) -> Html {
    let (width, height) = SHARE_SIZE;
    let alternative =
        format!("{}{}{}", edition.text(topic.question), edition.separator(), edition.text(topic.verdict.sentence));
    html! {
        <>
            <meta property="og:image" content={absolute(site, &share_path(edition.language(), &topic.id))} />
            <meta property="og:image:width" content={width.to_string()} />
            <meta property="og:image:height" content={height.to_string()} />
            <meta property="og:image:alt" content={alternative} />
            <meta name="twitter:card" content="summary_large_image" />
        </>
    }
}

/// The page: the template without what Trunk reads of it, and with what was rendered. A reader without script is not shown
/// controls that need it: the style sheet sees to that.
pub(crate) fn fill(
    template: &str,
    comparison: &Comparison,
    language: Language,
    page: &SitePage,
    share_images: bool,
    build: &str,
    (body, style): (&str, Option<&Inlined>),
) -> String {
    let kept: Vec<&str> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
    let kept = kept.join("\n");
    let direction = comparison.dataset().site.direction(language);
    let edition = comparison.edition(language);
    let policy = policy(page, comparison.dataset().site.address.as_deref(), style);
    let head = render_nodes(first_lines(&page.title(edition), policy))
        + &style.map_or_else(String::new, |style| format!("<style>{}</style>", style.css))
        + &render_nodes(head(comparison, language, page, share_images))
        + &data_block(edition, page);
    // In the order of the template, so that a slot's name in the data is only text.
    let slots = [
        ("{language}", language.tag()),
        ("{direction}", direction),
        ("{head}", &head),
        ("{host}", &host(page, language, &comparison.dataset().version, build, body)),
        ("{body}", body),
        ("{scripts}", &render_nodes(scripts(&root(comparison, language, page), page))),
    ];
    let (mut filled, mut rest) = (String::new(), kept.as_str());
    for (slot, content) in slots {
        let (before, after) = rest.split_once(slot).unwrap_or((rest, ""));
        filled += before;
        filled += content;
        rest = after;
    }
    filled + rest + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Interface;
    use std::path::Path;
    use std::rc::Rc;

    /// Checks what networks are told of a page of the fixture, at an address.
    #[track_caller]
    fn assert_shared(page: &Page, language: Language, with_images: bool, expected: &[&str], absent: &str) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let interface = Rc::new(Interface::read(&root, &root.join("tests/fixture-seeds")).unwrap());
        let fixture = Comparison::read(&root.join("tests/fixture-seeds"), interface).unwrap();
        let address = "https://example.org/compare";
        let lines = render_nodes(share_lines(address, fixture.edition(language), page, with_images));
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
        assert_shared(&Page::Overview, Language::ZH_HANS, true, &[&[first.as_str()], &size[..]].concat(), "\"../");
        let own = format!("{picture}en/garden-size.png\"");
        let address = "og:url\" content=\"https://example.org/compare/embed/garden-size/\"";
        assert_shared(&Page::Embed("garden-size".into()), Language::EN, true, &[&own, address], "\"../");
    }

    #[test]
    fn a_card_in_a_frame_names_the_site_s_own_origin_and_other_pages_themselves() {
        let card = SitePage::Comparison(Page::Embed("garden-size".into()));
        let own = policy(&card, Some("https://example.org/compare"), None);
        assert!(
            own.contains(
                "script-src 'self' https://example.org 'wasm-unsafe-eval'; style-src 'self' https://example.org;"
            ),
            "{own}"
        );
        assert!(policy(&card, None, None).contains("style-src 'self' http: https:;"));
        let style = Inlined { css: String::new(), hash: "'sha256-x='".to_owned() };
        assert!(policy(&card, None, Some(&style)).contains("style-src 'self' http: https: 'sha256-x=';"));
        for site in [None, Some("https://example.org/compare")] {
            let policy = policy(&SitePage::Comparison(Page::Overview), site, None);
            assert!(policy.contains("style-src 'self';") && !policy.contains("http"), "{policy}");
        }
    }

    #[test]
    fn a_page_without_a_lead_topic_or_a_build_without_fonts_names_no_picture() {
        let page = Page::Facts("life".into());
        assert_shared(&page, Language::EN, true, &["og:title", "og:type\" content=\"article\""], "og:image");
        assert_shared(&Page::Overview, Language::EN, false, &["og:title"], "og:image");
    }
}

//! The codes that the site offers for a question, as they are pasted.

use browser_tests::data::{SiteData, embed};
use browser_tests::{Server, live};
use model::address::{picture_path, topic_path};
use model::phrasing::verdict_line;
use model::{Language, Topic};

/// The ways to embed a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A frame, and the script of the page around it.
    Frame,
    /// The element.
    Element,
    /// Plain HTML.
    Static,
    /// The address of the card's page alone, for oEmbed.
    Address,
}

impl Form {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Frame, Self::Element, Self::Static, Self::Address];

    /// Its name in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Element => "element",
            Self::Static => "static",
            Self::Address => "address alone",
        }
    }
}

/// The code of every form for a question.
pub(crate) struct Codes {
    offered: Vec<String>,
    plain: String,
    address: String,
}

impl Codes {
    /// Reads them from the site.
    pub(crate) fn of(site: &Server, topic: &Topic) -> Self {
        let page = live(site, &topic_path(Language::En, topic));
        let offered = page.texts(&format!(
            "[...document.querySelectorAll('[aria-labelledby=\"{}--question\"] .sc-embed pre code, #{} .sc-embed pre code')]
                .map((code) => code.textContent)",
            topic.id, topic.id
        ));
        Self { offered, plain: plain(site, topic), address: site.at(&embed(topic, Language::En)) }
    }

    /// The code of a form.
    pub(crate) fn code(&self, form: Form) -> &str {
        let begin = match form {
            Form::Frame => "<iframe",
            Form::Element => "<script type=\"module\"",
            Form::Static => return &self.plain,
            Form::Address => return &self.address,
        };
        self.offered.iter().find(|code| code.starts_with(begin)).expect("a code of the form")
    }
}

/// The question, its verdict, what each source says, and its words.
pub(crate) fn texts(topic: &Topic) -> Vec<String> {
    let data = SiteData::under_test();
    let (edition, text) = (data.edition(Language::En), |id| data.text(id, Language::En).to_owned());
    let mut texts = vec![
        text(topic.question),
        verdict_line(&edition, &topic.verdict, topic.is_comparison()),
        text(topic.verdict.sentence),
    ];
    for claim in &topic.claims {
        texts.extend([edition.value_line(claim), text(claim.scope), claim.citation.display().to_owned()]);
    }
    texts
}

/// Plain HTML, on one line, without styles and scripts.
fn plain(site: &Server, topic: &Topic) -> String {
    let data = SiteData::under_test();
    let edition = data.edition(Language::En);
    let text = |id| escaped(data.text(id, Language::En));
    let link = site.at(&embed(topic, Language::En));
    let (mut rows, mut quotes) = (String::new(), String::new());
    for claim in &topic.claims {
        let source = text(data.dataset().source(&claim.source).expect("a source").short_name);
        let (value, scope) = (escaped(&edition.value_line(claim)), text(claim.scope));
        rows += &format!("<tr><td>{source}</td><td>{value}</td><td>{scope}</td></tr>");
        let (anchor, quote) = (browser_tests::data::anchor(topic, claim), escaped(claim.citation.display()));
        quotes += &format!("<p>{source}: <q cite=\"{link}#{anchor}\">{quote}</q></p>");
    }
    let verdict = escaped(&verdict_line(&edition, &topic.verdict, topic.is_comparison()));
    let (question, sentence) = (text(topic.question), text(topic.verdict.sentence));
    let picture = site.at(&picture_path(Language::En, &topic.id));
    format!(
        "<blockquote class=\"source-compare\" data-topic=\"{}\" data-lang=\"en\" cite=\"{link}\"><p><strong>{question}</strong></p>\
         <p>{verdict}. {sentence}</p><figure><img src=\"{picture}\" alt=\"{sentence}\" width=\"680\" height=\"400\"></figure>\
         <table><thead><tr><th>Source</th><th>Value</th><th>What it measures</th></tr></thead><tbody>{rows}</tbody></table>\
         {quotes}<p><a href=\"{link}\">{question}</a></p></blockquote>",
        topic.id
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

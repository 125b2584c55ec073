//! The codes that the site offers for a question, as they are pasted.

use browser_tests::data::SiteData;
use browser_tests::{Server, tab};
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
    /// Plain HTML on a site whose theme loads the script of the element.
    Upgraded,
    /// The address of the card's page alone, for oEmbed.
    Address,
}

impl Form {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [Self::Frame, Self::Element, Self::Static, Self::Upgraded, Self::Address];

    /// Its name on the page that makes the codes.
    fn way(self) -> &'static str {
        match self {
            Self::Address => "link",
            Self::Frame => "frame",
            Self::Element => "element",
            Self::Static | Self::Upgraded => "static",
        }
    }

    /// Its name in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Element => "element",
            Self::Static => "static",
            Self::Upgraded => "static, where the theme loads `element.js`",
            Self::Address => "address alone",
        }
    }
}

/// The code of every form for a question, as the page that makes them writes it.
pub(crate) struct Codes {
    codes: Vec<String>,
    script: String,
}

impl Codes {
    /// Reads them from the site.
    pub(crate) fn of(site: &Server, topic: &Topic) -> Self {
        let page = tab();
        page.open(&site.at(&format!("embed/?topic={}", topic.id)));
        page.wait("document.querySelector('form[data-ready]')");
        let code =
            |form: Form| page.text(&format!("document.querySelector('[data-way={}] code').textContent", form.way()));
        Self { codes: Form::ALL.map(code).to_vec(), script: site.at("element.js") }
    }

    /// The code of a form.
    pub(crate) fn code(&self, form: Form) -> &str {
        &self.codes[form as usize]
    }

    /// The address of a post with the code of a form, on a site as that form wants it.
    pub(crate) fn post(&self, form: Form, address: &str) -> String {
        let script = if form == Form::Upgraded { format!("&theme-script={}", self.script) } else { String::new() };
        format!("{address}{script}")
    }
}

/// The question, its verdict, what each source says, and its words.
pub(crate) fn texts(topic: &Topic) -> Vec<String> {
    let data = SiteData::under_test();
    let (edition, text) = (data.edition(Language::EN), |id| data.text(id, Language::EN).to_owned());
    let mut texts = vec![
        text(topic.question),
        verdict_line(&edition, topic.verdict.standing.as_ref()),
        text(topic.verdict.sentence),
    ];
    for claim in &topic.claims {
        texts.extend([edition.value_line(claim), text(claim.scope), claim.citation.display().to_owned()]);
    }
    texts
}

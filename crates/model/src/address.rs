//! The addresses of a site: its pages and files, the elements in them, the relative paths between them (the site works from any sub-path
//! without a rebuild), and absolute addresses.

use crate::Language;
use crate::joined::joined;
use crate::{ClaimId, PlaceId, SectionId, SourceId, Tier, Topic, TopicId};

/// A kind of page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// What the comparison finds, and every comparison in a table.
    Overview,
    /// Every comparison of a section.
    Section(SectionId),
    /// Facts of a section that only one source states.
    Facts(SectionId),
    /// Every comparison with a verdict of one tier.
    Tier(Tier),
    /// One topic in full.
    Topic(TopicId),
    /// A source, and all that it says, in its own order.
    Source(SourceId),
    /// Two sources against each other, in the order of their numbers.
    Pair([SourceId; 2]),
    /// What is inferred, each with its reason.
    Inferred,
    /// The places that the documents name.
    Places,
    /// A place, and all that is said of it.
    Place(PlaceId),
    /// The search over all questions, quotes and places.
    Search,
    /// Who made this and how it is checked.
    Method,
    /// One topic, compact, for a frame.
    Embed(TopicId),
    /// The code that puts a topic into another page, made to order.
    Builder,
    /// The page that stands where nothing does.
    NotFound,
}

impl Page {
    /// True when a topic is on this page: in full, or in its list.
    #[must_use]
    pub fn shows(&self, topic: &Topic) -> bool {
        match self {
            Self::Overview => topic.is_comparison(),
            Self::Section(section_id) => topic.is_comparison() && topic.section == *section_id,
            Self::Facts(section_id) => !topic.is_comparison() && topic.section == *section_id,
            Self::Tier(tier) => topic.verdict.standing.as_ref().is_some_and(|standing| standing.tier == *tier),
            Self::Topic(topic_id) | Self::Embed(topic_id) => topic.id == *topic_id,
            // Pages that need no app show no list of topics.
            _ => false,
        }
    }

    /// The kind of page and what it is of, as the host's attributes tell the app; nothing of pages that need no app.
    #[must_use]
    pub fn kind(&self) -> (&'static str, &str) {
        match self {
            Self::Overview => ("overview", ""),
            Self::Section(section_id) => ("section", section_id.as_str()),
            Self::Facts(section_id) => ("facts", section_id.as_str()),
            Self::Tier(tier) => ("verdict", tier.name()),
            Self::Topic(topic_id) => ("topic", topic_id.as_str()),
            Self::Embed(topic_id) => ("embed", topic_id.as_str()),
            Self::Source(_)
            | Self::Pair(_)
            | Self::Inferred
            | Self::Places
            | Self::Place(_)
            | Self::Search
            | Self::Method
            | Self::Builder
            | Self::NotFound => ("", ""),
        }
    }

    /// The page that [`Page::kind`] tells.
    #[must_use]
    pub fn from_kind(kind: &str, of: &str) -> Self {
        match (kind, Tier::from_name(of)) {
            ("section", _) => Self::Section(of.into()),
            ("facts", _) => Self::Facts(of.into()),
            ("verdict", Some(tier)) => Self::Tier(tier),
            ("topic", _) => Self::Topic(of.into()),
            ("embed", _) => Self::Embed(of.into()),
            _ => Self::Overview,
        }
    }

    /// True when the app takes the page over in a browser.
    #[must_use]
    pub fn is_live(&self) -> bool {
        !self.kind().0.is_empty()
    }

    /// True when the page is a list of questions.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self, Self::Overview | Self::Section(_) | Self::Facts(_) | Self::Tier(_))
    }

    /// The folder of the page below the site's root, with a final slash unless it is the root: `zh-Hans/embed/garden-size/`.
    #[must_use]
    pub fn path(&self, language: Language) -> String {
        let (kind, of) = match self {
            Self::Overview | Self::NotFound => ("", ""),
            Self::Section(section_id) => ("section/", section_id.as_str()),
            Self::Facts(section_id) => ("facts/", section_id.as_str()),
            Self::Tier(tier) => ("verdict/", tier.name()),
            Self::Topic(topic_id) => ("topics/", topic_id.as_str()),
            Self::Source(source_id) => ("sources/", source_id.as_str()),
            Self::Pair([one, other]) => {
                return joined(&[&language.folder(), "pairs/", one.as_str(), "/", other.as_str(), "/"]);
            }
            Self::Inferred => ("inferred/", ""),
            Self::Places => ("places/", ""),
            Self::Place(place_id) => ("places/", place_id.as_str()),
            Self::Search => (SEARCH, ""),
            Self::Method => ("method/", ""),
            Self::Embed(topic_id) => ("embed/", topic_id.as_str()),
            Self::Builder => ("embed/", ""),
        };
        let end = if of.is_empty() { "" } else { "/" };
        joined(&[&language.folder(), kind, of, end])
    }

    /// The way from the page up to the site's root: `./` or `../../`.
    #[must_use]
    pub fn root(&self, language: Language) -> String {
        root_of(&self.path(language))
    }
}

/// The way up to the site's root from a page in this folder below it: `./` or `../../`.
#[must_use]
pub fn root_of(folder: &str) -> String {
    match folder.matches('/').count() {
        0 => "./".to_owned(),
        n_folders => "../".repeat(n_folders),
    }
}

/// The absolute address of a path below the root of a site, whose own address has no final slash.
#[must_use]
pub fn absolute(site: &str, path: &str) -> String {
    joined(&[site, "/", path])
}

/// The page on which a topic stands in full, below the site's root: `topics/garden-size/`.
#[must_use]
pub fn topic_path(language: Language, topic_id: &TopicId) -> String {
    Page::Topic(topic_id.clone()).path(language)
}

/// The page of a source, below the site's root.
#[must_use]
pub fn source_path(language: Language, source_id: &SourceId) -> String {
    Page::Source(source_id.clone()).path(language)
}

/// What has changed in what is published, below the site's root.
#[must_use]
pub fn changes_path(language: Language) -> String {
    joined(&[&Page::Method.path(language), "#", CHANGES_ANCHOR])
}

/// The files to take away and what each is, below the site's root.
#[must_use]
pub fn data_page_path(language: Language) -> String {
    joined(&[&Page::Method.path(language), "#", DATA_ANCHOR])
}

/// The page that makes the code of a topic to order, below the site's root.
#[must_use]
pub fn builder_path(language: Language, topic_id: &TopicId) -> String {
    joined(&[&Page::Builder.path(language), "?topic=", topic_id.as_str()])
}

/// The address of a claim where its topic stands in full, below the site's root.
#[must_use]
pub fn claim_path(language: Language, topic_id: &TopicId, claim_id: &ClaimId) -> String {
    joined(&[&topic_path(language, topic_id), "#", &claim_anchor(topic_id, claim_id)])
}

/// A claim, opened: with all that is known of it, below the site's root.
#[must_use]
pub fn opened_path(language: Language, topic_id: &TopicId, claim_id: &ClaimId) -> String {
    joined(&[&language.folder(), SEARCH, "?claim=", &claim_anchor(topic_id, claim_id)])
}

/// Where the quotes of a question are cited and saved, below the site's root.
#[must_use]
pub fn take_path(language: Language, topic_id: &TopicId) -> String {
    joined(&[&language.folder(), SEARCH, "?question=", topic_id.as_str()])
}

/// A file of the data to take away, below the site's root.
#[must_use]
pub fn data_path(file: &str) -> String {
    joined(&["data/", file])
}

/// The pack of words that a page needs in a language, below the site's root: the search all, a list those of lists, a question and a card
/// their own.
#[must_use]
pub fn words_path(language: Language, page: &Page) -> String {
    let of_topic = |topic_id: &TopicId, end| joined(&["words/", language.tag(), "/", topic_id.as_str(), end]);
    match page {
        Page::Embed(topic_id) => of_topic(topic_id, ".json"),
        // No topic has a dot in its name.
        Page::Topic(topic_id) => of_topic(topic_id, ".page.json"),
        Page::Search => joined(&["words/", language.tag(), ".json"]),
        _ => joined(&["words/", language.tag(), ".lists.json"]),
    }
}

/// What the search needs beside the words of a language, below the site's root.
#[must_use]
pub fn search_data_path(language: Language) -> String {
    format!("{}search.json", Page::Search.path(language))
}

/// A file that belongs to a topic's card, below the site's root: one of those named here.
#[must_use]
pub fn card_file_path(language: Language, topic_id: &TopicId, file: &str) -> String {
    joined(&[&Page::Embed(topic_id.clone()).path(language), file])
}

/// The oEmbed answer for a card.
pub const OEMBED: &str = "oembed.json";
/// The same answer as XML.
pub const OEMBED_XML: &str = "oembed.xml";
/// The codes that put a topic into another page.
pub const SNIPPETS: &str = "snippets.json";
/// The changes of a topic since earlier editions of the data.
pub const CHANGES: &str = "changes.json";
/// The picture of a topic without the words around it.
pub const FIGURE: &str = "picture.svg";

/// A topic as a drawing, below the site's root.
#[must_use]
pub fn picture_path(language: Language, topic_id: &TopicId) -> String {
    joined(&["pictures/", language.tag(), "/", topic_id.as_str(), ".svg"])
}

/// A topic's share image, below the site's root; lead topics have one.
#[must_use]
pub fn share_path(language: Language, topic_id: &TopicId) -> String {
    format!("pictures/{language}/{topic_id}.png")
}

/// The folder of the search, below that of a language.
const SEARCH: &str = "search/";
/// The name of `dataset.json` among the files to take away.
pub const DATASET: &str = "dataset.json";
/// The name of its JSON Schema.
pub const DATASET_SCHEMA: &str = "dataset.schema.json";
/// The name of the annotations.
pub const ANNOTATIONS: &str = "annotations.jsonld";

/// The fragment of what a page is for, below its head.
pub const CONTENT_ANCHOR: &str = "comparison";

/// The fragment of the head of every page.
pub const TOP_ANCHOR: &str = "top";
/// The fragment of a page's title.
pub const TITLE_ANCHOR: &str = "title";
/// The fragment of the main questions.
pub const MAIN_ANCHOR: &str = "main";
/// The fragment of the list of changes.
pub const CHANGES_ANCHOR: &str = "changes";
/// The fragment of the files to take away.
pub const DATA_ANCHOR: &str = "data";

/// Identifiers that no topic may have, since fragments of a page are, or begin with, them.
pub const RESERVED_TOPICS: [&str; 6] = [CONTENT_ANCHOR, TOP_ANCHOR, TITLE_ANCHOR, MAIN_ANCHOR, SOURCE, SECTION];
/// Identifiers that no claim may have.
pub const RESERVED_CLAIMS: [&str; 1] = [QUESTION];

const SOURCE: &str = "source";
const SECTION: &str = "section";
const QUESTION: &str = "question";

/// The fragment of a topic.
#[must_use]
pub fn topic_anchor(topic_id: &TopicId) -> String {
    topic_id.to_string()
}

/// The fragment of a claim.
#[must_use]
pub fn claim_anchor(topic_id: &TopicId, claim_id: &ClaimId) -> String {
    joined(&[topic_id.as_str(), "--", claim_id.as_str()])
}

/// The fragment of a topic's heading.
#[must_use]
pub fn question_anchor(topic_id: &TopicId) -> String {
    joined(&[topic_id.as_str(), "--", QUESTION])
}

/// The fragment of a source.
#[must_use]
pub fn source_anchor(source_id: &SourceId) -> String {
    format!("{SOURCE}--{source_id}")
}

/// The fragment of a section's heading.
#[must_use]
pub fn section_anchor(section_id: &SectionId) -> String {
    joined(&[SECTION, "--", section_id.as_str()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_from_any_page_to_any_other() {
        let embed = Page::Embed("garden-size".into());
        let cases = [
            (Page::Overview, Language::EN, Page::Overview, Language::ZH_HANS, "./zh-Hans/"),
            (Page::Overview, Language::ZH_HANS, Page::Overview, Language::EN, "../"),
            (Page::Section("area".into()), Language::EN, Page::Facts("area".into()), Language::EN, "../../facts/area/"),
            (Page::Method, Language::ZH_HANT, Page::Overview, Language::ZH_HANT, "../../zh-Hant/"),
            (embed.clone(), Language::ZH_HANS, Page::Overview, Language::ZH_HANS, "../../../zh-Hans/"),
            (embed, Language::EN, Page::Method, Language::EN, "../../method/"),
        ];
        for (from, language, to, other, expected) in cases {
            let link = joined(&[&from.root(language), &to.path(other)]);
            assert_eq!(link, expected, "{from:?} {language} to {to:?} {other}");
        }
    }
}

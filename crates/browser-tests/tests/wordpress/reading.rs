//! What a reader of a post meets.

use browser_tests::Tab;
use serde_json::Value;
use std::thread;
use std::time::{Duration, Instant};

/// The time that a card may take until it stands.
const PATIENCE: Duration = Duration::from_secs(10);

/// The content of the post.
const CONTENT: &str = "document.querySelector('.wp-block-post-content')";

/// What stands in a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// The card in a frame: in sight, styled, as high as it is.
    Frame,
    /// The card in the element.
    Element,
    /// Question, verdict, values and quotes as text, which may fold, and links.
    Text,
    /// The words of the code, without a picture: an element's show until it stands.
    Words,
    /// A link to the question.
    Link,
    /// Nothing of ours.
    Nothing,
    /// Something that should not be so.
    Fault(String),
}

impl Stands {
    /// In words, for the table.
    pub(crate) fn in_words(&self) -> &str {
        match self {
            Self::Frame => "the card, in a frame",
            Self::Element => "the card, in the page",
            Self::Text => "the whole text, with links and picture",
            Self::Words => "the whole text, with links",
            Self::Link => "a link",
            Self::Nothing => "nothing",
            Self::Fault(fault) => fault,
        }
    }
}

/// A post as a reader meets it, who is not logged in.
pub(crate) struct Post<'a> {
    pub(crate) page: &'a Tab,
    /// What must be read where the card is text.
    pub(crate) texts: &'a [String],
}

impl Post<'_> {
    /// Opens the post, and waits until that stands which is expected; what else stands, if it does not come.
    pub(crate) fn stands(&self, address: &str, width: u32, expected: &Stands) -> Stands {
        self.page.resize(width);
        self.page.open(address);
        let start = Instant::now();
        loop {
            let stands = self.seen(width);
            if stands == *expected || start.elapsed() > PATIENCE {
                return stands;
            }
            thread::sleep(Duration::from_millis(100));
        }
    }

    fn seen(&self, width: u32) -> Stands {
        let page = self.page;
        // What folds is a tap away.
        page.run(&format!(
            "for (const fold of {CONTENT}.querySelectorAll('details:not([open]) > summary')) fold.click();"
        ));
        let text = normal(&page.text(&format!("{CONTENT}.innerText")));
        for naked in ["<", ">", "{", "}", "[embed", "iframe"] {
            if text.contains(naked) {
                return Stands::Fault(format!("naked code: {naked}"));
            }
        }
        // On a phone, what is too wide makes the window wider.
        let shown = page.number("document.documentElement.scrollWidth");
        if shown > f64::from(width) {
            return Stands::Fault(format!("a page {shown} px wide in a window of {width}"));
        }
        if page.holds(&format!("{CONTENT}.querySelector('iframe')")) {
            return self.frame();
        }
        if page.holds(&format!("{CONTENT}.querySelector('source-compare')?.shadowRoot?.querySelector('.sc')")) {
            return self.element();
        }
        let has_link = page.holds(&format!("[...{CONTENT}.querySelectorAll('a')].some((link) => link.href.includes('127.0.0.1') && link.checkVisibility())"));
        let missing: Vec<&String> = self.texts.iter().filter(|part| !text.contains(&normal(part))).collect();
        match (missing.as_slice(), has_link) {
            ([], true) => self.picture(),
            (_, true) => Stands::Link,
            ([], false) => Stands::Fault("text without links".to_owned()),
            _ if text.replace("Before it.", "").replace("After it.", "").trim().is_empty() => Stands::Nothing,
            _ => Stands::Fault(format!("part of the text: {missing:?} is missing in {text}")),
        }
    }

    fn picture(&self) -> Stands {
        let shown = "((image) => image?.checkVisibility() && image.naturalWidth > 0 && image.clientHeight > 50)";
        if self.page.holds(&format!("!{CONTENT}.querySelector('img')")) {
            Stands::Words
        } else if self.page.holds(&format!("{shown}({CONTENT}.querySelector('img'))")) {
            Stands::Text
        } else {
            Stands::Fault("text without its picture".to_owned())
        }
    }

    fn element(&self) -> Stands {
        let fault = self.page.value(&format!(
            "(() => {{
                const element = {CONTENT}.querySelector('source-compare');
                const card = element.shadowRoot.querySelector('.sc');
                const [width, all] = [card.getBoundingClientRect().width, {CONTENT}.clientWidth];
                if ({CONTENT}.querySelectorAll('source-compare').length > 1) return 'two cards';
                if (!card.checkVisibility() || card.clientHeight < 200) return 'a card out of sight';
                if (width > all || width < Math.min(all, 300)) return `a card ${{width}} px wide in ${{all}}`;
                if (getComputedStyle(card.querySelector('.sc-hidden')).position !== 'absolute') return 'a card without styles';
                if ([...{CONTENT}.querySelectorAll('blockquote')].some((text) => text.checkVisibility())) return 'a card, and the text beside it';
                return '';
            }})()"
        ));
        fault_or(&fault, Stands::Element)
    }

    fn frame(&self) -> Stands {
        let page = self.page;
        let outside = page.value(&format!(
            "(() => {{
                const frame = {CONTENT}.querySelector('iframe');
                frame.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const [style, box, all] = [getComputedStyle(frame), frame.getBoundingClientRect(), {CONTENT}.clientWidth];
                if (style.clip !== 'auto' || !frame.checkVisibility({{ visibilityProperty: true }})) return 'a frame out of sight';
                if (box.width > all || box.width < Math.min(all, 300)) return `a frame ${{box.width}} px wide in ${{all}}`;
                const quote = {CONTENT}.querySelector('blockquote');
                if (quote?.checkVisibility()) return 'a quote beside the frame';
                return '';
            }})()"
        ));
        if outside != "" {
            return fault_or(&outside, Stands::Frame);
        }
        page.enter(".wp-block-post-content iframe");
        let inside = page.value(
            "(() => {
                const card = document.querySelector('.sc');
                if (!card) return 'a frame without a card';
                const unused = innerHeight - document.documentElement.getBoundingClientRect().height;
                if (unused < -1) return `a frame that cuts ${-unused} px of its card`;
                if (unused > 4) return `a frame ${unused} px too high`;
                if (getComputedStyle(card.querySelector('.sc-hidden')).position !== 'absolute') return 'a card without styles';
                return '';
            })()",
        );
        page.leave();
        fault_or(&inside, Stands::Frame)
    }

    /// Opens the quotes in a card, and waits until the widget has taken it over and all of it can be read.
    pub(crate) fn touch(&self, stands: &Stands) {
        let page = self.page;
        match stands {
            Stands::Frame => {
                let may_scroll = page.holds(&format!("{CONTENT}.querySelector('iframe').scrolling !== 'no'"));
                page.enter(".wp-block-post-content iframe");
                page.click(".sc-card__quotes > summary");
                page.wait("document.querySelector('[data-started]')");
                page.wait(&format!(
                    "document.querySelector('.sc-card__quotes').open
                    && (document.documentElement.scrollHeight <= innerHeight || ({may_scroll} && innerHeight === 1000))"
                ));
                page.leave();
            }
            Stands::Element => {
                let root = format!("{CONTENT}.querySelector('source-compare').shadowRoot");
                page.run(&format!(
                    "{root}.querySelector('.sc').dispatchEvent(new Event('pointerdown', {{ bubbles: true, composed: true }}));"
                ));
                page.wait(&format!("{root}.querySelector('[data-started]')"));
            }
            _ => {}
        }
    }
}

fn fault_or(fault: &Value, stands: Stands) -> Stands {
    match fault.as_str() {
        Some("") => stands,
        other => Stands::Fault(other.unwrap_or("the page does not answer").to_owned()),
    }
}

/// Text without what WordPress sets in other signs: it makes quotation marks, dashes and signs of multiplication of plain ones.
fn normal(text: &str) -> String {
    let text =
        text.replace(['“', '”', '″'], "\"").replace(['‘', '’', '′'], "'").replace(['–', '—'], "-").replace('×', "x");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

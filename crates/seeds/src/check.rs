//! The named checks, and the faults that they report: file, line, what is wrong and how to mend it.

use std::fmt;
use std::path::Path;

macro_rules! checks {
    ($($(#[doc = $doc:literal])* $name:ident => $text:literal,)*) => {
        /// Everything that is checked. A fault names its check, so that a reader can look the rule up.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check {
            $($(#[doc = $doc])* $name,)*
        }

        impl Check {
            /// Every check, in the order of this file.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The check's name, as faults print it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

checks! {
    /// A file is there, is TOML, and has the keys that it should and no others.
    Syntax => "syntax",
    /// A document is byte for byte the one that was read: its SHA-256 is the stated one.
    DocumentHash => "document-hash",
    /// There are sources to compare, and no more than there are colours to tell them apart.
    SourceCount => "source-count",
    /// Identifiers are lower-case words joined by hyphens.
    IdForm => "id-form",
    /// Identifiers are given once.
    IdUnique => "id-unique",
    /// Documents, sources, parts, rows, places, kinds of places, claims and topics that are named exist, and places go by their names.
    Reference => "reference",
    /// Every text stands in every language.
    Language => "language",
    /// A quote stands in its document, on its line, exactly once, and inside its part.
    QuoteLocated => "quote-located",
    /// The words that carry the value are in the quote.
    FigureInQuote => "figure-in-quote",
    /// The marked words of a quote say the value: number, bound, "about", unit, day, month and year.
    ValueReadBack => "value-read-back",
    /// The year by which a goal is due stands in its quote, or is inferred, with the reason.
    DueReadBack => "due-read-back",
    /// The numbers of a quote are those of its translation, and those of our words are the same in every language.
    NumbersTranslated => "numbers-translated",
    /// Numbers, dates, edges and readings are well formed.
    ValueForm => "value-form",
    /// Inferences are in brackets or flagged, with the reason; printed words are not.
    InferenceMarked => "inference-marked",
    /// Every source has claims on a topic or one silence, and an excerpt's silence is called that.
    SilenceComplete => "silence-complete",
    /// Relations that the values contradict.
    RelationHolds => "relation-holds",
    /// Two claims on one thing with different values are explained.
    RelationMissing => "relation-missing",
    /// Two topics that set the same two claims against each other judge them alike.
    JudgedOnce => "judged-once",
    /// A comparison is explained, and a lead topic says how to write it.
    VerdictComplete => "verdict-complete",
    /// Every picture that a topic asks for has claims to be drawn from.
    PictureDrawn => "picture-drawn",
    /// Texts of the newsroom's own have no character that prints nothing, but where a script needs it.
    InvisibleCharacter => "invisible-character",
    /// Links go to `https` only.
    Address => "address",
    /// Page furniture is not quoted, and nothing is set aside without a reason.
    SetAside => "set-aside",
    /// Every number of every document is in a quote or set aside, where `site.toml` asks for that.
    Coverage => "coverage",
    /// At most 60 % of a document is shipped, 40 % of one that forbids copying.
    ShippedShare => "shipped-share",
    /// Nothing lies about unused: documents, topics, rows, places, their kinds, overrides.
    Orphan => "orphan",
}

/// One thing that is wrong with the seeds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The folder that was read: `seeds`.
    pub folder: String,
    /// The file, from there: `topics/planned-area.toml`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Which check found it.
    pub check: Check,
    /// The fault, and how to mend it.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}:{}: {} [{}]", self.folder, self.file, self.line, self.message, self.check.name())
    }
}

/// Everything that is wrong with the seeds, by file and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    folder: String,
    list: Vec<Fault>,
}

impl Faults {
    /// None yet, of the files of a folder.
    pub(super) fn of(folder: &Path) -> Self {
        Self { folder: folder.display().to_string(), list: Vec::new() }
    }

    pub(super) fn report(&mut self, check: Check, file: &str, line: usize, message: impl Into<String>) {
        self.list.push(Fault {
            folder: self.folder.clone(),
            file: file.to_owned(),
            line,
            check,
            // A quote may hold a line break, and a fault is one line.
            message: message.into().replace('\n', "⏎"),
        });
    }

    /// Sorted by file and line.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.list.sort();
        self.list.dedup();
        self
    }

    /// The number of faults.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// True when nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The faults, one by one.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter()
    }
}

impl std::error::Error for Faults {}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.list {
            writeln!(formatter, "{fault}")?;
        }
        Ok(())
    }
}

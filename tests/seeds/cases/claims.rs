//! The parts of one claim: its texts, its quote, its figure, its value, and its inferences.

use super::{ASIDE, BEDS, CARE, Case, FACTS, GOALS, PLACES, PLAN, SITE, SIZE, SOURCES, case, fault};
use crate::seeds_copy::Edit::{Append, DeleteLine, Rehash, Replace};
use seeds::Check::{DueReadBack, FigureInQuote, InferenceMarked, Language, QuoteLocated, RelationMissing, ValueForm};

pub(crate) const CASES: &[Case] = &[
    // language
    case(
        "a text without one of the languages",
        &[Replace(SIZE, "question = { en = \"How large is the garden?\", \"zh-Hans\"", "question = { \"zh-Hans\"")],
        &[fault(Language, SIZE, "question = ", "has no \"en\"; write it")],
    ),
    case(
        "a text with an empty language",
        &[Replace(SITE, "\"zh-Hans\" = \"园中生活\"", "\"zh-Hans\" = \" \"")],
        &[fault(Language, SITE, "\"zh-Hans\" = \" \"", "has no \"zh-Hans\"; write it")],
    ),
    case(
        "a translation into the quote's own language",
        &[Replace(
            SIZE,
            "translation = { \"zh-Hans\" = \"园子总面积约40平方公里\" }",
            "translation = { en = \"40\", \"zh-Hans\" = \"园子总面积约40平方公里\" }",
        )],
        &[fault(Language, SIZE, "translation = { en = \"40\"", "delete \"en\"")],
    ),
    // due-read-back
    case(
        "a year by which a goal is due that its quote does not print",
        &[Replace(
            GOALS,
            "due = \"2035\"\nvalue = { kind = \"quantity\", number = \"300000\", unit = \"people\", comparator = \">\" }\nline = 4\n",
            "due = \"2036\"\nvalue = { kind = \"quantity\", number = \"300000\", unit = \"people\", comparator = \">\" }\nline = 4\n",
        )],
        &[fault(DueReadBack, GOALS, "due = \"2036\"", "quote it, or write the reason in inferred")],
    ),
    case(
        "an inferred due year that the reason does not name",
        &[Replace(GOALS, OPEN_IN_2031, OPEN_IN_2032)],
        &[fault(InferenceMarked, GOALS, "due = \"2032\"", "the reason does not name the inferred 2032")],
    ),
    case(
        "a due year that is no year",
        &[Replace(GOALS, OPEN_IN_2031, OPEN_SOON)],
        &[fault(ValueForm, GOALS, "due = \"soon\"", "write four digits")],
    ),
    // quote-located
    case(
        "a quote that is not in the document",
        &[Replace(SIZE, "quote = \"the garden covers a total area", "quote = \"the garden covers a whole area")],
        &[fault(
            QuoteLocated,
            SIZE,
            "quote = \"the garden covers a whole area",
            "line 4 prints “total” where the quote has “whole”; copy it again from there",
        )],
    ),
    case(
        "a document whose words changed under the quote",
        &[Replace(PLAN, "果園面積約9平方公里", "果園面積約8平方公里"), Rehash],
        &[fault(QuoteLocated, SIZE, "quote = \"其中果園面積約9平方公里\"", "copy it again")],
    ),
    case(
        "a quote on another line",
        &[Replace(SIZE, "line = 21\n", "line = 20\n")],
        &[fault(QuoteLocated, SIZE, "quote = \"茶坡面积", "write line = 21")],
    ),
    case(
        "a quote that stands more than once on its line",
        &[Replace(GOALS, "quote = \"so that clouds can be watched in comfort\"", "quote = \"long\"")],
        &[fault(QuoteLocated, GOALS, "quote = \"long\"", "make it longer, or give its prefix or suffix")],
    ),
    case(
        "a quote that stands in another article of the file",
        &[Replace(SIZE, "part = \"harvest\"", "part = \"opening\"")],
        &[fault(QuoteLocated, SIZE, "part = \"opening\"", "name the other part")],
    ),
    case(
        "a place citation that is not in the document",
        &[Replace(PLACES, "quote = \"香草角在北区\"", "quote = \"香草角在南区\"")],
        &[
            fault(
                QuoteLocated,
                PLACES,
                "place = \"north-side\"\nbasis = \"documents\"\nsource = \"articles\"\nline = 5\nquote = \"香草角在南区\"",
                "copy it again",
            ),
            fault(RelationMissing, BEDS, "id = \"plan\"", "add a [[relation]]"),
        ],
    ),
    // figure-in-quote
    case(
        "a figure that is not in the quote",
        &[Replace(SIZE, "figure = \"about 40 square kilometers\"", "figure = \"40 square kilometres\"")],
        &[fault(FigureInQuote, SIZE, "figure = \"40 square kilometres\"", "copy it from there")],
    ),
    case(
        "a quantity without the words that carry it",
        &[DeleteLine(SIZE, "figure = \"4 ")],
        &[fault(FigureInQuote, SIZE, "quote = \"茶坡面积", "with figure")],
    ),
    case(
        "a member that the quote does not name",
        &[Replace(BEDS, "printed = \"北區\"", "printed = \"北区\"")],
        &[fault(
            FigureInQuote,
            BEDS,
            "value = { kind = \"set\", members = [\n  { place = \"north-side\", printed = \"北区\"",
            "write in printed how the quote names it",
        )],
    ),
    // value-form
    case(
        "a number with separators",
        &[Replace(SIZE, "number = \"42\"", "number = \"4,2\"")],
        &[fault(ValueForm, SIZE, "number = \"4,2\"", "write digits, with a point for decimals and nothing else")],
    ),
    case(
        "a range without its upper end",
        &[Replace(CARE, "number = \"5\", to = \"10\"", "number = \"5\"")],
        &[fault(ValueForm, CARE, "number = \"5\"", "write both, or neither")],
    ),
    case(
        "an upper end of what is no range",
        &[Replace(CARE, "number = \"24\"", "number = \"24\", to = \"30\"")],
        &[fault(ValueForm, CARE, "number = \"24\"", "write both, or neither")],
    ),
    case(
        "a day that no calendar has",
        &[Replace(FACTS, OPENED_IN_2031, "start = \"2031-05-32\", year_inferred = true }\nline = 8")],
        &[fault(ValueForm, FACTS, "start = \"2031-05-32\"", "write \"2021\", \"2021-01\" or \"2021-01-22\"")],
    ),
    case(
        "a date that ends before it starts",
        &[Replace(CARE, "start = \"2031\", end = \"2033\"", "start = \"2033\", end = \"2031\"")],
        &[fault(ValueForm, CARE, "start = \"2033\", end = \"2031\"", "swap start and end")],
    ),
    case(
        "a set of nothing",
        &[Replace(BEDS, "members = [{ place = \"herb-corner\", printed = \"香草角\" }] }", "members = [] }")],
        &[fault(ValueForm, BEDS, "members = [] }", "name its members, or make it a silence")],
    ),
    case(
        "a boundary without an edge",
        &[Replace(
            FACTS,
            "value = { kind = \"text\", text = { en = \"members only\", \"zh-Hans\" = \"仅限会员\" }, reading = \"members-only\" }",
            "value = { kind = \"edges\" }",
        )],
        &[fault(ValueForm, FACTS, "value = { kind = \"edges\" }", "name what it runs along")],
    ),
    case(
        "a source that was last checked on no day",
        &[Replace(SOURCES, "last_checked = \"2026-11-20\"", "last_checked = \"2026-11\"")],
        &[fault(ValueForm, SOURCES, "last_checked = \"2026-11\"\n", "write it as \"2026-01-31\"")],
    ),
    case(
        "a part that ends after the document",
        &[Replace(SOURCES, "last_line = 31", "last_line = 310")],
        &[fault(ValueForm, SOURCES, "first_line = 19", "mend them")],
    ),
    case(
        "lines set aside that the document does not have",
        &[Replace(ASIDE, "first_line = 2\n", "first_line = 20\n")],
        &[fault(ValueForm, ASIDE, "document = \"notice.txt\"\nfirst_line = 20", "mend them")],
    ),
    // inference-marked
    case(
        "a year that is flagged as inferred and printed",
        &[Replace(
            FACTS,
            "start = \"2031\" }",
            "start = \"2031\", year_inferred = true }\ninferred = { en = \"w\", \"zh-Hans\" = \"因\" }",
        )],
        &[fault(InferenceMarked, FACTS, "start = \"2031\", year_inferred", "delete year_inferred")],
    ),
    case(
        "a year that is not printed and not flagged",
        &[Replace(FACTS, OPENED_IN_2031, "start = \"2031-05-14\" }\nline = 8")],
        &[fault(
            InferenceMarked,
            FACTS,
            "start = \"2031-05-14\" }",
            "write year_inferred = true and the reason in inferred",
        )],
    ),
    case(
        "an inferred year without a reason",
        &[Replace(
            FACTS,
            "\"园子于5月14日开门\" }\ninferred = { en = \"The plan text prints the year, 2031.\", \"zh-Hans\" = \"规划文本写明了年份，2031年。\" }\n",
            "\"园子于5月14日开门\" }\n",
        )],
        &[fault(InferenceMarked, FACTS, OPENED_IN_2031, "add inferred")],
    ),
    case(
        "brackets around a claim's words without a reason",
        &[Replace(
            GOALS,
            "text = { en = \"clouds watched in comfort\", \"zh-Hans\" = \"舒服地看云\" }",
            "text = { en = \"clouds watched [in comfort]\", \"zh-Hans\" = \"[舒服地]看云\" }",
        )],
        &[fault(
            InferenceMarked,
            GOALS,
            "value = { kind = \"text\", text = { en = \"clouds watched [in comfort]\"",
            "add inferred",
        )],
    ),
    case(
        "brackets in a source's date without a reason",
        &[Replace(
            SOURCES,
            "date_inferred = { en = \"The plan text prints 2031 as the year of opening.\", \"zh-Hans\" = \"规划文本写明2031年开放。\" }\nstatus = { en = \"A notice",
            "status = { en = \"A notice",
        )],
        &[fault(InferenceMarked, SOURCES, "date = { en = \"no date printed; written before", "add date_inferred")],
    ),
    case(
        "a reason for brackets that are not there",
        &[Replace(
            SOURCES,
            "date = { en = \"no date printed\", ",
            "date_inferred = { en = \"w\", \"zh-Hans\" = \"因\" }\ndate = { en = \"no date printed\", ",
        )],
        &[fault(
            InferenceMarked,
            SOURCES,
            "date = { en = \"no date printed\", ",
            "bracket what is inferred in every language",
        )],
    ),
    case(
        "outside knowledge with a citation",
        &[Replace(
            PLACES,
            "basis = \"documents\"\nsource = \"articles\"",
            "basis = \"outside-knowledge\"\nsource = \"articles\"",
        )],
        &[
            fault(
                InferenceMarked,
                PLACES,
                "place = \"north-side\"\nbasis = \"outside-knowledge\"\nsource = ",
                "delete it, or write basis = \"documents\"",
            ),
            fault(RelationMissing, BEDS, "id = \"plan\"", "add a [[relation]]"),
        ],
    ),
    case(
        "a part-of by the documents without a citation",
        &[Append(PLACES, "\n[[place.part_of]]\nplace = \"rose-corner\" # uncited\nbasis = \"documents\"\n")],
        &[fault(InferenceMarked, PLACES, "# uncited", "or write basis = \"outside-knowledge\"")],
    ),
];

/// The notice's goal of being open, whose year is inferred, and the same with other years.
const OPEN_IN_2031: &str = "due = \"2031\"\nvalue = { kind = \"text\", text = { en = \"open\", \"zh-Hans\" = \"开放\" }, reading = \"open\" }\nline = 8";
const OPEN_IN_2032: &str = "due = \"2032\"\nvalue = { kind = \"text\", text = { en = \"open\", \"zh-Hans\" = \"开放\" }, reading = \"open\" }\nline = 8";
const OPEN_SOON: &str = "due = \"soon\"\nvalue = { kind = \"text\", text = { en = \"open\", \"zh-Hans\" = \"开放\" }, reading = \"open\" }\nline = 8";

/// The notice's day of opening.
const OPENED_IN_2031: &str = "start = \"2031-05-14\", year_inferred = true }\nline = 8";

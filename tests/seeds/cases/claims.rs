//! What one claim says: its texts, its quote, its figure, its value, and what in it is inferred.

use super::{
    ALIBABA, AREA, ASIDE, Case, FIGURES, GOALS, INSTITUTES, NORTH, PLACES, PLAN, REVENUE, SITE, SOURCES, TIMELINE,
    case, fault,
};
use crate::seeds_copy::Edit::{Append, DeleteLine, Rehash, Replace};
use seeds::Check::{
    DueReadBack, FigureInQuote, InferenceMarked, Language, QuoteLocated, RelationHolds, ValueForm,
};

pub(crate) const CASES: &[Case] = &[
    // language
    case(
        "a text without one of the languages",
        &[Replace(AREA, "question = { en = \"How large is the corridor?\", \"zh-Hans\"", "question = { \"zh-Hans\"")],
        &[fault(Language, AREA, "question = ", "has no \"en\"; write it")],
    ),
    case(
        "a text with an empty language",
        &[Replace(SITE, "\"zh-Hans\" = \"规划进程\"", "\"zh-Hans\" = \" \"")],
        &[fault(Language, SITE, "\"zh-Hans\" = \" \"", "has no \"zh-Hans\"; write it")],
    ),
    case(
        "a translation into the quote's own language",
        &[Replace(
            AREA,
            "translation = { \"zh-Hans\" = \"总面积约390平方公里\" }",
            "translation = { en = \"390\", \"zh-Hans\" = \"总面积约390平方公里\" }",
        )],
        &[fault(Language, AREA, "translation = { en = \"390\"", "delete \"en\"")],
    ),
    // due-read-back
    case(
        "a year by which a goal is due that its quote does not print",
        &[Replace(
            GOALS,
            "due = \"2025\"\nline = 4\nquote = \"到二O二五年,初步建成具有全球影響力的創新策源地\"\n",
            "due = \"2026\"\nline = 4\nquote = \"到二O二五年,初步建成具有全球影響力的創新策源地\"\n",
        )],
        &[fault(DueReadBack, GOALS, "due = \"2026\"", "quote it, or write the reason in inferred")],
    ),
    case(
        "an inferred due year that the reason does not name",
        &[Replace(
            GOALS,
            "inferred = { en = \"The Chinese original",
            "due = \"2031\"\ninferred = { en = \"The Chinese original",
        )],
        &[fault(InferenceMarked, GOALS, "due = \"2031\"", "the reason does not name the inferred 2031")],
    ),
    case(
        "a due year that is no year",
        &[Replace(
            GOALS,
            "inferred = { en = \"The Chinese original",
            "due = \"soon\"\ninferred = { en = \"The Chinese original",
        )],
        &[fault(ValueForm, GOALS, "due = \"soon\"", "write four digits")],
    ),
    // quote-located
    case(
        "a quote that is not in the document",
        &[Replace(AREA, "quote = \"with a total area of", "quote = \"with a total surface of")],
        &[fault(
            QuoteLocated,
            AREA,
            "quote = \"with a total surface of",
            "copy it again, character by character (000_69fc8b739b16dda7.txt)",
        )],
    ),
    case(
        "a document whose words changed under the quote",
        &[Replace(PLAN, "面積約643平方公里", "面積約634平方公里"), Rehash],
        &[fault(QuoteLocated, FIGURES, "quote = \"規劃控制范圍總面積約643平方公里\"", "copy it again")],
    ),
    case(
        "a quote on another line",
        &[Replace(AREA, "line = 111\n", "line = 110\n")],
        &[fault(QuoteLocated, AREA, "quote = \"据《战略规划》", "write line = 111")],
    ),
    case(
        "a quote that stands more than once on its line",
        &[Replace(ALIBABA, "quote = \"環阿里(未來科技城)\"", "quote = \"未來科技城\"")],
        &[fault(QuoteLocated, ALIBABA, "quote = \"未來科技城\"", "make it longer, or give its prefix or suffix")],
    ),
    case(
        "a quote that stands in another article of the file",
        &[Replace(AREA, "part = \"may-meeting\"", "part = \"qingshan-visit\"")],
        &[fault(QuoteLocated, AREA, "part = \"qingshan-visit\"", "name the other part")],
    ),
    case(
        "a place citation that is not in the document",
        &[Replace(PLACES, "quote = \"臨安區中苕溪一線\"", "quote = \"臨安區中苕溪二線\"")],
        &[fault(
            QuoteLocated,
            PLACES,
            "place = \"linan\"\nbasis = \"documents\"\nsource = \"plan-text\"\nline = 2\nquote = \"臨安區中苕溪二線\"",
            "copy it again",
        )],
    ),
    // figure-in-quote
    case(
        "a figure that is not in the quote",
        &[Replace(AREA, "figure = \"about 390 square kilometers\"", "figure = \"390 square kilometres\"")],
        &[fault(FigureInQuote, AREA, "figure = \"390 square kilometres\"", "copy it from there")],
    ),
    case(
        "a quantity without the words that carry it",
        &[DeleteLine(AREA, "figure = \"233")],
        &[fault(FigureInQuote, AREA, "quote = \"据《战略规划》", "with figure")],
    ),
    case(
        "a member that the quote does not name",
        &[Replace(NORTH, "printed = \"余杭片区\"", "printed = \"余杭片區\"")],
        &[fault(
            FigureInQuote,
            NORTH,
            "value = { kind = \"set\", members = [\n  { place = \"yuhang-section\", printed = \"余杭片區\" },\n  { place = \"deqing-section\", printed = \"德清片区\"",
            "write in printed how the quote names it",
        )],
    ),
    // value-form
    case(
        "a number with separators",
        &[Replace(FIGURES, "number = \"643\"", "number = \"6,43\"")],
        &[fault(ValueForm, FIGURES, "number = \"6,43\"", "write digits, with a point for decimals and nothing else")],
    ),
    case(
        "a range without its upper end",
        &[Replace(INSTITUTES, "number = \"5\", to = \"10\"", "number = \"5\"")],
        &[fault(ValueForm, INSTITUTES, "number = \"5\"", "write both, or neither")],
    ),
    case(
        "an upper end of what is no range",
        &[Replace(INSTITUTES, "number = \"24\"", "number = \"24\", to = \"30\"")],
        &[fault(ValueForm, INSTITUTES, "number = \"24\"", "write both, or neither")],
    ),
    case(
        "a day that no calendar has",
        &[Replace(TIMELINE, "start = \"2022-05-18\"", "start = \"2022-05-32\"")],
        &[fault(ValueForm, TIMELINE, "start = \"2022-05-32\"", "write \"2021\", \"2021-01\" or \"2021-01-22\"")],
    ),
    case(
        "a date that ends before it starts",
        &[Replace(TIMELINE, "start = \"2021\", end = \"2025\"", "start = \"2025\", end = \"2021\"")],
        &[fault(ValueForm, TIMELINE, "start = \"2025\", end = \"2021\"", "swap start and end")],
    ),
    case(
        "a set of nothing",
        &[Replace(
            NORTH,
            "{ kind = \"set\", members = [\n  { place = \"yuhang-section\", printed = \"余杭片區\" },\n  { place = \"deqing-section\", printed = \"德清片區\" },\n] }",
            "{ kind = \"set\", members = [] }",
        )],
        &[
            fault(ValueForm, NORTH, "members = [] }", "name its members, or make it a silence"),
            fault(RelationHolds, NORTH, "between = [\"draft\", \"plan\"]", "see part_of in places.toml"),
            fault(RelationHolds, NORTH, "between = [\"plan\", \"deqing\"]", "the values differ"),
        ],
    ),
    case(
        "a boundary without an edge",
        &[Replace(
            REVENUE,
            "value = { kind = \"quantity\", number = \"1000000000000\", unit = \"cny\", comparator = \">\" }\ntime = { en = \"by 2025\", \"zh-Hans\" = \"到2025年\" }\nnote",
            "value = { kind = \"edges\" }\nnote",
        )],
        &[
            fault(ValueForm, REVENUE, "value = { kind = \"edges\" }", "name what it runs along"),
            fault(RelationHolds, REVENUE, "between = ", "the values differ"),
        ],
    ),
    case(
        "a source that was last checked on no day",
        &[Replace(SOURCES, "last_checked = \"2026-11-21\"\nwrapped", "last_checked = \"2026-11\"\nwrapped")],
        &[fault(ValueForm, SOURCES, "last_checked = \"2026-11\"\n", "write it as \"2026-01-31\"")],
    ),
    case(
        "a part that ends after the document",
        &[Replace(SOURCES, "last_line = 357", "last_line = 3570")],
        &[fault(ValueForm, SOURCES, "first_line = 265", "mend them")],
    ),
    case(
        "lines set aside that the document does not have",
        &[Replace(ASIDE, "first_line = 57\nlast_line = 107", "first_line = 107\nlast_line = 57")],
        &[fault(ValueForm, ASIDE, "document = \"002_3f2a0b8049479d77.txt\"\nfirst_line = 107", "mend them")],
    ),
    // inference-marked
    case(
        "a year that is flagged as inferred and printed",
        &[Replace(
            TIMELINE,
            "start = \"2016\" }",
            "start = \"2016\", year_inferred = true }\ninferred = { en = \"w\", \"zh-Hans\" = \"因\" }",
        )],
        &[fault(InferenceMarked, TIMELINE, "start = \"2016\", year_inferred", "delete year_inferred")],
    ),
    case(
        "a year that is not printed and not flagged",
        &[Replace(TIMELINE, "start = \"2022-05-18\", year_inferred = true", "start = \"2022-05-18\"")],
        &[fault(
            InferenceMarked,
            TIMELINE,
            "start = \"2022-05-18\"",
            "write year_inferred = true and the reason in inferred",
        )],
    ),
    case(
        "an inferred year without a reason",
        &[DeleteLine(TIMELINE, "inferred = { en = \"No year is printed. It is taken")],
        &[fault(InferenceMarked, TIMELINE, "start = \"2021-07-19\", year_inferred", "add inferred")],
    ),
    case(
        "brackets around a claim's words without a reason",
        &[DeleteLine(TIMELINE, "inferred = { en = \"Neither month nor year")],
        &[fault(
            InferenceMarked,
            TIMELINE,
            "value = { kind = \"text\", text = { en = \"the morning of the 20th",
            "add inferred",
        )],
    ),
    case(
        "brackets in a source's date without a reason",
        &[DeleteLine(SOURCES, "date_inferred = { en = \"The report prints no year.")],
        &[fault(
            InferenceMarked,
            SOURCES,
            "date = { en = \"no date printed; written while the draft",
            "add date_inferred",
        )],
    ),
    case(
        "a reason for brackets that are not there",
        &[Replace(
            SOURCES,
            "date = { en = \"posted on",
            "date_inferred = { en = \"w\", \"zh-Hans\" = \"因\" }\ndate = { en = \"posted on",
        )],
        &[fault(InferenceMarked, SOURCES, "date = { en = \"posted on", "bracket what is inferred in every language")],
    ),
    case(
        "outside knowledge with a citation",
        &[Replace(
            PLACES,
            "basis = \"documents\"\nsource = \"plan-text\"\nline = 2\nquote = \"臨安區中苕溪一線\"",
            "basis = \"outside-knowledge\"\nsource = \"plan-text\"\nline = 2\nquote = \"臨安區中苕溪一線\"",
        )],
        &[fault(
            InferenceMarked,
            PLACES,
            "place = \"linan\"\nbasis = \"outside-knowledge\"\nsource = ",
            "delete it, or write basis = \"documents\"",
        )],
    ),
    case(
        "a part-of by the documents without a citation",
        &[Append(
            PLACES,
            "\n[[place.part_of]]\nplace = \"hangzhou-high-tech-zone\" # uncited\nbasis = \"documents\"\n",
        )],
        &[fault(InferenceMarked, PLACES, "# uncited", "or write basis = \"outside-knowledge\"")],
    ),
];

//! Numbers: what the quote says against the value, the translation, and our words in each language.

use super::{CARE, Case, FACTS, GOALS, PLAN, SIZE, case, fault};
use crate::seeds_copy::Edit::{Rehash, Replace};
use seeds::Check::{InferenceMarked, NumbersTranslated, ValueReadBack};

/// The rule in both languages, with the words before it that make it the notice's.
const RULE: &str = "scope = { en = \"the garden’s rule\", \"zh-Hans\" = \"园规\" }\nvalue = { kind = \"text\", text = { en = \"one bell, two hedges, seven kites\", \"zh-Hans\" = \"一钟两篱七鸢\" }";

pub(crate) const CASES: &[Case] = &[
    // value-read-back
    case(
        "a number that is not the quote's",
        &[Replace(SIZE, "number = \"42\"", "number = \"43\"")],
        &[fault(
            ValueReadBack,
            SIZE,
            "number = \"43\"",
            "the quote says, which is “約42平方公里”; write number = \"42\" instead of \"43\"",
        )],
    ),
    case(
        "a number that the document and the quote no longer say",
        &[
            Replace(PLAN, "總面積約42平方公里", "總面積約43平方公里"),
            Replace(SIZE, "quote = \"總面積約42平方公里\"", "quote = \"總面積約43平方公里\""),
            Replace(SIZE, "figure = \"約42平方公里\"", "figure = \"約43平方公里\""),
            Rehash,
        ],
        &[
            fault(
                ValueReadBack,
                SIZE,
                "number = \"42\"",
                "write number = \"43\" instead of \"42\", or mend the figure",
            ),
            fault(NumbersTranslated, SIZE, "translation = { en = \"a total area", "mend the translation"),
        ],
    ),
    case(
        "a bound that the quote does not set",
        &[Replace(CARE, "number = \"24\", unit = \"count\"", "number = \"24\", unit = \"count\", comparator = \">\"")],
        &[fault(ValueReadBack, CARE, "number = \"24\"", "leave out comparator = \">\", since the quote sets no bound")],
    ),
    case(
        "an \"about\" that the quote does not say",
        &[Replace(SIZE, "number = \"4\", unit = \"km2\"", "number = \"4\", unit = \"km2\", approximate = true")],
        &[fault(ValueReadBack, SIZE, "number = \"4\"", "leave out approximate, since the quote does not say about")],
    ),
    case(
        "a unit that the quote does not name",
        &[Replace(SIZE, "number = \"4\", unit = \"km2\"", "number = \"4\", unit = \"m2\"")],
        &[fault(ValueReadBack, SIZE, "number = \"4\"", "write unit = \"km2\" instead of \"m2\"")],
    ),
    case(
        "a range that ends elsewhere than the quote's",
        &[Replace(CARE, "to = \"10\"", "to = \"12\"")],
        &[fault(ValueReadBack, CARE, "to = \"12\"", "which is “5-10")],
    ),
    case(
        "a day that is not the quote's",
        &[Replace(
            FACTS,
            "start = \"2031-05-14\", year_inferred = true }\nline = 8",
            "start = \"2031-05-13\", year_inferred = true }\nline = 8",
        )],
        &[fault(ValueReadBack, FACTS, "start = \"2031-05-13\"", "which is “14 May”")],
    ),
    case(
        "a last year that is not the quote's",
        &[Replace(CARE, "end = \"2033\"", "end = \"2034\"")],
        &[fault(ValueReadBack, CARE, "end = \"2034\"", "which is “2031-2033年”")],
    ),
    case(
        "a text with a number that its quote lacks",
        &[Replace(
            CARE,
            RULE,
            "scope = { en = \"the garden’s rule\", \"zh-Hans\" = \"园规\" }\nvalue = { kind = \"text\", text = { en = \"one bell, two hedges, eight kites\", \"zh-Hans\" = \"一钟两篱八鸢\" }",
        )],
        &[fault(
            ValueReadBack,
            CARE,
            "text = { en = \"one bell, two hedges, eight kites\"",
            "the quote does not say 8; quote it",
        )],
    ),
    case(
        "a text with a number more often than its quote",
        &[Replace(
            CARE,
            RULE,
            "scope = { en = \"the garden’s rule\", \"zh-Hans\" = \"园规\" }\nvalue = { kind = \"text\", text = { en = \"one bell, two hedges, two kites\", \"zh-Hans\" = \"一钟两篱两鸢\" }",
        )],
        &[fault(
            ValueReadBack,
            CARE,
            "text = { en = \"one bell, two hedges, two kites\"",
            "the quote does not say 2; quote it",
        )],
    ),
    // inference-marked
    case(
        "an inferred year that its reason does not name",
        &[Replace(
            FACTS,
            "start = \"2031-05-14\", year_inferred = true }\nline = 8",
            "start = \"2032-05-14\", year_inferred = true }\nline = 8",
        )],
        &[fault(InferenceMarked, FACTS, "start = \"2032-05-14\"", "does not name the inferred 2032; write why")],
    ),
    case(
        "an inferred number of a text that its reason does not name",
        &[Replace(
            GOALS,
            "text = { en = \"open\", \"zh-Hans\" = \"开放\" }, reading = \"open\" }\nline = 8",
            "text = { en = \"open [in 2032]\", \"zh-Hans\" = \"[2032年]开放\" }, reading = \"open\" }\nline = 8",
        )],
        &[fault(
            InferenceMarked,
            GOALS,
            "value = { kind = \"text\", text = { en = \"open [in 2032]\"",
            "does not name the inferred 2032",
        )],
    ),
    // numbers-translated
    case(
        "a text with other numbers in English than in Chinese",
        &[Replace(
            CARE,
            RULE,
            "scope = { en = \"the garden’s rule\", \"zh-Hans\" = \"园规\" }\nvalue = { kind = \"text\", text = { en = \"one bell, two hedges, eight kites\", \"zh-Hans\" = \"一钟两篱七鸢\" }",
        )],
        &[fault(
            NumbersTranslated,
            CARE,
            "text = { en = \"one bell, two hedges, eight kites\"",
            "1, 2, 8 in en and 1, 2, 7 in zh-Hans; mend one",
        )],
    ),
    case(
        "a translation with another number",
        &[Replace(SIZE, "the tea slopes cover 4 square", "the tea slopes cover 5 square")],
        &[fault(
            NumbersTranslated,
            SIZE,
            "translation = { en = \"the tea slopes",
            "are 4 km2 and those of its translation in \"en\" 5 km2",
        )],
    ),
    case(
        "a translation that drops \"more than\"",
        &[Replace(FACTS, "\"每年游客超过30万人\"", "\"每年游客30万人\"")],
        &[fault(
            NumbersTranslated,
            FACTS,
            "translation = { \"zh-Hans\" = \"每年游客30万人\"",
            "are >300000 and those of its translation in \"zh-Hans\" 300000",
        )],
    ),
    case(
        "a translation that drops \"about\"",
        &[Replace(SIZE, "{ \"zh-Hans\" = \"园子总面积约40平方公里\" }", "{ \"zh-Hans\" = \"园子总面积40平方公里\" }")],
        &[fault(
            NumbersTranslated,
            SIZE,
            "translation = { \"zh-Hans\" = \"园子总面积40",
            "are ~40 km2 and those of its translation in \"zh-Hans\" 40 km2",
        )],
    ),
    case(
        "a translation in another unit",
        &[Replace(SIZE, "a total area of about 42 square kilometres", "a total area of about 42 square metres")],
        &[fault(NumbersTranslated, SIZE, "translation = { en = \"a total area", "mend the translation")],
    ),
];

//! Numbers: what the quote says against the value, the translation, and our words in each language.

use super::{AREA, Case, FIGURES, FORMULA, INSTITUTES, PLAN, TALENT, TIMELINE, case, fault};
use crate::seeds_copy::Edit::{Rehash, Replace};
use seeds::Check::{InferenceMarked, NumbersTranslated, QuoteLocated, ValueReadBack};

pub(crate) const CASES: &[Case] = &[
    // value-read-back
    case(
        "a number that is not the quote's",
        &[Replace(AREA, "number = \"398\"", "number = \"399\"")],
        &[fault(ValueReadBack, AREA, "number = \"399\"", "the quote says, which is “約398平方公里”; mend the value")],
    ),
    case(
        "a number that the document and the quote no longer say",
        &[
            Replace(PLAN, "總面積約398平方公里", "總面積約399平方公里"),
            Replace(AREA, "quote = \"總面積約398平方公里\"", "quote = \"總面積約399平方公里\""),
            Replace(AREA, "figure = \"約398平方公里\"", "figure = \"約399平方公里\""),
            Rehash,
        ],
        &[
            fault(ValueReadBack, AREA, "number = \"398\"", "mend the value, or the figure"),
            fault(NumbersTranslated, AREA, "translation = { en = \"with a total area", "mend the translation"),
            fault(QuoteLocated, FIGURES, "quote = \"總面積約398平方公里\"", "copy it again"),
        ],
    ),
    case(
        "a bound that the quote does not set",
        &[Replace(
            TALENT,
            "number = \"700000\", unit = \"people\", comparator = \">\"",
            "number = \"700000\", unit = \"people\"",
        )],
        &[fault(ValueReadBack, TALENT, "number = \"700000\"", "mend the value, or the figure")],
    ),
    case(
        "an \"about\" that the quote does not say",
        &[Replace(AREA, "number = \"233\", unit = \"km2\"", "number = \"233\", unit = \"km2\", approximate = true")],
        &[fault(ValueReadBack, AREA, "number = \"233\"", "mend the value, or the figure")],
    ),
    case(
        "a unit that the quote does not name",
        &[Replace(AREA, "number = \"233\", unit = \"km2\"", "number = \"233\", unit = \"m2\"")],
        &[fault(ValueReadBack, AREA, "number = \"233\"", "mend the value, or the figure")],
    ),
    case(
        "a range that ends elsewhere than the quote's",
        &[Replace(INSTITUTES, "to = \"10\"", "to = \"12\"")],
        &[fault(ValueReadBack, INSTITUTES, "to = \"12\"", "which is “5-10家”")],
    ),
    case(
        "a day that is not the quote's",
        &[Replace(TIMELINE, "start = \"2021-07-19\"", "start = \"2021-07-18\"")],
        &[fault(ValueReadBack, TIMELINE, "start = \"2021-07-18\"", "which is “7月19日”")],
    ),
    case(
        "a last year that is not the quote's",
        &[Replace(TIMELINE, "start = \"2021\", end = \"2025\"", "start = \"2021\", end = \"2026\"")],
        &[fault(ValueReadBack, TIMELINE, "end = \"2026\"", "which is “2021-2025年”")],
    ),
    case(
        "a text with a number that its quote lacks",
        &[Replace(
            FORMULA,
            "text = { en = \"one heart, two axes, seven circles, scenery throughout\", \"zh-Hans\" = \"一心聚力、两轴提升、七圈",
            "text = { en = \"one heart, two axes, eight circles, scenery throughout\", \"zh-Hans\" = \"一心聚力、两轴提升、八圈",
        )],
        &[fault(ValueReadBack, FORMULA, "text = { en = \"one heart", "the quote does not say 8; quote it")],
    ),
    case(
        "a text with a number more often than its quote",
        &[Replace(
            FORMULA,
            "text = { en = \"one heart, two axes, seven circles, scenery throughout\", \"zh-Hans\" = \"一心聚力、两轴提升、七圈",
            "text = { en = \"one heart, two axes, two circles, scenery throughout\", \"zh-Hans\" = \"一心聚力、两轴提升、两圈",
        )],
        &[fault(ValueReadBack, FORMULA, "text = { en = \"one heart", "the quote does not say 2; quote it")],
    ),
    // inference-marked
    case(
        "an inferred year that its reason does not name",
        &[Replace(TIMELINE, "start = \"2022-05-18\"", "start = \"2023-05-18\"")],
        &[fault(InferenceMarked, TIMELINE, "start = \"2023-05-18\"", "does not name the inferred 2023; write why")],
    ),
    case(
        "an inferred number of a text that its reason does not name",
        &[Replace(
            TIMELINE,
            "[of May 2022]\", \"zh-Hans\" = \"[2022年5月]",
            "[of May 2023]\", \"zh-Hans\" = \"[2023年5月]",
        )],
        &[fault(
            InferenceMarked,
            TIMELINE,
            "value = { kind = \"text\", text = { en = \"the morning of the 20th",
            "does not name the inferred 2023",
        )],
    ),
    // numbers-translated
    case(
        "a text with other numbers in English than in Chinese",
        &[Replace(
            FORMULA,
            "text = { en = \"one heart, two axes, seven circles",
            "text = { en = \"one heart, two axes, eight circles",
        )],
        &[fault(
            NumbersTranslated,
            FORMULA,
            "text = { en = \"one heart",
            "1, 2, 8 in English and 1, 2, 7 in Chinese; mend one",
        )],
    ),
    case(
        "a translation with another number",
        &[Replace(AREA, "key development core area of 233 square", "key development core area of 223 square")],
        &[fault(
            NumbersTranslated,
            AREA,
            "translation = { en = \"According to",
            "are 233 km2 and its translation's 223 km2",
        )],
    ),
    case(
        "a translation that drops \"more than\"",
        &[Replace(TALENT, "total talent of more than 700,000 people", "total talent of 700,000 people")],
        &[fault(
            NumbersTranslated,
            TALENT,
            "translation = { en = \"total talent",
            "are >700000 and its translation's 700000",
        )],
    ),
    case(
        "a translation that drops \"about\"",
        &[Replace(AREA, "{ \"zh-Hans\" = \"总面积约390平方公里\" }", "{ \"zh-Hans\" = \"总面积390平方公里\" }")],
        &[fault(
            NumbersTranslated,
            AREA,
            "translation = { \"zh-Hans\" = \"总面积390",
            "are ~390 km2 and its translation's 390 km2",
        )],
    ),
    case(
        "a translation in another unit",
        &[Replace(
            AREA,
            "with a total area of about 398 square kilometres",
            "with a total area of about 398 square metres",
        )],
        &[fault(NumbersTranslated, AREA, "translation = { en = \"with a total area", "mend the translation")],
    ),
];

//! Collations as text: `[…]` is in one of the two only, `{…}` stands in another place.

use super::*;

fn folds() -> Folds {
    Folds::from_pairs("範范圍围業业產产創创區区國国約约積积")
}

fn written(side: &[Run]) -> String {
    let run = |run: &Run| match run.standing {
        Standing::Shared => run.text.clone(),
        Standing::Only => format!("[{}]", run.text),
        Standing::Moved => format!("{{{}}}", run.text),
    };
    side.iter().map(run).collect()
}

/// The two texts with what differs in them marked.
const CASES: &[[&str; 2]] = &[
    ["前瞻布局[新]材料等若干重量級未來產業", "前瞻布局[先进]材料等若干重量級未來产业"],
    ["面向世界、引领未来、服务全国、带动全省", "面向世界,引领未来,服务全国,带动全省"],
    ["面向世界、{服务全国}、带动全省", "面向世界、带动全省、{服务全国}"],
    ["規劃範圍，面積約398平方公里", "規劃范围,面积约 ３９８ 平方公里"],
    ["约[39]平方公里", "约[398]平方公里"],
    ["约[3.34]亿", "约[334]亿"],
    ["1,000人", "1000 人"],
    ["[超过]300人", "300人[以上]"],
    ["到二O三五年", "到二〇三五年"],
    ["到[二〇三五]年", "到[2035]年"],
    ["“最优”环境", "最优环境"],
    ["The [old] wall", "the wall"],
    ["a high-quality area", "A high quality area."],
    ["[the east end of] the river", "the river"],
    ["they [sold the house], again", "they [bought the barn], again"],
    ["[long, narrow] beds", "[wide] beds"],
    ["it’s open", "it's open"],
    ["增长5[%]", "增长5"],
    ["增长５．５％", "增长5.5%"],
    ["５－１０家", "5-10家"],
    ["全部[相同]", "全部"],
    ["争做“第五城”", "争做[北京]“第五城”"],
    ["[“互联网+”]、新材料", "新材料"],
    ["新材料[（先进）]", "新材料"],
];

#[test]
fn what_stands_in_one_text_only_is_marked() {
    for expected in CASES {
        let texts = expected.map(|text| text.replace(['[', ']', '{', '}'], ""));
        let found = collate([&texts[0], &texts[1]], &folds()).unwrap();
        assert_eq!(found.sides.each_ref().map(|side| written(side)), *expected);
        assert_eq!(found.differs(), expected.concat().contains(['[', '{']), "{expected:?}");
    }
}

#[test]
fn it_is_the_same_from_either_side() {
    for expected in CASES {
        let texts = expected.map(|text| text.replace(['[', ']', '{', '}'], ""));
        let there = collate([&texts[0], &texts[1]], &folds()).unwrap();
        let mut back = collate([&texts[1], &texts[0]], &folds()).unwrap();
        back.sides.reverse();
        back.lengths.reverse();
        assert_eq!(there, back);
    }
}

#[test]
fn nothing_is_marked_between_a_text_and_itself() {
    for text in CASES.iter().flatten() {
        let found = collate([text, text], &folds()).unwrap();
        assert!(!found.differs(), "{text}");
        assert_eq!(found.shared_percent, 100, "{text}");
    }
}

#[test]
fn the_share_is_of_the_words_of_both() {
    for (texts, lengths, percent) in [
        (["新材料", "先进材料"], [3, 4], 57),
        (["one two", "three four"], [2, 2], 0),
        (["one, two", "two"], [2, 1], 66),
        (["", "。"], [0, 0], 100),
    ] {
        let found = collate(texts, &folds()).unwrap();
        assert_eq!((found.lengths, found.shared_percent), (lengths, percent), "{texts:?}");
    }
}

#[test]
fn texts_that_are_too_long_are_left_unmarked() {
    let long = "长".repeat(1000);
    assert_eq!(collate([&long, &long], &folds()), None);
}

//! The words for units, and how the noun behind a classifier decides what is counted.

use crate::glyphs::{Gap, Glyphs};
use crate::lexicon::{Lexicon, split};
use crate::measure_unit::MeasureUnit;
use crate::variants::is_han;
use std::sync::LazyLock;

/// Words behind a number; `|` parts them.
const AFTER: &[(&str, MeasureUnit)] = &[
    (
        "平方公里|平方千米|km²|km2|km^2|square kilometer|square kilometers|square kilometre|square kilometres|square km|sq km|sq. km|sq.km",
        MeasureUnit::Km2,
    ),
    (
        "平方米|平方公尺|平米|㎡|m²|m2|m^2|square meter|square meters|square metre|square metres|square m|sq m|sq. m",
        MeasureUnit::M2,
    ),
    ("公顷|ha|hectare|hectares", MeasureUnit::Ha),
    ("亩|mu", MeasureUnit::Mu),
    ("英亩|acre|acres", MeasureUnit::Acres),
    ("平方英里|square mile|square miles|sq mi", MeasureUnit::Mi2),
    ("平方英尺|square foot|square feet|sq ft", MeasureUnit::Ft2),
    ("公里|千米|km|kilometer|kilometers|kilometre|kilometres", MeasureUnit::Km),
    ("米|公尺|m|meter|meters|metre|metres", MeasureUnit::M),
    ("厘米|公分|cm|centimeter|centimeters|centimetre|centimetres", MeasureUnit::Cm),
    ("毫米|公厘|mm|millimeter|millimeters|millimetre|millimetres", MeasureUnit::Mm),
    ("纳米|奈米|nm|nanometer|nanometers|nanometre|nanometres", MeasureUnit::Nm),
    ("英里|mile|miles", MeasureUnit::Miles),
    ("吨|公吨|ton|tons|tonne|tonnes|metric ton|metric tons", MeasureUnit::T),
    ("公斤|千克|kg|kilogram|kilograms", MeasureUnit::Kg),
    ("克|gram|grams", MeasureUnit::G),
    ("立方米|立方公尺|m³|m3|cubic meter|cubic meters|cubic metre|cubic metres", MeasureUnit::M3),
    ("升|公升|liter|liters|litre|litres", MeasureUnit::L),
    ("千瓦时|千瓦小时|度电|kwh|kilowatt-hour|kilowatt-hours|kilowatt hours", MeasureUnit::Kwh),
    ("千瓦|kw|kilowatt|kilowatts", MeasureUnit::Kw),
    ("兆瓦|mw|megawatt|megawatts", MeasureUnit::Mw),
    ("摄氏度|℃|°c|degrees celsius|degree celsius", MeasureUnit::Celsius),
    ("%|percent|per cent|pct", MeasureUnit::Percent),
    ("个百分点|百分点|percentage point|percentage points", MeasureUnit::PercentagePoints),
    ("倍|fold|-fold", MeasureUnit::Fold),
    ("元|圆|元人民币|人民币|块钱|rmb|cny|yuan|renminbi|元整|圆整", MeasureUnit::Cny),
    ("美元|美金|usd|us dollar|us dollars|u.s. dollar|u.s. dollars|dollar|dollars", MeasureUnit::Usd),
    ("港元|港币|港圆|hkd|hong kong dollar|hong kong dollars|hk dollars", MeasureUnit::Hkd),
    ("澳门元|澳门币|mop|patacas", MeasureUnit::Mop),
    ("新台币|台币|元新台币|twd|ntd|new taiwan dollar|new taiwan dollars", MeasureUnit::Twd),
    ("新加坡元|新元|坡币|sgd|singapore dollars", MeasureUnit::Sgd),
    ("澳元|澳大利亚元|aud|australian dollars", MeasureUnit::Aud),
    ("加元|加拿大元|cad|canadian dollars", MeasureUnit::Cad),
    ("欧元|eur|euro|euros", MeasureUnit::Eur),
    ("英镑|gbp|pound|pounds|pounds sterling", MeasureUnit::Gbp),
    ("瑞士法郎|chf|swiss francs", MeasureUnit::Chf),
    ("日元|日圆|日币|jpy|yen|japanese yen", MeasureUnit::Jpy),
    ("韩元|韩圆|krw|won|korean won|south korean won", MeasureUnit::Krw),
    ("卢比|印度卢比|inr|rupee|rupees|indian rupees", MeasureUnit::Inr),
    ("卢布|rub|ruble|rubles|rouble|roubles", MeasureUnit::Rub),
    (
        "人|名|位|口人|people|person|persons|resident|residents|inhabitant|inhabitants|worker|workers|employee|employees|student|students|talents|researchers|scientists|engineers|staff|visitors",
        MeasureUnit::People,
    ),
    ("人次|visit|visits", MeasureUnit::Visits),
    ("户|households|household|families", MeasureUnit::Households),
    (
        "家|firm|firms|company|companies|enterprise|enterprises|business|businesses|start-up|start-ups|startups|corporations",
        MeasureUnit::Firms,
    ),
    (
        "platform|platforms|institution|institutions|institutions and platforms|institution or platform|institutes",
        MeasureUnit::Platforms,
    ),
    ("centre|centres|center|centers", MeasureUnit::Centres),
    ("school|schools|university|universities|college|colleges", MeasureUnit::Schools),
    ("home|homes|apartment|apartments|flat|flats|housing units", MeasureUnit::Homes),
    ("city|cities", MeasureUnit::Cities),
    ("circle|circles", MeasureUnit::Circles),
    ("次|times", MeasureUnit::Times),
    (
        "个|项|件|座|所|处|条|张|款|种|类|台|辆|艘|架|只|支|部|套|间|幢|栋|枚|颗|份|篇|册|道|扇|批|批次|组|宗|起|场|门|片|段|株|棵|棟|艘次|幅|首|层|株|根|株|粒|束|列|班|块|栋楼|棵树|头|匹|届|轮|份额|例|节|枝|桩|口|对|双|副|堂|步",
        MeasureUnit::Items,
    ),
    ("个世纪|century|centuries", MeasureUnit::Centuries),
    ("年|岁|周年|周岁|载|年时间|year|years|year-old|-year-old|-year|years old|yrs", MeasureUnit::Years),
    ("个月|月时间|month|months|-month", MeasureUnit::Months),
    ("周|星期|个星期|礼拜|个礼拜|week|weeks|-week", MeasureUnit::Weeks),
    ("天|日|昼夜|个工作日|工作日|day|days|-day", MeasureUnit::Days),
    ("小时|个小时|钟头|个钟头|hour|hours|-hour|hrs", MeasureUnit::Hours),
    ("分钟|分钟时间|minute|minutes|-minute|mins", MeasureUnit::Minutes),
    ("秒|秒钟|seconds|-second", MeasureUnit::Seconds),
];

/// Signs and words in front of a number.
const BEFORE: &[(&str, MeasureUnit)] = &[
    ("¥|rmb|rmb¥|cny|人民币|cn¥", MeasureUnit::Cny),
    ("$|us$|u.s.$|usd", MeasureUnit::Usd),
    ("hk$|hkd", MeasureUnit::Hkd),
    ("mop$|mop", MeasureUnit::Mop),
    ("nt$|twd|ntd|新台币", MeasureUnit::Twd),
    ("s$|sgd", MeasureUnit::Sgd),
    ("a$|au$|aud", MeasureUnit::Aud),
    ("c$|ca$|cad", MeasureUnit::Cad),
    ("€|eur", MeasureUnit::Eur),
    ("£|gbp", MeasureUnit::Gbp),
    ("chf", MeasureUnit::Chf),
    ("jpy|jp¥", MeasureUnit::Jpy),
    ("krw|₩", MeasureUnit::Krw),
    ("inr|₹", MeasureUnit::Inr),
    ("rub|₽", MeasureUnit::Rub),
];

/// Words that begin as a unit does and are none.
const NO_UNIT: &str = "日本|日均|日报|日常|日益|日前|日后|元旦|元素|元宇宙|元件|元器件|元首|元年|元月|元老|家庭|家乡|家园|家长|家属|个性|个体|个别|个税|人工|人类|\
    人均|人造|人体|人生|人间|人文|人机|人心|人大|人民|位一体|位于|位居|位列|位次|名列|名牌|名校|名城|名师|名医|项目|\
    件套|条件|部分|部门|部委|部省|部署|部长|部队|种植|种子|类似|层次|层级|层面|台湾|台风|台州|座谈|道路|门类|\
    门户|组织|组团|组成|片区|段时|米兰|升级|升至|升到|克服|周边|周围|天地|天下|天然|场景|场所|场馆|起步|起点|\
    步走|轮驱|首批|首个|首次|首先|首位|首届|首创|首都|首家|次全|例如|对接|对于|双创|口岸|节点|节能|列入|根据|\
    束缚|班子|头部|支撑|支持|支付|只有|只能|架构|所有|所在|所以|张家|年轻|年级|年代|年薪|秒杀|倍增|亩均|户籍|\
    户外|份子|批准|批复|批评|款项|种类|载体|载人|副省|副中|副主|处理|处于|度假|幅度|岁末|圆桌|圆满|m&|m.|people's|\
    people\u{2019}s";

/// A noun behind a classifier, and the unit that it makes of "items".
const NOUNS: &[(&str, MeasureUnit)] = &[
    ("学校|高校|大学|中学|小学|幼儿园|院校", MeasureUnit::Schools),
    ("住房|住宅|公寓|租赁房|保障房|商品房|新房", MeasureUnit::Homes),
    ("城市", MeasureUnit::Cities),
    ("创新圈|圈", MeasureUnit::Circles),
    ("平台|机构与平台", MeasureUnit::Platforms),
    ("中心", MeasureUnit::Centres),
];

/// The greatest distance between a classifier and its noun, in glyphs.
const NOUN_WITHIN: usize = 10;

/// True if that unit goes with that classifier: 套 counts homes, 所 schools, 座 cities; 家 counts firms and no noun far off
/// changes it.
fn suits(classifier: &str, unit: MeasureUnit) -> bool {
    match classifier {
        "所" => unit == MeasureUnit::Schools,
        "套" | "间" => unit == MeasureUnit::Homes,
        "座" => matches!(unit, MeasureUnit::Cities | MeasureUnit::Schools),
        "个" => {
            matches!(unit, MeasureUnit::Cities | MeasureUnit::Circles | MeasureUnit::Platforms | MeasureUnit::Centres)
        }
        _ => false,
    }
}

/// The unit behind a number, and where its word ends.
pub(crate) fn after(text: &Glyphs, start: usize) -> Option<(usize, MeasureUnit)> {
    static WORDS: LazyLock<Lexicon<MeasureUnit>> = LazyLock::new(|| Lexicon::by_first(split(AFTER)));
    if text.gap(start) == Gap::Hard || is_no_unit(text, start) {
        return None;
    }
    WORDS.after(text, start)
}

fn is_no_unit(text: &Glyphs, start: usize) -> bool {
    static WORDS: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_first(NO_UNIT));
    // 80 所以上学校: the classifier 所, and not 所以.
    WORDS.after(text, start).is_some() && text.word_after(start, "所以上").is_none()
}

/// The unit that the noun behind a classifier makes of `unit`; `end` is where the classifier ends, `from` where the noun
/// may begin, for 以上 stands between the two.
pub(crate) fn refined(text: &Glyphs, end: usize, from: usize, unit: MeasureUnit) -> MeasureUnit {
    static WORDS: LazyLock<Lexicon<MeasureUnit>> = LazyLock::new(|| Lexicon::by_first(split(NOUNS)));
    let classifier = text.before(end).to_string();
    if unit == MeasureUnit::Firms && classifier == "家" {
        // Only a noun right behind it: 3家中心; 10家企业的中心 are firms.
        return WORDS
            .after(text, from)
            .map_or(unit, |(_, noun)| if noun == MeasureUnit::Schools { unit } else { noun });
    }
    if unit != MeasureUnit::Items {
        return unit;
    }
    let noun = (from..from + NOUN_WITHIN)
        .take_while(|at| (is_han(text.at(*at)) || text.at(*at) == '"') && text.gap(*at) != Gap::Hard)
        .find_map(|at| WORDS.after(text, at).filter(|(_, noun)| suits(&classifier, *noun)));
    noun.map_or(unit, |(_, noun)| noun)
}

/// The currency in front of a number, and where it begins.
pub(crate) fn before(text: &Glyphs, end: usize) -> Option<(usize, MeasureUnit)> {
    static WORDS: LazyLock<Lexicon<MeasureUnit>> = LazyLock::new(|| Lexicon::by_last(split(BEFORE)));
    if text.gap(end) == Gap::Hard {
        return None;
    }
    WORDS.before(text, end)
}

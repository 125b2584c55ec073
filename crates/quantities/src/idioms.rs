//! Words that hold a numeral and count nothing: 一批, 统一, 百姓, "one of".
//!
//! To extend it, add a word to the line of its numeral, in simplified characters: traditional ones are read as simplified
//! (`variants.rs`; a test says which character is missing there). A word must hold its numeral and be one itself: 三批 is a
//! count although 一批 is none, so write no pattern here. Proper names that hold a numeral belong here, too.

use crate::glyphs::{Gap, Glyphs};
use crate::lexicon::Lexicon;
use crate::{han, variants};
use std::sync::LazyLock;

/// The Chinese ones, a string for each numeral that comes first in them.
const CHINESE: &[&str] = &[
    "一般 一半 一边 一次性 一代代 一带一路 一旦 一刀切 一点一滴 一定 一朵朵 一番 一方 一方面 一概 \
     一个个 一共 一贯 一会儿 一家人 一经 一举 一举一动 一举两得 一齐 一刻 一口气 一块儿 一览 一揽子 \
     一律 一流 一路 一脉相承 一面 一鸣惊人 一模一样 一目了然 一盘棋 一批 一批批 一瞥 一起 一气呵成 一切 \
     一如既往 一生 一时 一时间 一视同仁 一瞬间 一丝 一丝不苟 一体 一体化 一同 一味 一系列 一线 \
     一向 一些 一心一意 一言一行 一言以蔽之 一样 一一对应 一应俱全 一再 一早 一站式 一针见血 一直 \
     一致 一窝蜂 一席之地 一技之长 一己之力 一帆风顺 一丘之貉 一蹴而就 一劳永逸 一锤定音 一往无前 \
     一以贯之 一图读懂 一张蓝图绘到底 一网通办 一窗受理 一码通 一本正经 一辈子 一把手 一极 一卡通 一键 \
     一键式 一统 一斑 一隅 一对一 一门心思 一事无成 一臂之力 一份子 一拥而上 一哄而上 一成不变 一尘不染 \
     一箭双雕 一石二鸟 一五一十 一干二净 一清二楚 一穷二白 一来二去 一波三折 一日千里 一落千丈 一诺千金 \
     一呼百应 一本万利 一了百了 一传十 一分为二 一国两制 一心二用 一般来说 一知半解 一点 一部分 一侧 一道 \
     一行 一声 一员 统一 统一体 唯一 惟一 之一 同一 单一 专一 进一步 更进一步 下一步 \
     上一步 每一 任一 某一 这一 那一 哪一 另一 另一方面 上一轮 新一轮 下一轮 新一代 下一代 上一代 \
     老一辈 老一代 年轻一代 逐一 归一 合一 划一 整齐划一 如一 始终如一 表里如一 知行合一 天人合一 \
     融为一体 连成一片 打成一片 混为一谈 合为一体 浑然一体 不一 不一定 不一样 大不一样 不一致 \
     在一起 近一步 双一流 第一时间 第一线 第一手 第一书记 第一资源 第一动力 第一生产力 \
     第一要务 第一责任人 第一桶金 说一不二 独一无二 数一数二 举一反三 杀一儆百 以一当十 \
     以一敌百 闻一知十 挂一漏万 不怕一万 清一色 有朝一日 毁于一旦 昙花一现 不屑一顾 不可一世 不堪一击 \
     焕然一新 耳目一新 略胜一筹 棋高一着 更上一层楼 沧海一粟 孤注一掷 轰动一时 风靡一时 盛极一时 名噪一时 \
     背水一战 助一臂之力 占有一席之地 占据一席之地 总有一天 前一段 无一例外 天下第一",
    "二手 二手房 二氧化碳 二维码 二进制 二次元 二话不说 二极管 二战 二人转 合二为一 第二课堂 丈二 \
     接二连三",
    "两岸 两极分化 两全其美 两翼齐飞 两相 两会 两难 两栖 两口子 两弹一星 两不误",
    "三角 三角洲 三角形 三维 三亚 三峡 三明市 三门峡 三令五申 三三两两 三五成群 三心二意 \
     三轮车 三文鱼 三明治 三农 三甲 三原色 三好 三伏 三九 三头六臂 三言两语 三长两短 三元里 \
     第三方 第三者 长三角 珠三角 泛珠三角 张三 再三 颠三倒四 丢三落四 不三不四 \
     推三阻四 低三下四 挑三拣四 朝三暮四 新三板",
    "四川 四周 四处 四至 四季 四海 四肢 四通八达 四面八方 四舍五入 四平市 四书五经 四川省 四合院 \
     四分五裂 四平八稳 李四 东四 西四",
    "五金 五花八门 五湖四海 五台山 五粮液 五官 五指山 五光十色 五颜六色 五谷丰登 王五 \
",
    "六安 六盘水 六神无主 六合",
    "七夕 七台河 七上八下 七嘴八舌 七彩 七七八八 乱七八糟 横七竖八 杂七杂八",
    "八达岭 八卦 八仙过海 八面玲珑 八成是 胡说八道",
    "九江 九龙 九华山 九寨沟 九州 九霄云外 九牛一毛 九死一生",
    "十分 十足 十全十美 十字 十堰 十字路口 十里八乡 十拿九稳 十有八九",
    "百度 百姓 百货 百科 百科全书 百年大计 百花 百花齐放 百家争鸣 百家姓 百折不挠 百炼成钢 \
     百叶 百感交集 百里挑一 百战百胜 百发百中 百分比 百分数 百分制 百分率 百分号 百闻不如一见 \
     百舸争流 百尺竿头 百废待兴 百业 百思不得其解 百密一疏 百老汇 百色 成百上千 老百姓 \
",
    "千方百计 千家万户 千军万马 千变万化 千丝万缕 千言万语 千秋 千秋万代 千古 千里迢迢 千里马 千山万水 \
     千篇一律 千钧一发 千差万别 千载难逢 千帆竞发 千寻 千岛湖 千禧 千奇百怪 千锤百炼 千头万绪 千真万确 \
     千万不 千万别 千万要 千兆 千兆网 成千上万 成千成万 大千世界 秋千",
    "万一 万万不可 万达 万象 万众 万众一心 万物 万物互联 万能 万岁 万事 万事俱备 \
     万无一失 万紫千红 万丈高楼 万水千山 万马 万马奔腾 万华 万隆 万里长城 万里无云 万全 万载 \
     万宁 万家灯火 万国 万维网 万户千家 万年青 气象万千 感慨万千 瞬息万变 包罗万象 排除万难 \
     家财万贯 腰缠万贯 以防万一 日理万机 鹏程万里 数以万计",
    "亿万 亿联 亿利 亿万富翁",
    "兆瓦 兆赫 兆字节 兆头 兆丰 吉兆 预兆 征兆",
    "零售 零件 零部件 零星 零距离 零碳 零跑 零食 零工 零和 零散 零容忍 零排放 零钱 从零开始 \
     清零 凋零 孤零零 飘零 挂零",
    "半导体 半岛 半径 半球 半山 半夜 半途 半途而废 半成品 半决赛 半场 半空 半壁江山 半边天 \
     半信半疑 半截 半数 半自动 半封闭 半开放 半月板 半月谈 半坡 半斤八两 大半 多半 对半 夜半 减半 \
     事倍功半 年过半百 过半数 泰半",
    "队伍 入伍 退伍 落伍",
    "陆续 大陆 着陆 登陆",
    "拾取 拾遗 收拾",
    "放肆",
];

/// English; a space stands for a gap, `|` parts them.
const ENGLISH: &str = "one of|one another|no one|one day|one after another|one by one|one-on-one|one-way|one-off|\
    one and only|for one|first of all|at first|first and foremost|first-class|first-rate|at first glance|\
    first hand|first-hand|first name|first aid|first lady|second hand|second-hand|second thoughts|\
    split second|third party|third parties|third-party|half-hearted|half way|half-way|half time";

struct Idioms {
    /// Those that begin with their numeral.
    beginning: Lexicon<()>,
    /// Those with something before it, by the numeral's place.
    holding: Vec<(char, char, usize, &'static str)>,
    english: Lexicon<()>,
}

static IDIOMS: LazyLock<Idioms> = LazyLock::new(|| {
    let words = || CHINESE.iter().flat_map(|line| line.split_whitespace());
    let mut holding: Vec<(char, char, usize, &str)> = words()
        .filter_map(|word| {
            let place = word.chars().position(is_numeral_of_idiom)?;
            let before = word.chars().nth(place.checked_sub(1)?)?;
            Some((word.chars().nth(place)?, before, place, word))
        })
        .collect();
    // The longest first, among those with the same numeral and character before it.
    holding.sort_by_key(|(numeral, before, _, word)| (*numeral, *before, std::cmp::Reverse(word.chars().count())));
    Idioms {
        beginning: Lexicon::by_first(
            words().filter(|word| word.starts_with(is_numeral_of_idiom)).map(|word| (word, ())),
        ),
        holding,
        english: Lexicon::of_first(ENGLISH),
    }
});

fn is_numeral_of_idiom(character: char) -> bool {
    "一二三四五六七八九十百千万亿零两半兆参伍陆拾肆".contains(character)
}

/// The idiom around the Chinese numeral there, from where it begins to where it ends. One that begins before `floor` is none.
pub(crate) fn around(text: &Glyphs, at: usize, floor: usize) -> Option<(usize, usize)> {
    let key = (text.at(at), text.before(at));
    let first = IDIOMS.holding.partition_point(|(numeral, before, ..)| (*numeral, *before) < key);
    let same = IDIOMS.holding.iter().skip(first).take_while(|(numeral, before, ..)| (*numeral, *before) == key);
    let held = same.filter_map(|(_, _, place, word)| {
        let start = at.checked_sub(*place).filter(|start| *start >= floor)?;
        Some((start, text.word_after(start, word)?))
    });
    let beginning = IDIOMS.beginning.after(text, at).map(|(end, ())| (at, end));
    held.chain(beginning).find(|(start, end)| stands_alone(text, *start, *end))
}

/// The English idiom that begins there, and where it ends.
pub(crate) fn english(text: &Glyphs, at: usize) -> Option<usize> {
    IDIOMS.english.after(text, at).map(|(end, ())| end)
}

/// True if the idiom is not a piece of a longer numeral: 十一批, 5万一套.
fn stands_alone(text: &Glyphs, start: usize, end: usize) -> bool {
    let touches = |inner: usize, outer: usize, between: usize| {
        text.gap(between) != Gap::Hard
            && (han::is_numeral(text, inner) || text.at(inner) == '第')
            && (han::is_numeral(text, outer) || text.at(outer).is_ascii_digit() || text.at(outer) == '第')
    };
    let before = start > 0 && touches(start, start - 1, start);
    let after = end > 0 && variants::is_han(text.at(end)) && touches(end - 1, end, end);
    // 一点 is an idiom, and 一点二 is a number.
    let decimals = text.before(end) == '点' && text.glued(end) && han::is_numeral(text, end);
    !before && !after && !decimals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_idiom_with_another_numeral_is_no_idiom() {
        let words: Vec<&str> = CHINESE.iter().flat_map(|line| line.split_whitespace()).collect();
        let mut clashes = Vec::new();
        for word in &words {
            let place = word.chars().position(is_numeral_of_idiom).unwrap();
            let before: String = word.chars().take(place).collect();
            let after: String = word.chars().skip(place + 1).collect();
            for numeral in "一二三四五六七八九十百千万亿两".chars() {
                let other = format!("{before}{numeral}{after}");
                if other != **word && idle(&other) {
                    clashes.push(format!("{word} {other}"));
                }
            }
        }
        assert!(clashes.is_empty(), "a changed numeral would not show: {clashes:?}");
    }

    fn idle(word: &str) -> bool {
        let text = Glyphs::new(word);
        (0..text.len()).any(|at| around(&text, at, 0) == Some((0, text.len())))
    }
}

//! Characters that stand for one another: traditional and simplified, full and half width, one dash and another. The tables
//! of this crate are written once, in simplified characters and ASCII; a test converts each of their words by `OpenCC` and
//! back through here, so that a character missing below fails.

use std::sync::LazyLock;

/// Traditional characters, each with the simplified one that the tables of this crate write: what `OpenCC` makes of their
/// words, and nothing else. The test that compares the two prints what is to be added or taken away.
const TRADITIONAL: &str = "丟丢乾干亂乱亞亚佔占來来個个側侧備备傳传億亿優优兒儿內内兩两冊册別别創创劃划動动務务勝胜勞劳匯汇區区 \
    參参叄叁員员單单噸吨國国圍围園园圓圆圖图團团報报場场塊块塵尘學学寧宁將将專专尋寻對对導导屆届層层屬属 \
    峯峰島岛峽峡崗岗嶺岭帶带幣币幹干幾几庫库廠厂廢废張张強强彈弹後后徑径從从復复徵征應应戰战戶户捨舍 \
    掛挂揀拣撐撑撓挠撥拨擁拥擊击據据擲掷攝摄攬揽敵敌數数於于時时晝昼曇昙書书會会東东條条棟栋棲栖業业極极 \
    構构樁桩樓楼樣样樹树橋桥機机橫横權权歐欧歲岁歷历歸归殺杀毀毁氣气決决淨净減减渾浑準准溝沟滄沧滿满灣湾 \
    為为無无煉炼煥焕熱热燈灯爭争爲为獨独現现環环瓏珑產产畝亩當当發发盤盘盧卢眾众瞭了確确碼码禮礼稅税種种 \
    穀谷積积穩稳窩窝窮穷競竞節节籌筹糧粮紀纪約约紅红納纳級级終终組组統统絲丝經经維维網网緒绪線线編编縛缚 \
    縣县縱纵縷缕總总績绩織织繪绘續续纏缠羅罗羣群聞闻聯联聲声脈脉臨临臺台與与興兴舉举華华萬万葉叶著着藍蓝 \
    蘭兰處处號号衆众裏里補补裡里覆复見见規规視视覽览計计記记訪访訴诉評评話话語语誤误說说説说課课調调談谈 \
    諾诺證证識识議议護护讀读變变豎竖豐丰負负財财貨货貫贯責责貳贰貼贴賃赁資资賽赛躍跃車车軍军軸轴載载輕轻 \
    輛辆輩辈輪轮轉转轟轰辦办農农這这連连週周進进遊游過过達达遠远遺遗邊边鄉乡釐厘針针鈞钧鋼钢錄录錘锤 \
    錢钱鍊炼鍵键鍾钟鎊镑鎮镇鏈链鐘钟長长門门閉闭開开間间陸陆隊队階阶險险雙双雜杂離离難难雲云電电鞦秋韆千 \
    韓韩頁页頃顷項项順顺預预頭头顆颗額额顏颜顛颠類类顧顾風风颱台飄飘飛飞餘余館馆馬马騰腾驅驱驚惊體体髮发 \
    鬨哄魚鱼鳥鸟鳴鸣鵬鹏鵰雕點点黨党齊齐龍龙侖仑價价勁劲勢势夠够捲卷斬斩標标爾尔牀床狀状盞盏紐纽繫系纔才茲兹衝冲裝装許许貝贝賓宾郵邮銖铢際际頂顶疊叠舊旧帳帐獲获給给訂订賬账關关須须溫温賠赔較较則则協协慶庆並并嚴严沒没堅坚緬缅麥麦寬宽淺浅銀银麪面麵面黃黄傷伤掃扫摺折撲扑擾扰敗败斷断漲涨聽听費费賣卖賺赚贏赢藴蕴蘊蕴";

/// The same for characters that are met, although `OpenCC` writes others.
const ALSO: &str = "隻只叄叁弍二綫线裡里";

/// The character by which the tables know it. `before` and `next` are its raw neighbours: a full-width comma groups digits
/// only among full-width digits.
pub(crate) fn plain(before: char, raw: char, next: char) -> char {
    match raw {
        '\0' => '\u{fffd}',
        ' '..='~' => raw,
        '，' if is_wide_digit(before) && is_wide_digit(next) => ',',
        '０'..='９'
        | 'Ａ'..='Ｚ'
        | 'ａ'..='ｚ'
        | '％'
        | '．'
        | '／'
        | '＋'
        | '－'
        | '：'
        | '＜'
        | '＞'
        | '＝'
        | '（'
        | '）'
        | '＄'
        | '～'
        | '＃' => char::from_u32(u32::from(raw) - 0xfee0).unwrap_or(raw),
        '‐' | '‑' | '﹣' | '−' | '⁃' => '-',
        '–' | '―' | '─' => '—',
        '〜' | '∼' => '~',
        '٪' => '%',
        '٫' => '.',
        '٬' => ',',
        '\u{660}'..='\u{1c59}' | '\u{a620}'..='\u{abf9}' | '\u{1d7ce}'..='\u{1d7ff}' => digit(raw).unwrap_or(raw),
        '\u{2f00}'..='\u{2fd5}' => simplified(radical(raw)),
        '￥' => '¥',
        '￡' => '£',
        '﹪' => '%',
        '＊' | '×' | '✕' => '×',
        '○' | '◯' | 'Ο' | 'О' | '⚪' => '○',
        '’' | '‘' | '＇' | '′' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '〝' | '〞' | '＂' => '"',
        '\u{4e00}'..='\u{9fff}' => simplified(raw),
        _ => raw,
    }
}

/// Characters that show nothing and part nothing.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{61c}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{fe0e}'
            | '\u{fe0f}'
    )
}

/// Spaces that group digits: no-break, narrow, thin, figure.
pub(crate) fn is_narrow(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2006}' | '\u{2008}')
}

/// True for katakana, whose words have an end although no space shows it.
pub(crate) fn is_katakana(character: char) -> bool {
    matches!(character, '\u{30a1}'..='\u{30fa}' | 'ー')
}

/// The letters of a unit that is printed as one character.
pub(crate) fn square(raw: char) -> Option<&'static str> {
    Some(match raw {
        '㎢' => "km²",
        '㎡' => "m²",
        '㎠' => "cm²",
        '㎟' => "mm²",
        '㎦' => "km³",
        '㎥' => "m³",
        '㎤' => "cm³",
        '㎞' => "km",
        '㎝' => "cm",
        '㎜' => "mm",
        '㎛' => "µm",
        '㎚' => "nm",
        '㎏' => "kg",
        '㎎' => "mg",
        '㎍' => "µg",
        '㏊' => "ha",
        'ℓ' => "l",
        '㎖' => "ml",
        '㎗' => "dl",
        '㏄' => "cc",
        '㎾' => "kW",
        '㎿' => "MW",
        '㏋' => "hp",
        '㎐' => "Hz",
        '㎑' => "kHz",
        '㎒' => "MHz",
        '㎓' => "GHz",
        '㎅' => "KB",
        '㎆' => "MB",
        '㎇' => "GB",
        '㏗' => "pH",
        '㍍' => "メートル",
        '㌔' => "キロ",
        '㌢' => "センチ",
        '㌧' => "トン",
        '㌘' => "グラム",
        '㌫' => "パーセント",
        '㌦' => "ドル",
        '㌶' => "ヘクタール",
        '㌃' => "アール",
        '㍑' => "リットル",
        _ => return None,
    })
}

/// The 214 radicals of Unicode's block, which some programs print for the characters that look the same.
const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

fn radical(raw: char) -> char {
    let place = usize::try_from(u32::from(raw).saturating_sub(0x2f00)).unwrap_or_default();
    RADICALS.chars().nth(place).unwrap_or(raw)
}

/// The digits zero of Unicode's scripts beyond ASCII and full width; nine more follow each.
const ZEROS: [u32; 36] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
    0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x1d7ce,
];

/// The ASCII digit that a digit of another script stands for.
fn digit(raw: char) -> Option<char> {
    let code = u32::from(raw);
    // Mathematical digits come five times, in bold and other cuts.
    if (0x1d7ce..0x1d800).contains(&code) {
        return char::from_digit((code - 0x1d7ce) % 10, 10);
    }
    let place = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    char::from_digit(code.checked_sub(*ZEROS.get(place)?)?, 10)
}

pub(crate) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '〇')
}

fn is_wide_digit(character: char) -> bool {
    matches!(character, '０'..='９')
}

fn simplified(raw: char) -> char {
    static TABLE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
        let mut characters = TRADITIONAL.chars().chain(ALSO.chars()).filter(|character| is_han(*character));
        let mut pairs: Vec<(char, char)> =
            std::iter::from_fn(|| Some((characters.next()?, characters.next()?))).collect();
        pairs.sort_unstable();
        pairs
    });
    let found = TABLE.binary_search_by_key(&raw, |(traditional, _)| *traditional).ok();
    found.and_then(|place| TABLE.get(place)).map_or(raw, |(_, simplified)| *simplified)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_read_as_one() {
        let plain = |text: &str| text.chars().map(|raw| plain('\0', raw, '\0')).collect::<String>();
        assert_eq!(plain("約３９８萬億％"), "约398万亿%");
        assert_eq!(plain("1–2"), "1—2");
    }

    /// The files whose words are looked up in the plain text.
    const TABLES: [&str; 23] = [
        include_str!("amount.rs"),
        include_str!("cents.rs"),
        include_str!("dozens.rs"),
        include_str!("powers.rs"),
        include_str!("tenths.rs"),
        include_str!("date.rs"),
        include_str!("han.rs"),
        include_str!("idioms.rs"),
        include_str!("labels.rs"),
        include_str!("order.rs"),
        include_str!("reading.rs"),
        include_str!("ranges.rs"),
        include_str!("scan.rs"),
        include_str!("unit_words.rs"),
        include_str!("money.rs"),
        include_str!("digits.rs"),
        include_str!("names.rs"),
        include_str!("numeral.rs"),
        include_str!("shares.rs"),
        include_str!("upper_end.rs"),
        include_str!("years.rs"),
        include_str!("bounds.rs"),
        include_str!("../data/languages/zh.txt"),
    ];

    /// Each traditional character that `OpenCC` makes of a word, with the simplified one that the word has there.
    fn pairs() -> std::collections::BTreeSet<(char, char)> {
        use ferrous_opencc::OpenCC;
        use ferrous_opencc::config::BuiltinConfig::{S2hk, S2t, S2tw};
        let converters = [S2t, S2tw, S2hk].map(|config| OpenCC::from_config(config).unwrap());
        let code = TABLES
            .iter()
            .flat_map(|table| table.lines())
            .filter(|line| !line.trim_start().starts_with("//") && !line.starts_with('#'));
        let words =
            code.flat_map(|line| line.split(|character: char| !is_han(character))).filter(|word| !word.is_empty());
        let mut pairs = std::collections::BTreeSet::new();
        for word in words {
            // A character alone has other forms than within its word: 准 and 準.
            let alone = word.chars().map(|character| character.to_string());
            for word in std::iter::once(word.to_owned()).chain(alone) {
                for converter in &converters {
                    let converted = converter.convert(&word);
                    pairs.extend(
                        converted.chars().zip(word.chars()).filter(|(traditional, plain)| traditional != plain),
                    );
                }
            }
        }
        pairs
    }

    #[test]
    fn every_word_of_the_tables_is_found_in_traditional_characters() {
        let missing: String = pairs()
            .into_iter()
            .filter(|(traditional, plain)| simplified(*traditional) != *plain)
            .flat_map(|(traditional, plain)| [traditional, plain])
            .collect();
        assert_eq!(missing, "", "add these pairs to the table");
    }

    #[test]
    fn the_table_holds_nothing_that_no_word_needs() {
        let needed = pairs();
        let mut characters = TRADITIONAL.chars().filter(|character| is_han(*character));
        let pairs = std::iter::from_fn(|| Some((characters.next()?, characters.next()?)));
        let idle: String =
            pairs.filter(|pair| !needed.contains(pair)).flat_map(|(traditional, plain)| [traditional, plain]).collect();
        assert_eq!(idle, "", "no word needs these pairs");
    }
}

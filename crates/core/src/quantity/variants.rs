//! Characters that stand for one another: traditional and simplified, full and half width, one dash and another. The tables
//! of this folder are written once, in simplified characters and ASCII; a test converts each of their words by `OpenCC` and
//! back through here, so that a character missing below fails.

use std::sync::OnceLock;

/// Traditional characters, and the simplified ones beside them. Only what the tables of this folder use.
const TRADITIONAL: &str = concat!(
    "萬万億亿兩两貳贰叁叁參参叄叁陸陆個个項项約约圓圆餘余幾几過过於于達达這这點点臺台歲岁畝亩頃顷餐餐",
    "層层條条張张種种類类輛辆隻只間间棟栋枚枚顆颗組组隊队雙双塊块場场屆届門门級级週周鐘钟時时",
    "號号強强線线帶带軸轴區区鎮镇極极鏈链業业網网庫库館馆國国統统體体進进衆众眾众樣样個个裏里裡里",
    "開开關关舉举勞劳聲声齊齐車车馬马單单獨独來来無无見见語语識识變变應应對对頭头顧顾連连貫贯",
    "後后師师當当從从會会親亲園园傳传華华劃划創创農农務务發发財财報报筆笔釐厘納纳噸吨錢钱幣币",
    "歐欧鎊镑韓韩盧卢臘腊鄉乡產产廠厂輪轮話话產产學学樓楼棵棵環环衛卫興兴幹干亞亚東东絲丝",
    "專专盡尽為为懸悬絕绝緊紧綫线鬥斗併并並并諾诺針针縷缕敗败勝胜聽听聞闻說说請请讓让還还邊边",
    "資资遠远適适選选遺遗郵邮際际電电靜静頂顶順顺預预領领題题願愿風风飛飞駕驾驗验髮发鳴鸣麗丽",
    "龍龙準准潤润寶宝實实將将尋寻導导層层屬属島岛嶺岭師师帥帅廣广庫库態态慮虑憂忧戰战戶户擇择",
    "擊击擔担據据擴扩攝摄敵敌數数晉晋暫暂樂乐標标機机權权歷历歸归氣气決决沒没淨净測测滿满漢汉",
    "獎奖現现瑪玛畫画異异疊叠盤盘確确禮礼稅税穩稳競竞簡简給给總总續续罰罚聯联職职脈脉腳脚",
    "舊旧艦舰節节藝艺藥药蘇苏處处術术補补製制複复規规視视覺觉觀观計计訊讯設设評评試试詩诗該该",
    "認认誌志課课調调談谈論论諸诸謀谋證证譯译議议護护讀读貨货貧贫購购費费賽赛贊赞趙赵趨趋",
    "躍跃軍军較较載载輕轻輸输轉转農农迴回運运遊游違违邏逻鄰邻醫医釋释鉅巨銀银鋪铺錯错鎖锁長长",
    "閱阅陣阵陳陈隨随險险離离難难雲云靈灵響响頓顿頻频額额飯饭館馆馳驰騎骑驚惊骨骨魚鱼鮮鲜鳥鸟",
    "麥麦黃黄黨党齒齿龐庞佔占週周別别啟启吳吴問问喪丧嘗尝國国圍围圖图團团執执塵尘壓压壞坏壽寿",
    "夢梦夠够夾夹奪夺妳你婦妇孫孙寫写寬宽尺尺屍尸崗岗彈弹彎弯徑径恆恒惡恶愛爱慶庆懷怀懶懒",
    "掃扫掛挂採采揚扬換换搶抢損损攜携攤摊斷断晝昼曆历書书棄弃榮荣構构槍枪樹树橋桥檢检欄栏殺杀",
    "濟济災灾煙烟熱热爭争爾尔牆墙狀状獲获環环瓊琼療疗癒愈盜盗監监礎础禍祸積积窮穷窗窗筆笔",
    "範范紀纪紅红紋纹級级紛纷純纯紙纸終终結结絡络維维綱纲綠绿緩缓編编練练縣县縮缩織织罷罢習习",
    "聖圣肅肃腸肠膚肤臉脸臨临舊旧艱艰葉叶蓋盖蔣蒋蕭萧薩萨藍蓝蘭兰虛虚蟲虫補补裝装覽览觸触訂订",
    "訓训託托記记許许訪访詞词詢询誠诚誤误誰谁諒谅謝谢譜谱讚赞豐丰貝贝負负責责貴贵賀贺賓宾賣卖",
    "質质賴赖贏赢跡迹蹤踪軌轨軟软輝辉輩辈辦办辭辞遲迟遷迁鄧邓鄭郑鉛铅銅铜銷销鋒锋鋼钢錄录錦锦",
    "鏡镜鐵铁鑒鉴閃闪閉闭閒闲閣阁閩闽闊阔闖闯闢辟陰阴陽阳階阶隱隐雜杂雞鸡霧雾靠靠鞏巩頁页項项",
    "頗颇顏颜顯显颱台飄飘養养館馆駐驻駛驶騙骗鬧闹鯨鲸鴻鸿鵬鹏齡龄",
);

/// The character by which the tables know it. `before` and `next` are its raw neighbours: a full-width comma groups digits
/// only among full-width digits.
pub(super) fn plain(before: char, raw: char, next: char) -> char {
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
        '‐' | '‑' | '﹣' | '−' => '-',
        '–' | '―' | '─' => '—',
        '〜' | '∼' => '~',
        '㎡' => '㎡',
        '￥' => '¥',
        '￡' => '£',
        '﹪' => '%',
        '＊' | '×' | '✕' => '×',
        '○' | '◯' | 'Ο' | 'О' | '⚪' => '○',
        '’' | '‘' | '＇' => '\'',
        '“' | '”' | '「' | '」' | '『' | '』' | '〝' | '〞' | '＂' => '"',
        '\u{4e00}'..='\u{9fff}' => simplified(raw),
        _ => raw,
    }
}

/// Characters that show nothing and part nothing.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '〇')
}

fn is_wide_digit(character: char) -> bool {
    matches!(character, '０'..='９')
}

fn simplified(raw: char) -> char {
    static TABLE: OnceLock<Vec<(char, char)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut characters = TRADITIONAL.chars();
        let mut pairs: Vec<(char, char)> =
            std::iter::from_fn(|| Some((characters.next()?, characters.next()?))).collect();
        pairs.sort_unstable();
        pairs
    });
    let found = table.binary_search_by_key(&raw, |(traditional, _)| *traditional).ok();
    found.and_then(|place| table.get(place)).map_or(raw, |(_, simplified)| *simplified)
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

    #[test]
    fn the_table_is_made_of_pairs() {
        assert!(TRADITIONAL.chars().count().is_multiple_of(2));
        assert_eq!(simplified('龍'), '龙', "the last lines are still in step");
        assert_eq!(simplified('齡'), '龄');
    }
}

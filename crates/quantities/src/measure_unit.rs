//! The closed vocabulary of units, and what sort of thing each one measures.

use crate::FindingKind;
use serde::{Deserialize, Serialize};

macro_rules! units {
    ($($(#[doc = $doc:literal])+ $name:ident = $printed:literal, $kind:ident;)+) => {
        /// A unit of measure, a currency, a length of time, or a sort of thing that is counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum MeasureUnit {
            $($(#[doc = $doc])+ #[serde(rename = $printed)] $name,)+
        }

        impl MeasureUnit {
            /// Every unit there is.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $printed),+ }
            }

            /// The kind of a finding that has this unit.
            #[must_use]
            pub fn kind(self) -> FindingKind {
                match self { $(Self::$name => FindingKind::$kind),+ }
            }
        }
    };
}

units! {
    /// Square kilometres, 平方公里.
    Km2 = "km2", Measure;
    /// Square metres, 平方米.
    M2 = "m2", Measure;
    /// Hectares, 公顷.
    Ha = "ha", Measure;
    /// Mu, 亩: a fifteenth of a hectare.
    Mu = "mu", Measure;
    /// Acres, 英亩.
    Acres = "acres", Measure;
    /// Square miles, 平方英里.
    Mi2 = "mi2", Measure;
    /// Square feet, 平方英尺.
    Ft2 = "ft2", Measure;
    /// Kilometres, 公里 and 千米.
    Km = "km", Measure;
    /// Metres, 米.
    M = "m", Measure;
    /// Centimetres, 厘米.
    Cm = "cm", Measure;
    /// Millimetres, 毫米.
    Mm = "mm", Measure;
    /// Nanometres, 纳米.
    Nm = "nm", Measure;
    /// Miles, 英里.
    Miles = "miles", Measure;
    /// Metric tons, 吨.
    T = "t", Measure;
    /// Kilograms, 公斤 and 千克.
    Kg = "kg", Measure;
    /// Grams, 克.
    G = "g", Measure;
    /// Cubic metres, 立方米.
    M3 = "m3", Measure;
    /// Litres, 升.
    L = "l", Measure;
    /// Kilowatt-hours, 千瓦时.
    Kwh = "kwh", Measure;
    /// Kilowatts, 千瓦.
    Kw = "kw", Measure;
    /// Megawatts, 兆瓦.
    Mw = "mw", Measure;
    /// Degrees Celsius, 摄氏度.
    Celsius = "celsius", Measure;
    /// Per cent; a per mille is a tenth of it.
    Percent = "percent", Measure;
    /// Percentage points, 百分点.
    PercentagePoints = "percentage-points", Measure;
    /// So many times as much, 倍.
    Fold = "fold", Measure;
    /// Chinese yuan: 元, 圆, RMB, ¥.
    Cny = "cny", Money;
    /// United States dollars; a bare $ is one.
    Usd = "usd", Money;
    /// Hong Kong dollars, 港元.
    Hkd = "hkd", Money;
    /// Macanese patacas, 澳门元.
    Mop = "mop", Money;
    /// New Taiwan dollars, 新台币.
    Twd = "twd", Money;
    /// Singapore dollars, 新加坡元.
    Sgd = "sgd", Money;
    /// Australian dollars, 澳元.
    Aud = "aud", Money;
    /// Canadian dollars, 加元.
    Cad = "cad", Money;
    /// Euros, 欧元.
    Eur = "eur", Money;
    /// Pounds sterling, 英镑.
    Gbp = "gbp", Money;
    /// Swiss francs, 瑞士法郎.
    Chf = "chf", Money;
    /// Japanese yen, 日元.
    Jpy = "jpy", Money;
    /// South Korean won, 韩元.
    Krw = "krw", Money;
    /// Indian rupees, 印度卢比.
    Inr = "inr", Money;
    /// Russian roubles, 卢布.
    Rub = "rub", Money;
    /// Persons: 人, 名, 位, and the English words for them.
    People = "people", Count;
    /// Visits and other persons counted once an occasion, 人次.
    Visits = "visits", Count;
    /// Households, 户.
    Households = "households", Count;
    /// Enterprises, and whatever else is counted by 家.
    Firms = "firms", Count;
    /// Research institutions and platforms.
    Platforms = "platforms", Count;
    /// Centres, for innovation and the like.
    Centres = "centres", Count;
    /// Schools and universities.
    Schools = "schools", Count;
    /// Homes.
    Homes = "homes", Count;
    /// Cities, also "science cities".
    Cities = "cities", Count;
    /// Circles, as in 创新圈.
    Circles = "circles", Count;
    /// Times that something happens, 次.
    Times = "times", Count;
    /// Anything else that is counted one by one.
    Items = "items", Count;
    /// Centuries.
    Centuries = "centuries", Period;
    /// Years of time, and of age.
    Years = "years", Period;
    /// Months.
    Months = "months", Period;
    /// Weeks.
    Weeks = "weeks", Period;
    /// Days.
    Days = "days", Period;
    /// Hours.
    Hours = "hours", Period;
    /// Minutes.
    Minutes = "minutes", Period;
    /// Seconds.
    Seconds = "seconds", Period;
}

//! The lists of words that mean no more than that they are there, by their sections and keys in `data/languages/`.

/// The name of a list of words that mean no more than that they are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    NoUnit,
    NoBound,
    NoLabel,
    Joins,
    WeakJoins,
    AmongJoins,
    Among,
    Idioms,
    OrderClassifiers,
    RankBehind,
    Plan,
    NotTenths,
    TelephoneBehind,
    OrdinalEndings,
    DecimalWord,
    And,
    Of,
    ShareJoins,
    StrongShare,
    OneIn,
    InEach,
    Per,
    One,
    Heads,
    Lengths,
    PerMille,
    TimeBehind,
    Afternoon,
    Season,
    Slogan,
    Cents,
    Over,
    Than,
    OrEqual,
    Second,
}

/// As [`List`], for words that are found by their last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LastList {
    LabelBefore,
    WeakLabelBefore,
    RankBefore,
    TelephoneBefore,
    YearBefore,
    YearSaid,
    Quarters,
    Article,
    Changes,
    Ranging,
    Loss,
    Match,
    OrdinalBefore,
    Hourly,
    EachSecond,
    EachMinute,
    Daily,
    ClockBefore,
}

impl List {
    /// The list of a line of that section and key. `None` when it is no such list.
    pub(crate) fn of(section: &str, key: &str) -> Option<Self> {
        Some(match (section, key) {
            ("no unit", _) => Self::NoUnit,
            ("no bound", _) => Self::NoBound,
            ("no label", _) => Self::NoLabel,
            ("joins", _) => Self::Joins,
            ("among", "and") => Self::AmongJoins,
            ("among", "behind") => Self::Among,
            ("weak joins", _) => Self::WeakJoins,
            ("order classifiers", _) => Self::OrderClassifiers,
            ("rank behind", _) => Self::RankBehind,
            ("plan", _) => Self::Plan,
            ("not tenths", _) => Self::NotTenths,
            ("telephone behind", _) => Self::TelephoneBehind,
            ("ordinal endings", _) => Self::OrdinalEndings,
            ("phrases", "per mille") => Self::PerMille,
            ("phrases", "afternoon") => Self::Afternoon,
            ("phrases", "season") => Self::Season,
            ("phrases", "time") => Self::TimeBehind,
            ("heads", _) => Self::Heads,
            ("lengths", _) => Self::Lengths,
            ("phrases", "decimal") => Self::DecimalWord,
            ("phrases", "and") => Self::And,
            ("phrases", "slogan") => Self::Slogan,
            ("cents", _) => Self::Cents,
            ("phrases", "over") => Self::Over,
            ("phrases", "than") => Self::Than,
            ("phrases", "or equal") => Self::OrEqual,
            ("phrases", "second") => Self::Second,
            ("phrases", "of") => Self::Of,
            ("phrases", "share") => Self::ShareJoins,
            ("phrases", "strong share") => Self::StrongShare,
            ("phrases", "one in") => Self::OneIn,
            ("phrases", "in each") => Self::InEach,
            ("phrases", "per") => Self::Per,
            ("phrases", "one") => Self::One,
            ("idioms", _) => Self::Idioms,
            _ => return None,
        })
    }
}

impl LastList {
    /// As [`List::of`].
    pub(crate) fn of(section: &str, key: &str) -> Option<Self> {
        Some(match (section, key) {
            ("phrases", "ordinal") => Self::OrdinalBefore,
            ("phrases", "each second") => Self::EachSecond,
            ("phrases", "hourly") => Self::Hourly,
            ("phrases", "each minute") => Self::EachMinute,
            ("phrases", "daily") => Self::Daily,
            ("phrases", "clock") => Self::ClockBefore,
            ("phrases", "article") => Self::Article,
            ("labels before", _) => Self::LabelBefore,
            ("weak labels before", _) => Self::WeakLabelBefore,
            ("rank before", _) => Self::RankBefore,
            ("telephone before", _) => Self::TelephoneBefore,
            ("year before", _) => Self::YearBefore,
            ("year said", _) => Self::YearSaid,
            ("quarters", _) => Self::Quarters,
            ("changes", _) => Self::Changes,
            ("ranging", _) => Self::Ranging,
            ("match", _) => Self::Match,
            ("loss", _) => Self::Loss,
            _ => return None,
        })
    }
}

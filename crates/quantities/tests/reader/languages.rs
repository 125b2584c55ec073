//! A language that is said decides on signs, and its file on words; what can't be read is said.

use quantities::{Bound, languages, numerals_in, read_in, refused};

/// Number, range, other date and unit of each finding, as `5..10 or 2021-06-05 km`.
fn read(text: &str, tag: &str) -> String {
    let read = read_in(text, tag);
    assert!(read.known, "{tag}");
    let found = read.findings.iter().map(|finding| {
        let to = finding.to.as_ref().map(|to| format!("..{to}")).unwrap_or_default();
        let or = finding.or.as_ref().map(|or| format!(" or {or}")).unwrap_or_default();
        let unit = finding.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        format!("{}{to}{or}{unit}", finding.number.as_deref().unwrap_or("-"))
    });
    found.collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(tag: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read(text, tag), *expected, "{tag}: {text}");
    }
}

#[test]
fn the_region_of_a_tag_decides_on_signs_and_dates() {
    check("de", &[("1.234,5 km", "1234.5 km"), ("28,2", "28.2"), ("1'234.5 km", "1234.5 km")]);
    check("de-CH", &[("1'234.5 km", "1234.5 km"), ("CHF 2’500.–", "2500 chf")]);
    check("es", &[("1.234.567 km y 12.500 km", "1234567 km; 12500 km")]);
    check("es-MX", &[("1,234,567.5 km y 12,500 km", "1234567.5 km; 12500 km")]);
    check("fr", &[("12\u{202f}500,5 km", "12500.5 km"), ("45 000 km", "45000 km")]);
    check("en", &[("5/6/2021", "2021-06-05 or 2021-05-06"), ("25/6/2021", "2021-06-25"), ("6/25/2021", "2021-06-25")]);
    check("en-US", &[("5/6/2021", "2021-05-06")]);
    check("en-GB", &[("5/6/2021", "2021-06-05")]);
    check("de", &[("5.6.2021", "2021-06-05"), ("5/6/2021", "2021-06-05")]);
    check("zh-Hant-TW", &[("約398平方公里", "398 km2")]);
    check("en_IN", &[("12,34,567 people and ₹5 lakh crore", "1234567 people; 5000000000000 inr")]);
}

#[test]
fn numerals_are_the_digits_and_number_words_of_a_language() {
    let numerals = |text: &str, tag: &str| {
        let found = numerals_in(text, tag);
        let slice = |start: usize, end: usize| text.chars().skip(start).take(end - start).collect::<String>();
        found.iter().for_each(|numeral| assert_eq!(slice(numeral.start, numeral.end), numeral.text, "{tag}: {text}"));
        found.into_iter().map(|numeral| numeral.text).collect::<Vec<_>>().join("; ")
    };
    let cases = [
        ("de-AT", "Einundzwanzig Orte, 1.234,5 km und drei Viertel", "Einundzwanzig; 1; 234; 5; drei; Viertel"),
        ("fr", "deux cents maires, 45\u{202f}000 voix", "deux; cents; 45; 000"),
        ("es", "treinta y siete barrios de 12", "treinta; siete; 12"),
        ("ja", "三千人と12件", "三千; 12"),
        ("en", "twenty-one firms, 三家", "twenty; one; 三"),
        ("zh", "三家, two firms", "三; two"),
        ("fi", "kaksi kylää, 12 000 ihmistä, ٤٥", "12; 000; ٤٥"),
        ("de", "one of them", ""),
    ];
    for (tag, text, expected) in cases {
        assert_eq!(numerals(text, tag), expected, "{tag}: {text}");
    }
}

#[test]
fn german_words_are_read() {
    check(
        "de",
        &[
            ("zweihundertfünfundzwanzig Meter", "225 m"),
            ("einundzwanzigtausenddreihundert Euro", "21300 eur"),
            ("Anderthalb Millionen Euro", "1500000 eur"),
            ("eine halbe Million Menschen", "500000 people"),
            ("drei von vier Firmen", "0.75"),
            ("vom 3. bis 5. Mai 2022", "2022-05-03..2022-05-05"),
            ("eine dreijährige Stute", "3 years"),
            ("um 14.30 Uhr", "T14:30"),
            ("Das Dreieck und die Einheit", ""),
        ],
    );
}

#[test]
fn french_words_are_read() {
    check(
        "fr",
        &[
            ("quatre-vingt-dix-sept mètres", "97 m"),
            ("deux cent mille euros", "200000 eur"),
            ("un million et demi d’euros", "1500000 eur"),
            ("deux tiers des élus", "2/3"),
            ("un Français sur quatre", "0.25"),
            ("le 1er mai 2021", "2021-05-01"),
            ("du 3 au 5 mai 2022", "2022-05-03..2022-05-05"),
        ],
    );
}

#[test]
fn spanish_words_are_read() {
    check(
        "es",
        &[
            ("treinta y cinco metros", "35 m"),
            ("dos mil doscientos cinco euros", "2205 eur"),
            ("medio millón de euros", "500000 eur"),
            ("dos años y medio", "2.5 years"),
            ("uno de cada cinco", "0.2"),
            ("el 5 de mayo de 2021", "2021-05-05"),
        ],
    );
}

#[test]
fn japanese_words_are_read() {
    check(
        "ja",
        &[
            ("1兆2345億円", "1234500000000 jpy"),
            ("三分の一", "1/3"),
            ("3割5分", "35 percent"),
            ("5人に1人", "0.2"),
            ("3〜5人", "3..5 people"),
            ("800円から1000円に上がった", "800 jpy; 1000 jpy"),
        ],
    );
}

#[test]
fn the_first_is_an_ordinal_as_the_second_is() {
    check(
        "de",
        &[
            ("Der erste Abschnitt und das erste Gebäude wurden am ersten Tag fertig.", "1; 1; 1"),
            ("Mit dem ersten Entwurf kam ein erstes Angebot, mit dem zweiten die dritte Stufe.", "1; 1; 2; 3"),
            (
                "Sie einte den Verein gegen dreiste Gegner; die zwölfte und die zwanzigste Runde, eine dritte.",
                "12; 20; 3",
            ),
        ],
    );
    check(
        "fr",
        &[
            ("Le premier étage et la première marche, les premières pages", "1; 1; 1"),
            ("la cinquième, un cinquième", "5; 0.2"),
        ],
    );
    check("es", &[("El primer piso, la primera planta y los primeros planos", "1; 1; 1")]);
}

#[test]
fn no_unit_is_found_inside_a_word_or_behind_an_article() {
    check(
        "de",
        &[
            ("Neben einem Lagerhaus steht einem Zaun gegenüber ein Tor.", ""),
            ("Das eint sie: zu fünft auf einem Zweig, einfach einstellen, einmal ein Elfmeter.", ""),
            ("dreimal am Tag, vierfach gesichert, eine einjährige Probe", "3 times; 4 fold; 1 years"),
            ("Zwei m, 3 m und fünf Meter", "2 m; 3 m; 5 m"),
        ],
    );
    check("fr", &[("Les deux l’ont vu et tous trois m’ont parlé de 5 l et de 3 m.", "2; 3; 5 l; 3 m")]);
    check("es", &[("una mesa, un muro y uno más", "1")]);
}

#[test]
fn so_much_in_a_length_of_time_is_a_rate_and_no_volume() {
    check(
        "en",
        &[
            ("The pump moves 240 litres a second, later 0.24 m³ per second.", "240 l-per-second; 0.24 m3-per-second"),
            ("200 to 240 litres a minute, 30 litres of rain water an hour", "200..240 l-per-minute; 30 l-per-hour"),
            ("12 l/s, 5 m³/h and 3 litres per person", "12 l-per-second; 5 m3-per-hour; 3 l"),
            ("30 frames per second, 24 frames a second; a second camera per hall", "30 items; 24 items; 2"),
        ],
    );
    check("de", &[("240 Liter pro Sekunde, 5 Kubikmeter Wasser je Tag", "240 l-per-second; 5 m3-per-day")]);
    check("fr", &[("240 litres par seconde, 30 litres d’eau par heure", "240 l-per-second; 30 l-per-hour")]);
    check("es", &[("240 litros por segundo, 5 metros cúbicos por hora", "240 l-per-second; 5 m3-per-hour")]);
    check("zh", &[("每秒240升，5立方米每天，每分钟12升", "240 l-per-second; 5 m3-per-day; 12 l-per-minute")]);
    check("ja", &[("毎秒240リットル、毎時5立方メートル", "240 l-per-second; 5 m3-per-hour")]);
}

#[test]
fn an_article_with_a_length_of_time_behind_a_bound_is_one_of_it() {
    check(
        "en",
        &[
            ("It was late by more than an hour, for at least a year, nearly a decade.", "1 hours; 1 years; 1 decades"),
            ("It took less than a second; she waited an hour and a half.", "1 seconds; 1.5 hours"),
            ("For an hour, many a year, more than a person, from a day when", ""),
            ("more than a second hour", "2"),
        ],
    );
    check("de", &[("mehr als eine Stunde, fast ein Jahrzehnt, nach einem Tag", "1 hours; 1 decades")]);
    check("fr", &[("plus d’une heure, au moins un an, pendant un an", "1 hours; 1 years"), ("dès une heure", "")]);
    check("es", &[("más de un año, casi una década, durante un año", "1 years; 1 decades")]);
    let bounds: Vec<_> = read_in("more than an hour; at least a year", "en").findings;
    let bounds: Vec<_> = bounds.iter().map(|finding| (finding.text.as_str(), finding.bound)).collect();
    assert_eq!(bounds, [("more than an hour", Bound::MoreThan), ("at least a year", Bound::AtLeast)]);
}

#[test]
fn hours_with_minutes_are_one_time() {
    for tag in languages() {
        check(tag, &[("1 h 10", "70 minutes"), ("1h10", "70 minutes"), ("1 h 10 min", "70 minutes")]);
    }
    check(
        "en",
        &[
            (
                "1 hour 10 minutes, one hour and ten minutes, an hour and 10 minutes",
                "70 minutes; 70 minutes; 70 minutes",
            ),
            ("At 1h10 the line was cut from 1 h 45 to 1 h 10.", "T01:10; 105 minutes; 70 minutes"),
            ("After 2 hours 30 people left; between 1 hour and 30 minutes.", "2 hours; 30 people; 1 hours; 30 minutes"),
        ],
    );
    check("de", &[("1 Std. 10 Min., eine Stunde zehn Minuten, um 1 h 10", "70 minutes; 70 minutes; T01:10")]);
    check(
        "fr",
        &[
            ("une heure et dix minutes, 2 heures 30 de trajet, plus de 5 h 30", "70 minutes; 150 minutes; 330 minutes"),
            ("Ouverture 14 h 30", "T14:30"),
            ("7 h 45 de retard, à 3 h 15 du matin", "465 minutes; T03:15"),
            (
                "À 14 h 30, de 1 h 45 à 1 h 10, 24 h 30 personnes",
                "T14:30; 105 minutes; 70 minutes; 24 hours; 30 people",
            ),
        ],
    );
    check("es", &[("1 hora y 10 minutos, una hora y diez minutos", "70 minutes; 70 minutes")]);
    check("zh", &[("1小时10分钟，两小时零五分，1小时30人", "70 minutes; 125 minutes; 1 hours; 30 people")]);
    check("ja", &[("1時間10分、2時間30分後", "70 minutes; 150 minutes")]);
}

#[test]
fn every_language_reads_its_digits_percent_and_metres() {
    for tag in languages() {
        check(tag, &[("5 km", "5 km"), ("398 km²", "398 km2"), ("12 %", "12 percent"), ("US$5", "5 usd")]);
    }
}

#[test]
fn words_that_look_like_numbers_are_refused_whole() {
    for (text, expected) in [
        ("3OO人参加", "3OO人"),
        ("金额为l2亿元。", "l2亿元"),
        ("Some l,200 people and 5OO homes", "l,200 people; 5OO homes"),
        ("It cost $l.5m.", "l.5m"),
        ("总额2,34,5元", "2,34,5元"),
    ] {
        let words: Vec<String> = refused(text).into_iter().map(|refused| refused.text).collect();
        assert_eq!(words.join("; "), expected, "{text}");
        assert_eq!(read(text, "en"), "", "{text}: what is refused is not read in half");
    }
    let reasons: Vec<String> = refused("3OO人, 2,34,5元").into_iter().map(|refused| refused.reason).collect();
    assert_eq!(
        reasons,
        [
            "letters stand among the digits; compare it with the original",
            "commas group these digits in no known way; compare it with the original"
        ]
    );
}

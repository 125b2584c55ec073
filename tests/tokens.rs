//! The colours: text and marks stand out from their grounds as WCAG 2 demands, in each theme, and sources, like verdicts, are
//! told apart by readers with protanopia, deuteranopia and tritanopia. The pairs are data: a new colour must be listed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use model::SOURCE_COUNT;
use pictures::poster::stylesheet::{Rule, Theme as Side, in_theme, rules};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The least CIEDE2000 between two colours of a group. About 1 is just noticeable between large patches side by side; a badge, a
/// dot or an edge is small and stands apart from the next, so ten times that is demanded of what a deficiency leaves, and twenty
/// times with full colour vision. Numbers, words and drawn marks stand beside: colour is never alone.
const APART_SIMULATED: f64 = 10.0;
const APART_SEEN: f64 = 20.0;

/// The same between a verdict and a source, which never stand for one another: a verdict has a word and a drawing, a source a number in a
/// disc. With twelve sources there is room for half as much.
const ACROSS_SIMULATED: f64 = 5.0;
const ACROSS_SEEN: f64 = 10.0;

const SOURCES: &str =
    "source-1 source-2 source-3 source-4 source-5 source-6 source-7 source-8 source-9 source-10 source-11 source-12";
const VERDICTS: &str = "conflict apart untold agree single";

/// Text that is read: 7:1, whatever its size (WCAG 1.4.6, level AAA).
const TEXT: f64 = 7.0;
/// An edge, line, drawing or control that means something: 3:1 (WCAG 1.4.11).
const MARK: f64 = 3.0;
/// A colour that means nothing: a rule between rows that space parts as well, the tint behind words that are read as text.
const PLAIN: f64 = 1.0;

/// The contrast that is demanded, the foreground, its ground, and where.
type Pair = (f64, &'static str, &'static str, &'static str);

/// All pairs; where several foregrounds and grounds are named, each foreground stands on each ground.
const PAIRS: &[Pair] = &[
    (TEXT, "text", "ground ground-soft", "words; on cards, notices and the claim that is aimed at"),
    (TEXT, "text", "mark", "the words of a quote that carry the value"),
    (TEXT, "text-soft", "ground ground-soft", "dates, scopes, captions; on cards and the claim that is aimed at"),
    (TEXT, "link", "ground ground-soft", "links and buttons; on cards, notices and the controls"),
    (
        MARK,
        VERDICTS,
        "ground ground-soft",
        "the drawing beside a verdict; between two, and in the row that is aimed at",
    ),
    (MARK, SOURCES, "ground ground-soft", "the ring of a badge, dots, the edge of a claim and of a card"),
    (MARK, "text", "ground", "the rule over a heading and under the names of columns"),
    (MARK, "text-soft", "ground ground-soft", "the edge of buttons and fields, on the page and in the controls"),
    (MARK, "link", "ground ground-soft", "the arrow of what unfolds, and the tick of a box"),
    (MARK, "focus", "ground ground-soft", "the outline of what has the focus"),
    (MARK, "untold", "ground ground-soft", "the edge of a notice"),
    (PLAIN, "line", "ground ground-soft", "rules between rows, on the page and in the claim that is aimed at"),
    (PLAIN, "mark", "ground ground-soft", "the tint itself, behind the words that carry the value"),
    (PLAIN, "ground-soft", "ground", "cards, notices"),
];

const NOT_COLOURS: &[&str] = &["serif", "sans", "hans", "hant", "columns", "height"];

fn is_colour(token: &str) -> bool {
    !NOT_COLOURS.contains(&token) && !token.starts_with(SIZE) && !token.starts_with(SPACE)
}

/// The beginning of the tokens of the type scale.
const SIZE: &str = "size";

/// The beginning of the tokens of the space between things: each is so many times 4 pixels.
const SPACE: &str = "space-";

/// Selectors and conditions, joined; property; value.
type Declaration = (String, String, String);

fn sheet(name: &str) -> Vec<Declaration> {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css").join(name)).unwrap();
    let rules = rules(&css).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let scope = |rule: &Rule| [rule.conditions.join(" "), rule.selectors.join(", ")].join(" ").trim().to_owned();
    let declarations = rules.into_iter().map(|rule| (scope(&rule), rule.declarations));
    declarations
        .flat_map(|(scope, all)| all.into_iter().map(move |(name, value)| (scope.clone(), name, value)))
        .collect()
}

/// The names of our tokens in a value, without their `--sc-`.
fn tokens_in(value: &str) -> Vec<&str> {
    value.split("var(--sc-").skip(1).map(|rest| rest.split([')', ',']).next().unwrap().trim()).collect()
}

type Theme = BTreeMap<String, String>;

/// The values of the tokens in each theme, and on paper; the colour of a source goes by its class.
fn themes() -> [(&'static str, Theme); 3] {
    let of = |name: &str, scope: &str, side: Side| -> Theme {
        let inside = sheet(name).into_iter().filter(|it| it.0 == scope);
        inside.filter_map(|it| Some((it.1.strip_prefix("--sc-")?.to_owned(), in_theme(&it.2, side)))).collect()
    };
    let [light, dark] = [Side::Light, Side::Dark].map(|side| {
        let sources = sheet("sources.css").into_iter().map(|(scope, property, value)| {
            assert_eq!(property, "--sc-source", "{scope}: sources.css holds the colours of sources only");
            (scope.trim_start_matches(".sc-").to_owned(), in_theme(&value, side))
        });
        of("tokens.css", ".sc", side).into_iter().chain(sources).collect::<Theme>()
    });
    let print = light.clone().into_iter().chain(of("print.css", "@media print .sc", Side::Light)).collect();
    [("light", light), ("dark", dark), ("print", print)]
}

/// The colour of a token, through other tokens.
fn colour(theme: &Theme, token: &str) -> Rgb {
    let mut value = theme.get(token).unwrap_or_else(|| panic!("--sc-{token} is in no theme: mend PAIRS or tokens.css"));
    for _ in 0..theme.len() {
        let Some(next) = value.strip_prefix("var(--sc-").and_then(|rest| rest.strip_suffix(')')) else { break };
        value = theme.get(next).unwrap_or_else(|| panic!("--sc-{token} is {value}, which is in no theme"));
    }
    hex(value).unwrap_or_else(|| {
        panic!("--sc-{token} is {value:?}: write colours as light-dark(#rrggbb, #rrggbb), and list what is none")
    })
}

/// Red, green and blue of sRGB as they are written, 0 to 1.
type Rgb = [f64; 3];
type Matrix = [f64; 9];

fn hex(text: &str) -> Option<Rgb> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    Some([16, 8, 0].map(|shift| f64::from(number >> shift & 255) / 255.0))
}

fn linear(rgb: Rgb) -> [f64; 3] {
    rgb.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
}

fn times(rows: &Matrix, [x, y, z]: [f64; 3]) -> [f64; 3] {
    [0, 3, 6].map(|at| rows[at] * x + rows[at + 1] * y + rows[at + 2] * z)
}

/// The contrast ratio of WCAG 2.2: 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let [one, other] = [one, other].map(|rgb| times(&TO_XYZ, linear(rgb))[1] + 0.05);
    one.max(other) / one.min(other)
}

/// Linear sRGB to CIE XYZ with the white D65, IEC 61966-2-1.
const TO_XYZ: Matrix = [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505];

/// The rest of linear sRGB, by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", IEEE TVCG 15 (2009), doi:10.1109/TVCG.2009.113: their matrices at severity 1.0.
const VISIONS: [(&str, Matrix); 4] = [
    ("full colour vision", [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]),
    ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
    ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
    ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
];

/// CIE L*a*b* of a colour as a vision leaves it.
fn lab(rgb: Rgb, vision: &Matrix) -> [f64; 3] {
    let seen = times(vision, linear(rgb)).map(|part| part.clamp(0.0, 1.0));
    let [white, xyz] = [[1.0; 3], seen].map(|linear| times(&TO_XYZ, linear));
    let [x, y, z] = [0, 1, 2].map(|i| {
        let part = xyz[i] / white[i];
        if part > 216.0 / 24389.0 { part.cbrt() } else { (24389.0 / 27.0 * part + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000 with its three factors at 1, after Sharma, Wu and Dalal, Color Research and Application 30 (2005), 21–30.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let saturation = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let cos = |degrees: f64| degrees.to_radians().cos();
    let stretch = 1.0 + 0.5 * (1.0 - saturation(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let [(c1, h1), (c2, h2)] = [(a1, b1), (a2, b2)].map(|(a, b)| {
        let a = a * stretch;
        (a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
    });
    let grey = c1 * c2 == 0.0;
    let turn = if grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let hue = if grey { h1 + h2 } else { (h1 + turn / 2.0).rem_euclid(360.0) };
    let (light, chroma) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.2 * cos(4.0 * hue - 63.0);
    let from_grey = (light - 50.0).powi(2);
    let dl = (l2 - l1) / (1.0 + 0.015 * from_grey / (20.0 + from_grey).sqrt());
    let dc = (c2 - c1) / (1.0 + 0.045 * chroma);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * chroma * t);
    let blue = 60.0 * (-((hue - 275.0) / 25.0).powi(2)).exp();
    let rotation = -2.0 * saturation(chroma) * blue.to_radians().sin();
    (dl * dl + dc * dc + dh * dh + rotation * dc * dh).sqrt()
}

/// Every pair, one by one.
fn pairs() -> impl Iterator<Item = Pair> {
    PAIRS.iter().flat_map(|&(least, foregrounds, grounds, why)| {
        foregrounds
            .split(' ')
            .flat_map(move |foreground| grounds.split(' ').map(move |ground| (least, foreground, ground, why)))
    })
}

#[test]
fn text_and_marks_stand_out_from_their_grounds() {
    let mut faults = Vec::new();
    for (name, theme) in themes() {
        for (least, foreground, ground, why) in pairs() {
            let ratio = contrast(colour(&theme, foreground), colour(&theme, ground));
            if ratio < least {
                faults.push(format!("{name}: {foreground} on {ground} is {ratio:.2}:1, not {least}:1 ({why})"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The list has a colour for every source that a comparison may have, no more, by their numbers.
#[test]
fn every_source_has_its_line_in_the_list_of_colours() {
    let classes: Vec<String> = sheet("sources.css").into_iter().map(|it| it.0).collect();
    let expected: Vec<String> = (1..=*SOURCE_COUNT.end()).map(|number| format!(".sc-source-{number}")).collect();
    assert_eq!(classes, expected, "static/css/sources.css");
    assert_eq!(SOURCES.split(' ').count(), expected.len(), "list every one in SOURCES");
}

/// A square is filled with some of its source's colour, in the ground's; its outline stands on that.
#[test]
fn outlines_of_squares_stand_out_from_their_fills() {
    let graphics = sheet("graphics.css");
    for mixture in graphics.iter().flat_map(|it| it.2.split("color-mix(").skip(1)) {
        let share = mixture.split_once("var(--sc-source) ").and_then(|it| it.1.split_once("%, var(--sc-ground)"));
        let share = share.unwrap_or_else(|| panic!("{mixture} is not tested")).0.parse::<f64>().unwrap() / 100.0;
        for ((name, theme), source) in themes().iter().flat_map(|theme| SOURCES.split(' ').map(move |it| (theme, it))) {
            let [foreground, ground] = [source, "ground"].map(|token| colour(theme, token));
            let ratio = contrast(foreground, [0, 1, 2].map(|i| foreground[i] * share + ground[i] * (1.0 - share)));
            assert!(ratio >= MARK, "{name}: {source} on {share} of itself is {ratio:.2}:1, not {MARK}:1");
        }
    }
}

#[test]
fn colours_of_a_group_are_told_apart_by_every_reader() {
    let mut faults = Vec::new();
    for (name, theme) in themes() {
        for (tokens, (vision, matrix)) in [SOURCES, VERDICTS].iter().flat_map(|it| VISIONS.map(|vision| (it, vision))) {
            let least = if vision == VISIONS[0].0 { APART_SEEN } else { APART_SIMULATED };
            let seen: Vec<_> = tokens.split(' ').map(|it| (it, lab(colour(&theme, it), &matrix))).collect();
            for (i, (one, first)) in seen.iter().enumerate() {
                for (other, second) in &seen[i + 1..] {
                    let apart = ciede2000(*first, *second);
                    if apart < least {
                        faults.push(format!("{name}, {vision}: {one} and {other} are {apart:.1} apart, not {least}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn verdicts_are_told_from_sources_by_every_reader() {
    let mut faults = Vec::new();
    for (name, theme) in themes() {
        for (vision, matrix) in VISIONS {
            let least = if vision == VISIONS[0].0 { ACROSS_SEEN } else { ACROSS_SIMULATED };
            let seen = |token| lab(colour(&theme, token), &matrix);
            for (verdict, source) in VERDICTS.split(' ').flat_map(|it| SOURCES.split(' ').map(move |other| (it, other)))
            {
                let apart = ciede2000(seen(verdict), seen(source));
                if apart < least {
                    faults.push(format!("{name}, {vision}: {verdict} and {source} are {apart:.1} apart, not {least}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A theme is a colour scheme: the system's unless the page demands one, and on paper, which is no screen, the light one.
#[test]
fn themes_are_colour_schemes_and_only_screens_are_dark() {
    let sheets = ["tokens.css", "base.css", "components.css", "graphics.css", "print.css"].into_iter().flat_map(sheet);
    let found: Vec<(String, String)> = sheets.filter(|it| it.1 == "color-scheme").map(|it| (it.0, it.2)).collect();
    let expected = [
        ("@media screen .sc:not([data-theme=\"light\"])", "light dark"),
        ("@media screen .sc[data-theme=\"dark\"]", "dark"),
        (".sc", "light"),
    ];
    assert_eq!(found, expected.map(|(scope, scheme)| (scope.to_owned(), scheme.to_owned())));
    let tokens = sheet("tokens.css");
    let mut elsewhere = tokens.iter().filter(|it| it.1.starts_with("--") && it.0 != ".sc");
    assert_eq!(elsewhere.next(), None, "a token has one place");
}

#[test]
fn every_token_is_in_a_pair() {
    let listed = |token: &str| !is_colour(token) || pairs().any(|pair| pair.1 == token || pair.2 == token);
    for token in themes().into_iter().flat_map(|(_, theme)| theme.into_keys()) {
        assert!(listed(&token), "--sc-{token} is in no pair: list what it stands on, or what stands on it");
    }
}

/// Drawings that hold no words: their colour is that of their lines, and their background a foreground.
const WORDLESS: [&str; 2] = [".sc-mark", "__dot"];

/// Sheets do with a token what the pairs say of it, and no colour is written past the tokens but the page's ground.
#[test]
fn sheets_use_tokens_as_the_pairs_say() {
    let all: Vec<Declaration> =
        ["base.css", "components.css", "pages.css", "graphics.css"].into_iter().flat_map(sheet).collect();
    let local = [("source", SOURCES), ("verdict", VERDICTS)];
    let of = |token| local.iter().find(|it| it.0 == token).map_or(token, |it| it.1);
    let meant = |value| tokens_in(value).into_iter().flat_map(move |token| of(token).split(' '));
    let mut faults = Vec::new();
    for (scope, property, value) in all.iter().filter(|it| !it.1.starts_with("--")) {
        let ground = all.iter().find(|it| it.0 == *scope && it.1 == "background").map_or("", |it| &it.2);
        for token in meant(value).filter(|token| is_colour(token)) {
            let mut foregrounds = pairs().filter(|pair| pair.1 == token);
            let is_text_on = |ground: &str| pairs().any(|it| it.0 == TEXT && it.1 == token && it.2 == ground);
            let is_wordless = WORDLESS.iter().any(|wordless| scope.ends_with(wordless));
            let is_paired = match property.as_str() {
                "color" | "background" if is_wordless => foregrounds.any(|foreground| foreground.0 == MARK),
                "color" => foregrounds.any(|foreground| foreground.0 == TEXT) && meant(ground).all(is_text_on),
                "fill" if foregrounds.any(|foreground| foreground.0 > PLAIN) => true,
                "background" | "fill" | "box-shadow" => pairs().any(|pair| pair.2 == token),
                _ => foregrounds.any(|foreground| foreground.0 < TEXT),
            };
            if !is_paired {
                faults.push(format!("{scope}: --sc-{token} as {property} is in no pair"));
            }
        }
        if value.starts_with('#') && !themes().iter().any(|(_, theme)| theme["ground"] == *value) {
            faults.push(format!("{scope}: {property} is {value}, not a token"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Type has one scale: no sheet has a size of its own, and no token is idle. Units of a drawing are not type.
#[test]
fn sizes_of_type_are_tokens() {
    let sheets = ["base.css", "components.css", "pages.css", "graphics.css"].into_iter().flat_map(sheet);
    let sizes: Vec<Declaration> =
        sheets.filter(|it| it.1 == "font-size" && !DRAWN.iter().any(|drawn| it.0.contains(drawn))).collect();
    let own: Vec<_> = sizes.iter().filter(|it| !it.2.starts_with("var(--sc-size")).collect();
    assert!(own.is_empty(), "use a token of the scale: {own:?}");
    for token in themes().into_iter().flat_map(|(_, theme)| theme.into_keys()).filter(|token| token.starts_with(SIZE)) {
        assert!(sizes.iter().any(|it| it.2 == format!("var(--sc-{token})")), "--sc-{token} is used nowhere");
    }
}

/// Space that is a token's is written as that token, and every token is used.
#[test]
fn spaces_are_tokens_where_there_is_one() {
    let tokens: Vec<(String, String)> =
        themes().into_iter().flat_map(|(_, theme)| theme).filter(|(token, _)| token.starts_with(SPACE)).collect();
    assert!(tokens.len() > 3, "{tokens:?}");
    let spacing = ["gap", "padding", "margin"];
    let sheets = ["base.css", "components.css", "pages.css", "graphics.css"].into_iter().flat_map(sheet);
    let values: Vec<Declaration> =
        sheets.filter(|it| spacing.iter().any(|name| it.1.contains(name)) && !it.1.starts_with("scroll")).collect();
    for (token, length) in tokens {
        let times: u32 = token.trim_start_matches(SPACE).parse().unwrap();
        assert_eq!(length, format!("{}px", 4 * times), "--sc-{token}");
        let own: Vec<_> = values.iter().filter(|it| it.2.split(' ').any(|part| part == length)).collect();
        assert!(own.is_empty(), "write var(--sc-{token}): {own:?}");
        assert!(values.iter().any(|it| it.2.contains(&format!("var(--sc-{token})"))), "--sc-{token} is used nowhere");
    }
}

/// Drawings whose font size is a unit of theirs, and words inside a drawing.
const DRAWN: [&str; 2] = ["__drawing", "sc-timeline__year"];

#[test]
fn the_mathematics_give_the_published_values() {
    let ratio = |one: &str, other: &str| format!("{:.2}", contrast(hex(one).unwrap(), hex(other).unwrap()));
    assert_eq!([ratio("#ffffff", "#000000"), ratio("#777777", "#ffffff")], ["21.00", "4.48"]);
    assert!(ciede2000(lab([1.0, 0.0, 0.0], &VISIONS[0].1), [53.24, 80.09, 67.20]) < 0.02, "red of sRGB");
    // From table 1 of Sharma, Wu and Dalal: blue, grey, hues on both sides of 0° and of 180°, far apart.
    let pairs = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
    ];
    for (one, other, expected) in pairs {
        let found = ciede2000(one, other);
        assert!((found - expected).abs() < 0.000_05, "{one:?} and {other:?}: {found}, not {expected}");
    }
    // A grey is the same grey to everybody, for the rows of each matrix add up to 1.
    for (vision, matrix) in VISIONS {
        assert!(ciede2000(lab([0.5; 3], &VISIONS[0].1), lab([0.5; 3], &matrix)) < 0.01, "{vision}");
    }
}

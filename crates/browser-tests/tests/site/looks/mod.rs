//! How every kind of page looks: a picture of the first screens as a coarse grid, kept as text, so that a change of look is seen, and read in a
//! difference of texts. The pages are those of `tests/fixture-seeds/`, set in a font of boxes; Chromium and Firefox are held to the same picture.

mod boxes;

use browser_tests::{Engine, Server, Setup, package, repository, tab};
use serde_json::Value;
use site::Site;
use std::fmt::Write as _;
use std::fs;

/// The pages, each at a width.
const PAGES: [(&str, u32, &str); 12] = [
    ("overview", 390, ""),
    ("overview-wide", 1280, ""),
    ("question", 390, "topics/garden-size/"),
    ("question-wide", 1280, "topics/garden-size/"),
    ("card", 390, "embed/garden-size/"),
    ("card-wide", 680, "embed/garden-size/"),
    ("source", 390, "sources/plan/"),
    ("pair", 390, "pairs/notice/plan/"),
    ("place", 390, "places/rose-corner/"),
    ("method", 390, "method/"),
    ("embed", 390, "embed/"),
    ("search", 390, "search/"),
];
const HEIGHT: u32 = 1200;

/// A cell of the grid, in pixels: half a line of text high or so, three letters wide.
const CELL: [usize; 2] = [10, 15];

/// How dark a cell is, from the lightest on; text leaves most of a line light, so that half as dark as black is the darkest.
const TONES: &[u8] = b" .:-=+*#%@";
const DARKEST: usize = 765 / 2;

/// An engine draws its form fields in its own way, and rounds; a missing line of text is more.
const MAY_DIFFER: f64 = 0.01;

/// Puts the page into the font of boxes, and shows all of it at once.
const SET_IN_BOXES: &str = "
    const font = new FontFace('boxes', Uint8Array.from(arguments[0]));
    document.fonts.add(font);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::before, ::after, ::placeholder {
        font-family: boxes !important; font-synthesis: none !important; caret-color: transparent !important;
        animation: none !important; transition: none !important; text-rendering: geometricPrecision !important;
    }
    html { scrollbar-width: none; }`);
    document.adoptedStyleSheets.push(sheet);
    return font.load().then(() => document.fonts.ready).then(() => new Promise((done) => setTimeout(() => done(document.fonts.check('16px boxes')), 300)));
";

#[test]
fn every_kind_of_page_looks_as_it_is_kept() {
    let made = Site::read(&repository(), &repository().join("tests/fixture-seeds")).unwrap();
    let files: Vec<(String, Vec<u8>)> = made
        .paths()
        .filter(|path| path.ends_with("index.html") || path.ends_with(".css"))
        .map(|path| (path.trim_end_matches("index.html").to_owned(), made.file(path).unwrap().unwrap()))
        .collect();
    // The search stays as it is published: its app has other data.
    let no_search: (&str, &[u8]) = ("search.js", b"");
    let changed: Vec<(&str, &[u8])> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).chain([no_search]).collect();
    let site = Server::start(Setup { changed: &changed, ..Setup::default() });
    let font = Value::from(boxes::font());
    let page = tab();
    let updating = std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1");
    // WebKitGTK rounds the width of every letter to pixels, so that its lines break elsewhere.
    let folder = if page.engine() == Engine::WebKit { "webkit/" } else { "" };
    let mut faults = Vec::new();
    for (name, width, path) in PAGES {
        page.resize_to([width, HEIGHT]);
        page.open(&site.at(path));
        assert_eq!(page.run_with(SET_IN_BOXES, vec![font.clone()]), Value::Bool(true), "{name}");
        let picture = page.picture();
        let seen = grid(&picture);
        let file = package().join(format!("tests/looks/{folder}{name}.txt"));
        if updating && page.engine() != Engine::Firefox {
            fs::write(&file, &seen).unwrap();
            continue;
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let share = differing(&kept, &seen);
        if share > MAY_DIFFER {
            let shown = repository().join(format!("target/looks/{}/{name}.png", page.engine().name()));
            fs::create_dir_all(shown.parent().unwrap()).unwrap();
            fs::write(&shown, picture).unwrap();
            faults.push(format!("{:.1} % of {name} differ, in {}:\n{seen}", share * 100.0, shown.display()));
        }
    }
    assert!(
        faults.is_empty(),
        "a page looks otherwise than kept; look at it, and keep it by UPDATE_SNAPSHOTS=1 cargo xtask test --browser\n{}",
        faults.join("\n")
    );
}

/// The picture as rows of tones.
fn grid(picture: &[u8]) -> String {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    let samples = info.color_type.samples();
    let [width, height] = [info.width, info.height].map(|length| usize::try_from(length).unwrap());
    let darkness = |x: usize, y: usize| {
        let at = y * info.line_size + x * samples;
        let light: u32 = bytes[at..at + 3].iter().map(|one| u32::from(*one)).sum();
        765 - light
    };
    let [cell_width, cell_height] = CELL;
    let mut text = String::new();
    for row in 0..height / cell_height {
        let mut line = String::new();
        for column in 0..width / cell_width {
            let points = (0..cell_width * cell_height)
                .map(|idx| darkness(column * cell_width + idx % cell_width, row * cell_height + idx / cell_width));
            let mean = points.sum::<u32>() / u32::try_from(cell_width * cell_height).unwrap();
            let tone = usize::try_from(mean).unwrap() * TONES.len() / DARKEST;
            line.push(char::from(TONES[tone.min(TONES.len() - 1)]));
        }
        writeln!(text, "{}", line.trim_end()).unwrap();
    }
    text
}

/// The share of cells that differ by more than two tones: the half of a pixel that engines round otherwise.
fn differing(kept: &str, seen: &str) -> f64 {
    let tones = |text: &str| -> Vec<Vec<usize>> {
        let tone = |sign: u8| TONES.iter().position(|one| *one == sign).expect("a tone");
        text.lines().map(|line| line.bytes().map(tone).collect()).collect()
    };
    let [kept, seen] = [kept, seen].map(tones);
    let n_columns = kept.iter().chain(&seen).map(Vec::len).max().unwrap_or_default();
    let n_rows = kept.len().max(seen.len());
    let at = |grid: &[Vec<usize>], row: usize, column: usize| {
        grid.get(row).and_then(|line| line.get(column)).copied().unwrap_or_default()
    };
    let cells = (0..n_rows).flat_map(|row| (0..n_columns).map(move |column| (row, column)));
    let n_different =
        cells.filter(|(row, column)| at(&kept, *row, *column).abs_diff(at(&seen, *row, *column)) > 2).count();
    f64::from(u32::try_from(n_different).unwrap()) / f64::from(u32::try_from((n_rows * n_columns).max(1)).unwrap())
}

#[test]
fn a_line_that_is_gone_is_a_difference_and_a_tone_is_not() {
    let kept = format!("{}=====\n=====\n", "     \n".repeat(98));
    let lighter = kept.replace('=', "-");
    let gone = kept.replacen("=====\n", "\n", 1);
    assert!(differing(&kept, &lighter) < 1e-9);
    assert!((differing(&kept, &gone) - 0.01).abs() < 1e-9);
    assert!(differing("", &kept) > MAY_DIFFER);
}

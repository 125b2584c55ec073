//! With the reader's own colours every mark is still seen, and on paper every quote stands once, with its translation.

use crate::phones::widest_pages;
use browser_tests::data::{GUIDE, SiteData, anchor, embed, full};
use browser_tests::{Tab, languages, only_in, open, site, tab};
use model::{Language, Picture, Topic};
use serde_json::{Value, json};

/// Colours as they are painted: `seen(one, colour)` tells whether a colour stands out from what is behind an element, or from
/// another colour.
const COLOURS: &str = "
    const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
        .getContext('2d', { willReadFrequently: true });
    const known = new Map();
    const rgba = (colour) => {
        if (!known.has(colour)) {
            brush.clearRect(0, 0, 1, 1);
            brush.fillStyle = colour;
            brush.fillRect(0, 0, 1, 1);
            known.set(colour, [...brush.getImageData(0, 0, 1, 1).data]);
        }
        return known.get(colour);
    };
    const light = (colour) => {
        const [red, green, blue] = rgba(colour).map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const around = (one) => one.parentElement ?? one.getRootNode().host;
    const ground = (one) => {
        for (let at = one; at; at = around(at)) {
            const colour = getComputedStyle(at).backgroundColor;
            if (rgba(colour)[3] === 255) return colour;
        }
        return 'Canvas';
    };
    const contrast = (one, other) => {
        const [dark, bright] = [light(one), light(other)].sort((first, second) => first - second);
        return (bright + 0.05) / (dark + 0.05);
    };
    const seen = (colour, behind, least = 3) =>
        colour !== 'none' && rgba(colour)[3] === 255 && contrast(colour, behind) >= least;
    const edged = (one) => {
        const style = getComputedStyle(one);
        return parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none'
            && seen(style.borderTopColor, ground(around(one)));
    };
    const named = (one) => `${one.localName}.${one.getAttribute('class')} in ${(one.closest('[id]') ?? around(one))?.id}: ${one.textContent}`;
    const roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)];
    const shown = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter((one) => one.checkVisibility());
";

/// The marks that don't stand out from what is behind them.
const FAINT: &str = "
    const faint = {
        '.sc-badge': (one) => edged(one) && seen(getComputedStyle(one).color, ground(one), 4.5)
            && /[1-9]/.test((one.querySelector('[aria-hidden]') ?? one).textContent),
        '.sc svg': (one) => one.children.length > 0 && one.getBoundingClientRect().width > 0,
        '.sc svg:not(.sc-guide *) :is(path, rect, circle, ellipse, line, polyline, polygon, text)': (one) => {
            const { stroke, strokeWidth, fill } = getComputedStyle(one);
            const behind = ground(one);
            return (parseFloat(strokeWidth) > 0 && seen(stroke, behind)) || seen(fill, behind);
        },
        '.sc-matrix__dot': (one) => edged(one),
        '.sc-claim': (one) => seen(getComputedStyle(one).borderInlineStartColor, ground(one)),
        '.sc mark': (one) => seen(getComputedStyle(one).color, ground(one), 4.5) && ground(one) !== ground(around(one)),
        '.sc-verdict strong': (one) => seen(getComputedStyle(one).color, ground(one), 4.5),
    };
    return Object.entries(faint).flatMap(([selector, stands]) => shown(selector).filter((one) => !stands(one)).map(named));
";

/// Opens all that folds.
const UNFOLD: &str = "
    shown('details').forEach((details) => { details.open = true; });
    return [];
";

/// The number of marks, each kind for itself.
const MARKS: &str = "
    return ['.sc-badge', '.sc-mark', '.sc-square', '.sc-matrix__dot', '.sc mark'].map((kind) => shown(kind).length);
";

/// The looks of the dots of each kind of a matrix's cells.
const DOTS: &str = "
    return ['named', 'tied', 'outside'].map((kind) => {
        const looks = shown(`.sc-matrix__cell--${kind} .sc-matrix__dot`).map((one) => {
            const { borderTopStyle, backgroundColor, backgroundImage } = getComputedStyle(one);
            return `${borderTopStyle} ${seen(backgroundColor, ground(around(one)))} ${backgroundImage !== 'none'}`;
        });
        return [...new Set(looks)].join(', ');
    });
";

/// Labels, drawings, marks and letters of a picture that lie on one another.
const OVERLAPS: &str = "
    const parts = shown('.sc-squares__drawing, .sc-bars__value, .sc-timeline :is(circle.sc-timeline__dot, text), '
        + '.sc-circles__drawing, figure a');
    const boxes = parts.map((one) => [one, one.getBoundingClientRect()]);
    const holds = (one, other) => one.contains(other) || other.contains(one);
    return boxes.flatMap(([one, box], index) => boxes.slice(index + 1)
        .filter(([two, other]) => !holds(one, two) && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5
            && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5)
        .map(([other]) => `${named(one)} and ${named(other)}`));
";

/// `printed(one)` tells if an element is shown to somebody who sees.
const PRINTED: &str = "
    const printed = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && !one.closest('.sc-hidden') && one.getBoundingClientRect().height > 1;
    const bare = (text) => text.replace(/\\s/g, '');
    const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter(printed);
";

/// Says for each `[anchor, quote, translation]` of its argument what is not printed exactly once.
const NOT_ONCE: &str = "
    return arguments[0].flatMap(([anchor, quote, translation]) => {
        const claim = document.getElementById(anchor);
        const saying = (words, blocks) => all(blocks, claim).filter((one) => bare(one.textContent).includes(bare(words))).length;
        const faults = [];
        const quotes = saying(quote, '.sc-quote, .sc-claim .sc-more p:not(.sc-more__translation, .sc-more__cite)');
        if (quotes !== 1 || all('.sc-quote', claim).length !== 1) faults.push(`${anchor}: its quote ${quotes} times`);
        const translations = all('.sc-translation, .sc-more__translation', claim).length;
        if (translations !== Number(translation !== null)) faults.push(`${anchor}: ${translations} translations`);
        if (translation !== null && saying(translation, '.sc-translation p, .sc-more__translation') !== 1) faults.push(`${anchor}: not its translation`);
        return faults;
    });
";

/// Quotes that are put side by side on a screen: on paper they stand with their claims only.
const SIDE_BY_SIDE: &str = "
    return all('.sc-texts__words').map((one) => one.textContent);
";

/// Elements that serve for pressing and for going elsewhere, and the signs that something unfolds.
const CONTROLS: &str = "
    const arrow = (one, part) => {
        const { content, display } = getComputedStyle(one, part);
        return content !== 'none' && content !== 'normal' && display !== 'none';
    };
    const controls = all('button, select, input, label, pre, nav, .sc-scripted, .sc-controls, .sc-copy, .sc-embed');
    const folds = all('summary').filter((one) => arrow(one, '::before') || getComputedStyle(one).display === 'list-item'
        || !one.matches('.sc-row > *, .sc-fold > *, :has(+ .sc-more__translation)'));
    return [...controls, ...folds].map((one) => `${one.localName}.${one.getAttribute('class')} ${one.textContent.slice(0, 40)}`);
";

/// The list that statements return with the ones above them.
#[track_caller]
fn list(page: &Tab, parts: [&str; 2], argument: Value) -> Vec<Value> {
    let Value::Array(items) = page.run_with(&parts.concat(), vec![argument]) else { panic!("no list") };
    items
}

#[track_caller]
fn none(page: &Tab, parts: [&str; 2], argument: Value, of: &str) {
    let found = list(page, parts, argument);
    assert!(found.is_empty(), "{of}: {found:#?}");
}

#[test]
fn with_forced_colours_every_mark_stands_out() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver forces colours");
    let site = site();
    let page = tab();
    let mut marks = [0; 5];
    // The style guide, among them, has every kind of mark.
    for path in widest_pages() {
        page.force_colours("light");
        open(&page, &site.at(&path));
        list(&page, [COLOURS, UNFOLD], Value::Null);
        for scheme in ["light", "dark"] {
            page.force_colours(scheme);
            assert!(page.holds("matchMedia('(forced-colors: active)').matches"));
            none(&page, [COLOURS, FAINT], Value::Null, &format!("faint on /{path} in {scheme}"));
        }
        let of_page = list(&page, [COLOURS, MARKS], Value::Null);
        for (sum, count) in marks.iter_mut().zip(of_page) {
            *sum += count.as_u64().unwrap();
        }
    }
    assert!(marks.iter().all(|count| *count > 0), "a kind of mark is on no page: {marks:?}");
}

#[test]
fn with_forced_colours_the_three_kinds_of_dots_differ() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver forces colours");
    let site = site();
    let page = tab();
    page.force_colours("light");
    let expected = ["solid true false", "solid false true", "dotted false false"];
    let looks_on = |path: &str| {
        open(&page, &site.at(path));
        list(&page, [COLOURS, DOTS], Value::Null)
    };
    // The style guide has all three; a matrix of the site may have fewer.
    assert_eq!(looks_on(GUIDE), expected);
    for topic in SiteData::under_test().topics().into_iter().filter(|topic| topic.pictures.contains(&Picture::Matrix)) {
        for (looks, expected) in
            looks_on(&format!("{}?view=full", embed(topic, Language::EN))).into_iter().zip(expected)
        {
            assert!(looks == expected || looks == "", "{}: {looks}, not {expected}", topic.id);
        }
    }
}

#[test]
fn parts_of_pictures_do_not_overlap() {
    let site = site();
    let page = tab();
    let data = SiteData::under_test();
    let of_topics = data.varied().into_iter().filter(|topic| !topic.pictures.is_empty());
    let of_topics = of_topics.zip([Language::EN, Language::ZH_HANS].into_iter().cycle());
    let of_topics = of_topics.map(|(topic, language)| (format!("{}?view=full", embed(topic, language)), true));
    let full = languages().into_iter().zip(data.pictured()).map(|(language, topic)| (full(topic, language), true));
    let paths = of_topics.chain(full).chain([(GUIDE.to_owned(), true)]);
    for (path, has_picture) in paths {
        for width in [1280, page.engine().narrowest()] {
            page.resize(width);
            open(&page, &site.at(&path));
            let n_figures = list(&page, [COLOURS, "return shown('figure');"], Value::Null).len();
            assert_eq!(n_figures > 0, has_picture, "{n_figures} pictures on /{path}");
            none(&page, [COLOURS, OVERLAPS], Value::Null, &format!("overlaps at {width} on /{path}"));
        }
    }
}

/// Each page's claims, with the words that must be read of them in its language: of every kind of topic its page in all languages, and
/// its embed.
fn printed_pages() -> Vec<(String, Vec<Value>)> {
    let data = SiteData::under_test();
    let said = |topic: &Topic, language| {
        let said = |claim| json!([anchor(topic, claim), claim.citation.display(), data.translation(claim, language)]);
        topic.claims.iter().map(said).collect::<Vec<_>>()
    };
    let pages = |topic: &Topic| {
        let full = languages().into_iter().map(|language| (full(topic, language), said(topic, language)));
        full.into_iter().chain([(embed(topic, Language::EN), said(topic, Language::EN))]).collect::<Vec<_>>()
    };
    data.varied().into_iter().flat_map(pages).collect()
}

#[test]
fn on_paper_every_quote_and_translation_stands_once_and_no_control() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver shows a page as on paper");
    let site = site();
    let page = tab();
    page.print("light");
    let pages = printed_pages();
    let count = |translated: bool| {
        pages.iter().flat_map(|(_, claims)| claims).filter(|claim| claim[2].is_null() != translated).count()
    };
    assert!(count(true) > 0 && count(false) > 0, "claims with a translation, and without");
    for (path, claims) in &pages {
        open(&page, &site.at(path));
        assert!(page.holds("matchMedia('print').matches"));
        assert_eq!(page.number("document.querySelectorAll('.sc-claim').length"), claims.len() as f64, "/{path}");
        none(&page, [PRINTED, NOT_ONCE], json!(claims), &format!("/{path}"));
        none(&page, [PRINTED, SIDE_BY_SIDE], Value::Null, &format!("quotes a second time on /{path}"));
        none(&page, [PRINTED, CONTROLS], Value::Null, &format!("controls on /{path}"));
    }
    let data = SiteData::under_test();
    let lists = data.lists().into_iter().map(|(page, _)| page).chain(data.source_pages());
    for (list, language) in lists.zip(languages().into_iter().cycle()) {
        let path = list.path(language);
        open(&page, &site.at(&path));
        none(&page, [PRINTED, CONTROLS], Value::Null, &format!("controls on /{path}"));
    }
}

/// A page is printed as well where no script runs, and what its reader unfolded stays.
#[test]
fn on_paper_without_script_translations_are_unfolded_and_the_rest_is_as_the_reader_left_it() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver shows a page as on paper");
    let site = site();
    let page = tab();
    page.forbid_scripts();
    page.print("light");
    let (path, claims) = printed_pages().into_iter().find(|(path, _)| path.contains("embed/")).unwrap();
    page.open(&site.at(&path));
    none(&page, [PRINTED, NOT_ONCE], json!(claims), "without script");
    none(&page, [PRINTED, CONTROLS], Value::Null, "controls without script");
    page.run("document.querySelector('.sc-card__quotes').open = document.querySelector('.sc-claim details:has(.sc-more__context)').open = true;");
    assert!(page.holds("document.querySelector('.sc-more__context').checkVisibility()"));
}

/// The colours of the page and the widget as they are painted, and every colour that has a name; of the browser's own, the ground.
const PAINT: &str = "(() => {
    const widget = document.querySelector('.sc');
    const names = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule.selectorText === '.sc').flatMap((rule) => [...rule.style])
        .filter((name) => CSS.supports('color', getComputedStyle(widget).getPropertyValue(name)) && name !== '--sc-mark').sort();
    const probe = widget.appendChild(document.createElement('span'));
    const painted = (colour) => {
        probe.style.color = colour;
        return getComputedStyle(probe).color;
    };
    const values = [...new Set(names)].map((name) => `${name}: ${painted(`var(${name})`)}`);
    const browsers = `Canvas: ${painted('Canvas')}`;
    probe.remove();
    const { color, backgroundColor } = getComputedStyle(widget);
    return [...values, browsers, color, backgroundColor, getComputedStyle(document.body).backgroundColor];
})()";

#[test]
fn on_paper_a_dark_theme_is_as_light_as_any() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver shows a page as on paper");
    let site = site();
    let page = tab();
    page.prefer("light");
    open(&page, &site.at(&embed(SiteData::under_test().first_lead(), Language::EN)));
    let screen = page.texts(PAINT);
    page.print("light");
    let paper = page.texts(PAINT);
    for paint in [&screen, &paper] {
        assert!(paint.len() > 10 && paint.contains(&"Canvas: rgb(255, 255, 255)".to_owned()), "{paint:#?}");
    }
    for theme in ["auto", "light", "dark"] {
        page.run(&format!(
            "for (const one of document.querySelectorAll('#source-compare, .sc')) one.dataset.theme = '{theme}';"
        ));
        page.prefer("dark");
        assert_eq!(page.texts(PAINT) == screen, theme == "light", "a theme {theme} on a dark screen");
        page.print("dark");
        assert_eq!(page.texts(PAINT), paper, "a theme {theme} on paper");
    }
}

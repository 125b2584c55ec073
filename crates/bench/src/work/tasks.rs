//! What a reader does on the table and in the search, in JavaScript, for ours and for the one that is written by hand.

/// What is typed into the search, letter by letter: a plot of the seeds.
const TYPED: &str = "bobaba";

/// A page on which a reader does something.
pub(crate) struct Desk {
    /// True for ours.
    pub(crate) is_ours: bool,
    /// From the root of the server.
    pub(crate) path: &'static str,
    /// An expression that holds once the page answers.
    pub(crate) ready: &'static str,
    /// A list of tasks: `name`, `act`, `seen` (what changes by it), `back` (what undoes it).
    pub(crate) tasks: String,
}

/// The name of each task, and what the tables call it.
pub(crate) const NAMES: [(&str, &str); 6] = [
    ("filter", "only where they differ"),
    ("source", "a source put away"),
    ("pair", "two against each other"),
    ("language", "another language"),
    ("first", "the first key of a search"),
    ("search", "every further key"),
];

/// The pages.
pub(crate) fn desks(last_source: usize) -> [Desk; 4] {
    [
        Desk {
            is_ours: true,
            path: "",
            ready: "document.querySelector('[data-started]') && !document.querySelector('fieldset:disabled')",
            tasks: table(
                "document.querySelector('.sc-controls__status')?.textContent",
                "[hreflang=\"de\"]",
                last_source,
            ),
        },
        Desk {
            is_ours: false,
            path: "bench/hand.html",
            ready: "document.readyState === 'complete'",
            tasks: table("document.querySelector('[role=status]').textContent", "[hreflang=\"de\"]", last_source),
        },
        Desk {
            is_ours: true,
            path: "search/",
            ready: "document.querySelector('.sc-search__tool') && !document.querySelector('.sc-search__tool > .sc-scripted')",
            tasks: search(
                "document.querySelector('#search-status').textContent + document.querySelector('.sc-search__tool').textContent",
            ),
        },
        Desk {
            is_ours: false,
            path: "bench/hand.html",
            ready: "document.readyState === 'complete'",
            tasks: search("document.querySelector('[role=status]').textContent"),
        },
    ]
}

/// Filter, source, pair and language; `status` says what is shown.
fn table(status: &str, language: &str, last: usize) -> String {
    let click = |selector: &str| format!("() => document.querySelector({selector:?}).click()");
    let choose = |name: &str, value: &str| {
        format!(
            "(() => {{ const select = document.querySelector('select[name={name}]'); select.value = '{value}'; \
             select.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
        )
    };
    let last = format!("source-{last}");
    let (filter, source, language) =
        (click("input[name=differences]"), click("input[name=source-source-1]"), click(language));
    // One chosen stands against the first other one at once.
    let (pair, no_pair) = (choose("pair-0", &last), choose("pair-0", ""));
    // What is seen of sources put away and of pairs are the cells of a row; a status may say the same.
    let cells = format!(
        "{status} + [...document.querySelectorAll('tbody tr:nth-child(2) td')].map((cell) => cell.checkVisibility())"
    );
    format!(
        "[{{ name: 'filter', act: {filter}, seen: () => {status}, back: {filter} }},\
         {{ name: 'source', act: {source}, seen: () => {cells}, back: {source} }},\
         {{ name: 'pair', act: () => {pair}, seen: () => {cells}, back: () => {no_pair} }},\
         {{ name: 'language', act: {language}, seen: () => document.documentElement.lang + document.querySelector('[data-source-compare] .sc')?.lang }}]"
    )
}

/// Key by key; `outcome` is what is found, which may be the same from one key to the next.
fn search(outcome: &str) -> String {
    let key = |n_typed: usize| {
        let text: String = TYPED.chars().take(n_typed).collect();
        let (name, seen) =
            if n_typed == 1 { ("first", format!("() => {outcome}")) } else { ("search", "undefined".to_owned()) };
        format!(
            "{{ name: '{name}', seen: {seen}, act: () => {{ const field = document.querySelector('[type=search]'); \
             field.value = {text:?}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }} }}"
        )
    };
    format!("[{}]", (1..=TYPED.len()).map(key).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_has_a_name_that_tables_know() {
        for desk in desks(11) {
            let names: Vec<&str> =
                desk.tasks.split("name: '").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
            assert!(!names.is_empty());
            assert!(names.iter().all(|name| NAMES.iter().any(|(known, _)| known == name)), "{names:?}");
        }
    }

    #[test]
    fn the_search_gets_one_letter_more_each_time() {
        let typed = search("0");
        assert_eq!(typed.matches("field.value").count(), TYPED.len());
        assert!(typed.contains("field.value = \"b\";") && typed.contains(&format!("field.value = {TYPED:?};")));
    }
}

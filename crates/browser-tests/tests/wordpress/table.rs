//! The table of what stands, as it is in `docs/hosts.md`.

use browser_tests::repository;
use std::{env, fs};

use crate::codes::Form;
use crate::editor::{Place, Role};

/// What stands in the posts of a role.
pub(crate) struct Line {
    pub(crate) role: Role,
    pub(crate) form: Form,
    pub(crate) place: Place,
    /// In words, at each width.
    pub(crate) stands: Vec<String>,
}

/// The page that holds the table, and what stands before and after it there.
const DOCUMENT: &str = "docs/hosts.md";
const BEFORE: &str = "<!-- `UPDATE_SNAPSHOTS=1 cargo xtask test --hosts` writes this table. -->\n";
const AFTER: &str = "\n<!-- -->\n";

/// A row for each form and the places where the same stands; a column for the roles that may write any HTML, one for the others.
pub(crate) fn of(lines: &[Line]) -> String {
    let names = |any_html| {
        let roles = Role::ALL.into_iter().filter(|role| role.writes_any_html() == any_html);
        roles.map(Role::name).collect::<Vec<_>>().join(", ")
    };
    let mut table = format!("| code | pasted into | {} | {} |\n| --- | --- | --- | --- |\n", names(true), names(false));
    for form in Form::ALL {
        let mut rows: Vec<(Vec<&str>, [String; 2])> = Vec::new();
        for place in Place::ALL {
            let cells = [true, false].map(|any_html| {
                let of_cell =
                    |line: &&Line| line.form == form && line.place == place && line.role.writes_any_html() == any_html;
                let mut stands: Vec<&str> =
                    lines.iter().filter(of_cell).flat_map(|line| &line.stands).map(String::as_str).collect();
                stands.dedup();
                stands.join("; ")
            });
            match rows.last_mut() {
                Some((places, known)) if *known == cells => places.push(place.name(form)),
                _ => rows.push((vec![place.name(form)], cells)),
            }
        }
        for (places, [any_html, others]) in rows {
            table += &format!("| {} | {} | {any_html} | {others} |\n", form.name(), places.join("; "));
        }
    }
    table
}

/// The document says what was found. `UPDATE_SNAPSHOTS` lets it be written.
pub(crate) fn assert_documented(table: &str) {
    let path = repository().join(DOCUMENT);
    let text = fs::read_to_string(&path).expect("docs/hosts.md");
    let (before, rest) = text.split_once(BEFORE).expect("a line before the table");
    let (documented, after) = rest.split_once(AFTER).expect("a line after the table");
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, format!("{before}{BEFORE}{table}{AFTER}{after}")).expect("docs/hosts.md is written");
    } else {
        assert_eq!(documented, table, "{DOCUMENT} says something else; read the difference, then UPDATE_SNAPSHOTS=1");
    }
}

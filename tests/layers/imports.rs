//! The imports between the modules of a crate, and the cycles in them.

use std::collections::{BTreeMap, BTreeSet};

/// A module by its path from the root of its crate: `["components", "claim"]`, and none for the root.
type Module = Vec<String>;

/// The modules of a crate: each with its code, without comments and unit tests, and with what it hands on from its children by
/// `pub use`.
struct Crate {
    code: BTreeMap<Module, String>,
    handed_on: BTreeMap<Module, BTreeMap<String, Module>>,
}

/// Every cycle of imports between the modules of a crate of this name, as `a → b → a`, given the paths of its files below `src/` and their
/// texts.
pub(crate) fn cycles(crate_name: &str, files: &[(String, String)]) -> Vec<String> {
    let imports = Crate::read(files).imports(&format!("{crate_name}::"));
    let mut found = BTreeSet::new();
    for start in imports.keys() {
        if let Some(way) = way_back(start, &imports) {
            // The same cycle is found from each of its modules: it is written from the first.
            let least = way.iter().enumerate().min_by_key(|(_, module)| *module).map_or(0, |(idx, _)| idx);
            let mut cycle: Vec<&Module> = way.iter().cycle().skip(least).take(way.len() + 1).collect();
            cycle.dedup();
            found.insert(cycle.into_iter().map(name).collect::<Vec<_>>().join(" → "));
        }
    }
    found.into_iter().collect()
}

/// The shortest way along the imports from a module back to itself, without its last step.
fn way_back(start: &Module, imports: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    let mut ways = vec![vec![start.clone()]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for next in imports.get(way.last()?).into_iter().flatten() {
                if next == start {
                    return Some(way);
                }
                if seen.insert(next.clone()) {
                    longer.push([way.as_slice(), std::slice::from_ref(next)].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

fn name(module: &Module) -> String {
    if module.is_empty() { "the root".to_owned() } else { module.join("::") }
}

impl Crate {
    fn read(files: &[(String, String)]) -> Self {
        let code: BTreeMap<Module, String> = files.iter().map(|(path, text)| (module(path), code(text))).collect();
        let mut modules = Self { code, handed_on: BTreeMap::new() };
        for (module, code) in &modules.code {
            let mut names = BTreeMap::new();
            for mut path in uses(code, "pub use ") {
                let child = [module.as_slice(), &path[..1]].concat();
                if modules.code.contains_key(&child) {
                    names.extend(path.pop().map(|name| (name, child)));
                }
            }
            modules.handed_on.insert(module.clone(), names);
        }
        modules
    }

    /// The modules that each module imports from; `own` is what the crate is called by its binary.
    fn imports(&self, own_name: &str) -> BTreeMap<Module, BTreeSet<Module>> {
        let of = |(module, code): (&Module, &String)| {
            let mut imported: BTreeSet<Module> = BTreeSet::new();
            for (start, base) in [("crate::", Vec::new()), (own_name, Vec::new()), ("super::", parent(module))] {
                imported.extend(uses(code, start).into_iter().map(|path| self.resolved(&base, &path)));
            }
            // A folder's own module names its children without more.
            let own = without(code, "pub use ");
            let children =
                self.code.keys().filter(|child| child.len() == module.len() + 1 && child.starts_with(module));
            let named =
                |child: &&Module| child.last().is_some_and(|name| begins(&own, &format!("{name}::")).next().is_some());
            imported.extend(children.filter(named).cloned());
            imported.remove(module);
            (module.clone(), imported)
        };
        self.code.iter().map(of).collect()
    }

    /// The module in which what a path leads to is written.
    fn resolved(&self, base: &Module, path: &[String]) -> Module {
        let mut module = base.clone();
        for (idx, segment) in path.iter().enumerate() {
            if segment == "super" {
                module = parent(&module);
                continue;
            }
            let child = [module.as_slice(), std::slice::from_ref(segment)].concat();
            if self.code.contains_key(&child) {
                module = child;
            } else {
                let handed_on = self.handed_on.get(&module).and_then(|names| names.get(segment));
                return handed_on.map_or(module, |child| self.resolved(child, &path[idx..]));
            }
        }
        module
    }
}

/// `components/claim.rs` is `components::claim`, and `components/mod.rs` is `components`.
fn module(path: &str) -> Module {
    let path = path.trim_end_matches(".rs");
    let parts = path.split('/').filter(|part| !["mod", "lib"].contains(part));
    parts.map(str::to_owned).collect()
}

fn parent(module: &Module) -> Module {
    module[..module.len().saturating_sub(1)].to_vec()
}

/// The text without comments and without what comes after the first line that is for tests only, but for declarations of modules.
fn code(text: &str) -> String {
    let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
    let lines = text[..end].lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The text without the declarations that begin so.
fn without(text: &str, start: &str) -> String {
    let mut parts = text.split(start);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(';').map_or("", |(_, rest)| rest))
}

/// The places where words begin with these.
fn begins<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let starts = |at: &usize| !text[..*at].ends_with(|last: char| last.is_alphanumeric() || "_:$".contains(last));
    text.match_indices(words).map(|(at, _)| at).filter(starts)
}

/// Every path after these words, each branch of a tree of them by itself.
fn uses(code: &str, start: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for at in begins(code, start) {
        branches(&mut code[at + start.len()..].chars().peekable(), &[], &mut found);
    }
    found
}

fn branches(rest: &mut std::iter::Peekable<std::str::Chars<'_>>, before: &[String], found: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    loop {
        while rest.next_if(|next| next.is_whitespace()).is_some() {}
        if rest.next_if_eq(&'{').is_some() {
            loop {
                branches(rest, &path, found);
                while rest.next_if(|next| next.is_whitespace()).is_some() {}
                if rest.next_if_eq(&',').is_none() {
                    break;
                }
            }
            rest.next_if_eq(&'}');
            return;
        }
        let mut segment = String::new();
        while let Some(next) = rest.next_if(|next| next.is_alphanumeric() || *next == '_') {
            segment.push(next);
        }
        if !segment.is_empty() && segment != "self" {
            path.push(segment);
        }
        if rest.next_if_eq(&':').is_none() {
            break;
        }
        rest.next_if_eq(&':');
    }
    // A new name, which is no part of the path.
    let mut ahead = rest.clone();
    while ahead.next_if(|next| next.is_whitespace()).is_some() {}
    if ahead.next() == Some('a') && ahead.next() == Some('s') && ahead.next() == Some(' ') {
        while ahead.next_if(|next| next.is_alphanumeric() || *next == '_').is_some() {}
        *rest = ahead;
    }
    if path.len() > before.len() || !before.is_empty() {
        found.push(path);
    }
}

#[test]
fn imports_that_lead_back_are_found_and_others_are_not() {
    /// Files with their texts, and the cycles that they make.
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);
    let cases: &[Case<'_>] = &[
        (&[("a.rs", "use crate::b::B;"), ("b.rs", "use yew::A;")], &[]),
        (&[("a.rs", "use crate::b::B;"), ("b.rs", "fn f() { crate::a::g() }")], &["a → b → a"]),
        (
            &[("a.rs", "use crate::b::{self, B as C};"), ("b.rs", "use super::{c, x::Y};"), ("c.rs", "use crate::a;")],
            &["a → b → c → a"],
        ),
        (&[("a.rs", "use crate::b::B;"), ("b.rs", "// crate::a\n#[cfg(test)]\nmod tests { use crate::a::A; }")], &[]),
        // A folder that hands on what is written in its files is no import.
        (&[("a/mod.rs", "mod b;\npub use b::{B, C};\nfn own() {}"), ("a/b.rs", "use super::own;")], &[]),
        (
            &[("a/mod.rs", "mod b;\npub use b::B;\nfn own() { b::f() }"), ("a/b.rs", "use super::own;")],
            &["a → a::b → a"],
        ),
        // A name that is handed on stands where it is written.
        (
            &[
                ("lib.rs", "mod a;\nmod b;\npub use a::A;\npub use b::B;"),
                ("a.rs", "use crate::B;"),
                ("b.rs", "use crate::C;"),
            ],
            &[],
        ),
        (
            &[
                ("lib.rs", "mod a;\nmod b;\npub use a::A;\npub use b::B;"),
                ("a.rs", "use crate::B;"),
                ("b.rs", "use crate::A;"),
            ],
            &["a → b → a"],
        ),
    ];
    for (files, expected) in cases {
        let owned: Vec<(String, String)> =
            files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        assert_eq!(cycles("own", &owned), *expected, "{files:?}");
    }
}

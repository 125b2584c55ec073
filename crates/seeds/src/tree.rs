//! Finding a value in a tree of TOML, and changing it: what the reading of a mistaken file needs.

use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A step from a table or an array to what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// The way from the top of the file to a value.
pub(super) type Path = Vec<Step>;

/// A question about a value: its path, the place of its key (that of the value itself in an array), and the value.
type Asked<'a> = &'a dyn Fn(&Path, &Range<usize>, &Spanned<DeValue<'_>>) -> bool;

/// The first value of the tree of which this holds.
pub(super) fn find(table: &DeTable<'_>, is_it: Asked<'_>) -> Option<Path> {
    in_table(table, &mut Vec::new(), is_it)
}

/// The same below the values that stand at a place, since serde names the place of a whole value only where it chooses a kind.
pub(super) fn find_below(table: &DeTable<'_>, span: &Range<usize>, is_it: Asked<'_>) -> Option<Path> {
    let inside = |value: &Spanned<DeValue<'_>>| span.start <= value.span().start && value.span().end <= span.end;
    find(table, &|path, key, value| inside(value) && is_it(path, key, value))
}

fn in_table(table: &DeTable<'_>, path: &mut Path, is_it: Asked<'_>) -> Option<Path> {
    table.iter().find_map(|(key, value)| {
        path.push(Step::Key(key.get_ref().to_string()));
        let found = in_value(value, &key.span(), path, is_it);
        path.pop();
        found
    })
}

fn in_value(value: &Spanned<DeValue<'_>>, key: &Range<usize>, path: &mut Path, is_it: Asked<'_>) -> Option<Path> {
    if is_it(path, key, value) {
        return Some(path.clone());
    }
    match value.get_ref() {
        DeValue::Table(table) => in_table(table, path, is_it),
        DeValue::Array(items) => items.iter().enumerate().find_map(|(idx, item)| {
            path.push(Step::Item(idx));
            let found = in_value(item, &item.span(), path, is_it);
            path.pop();
            found
        }),
        _ => None,
    }
}

/// The value at the end of a path, to be changed; the whole file for an empty one.
fn spanned_mut<'t, 'i>(table: &'t mut DeTable<'i>, path: &[Step]) -> Option<&'t mut Spanned<DeValue<'i>>> {
    let (first, rest) = path.split_first()?;
    let Step::Key(key) = first else { return None };
    rest.iter().try_fold(table.get_mut(key.as_str())?, |value, step| match (step, value.get_mut()) {
        (Step::Key(key), DeValue::Table(inner)) => inner.get_mut(key.as_str()),
        (Step::Item(idx), DeValue::Array(items)) => items.get_mut(*idx),
        _ => None,
    })
}

/// The table at the end of a path.
pub(super) fn table_mut<'t, 'i>(table: &'t mut DeTable<'i>, path: &[Step]) -> Option<&'t mut DeTable<'i>> {
    if path.is_empty() {
        return Some(table);
    }
    match spanned_mut(table, path)?.get_mut() {
        DeValue::Table(inner) => Some(inner),
        _ => None,
    }
}

/// A copy of the value at the end of a path.
pub(super) fn value<'i>(table: &mut DeTable<'i>, path: &[Step]) -> Option<Spanned<DeValue<'i>>> {
    spanned_mut(table, path).cloned()
}

/// The place of the key at the end of a path.
pub(super) fn key_span(table: &mut DeTable<'_>, path: &[Step]) -> Option<Range<usize>> {
    let (last, above) = path.split_last()?;
    let Step::Key(key) = last else { return None };
    table_mut(table, above)?.get_key_value(key.as_str()).map(|(key, _)| key.span())
}

/// Takes away what is at the end of a path.
pub(super) fn remove(table: &mut DeTable<'_>, path: &[Step]) {
    if let Some((Step::Key(key), above)) = path.split_last()
        && let Some(table) = table_mut(table, above)
    {
        table.remove(key.as_str());
    }
}

/// Puts another value at the end of a path. False when there is none.
pub(super) fn replace<'i>(table: &mut DeTable<'i>, path: &[Step], value: Spanned<DeValue<'i>>) -> bool {
    match spanned_mut(table, path) {
        Some(place) => {
            *place = value;
            true
        }
        None => false,
    }
}

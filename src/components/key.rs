//! The key: number, colour and name of every source on the page, the way to what each is. It stays in sight, and on a wide screen it
//! heads the columns.

use super::{all, classes, source_badge, source_class};
use crate::edition::Edition;
use crate::html;
use crate::state::Choice;
use model::address::source_path;
use model::joined;
use model::{Source, SourceId};
use yew::prelude::*;

/// So many columns fit a wide screen, and `components.css` has so many: a sixth would leave a quote some twenty letters a line. Claims
/// of more sources stand three or four abreast, each under its own name.
pub(super) const COLUMNS_MOST: usize = 5;

/// The names of the sources that the reader sees, over their columns; `root` is the way to the site's root.
pub fn source_key(edition: &Edition, choice: &Choice, root: &str) -> Html {
    key(edition, choice, root, columns(edition, choice).unwrap_or_default())
}

/// The same names, where no columns are below.
pub fn source_row(edition: &Edition, choice: &Choice, root: &str) -> Html {
    key(edition, choice, root, "sc-key--list".to_owned())
}

fn key(edition: &Edition, choice: &Choice, root: &str, columns: String) -> Html {
    html! {
        <ul class={classes(&["sc-key", &columns])}>
            { all(shown(edition, choice).map(|source| html! {
                <li class={source_class(source)}>
                    <a href={joined(&[root, &source_path(edition.language(), &source.id)])}>
                        { source_badge(edition, source) }<span>{ edition.text(source.short_name) }</span>
                    </a>
                </li>
            })) }
        </ul>
    }
}

/// The class of a grid with a column for each source that the reader sees; none when there are too many.
pub(super) fn columns(edition: &Edition, choice: &Choice) -> Option<String> {
    let n_columns = shown(edition, choice).count();
    (n_columns <= COLUMNS_MOST).then(|| joined(&["sc-columns sc-columns--", &n_columns.to_string()]))
}

/// The class of a source's place in such a grid.
pub(super) fn column(edition: &Edition, choice: &Choice, source_id: &SourceId) -> Option<String> {
    let column_idx = shown(edition, choice).position(|source| source.id == *source_id)?;
    Some(joined(&["sc-column-", &(column_idx + 1).to_string()]))
}

fn shown<'a>(edition: &'a Edition, choice: &'a Choice) -> impl Iterator<Item = &'a Source> {
    edition.dataset().sources.iter().filter(|source| choice.shows_source(&source.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A class that no sheet knows would put every claim under the other, without a fault.
    #[test]
    fn the_sheet_has_as_many_columns_as_are_asked_for() {
        let sheet = include_str!("../../static/css/components.css");
        for (class, property) in [(".sc-columns--", "--sc-columns"), (".sc-columns > .sc-column-", "grid-column")] {
            let declared = |n: &usize| sheet.contains(&format!("{class}{n} {{ {property}: {n}; }}"));
            assert_eq!((1..).take_while(declared).count(), COLUMNS_MOST, "{class}");
        }
    }
}

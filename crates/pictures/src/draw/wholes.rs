//! Sets whose sources name parts of one thing at different depths: a row for each whole, and in its cells what each source names of it,
//! with the tie to the whole and what that rests on.

use super::DrawingContext;
use super::matrix::{Column, bases, each_table, first, groups, head, members, naming};
use super::shown::{with, with_any, with_several};
use model::phrasing::basis_bracket;
use model::relations::Gazetteer;
use model::{Basis, Member, PlaceId, Row, Topic};
use source_compare::components::{all, source_badge, source_class};
use source_compare::i18n;
use yew::prelude::*;

/// The members that a source names of one whole, and that are tied to it alike.
struct Tied<'a> {
    /// Absent for the whole itself.
    basis: Option<Basis>,
    /// Each with whether the claim that names it is inferred.
    members: Vec<(&'a Member, bool)>,
}

/// One table a sub-question on which two sources name sets.
pub(super) fn wholes(context: &DrawingContext, topic: &Topic) -> Html {
    each_table(context, topic, table)
}

fn table(context: &DrawingContext, topic: &Topic, row: Option<&Row>, columns: &[Column<'_>]) -> Html {
    let phrases = context.picture_phrases();
    let gazetteer = Gazetteer::of(context.dataset());
    let groups = groups(gazetteer, columns);
    let places: Vec<PlaceId> = groups.iter().flat_map(|(_, places)| places.clone()).collect();
    let caption = row.map_or_else(|| AttrValue::from(phrases.matrix_caption), |row| context.text(row.label));
    // Several topics have a table, and a topic may have the matrix, too: each has a name of its own.
    let dot = context.separator();
    let label = format!("{}{dot}{caption}{dot}{}", context.text(topic.question), phrases.wholes_whole);
    html! {
        <figure class="sc-matrix sc-members sc-wholes" aria-label={caption.clone()} when={with_several(context, columns.iter().filter_map(first))}>
            <div class="sc-scroll" role="region" aria-label={label} tabindex="0">
                <table>
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ phrases.wholes_whole }</th>
                            { all(columns.iter().map(|column| head(context, column))) }
                        </tr>
                    </thead>
                    <tbody>
                        { all(groups.iter().map(|(whole, places)| html! {
                            <tr when={with_any(context, places.iter().flat_map(|place_id| naming(columns, place_id)))}>
                                <th scope="row">{ context.place_name(whole) }</th>
                                { all(columns.iter().map(|column| cell(context, column, &tied(gazetteer, column, whole, places), places.iter().any(|place_id| place_id != whole)))) }
                            </tr>
                        })) }
                    </tbody>
                </table>
            </div>
            <figcaption>
                { phrases.wholes_key }
                { bases(context, &places, columns) }
            </figcaption>
        </figure>
    }
}

/// What a column names of a group: first the whole, then its parts, what is best founded first.
fn tied<'a>(gazetteer: Gazetteer<'_>, column: &Column<'a>, whole: &PlaceId, places: &[PlaceId]) -> Vec<Tied<'a>> {
    let mut found: Vec<Tied<'a>> = Vec::new();
    for (member, inferred) in members(column).into_iter().filter(|(member, _)| places.contains(&member.place)) {
        let ways = gazetteer.wholes(&member.place);
        let basis = ways.iter().find(|(above, _)| above == whole).map(|(_, basis)| *basis);
        match found.iter_mut().find(|tied| tied.basis == basis) {
            Some(tied) => tied.members.push((member, inferred)),
            None => found.push(Tied { basis, members: vec![(member, inferred)] }),
        }
    }
    found.sort_by_key(|tied| tied.basis);
    found
}

/// `has_parts` when some source names a part: where none does, that a name is the place itself needs no saying.
fn cell(context: &DrawingContext, column: &Column<'_>, tied: &[Tied<'_>], has_parts: bool) -> Html {
    let source = column.source;
    // Where it is narrow, a cell stands on a line of its own and says whose it is.
    let who = html! { <span class="sc-members__who">{ source_badge(context, source) }</span> };
    if tied.is_empty() {
        return html! {
            <td class="sc-matrix__cell" when={with(source)}>
                { who }<span>{ "–" }<span class="sc-members__blank">{ " " }{ context.picture_phrases().matrix_not_named }</span></span>
            </td>
        };
    }
    html! {
        <td class={classes!("sc-matrix__cell", source_class(source))} when={with(source)}>
            { who }<span>{ all(tied.iter().map(|tied| line(context, column, tied, has_parts))) }</span>
        </td>
    }
}

/// Names, and under them how they belong to the whole.
fn line(context: &DrawingContext, column: &Column<'_>, tied: &Tied<'_>, has_parts: bool) -> Html {
    let phrases = context.picture_phrases();
    let tie = match tied.basis {
        None => html! { phrases.wholes_itself },
        Some(basis) => {
            let founded = basis_bracket(&**context, basis)
                .unwrap_or_else(|| format!("[{}]", i18n::basis(context.phrases(), basis)));
            html! { <>{ phrases.wholes_part }{ " " }<span class="sc-basis">{ founded }</span></> }
        }
    };
    html! {
        <>
            { all(tied.members.iter().enumerate().map(|(idx, (member, inferred))| {
                let comma = if idx > 0 { context.list_comma() } else { "" };
                html! { <>{ comma }{ name(context, column, member, *inferred) }</> }
            })) }
            if has_parts { <span class="sc-matrix__scope">{ tie }</span> }
        </>
    }
}

/// A name in the reader's language, and as the source prints it where that is another.
fn name(context: &DrawingContext, column: &Column<'_>, member: &Member, inferred: bool) -> Html {
    let ours = context.place_name(&member.place);
    let (open, close) = (context.phrases().bracket_open, context.phrases().bracket_close);
    let printed = (!context.folds().same(&ours, &member.printed)).then(|| {
        html! { <>{ open }<span lang={column.source.language.to_string()}>{ &member.printed }</span>{ close }</> }
    });
    html! {
        <>
            <b>{ ours }</b>{ printed.unwrap_or_default() }
            if inferred { { " " }<span class="sc-basis">{ basis_bracket(&**context, Basis::Inference) }</span> }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, text, topic};
    use model::{Drawing, Language};

    #[test]
    fn parts_stand_in_the_row_of_their_whole_with_what_ties_them() {
        let context = context(Language::EN);
        let parts = parts(&wholes(&context, &topic(&context, "garden-beds")));
        let rows: Vec<&Drawing> = parts.iter().filter(|part| part.tag == "tr").skip(1).collect();
        let cells: Vec<Vec<String>> = rows.iter().map(|row| row.children.iter().map(text).collect()).collect();
        assert_eq!(rows.len(), 2, "the side with its corners, and the pond");
        let [itself, part_of, outside, documents, inferred] = [
            context.picture_phrases().wholes_itself,
            context.picture_phrases().wholes_part,
            context.phrases().basis_outside,
            context.phrases().basis_documents,
            context.phrases().by_inference,
        ];
        let [whole, notice, plan, articles] = &cells[0][..] else { panic!("{cells:?}") };
        assert_eq!(whole, "North Side");
        for (name, basis) in [("Rose Corner", outside), ("Herb Corner", documents)] {
            let (_, after) = notice.split_once(name).unwrap();
            assert!(after.starts_with(&format!("{part_of} [{basis}]")), "{notice}");
        }
        assert!(plan.contains(itself) && plan.contains("北區") && !plan.contains(part_of), "{plan}");
        assert!(articles.contains("香草角") && articles.contains(documents), "{articles}");
        assert!(!cells.concat().concat().contains(inferred));
        assert_eq!(cells[1][..2], ["Yu Pond", "source_n1Yu Pond"]);
    }

    #[test]
    fn a_name_that_is_the_same_in_both_scripts_stands_once() {
        let context = context(Language::ZH_HANS);
        let parts = parts(&wholes(&context, &topic(&context, "garden-beds")));
        let all: String = parts.iter().filter(|part| part.tag == "td").map(text).collect();
        assert!(all.contains("北区") && !all.contains("北區") && all.contains("Rose Corner"), "{all}");
    }
}

//! The table: sub-questions by sources, each cell what the source says on it, or that it is silent, which is no disagreement.

use super::DrawingContext;
use super::linked::gap;
use super::shown::{with, with_any, with_several};
use model::address::claim_anchor;
use model::phrasing::basis_bracket;
use model::{Basis, Claim, Row, SilenceKind, Source, Topic, Value};
use source_compare::components::{all, source_badge, source_class, source_label};
use source_compare::i18n;
use yew::prelude::*;

/// A column for each source that has a claim; nothing while there is only one. Where it is narrow, the style sheet sets what a row
/// asks above its cells; it is a table still, as its roles say, since elements that are not laid out as one lose theirs.
pub(super) fn table(context: &DrawingContext, topic: &Topic) -> Html {
    let sources = columns(context, topic);
    let firsts = sources.iter().filter_map(|source| topic.claims.iter().find(|claim| claim.source == source.id));
    if sources.len() < 2 || topic.rows.is_empty() {
        return Html::default();
    }
    let inferred = with_any(context, topic.claims.iter().filter(|claim| claim.inferred.is_some()));
    // Several topics have a table: only with its question does each have a name of its own.
    let label =
        format!("{}{}{}", context.text(topic.question), context.separator(), context.picture_phrases().table_caption);
    html! {
        <figure class="sc-matrix sc-table" aria-label={context.picture_phrases().table_caption} when={with_several(context, firsts)}>
            <div class="sc-scroll" role="region" aria-label={label} tabindex="0">
                <table>
                    <caption>{ context.picture_phrases().table_caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ context.picture_phrases().table_point }</th>
                            { all(sources.iter().map(|source| html! {
                                <th scope="col" class={source_class(source)} when={with(source)}>
                                    { source_badge(context, source) }<span>{ context.text(source.short_name) }</span>
                                </th>
                            })) }
                        </tr>
                    </thead>
                    <tbody>{ all(topic.rows.iter().map(|row| table_row(context, topic, row, &sources))) }</tbody>
                </table>
            </div>
            <figcaption>
                { context.picture_phrases().table_key }
                if !inferred.is_empty() { <span when={inferred}>{ gap(context) }{ context.picture_phrases().table_key_inferred }</span> }
            </figcaption>
        </figure>
    }
}

/// The sources that speak, in their order.
fn columns<'a>(context: &'a DrawingContext, topic: &Topic) -> Vec<&'a Source> {
    let speaks = |source: &&Source| topic.claims.iter().any(|claim| claim.source == source.id);
    context.dataset().sources.iter().filter(speaks).collect()
}

fn table_row(context: &DrawingContext, topic: &Topic, row: &Row, sources: &[&Source]) -> Html {
    let of_row = topic.claims.iter().filter(|claim| claim.row.as_ref() == Some(&row.id));
    html! {
        <tr when={with_any(context, of_row)}>
            <th scope="row">{ row_label(context, row) }</th>
            { all(sources.iter().map(|source| cell(context, topic, row, source))) }
        </tr>
    }
}

/// The question of a row; a sign that stands before a remark in brackets is set large.
fn row_label(context: &DrawingContext, row: &Row) -> Html {
    let label = context.text(row.label);
    match label.split_once('[') {
        Some((sign, remark)) if sign.trim().chars().count() == 1 => html! {
            <><span class="sc-table__sign">{ sign.trim().to_owned() }</span>{ " " }<span class="sc-table__remark">{ format!("[{remark}") }</span></>
        },
        _ => html! { label },
    }
}

/// The claims of a source on a point, each a link; or what its silence means.
fn cell(context: &DrawingContext, topic: &Topic, row: &Row, source: &Source) -> Html {
    let claims: Vec<&Claim> = topic.claims_of(&source.id, Some(&row.id)).collect();
    if claims.is_empty() {
        let kind = if source.excerpt { SilenceKind::NotInExcerpt } else { SilenceKind::DoesNotSay };
        return html! {
            <td class="sc-matrix__cell sc-table__silence" when={with(source)}><span aria-hidden="true">{ "– " }</span>{ i18n::silence(context.phrases(), kind) }</td>
        };
    }
    html! {
        <td class={source_class(source)} when={with(source)}>
            { all(claims.into_iter().map(|claim| said(context, topic, claim))) }
        </td>
    }
}

fn said(context: &DrawingContext, topic: &Topic, claim: &Claim) -> Html {
    let kind = if claim.inferred.is_some() { "sc-table__claim--inferred" } else { "sc-matrix__cell--named" };
    let counts = matches!(claim.value, Value::Quantity { .. });
    html! {
        <a class={classes!("sc-matrix__cell", "sc-table__claim", kind)} href={format!("#{}", claim_anchor(&topic.id, &claim.id))}>
            <span class="sc-matrix__dot" aria-hidden="true"></span>
            <span class="sc-hidden">
                { context.source(&claim.source).map(|source| source_label(context, source)) }{ context.colon() }
            </span>
            <span class="sc-table__value">{ context.value_line(claim) }</span>
            if counts {
                <span class="sc-matrix__scope">{ context.text(claim.scope) }</span>
            }
            if claim.inferred.is_some() {
                { " " }<span class="sc-basis">{ basis_bracket(&**context, Basis::Inference) }</span>
            }
        </a>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, parts, saying, text, topic};
    use model::{Drawing, Language};

    fn all_named<'a>(drawing: &'a Drawing, tag: &str) -> Vec<&'a Drawing> {
        let own = (drawing.tag == tag).then_some(drawing);
        own.into_iter().chain(drawing.children.iter().flat_map(|child| all_named(child, tag))).collect()
    }

    #[test]
    fn every_claim_stands_in_the_cell_of_its_row_and_source() {
        for language in [Language::EN, Language::ZH_HANS, Language::ZH_HANT] {
            let context = context(language);
            let topic = topic(&context, "garden-facts");
            let sources = columns(&context, &topic);
            let parts = parts(&table(&context, &topic));
            let rows: Vec<&Drawing> = parts.iter().filter(|part| part.tag == "tr").skip(1).collect();
            assert_eq!(rows.len(), topic.rows.len());
            let mut n_silent = 0;
            for (row, tr) in topic.rows.iter().zip(rows) {
                let cells = all_named(tr, "td");
                assert_eq!(cells.len(), sources.len());
                for (source, cell) in sources.iter().zip(cells) {
                    let claims: Vec<&Claim> = topic.claims_of(&source.id, Some(&row.id)).collect();
                    let links: Vec<&str> =
                        all_named(cell, "a").iter().filter_map(|link| link.attribute("href")).collect();
                    let expected: Vec<String> =
                        claims.iter().map(|claim| format!("#{}", claim_anchor(&topic.id, &claim.id))).collect();
                    assert_eq!(links, expected, "{}, {}", row.id, source.id);
                    for claim in &claims {
                        assert!(text(cell).contains(&context.value_line(claim)), "{}", claim.id);
                        let marked = text(cell).contains(context.phrases().by_inference);
                        assert_eq!(claim.inferred.is_some(), marked, "{} is marked as inferred", claim.id);
                    }
                    let [silent, excerpt] = [context.phrases().does_not_say, context.phrases().not_in_excerpt]
                        .map(|phrase| text(cell).contains(phrase));
                    let is_silent = claims.is_empty();
                    assert_eq!((silent, excerpt), (is_silent && !source.excerpt, is_silent && source.excerpt));
                    n_silent += usize::from(is_silent);
                }
            }
            assert!(n_silent > 0, "the fixture has a source that is silent on a row");
        }
    }

    #[test]
    fn a_sign_before_its_remark_is_set_large() {
        let context = context(Language::EN);
        let topic = topic(&context, "garden-facts");
        for (label, sign) in
            [("1 [an axis]", Some("1")), ("X [more]", Some("X")), ("10 [more]", None), ("An axis", None)]
        {
            let parts = parts(&table(&saying(&context, topic.rows[0].label, label), &topic));
            let signs: Vec<String> = parts.iter().filter(|part| part.has_class("sc-table__sign")).map(text).collect();
            assert_eq!(signs, Vec::from_iter(sign), "{label}");
            let remarks = parts.iter().filter(|part| part.has_class("sc-table__remark")).map(text);
            assert!(remarks.into_iter().all(|remark| remark.starts_with('[') && remark.ends_with(']')), "{label}");
        }
    }
}

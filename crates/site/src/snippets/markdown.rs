//! A card in Markdown, as GitHub's dialect has it: headings, a table, quotes, links, the picture by its address.

use super::CardAddresses;
use super::static_card::{alternative, remarks, scope, silent, who};
use model::address::{FIGURE, absolute, card_file_path, claim_path};
use model::invisible::spelled_out;
use model::phrasing::{quoted, verdict_line};
use model::{Claim, RowId};
use source_compare::components::where_it_stands;

/// The card; with its picture, where it has one.
pub(super) fn markdown(card: &CardAddresses<'_>, has_picture: bool) -> String {
    let CardAddresses { edition, topic, .. } = *card;
    let verdict = verdict_line(&edition.edition, topic.verdict.standing.as_ref());
    let sentence = edition.text(topic.verdict.sentence);
    let mut blocks = vec![
        format!("### {}", escaped(&edition.text(topic.question))),
        format!("**{}**{}{}", escaped(&verdict), edition.colon(), escaped(&sentence)),
    ];
    if has_picture {
        let src = absolute(card.base, &card_file_path(edition.language(), &topic.id, FIGURE));
        blocks.push(format!("![{}]({src})", escaped(&alternative(card))));
    }
    blocks.push(table(card));
    blocks.push(format!("#### {}", escaped(edition.phrases().card_quotes)));
    blocks.extend(topic.claims.iter().map(|claim| words(card, claim)));
    let silences: Vec<String> = topic.silences.iter().filter_map(|silence| silent(card, silence)).collect();
    if !silences.is_empty() {
        blocks.push(silences.iter().map(|line| format!("- {}", escaped(line))).collect::<Vec<_>>().join("\n"));
    }
    let publisher = edition.text(edition.dataset().site.publisher);
    blocks.push(format!(
        "{}{}[{}]({})",
        escaped(&publisher),
        edition.separator(),
        edition.phrases().full_comparison,
        card.full()
    ));
    blocks.join("\n\n")
}

fn table(card: &CardAddresses<'_>) -> String {
    let phrases = card.edition.phrases;
    let heads = [phrases.static_source, phrases.static_value, phrases.static_scope];
    let mut lines = vec![format!("| {} |", heads.join(" | ")), "| --- | --- | --- |".to_owned()];
    let of_row = |row: Option<&RowId>| {
        let claims = card.topic.claims.iter().filter(move |claim| claim.row.as_ref() == row);
        claims.map(|claim| value(card, claim)).collect::<Vec<_>>()
    };
    lines.extend(of_row(None));
    for row in &card.topic.rows {
        lines.push(format!("| **{}** | | |", escaped(&card.edition.text(row.label))));
        lines.extend(of_row(Some(&row.id)));
    }
    lines.join("\n")
}

fn value(card: &CardAddresses<'_>, claim: &Claim) -> String {
    let link = absolute(card.base, &claim_path(card.edition.language(), &card.topic.id, &claim.id));
    let value = escaped(&card.edition.value_line(claim));
    format!("| {} | [{value}]({link}) | {} |", escaped(&who(card, claim)), escaped(&scope(card, claim)))
}

/// Who says it and where, the words, and outside of the quote what is ours.
fn words(card: &CardAddresses<'_>, claim: &Claim) -> String {
    let edition = card.edition;
    let Some(source) = edition.source(&claim.source) else { return String::new() };
    let quote = spelled_out(&quoted(&edition.edition, claim.citation.display()));
    let line = where_it_stands(edition, source, claim);
    let mut blocks = vec![
        format!("{}{}{}", escaped(&who(card, claim)), edition.separator(), escaped(&line)),
        format!("> {}", escaped(&quote)),
    ];
    blocks.extend(remarks(card, claim).iter().map(|remark| escaped(remark)));
    blocks.join("\n\n")
}

/// Text in which nothing is a mark of Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\`*_[]<>|~#&!$".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

//! Pictures: marks, squares, the membership matrix.

use super::{Case, EN, case};
use crate::edition::Edition;
use crate::graphics;
use crate::i18n::relation;
use crate::styleguide::fixture::{choice, topic};
use source_compare_core::model::RelationKind;
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("marks", "of-every-relation", EN, marks),
    case("squares", "one-inside-as-stated-and-one-as-inferred", EN, |edition| squares(edition, "")),
    case("squares", "without-the-source-of-the-whole", EN, |edition| squares(edition, "?hide=notice")),
    case("compass", "with-three-sides-the-same", EN, |edition| compass(edition, "")),
    case("matrix", "with-parts-by-documents-and-by-outside-knowledge", EN, |edition| matrix(edition, "")),
    case("matrix", "of-a-pair", EN, |edition| matrix(edition, "?pair=plan,articles")),
];

/// Marks are drawn for a sentence to stand in: here each stands beside its words.
fn marks(edition: &Edition) -> Html {
    let item = |kind| html! { <li>{ graphics::mark(kind) }{ relation(edition.phrases(), kind) }</li> };
    html! { <ul>{ RelationKind::PRECEDENCE.into_iter().map(item).collect::<Html>() }</ul> }
}

fn squares(edition: &Edition, query: &str) -> Html {
    graphics::picture(edition, &topic(edition, "garden-size"), &choice(query))
}

fn compass(edition: &Edition, query: &str) -> Html {
    graphics::picture(edition, &topic(edition, "garden-edges"), &choice(query))
}

fn matrix(edition: &Edition, query: &str) -> Html {
    graphics::picture(edition, &topic(edition, "garden-beds"), &choice(query))
}

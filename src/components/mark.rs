//! The look of each relation: its mark, a small drawing beside the words so that nothing hangs on colour, and its colour.

use model::RelationKind;
use yew::prelude::*;

/// The mark of a relation, 16 units square, in the colour of the text. Words stand beside it, so it is hidden from readers of them.
pub fn mark(kind: RelationKind) -> Html {
    let path = match kind {
        RelationKind::Conflict => "M3 6h10M3 10h10M11 2L5 14",
        RelationKind::DifferentScope => "M2 5h6v6H2zM10 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
        RelationKind::Revised => "M2 8h11M9 4l4 4l-4 4",
        RelationKind::DifferentTime => "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 4v4l3 2",
        RelationKind::FinerDetail => "M2 3h12v4H2zM2 9h5v4H2zM9 9h5v4H9z",
        RelationKind::PartOf => "M2 2h12v12H2zM4 8h5v4H4z",
        RelationKind::WrittenDifferently => "M2 6q3-3 6 0t6 0M2 11q3-3 6 0t6 0",
        RelationKind::Agree => "M3 6h10M3 10h10",
        RelationKind::OnlyOneSource => "M6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
    };
    html! {
        <svg class="sc-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.75" />
        </svg>
    }
}

/// The class that carries the colour of a verdict: differing, explained, or agreeing.
pub fn verdict_class(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Conflict => "sc-verdict--conflict",
        RelationKind::DifferentScope | RelationKind::DifferentTime => "sc-verdict--apart",
        RelationKind::Revised => "sc-verdict--revised",
        RelationKind::FinerDetail | RelationKind::PartOf => "sc-verdict--nested",
        RelationKind::WrittenDifferently | RelationKind::Agree => "sc-verdict--agree",
        RelationKind::OnlyOneSource => "sc-verdict--single",
    }
}

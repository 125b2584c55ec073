//! The comparison of the style guide, and rendering as the prerenderer does.

use futures_executor::block_on;
pub(crate) use source_compare::styleguide::fixture::{
    choice, dataset, edition, edition_of, edition_of_sources, edition_with, state, topic,
};
use model::SourceId;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

/// Every source but one, hidden in turn: the source, and the query that hides it.
pub(crate) fn hidden_in_turn() -> Vec<(SourceId, String)> {
    let sources = dataset().sources.iter();
    sources.map(|source| (source.id.clone(), format!("?hide={}", source.id))).collect()
}

/// Something to render that is no component of its own.
#[derive(Clone, Debug, PartialEq, Properties)]
struct ShownProps {
    html: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// Nodes as the prerenderer writes them.
pub(crate) fn show(html: Html) -> String {
    render::<Shown>(ShownProps { html })
}

/// A component as the prerenderer writes it, without the marks for hydration.
pub(crate) fn render<C: BaseComponent>(props: C::Properties) -> String {
    block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

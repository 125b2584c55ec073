//! The things that the views of the search share.

use crate::catalogue::Catalogue;
use crate::phrases::ToolPhrases;
use crate::request::Request;
use crate::results::Results;
use crate::state::Action;
use yew::Callback;

/// A request with what it is asked of, what it finds, and where it is shown.
pub(super) struct Shown<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) phrases: &'a ToolPhrases,
    pub(super) request: &'a Request,
    pub(super) results: &'a Results,
    pub(super) root: &'a str,
    pub(super) site: Option<&'a str>,
    pub(super) on_action: &'a Callback<Action>,
}

//! The search in three engines, and our codes in other people's pages: pasted into a bare file, beside other embeds' scripts, in pages that never load
//! anew. The pages come from another port than the site.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod bare;
mod clicks;
mod host;
mod paper;
mod parents;
mod policies;
mod search;
mod single_page;

//! Facts of the five documents in `seeds/`: its topics, figures, quotes and counts. Nothing else in the tests knows them, and these are
//! run only while `seeds/` holds the documents of `documents.sha256`: `cargo xtask test` leaves them out when it has others.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod documents;
mod exports;
mod figures;
mod pictures;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod words;

use model::Importance;
use seeds::{Compiled, compile};
use std::path::PathBuf;
use std::sync::LazyLock;

/// The folder, whatever else is under test.
fn folder() -> PathBuf {
    support::root().join("seeds")
}

/// The seeds, compiled once for all tests.
fn compiled() -> &'static Compiled {
    static COMPILED: LazyLock<Compiled> = LazyLock::new(|| {
        compile(&folder(), &seeds::words_folder(support::root()))
            .unwrap_or_else(|faults| panic!("the seeds have faults:\n{faults}"))
    });
    &COMPILED
}

#[test]
fn the_thirteen_topics_lead() {
    let ids = [
        "planned-area",
        "area-figures",
        "boundary",
        "north-wing",
        "south-wing",
        "linked-districts",
        "spatial-formula",
        "four-cities",
        "innovation-circles",
        "digital-revenue-2025",
        "targets-2025",
        "goals-2035",
        "plan-timeline",
    ];
    for topic_id in ids {
        let topic =
            compiled().dataset.topic(&topic_id.into()).unwrap_or_else(|| panic!("there is no topic {topic_id}"));
        assert_eq!(topic.importance, Importance::Lead, "{topic_id}");
    }
}

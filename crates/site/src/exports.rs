//! The data to take away: each file with how it is written, and what the method page says of it.

use crate::comparison::Comparison;
use crate::phrases::PagePhrases;
use model::address::{ANNOTATIONS, DATASET, DATASET_SCHEMA};

/// A file of the folder `data/`.
#[derive(Clone, Copy, Debug)]
pub struct ExportFile {
    /// Its name.
    pub name: &'static str,
    /// Writes it.
    pub write: fn(&Comparison) -> String,
    /// Says what it is and for whom.
    pub purpose: fn(&PagePhrases) -> &'static str,
}

/// Every file, in the order of the method page.
pub const EXPORTS: [ExportFile; 6] = [
    ExportFile {
        name: "claims.csv",
        write: |comparison| export::claims_csv(&comparison.content()),
        purpose: |phrases| phrases.data_claims,
    },
    ExportFile {
        name: DATASET,
        write: |comparison| format!("{:#}\n", comparison.dataset_with_texts()),
        purpose: |phrases| phrases.data_dataset,
    },
    ExportFile {
        name: DATASET_SCHEMA,
        write: |comparison| format!("{:#}\n", export::dataset_schema(&comparison.content())),
        purpose: |phrases| phrases.data_schema,
    },
    ExportFile {
        name: ANNOTATIONS,
        write: |comparison| format!("{:#}\n", export::annotations(&comparison.content())),
        purpose: |phrases| phrases.data_annotations,
    },
    ExportFile {
        name: "claimreview.jsonld",
        write: |comparison| format!("{:#}\n", export::claim_review(&comparison.content())),
        purpose: |phrases| phrases.data_claim_review,
    },
    ExportFile {
        name: "apparatus.xml",
        write: |comparison| export::apparatus(&comparison.content()),
        purpose: |phrases| phrases.data_apparatus,
    },
];

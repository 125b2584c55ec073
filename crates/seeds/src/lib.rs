//! Reading `seeds/` and checking it: the files' own shape (`schema.rs`), the named checks (`check.rs`), and the one way
//! from files to the model (`compile.rs`). It reads files when the generator runs and in tests, never in a browser.

mod add_document;
mod characters;
mod check;
mod claims;
mod compile;
mod coverage;
mod dates;
mod figures;
mod files;
mod folder;
mod guess;
mod import;
mod interface;
mod judged_once;
mod keys;
mod languages;
mod line_tokens;
#[cfg(test)]
mod mutations;
mod new_comparison;
mod not_found;
mod notation;
mod parse;
mod pictures;
mod places;
mod readback;
mod relations;
mod report;
mod review;
mod schema;
mod scripts;
mod shipped_share;
mod sources;
mod suggest;
mod syntax;
mod today;
mod topics;
mod tree;
mod units;
mod value_faults;

pub use add_document::{AddedDocument, add_document};
pub use check::{Check, Fault, Faults};
pub use compile::{Compiled, compile, site_address};
pub use coverage::{Account, Coverage, Numeral, coverage};
pub use folder::{FOLDER, folder, words_folder};
pub use import::{Imported, import_claims};
pub use interface::{InterfaceLanguage, interface};
pub use new_comparison::new_comparison;
pub use pictures::picture_lacks;
pub use report::report;
pub use review::{Review, review};
pub use scripts::simplified_pairs;
pub use shipped_share::{Share, shares};

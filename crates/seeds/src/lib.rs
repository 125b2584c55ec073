//! Reading `seeds/` and checking it: the files' own shape (`schema.rs`), the named checks (`check.rs`), and the one way
//! from files to the model (`compile.rs`). It reads files when the generator runs and in tests, never in a browser.

mod check;
mod claims;
mod compile;
mod coverage;
mod dates;
mod files;
mod folder;
mod judged_once;
#[cfg(test)]
mod mutations;
mod own_pages;
mod phrases;
mod place_kinds;
mod places;
mod readback;
mod relations;
mod schema;
mod scripts;
mod shipped_share;
mod sources;
mod suggestion;
mod topics;
mod units;

pub use check::{Check, Fault, Faults};
pub use compile::{Compiled, compile, site_address};
pub use coverage::{Account, Coverage, Numeral, coverage};
pub use folder::{FOLDER, folder};
pub use own_pages::{CardWay, DemoArticle, DemoPart, MethodSection, OwnPages};
pub use phrases::phrases;
pub use scripts::simplified_pairs;
pub use shipped_share::{Share, shares};

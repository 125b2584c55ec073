//! Reading `seeds/` and checking it: the files' own shape (`schema.rs`), the named checks (`check.rs`), and the one way
//! from files to the model (`compile.rs`). Runs when we build and in `cargo test`, never in the browser.

mod check;
mod claims;
mod compile;
mod coverage;
mod dates;
mod files;
#[cfg(test)]
mod mutations;
mod packs;
mod phrases;
mod places;
mod readback;
mod relations;
mod schema;
mod scripts;
mod shares;
mod sources;
mod texts;
mod topics;
mod units;

pub use check::{Check, Fault, Faults};
pub use compile::{Compiled, compile};
pub use coverage::{Account, Coverage, Numeral, coverage};
pub use packs::Packs;
pub use phrases::{PhrasesError, phrases};
pub use scripts::simplified_pairs;
pub use shares::{Share, shares};
pub(crate) use texts::text_number;
pub use texts::{Texts, Translated};

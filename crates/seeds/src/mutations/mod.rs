//! Nobody has to trust the checks, either: every digit and numeral of every value, of every quote, and of quote and document
//! together is changed in turn, the hashes of documents left out, and the check that ought to notice does.

mod documents;
mod folder;
mod quotes;
mod swaps;
mod values;

use folder::{Folder, named};

#[test]
fn nothing_is_noticed_where_nothing_is_changed() {
    for folder in Folder::all() {
        for (topic, claim) in folder.claims() {
            assert_eq!(folder.failed(topic, claim), [], "{}", named(topic, claim));
        }
    }
}

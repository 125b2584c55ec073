//! Nobody has to trust the checks, either: every digit and numeral of every value, of every quote, and of quote and document
//! together is changed in turn, the hashes of documents left out, and the check that ought to notice does.

mod bench;
mod documents;
mod quotes;
mod swaps;
mod values;

use bench::{Bench, named};

#[test]
fn nothing_is_noticed_where_nothing_is_changed() {
    for bench in Bench::all() {
        for (topic, claim) in bench.claims() {
            assert_eq!(bench.failed(topic, claim), [], "{}", named(topic, claim));
        }
    }
}

//! Money, as accounts print it.

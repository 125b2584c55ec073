//! The reader of quantities, from outside: sentences with the findings that a person expects, notations printed and read
//! back, and what must hold of any text whatever.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod corpus;
mod generator;
mod invariants;
mod languages;
mod notations;
mod own_units;
mod print;
mod rules;
mod score;
mod sentences;

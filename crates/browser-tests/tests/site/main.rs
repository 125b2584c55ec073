//! The built site in a browser, as a reader and a host page meet it. One program, so that all tests share a few browsers. Every
//! test finds what it needs in the data of the site under test, so that it holds for a site of any seeds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod access;
mod addresses;
mod builder;
mod cards;
mod choices;
mod complete;
mod composition;
mod damaged;
mod demo;
mod element;
mod embeds;
mod facts;
mod faults;
mod forms;
mod hostile;
mod keyboard;
mod languages;
mod looks;
mod media;
mod mount;
mod older;
mod overview;
mod phones;
mod places;
mod quiet;
mod readings;
mod right_to_left;
mod rules;
mod search;
mod spacing;
mod strings;
mod take;
mod takeover;
mod tree;

//! The kinds of places, and the publisher's own pages.

use super::{Case, DEMO, METHOD, PLACES, case, fault};
use crate::seeds_copy::Edit::{Append, DeleteLine, Remove, Replace};
use seeds::Check::{IdUnique, Language, Orphan, Reference, Syntax};

pub(crate) const CASES: &[Case] = &[
    case(
        "a place of a kind that is not declared",
        &[Replace(PLACES, "kind = \"road\"", "kind = \"raod\"")],
        &[fault(Reference, PLACES, "kind = \"raod\"", "there is no kind \"raod\"; did you mean \"road\"?")],
    ),
    case(
        "a kind under one that is not there",
        &[Replace(PLACES, "under = \"district\"", "under = \"distrct\"")],
        &[fault(Reference, PLACES, "under = \"distrct\"", "with a plural; did you mean \"district\"?")],
    ),
    case(
        "a kind under one that has no heading of its own",
        &[Replace(PLACES, "under = \"district\"", "under = \"ridge\"")],
        &[fault(Reference, PLACES, "under = \"ridge\"", "there is no kind \"ridge\" with a plural")],
    ),
    case(
        "a kind with two headings",
        &[Replace(
            PLACES,
            "under = \"district\"",
            "plural = { en = \"Corners\", \"zh-Hans\" = \"角\" }\nunder = \"district\"",
        )],
        &[fault(Reference, PLACES, "under = \"district\"", "delete one")],
    ),
    case(
        "a kind without a heading",
        &[Replace(PLACES, "under = \"district\"\n", "")],
        &[fault(Reference, PLACES, "id = \"section\"", "give it a plural")],
    ),
    case(
        "a kind that no place is of, and one that is declared twice",
        &[Append(
            PLACES,
            "\n[[kind]]\nid = \"lake\"\nname = { en = \"lake\", \"zh-Hans\" = \"湖\" }\nunder = \"road\"\n\
             \n[[kind]]\nid = \"stream\"\nname = { en = \"brook\", \"zh-Hans\" = \"溪\" }\nunder = \"road\" # again\n",
        )],
        &[
            fault(Orphan, PLACES, "id = \"lake\"", "delete it"),
            fault(IdUnique, PLACES, "id = \"stream\"\nname = { en = \"brook\"", "rename one"),
        ],
    ),
    case(
        "a kind of which something is said that nobody knows",
        &[Replace(PLACES, "exact = true\n\n[[kind]]\nid = \"ridge\"", "wet = true\n\n[[kind]]\nid = \"ridge\"")],
        &[fault(Syntax, PLACES, "wet = true", "\"wet\" is no key of [[kind]]")],
    ),
    case(
        "places whose index has no title",
        &[DeleteLine(PLACES, "title = ")],
        &[fault(Language, PLACES, "id = \"north-side\"\nnames", "write one at the head of the file")],
    ),
    case(
        "a section of the method page in one language",
        &[Replace(METHOD, ", \"zh-Hans\" = \"园丁数了两遍。\"", "")],
        &[fault(Language, METHOD, "text = { en = \"The gardeners counted", "the text has no \"zh-Hans\"; write it")],
    ),
    case(
        "a demo article with a question that is not there",
        &[Replace(DEMO, "topic = \"garden-size\"", "topic = \"garden-sise\"")],
        &[fault(
            Reference,
            DEMO,
            "card = { topic = \"garden-sise\"",
            "there is no topic \"garden-sise\"; did you mean \"garden-size\"?",
        )],
    ),
    case(
        "a demo article in a way that there is not",
        &[Replace(DEMO, "way = \"frame\"", "way = \"window\"")],
        &[fault(
            Syntax,
            DEMO,
            "card = { topic = \"garden-size\"",
            "there is no way \"window\"; it is one of frame, element",
        )],
    ),
    case(
        "a demo article without a question",
        &[DeleteLine(DEMO, "card = { topic = \"garden-size\""), DeleteLine(DEMO, "card = { topic = \"garden-edges\"")],
        &[fault(Reference, DEMO, "[[part]]\ntext = { en = \"Nobody", "give a part a card, or delete the file")],
    ),
    case("a site without pages of its own", &[Remove(METHOD), Remove(DEMO)], &[]),
];

//! Names of things that are not there, or not there under that name.

use super::{BEDS, CARE, Case, EDGES, FACTS, GOALS, PLACES, PLAN, SITE, SIZE, SOURCES, case, fault};
use crate::seeds_copy::Edit::{Append, DeleteLine, Replace};
use seeds::Check::{IdUnique, Orphan, Reference};

pub(crate) const CASES: &[Case] = &[
    // reference
    case(
        "a claim of a source that is not there",
        &[Replace(EDGES, "source = \"notice\"\n", "source = \"poster\"\n")],
        &[fault(Reference, EDGES, "source = \"poster\"", "see sources.toml")],
    ),
    case(
        "a silence of a source that is not there",
        &[Append(SIZE, "\n[[silence]]\nsource = \"nobody\"\nkind = \"does-not-say\"\n")],
        &[fault(Reference, SIZE, "source = \"nobody\"", "see sources.toml")],
    ),
    case(
        "a first pair with a source that is not there",
        &[Replace(SITE, "[\"plan\", \"notice\"]", "[\"plan\", \"poster\"]")],
        &[fault(Reference, SITE, "sources = [\"plan\", \"poster\"]", "see sources.toml")],
    ),
    case(
        "a first pair of one source",
        &[Replace(SITE, "[\"plan\", \"notice\"]", "[\"plan\", \"plan\"]")],
        &[fault(IdUnique, SITE, "sources = [\"plan\", \"plan\"]", "name another")],
    ),
    case(
        "a topic about a place that is not there, and about one twice",
        &[Replace(CARE, "[\"blue-gate\"]", "[\"red-gate\", \"blue-gate\", \"blue-gate\"]")],
        &[
            fault(Reference, CARE, "about = [", "add it to places.toml"),
            fault(IdUnique, CARE, "about = [", "name it once"),
        ],
    ),
    case(
        "a source whose document is not there",
        &[Replace(SOURCES, "document = \"plan.txt\"", "document = \"letters.txt\"")],
        &[
            fault(Reference, SOURCES, "document = \"letters.txt\"", "add it, or mend the name"),
            fault(Orphan, PLAN, "", "add one, or delete it"),
        ],
    ),
    case(
        "a part that the source does not have",
        &[Replace(SIZE, "part = \"harvest\"", "part = \"spring\"")],
        &[fault(Reference, SIZE, "part = \"spring\"", "see sources.toml")],
    ),
    case(
        "a claim that does not say in which article it stands",
        &[DeleteLine(SIZE, "part = ")],
        &[fault(Reference, SIZE, "source = \"articles\"", "say which with part")],
    ),
    case(
        "a row that the topic does not have",
        &[Replace(GOALS, "row = \"comfort\"", "row = \"ease\"")],
        &[
            fault(Reference, GOALS, "row = \"ease\"", "add a [[row]]"),
            fault(Orphan, GOALS, "id = \"comfort\"\nlabel", "delete it"),
        ],
    ),
    case(
        "a claim that does not say which row it answers",
        &[Replace(GOALS, "id = \"guests-plan\"\nrow = \"guests\"", "id = \"guests-plan\"")],
        &[fault(Reference, GOALS, "id = \"guests-plan\"", "say which with row")],
    ),
    case(
        "a member that is not in the gazetteer",
        &[Replace(BEDS, "{ place = \"rose-corner\"", "{ place = \"rose-garden\"")],
        &[fault(
            Reference,
            BEDS,
            "value = { kind = \"set\", members = [\n  { place = \"rose-garden\"",
            "add it to places.toml",
        )],
    ),
    case(
        "a member under another place's name",
        &[Replace(
            EDGES,
            "{ place = \"hedge-road\", printed = \"Hedge Road\" }",
            "{ place = \"old-wall\", printed = \"Hedge Road\" }",
        )],
        &[fault(
            Reference,
            EDGES,
            "[claim.value]\nkind = \"edges\"\neast = [{ place = \"old-wall\", printed = \"Old Wall\"",
            "name the right place",
        )],
    ),
    case(
        "a place that is part of nothing known",
        &[Append(PLACES, "\n[[place.part_of]]\nplace = \"south-side\"\nbasis = \"outside-knowledge\"\n")],
        &[fault(Reference, PLACES, "place = \"south-side\"", "did you mean \"north-side\"?")],
    ),
    case(
        "a part-of that a source states that is not there",
        &[Append(
            PLACES,
            "\n[[place.part_of]]\nplace = \"north-side\" # by nobody\nbasis = \"documents\"\nsource = \"nobody\"\nline = 1\nquote = \"x\"\n",
        )],
        &[fault(Reference, PLACES, "# by nobody", "see sources.toml")],
    ),
    case(
        "a relation to a claim that is not there",
        &[Replace(SIZE, "between = [\"draft\", \"plan-garden\"]", "between = [\"draft\", \"meadow\"]")],
        &[fault(Reference, SIZE, "between = [\"draft\", \"meadow\"]", "mend the name")],
    ),
    case(
        "a relation of a claim to itself",
        &[Append(
            SIZE,
            "\n[[relation]]\nbetween = [\"draft\", \"draft\"]\nkind = \"agree\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
        )],
        &[fault(Reference, SIZE, "between = [\"draft\", \"draft\"]", "name two")],
    ),
    case(
        "a relation across two rows",
        &[Append(
            FACTS,
            "\n[[relation]]\nbetween = [\"visitors-draft\", \"sign-plan\"]\nkind = \"different-scope\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
        )],
        &[fault(Reference, FACTS, "between = [\"visitors-draft\"", "put them in one row")],
    ),
    case(
        "a section with a topic that is not there",
        &[Replace(SITE, "topics = [\"garden-size\", ", "topics = [\"weather\", \"garden-size\", ")],
        &[fault(Reference, SITE, "topics = [\"weather\", \"garden-size\"", "write it, or mend the name")],
    ),
];

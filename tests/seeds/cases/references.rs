//! Names of things that are not there, or not there under that name.

use super::{AREA, BINJIANG, BOUNDARY, Case, NORTH, PLACES, REVENUE, SITE, SOURCES, TARGETS, TIMELINE, case, fault};
use crate::seeds_copy::Edit::{Append, DeleteLine, Replace};
use seeds::Check::{Orphan, Reference, RelationHolds, SilenceComplete};

pub(crate) const CASES: &[Case] = &[
    // reference
    case(
        "a claim of a source that is not there",
        &[Replace(REVENUE, "source = \"may-articles\"\n", "source = \"june-articles\"\n")],
        &[
            fault(Reference, REVENUE, "source = \"june-articles\"", "see sources.toml"),
            fault(SilenceComplete, REVENUE, "", "add a [[silence]]"),
        ],
    ),
    case(
        "a silence of a source that is not there",
        &[Append(AREA, "\n[[silence]]\nsource = \"nobody\"\nkind = \"does-not-say\"\n")],
        &[fault(Reference, AREA, "source = \"nobody\"", "see sources.toml")],
    ),
    case(
        "a source whose document is not there",
        &[Replace(SOURCES, "document = \"004_5b42d0ea995481bb.txt\"", "document = \"005.txt\"")],
        &[
            fault(Reference, SOURCES, "document = \"005.txt\"", "add it, or mend the name"),
            fault(Orphan, BINJIANG, "", "add one, or delete it"),
        ],
    ),
    case(
        "a part that the source does not have",
        &[Replace(AREA, "part = \"may-meeting\"", "part = \"june-meeting\"")],
        &[fault(Reference, AREA, "part = \"june-meeting\"", "see sources.toml")],
    ),
    case(
        "a claim that does not say in which article it stands",
        &[DeleteLine(AREA, "part = ")],
        &[fault(Reference, AREA, "source = \"may-articles\"", "say which with part")],
    ),
    case(
        "a row that the topic does not have",
        &[Replace(TIMELINE, "row = \"outlook\"", "row = \"vista\"")],
        &[
            fault(Reference, TIMELINE, "row = \"vista\"", "add a [[row]]"),
            fault(Orphan, TIMELINE, "id = \"outlook\"\nlabel", "delete it"),
        ],
    ),
    case(
        "a claim that does not say which row it answers",
        &[Replace(TIMELINE, "id = \"meeting\"\nrow = \"may-meeting\"", "id = \"meeting\"")],
        &[fault(Reference, TIMELINE, "id = \"meeting\"", "say which with row")],
    ),
    case(
        "a member that is not in the gazetteer",
        &[Replace(NORTH, "{ place = \"pingyao\"", "{ place = \"pingyao-town\"")],
        &[
            fault(
                Reference,
                NORTH,
                "value = { kind = \"set\", members = [\n  { place = \"liangzhu\"",
                "add it to places.toml",
            ),
            fault(RelationHolds, NORTH, "between = [\"draft\", \"plan\"]", "see part_of in places.toml"),
            fault(RelationHolds, NORTH, "between = [\"draft\", \"deqing\"]", "see part_of in places.toml"),
        ],
    ),
    case(
        "a member under another place's name",
        &[Replace(
            BOUNDARY,
            "{ place = \"dengcai-street\", printed = \"Dengcai Street\" }",
            "{ place = \"dongxi-avenue\", printed = \"Dengcai Street\" }",
        )],
        &[fault(
            Reference,
            BOUNDARY,
            "[claim.value]\nkind = \"edges\"\neast = [\n  { place = \"yuquan-campus\", printed = \"Yuquan",
            "name the right place",
        )],
    ),
    case(
        "a place that is part of nothing known",
        &[Append(PLACES, "\n[[place.part_of]]\nplace = \"lin-an\"\nbasis = \"outside-knowledge\"\n")],
        &[fault(Reference, PLACES, "place = \"lin-an\"", "add it to places.toml, or mend the name")],
    ),
    case(
        "a part-of that a source states that is not there",
        &[Append(
            PLACES,
            "\n[[place.part_of]]\nplace = \"xihu\" # by nobody\nbasis = \"documents\"\nsource = \"nobody\"\nline = 1\nquote = \"x\"\n",
        )],
        &[fault(Reference, PLACES, "# by nobody", "see sources.toml")],
    ),
    case(
        "a relation to a claim that is not there",
        &[Replace(AREA, "between = [\"draft\", \"plan-core\"]", "between = [\"draft\", \"core\"]")],
        &[fault(Reference, AREA, "between = [\"draft\", \"core\"]", "mend the name")],
    ),
    case(
        "a relation of a claim to itself",
        &[Append(
            AREA,
            "\n[[relation]]\nbetween = [\"draft\", \"draft\"]\nkind = \"agree\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
        )],
        &[fault(Reference, AREA, "between = [\"draft\", \"draft\"]", "name two")],
    ),
    case(
        "a relation across two rows",
        &[Append(
            TARGETS,
            "\n[[relation]]\nbetween = [\"may-talent\", \"may-high-tech-firms\"]\nkind = \"different-scope\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
        )],
        &[fault(Reference, TARGETS, "between = [\"may-talent\"", "put them in one row")],
    ),
    case(
        "a section with a topic that is not there",
        &[Replace(SITE, "topics = [\"plan-timeline\"]", "topics = [\"plan-timeline\", \"weather\"]")],
        &[fault(Reference, SITE, "topics = [\"plan-timeline\", \"weather\"]", "write it, or mend the name")],
    ),
];

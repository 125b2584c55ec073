//! What a topic is made of: silences, relations, and the sentence to print.

use super::{AREA, Case, FIGURES, FORMULA, NORTH, REVENUE, case, fault};
use crate::seeds_copy::Edit::{Append, DeleteLine, Replace};
use seeds::Check::{RelationHolds, RelationMissing, SilenceComplete, VerdictComplete};

pub(crate) const CASES: &[Case] = &[
    // silence-complete
    case(
        "a source that neither claims nor is silent",
        &[Replace(REVENUE, "[[silence]]\nsource = \"binjiang-profile\"\nkind = \"does-not-say\"\n", "")],
        &[fault(SilenceComplete, REVENUE, "", "binjiang-profile has no claim and no silence; add a [[silence]]")],
    ),
    case(
        "a source that claims and is silent",
        &[Append(AREA, "\n[[silence]]\nsource = \"draft-report\"\nkind = \"does-not-say\"\n")],
        &[fault(SilenceComplete, AREA, "source = \"draft-report\"\nkind", "delete this silence")],
    ),
    case(
        "a source that is silent twice",
        &[Append(AREA, "\n[[silence]]\nsource = \"deqing-story\" # again\nkind = \"does-not-say\"\n")],
        &[fault(SilenceComplete, AREA, "# again", "delete this silence")],
    ),
    case(
        "a whole text that is called an excerpt",
        &[Replace(
            REVENUE,
            "source = \"binjiang-profile\"\nkind = \"does-not-say\"",
            "source = \"binjiang-profile\"\nkind = \"not-in-excerpt\"",
        )],
        &[fault(SilenceComplete, REVENUE, "source = \"binjiang-profile\"", "write kind = \"does-not-say\"")],
    ),
    // relation-holds
    case(
        "agreement between different values of different things",
        &[Replace(
            AREA,
            "between = [\"draft\", \"plan-core\"]\nkind = \"revised\"",
            "between = [\"draft\", \"plan-core\"]\nkind = \"agree\"",
        )],
        &[fault(
            RelationHolds,
            AREA,
            "between = [\"draft\", \"plan-core\"]",
            "write different-scope, or give both the same measure",
        )],
    ),
    case(
        "a conflict between equal values",
        &[Replace(REVENUE, "kind = \"written-differently\"", "kind = \"conflict\"")],
        &[fault(RelationHolds, REVENUE, "between = ", "write agree, or leave the relation out")],
    ),
    case(
        "finer detail the wrong way round",
        &[Replace(NORTH, "between = [\"draft\", \"plan\"]", "between = [\"plan\", \"draft\"]")],
        &[fault(
            RelationHolds,
            NORTH,
            "between = [\"plan\", \"draft\"]",
            "the first claim must be the finer, or the part",
        )],
    ),
    // relation-missing
    case(
        "two values of one thing that nobody explains",
        &[
            Replace(FIGURES, "measure = \"plan-core-area\"", "measure = \"draft-planning-scope\" # too"),
            Replace(FIGURES, "between = [\"draft\", \"plan-core\"]", "between = [\"draft\", \"linkage-zone\"]"),
        ],
        &[fault(
            RelationMissing,
            FIGURES,
            "id = \"plan-core\"",
            "add a [[relation]] that says why, or give them different measures",
        )],
    ),
    // verdict-complete
    case(
        "a comparison that nobody explains",
        &[DeleteLine(FORMULA, "explanation")],
        &[fault(VerdictComplete, FORMULA, "sentence = ", "add explanation")],
    ),
    case(
        "a lead topic that does not say how to write it",
        &[DeleteLine(FORMULA, "how_to_write")],
        &[fault(VerdictComplete, FORMULA, "sentence = ", "add how_to_write")],
    ),
];

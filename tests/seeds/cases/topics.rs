//! The parts of a topic: silences, relations, and the sentence to print.

use super::{BEDS, Case, EDGES, FACTS, GOALS, SIZE, case, fault};
use crate::seeds_copy::Edit::{Append, DeleteLine, Replace};
use seeds::Check::{JudgedOnce, PictureDrawn, RelationHolds, RelationMissing, SilenceComplete, VerdictComplete};

pub(crate) const CASES: &[Case] = &[
    // silence-complete
    case(
        "a source that neither claims nor is silent",
        &[Replace(
            EDGES,
            "[[silence]]\nsource = \"articles\"\nkind = \"does-not-say\"\nnote = { en = \"They name parts of the garden, not its edges.\", \"zh-Hans\" = \"只写园内各处，未写边界。\" }\n",
            "",
        )],
        &[fault(SilenceComplete, EDGES, "", "articles has no claim and no silence; add a [[silence]]")],
    ),
    case(
        "a source that claims and is silent",
        &[Append(SIZE, "\n[[silence]]\nsource = \"notice\"\nkind = \"does-not-say\"\n")],
        &[fault(SilenceComplete, SIZE, "source = \"notice\"\nkind", "delete this silence")],
    ),
    case(
        "a source that is silent twice",
        &[Append(EDGES, "\n[[silence]]\nsource = \"articles\" # again\nkind = \"does-not-say\"\n")],
        &[fault(SilenceComplete, EDGES, "# again", "delete this silence")],
    ),
    case(
        "a whole text that is called an excerpt",
        &[Replace(EDGES, "kind = \"does-not-say\"", "kind = \"not-in-excerpt\"")],
        &[fault(SilenceComplete, EDGES, "source = \"articles\"", "write kind = \"does-not-say\"")],
    ),
    // relation-holds
    case(
        "agreement between different values of different things",
        &[Replace(
            SIZE,
            "between = [\"draft\", \"plan-garden\"]\nkind = \"revised\"",
            "between = [\"draft\", \"plan-garden\"]\nkind = \"agree\"",
        )],
        &[fault(
            RelationHolds,
            SIZE,
            "between = [\"draft\", \"plan-garden\"]",
            "write different-scope, or give both the same measure",
        )],
    ),
    case(
        "a conflict between equal values",
        &[Append(
            FACTS,
            "\n[[relation]]\nbetween = [\"visitors-draft\", \"visitors-plan\"]\nkind = \"conflict\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
        )],
        &[fault(
            RelationHolds,
            FACTS,
            "between = [\"visitors-draft\", \"visitors-plan\"]",
            "write agree, or leave the relation out",
        )],
    ),
    case(
        "finer detail the wrong way round",
        &[Append(
            BEDS,
            "\n[[relation]]\nbetween = [\"plan\", \"draft\"]\nkind = \"finer-detail\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
        )],
        &[fault(
            RelationHolds,
            BEDS,
            "between = [\"plan\", \"draft\"]",
            "the first claim must be the finer, or the part",
        )],
    ),
    // picture-drawn
    case(
        "a picture without claims to draw",
        &[Replace(SIZE, "pictures = [\"squares\"]", "pictures = [\"squares\", \"timeline\"]")],
        &[fault(
            PictureDrawn,
            SIZE,
            "pictures = [",
            "it needs two claims whose values are dates; add that, or delete \"timeline\"",
        )],
    ),
    // relation-missing
    case(
        "two values of one thing that nobody explains",
        &[Replace(SIZE, "measure = \"orchard\"", "measure = \"tea-slopes\" # too")],
        &[fault(
            RelationMissing,
            SIZE,
            "id = \"tea-slopes\"",
            "add a [[relation]] that says why, or give them different measures",
        )],
    ),
    // judged-once
    case(
        "the same two claims judged differently in two topics",
        &[
            Replace(GOALS, "\"circles\", \"texts\"]", "\"circles\"]"),
            Replace(
                GOALS,
                "source = \"notice\"\nmeasure = \"goal-guests\"",
                "source = \"notice\"\nmeasure = \"visitors\"",
            ),
            Replace(GOALS, "source = \"plan\"\nmeasure = \"goal-guests\"", "source = \"plan\"\nmeasure = \"visitors\""),
            Append(
                GOALS,
                "\n[[relation]]\nbetween = [\"guests-draft\", \"guests-plan\"]\nkind = \"agree\"\nbasis = \"documents\"\ncertainty = \"likely\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
            ),
        ],
        &[fault(
            JudgedOnce,
            GOALS,
            "between = [\"guests-draft\", \"guests-plan\"]",
            "garden-goals calls \"guests-draft\" and \"guests-plan\" agree, likely, and garden-facts calls the same two claims, \"visitors-draft\" and \"visitors-plan\" written-differently, certain; write one judgement in both",
        )],
    ),
    case(
        "the same two claims judged the other way round in another topic",
        &[
            Replace(GOALS, "\"circles\", \"texts\"]", "\"circles\"]"),
            Replace(
                GOALS,
                "source = \"notice\"\nmeasure = \"goal-guests\"",
                "source = \"notice\"\nmeasure = \"visitors\"",
            ),
            Replace(GOALS, "source = \"plan\"\nmeasure = \"goal-guests\"", "source = \"plan\"\nmeasure = \"visitors\""),
            Append(
                FACTS,
                "\n[[relation]]\nbetween = [\"visitors-draft\", \"visitors-plan\"]\nkind = \"finer-detail\"\nbasis = \"inference\"\ncertainty = \"likely\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
            ),
            Append(
                GOALS,
                "\n[[relation]]\nbetween = [\"guests-plan\", \"guests-draft\"]\nkind = \"finer-detail\"\nbasis = \"inference\"\ncertainty = \"likely\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n",
            ),
        ],
        &[fault(
            JudgedOnce,
            GOALS,
            "between = [\"guests-plan\", \"guests-draft\"]",
            "\"guests-plan\" and \"guests-draft\" finer-detail, likely, and garden-facts calls the same two claims, \"visitors-draft\" and \"visitors-plan\" finer-detail, likely",
        )],
    ),
    // verdict-complete
    case(
        "a comparison that nobody explains",
        &[DeleteLine(SIZE, "explanation")],
        &[fault(VerdictComplete, SIZE, "sentence = ", "add explanation")],
    ),
    case(
        "a lead topic that does not say how to write it",
        &[DeleteLine(SIZE, "how_to_write")],
        &[fault(VerdictComplete, SIZE, "sentence = ", "add how_to_write")],
    ),
];

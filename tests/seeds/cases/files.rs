//! Whole files: syntax, hashes, identifiers, addresses, lines that are set aside, shipped shares, and what nobody uses.

use super::{
    ASIDE, Case, EDGES, FACTS, GOALS, NOTICE, OVERRIDES, PLACES, PLAN, SITE, SIZE, SONG, SOURCES, case, fault,
};
use crate::seeds_copy::Edit::{Append, DeleteLine, Garble, QuoteLongLines, Remove, Replace, Sources};
use seeds::Check::{
    Address, Coverage, DocumentHash, IdForm, IdUnique, InvisibleCharacter, Orphan, QuoteLocated, Reference, SetAside,
    ShippedShare, SourceCount, Syntax, ValueForm, VerdictComplete,
};

/// The hash of the plan's text.
const HASH: &str = "sha256 = \"2e42d45a";

pub(crate) const CASES: &[Case] = &[
    // syntax
    case(
        "a key that nobody knows",
        &[Replace(SIZE, "pictures = ", "picture = ")],
        &[fault(Syntax, SIZE, "picture = ", "did you mean \"pictures\"?")],
    ),
    case(
        "a file that is no TOML hides everything that hangs on it, and nothing false is said",
        &[Replace(SOURCES, "id = \"plan\"", "id = \"plan")],
        &[fault(Syntax, SOURCES, "id = \"plan", "is not closed on its line; end it with \"")],
    ),
    case("a file that is not there", &[Remove(ASIDE)], &[fault(Syntax, ASIDE, "", "restore it, see seeds/README.md")]),
    case(
        "characters that nobody sees in texts of the newsroom's own, written as such or as a code",
        &[
            Replace(SITE, "en = \"One garden, three", "en = \"One garden, \u{202e}three"),
            Replace(SIZE, "en = \"How large is the garden?", "en = \"How large\\u200B is the garden?"),
        ],
        &[
            fault(InvisibleCharacter, SITE, "title = { en = \"One garden, ", "the text has U+202E"),
            fault(
                InvisibleCharacter,
                SIZE,
                "question = ",
                "the text has U+200B, a character that nobody sees; delete it",
            ),
        ],
    ),
    case(
        "a document that is not UTF-8",
        &[Garble(NOTICE)],
        &[fault(Syntax, NOTICE, "\u{fffd}", "save it as UTF-8 text")],
    ),
    case(
        "a unit outside the vocabulary",
        &[Replace(SIZE, "number = \"4\", unit = \"km2\"", "number = \"4\", unit = \"furlongs\"")],
        &[fault(
            Reference,
            SIZE,
            "value = { kind = \"quantity\", number = \"4\",",
            "there is no unit \"furlongs\"; add it to units.toml",
        )],
    ),
    case(
        "a syntax fault does not hide the faults of other files",
        &[
            Replace(EDGES, "importance = \"standard\"", "importance = standard"),
            Replace(SIZE, "number = \"40\"", "number = \"4O\""),
            Append(PLACES, ATLANTIS),
        ],
        &[
            fault(IdForm, PLACES, "id = \"Atlantis\"", "use lower-case words joined by hyphens"),
            fault(Syntax, EDGES, "importance = standard", "write \"standard\""),
            fault(ValueForm, SIZE, "number = \"4O\"", "write digits"),
        ],
    ),
    case(
        "faults of different files are all reported at once",
        &[
            Replace(PLAN, "總面積約42平方公里", "總面積約43平方公里"),
            DeleteLine(SIZE, "how_to_write"),
            Append(PLACES, ATLANTIS),
            Append(ASIDE, "\n[[range]]\ndocument = \"009.txt\"\nfirst_line = 1\nlast_line = 1\nreason = \"test\"\n"),
            Replace(SITE, "publisher = {", "address = \"http://example.org\"\npublisher = {"),
        ],
        &[
            fault(DocumentHash, SOURCES, HASH, "restore it"),
            fault(QuoteLocated, SIZE, "quote = \"總面積約42平方公里\"", "copy it again"),
            fault(VerdictComplete, SIZE, "sentence = ", "add how_to_write"),
            fault(IdForm, PLACES, "id = \"Atlantis\"", "use lower-case words"),
            fault(Orphan, PLACES, "id = \"Atlantis\"", "delete it"),
            fault(Reference, ASIDE, "document = \"009.txt\"", "mend the name"),
            fault(Address, SITE, "address = \"http:", "begin it with https://"),
        ],
    ),
    // document-hash
    case(
        "a document that was touched",
        &[Append(PLAN, "\n")],
        &[fault(DocumentHash, SOURCES, HASH, "restore it, or re-read every quote and write that hash")],
    ),
    // source-count
    case("as many sources as there are colours", &[Sources(12)], &[]),
    case(
        "a source more than there are colours",
        &[Sources(13)],
        &[fault(SourceCount, SOURCES, "id = \"copy-13\"", "2 to 12 sources, and this one has 13; leave some out")],
    ),
    // id-form
    case(
        "a measure that is no identifier",
        &[Replace(SIZE, "measure = \"orchard\"", "measure = \"the orchard\"")],
        &[fault(IdForm, SIZE, "measure = \"the orchard\"", "use lower-case words joined by hyphens")],
    ),
    case(
        "a reading that is no identifier",
        &[Replace(FACTS, "\"open-to-all\"", "\"open--to-all\"")],
        &[fault(IdForm, FACTS, "\"open--to-all\"", "use lower-case words joined by hyphens")],
    ),
    // id-unique
    case(
        "a place that is given twice",
        &[Append(
            PLACES,
            "\n[[place]]\nid = \"north-side\" # again\nnames = { en = \"X\", \"zh-Hans\" = \"北\" }\nkind = \"district\"\n",
        )],
        &[fault(IdUnique, PLACES, "id = \"north-side\" # again", "rename one")],
    ),
    case(
        "a claim that is given twice",
        &[Replace(GOALS, "id = \"comfort-draft\"", "id = \"open-draft\" # again")],
        &[fault(IdUnique, GOALS, "id = \"open-draft\" # again", "rename one")],
    ),
    case(
        "a topic that stands in two sections",
        &[Replace(SITE, "topics = [\"garden-facts\", ", "topics = [\"garden-size\", \"garden-facts\", ")],
        &[
            fault(IdUnique, SITE, "topics = [\"garden-size\", \"garden-facts\"", "rename one"),
            fault(Reference, SITE, "topics = [\"garden-size\", \"garden-facts\"", "list it there, or not at all"),
        ],
    ),
    case(
        "a topic under another name than its file's",
        &[Replace(SIZE, "id = \"garden-size\"", "id = \"garden-width\"")],
        &[fault(IdUnique, SIZE, "id = \"garden-width\"", "make them equal")],
    ),
    case(
        "two relations between the same claims",
        &[Replace(
            SIZE,
            "between = [\"draft\", \"plan-garden\"]",
            "between = [\"plan-garden\", \"draft\"]\nkind = \"revised\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n\n[[relation]]\nbetween = [\"draft\", \"plan-garden\"]",
        )],
        &[fault(IdUnique, SIZE, "between = [\"draft\", \"plan-garden\"]", "keep one")],
    ),
    // address
    case(
        "a source at an address without encryption",
        &[Replace(SOURCES, "address = \"https://garden.example/", "address = \"http://garden.example/")],
        &[fault(Address, SOURCES, "address = \"http://garden.example/", "begin it with https://")],
    ),
    case(
        "a contact that would run a script",
        &[Replace(SITE, "contact = \"mailto:letters@garden.example\"", "contact = \"javascript:alert(1)\"")],
        &[fault(Address, SITE, "contact = ", "begin it with https:// or mailto:")],
    ),
    // set-aside
    case(
        "a quote of page furniture",
        &[Append(ASIDE, "\n[[range]]\ndocument = \"notice.txt\"\nfirst_line = 4\nlast_line = 4\nreason = \"test\"\n")],
        &[fault(SetAside, SIZE, "quote = \"the garden covers", "quote the story itself")],
    ),
    case(
        "something is set aside without a reason",
        &[Replace(ASIDE, "reason = \"what visitors wrote on the board\"", "reason = \" \"")],
        &[fault(SetAside, ASIDE, "reason = \" \"", "write why this may be")],
    ),
    // coverage
    case(
        "a number that is neither quoted nor set aside where all are asked for",
        &[
            Replace(SITE, "publisher = {", "coverage = \"complete\"\npublisher = {"),
            Replace(ASIDE, "text = \"take one down\"", "text = \"take\""),
        ],
        &[fault(Coverage, NOTICE, "Each shed keeps", "one in “een to take one down before”")],
    ),
    // shipped-share
    case(
        "a document that is quoted from end to end",
        &[QuoteLongLines { source: "notice", document: "notice.txt", place: "north-side" }],
        &[fault(ShippedShare, NOTICE, "", "shorten quotes")],
    ),
    // orphan
    case(
        "a document that no source is read from",
        &[Append("documents/009.txt", "nobody reads this")],
        &[fault(Orphan, "documents/009.txt", "", "add one, or delete it")],
    ),
    case(
        "a topic in no section",
        &[Replace(SONG, "section = \"life\"", "section = \"live\"")],
        &[
            fault(Reference, SITE, "topics = [\"garden-facts\"", "list it there, or not at all"),
            fault(Orphan, SONG, "section = \"live\"", "did you mean \"life\"?"),
        ],
    ),
    case(
        "a place that nobody names",
        &[Append(
            PLACES,
            "\n[[place]]\nid = \"atlantis\"\nnames = { en = \"Atlantis\", \"zh-Hans\" = \"亚特兰蒂斯\" }\nkind = \"section\"\n",
        )],
        &[fault(Orphan, PLACES, "id = \"atlantis\"", "delete it")],
    ),
    case(
        "a spelling that no document prints",
        &[Replace(PLACES, "printed = [\"北區\"]", "printed = [\"北區\", \"North Ward\"]")],
        &[fault(Orphan, PLACES, "id = \"north-side\"", "copy the spelling again, or delete it")],
    ),
    case(
        "a correction that no text needs",
        &[Append(
            OVERRIDES,
            "\n[[override]]\nconverted = \"亞特蘭提斯\"\ncorrected = \"亞特蘭蒂斯\"\nreason = \"test\"\n",
        )],
        &[fault(Orphan, OVERRIDES, "converted = \"亞特蘭提斯\"", "delete the override")],
    ),
    case(
        "words set aside on a line that has others",
        &[Replace(ASIDE, "line = 10\n", "line = 9\n")],
        &[fault(Orphan, ASIDE, "text = \"eleven people", "mend document, line or text, or delete them")],
    ),
    case(
        "words set aside that no document has",
        &[Append(ASIDE, "\n[[pattern]]\ntexts = [\"一遍\",\n\"五遍\"]\nreason = \"test\"\n")],
        &[fault(Orphan, ASIDE, "\"五遍\"", "no document has these words; delete them")],
    ),
];

/// A place under a name that is no identifier, which nobody names.
const ATLANTIS: &str =
    "\n[[place]]\nid = \"Atlantis\"\nnames = { en = \"Atlantis\", \"zh-Hans\" = \"亚特兰蒂斯\" }\nkind = \"section\"\n";

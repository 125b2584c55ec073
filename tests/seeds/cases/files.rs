//! Whole files: syntax, hashes, identifiers, addresses, what is set aside, shipped or unused.

use super::{
    AREA, ASIDE, BINJIANG, BOUNDARY, Case, FIGURES, NORTH, OVERRIDES, PLACES, PLAN, REVENUE, SITE, SOURCES, TIMELINE,
    case, fault,
};
use crate::seeds_copy::Edit::{Append, DeleteLine, Garble, QuoteLongLines, Remove, Replace, Sources};
use seeds::Check::{
    Address, DocumentHash, IdForm, IdUnique, Orphan, QuoteLocated, Reference, SetAside, ShippedShare, SourceCount,
    Syntax, ValueForm, VerdictComplete,
};

pub(crate) const CASES: &[Case] = &[
    // syntax
    case(
        "a key that nobody knows",
        &[Replace(AREA, "pictures = ", "picture = ")],
        &[fault(Syntax, AREA, "picture = ", "seeds/README.md shows the form")],
    ),
    case(
        "a file that is no TOML hides everything that hangs on it, and nothing false is said",
        &[Replace(SOURCES, "id = \"plan-text\"", "id = \"plan-text")],
        &[fault(Syntax, SOURCES, "id = \"plan-text", "seeds/README.md shows the form")],
    ),
    case("a file that is not there", &[Remove(ASIDE)], &[fault(Syntax, ASIDE, "", "restore it, see seeds/README.md")]),
    case("a document that is not UTF-8", &[Garble(BINJIANG)], &[fault(Syntax, BINJIANG, "", "save it as UTF-8 text")]),
    case(
        "a unit outside the vocabulary",
        &[Replace(FIGURES, "number = \"643\", unit = \"km2\"", "number = \"643\", unit = \"mu\"")],
        &[fault(Syntax, FIGURES, "value = { kind = \"quantity\", number = \"643\"", "seeds/README.md shows the form")],
    ),
    case(
        "a syntax fault does not hide the faults of other files",
        &[
            Replace(BOUNDARY, "importance = \"lead\"", "importance = lead"),
            Replace(AREA, "number = \"390\"", "number = \"39O\""),
            Append(
                PLACES,
                "\n[[place]]\nid = \"Atlantis\"\nnames = { en = \"Atlantis\", \"zh-Hans\" = \"亚特兰蒂斯\" }\nkind = \"city\"\n",
            ),
        ],
        &[
            fault(IdForm, PLACES, "id = \"Atlantis\"", "use lower-case words joined by hyphens"),
            fault(Syntax, BOUNDARY, "importance = lead", "seeds/README.md shows the form"),
            fault(ValueForm, AREA, "number = \"39O\"", "write digits"),
        ],
    ),
    case(
        "faults of different files are all reported at once",
        &[
            Replace(PLAN, "總面積約398平方公里", "總面積約399平方公里"),
            DeleteLine(NORTH, "how_to_write"),
            Append(
                PLACES,
                "\n[[place]]\nid = \"Atlantis\"\nnames = { en = \"Atlantis\", \"zh-Hans\" = \"亚特兰蒂斯\" }\nkind = \"city\"\n",
            ),
            Append(ASIDE, "\n[[range]]\ndocument = \"009.txt\"\nfirst_line = 1\nlast_line = 1\nreason = \"test\"\n"),
            Replace(SITE, "publisher = {", "address = \"http://example.org\"\npublisher = {"),
        ],
        &[
            fault(DocumentHash, SOURCES, "sha256 = \"c36b2870", "restore it"),
            fault(QuoteLocated, AREA, "quote = \"總面積約398平方公里\"", "copy it again"),
            fault(QuoteLocated, FIGURES, "quote = \"總面積約398平方公里\"", "copy it again"),
            fault(VerdictComplete, NORTH, "sentence = ", "add how_to_write"),
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
        &[fault(
            DocumentHash,
            SOURCES,
            "sha256 = \"c36b2870",
            "restore it, or re-read every quote and write that hash",
        )],
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
        &[Replace(AREA, "measure = \"plan-core-area\"", "measure = \"plan core area\"")],
        &[fault(IdForm, AREA, "measure = \"plan core area\"", "use lower-case words joined by hyphens")],
    ),
    case(
        "a reading that is no identifier",
        &[Replace(TIMELINE, "\"recently-before-draft-report\"", "\"recently--before\"")],
        &[fault(IdForm, TIMELINE, "\"recently--before\"", "use lower-case words joined by hyphens")],
    ),
    // id-unique
    case(
        "a place that is given twice",
        &[Append(
            PLACES,
            "\n[[place]]\nid = \"xihu\" # again\nnames = { en = \"X\", \"zh-Hans\" = \"西\" }\nkind = \"district\"\n",
        )],
        &[fault(IdUnique, PLACES, "id = \"xihu\" # again", "rename one")],
    ),
    case(
        "a claim that is given twice",
        &[Replace(TIMELINE, "id = \"visit\"", "id = \"meeting\" # again")],
        &[fault(IdUnique, TIMELINE, "id = \"meeting\" # again", "rename one")],
    ),
    case(
        "a topic that stands in two sections",
        &[Replace(SITE, "topics = [\"plan-timeline\"]", "topics = [\"plan-timeline\", \"boundary\"]")],
        &[
            fault(IdUnique, SITE, "topics = [\"plan-timeline\", \"boundary\"]", "rename one"),
            fault(Reference, SITE, "topics = [\"plan-timeline\", \"boundary\"]", "list it there, or not at all"),
        ],
    ),
    case(
        "a topic under another name than its file's",
        &[Replace(AREA, "id = \"planned-area\"", "id = \"planned-size\"")],
        &[fault(IdUnique, AREA, "id = \"planned-size\"", "make them equal")],
    ),
    case(
        "two relations between the same claims",
        &[Replace(
            REVENUE,
            "between = [\"plan\", \"may\"]",
            "between = [\"may\", \"plan\"]\nkind = \"written-differently\"\nbasis = \"documents\"\ncertainty = \"certain\"\nwhy = { en = \"w\", \"zh-Hans\" = \"因\" }\n\n[[relation]]\nbetween = [\"plan\", \"may\"]",
        )],
        &[fault(IdUnique, REVENUE, "between = [\"plan\", \"may\"]", "keep one")],
    ),
    // address
    case(
        "a source at an address without encryption",
        &[Replace(
            SOURCES,
            "document = \"004_5b42d0ea995481bb.txt\"",
            "address = \"http://example.org\"\ndocument = \"004_5b42d0ea995481bb.txt\"",
        )],
        &[fault(Address, SOURCES, "address = \"http://example.org\"", "begin it with https://")],
    ),
    case(
        "a contact that would run a script",
        &[Replace(SITE, "publisher = {", "contact = \"javascript:alert(1)\"\npublisher = {")],
        &[fault(Address, SITE, "contact = ", "begin it with https:// or mailto:")],
    ),
    // set-aside
    case(
        "a quote of page furniture",
        &[Append(
            ASIDE,
            "\n[[range]]\ndocument = \"003_cffdd46d6c013d24.txt\"\nfirst_line = 270\nlast_line = 272\nreason = \"test\"\n",
        )],
        &[fault(
            SetAside,
            TIMELINE,
            "quote = \"杭州城西科创大走廊高质量融合发展打造创新策源地推进会昨日",
            "quote the story itself",
        )],
    ),
    case(
        "something is set aside without a reason",
        &[Replace(ASIDE, "reason = \"credit of the site’s software vendor\"", "reason = \" \"")],
        &[fault(SetAside, ASIDE, "reason = \" \"", "write why this may be")],
    ),
    // shipped-share
    case(
        "a document that is quoted from end to end",
        &[QuoteLongLines { source: "binjiang-profile", document: "004_5b42d0ea995481bb.txt" }],
        &[fault(ShippedShare, BINJIANG, "", "shorten quotes")],
    ),
    // orphan
    case(
        "a document that no source is read from",
        &[Append("documents/009.txt", "nobody reads this")],
        &[fault(Orphan, "documents/009.txt", "", "add one, or delete it")],
    ),
    case(
        "a topic in no section",
        &[Replace(TIMELINE, "section = \"process\"", "section = \"progress\"")],
        &[
            fault(Reference, SITE, "topics = [\"plan-timeline\"]", "list it there, or not at all"),
            fault(Orphan, TIMELINE, "section = \"progress\"", "name one of site.toml"),
        ],
    ),
    case(
        "a place that nobody names",
        &[Append(
            PLACES,
            "\n[[place]]\nid = \"atlantis\"\nnames = { en = \"Atlantis\", \"zh-Hans\" = \"亚特兰蒂斯\" }\nkind = \"city\"\n",
        )],
        &[fault(Orphan, PLACES, "id = \"atlantis\"", "delete it")],
    ),
    case(
        "a spelling that no document prints",
        &[Replace(PLACES, "printed = [\"西湖區\"]", "printed = [\"西湖區\", \"West Lake Ward\"]")],
        &[fault(Orphan, PLACES, "id = \"xihu\"", "copy the spelling again, or delete it")],
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
        &[Replace(ASIDE, "line = 1\ntext = \"The two corridors\"", "line = 3\ntext = \"The two corridors\"")],
        &[fault(Orphan, ASIDE, "text = \"The two corridors\"", "mend document, line or text, or delete them")],
    ),
    case(
        "words set aside that no document has",
        &[Append(ASIDE, "\n[[pattern]]\ntexts = [\"一体化\",\n\"五体化\"]\nreason = \"test\"\n")],
        &[fault(Orphan, ASIDE, "\"五体化\"", "no document has these words; delete them")],
    ),
];

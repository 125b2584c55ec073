//! Compiling `topics/*.toml`: claims, silences, relations, and the verdict that follows from them.

use super::check::Check;
use super::compile::{At, Compiler};
use super::files::{SeedFile, topic_file};
use super::places::find_source;
use super::suggest::did_you_mean;
use super::{claims, pictures, relations, schema};
use model::address::{RESERVED_CLAIMS, RESERVED_TOPICS};
use model::relations::standing;
use model::{Claim, ClaimId, Dataset, Importance, Row, SectionId, Silence, SilenceKind, Topic, Verdict};
use toml::Spanned;

/// Every topic, in the order of the sections. In a section those that `site.toml` lists come first, in its order; then comparisons
/// before what only one source says, the latter by source; leads before standard and minor ones, and by name.
pub(super) fn compile(compiler: &mut Compiler<'_>, dataset: &Dataset) -> Vec<Topic> {
    check_names(compiler);
    let seeds = compiler.seeds;
    let column = |claim: &Claim| dataset.sources.iter().position(|source| source.id == claim.source);
    let mut topics = Vec::new();
    for section in &seeds.site.content.section {
        let section_id = SectionId::from(section.id.get_ref().as_str());
        let files = seeds.topics.iter().filter(|file| file.content.section.get_ref() == section.id.get_ref());
        let mut compiled: Vec<Topic> = files.map(|file| compile_topic(compiler, file, &section_id, dataset)).collect();
        compiled.sort_by_key(|topic| {
            let listed = section.topics.iter().position(|listed| listed.get_ref() == topic.id.as_str());
            let single = !topic.is_comparison();
            // What only one source says is grouped by that source.
            let of_source = topic.claims.first().filter(|_| single).and_then(column);
            (listed.unwrap_or(usize::MAX), single, of_source, topic.importance, topic.id.clone())
        });
        topics.extend(compiled);
    }
    topics
}

/// Every topic stands under its own name in a section that there is, and what a section lists stands in it.
fn check_names(compiler: &mut Compiler<'_>) {
    let seeds = compiler.seeds;
    let sections = &seeds.site.content.section;
    for (section, topic_id) in sections.iter().flat_map(|section| section.topics.iter().map(move |id| (section, id))) {
        let name = topic_file(topic_id.get_ref());
        let at = At { file: &seeds.site.name, line: seeds.site.line(topic_id.span()) };
        match seeds.topic(topic_id.get_ref()) {
            None if seeds.is_unread(&name) => {}
            None => {
                let known = seeds.topics.iter().map(|file| file.content.id.get_ref().as_str());
                let mend = did_you_mean(topic_id.get_ref(), known, "write it, or mend the name");
                compiler.fault(Check::Reference, &at, format!("there is no {name}{mend}"));
            }
            Some(file) if file.content.section.get_ref() != section.id.get_ref() => {
                compiler.fault(
                    Check::Reference,
                    &at,
                    format!("{name} names another section; list it there, or not at all"),
                );
            }
            Some(_) => {}
        }
    }
    for file in &seeds.topics {
        let topic_id = &file.content.id;
        let at = At { file: &file.name, line: file.line(topic_id.span()) };
        compiler.check_id(topic_id.get_ref(), &at);
        check_reserved(compiler, topic_id.get_ref(), &RESERVED_TOPICS, &at);
        if file.name != topic_file(topic_id.get_ref()) {
            compiler.fault(Check::IdUnique, &at, "the id is not the file's name; make them equal");
        }
        let section = &file.content.section;
        if !sections.iter().any(|known| known.id.get_ref() == section.get_ref()) {
            let at = At { file: &file.name, line: file.line(section.span()) };
            let known = sections.iter().map(|known| known.id.get_ref().as_str());
            let mend = did_you_mean(section.get_ref(), known, "name one of site.toml, or add it there");
            let message = format!("there is no section \"{}\"{mend}", section.get_ref());
            compiler.fault(Check::Orphan, &at, message);
        }
    }
}

fn check_reserved(compiler: &mut Compiler<'_>, id: &str, reserved: &[&str], at: &At<'_>) {
    if reserved.contains(&id) {
        compiler.fault(Check::IdForm, at, format!("\"{id}\" is a name of the page's own; choose another"));
    }
}

fn compile_topic(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    section: &SectionId,
    dataset: &Dataset,
) -> Topic {
    let content = &file.content;
    let at = |span| At { file: &file.name, line: file.line(span) };
    compiler.check_ids(&file.name, |span| file.line(span), content.claim.iter().map(|claim| &claim.id));
    for claim in &content.claim {
        check_reserved(compiler, claim.id.get_ref(), &RESERVED_CLAIMS, &at(claim.id.span()));
    }
    compiler.check_ids(&file.name, |span| file.line(span), content.row.iter().map(|row| &row.id));
    check_rows(compiler, file);
    check_about(compiler, file, dataset);
    let mut compiled: Vec<Claim> = Vec::new();
    let mut faulty: Vec<ClaimId> = Vec::new();
    for claim in &content.claim {
        let n_faults = compiler.faults.len();
        compiled.extend(claims::compile(compiler, file, claim));
        faulty.extend((compiler.faults.len() > n_faults).then(|| claim.id.get_ref().as_str().into()));
    }
    let column = |claim: &Claim| dataset.sources.iter().position(|source| source.id == claim.source);
    compiled.sort_by_key(column);
    let silences = compile_silences(compiler, file, dataset);
    let relations = relations::compile(compiler, file, &compiled, &faulty, dataset);
    let standing = standing(compiled.iter(), relations.iter());
    if standing.is_some() && content.verdict.explanation.is_none() {
        compiler.fault(
            Check::VerdictComplete,
            &at(content.verdict.sentence.span()),
            "a comparison says why its sources differ, or that they do not; add explanation",
        );
    }
    if content.importance == Importance::Lead && content.verdict.how_to_write.is_none() {
        compiler.fault(
            Check::VerdictComplete,
            &at(content.verdict.sentence.span()),
            "a lead topic says how to write it; add how_to_write",
        );
    }
    let mut text = |text: &Spanned<schema::Text>| compiler.text(text.get_ref(), &at(text.span()));
    let topic = Topic {
        id: content.id.get_ref().as_str().into(),
        section: section.clone(),
        importance: content.importance,
        about: content.about.iter().map(|place_id| place_id.get_ref().as_str().into()).collect(),
        pictures: content.pictures.iter().map(|picture| *picture.get_ref()).collect(),
        question: text(&content.question),
        verdict: Verdict {
            standing,
            sentence: text(&content.verdict.sentence),
            explanation: content.verdict.explanation.as_ref().map(&mut text),
            how_to_write: content.verdict.how_to_write.as_ref().map(&mut text),
        },
        rows: content
            .row
            .iter()
            .map(|row| Row { id: row.id.get_ref().as_str().into(), label: text(&row.label) })
            .collect(),
        claims: compiled,
        silences,
        relations,
    };
    pictures::check(compiler, file, &topic, &faulty, &dataset.sources);
    topic
}

/// What a question is about is in the gazetteer, and named once.
fn check_about(compiler: &mut Compiler<'_>, file: &SeedFile<schema::TopicFile>, dataset: &Dataset) {
    let about = &file.content.about;
    for (idx, place_id) in about.iter().enumerate() {
        let (id, at) = (place_id.get_ref(), At { file: &file.name, line: file.line(place_id.span()) });
        if !dataset.places.iter().any(|place| place.id.as_str() == id) {
            let message = compiler.seeds.no_place(id, "add it to places.toml, or mend the name");
            compiler.fault(Check::Reference, &at, message);
        }
        if about.iter().take(idx).any(|other| other.get_ref() == id) {
            compiler.fault(Check::IdUnique, &at, format!("\"{id}\" stands here twice; name it once"));
        }
    }
}

/// Every sub-question has an answer.
fn check_rows(compiler: &mut Compiler<'_>, file: &SeedFile<schema::TopicFile>) {
    for row in &file.content.row {
        let answered =
            file.content.claim.iter().filter_map(|claim| claim.row.as_ref()).any(|id| id.get_ref() == row.id.get_ref());
        if !answered {
            let at = At { file: &file.name, line: file.line(row.id.span()) };
            compiler.fault(Check::Orphan, &at, "no claim answers this row; delete it");
        }
    }
}

/// Every source has claims or one silence, never both, and an excerpt is never said to be silent.
fn compile_silences(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    dataset: &Dataset,
) -> Vec<Silence> {
    let content = &file.content;
    let top = At { file: &file.name, line: 1 };
    for silence in &content.silence {
        if find_source(compiler, silence.source.get_ref()).is_none() {
            let at = At { file: &file.name, line: file.line(silence.source.span()) };
            compiler.fault(Check::Reference, &at, compiler.seeds.no_source(silence.source.get_ref()));
        }
    }
    let has_strange_claim = content.claim.iter().any(|claim| find_source(compiler, claim.source.get_ref()).is_none());
    let mut silences = Vec::new();
    for source in &dataset.sources {
        let has_claim = content.claim.iter().any(|claim| claim.source.get_ref() == source.id.as_str());
        let mut silent = content.silence.iter().filter(|silence| silence.source.get_ref() == source.id.as_str());
        let (first, second) = (silent.next(), silent.next());
        match (has_claim, first, second) {
            (false, None, _) if content.others == Some(schema::Others::Silent) => {
                let kind = if source.excerpt { SilenceKind::NotInExcerpt } else { SilenceKind::DoesNotSay };
                silences.push(Silence { source: source.id.clone(), kind, note: None });
            }
            // The claim of a misspelt source may be this one's.
            (false, None, _) if has_strange_claim => {}
            (false, None, _) => compiler.fault(
                Check::SilenceComplete,
                &top,
                format!("{} has no claim and no silence; add a [[silence]], or others = \"silent\"", source.id),
            ),
            (true, Some(silence), _) | (false, Some(_), Some(silence)) => {
                let at = At { file: &file.name, line: file.line(silence.source.span()) };
                compiler.fault(
                    Check::SilenceComplete,
                    &at,
                    format!("{} is said to be silent once too often; delete this silence", source.id),
                );
            }
            (true, None, _) => {}
            (false, Some(silence), None) => {
                let at = At { file: &file.name, line: file.line(silence.source.span()) };
                if source.excerpt != (silence.kind == SilenceKind::NotInExcerpt) {
                    let kind = if source.excerpt { "not-in-excerpt" } else { "does-not-say" };
                    compiler.fault(
                        Check::SilenceComplete,
                        &at,
                        format!("what is held of {} decides the kind; write kind = \"{kind}\"", source.id),
                    );
                }
                let note = silence.note.as_ref().map(|note| {
                    let at = At { file: &file.name, line: file.line(note.span()) };
                    compiler.text(note.get_ref(), &at)
                });
                silences.push(Silence { source: source.id.clone(), kind: silence.kind, note });
            }
        }
    }
    silences
}

//! Compiling `site.toml` and `changes.toml`: the publisher, the languages, the sections, and what has changed.

use super::addresses;
use super::check::Check;
use super::compile::{At, Compiler};
use super::interface::InterfaceLanguage;
use super::{places, schema};
use model::{Change, FirstPair, PartialDate, Section, Site, SiteLanguage, SourceId, Value};
use toml::Spanned;

/// The address of a site without a final slash, from what somebody wrote.
///
/// # Errors
/// When it is none to which a path can be added, with the mend.
pub fn site_address(text: &str) -> Result<String, String> {
    let [folder, scheme] = [text.trim_end_matches('/'), "https://"];
    if folder.strip_prefix(scheme).is_none_or(str::is_empty) {
        return Err(format!("\"{text}\" is no safe address; begin it with {scheme}"));
    }
    // What follows it is a path.
    if folder.contains(|letter: char| letter.is_whitespace() || "?#\"<>\\^`{|}".contains(letter)) {
        return Err(format!("\"{text}\" is no address of a folder; leave out ? and #, and percent-encode signs"));
    }
    Ok(folder.to_owned())
}

pub(super) fn compile(compiler: &mut Compiler<'_>) -> Site {
    let file = &compiler.seeds.site;
    let content = &file.content;
    let at = |span| At { file: &file.name, line: file.line(span) };
    if let Some(contact) = &content.contact {
        compiler.check_address(contact.get_ref(), &["https://", "mailto:"], &at(contact.span()));
    }
    let address = content.address.as_ref().map(|address| (address.span(), site_address(address.get_ref())));
    if let Some((span, Err(fault))) = &address {
        compiler.fault(Check::Address, &at(span.clone()), fault.clone());
    }
    compiler.check_ids(&file.name, |span| file.line(span), content.section.iter().map(|section| &section.id));
    compiler.check_ids(&file.name, |span| file.line(span), content.section.iter().flat_map(|section| &section.topics));
    let of_site = |words: &InterfaceLanguage| SiteLanguage {
        language: words.language,
        own_name: words.own_name.clone(),
        right_to_left: words.right_to_left,
    };
    let languages = compiler.interface.iter().map(of_site).collect();
    let mut text = |text: &Spanned<schema::Text>| compiler.text(text.get_ref(), &at(text.span()));
    Site {
        languages,
        publisher: text(&content.publisher),
        subject: text(&content.subject),
        title: text(&content.title),
        introduction: text(&content.introduction),
        translator: text(&content.translator),
        sections: content
            .section
            .iter()
            .map(|section| Section {
                id: section.id.get_ref().as_str().into(),
                title: text(&section.title),
                topics: Vec::new(),
            })
            .collect(),
        contact: content.contact.as_ref().map(|contact| addresses::encoded(contact.get_ref())),
        address: address.and_then(|(_, address)| address.ok()),
        pair: first_pair(compiler),
        places: places::title(compiler),
        changes: changes(compiler),
    }
}

/// The two sources that the overview offers first, in the order of their numbers.
fn first_pair(compiler: &mut Compiler<'_>) -> Option<FirstPair> {
    let file = &compiler.seeds.site;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let pair = file.content.pair.as_ref()?;
    let sources = &compiler.seeds.sources.content.source;
    let mut found: Vec<(usize, SourceId)> = Vec::new();
    for source_id in pair.sources.get_ref() {
        match sources.iter().position(|source| source.id.get_ref() == source_id) {
            Some(number) => found.push((number, source_id.as_str().into())),
            None => {
                let message = compiler.seeds.no_source(source_id);
                compiler.fault(Check::Reference, &at(pair.sources.span()), message);
            }
        }
    }
    found.sort();
    let [(number, one), (next, other)] = found.as_slice() else { return None };
    if number == next {
        compiler.fault(Check::IdUnique, &at(pair.sources.span()), "a pair is of two sources; name another");
        return None;
    }
    let label = compiler.text(pair.label.get_ref(), &at(pair.label.span()));
    Some(FirstPair { one: one.clone(), other: other.clone(), label })
}

/// What has changed, as it is written: the newest first.
fn changes(compiler: &mut Compiler<'_>) -> Vec<Change> {
    let file = &compiler.seeds.changes;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let mut changes: Vec<Change> = Vec::new();
    for change in &file.content.change {
        let (date, date_at) = (change.date.get_ref(), at(change.date.span()));
        let Some(day) = PartialDate::parse(date).filter(|date| date.day().is_some()) else {
            compiler.fault(Check::ValueForm, &date_at, "date is no day; write it as \"2026-01-31\"");
            continue;
        };
        if changes.last().is_some_and(|later| later.date < *date) {
            compiler.fault(
                Check::ValueForm,
                &date_at,
                "this change is newer than the one above it; put the newest first",
            );
        }
        let day = Value::Date { start: day, end: None, year_inferred: false };
        let units = compiler.units;
        let Some(written) = compiler.written(|words| words.notation.value(&day, units)) else { continue };
        let what = compiler.text(change.what.get_ref(), &at(change.what.span()));
        changes.push(Change { date: date.clone(), written, what });
    }
    changes
}

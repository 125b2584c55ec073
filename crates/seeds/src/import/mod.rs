//! Claims from a table, the mirror of the export `claims.csv`: a desk works in a spreadsheet, and what it changed is written into the
//! topics' files. They are edited, not written anew, since they hold what no table has: questions, verdicts, relations, and remarks.

mod claim_toml;
mod merge;
mod table;

use super::check::Faults;
use super::files::{Seeds, topic_file};
use super::languages;
use claim_toml::Written;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use table::{Row, Table};
use toml_edit::DocumentMut;

/// The outcome of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The files that were written.
    pub files: Vec<PathBuf>,
    /// Claims that say something else now.
    pub n_changed: usize,
    /// Claims that are new.
    pub n_added: usize,
    /// Claims that are as they were.
    pub n_same: usize,
    /// Claims of the files that the table does not have, of the topics that it has: `topics/a.toml: "draft"`.
    pub left: Vec<String>,
}

/// Writes the claims of a table into the topics of the seeds folder at `root`.
///
/// # Errors
/// Everything that is wrong with the table, each with its row as a spreadsheet counts them; then no file is changed.
pub fn import_claims(table: &Path, root: &Path) -> Result<Imported, String> {
    let mut faults = Faults::of(root);
    let seeds = Seeds::read(root, &mut faults).filter(|_| faults.is_empty());
    let Some(seeds) = seeds else { return Err(format!("the seeds have faults; mend them first\n{}", faults.sorted())) };
    let table = Table::read(table, &languages::of_site(root, &mut faults))?;
    let mut by_topic: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    table.rows.iter().for_each(|row| by_topic.entry(row.get("topic")).or_default().push(row));
    let mut wrong: Vec<String> = Vec::new();
    let (mut imported, mut changed) = (Imported::default(), Vec::new());
    for (topic_id, rows) in by_topic {
        let name = topic_file(topic_id);
        let Some(first) = rows.first().filter(|_| seeds.topic(topic_id).is_none()) else {
            let text =
                fs::read_to_string(root.join(&name)).map_err(|error| format!("{name} can't be read: {error}"))?;
            let mut file: DocumentMut = text.parse().map_err(|error| format!("{name}: {error}"))?;
            let written = rows.iter().map(|row| Written::of(row, &table, &seeds));
            let (written, mistakes): (Vec<_>, Vec<_>) = written.partition(Result::is_ok);
            wrong.extend(mistakes.into_iter().filter_map(Result::err).flatten());
            let written: Vec<Written> = written.into_iter().filter_map(Result::ok).collect();
            match merge::merge(&mut file, &name, &written, &mut imported) {
                Ok(()) if file.to_string() != text => changed.push((root.join(&name), file.to_string())),
                Ok(()) => {}
                Err(message) => wrong.push(message),
            }
            continue;
        };
        wrong.push(
            first.fault(&format!("there is no {name}; write its question and its verdict first, or mend the name")),
        );
    }
    wrong.extend(table.twice());
    if !wrong.is_empty() {
        return Err(format!("nothing is written, since the table has mistakes\n{}", wrong.join("\n")));
    }
    for (file, text) in changed {
        fs::write(&file, text).map_err(|error| format!("{} can't be written: {error}", file.display()))?;
        imported.files.push(file);
    }
    Ok(imported)
}

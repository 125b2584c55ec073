//! `claims.csv` is read back: what is exported, changed in a spreadsheet and imported is in the topics' files, and nothing is lost.

use super::support::copy_folder::copy_folder;
use super::support::root;
use super::{Edition, editions, export};
use export::claims_csv;
use seeds::{Imported, import_claims};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A copy of the seeds of an edition, and its table.
struct Copy {
    folder: TempDir,
    table: PathBuf,
}

impl Copy {
    fn of(edition: &Edition) -> Self {
        let folder = TempDir::new().unwrap();
        copy_folder(&edition.folder, &folder.path().join("seeds"));
        let table = folder.path().join("claims.csv");
        fs::write(&table, export(edition, claims_csv)).unwrap();
        Self { folder, table }
    }

    fn seeds(&self) -> PathBuf {
        self.folder.path().join("seeds")
    }

    fn import(&self) -> Result<Imported, String> {
        import_claims(&self.table, &self.seeds())
    }

    /// The exported dataset, without the number of its version, in which texts count in the order of the files.
    fn dataset(&self) -> serde_json::Value {
        let compiled = seeds::compile(&self.seeds(), &seeds::words_folder(root()));
        let compiled = Box::leak(Box::new(compiled.unwrap_or_else(|faults| panic!("{faults}"))));
        let name = self.seeds().display().to_string();
        dataset(&Edition { name, folder: self.seeds(), dataset: compiled.dataset.clone(), seeds: compiled })
    }

    fn topics(&self) -> Vec<(PathBuf, String)> {
        let mut files: Vec<PathBuf> =
            fs::read_dir(self.seeds().join("topics")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.into_iter().map(|file| (file.clone(), fs::read_to_string(file).unwrap())).collect()
    }

    /// Changes the table where these words stand first.
    fn change(&self, from: &str, to: &str) {
        let table = fs::read_to_string(&self.table).unwrap();
        assert!(table.contains(from), "the table has no {from:?}");
        fs::write(&self.table, table.replacen(from, to, 1)).unwrap();
    }
}

fn dataset(edition: &Edition) -> serde_json::Value {
    let mut dataset = export(edition, export::dataset);
    dataset.as_object_mut().unwrap().remove("version");
    dataset
}

/// A topic's file without its claims.
fn without_claims(text: &str) -> String {
    let mut is_claim = false;
    let lines = text.lines().filter(|line| {
        if line.starts_with('[') {
            is_claim = line.starts_with("[[claim") || line.starts_with("[claim");
        }
        !is_claim
    });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_table_that_nobody_changed_changes_nothing() {
    for edition in editions() {
        let copy = Copy::of(&edition);
        let before = copy.topics();
        let imported = copy.import().unwrap();
        for ((file, before), (_, after)) in before.iter().zip(copy.topics()) {
            let lines = before.lines().map(str::to_owned).zip(after.lines().map(str::to_owned));
            let differing: Vec<(String, String)> = lines.filter(|(before, after)| before != after).take(2).collect();
            assert!(differing.is_empty(), "{}: {differing:#?}", file.display());
        }
        assert_eq!((imported.n_changed, imported.n_added, imported.left), (0, 0, Vec::new()), "{}", edition.name);
        assert_eq!((imported.files, copy.topics()), (Vec::new(), before), "{}", edition.name);
    }
}

#[test]
fn claims_come_back_whole_into_topics_that_have_none() {
    for edition in editions().into_iter().step_by(2) {
        let copy = Copy::of(&edition);
        let mut n_claims = 0;
        for (file, text) in copy.topics() {
            n_claims += text.matches("[[claim]]").count();
            fs::write(&file, without_claims(&text)).unwrap();
        }
        let imported = copy.import().unwrap();
        assert_eq!((imported.n_added, imported.n_changed, imported.n_same), (n_claims, 0, 0), "{}", edition.name);
        let (found, expected) = (copy.dataset(), dataset(&edition));
        for (found, expected) in found["topics"].as_array().unwrap().iter().zip(expected["topics"].as_array().unwrap())
        {
            let claims = |topic: &serde_json::Value| topic["claims"].as_array().unwrap().clone();
            for (found, expected) in claims(found).iter().zip(claims(expected)) {
                assert_eq!(*found, expected, "{}", edition.name);
            }
            assert!(found == expected, "{} of {}", found["id"], edition.name);
        }
        assert!(found == expected, "{}", edition.name);
    }
}

#[test]
fn what_is_changed_in_the_table_is_changed_in_the_file_and_nothing_else_there() {
    let copy = Copy::of(&super::fixture());
    copy.change("the whole garden, in the draft", "all of the garden, in the draft");
    let before = copy.topics();
    let imported = copy.import().unwrap();
    assert_eq!((imported.n_changed, imported.files.len()), (1, 1));
    let differing: Vec<(String, String)> = before
        .iter()
        .zip(copy.topics())
        .flat_map(|((_, before), (_, after))| {
            assert_eq!(before.lines().count(), after.lines().count());
            let lines = before.lines().map(str::to_owned).zip(after.lines().map(str::to_owned)).collect::<Vec<_>>();
            lines.into_iter().filter(|(before, after)| before != after)
        })
        .collect();
    let line = |scope: &str| format!("scope = {{ en = \"{scope}\", \"zh-Hans\" = \"草案中的整个园子\" }}");
    assert_eq!(differing, [(line("the whole garden, in the draft"), line("all of the garden, in the draft"))]);
}

#[test]
fn remarks_stay_where_a_value_changes() {
    let copy = Copy::of(&super::fixture());
    let file = copy.seeds().join("topics/garden-size.toml");
    let text = fs::read_to_string(&file).unwrap();
    let remarked =
        text.replacen("measure = \"draft-garden\"", "# the whole\nmeasure = \"draft-garden\"   # as drafted", 1);
    assert_ne!(remarked, text);
    fs::write(&file, remarked).unwrap();
    copy.change(",draft-garden,", ",drafted-garden,");
    copy.import().unwrap();
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("# the whole\nmeasure = \"drafted-garden\"   # as drafted\n"), "{text}");
}

#[test]
fn mistakes_of_a_table_are_all_told_and_nothing_is_written() {
    let copy = Copy::of(&super::fixture());
    copy.change(",quantity,40,", ",amount,40,");
    copy.change("garden-song,", "garden-son,");
    let before = copy.topics();
    let fault = copy.import().unwrap_err();
    for mistake in [
        "\"amount\" is no value_kind; write quantity, date, set, edges or text",
        "there is no topics/garden-son.toml; write its question and its verdict first, or mend the name",
    ] {
        assert!(fault.contains(mistake), "{fault}");
    }
    assert_eq!(copy.topics(), before);
}

#[test]
fn a_claim_that_the_table_lacks_stays_and_is_told() {
    let copy = Copy::of(&super::fixture());
    let table = fs::read_to_string(&copy.table).unwrap();
    let kept: Vec<&str> = table.split_inclusive("\r\n").filter(|row| !row.contains(",orchard,plan,")).collect();
    assert_eq!(kept.len() + 1, table.split_inclusive("\r\n").count());
    fs::write(&copy.table, kept.concat()).unwrap();
    let imported = copy.import().unwrap();
    assert_eq!(imported.left, ["topics/garden-size.toml: \"orchard\""]);
}

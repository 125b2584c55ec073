//! The keys of every table of the seed files, as `schema.rs` declares them: by these a message tells in which table a key belongs.

use super::place_kinds::WrittenKind;
use super::schema;
use serde::de::value::Error;
use serde::de::{Deserialize, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

/// A table with the keys that it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TableKeys {
    /// The key under which it stands in its file, empty for the top of the file.
    pub(super) name: &'static str,
    /// Its keys.
    pub(super) keys: &'static [&'static str],
}

/// The tables of a file, the top first; none for a file that has no shape of its own.
pub(super) fn tables(file: &str) -> Vec<TableKeys> {
    fn keys<'de, T: Deserialize<'de>>(name: &'static str) -> TableKeys {
        let mut keys: &'static [&'static str] = &[];
        // It always ends in an error: what is wanted is only the question for the keys.
        let _ = T::deserialize(Listener(&mut keys));
        TableKeys { name, keys }
    }
    match file {
        "site.toml" => {
            vec![keys::<schema::SiteFile>(""), keys::<schema::FirstPair>("pair"), keys::<schema::Section>("section")]
        }
        "changes.toml" => vec![keys::<schema::ChangesFile>(""), keys::<schema::Change>("change")],
        "sources.toml" => {
            vec![keys::<schema::SourcesFile>(""), keys::<schema::Source>("source"), keys::<schema::Part>("part")]
        }
        "places.toml" => {
            let part_of = keys::<schema::PartOf>("part_of");
            vec![keys::<schema::PlacesFile>(""), keys::<WrittenKind>("kind"), keys::<schema::Place>("place"), part_of]
        }
        "set-aside.toml" => vec![
            keys::<schema::SetAsideFile>(""),
            keys::<schema::SetAside>("range"),
            keys::<schema::WordsAside>("words"),
            keys::<schema::PatternAside>("pattern"),
        ],
        "units.toml" => vec![keys::<schema::UnitsFile>(""), keys::<schema::UnitFile>("unit")],
        "hant-overrides.toml" => vec![keys::<schema::OverridesFile>(""), keys::<schema::Override>("override")],
        _ if file.starts_with("topics/") => vec![
            keys::<schema::TopicFile>(""),
            keys::<schema::Verdict>("verdict"),
            keys::<schema::Row>("row"),
            keys::<schema::Claim>("claim"),
            keys::<schema::Silence>("silence"),
            keys::<schema::Relation>("relation"),
        ],
        _ => Vec::new(),
    }
}

/// Listens to which keys a structure asks for, and gives it none.
struct Listener<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing is read"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_every_file_has_keys() {
        for file in [
            "site.toml",
            "changes.toml",
            "sources.toml",
            "places.toml",
            "set-aside.toml",
            "units.toml",
            "hant-overrides.toml",
            "topics/a.toml",
        ] {
            let tables = tables(file);
            assert!(tables.len() > 1 && tables.iter().all(|table| !table.keys.is_empty()), "{file}: {tables:?}");
        }
        assert!(tables("topics/a.toml").iter().any(|table| table.name == "claim" && table.keys.contains(&"figure")));
        assert_eq!(tables("phrases.toml"), []);
    }
}

//! What a page of a question says to machines: schema.org in JSON-LD. Addresses stand in it only where the site's own is configured.

use crate::comparison::SiteEdition;
use model::Topic;
use model::address::{absolute, topic_path};
use serde_json::{Value, json};

/// The page of a topic as an article that cites its sources. No `<` stands in it, so that it can stand in a page.
pub(crate) fn linked_data(edition: &SiteEdition, topic: &Topic) -> String {
    let site = &edition.dataset().site;
    let publisher = json!({ "@type": "Organization", "name": &*edition.text(site.publisher) });
    let speaks = |source: &&model::Source| topic.claims.iter().any(|claim| claim.source == source.id);
    let cited = edition.dataset().sources.iter().filter(speaks).map(|source| {
        let mut cited = json!({
            "@type": "CreativeWork",
            "name": &*edition.text(source.title),
            "inLanguage": source.language.tag(),
        });
        put(&mut cited, "url", source.address.as_deref());
        cited
    });
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": &*edition.text(topic.question),
        "description": &*edition.text(topic.verdict.sentence),
        "inLanguage": edition.language().tag(),
        "author": publisher,
        "publisher": publisher,
        "version": edition.dataset().version,
        "isPartOf": { "@type": "CreativeWork", "name": &*edition.text(site.title) },
        "citation": cited.collect::<Vec<Value>>(),
    });
    put(&mut article, "dateModified", site.changes.first().map(|change| change.date.as_str()));
    put(&mut article, "datePublished", site.changes.last().map(|change| change.date.as_str()));
    let address = site.address.as_deref().map(|site| absolute(site, &topic_path(edition.language(), &topic.id)));
    put(&mut article, "url", address.as_deref());
    article.to_string().replace('<', "\\u003c")
}

fn put(object: &mut Value, name: &str, value: Option<&str>) {
    if let (Value::Object(fields), Some(value)) = (object, value) {
        fields.insert(name.to_owned(), json!(value));
    }
}

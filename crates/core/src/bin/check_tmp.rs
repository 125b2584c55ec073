//! Writes the compiled dataset to `/tmp`, for looking at; not part of the product.
fn main() {
    match source_compare_core::seeds::compile(std::path::Path::new("seeds")) {
        Ok(c) => {
            println!(
                "ok {} topics {} texts; {:?}",
                c.dataset.topics.len(),
                c.texts.iter().count(),
                source_compare_core::seeds::shares(&c.dataset)
            );
            for t in &c.dataset.topics {
                println!("{} {:?} {:?}", t.id, t.verdict.headline, t.verdict.also)
            }
            std::fs::write(
                "/tmp/dataset.json",
                serde_json::to_string_pretty(&source_compare_core::export::dataset(&c.dataset, &c.texts)).unwrap(),
            )
            .unwrap();
            std::fs::write("/tmp/facts.json", serde_json::to_string(&c.dataset).unwrap()).unwrap();
        }
        Err(f) => print!("{f}"),
    }
}

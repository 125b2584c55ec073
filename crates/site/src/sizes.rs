//! The size of a built site: every file as a server would send it, compressed by Brotli at quality 11 with a window of
//! 22 bits, in bytes. The sizes are exact, so a test may hold the site to them.

use crate::{TOOLS_WASM, wasm};

use model::facts::SECTION;
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::{fs, io, thread};

/// The bytes compressed by Brotli, quality 11, window 2^22.
#[must_use]
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    // Writing to memory does not fail; if it did, the length would be that of nothing, which no test takes for a size.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params);
    compressed
}

/// The length of the bytes compressed by Brotli, quality 11, window 2^22. The Rust port of the encoder and the C one differ by
/// less than 2 in 1000 on our files (measured against zlib of Node 20).
#[must_use]
pub fn brotli_len(bytes: &[u8]) -> usize {
    brotli(bytes).len()
}

/// A length in bytes, raw and compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// As on the disk.
    pub raw: usize,
    /// As sent: [`brotli_len`].
    pub brotli: usize,
}

impl Size {
    /// Measures bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { raw: bytes.len(), brotli: brotli_len(bytes) }
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }

    fn minus(self, other: Self) -> Self {
        Self { raw: self.raw.saturating_sub(other.raw), brotli: self.brotli.saturating_sub(other.brotli) }
    }
}

/// The purpose of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The WebAssembly, and the glue that its tool writes beside it.
    Code,
    /// The facts inside the WebAssembly.
    Facts,
    /// Scripts of ours: the loaders.
    Scripts,
    /// Style sheets.
    Styles,
    /// The whole pack of words of a language.
    Words,
    /// The pack of one topic, of a language.
    TopicWords,
    /// An overview page, or another that is no embed, of a language.
    Pages,
    /// The page of one topic for a frame, of a language.
    Embeds,
    /// The style guide, for those who build the site: what readers load is counted without it.
    StyleGuide,
    /// Exports.
    Data,
    /// Icons and the like.
    Other,
}

/// One measured file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// From the site's folder, with forward slashes.
    pub path: String,
    /// Its purpose.
    pub kind: Kind,
    /// Its size. For the WebAssembly, that without the facts.
    pub size: Size,
}

/// A module without the section that carries the facts. `None` when it has none.
#[must_use]
pub fn without_facts(module: &[u8]) -> Option<Vec<u8>> {
    wasm::without(module, SECTION).filter(|code| code.len() < module.len())
}

/// Measures every file of a built site, by kind and path. The facts, a section of the WebAssembly, are taken out of it as if they were
/// a file: what is left is the code, and what it lacks is theirs.
///
/// # Errors
/// When the folder or a file in it can't be read, or the facts are not in the module.
pub fn measure(dist: &Path) -> io::Result<Vec<Measured>> {
    let mut paths = Vec::new();
    collect(dist, &mut paths)?;
    let names: Vec<String> = paths.iter().map(|path| name(dist, path)).collect();
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let measure_some = |share: &[(&PathBuf, &String)]| -> io::Result<Vec<Measured>> {
        let measured = share.iter().map(|(path, name)| measure_file(path, name, &names));
        Ok(measured.collect::<io::Result<Vec<_>>>()?.into_iter().flatten().collect())
    };
    let named: Vec<(&PathBuf, &String)> = paths.iter().zip(&names).collect();
    // Dealt out one by one, since files of one kind lie together and weigh alike.
    let shares = (0..n_threads).map(|first| named.iter().skip(first).step_by(n_threads).copied().collect::<Vec<_>>());
    let mut files = Vec::new();
    for share in thread::scope(|scope| {
        let running: Vec<_> = shares.map(|share| scope.spawn(move || measure_some(&share))).collect();
        running.into_iter().map(thread::ScopedJoinHandle::join).collect::<Vec<_>>()
    }) {
        files.extend(share.unwrap_or_else(|_| Err(io::Error::other("a file could not be measured")))?);
    }
    files.sort_by(|one, other| (&one.kind, &one.path).cmp(&(&other.kind, &other.path)));
    Ok(files)
}

/// A file; the module as two, code and facts.
fn measure_file(path: &Path, name: &str, names: &[String]) -> io::Result<Vec<Measured>> {
    let bytes = fs::read(path)?;
    let whole = Measured { path: name.to_owned(), kind: kind(name, names), size: Size::of(&bytes) };
    if !is_wasm(name) {
        return Ok(vec![whole]);
    }
    let code = without_facts(&bytes)
        .ok_or_else(|| io::Error::other(format!("{name} carries no facts; build the site again")))?;
    let code = Measured { size: Size::of(&code), ..whole.clone() };
    if name == TOOLS_WASM {
        // They carry a copy of the same facts.
        return Ok(vec![code]);
    }
    let facts = Measured { path: "(facts)".to_owned(), kind: Kind::Facts, size: whole.size.minus(code.size) };
    Ok(vec![code, facts])
}

/// The sum of all files of a kind.
#[must_use]
pub fn total(files: &[Measured], kind: &Kind) -> Size {
    files.iter().filter(|file| file.kind == *kind).map(|file| file.size).fold(Size::default(), Size::plus)
}

/// The heaviest file of these as sent, and the middle one; of two in the middle the lighter. `None` when there are none.
#[must_use]
pub fn largest_and_median<'a>(files: &[&'a Measured]) -> Option<(&'a Measured, &'a Measured)> {
    let mut files = files.to_vec();
    files.sort_by(|one, other| one.size.brotli.cmp(&other.size.brotli).then_with(|| by_path(one, other)));
    let median = files.get(files.len().saturating_sub(1) / 2)?;
    Some((files.last()?, median))
}

fn by_path(one: &Measured, other: &Measured) -> Ordering {
    one.path.cmp(&other.path)
}

/// The language of a page or a pack of words, by its path: `words/en.json`, `zh-Hans/index.html`, and `root` for the root's pages.
#[must_use]
pub fn language(path: &str) -> &str {
    let inner = path.strip_prefix("words/").unwrap_or(path);
    let first = inner.split(['/', '.']).next().unwrap_or_default();
    let is_tag = first.split('-').next().is_some_and(|base| (2..=3).contains(&base.len())) && path != first;
    if is_tag { first } else { "root" }
}

fn kind(name: &str, names: &[String]) -> Kind {
    let parts: Vec<&str> = name.split('/').collect();
    match name.rsplit_once('.').unwrap_or((name, "")) {
        _ if parts.contains(&"styleguide") => Kind::StyleGuide,
        (_, "wasm") => Kind::Code,
        (stem, "js") if names.contains(&format!("{stem}_bg.wasm")) => Kind::Code,
        (_, "js" | "mjs") => Kind::Scripts,
        (_, "css") => Kind::Styles,
        (_, "json") if parts.first() == Some(&"words") && parts.len() == 2 => Kind::Words,
        (_, "json") if parts.first() == Some(&"words") => Kind::TopicWords,
        (_, "html") if parts.contains(&"embed") => Kind::Embeds,
        (_, "html") => Kind::Pages,
        _ if parts.first() == Some(&"data") => Kind::Data,
        _ => Kind::Other,
    }
}

fn is_wasm(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension == "wasm")
}

fn name(dist: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(dist).unwrap_or(path);
    inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_by_what_they_are_for() {
        let names = ["app_bg.wasm", "app.js", "embed.js"].map(str::to_owned);
        for (name, expected) in [
            ("app_bg.wasm", Kind::Code),
            ("app.js", Kind::Code),
            ("embed.js", Kind::Scripts),
            ("css/base.css", Kind::Styles),
            ("words/en.json", Kind::Words),
            ("words/zh-Hans/boundary.json", Kind::TopicWords),
            ("zh-Hant/index.html", Kind::Pages),
            ("embed/boundary/index.html", Kind::Embeds),
            ("zh-Hans/embed/boundary/index.html", Kind::Embeds),
            ("zh-Hans/styleguide/index.html", Kind::StyleGuide),
            ("styleguide/styleguide.css", Kind::StyleGuide),
            ("data/dataset.json", Kind::Data),
            ("_headers", Kind::Other),
        ] {
            assert_eq!(kind(name, &names), expected, "{name}");
        }
    }

    #[test]
    fn the_language_is_in_the_path() {
        for (path, expected) in [
            ("index.html", "root"),
            ("method/index.html", "root"),
            ("zh-Hant/embed/boundary/index.html", "zh-Hant"),
            ("words/zh-Hans.json", "zh-Hans"),
            ("words/en/boundary.json", "en"),
        ] {
            assert_eq!(language(path), expected, "{path}");
        }
    }

    #[test]
    fn the_facts_are_counted_once() {
        let dist = tempfile::tempdir().unwrap();
        let digits =
            |factor: u32| (0..2000).flat_map(move |number| (number * number * factor).to_string().into_bytes());
        let facts: Vec<u8> = digits(3).collect();
        let code = wasm::with_section(b"\0asm\x01\0\0\0", "code", &digits(7).collect::<Vec<_>>());
        let file = dist.path().join("app_bg.wasm");
        fs::write(&file, &code).unwrap();
        assert!(measure(dist.path()).is_err(), "a module without facts");
        let module = wasm::with_section(&code, SECTION, &facts);
        fs::write(&file, &module).unwrap();
        let files = measure(dist.path()).unwrap();
        let sum = total(&files, &Kind::Code).plus(total(&files, &Kind::Facts));
        assert_eq!(sum, Size::of(&module));
        assert_eq!(total(&files, &Kind::Code), Size::of(&code));
        assert!(total(&files, &Kind::Facts).raw > facts.len());
    }

    #[test]
    fn the_middle_of_four_is_the_lighter_one() {
        let file =
            |path: &str, brotli| Measured { path: path.to_owned(), kind: Kind::Embeds, size: Size { raw: 0, brotli } };
        let files = [file("a", 4), file("b", 1), file("c", 3), file("d", 2)];
        let (largest, median) = largest_and_median(&files.iter().collect::<Vec<_>>()).unwrap();
        assert_eq!((largest.path.as_str(), median.path.as_str()), ("a", "d"));
        assert_eq!(largest_and_median(&[]), None);
    }

    #[test]
    fn brotli_is_the_one_of_the_specification() {
        assert_eq!(brotli_len(b""), 1);
        assert!(brotli_len(&[b'a'; 100_000]) < 30);
    }
}

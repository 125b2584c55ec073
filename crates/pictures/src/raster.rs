//! Images of drawings, in PNG, with the fonts that a build is given.

use crate::poster::SHARE_SIZE;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::Document;
use resvg::usvg::{Group, Node, Options, Tree, fontdb::Database};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// The variable that names the font files of which share images are made, as `PATH` names folders. The system's own are not used, so
/// that every machine makes the same images.
pub const FONTS: &str = "SC_SHARE_FONTS";

/// Makes images of drawings.
#[derive(Debug)]
pub struct Rasteriser {
    options: Options<'static>,
}

impl Rasteriser {
    /// With the fonts that the environment names; none if it names none.
    ///
    /// # Errors
    /// When a font can't be read.
    pub fn from_environment() -> Result<Option<Self>, String> {
        let Some(paths) = std::env::var_os(FONTS) else { return Ok(None) };
        let read = |path: PathBuf| {
            fs::read(&path).map_err(|error| format!("font {}: {error}; run `cargo xtask setup`", path.display()))
        };
        let files: Vec<Vec<u8>> = std::env::split_paths(&paths).map(read).collect::<Result<_, _>>()?;
        Self::with_fonts(files).map(Some)
    }

    /// With the fonts in these files. What names no font, or one that is not there, is drawn in the first, and a letter that it lacks in another.
    ///
    /// # Errors
    /// When none of them is a font.
    pub fn with_fonts(files: Vec<Vec<u8>>) -> Result<Self, String> {
        let mut fonts = Database::new();
        files.into_iter().for_each(|file| fonts.load_font_data(file));
        let first = fonts.faces().find_map(|face| Some(face.families.first()?.0.clone()));
        let first = first.ok_or(format!("{FONTS} names no font that can be read; run `cargo xtask setup`"))?;
        fonts.set_sans_serif_family(&first);
        fonts.set_serif_family(&first);
        Ok(Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } })
    }

    /// The letters of these words that no font has.
    ///
    /// # Errors
    /// When the words can't stand in a drawing.
    pub fn lacks(&self, words: &[String]) -> Result<String, Box<dyn Error>> {
        let letters: BTreeSet<char> =
            words.iter().flat_map(|word| word.chars()).filter(|sign| sign.is_alphabetic()).collect();
        let line: String = letters.into_iter().collect();
        let svg =
            format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text y='9'>{line}</text></svg>");
        self.missing(&svg, &Tree::from_str(&svg, &self.options)?)
    }

    /// The characters of a drawing that no font has.
    fn missing(&self, svg: &str, tree: &Tree) -> Result<String, Box<dyn Error>> {
        let drawing = Document::parse(svg)?;
        let mut drawn = BTreeSet::new();
        collect_drawn(tree.root(), &mut drawn);
        let texts =
            drawing.descendants().filter(|node| node.is_text() && node.ancestors().any(|one| one.has_tag_name("text")));
        let written: BTreeSet<char> = texts.filter_map(|text| text.text()).flat_map(str::chars).collect();
        Ok(written.difference(&drawn).filter(|character| !character.is_whitespace()).collect())
    }

    /// An image in PNG. No character may be missing: a reader would see a box instead.
    ///
    /// # Errors
    /// When the drawing is no SVG, or a character has no glyph.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>, Box<dyn Error>> {
        let tree = Tree::from_str(svg, &self.options)?;
        let missing = self.missing(svg, &tree)?;
        if !missing.is_empty() {
            return Err(format!("the fonts lack {missing}; give {FONTS} one that has them").into());
        }
        let (width, height) = SHARE_SIZE;
        let mut image = Pixmap::new(width, height).ok_or("no room for the image")?;
        resvg::render(&tree, Transform::identity(), &mut image.as_mut());
        Ok(image.encode_png()?)
    }
}

/// The characters that are drawn. One that no font has stands for itself as the glyph with the number 0, or not at all.
fn collect_drawn(group: &Group, drawn: &mut BTreeSet<char>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect_drawn(group, drawn),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                drawn.extend(glyphs.filter(|glyph| glyph.id.0 != 0).flat_map(|glyph| glyph.text.chars()));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_no_font_has_is_named() {
        let rasteriser = Rasteriser { options: Options::default() };
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text y='9'>廊</text></svg>";
        assert!(rasteriser.png(svg).unwrap_err().to_string().contains("the fonts lack 廊"));
        assert_eq!(rasteriser.lacks(&["é, 廊!".to_owned()]).unwrap(), "é廊");
    }

    #[test]
    fn images_are_png_of_the_size_that_networks_ask_for() {
        let rasteriser = Rasteriser { options: Options::default() };
        let image = rasteriser.png("<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'/>").unwrap();
        let number = |at: usize| u32::from_be_bytes(image.get(at..at + 4).unwrap().try_into().unwrap());
        assert_eq!((image.get(..4), number(16), number(20)), (Some(&b"\x89PNG"[..]), 1200, 630));
    }
}

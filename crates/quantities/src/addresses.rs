//! Addresses of the web, whose digits count nothing: `https://example.org/2024?q=30%25`.

use crate::glyphs::Glyphs;

/// The end of the address that begins there; what no space parts from it belongs to it, but for the sign that ends a sentence.
pub(crate) fn end(text: &Glyphs, start: usize) -> Option<usize> {
    if !matches!(text.at(start), 'h' | 'H' | 'w' | 'W')
        || text.glued(start) && text.before(start).is_ascii_alphanumeric()
    {
        return None;
    }
    let scheme = ["https://", "http://", "www."].iter().find_map(|scheme| text.word_after(start, scheme))?;
    let mut end = scheme;
    while text.glued(end) && text.at(end).is_ascii_graphic() {
        end += 1;
    }
    while end > scheme && matches!(text.before(end), '.' | ',' | ';' | ')' | '"' | '\'' | '!' | '?') {
        end -= 1;
    }
    (end > scheme).then_some(end)
}

//! The wasm file: built from code alone, it is given the facts as a custom section, which the widget reads from its own module.
//! The layout of a module is that of the WebAssembly specification's binary format, sections 5.5.2, 5.5.3 and 5.5.16.

use std::ops::Range;
use wasm_encoder::{CustomSection, Section};

/// A module's first bytes: its mark and the version of its format.
const PREAMBLE: &[u8] = b"\0asm\x01\0\0\0";

/// A module with one more section at its end.
#[must_use]
pub fn with_section(module: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut module = module.to_vec();
    CustomSection { name: name.into(), data: content.into() }.append_to(&mut module);
    module
}

/// The content of every custom section of a name, in order. `None` for bytes that are no module.
#[must_use]
pub fn contents<'a>(module: &'a [u8], name: &str) -> Option<Vec<&'a [u8]>> {
    let named = named_sections(module, name)?;
    named.into_iter().map(|(_, content)| module.get(content)).collect()
}

/// A module without its custom sections of a name. `None` for bytes that are no module.
#[must_use]
pub fn without(module: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut rest = Vec::new();
    let mut end = 0;
    for (section, _) in named_sections(module, name)? {
        rest.extend(module.get(end..section.start)?);
        end = section.end;
    }
    rest.extend(module.get(end..)?);
    Some(rest)
}

/// The places of every custom section of a name, and of its content.
fn named_sections(module: &[u8], name: &str) -> Option<Vec<(Range<usize>, Range<usize>)>> {
    let mut found = Vec::new();
    let mut at = module.starts_with(PREAMBLE).then_some(PREAMBLE.len())?;
    while let Some(kind) = module.get(at) {
        let start = at;
        let (len, body) = number(module, at + 1)?;
        at = body.checked_add(len).filter(|end| *end <= module.len())?;
        if *kind == 0 {
            let (len, text) = number(module, body)?;
            if module.get(text..text.checked_add(len)?)? == name.as_bytes() {
                found.push((start..at, text + len..at));
            }
        }
    }
    Some(found)
}

/// An unsigned number of up to 32 bits in LEB128, and the place after it.
fn number(module: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let byte = module.get(at)?;
        at += 1;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some((value, at));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_read_and_taken_out_as_it_was_put_in() {
        // Longer than one byte of a length can say.
        let content: Vec<u8> = (0..=255).cycle().take(70_000).collect();
        let module = with_section(PREAMBLE, "other", b"of somebody else");
        let both = with_section(&with_section(&module, "ours", &content), "other", b"again");
        assert_eq!(contents(&both, "ours").unwrap(), [&content]);
        assert_eq!(contents(&both, "other").unwrap(), [b"of somebody else".as_slice(), b"again"]);
        assert_eq!(contents(&both, "our").unwrap(), [b""; 0]);
        assert_eq!(without(&both, "ours").unwrap(), with_section(&module, "other", b"again"));
        assert_eq!(without(&module, "ours").unwrap(), module);
    }

    #[test]
    fn bytes_that_are_no_module_are_none() {
        let module = with_section(PREAMBLE, "ours", b"facts");
        for bytes in [&b"<!doctype html>"[..], b"", &module[..module.len() - 1], &module[..PREAMBLE.len() + 1]] {
            assert_eq!(contents(bytes, "ours"), None, "{bytes:?}");
        }
    }
}

//! Finding a quote in its document, and aligning two texts. A hard-wrapped document is read with its lines joined, and cited by
//! its raw text.

pub mod collation;
mod near;
mod text;

pub use near::Difference;
pub use text::{DocumentText, LocateError, Position};

/// True when a character belongs to Chinese text, so that a line break beside it stands for nothing.
#[must_use]
pub fn is_cjk(character: char) -> bool {
    matches!(u32::from(character),
        0x2E80..=0x303F | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF
        | 0x2018..=0x201D | 0x2026 | 0x20000..=0x3FFFF)
}

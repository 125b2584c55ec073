//! Texts put together.

/// The parts, one after the other. One function for all of them: each formatted text of its own costs the widget some hundred bytes.
#[must_use]
#[inline(never)]
pub fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

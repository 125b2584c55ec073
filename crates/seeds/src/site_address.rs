//! The address of a site, as somebody writes it.

/// The address of a site without a final slash, from what somebody wrote.
///
/// # Errors
/// When it is none to which a path can be added, with the mend.
pub fn site_address(text: &str) -> Result<String, String> {
    let [folder, scheme] = [text.trim_end_matches('/'), "https://"];
    if folder.strip_prefix(scheme).is_none_or(str::is_empty) {
        return Err(format!("\"{text}\" is no safe address; begin it with {scheme}"));
    }
    // What follows it is a path.
    if folder.contains(|letter: char| letter.is_whitespace() || "?#\"<>\\^`{|}".contains(letter)) {
        return Err(format!("\"{text}\" is no address of a folder; leave out ? and #, and percent-encode signs"));
    }
    Ok(folder.to_owned())
}

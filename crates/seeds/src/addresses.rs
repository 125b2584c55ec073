//! Addresses as they may stand in pages and in linked data, from what an author pasted.

/// The signs that are letters of no address (RFC 3987, section 2.2), or delimit what only a host may hold.
const OUTSIDE: &str = "\"<>[\\]^`{|}";

/// An address with what none can hold percent-encoded, so that pages and exports write what every reader takes for the same.
pub(super) fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for (start, letter) in address.char_indices() {
        let is_lone = || {
            let mut next = address.get(start + 1..).unwrap_or_default().chars();
            letter == '%' && !(0..2).all(|_| next.next().is_some_and(|digit| digit.is_ascii_hexdigit()))
        };
        if letter.is_control() || letter.is_whitespace() || OUTSIDE.contains(letter) || is_lone() {
            let mut bytes = [0; 4];
            encoded.extend(letter.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            encoded.push(letter);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_only_what_one_may() {
        for (pasted, expected) in [
            ("https://a.example/\"x\" <y>?q={1}", "https://a.example/%22x%22%20%3Cy%3E?q=%7B1%7D"),
            ("https://a.example/%22路?q=1#f", "https://a.example/%22路?q=1#f"),
            ("https://a.example/a[1]?b=100%&c=%4", "https://a.example/a%5B1%5D?b=100%25&c=%254"),
            ("mailto:a@b.example", "mailto:a@b.example"),
        ] {
            assert_eq!(encoded(pasted), expected);
        }
    }
}

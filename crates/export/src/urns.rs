//! Names that mean the same wherever a file is copied to: of a document by its bytes, of a claim by where its words stand.

use super::content::Content;
use model::{Claim, Document, Topic};
use sha2::{Digest, Sha256};

/// A document by the hash of its bytes, as a "named information" address: RFC 6920, section 3, with the algorithm `sha-256` of
/// section 9.4 and base64url without padding. It needs no server, and who holds the file can check it.
pub(super) fn document_iri(document: &Document) -> String {
    format!("ni:///sha-256;{}", base64url(&bytes_of(&document.sha256)))
}

/// A claim by its topic, its name and where its words stand. It does not change with the address of the site, and two publishers who
/// read different words never get the same one.
pub(super) fn claim_iri(content: &Content<'_>, topic: &Topic, claim: &Claim) -> String {
    let document = content.source(&claim.source).map_or("", |source| source.document.sha256.as_str());
    let (start, end) = (claim.citation.start, claim.citation.end);
    uuid(&format!("{document} {start} {end} {} {}", topic.id, claim.id))
}

/// A name made of the SHA-256 of some text: a UUID of version 8 (RFC 9562, section 5.8) as a URN.
pub(super) fn uuid(text: &str) -> String {
    let hash = Sha256::digest(text);
    let mut digits: Vec<char> = hash.iter().take(16).flat_map(|byte| [byte >> 4, byte & 0xf]).map(hex_digit).collect();
    // The version is the 13th digit; the variant, binary 10, is the upper half of the 17th.
    if let Some(version) = digits.get_mut(12) {
        *version = '8';
    }
    if let Some(variant) = digits.get_mut(16) {
        *variant = match *variant {
            '0' | '4' | '8' | 'c' => '8',
            '1' | '5' | '9' | 'd' => '9',
            '2' | '6' | 'a' | 'e' => 'a',
            _ => 'b',
        };
    }
    let groups = [(0, 8), (8, 4), (12, 4), (16, 4), (20, 12)];
    let groups = groups.map(|(from, n_digits)| digits.iter().skip(from).take(n_digits).collect::<String>());
    format!("urn:uuid:{}", groups.join("-"))
}

fn hex_digit(half: u8) -> char {
    char::from_digit(u32::from(half), 16).unwrap_or('0')
}

/// The bytes that hexadecimal digits stand for.
fn bytes_of(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        hex.chars().filter_map(|digit| digit.to_digit(16)).filter_map(|d| u8::try_from(d).ok()).collect();
    digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect()
}

/// RFC 4648, section 5, without padding.
fn base64url(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            let letter = ALPHABET.get(bits >> (18 - 6 * place) & 0x3f).copied().unwrap_or(b'A');
            text.push(char::from(letter));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64url_is_that_of_the_standard() {
        // The test vectors of RFC 4648, section 10, with the padding left out.
        for (plain, coded) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64url(plain.as_bytes()), coded, "{plain}");
        }
        assert_eq!(base64url(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn a_name_is_a_uuid_of_version_8_and_always_the_same() {
        // SHA-256 of nothing begins e3b0c44298fc1c149afbf4c8996fb924.
        assert_eq!(uuid(""), "urn:uuid:e3b0c442-98fc-8c14-9afb-f4c8996fb924");
        assert_ne!(uuid("a 1"), uuid("a 2"));
    }

    #[test]
    fn a_document_is_named_by_its_hash() {
        // The example of RFC 6920, section 8.1: "Hello World!".
        let document = Document {
            file: "hello.txt".to_owned(),
            sha256: "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069".to_owned(),
            n_chars: 12,
            copying_forbidden: false,
        };
        assert_eq!(document_iri(&document), "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk");
    }
}

//! Widths of texts, by estimate: a picture is laid out without the reader's fonts, so lines are broken with room to spare.

/// Advance widths of printable ASCII in thousandths of the size: those of Helvetica, from Adobe's font metrics (`Helvetica.afm`).
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
/// Other sans-serif fonts of systems are up to a seventh wider, and bold is wider again.
const SLACK: f64 = 1.14;
const BOLD: f64 = 1.1;

/// The width of a character in sizes, in a text in Chinese or not: there, marks that both scripts have are as wide as characters.
pub(super) fn advance(character: char, bold: bool, chinese: bool) -> f64 {
    if is_wide(character) || (chinese && matches!(character, '“' | '”' | '‘' | '’' | '…' | '—')) {
        return 1.0;
    }
    let ascii = (character as usize).checked_sub(32).and_then(|at| ASCII.get(at));
    let thousandths = ascii.copied().unwrap_or(match character {
        '’' | '‘' | '·' => 278,
        '“' | '”' | '²' => 355,
        '–' => 556,
        '…' | '—' => 1000,
        _ => 667,
    });
    f64::from(thousandths) / 1000.0 * SLACK * if bold { BOLD } else { 1.0 }
}

/// True for a character of Chinese, or a mark as wide as one.
pub(super) fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_helveticas() {
        let widths = [(' ', 0.278), ('0', 0.556), ('A', 0.667), ('W', 0.944), ('i', 0.222), ('m', 0.833), ('~', 0.584)];
        for (character, width) in widths {
            assert!((advance(character, false, false) - width * SLACK).abs() < 1e-9, "{character}");
        }
    }

    #[test]
    fn quotation_marks_are_wide_in_chinese_only() {
        assert_eq!(advance('“', false, true), 1.0);
        assert!(advance('“', false, false) < 0.5);
        assert_eq!(advance('廊', true, false), 1.0);
    }
}

//! Printing numbers in every notation that the reader takes, by rules of our own and not by its tables.

/// The power of ten and the name of each large place.
const LARGE: [(usize, &str); 3] = [(12, "万亿"), (8, "亿"), (4, "万")];

/// With a comma before every three digits.
pub(crate) fn grouped(number: &str) -> String {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if decimals.is_empty() { text } else { format!("{text}.{decimals}") }
}

/// In digits of full width.
pub(crate) fn wide(number: &str) -> String {
    let wide = |character: char| match character {
        '.' => '．',
        ',' => '，',
        digit => char::from_u32(u32::from(digit) + 0xfee0).unwrap(),
    };
    number.chars().map(wide).collect()
}

/// With the largest place by name, and the digits that it leaves: 1.2万, 3.05亿.
pub(crate) fn placed(number: &str) -> String {
    for (n_zeros, name) in LARGE {
        if !number.contains('.') && number.len() > n_zeros {
            let (whole, rest) = number.split_at(number.len() - n_zeros);
            let decimals = rest.trim_end_matches('0');
            let point = if decimals.is_empty() { "" } else { "." };
            return format!("{whole}{point}{decimals}{name}");
        }
    }
    number.to_owned()
}

/// In Chinese numerals: `digits` from zero to nine and `places` from ten to a thousand are of one series.
pub(crate) fn han(number: u64, digits: &str, places: &str) -> String {
    let digit = |digit: u64| digits.chars().nth(usize::try_from(digit).unwrap()).unwrap();
    let mut text = String::new();
    let mut pending_zero = false;
    for (n_zeros, large) in [(12, "万亿"), (8, "亿"), (4, "万"), (0, "")] {
        let section = number / 10_u64.pow(n_zeros) % 10_000;
        let large = if n_zeros == 12 {
            if !(number / 100_000_000).is_multiple_of(10_000) { "万" } else { "万亿" }
        } else {
            large
        };
        if section == 0 {
            pending_zero |= !text.is_empty();
            continue;
        }
        for (power, place) in
            [(3, places.chars().nth(2)), (2, places.chars().nth(1)), (1, places.chars().next()), (0, None)]
        {
            let value = section / 10_u64.pow(power) % 10;
            if value == 0 {
                pending_zero |= !text.is_empty();
                continue;
            }
            if pending_zero {
                text.push(digit(0));
                pending_zero = false;
            }
            text.push(digit(value));
            text.extend(place);
        }
        // Zeros at the end of a section are not said when nothing follows in it.
        pending_zero = false;
        text.push_str(large);
    }
    if text.is_empty() { digit(0).to_string() } else { text }
}

/// In English words, below a thousand millions of millions.
pub(crate) fn words(number: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at = |number: u64| usize::try_from(number).unwrap();
    match number {
        0..20 => SMALL[at(number)].to_owned(),
        20..100 if number.is_multiple_of(10) => TENS[at(number / 10)].to_owned(),
        20..100 => format!("{}-{}", TENS[at(number / 10)], SMALL[at(number % 10)]),
        100..1000 if number.is_multiple_of(100) => format!("{} hundred", words(number / 100)),
        100..1000 => format!("{} hundred and {}", words(number / 100), words(number % 100)),
        _ => {
            let (power, name) = [(12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")]
                .into_iter()
                .find(|(power, _)| number >= 10_u64.pow(*power))
                .unwrap();
            let (above, below) = (number / 10_u64.pow(power), number % 10_u64.pow(power));
            let and = if below > 0 && below < 100 { " and" } else { "" };
            let rest = if below > 0 { format!("{and} {}", words(below)) } else { String::new() };
            format!("{} {name}{rest}", words(above))
        }
    }
}

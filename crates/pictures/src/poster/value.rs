//! The values of style sheets: variables, mixed colours, lengths.

use super::css::split_outside;
use std::collections::BTreeMap;

/// A value without variables, mixed colours or `currentColor`, as the light theme has it. A variable that nobody sets leaves nothing.
pub(super) fn resolve(value: &str, variables: &BTreeMap<String, String>, color: &str) -> String {
    let mut value = value.replace("currentColor", color).replace("currentcolor", color);
    // Variables stand in variables at most a few deep.
    for _ in 0..8 {
        let Some((before, inner, after)) = call(&value, "var(") else { break };
        let (name, fallback) = inner.split_once(',').unwrap_or((inner, ""));
        let found = variables.get(name.trim()).map_or(fallback.trim(), String::as_str);
        value = format!("{before}{found}{after}");
    }
    while let Some((before, inner, after)) = call(&value, "light-dark(") {
        let light = split_outside(inner, ',').first().map_or("none", |light| light.trim());
        value = format!("{before}{light}{after}");
    }
    while let Some((before, inner, after)) = call(&value, "color-mix(") {
        value = format!("{before}{}{after}", mixed(inner).unwrap_or_else(|| "none".to_owned()));
    }
    if value == "transparent" { "none".to_owned() } else { value }
}

/// What stands before the last call of a function, in it and after it: the last holds no other.
fn call<'a>(value: &'a str, function: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = value.rsplit_once(function)?;
    let mut depth = 0_usize;
    let end = rest.find(|sign: char| {
        match sign {
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            _ => {}
        }
        false
    })?;
    let (inner, after) = rest.split_at_checked(end)?;
    Some((before, inner, after.get(1..)?))
}

/// `in srgb, A 14%, B` as one colour.
fn mixed(inner: &str) -> Option<String> {
    let [_, one, other] = split_outside(inner, ',').try_into().ok()?;
    let (one, share) = one.trim().rsplit_once(' ')?;
    let share = share.strip_suffix('%')?.parse::<f64>().ok()? / 100.0;
    let other = other.trim();
    if other == "transparent" {
        return Some(one.to_owned());
    }
    let (one, other) = (channels(one)?, channels(other.split(' ').next()?)?);
    let mix = one
        .iter()
        .zip(other)
        .map(|(one, other)| format!("{:02x}", (one * share + other * (1.0 - share)).round() as u8));
    Some(format!("#{}", mix.collect::<String>()))
}

fn channels(color: &str) -> Option<[f64; 3]> {
    let digits = color.trim().strip_prefix('#')?;
    let channel = |at: usize| Some(f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?));
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// A length in pixels: `em` of the given size, percentages of the given whole; of calculations, a product with a number.
pub(super) fn length(value: &str, size: f64, whole: f64) -> Option<f64> {
    let value = value.trim();
    if let Some(product) = value.strip_prefix("calc(").and_then(|inner| inner.strip_suffix(')')) {
        let (one, factor) = product.split_once('*')?;
        return Some(length(one, size, whole)? * factor.trim().parse::<f64>().ok()?);
    }
    let number = |unit: &str| value.strip_suffix(unit)?.trim().parse::<f64>().ok();
    number("px")
        .or_else(|| Some(number("em")? * size))
        .or_else(|| Some(number("ch")? * size * 0.55))
        .or_else(|| Some(number("%")? * whole / 100.0))
        .or_else(|| value.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_mixed_colours_and_colours_of_themes_become_plain_ones() {
        let variables =
            [("--a", "light-dark(#000000, #eeeeee)"), ("--b", "var(--a)"), ("--c", "light-dark(#ffffff, #111111)")];
        let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let cases = [
            ("2px solid var(--b)", "2px solid #000000"),
            ("var(--none, #123456)", "#123456"),
            ("color-mix(in srgb, var(--a) 20%, var(--c))", "#cccccc"),
            ("light-dark(var(--c), rgb(0, 0, 0)) var(--a)", "#ffffff #000000"),
            ("currentColor", "#abcdef"),
        ];
        for (value, expected) in cases {
            assert_eq!(resolve(value, &variables, "#abcdef"), expected);
        }
    }

    #[test]
    fn lengths_are_in_pixels() {
        let cases = [
            ("12px", Some(12.0)),
            ("1.5em", Some(24.0)),
            ("50%", Some(300.0)),
            ("0", Some(0.0)),
            ("auto", None),
            ("calc(16px * 0.5)", Some(8.0)),
        ];
        for (value, expected) in cases {
            assert_eq!(length(value, 16.0, 600.0), expected, "{value}");
        }
    }
}

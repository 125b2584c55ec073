//! The values of style sheets: variables, mixed colours, lengths and calculations.

use super::stylesheet::{Part, Theme, decimal, rewrite, side, split_commas};
use cssparser::{ParseError, Parser, ParserInput, Token};
use std::collections::BTreeMap;

/// Values that others refer to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'a> {
    /// Custom properties, by their names.
    pub(super) variables: &'a BTreeMap<String, String>,
    /// The colour that `currentColor` stands for.
    pub(super) color: &'a str,
    /// Pixels of an `em`.
    pub(super) size: f64,
    /// Enlargement of pixels.
    pub(super) zoom: f64,
}

/// Variables stand in variables at most a few deep; more is a circle.
const DEEPEST: usize = 8;

/// A value without variables, `em`, mixed colours, sides of a theme and `currentColor`, its calculations done as far as they can be
/// without a whole. A variable that nobody sets leaves nothing.
pub(super) fn resolve(value: &str, scope: Scope<'_>) -> String {
    let resolved = resolved(value, scope, DEEPEST);
    if resolved == "transparent" { "none".to_owned() } else { resolved }
}

fn resolved(value: &str, scope: Scope<'_>, depth: usize) -> String {
    let Some(depth) = depth.checked_sub(1) else { return String::new() };
    rewrite(value, &mut |part| match part {
        Part::Function("var", arguments) => {
            let (name, fallback) = arguments.split_once(',').unwrap_or((arguments, ""));
            // What stands in the sheet is resolved already.
            let variable = scope.variables.get(name.trim());
            Some(variable.map_or(fallback.trim().to_owned(), |variable| resolved(variable, scope, depth)))
        }
        Part::Function("color-mix", arguments) => mixed(arguments),
        Part::Function("light-dark", arguments) => side(arguments, Theme::Light),
        Part::Function("calc", arguments) => Some(calculated(arguments)?.to_string()),
        Part::Dimension(number, "px") => Some(format!("{}px", number * scope.zoom)),
        Part::Dimension(number, "em") => Some(format!("{}px", number * scope.size)),
        Part::Word(word) if word.eq_ignore_ascii_case("currentcolor") => Some(scope.color.to_owned()),
        _ => None,
    })
}

/// `in srgb, A 14%, B` as one colour; of a colour and none, the colour.
fn mixed(arguments: &str) -> Option<String> {
    let ["in srgb", one, other] = <[&str; 3]>::try_from(split_commas(arguments)).ok()? else { return None };
    let (one, share) = one.rsplit_once(' ')?;
    let share = share.strip_suffix('%')?.parse::<f64>().ok()? / 100.0;
    let (one, other) = (channels(one)?, channels(other)?);
    let mix = one.iter().zip(other);
    let mix = mix.map(|(one, other)| format!("{:02x}", (one * share + other * (1.0 - share)).round() as u8));
    Some(format!("#{}", mix.collect::<String>()))
}

/// Red, green and blue of `#rrggbb`.
fn channels(color: &str) -> Option<[f64; 3]> {
    let digits = color.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| Some(f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?));
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// True for a colour that a drawing can have.
pub(super) fn is_color(value: &str) -> bool {
    value == "none" || channels(value).is_some()
}

/// A resolved length in pixels; percentages of the given whole.
pub(super) fn length(value: &str, whole: f64) -> Option<f64> {
    let Amount { pixels, percent, number } = calculated(value)?;
    (number == 0.0).then_some(pixels + percent * whole / 100.0)
}

/// The result of a calculation.
#[derive(Clone, Copy, Debug, Default)]
struct Amount {
    pixels: f64,
    percent: f64,
    number: f64,
}

impl Amount {
    /// This much of it and of another, added.
    fn plus(self, times: f64, other: Self) -> Self {
        Self {
            pixels: self.pixels + times * other.pixels,
            percent: self.percent + times * other.percent,
            number: self.number + times * other.number,
        }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.pixels, self.percent, self.number) {
            (pixels, 0.0, 0.0) => write!(formatter, "{pixels}px"),
            (0.0, percent, 0.0) => write!(formatter, "{percent}%"),
            (0.0, 0.0, number) => write!(formatter, "{number}"),
            (pixels, percent, _) => write!(formatter, "calc({percent}% + {pixels}px)"),
        }
    }
}

fn calculated(value: &str) -> Option<Amount> {
    let mut input = ParserInput::new(value);
    let mut parser = Parser::new(&mut input);
    let amount = sum(&mut parser)?;
    parser.is_exhausted().then_some(amount)
}

fn sum(parser: &mut Parser<'_, '_>) -> Option<Amount> {
    let mut total = product(parser)?;
    loop {
        let state = parser.state();
        let times = match parser.next() {
            Ok(Token::Delim('+')) => 1.0,
            Ok(Token::Delim('-')) => -1.0,
            _ => {
                parser.reset(&state);
                return Some(total);
            }
        };
        total = total.plus(times, product(parser)?);
    }
}

fn product(parser: &mut Parser<'_, '_>) -> Option<Amount> {
    let mut total = single(parser)?;
    while parser.try_parse(|parser| parser.expect_delim('*')).is_ok() {
        let factor = single(parser)?;
        let (number, amount) = if total.number == 0.0 { (factor.number, total) } else { (total.number, factor) };
        total = Amount::default().plus(number, amount);
    }
    Some(total)
}

fn single(parser: &mut Parser<'_, '_>) -> Option<Amount> {
    let none = Amount::default();
    match parser.next().ok()?.clone() {
        Token::Number { value, .. } => Some(Amount { number: decimal(value), ..none }),
        Token::Percentage { unit_value, .. } => Some(Amount { percent: decimal(unit_value * 100.0), ..none }),
        Token::Dimension { value, unit, .. } if unit == "px" => Some(Amount { pixels: decimal(value), ..none }),
        Token::ParenthesisBlock => inner(parser),
        Token::Function(name) if name == "calc" => inner(parser),
        _ => None,
    }
}

fn inner(parser: &mut Parser<'_, '_>) -> Option<Amount> {
    parser.parse_nested_block(|inner| Ok::<_, ParseError<'_, ()>>(sum(inner))).ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(value: &str) -> String {
        let variables = [
            ("--a", "#000000"),
            ("--b", "var(--a)"),
            ("--c", "#ffffff"),
            ("--d", "light-dark(var(--c), #222222)"),
            ("--size", "calc(var(--x, 1em) * 0.5)"),
            ("--circle", "1px var(--circle)"),
        ];
        let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        resolve(value, Scope { variables: &variables, color: "#abcdef", size: 16.0, zoom: 1.0 })
    }

    #[test]
    fn variables_themes_and_mixed_colours_become_plain_ones() {
        let cases = [
            ("2px solid var(--b)", "2px solid #000000"),
            ("var(--none, #123456)", "#123456"),
            ("color-mix(in srgb, var(--a) 20%, var(--d))", "#cccccc"),
            ("color-mix(in oklab, var(--a) 20%, var(--d))", "color-mix(in oklab, #000000 20%, #ffffff)"),
            ("light-dark(var(--d), var(--a))", "#ffffff"),
            ("currentColor", "#abcdef"),
            ("transparent", "none"),
        ];
        for (value, expected) in cases {
            assert_eq!(resolved(value), expected);
        }
        assert!(resolved("var(--circle)").len() < 60, "ends");
    }

    #[test]
    fn lengths_are_in_pixels() {
        let cases = [
            ("12px", Some(12.0)),
            ("1.5em", Some(24.0)),
            ("50%", Some(300.0)),
            ("0", Some(0.0)),
            ("7", None),
            ("auto", None),
            ("2pt", None),
            ("calc(2em * 0.5)", Some(16.0)),
            ("calc(100% - (20px + 1em * 2))", Some(548.0)),
            ("var(--size)", Some(8.0)),
        ];
        for (value, expected) in cases {
            assert_eq!(length(&resolved(value), 600.0), expected, "{value}");
        }
    }
}

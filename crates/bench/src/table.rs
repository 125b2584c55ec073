//! Tables in Markdown, and numbers in them.

use crate::stats::Spread;

/// A table: its head, and rows of as many cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub(crate) fn new(head: &[&str]) -> Self {
        Self { head: head.iter().map(ToString::to_string).collect(), rows: Vec::new() }
    }

    /// Adds a row; cells that it lacks are empty.
    pub(crate) fn push(&mut self, mut cells: Vec<String>) {
        cells.resize(self.head.len(), String::new());
        self.rows.push(cells);
    }

    /// The table in Markdown: the first column to the left, numbers to the right.
    pub(crate) fn markdown(&self) -> String {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|").replace('\n', " ")).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule: Vec<String> =
            (0..self.head.len()).map(|idx| if idx == 0 { "---" } else { "---:" }.to_owned()).collect();
        let rows: String = self.rows.iter().map(|row| line(row)).collect();
        line(&self.head) + &line(&rule) + &rows
    }
}

/// A number with separators of thousands and so many decimals: `1,234.5`.
pub(crate) fn number(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (idx, digit) in digits.chars().enumerate() {
        if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}{rest}")
}

/// A median with its spread: `406 (398–433)`; a dash for nothing.
pub(crate) fn spread(spread: Option<Spread>, decimals: usize) -> String {
    spread.map_or("–".to_owned(), |Spread { median, least, most, .. }| {
        let [median, least, most] = [median, least, most].map(|value| number(value, decimals));
        if least == most { median } else { format!("{median} ({least}–{most})") }
    })
}

/// How many times another a value is: `1.37×`.
pub(crate) fn ratio(value: Option<f64>, other: Option<f64>) -> String {
    match (value, other) {
        (Some(value), Some(other)) if other > 0.0 => format!("{}×", number(value / other, 2)),
        _ => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_separators_and_the_decimals_asked_for() {
        for (value, decimals, expected) in
            [(0.0, 0, "0"), (999.4, 0, "999"), (1234.56, 1, "1,234.6"), (-1_234_567.0, 0, "-1,234,567")]
        {
            assert_eq!(number(value, decimals), expected);
        }
    }

    #[test]
    fn a_spread_is_left_out_where_there_is_none() {
        assert_eq!(spread(Spread::of(&[406.2, 398.0, 433.0]), 0), "406 (398–433)");
        assert_eq!(spread(Spread::of(&[0.0, 0.001]), 2), "0.00");
        assert_eq!(spread(None, 0), "–");
        assert_eq!(ratio(Some(558.0), Some(406.0)), "1.37×");
        assert_eq!(ratio(Some(558.0), Some(0.0)), "–");
    }

    #[test]
    fn a_table_is_markdown_with_a_cell_for_every_head() {
        let mut table = Table::new(&["party", "bytes"]);
        table.push(vec!["plain | HTML".into(), "7,690".into()]);
        table.push(vec!["ours".into()]);
        assert_eq!(table.markdown(), "| party | bytes |\n| --- | ---: |\n| plain \\| HTML | 7,690 |\n| ours |  |\n");
    }
}

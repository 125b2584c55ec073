//! The longest common subsequence of two lists of words; of several that are as long, the one with the fewest breaks.

/// The most cells of the table: quotes are short, and two of six hundred characters fit.
const MOST_CELLS: usize = 400_000;

/// The places of a word that stands in both.
pub(super) type Pair = [usize; 2];

/// The best that ends at a cell of the table, and the best that ends with the words of the cell being the same.
#[derive(Clone, Copy, Default)]
struct Cell {
    best: u32,
    matched: u32,
}

/// The pairs, in rising order. `None` when the table would be too large.
pub(super) fn align(one: &[&str], other: &[&str]) -> Option<Vec<Pair>> {
    let width = other.len() + 1;
    let n_cells = (one.len() + 1).checked_mul(width).filter(|n_cells| *n_cells <= MOST_CELLS)?;
    // A word more is worth more than all the breaks that it could cost.
    let worth = u32::try_from(one.len().min(other.len())).ok()? + 1;
    let mut table = vec![Cell::default(); n_cells];
    for (row, word) in one.iter().enumerate() {
        for (column, candidate) in other.iter().enumerate() {
            let [before, above, left] = [row * width + column, row * width + column + 1, (row + 1) * width + column]
                .map(|idx| table.get(idx).copied().unwrap_or_default());
            let going_on = if before.matched > 0 { before.matched + 1 } else { 0 };
            let matched = if word == candidate { worth + going_on.max(before.best) } else { 0 };
            let best = matched.max(above.best).max(left.best);
            if let Some(cell) = table.get_mut((row + 1) * width + column + 1) {
                *cell = Cell { best, matched };
            }
        }
    }
    Some(walk(&table, one.len(), other.len()))
}

/// From the last cell back to the first.
fn walk(table: &[Cell], mut row: usize, mut column: usize) -> Vec<Pair> {
    let width = column + 1;
    let cell = |row: usize, column: usize| table.get(row * width + column).copied().unwrap_or_default();
    let mut pairs = Vec::new();
    let mut must_match = false;
    while let (Some(above), Some(left)) = (row.checked_sub(1), column.checked_sub(1)) {
        let here = cell(row, column);
        if here.matched > 0 && (must_match || here.matched == here.best) {
            pairs.push([above, left]);
            let before = cell(above, left);
            must_match = before.matched > 0 && before.matched + 1 > before.best;
            (row, column) = (above, left);
        } else if cell(above, column).best >= cell(row, left).best {
            row = above;
        } else {
            column = left;
        }
    }
    pairs.reverse();
    pairs
}

//! Tables: columns as wide as their words need, or sharing what there is.

use super::css::{Element, Sheet};
use super::flow::{Laid, block, grounds, natural};
use super::rows::fitted;
use super::style::{Display, Style};

/// Columns of the least width: narrower, words would be broken.
const NARROWEST: f64 = 70.0;

/// A cell, the style of its row, and the column at which it begins.
struct Cell<'a> {
    element: Element<'a>,
    style: Style,
    column: usize,
    span: usize,
}

/// A table with its caption.
pub(super) fn table(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64) -> Laid {
    let mut laid = Laid::default();
    let parts = element.children();
    let mut rows: Vec<(Vec<Cell<'_>>, Style)> = Vec::new();
    let mut below: Vec<(usize, usize)> = Vec::new();
    let groups: Vec<(&Element<'_>, Style, Vec<Element<'_>>)> =
        parts.iter().map(|part| (part, style.of(sheet, part), part.children())).collect();
    for (part, own, children) in &groups {
        match part.drawing.tag.as_str() {
            "caption" => {
                let caption = block(sheet, part, own, width);
                let (y, height) = (laid.height, caption.height);
                laid.take(caption, 0.0, y);
                laid.height += height;
            }
            "tr" => rows.push(row(sheet, part, own, &mut below)),
            _ => rows.extend(children.iter().map(|child| row(sheet, child, &own.of(sheet, child), &mut below))),
        }
    }
    let n_columns =
        rows.iter().flat_map(|(cells, _)| cells).map(|cell| cell.column + cell.span).max().unwrap_or_default();
    let needs: Vec<f64> = (0..n_columns)
        .map(|column| {
            let own = rows.iter().flat_map(|(cells, _)| cells).filter(|cell| cell.column == column && cell.span == 1);
            own.map(|cell| natural(sheet, &cell.element, &cell.style)).fold(NARROWEST, f64::max)
        })
        .collect();
    let widths = fitted(&needs, width);
    let spare = (width - widths.iter().sum::<f64>()).max(0.0) / n_columns.max(1) as f64;
    let across = |from: usize, n: usize| widths.iter().skip(from).take(n).map(|width| width + spare).sum::<f64>();
    for (cells, own) in &rows {
        let drawn: Vec<(Laid, &Cell<'_>)> = cells
            .iter()
            .map(|cell| (block(sheet, &cell.element, &bare(&cell.style), across(cell.column, cell.span)), cell))
            .collect();
        let height = drawn.iter().map(|(laid, _)| laid.height).fold(0.0, f64::max);
        let y = laid.height;
        laid.take(Laid { ink: grounds(own, width, height), height }, 0.0, y);
        for (part, cell) in drawn {
            let x = across(0, cell.column);
            laid.take(Laid { ink: grounds(&cell.style, across(cell.column, cell.span), height), height }, x, y);
            laid.take(part, x, y);
        }
        laid.height += height;
    }
    laid
}

/// A row. `below` are the columns that a cell of an earlier row still takes, each with how many rows more.
fn row<'a>(
    sheet: &Sheet,
    element: &'a Element<'a>,
    style: &Style,
    below: &mut Vec<(usize, usize)>,
) -> (Vec<Cell<'a>>, Style) {
    let mut cells = Vec::new();
    let mut column = 0;
    let taken: Vec<usize> = below.iter().map(|(column, _)| *column).collect();
    below.iter_mut().for_each(|(_, rows)| *rows -= 1);
    below.retain(|(_, rows)| *rows > 0);
    for child in element.children() {
        let own = style.of(sheet, &child);
        if child.drawing.tag.is_empty() || own.display(&child.drawing.tag) == Display::None {
            continue;
        }
        while taken.contains(&column) {
            column += 1;
        }
        let number =
            |name: &str| child.drawing.attribute(name).and_then(|number| number.parse().ok()).unwrap_or(1_usize);
        let (span, rows) = (number("colspan"), number("rowspan"));
        if rows > 1 {
            below.extend((column..column + span).map(|column| (column, rows - 1)));
        }
        cells.push(Cell { element: child, style: own, column, span });
        column += span;
    }
    (cells, style.clone())
}

/// A cell's style without ground and lines, which reach as far down as the row.
fn bare(style: &Style) -> Style {
    style.without(&["background", "background-color", "border-block-end", "border-block-start"])
}

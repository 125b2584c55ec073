//! Tables, as grids: a caption over all columns, and each cell at its row and its columns.

use super::css::Element;
use super::layout::Layout;
use super::style::{Display, Style, block};
use taffy::prelude::{auto, fr, length, line, minmax, span};
use taffy::{Line, NodeId, TaffyError, TrackSizingFunction};

/// A table with its caption.
pub(super) fn table(layout: &mut Layout<'_>, element: &Element<'_>, mut style: Style) -> Result<NodeId, TaffyError> {
    let mut cells = Vec::new();
    let mut columns: Vec<TrackSizingFunction> = Vec::new();
    let mut captions = Vec::new();
    // Columns that a cell of an earlier row still takes, each with how many rows more.
    let mut below: Vec<(usize, usize)> = Vec::new();
    let mut n_rows = 0_usize;
    let parts = layout.shown(element, &style);
    for (part, own) in &parts {
        let rows = match part.drawing.tag.as_str() {
            "caption" => {
                captions.push(layout.boxed(part, own.clone())?);
                continue;
            }
            "tr" => vec![(*part, own.clone())],
            _ => layout.shown(part, own),
        };
        for (row, own) in &rows {
            n_rows += 1;
            let taken: Vec<usize> = below.iter().map(|(column, _)| *column).collect();
            below.iter_mut().for_each(|(_, rows)| *rows -= 1);
            below.retain(|(_, rows)| *rows > 0);
            let mut column = 0;
            for (cell, mut own) in layout.shown(row, own) {
                if cell.drawing.tag.is_empty() {
                    continue;
                }
                while taken.contains(&column) {
                    column += 1;
                }
                let number =
                    |name: &str| cell.drawing.attribute(name).and_then(|number| number.parse().ok()).unwrap_or(1_usize);
                let (n_columns, n_below) = (number("colspan"), number("rowspan"));
                below.extend((column..column + n_columns).filter(|_| n_below > 1).map(|column| (column, n_below - 1)));
                let rest = if style.has_fixed_columns { minmax(length(0.0), fr(1.0)) } else { auto() };
                columns.resize(columns.len().max(column + n_columns), rest);
                // The width of a cell is that of its column.
                let width = std::mem::replace(&mut own.layout.size.width, auto());
                if let Some(track) = columns.get_mut(column).filter(|_| n_rows == 1 && !width.is_auto()) {
                    *track = width.into();
                }
                let place = |start: usize, n: usize| Line { start: line(start as i16 + 1), end: span(n as u16) };
                own.layout.grid_row = place(n_rows - 1, n_below);
                own.layout.grid_column = place(column, n_columns);
                cells.push(layout.boxed(&cell, own)?);
                column += n_columns;
            }
        }
    }
    let mut grid = style.inherited();
    grid.layout = block();
    grid.display = Display::Box;
    grid.layout.display = taffy::Display::Grid;
    grid.layout.grid_template_columns = columns.into_iter().map(taffy::GridTemplateComponent::Single).collect();
    captions.push(layout.branch(grid, &cells)?);
    style.layout.display = taffy::Display::Block;
    layout.branch(style, &captions)
}

//! Tables, as grids: a caption over all columns, and each cell at its row and its column.

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
            let cells_of_row = layout.shown(row, own).into_iter().filter(|(cell, _)| !cell.drawing.tag.is_empty());
            for (column, (cell, mut own)) in cells_of_row.enumerate() {
                let rest = if style.has_fixed_columns { minmax(length(0.0), fr(1.0)) } else { auto() };
                columns.resize(columns.len().max(column + 1), rest);
                // The width of a cell is that of its column.
                let width = std::mem::replace(&mut own.layout.size.width, auto());
                if let Some(track) = columns.get_mut(column).filter(|_| n_rows == 1 && !width.is_auto()) {
                    *track = width.into();
                }
                let place = |at: usize| Line { start: line(at as i16 + 1), end: span(1) };
                own.layout.grid_row = place(n_rows - 1);
                own.layout.grid_column = place(column);
                cells.push(layout.boxed(&cell, own)?);
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

//! Children side by side: rows that wrap or shrink, and grids.

use super::css::{Element, Sheet};
use super::flow::{Laid, item, natural};
use super::style::{Display, Style};
use super::value::length;

/// The children that are shown, each with its style.
fn shown<'a>(sheet: &Sheet, element: &'a Element<'a>, style: &Style) -> Vec<(Element<'a>, Style)> {
    let blank = |child: &Element<'_>| child.drawing.tag.is_empty() && child.drawing.text.trim().is_empty();
    let styled = element.children().into_iter().filter(|child| !blank(child)).map(|child| {
        let own = style.of(sheet, &child);
        (child, own)
    });
    styled.filter(|(child, own)| own.display(&child.drawing.tag) != Display::None).collect()
}

/// A row: each child as wide as it needs; if they don't fit, in several rows where the sheet lets them wrap, else the widest narrower.
pub(super) fn flex(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64) -> Laid {
    let children = shown(sheet, element, style);
    let (row_gap, gap) = style.gaps(width);
    let needs: Vec<f64> = children
        .iter()
        .map(|(child, own)| {
            own.length("flex-basis", width)
                .or_else(|| own.length("inline-size", width))
                .unwrap_or_else(|| natural(sheet, child, own))
                .min(width)
        })
        .collect();
    let mut laid = Laid::default();
    let mut rows: Vec<Vec<usize>> = vec![Vec::new()];
    let mut filled = 0.0;
    for (idx, need) in needs.iter().enumerate() {
        let wraps = style.own("flex-wrap") == Some("wrap") && filled > 0.0 && filled + gap + need > width;
        if wraps {
            rows.push(Vec::new());
            filled = 0.0;
        }
        if let Some(row) = rows.last_mut() {
            filled += need + if row.is_empty() { 0.0 } else { gap };
            row.push(idx);
        }
    }
    for (n_row, row) in rows.iter().enumerate() {
        let of_row: Vec<f64> = row.iter().filter_map(|idx| needs.get(*idx).copied()).collect();
        let free = width - gap * of_row.len().saturating_sub(1) as f64;
        let mut widths = fitted(&of_row, free);
        let grows = |idx: &&usize| {
            children.get(**idx).is_some_and(|(_, own)| own.own("flex").is_some_and(|flex| flex.starts_with('1')))
        };
        let rest = free - widths.iter().sum::<f64>();
        if let Some(at) = row.iter().position(|idx| grows(&idx)).filter(|_| rest > 0.0)
            && let Some(width) = widths.get_mut(at)
        {
            *width += rest;
        }
        laid.height += if n_row > 0 { row_gap } else { 0.0 };
        let cells: Vec<Laid> = row
            .iter()
            .zip(&widths)
            .filter_map(|(idx, width)| children.get(*idx).map(|(child, own)| item(sheet, child, own, *width)))
            .collect();
        let height = cells.iter().map(|cell| cell.height).fold(0.0, f64::max);
        let mut x = 0.0;
        for (cell, width) in cells.into_iter().zip(widths) {
            let down = if style.own("align-items") == Some("center") { (height - cell.height) / 2.0 } else { 0.0 };
            let y = laid.height + down;
            laid.take(cell, x, y);
            x += width + gap;
        }
        laid.height += height;
    }
    laid
}

/// What each gets of a width when together they need more: those that need less than their share what they need.
pub(super) fn fitted(needs: &[f64], width: f64) -> Vec<f64> {
    let mut widths = needs.to_vec();
    if needs.iter().sum::<f64>() <= width {
        return widths;
    }
    let mut small: Vec<bool> = vec![false; needs.len()];
    loop {
        let taken: f64 = needs.iter().zip(&small).filter(|(_, small)| **small).map(|(need, _)| need).sum();
        let n_others = small.iter().filter(|small| !**small).count().max(1);
        let share = (width - taken).max(0.0) / n_others as f64;
        let found = needs.iter().zip(&small).position(|(need, small)| !small && *need <= share);
        if let Some(small) = found.and_then(|found| small.get_mut(found)) {
            *small = true;
            continue;
        }
        for (width, small) in widths.iter_mut().zip(&small) {
            if !small {
                *width = share;
            }
        }
        return widths;
    }
}

/// A column of a grid.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Track {
    Fixed(f64),
    Share(f64),
    Content,
}

/// A grid: children fill its columns row by row, from the column that they ask for.
pub(super) fn grid(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64) -> Laid {
    let children = shown(sheet, element, style);
    let (row_gap, gap) = style.gaps(width);
    let tracks = tracks(style.own("grid-template-columns").unwrap_or("1fr"), style.text.size, width, gap);
    let n_columns = tracks.len().max(1);
    let mut places: Vec<Cell> = Vec::new();
    let (mut row, mut column) = (0, 0);
    for (idx, (_, own)) in children.iter().enumerate() {
        let (start, span) = wanted(own, n_columns);
        let rows = own.own("grid-row").and_then(|rows| rows.strip_prefix("span ")?.parse().ok()).unwrap_or(1);
        if let Some(start) = start {
            if start < column {
                row += 1;
            }
            column = start;
        }
        let taken = |row: usize, column: usize| {
            places
                .iter()
                .any(|cell| cell.rows > 1 && cell.column == column && row > cell.row && row < cell.row + cell.rows)
        };
        while column + span > n_columns || taken(row, column) {
            if column + span > n_columns {
                (row, column) = (row + 1, start.unwrap_or(0));
                if start.is_none() && span > n_columns {
                    break;
                }
            } else {
                column += 1;
            }
        }
        places.push(Cell { idx, row, column, span, rows });
        column += span;
    }
    let widths = sized(sheet, &children, &places, &tracks, width - gap * (n_columns - 1) as f64);
    let across = |column: usize, span: usize| {
        widths.iter().skip(column).take(span).sum::<f64>() + gap * span.saturating_sub(1) as f64
    };
    let mut laid = Laid::default();
    let mut deepest = 0.0_f64;
    for n_row in 0..=row {
        let of_row: Vec<&Cell> = places.iter().filter(|cell| cell.row == n_row).collect();
        let mut cells: Vec<(Laid, &Cell)> = Vec::new();
        for cell in of_row {
            if let Some((child, own)) = children.get(cell.idx) {
                cells.push((item(sheet, child, own, across(cell.column, cell.span)), cell));
            }
        }
        let height = cells.iter().filter(|(_, cell)| cell.rows == 1).map(|(laid, _)| laid.height).fold(0.0, f64::max);
        let top = laid.height + if n_row > 0 { row_gap } else { 0.0 };
        for (part, cell) in cells {
            let down = if style.own("align-items") == Some("center") && cell.rows == 1 {
                (height - part.height) / 2.0
            } else {
                0.0
            };
            deepest = deepest.max(top + part.height);
            let x = across(0, cell.column) + if cell.column > 0 { gap } else { 0.0 };
            laid.take(part, x, top + down);
        }
        laid.height = top + height;
    }
    laid.height = laid.height.max(deepest);
    laid
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    idx: usize,
    row: usize,
    column: usize,
    span: usize,
    rows: usize,
}

/// The column that an element asks for, from 0, and how many it spans.
fn wanted(style: &Style, n_columns: usize) -> (Option<usize>, usize) {
    let Some(column) = style.own("grid-column") else { return (None, 1) };
    let (from, to) = column.split_once('/').map_or((column, None), |(from, to)| (from.trim(), Some(to.trim())));
    if let Some(span) = from.strip_prefix("span ") {
        return (None, span.parse().unwrap_or(1).min(n_columns));
    }
    let start = from.parse::<usize>().ok().and_then(|from| from.checked_sub(1)).filter(|start| *start < n_columns);
    let span = match (to, start) {
        (Some("-1"), Some(start)) => n_columns - start,
        (Some(to), Some(start)) => match to.strip_prefix("span ") {
            Some(span) => span.parse().unwrap_or(1),
            None => to.parse::<usize>().ok().and_then(|to| to.checked_sub(start + 1)).unwrap_or(1),
        },
        _ => 1,
    };
    (start, span.min(n_columns - start.unwrap_or(0)))
}

fn tracks(template: &str, size: f64, width: f64, gap: f64) -> Vec<Track> {
    let mut tracks = Vec::new();
    for part in super::css::split_outside(template, ' ') {
        let inner = part.split_once('(').and_then(|(_, inner)| inner.strip_suffix(')')).unwrap_or_default();
        if part.starts_with("repeat(") {
            let (times, track) = inner.split_once(',').unwrap_or_default();
            let track = track.trim();
            let least = track.strip_prefix("minmax(").and_then(|track| length(track.split(',').next()?, size, width));
            let fitting = least.map_or(1, |least| ((width + gap) / (least + gap)).floor().max(1.0) as usize);
            let times = times.trim().parse().unwrap_or(fitting);
            for _ in 0..times {
                tracks.push(one(track, size, width));
            }
        } else {
            tracks.push(one(part, size, width));
        }
    }
    tracks
}

fn one(track: &str, size: f64, width: f64) -> Track {
    let most = track.strip_prefix("minmax(").and_then(|inner| inner.strip_suffix(')')?.split_once(','));
    let track = most.map_or(track, |(_, most)| most).trim();
    match track.strip_suffix("fr").and_then(|share| share.parse().ok()) {
        Some(share) => Track::Share(share),
        None => length(track, size, width).map_or(Track::Content, Track::Fixed),
    }
}

fn sized(sheet: &Sheet, children: &[(Element<'_>, Style)], places: &[Cell], tracks: &[Track], width: f64) -> Vec<f64> {
    let content = |column: usize| {
        let own = places
            .iter()
            .filter(|cell| cell.column == column && cell.span == 1)
            .filter_map(|cell| children.get(cell.idx));
        own.map(|(child, style)| natural(sheet, child, style)).fold(0.0, f64::max).min(width / 2.0)
    };
    let fixed: Vec<f64> = tracks
        .iter()
        .enumerate()
        .map(|(column, track)| match track {
            Track::Fixed(pixels) => *pixels,
            Track::Content => content(column),
            Track::Share(_) => 0.0,
        })
        .collect();
    let shares: f64 = tracks.iter().map(|track| if let Track::Share(share) = track { *share } else { 0.0 }).sum();
    let rest = (width - fixed.iter().sum::<f64>()).max(0.0);
    let width =
        |(track, fixed): (&Track, &f64)| if let Track::Share(share) = track { rest * share / shares } else { *fixed };
    tracks.iter().zip(&fixed).map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_from_a_template() {
        let read = |template: &str| tracks(template, 16.0, 656.0, 12.0);
        assert_eq!(read("4em minmax(0, 1fr)"), [Track::Fixed(64.0), Track::Share(1.0)]);
        assert_eq!(read("repeat(auto-fill, minmax(132px, 1fr))"), [Track::Share(1.0); 4]);
        assert_eq!(read("repeat(2, max-content) 2fr"), [Track::Content, Track::Content, Track::Share(2.0)]);
    }

    #[test]
    fn what_needs_little_gets_it_and_the_others_share_the_rest() {
        assert_eq!(fitted(&[20.0, 300.0, 100.0], 200.0), [20.0, 90.0, 90.0]);
        assert_eq!(fitted(&[20.0, 30.0], 200.0), [20.0, 30.0]);
    }
}

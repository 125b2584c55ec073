//! Laying out a tree of elements: boxes by taffy, with the words in them broken into lines as wide as it gives room.

use super::css::{Element, Sheet};
use super::drawing::NestedSvg;
use super::lines::{Paragraph, Piece};
use super::style::{Border, Display, Style};
use super::svg::{Shape, TextRun};
use super::table;
use super::value::length;
use taffy::prelude::{FromLength, TaffyMaxContent};
use taffy::{AvailableSpace, Dimension, LayoutInput, LayoutOutput, NodeId, Size, TaffyError, TaffyTree};

/// The space after a drawing or a box in a line: before the words that it belongs to.
const AFTER: f64 = 4.0;

/// Shapes from the upper left corner of their own place, and how high they are together.
#[derive(Debug, Default)]
pub(super) struct Fragment {
    pub(super) shapes: Vec<Shape>,
    pub(super) height: f64,
}

impl Fragment {
    /// Takes in what was laid out elsewhere, so much lower.
    pub(super) fn append(&mut self, mut other: Self, down: f64) {
        other.shapes.iter_mut().for_each(|shape| shape.shift(0.0, down));
        self.shapes.extend(other.shapes);
    }
}

/// A box in the tree.
struct Node {
    style: Style,
    content: Content,
}

enum Content {
    /// Other boxes, or nothing.
    Boxes,
    Paragraph(Paragraph),
    Svg(NestedSvg),
    /// Shapes of a fixed size.
    Shapes(Vec<Shape>),
}

/// Lays out an element in a width.
///
/// # Errors
/// When taffy refuses the tree, which no tree of elements makes it do.
pub(super) fn lay_out(sheet: &Sheet, element: &Element<'_>, mut style: Style, width: f64) -> Result<Fragment, String> {
    style.layout.size.width = Dimension::from_length(width as f32);
    let mut layout = Layout { sheet, tree: TaffyTree::new() };
    layout.tree.disable_rounding();
    layout.fragment(element, style).map_err(|fault| format!("a picture can't be laid out: {fault}"))
}

/// A layout in the making.
pub(super) struct Layout<'a> {
    pub(super) sheet: &'a Sheet,
    tree: TaffyTree<Node>,
}

type Laid = Result<NodeId, TaffyError>;

impl Layout<'_> {
    fn fragment(mut self, element: &Element<'_>, style: Style) -> Result<Fragment, TaffyError> {
        let root = self.boxed(element, style)?;
        self.tree.compute_layout_with_measure(root, Size::MAX_CONTENT, |input, _, node, style| {
            measure(input, node.as_deref(), style)
        })?;
        let mut fragment = Fragment { shapes: Vec::new(), height: f64::from(self.tree.layout(root)?.size.height) };
        self.draw(root, [0.0, 0.0], &mut fragment.shapes)?;
        Ok(fragment)
    }

    /// The children of an element that are shown, each with its style.
    pub(super) fn shown<'a>(&self, element: &'a Element<'a>, style: &Style) -> Vec<(Element<'a>, Style)> {
        let styled = element.children().into_iter().map(|child| {
            let own = style.of(self.sheet, &child);
            (child, own)
        });
        styled.filter(|(_, own)| own.display != Display::None).collect()
    }

    /// A box of its own, whatever it would be among words.
    pub(super) fn boxed(&mut self, element: &Element<'_>, style: Style) -> Laid {
        if element.drawing.tag == "svg" {
            let drawing = NestedSvg::new(self.sheet, element, &style);
            return self.svg(drawing, style);
        }
        if style.display == Display::Table {
            return table::table(self, element, style);
        }
        if let Some((shapes, _)) = self.sized(element, &style) {
            return self.leaf(Node { style, content: Content::Shapes(shapes) });
        }
        let children = self.shown(element, &style);
        let stacks = style.layout.display == taffy::Display::Block;
        let mut nodes = Vec::new();
        let mut pieces = Vec::new();
        for (child, own) in children {
            if stacks && self.is_in_line(&child, &own) {
                self.inline(&child, &own, &mut pieces);
                continue;
            }
            nodes.extend(self.paragraph(&mut pieces, &style)?);
            if child.drawing.tag.is_empty() {
                pieces.push(text(&child.drawing.text, &own));
                nodes.extend(self.paragraph(&mut pieces, &own)?);
            } else {
                nodes.push(self.boxed(&child, own)?);
            }
        }
        nodes.extend(self.paragraph(&mut pieces, &style)?);
        self.branch(style, &nodes)
    }

    /// A box with others in it.
    pub(super) fn branch(&mut self, style: Style, children: &[NodeId]) -> Laid {
        let node = self.tree.new_with_children(style.layout.clone(), children)?;
        self.tree.set_node_context(node, Some(Node { style, content: Content::Boxes }))?;
        Ok(node)
    }

    fn leaf(&mut self, node: Node) -> Laid {
        self.tree.new_leaf_with_context(node.style.layout.clone(), node)
    }

    /// A drawing, whose sides are measured, but a height that is a share of the box around it.
    fn svg(&mut self, drawing: NestedSvg, mut style: Style) -> Laid {
        style.layout.size.width = Dimension::auto();
        if style.layout.size.height.into_option().is_some() {
            style.layout.size.height = Dimension::auto();
        }
        style.layout.item_is_replaced = true;
        self.leaf(Node { style, content: Content::Svg(drawing) })
    }

    /// The words so far as a box, if there are any.
    fn paragraph(&mut self, pieces: &mut Vec<Piece>, style: &Style) -> Result<Option<NodeId>, TaffyError> {
        let paragraph = Paragraph::new(&std::mem::take(pieces), style);
        if paragraph.is_empty() {
            return Ok(None);
        }
        self.leaf(Node { style: style.inherited(), content: Content::Paragraph(paragraph) }).map(Some)
    }

    /// True for an element among words: it has no place of its own, and no box in it.
    fn is_in_line(&self, element: &Element<'_>, style: &Style) -> bool {
        style.display == Display::Inline
            && style.layout.position != taffy::Position::Absolute
            && (is_sized(style)
                || element.drawing.tag == "svg"
                || self.shown(element, style).iter().all(|(child, own)| self.is_in_line(child, own)))
    }

    /// Collects the pieces of a line: words, drawings, and boxes of a fixed size, such as the number of a source.
    fn inline(&self, element: &Element<'_>, style: &Style, pieces: &mut Vec<Piece>) {
        let after = after(style);
        match element.drawing.tag.as_str() {
            "" => pieces.push(text(&element.drawing.text, style)),
            "br" => pieces.push(Piece::Break),
            "svg" => {
                let drawing = NestedSvg::new(self.sheet, element, style);
                let [width, height] = drawing.size(None, [None, None]);
                let shapes = vec![drawing.draw([width, height])];
                pieces.push(Piece::Box { shapes, width, height, after: after.max(AFTER) });
            }
            _ => match self.sized(element, style) {
                Some((shapes, [width, height])) => {
                    pieces.push(Piece::Box { shapes, width, height, after: after.max(AFTER) });
                }
                None => {
                    for (child, own) in self.shown(element, style) {
                        self.inline(&child, &own, pieces);
                    }
                    // A margin between words is a space, where the line may be broken.
                    if after > 0.0 {
                        pieces.push(text(" ", style));
                    }
                }
            },
        }
    }

    /// A box of a fixed size and its words in the middle: its shapes and its size.
    fn sized(&self, element: &Element<'_>, style: &Style) -> Option<(Vec<Shape>, [f64; 2])> {
        let [width, height] = sides(style)?;
        let mut shapes = ground(style, [width, height]);
        let mut pieces = Vec::new();
        for (child, own) in self.shown(element, style) {
            self.inline(&child, &own, &mut pieces);
        }
        let runs: Vec<TextRun> = pieces
            .into_iter()
            .filter_map(|piece| if let Piece::Text(run) = piece { Some(run) } else { None })
            .collect();
        if !runs.is_empty() {
            let baseline = height / 2.0 + 0.36 * style.text.size;
            shapes.push(Shape::Text { x: width / 2.0, baseline, runs, centred: true });
        }
        Some((shapes, [width, height]))
    }

    fn draw(&self, id: NodeId, [left, top]: [f64; 2], shapes: &mut Vec<Shape>) -> Result<(), TaffyError> {
        let layout = self.tree.layout(id)?;
        let at = [left + f64::from(layout.location.x), top + f64::from(layout.location.y)];
        let size = [layout.size.width, layout.size.height].map(f64::from);
        if let Some(Node { style, content }) = self.tree.get_node_context(id) {
            let (edge, inset) = (layout.border, layout.padding);
            let inner = [edge.left + inset.left, edge.top + inset.top].map(f64::from);
            let mut place = |drawn: Vec<Shape>, [x, y]: [f64; 2]| {
                shapes.extend(drawn.into_iter().map(|mut shape| {
                    shape.shift(at[0] + x, at[1] + y);
                    shape
                }));
            };
            match content {
                Content::Shapes(drawn) => place(drawn.clone(), [0.0, 0.0]),
                content => {
                    place(ground(style, size), [0.0, 0.0]);
                    match content {
                        Content::Paragraph(paragraph) => {
                            place(paragraph.draw(f64::from(layout.content_box_width())), inner);
                        }
                        Content::Svg(drawing) => place(vec![drawing.draw(size)], inner),
                        Content::Boxes | Content::Shapes(_) => {}
                    }
                }
            }
        }
        self.tree.children(id)?.into_iter().try_for_each(|child| self.draw(child, at, shapes))
    }
}

/// Measures for taffy the boxes that it can't lay out itself.
fn measure(input: LayoutInput, node: Option<&Node>, style: &taffy::Style) -> LayoutOutput {
    let mut baseline = None;
    let mut output = taffy::compute_leaf_layout(
        input,
        style,
        |_, _| 0.0,
        |known, available| {
            let size = |[width, height]: [f64; 2]| Size {
                width: known.width.unwrap_or(width as f32),
                height: known.height.unwrap_or(height as f32),
            };
            match node.map(|node| &node.content) {
                Some(Content::Paragraph(paragraph)) => {
                    let width = known.width.map_or_else(
                        || match available.width {
                            AvailableSpace::Definite(width) => f64::from(width),
                            AvailableSpace::MinContent => paragraph.least_width(),
                            AvailableSpace::MaxContent => f64::INFINITY,
                        },
                        f64::from,
                    );
                    let (measured, first) = paragraph.measure(width);
                    baseline = first;
                    size(measured)
                }
                Some(Content::Svg(drawing)) => {
                    let room = input.parent_size.width.or(available.width.into_option());
                    let room = room.filter(|_| available.width != AvailableSpace::MinContent);
                    size(drawing.size(room.map(f64::from), [known.width, known.height].map(|side| side.map(f64::from))))
                }
                _ => Size::ZERO,
            }
        },
    );
    output.baselines.first = baseline.map(|baseline| baseline as f32);
    output
}

fn text(text: &str, style: &Style) -> Piece {
    Piece::Text(TextRun { text: text.to_owned(), style: style.text.clone() })
}

/// The space after an element in a line.
fn after(style: &Style) -> f64 {
    let margin = style.layout.margin.right;
    if margin.is_auto() { 0.0 } else { f64::from(margin.into_raw().value()) }
}

/// The sides of a box that says both in pixels.
fn sides(style: &Style) -> Option<[f64; 2]> {
    let width = length(style.width.as_deref()?, 0.0).filter(|width| *width > 0.0)?;
    let height = style.layout.size.height.into_option()?;
    Some([width, f64::from(height)])
}

fn is_sized(style: &Style) -> bool {
    sides(style).is_some()
}

/// Background and borders of a box.
fn ground(style: &Style, [width, height]: [f64; 2]) -> Vec<Shape> {
    let plain = |[x, y, width, height]: [f64; 4], fill: &str| Shape::Rect {
        x,
        y,
        width,
        height,
        radius: 0.0,
        fill: fill.to_owned(),
        border: None,
    };
    let mut shapes = Vec::new();
    let background = style.background.as_deref();
    if style.is_round {
        let border = style.borders.iter().flatten().next();
        let inset = border.map_or(0.0, |border| border.width / 2.0);
        let [width, height] = [width - 2.0 * inset, height - 2.0 * inset];
        let round = |width: f64, fill: &str, border: Option<&Border>| Shape::Rect {
            x: inset,
            y: inset,
            width,
            height,
            radius: width.min(height) / 2.0,
            fill: fill.to_owned(),
            border: border.cloned(),
        };
        shapes.push(round(width, background.unwrap_or("none"), border));
        shapes.extend(style.half_background.as_deref().map(|color| round(width / 2.0, color, None)));
        return shapes;
    }
    shapes.extend(background.map(|color| plain([0.0, 0.0, width, height], color)));
    let strips = style.borders.iter().enumerate().filter_map(|(side, border)| {
        let Border { width: thick, color, .. } = border.as_ref()?;
        let place = match side {
            0 => [0.0, 0.0, width, *thick],
            1 => [width - thick, 0.0, *thick, height],
            2 => [0.0, height - thick, width, *thick],
            _ => [0.0, 0.0, *thick, height],
        };
        Some(plain(place, color))
    });
    shapes.extend(strips);
    shapes
}

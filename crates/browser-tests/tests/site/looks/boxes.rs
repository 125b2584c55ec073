//! A font in which every character is the same box, so that a page is set alike on every machine and in every engine.

use write_fonts::FontBuilder;
use write_fonts::read::tables::glyf::CurvePoint;
use write_fonts::tables::cmap::{Cmap, CmapSubtable, ConstantMapGroup, EncodingRecord, PlatformId};
use write_fonts::tables::glyf::{Bbox, Contour, GlyfLocaBuilder, SimpleGlyph};
use write_fonts::tables::head::Head;
use write_fonts::tables::hhea::Hhea;
use write_fonts::tables::hmtx::{Hmtx, LongMetric};
use write_fonts::tables::maxp::Maxp;
use write_fonts::tables::name::{Name, NameRecord};
use write_fonts::tables::os2::Os2;
use write_fonts::tables::post::Post;
use write_fonts::types::NameId;

/// Units of an em.
const EM: u16 = 1000;
/// What a character takes of a line.
const ADVANCE: u16 = 500;
/// A box stands on the line, with room on either side.
const BOX: Bbox = Bbox { x_min: 50, y_min: 0, x_max: 450, y_max: 500 };
/// A line's extent above and below.
const ASCENT: i16 = 800;
const DESCENT: i16 = -200;

/// The font's file, TrueType.
pub(crate) fn font() -> Vec<u8> {
    let Bbox { x_min, y_min, x_max, y_max } = BOX;
    let corners = [(x_min, y_min), (x_min, y_max), (x_max, y_max), (x_max, y_min)];
    let outline = Contour::from(corners.map(|(x, y)| CurvePoint::on_curve(x, y)).to_vec());
    let boxed = SimpleGlyph { bbox: BOX, contours: vec![outline], instructions: Vec::new() };
    let mut glyphs = GlyfLocaBuilder::new();
    glyphs.add_glyph(&boxed).unwrap().add_glyph(&boxed).unwrap().add_glyph(&SimpleGlyph::default()).unwrap();
    let (glyf, loca, format) = glyphs.build();
    let n_glyphs = 3;
    let head = Head { index_to_loc_format: format as i16, lowest_rec_ppem: 1, ..sized() };
    let hhea = Hhea {
        ascender: ASCENT.into(),
        descender: DESCENT.into(),
        advance_width_max: ADVANCE.into(),
        number_of_h_metrics: 1,
        caret_slope_rise: 1,
        ..Hhea::default()
    };
    let os2 = Os2 {
        us_weight_class: 400,
        us_width_class: 5,
        s_typo_ascender: ASCENT,
        s_typo_descender: DESCENT,
        us_win_ascent: ASCENT.unsigned_abs(),
        us_win_descent: DESCENT.unsigned_abs(),
        ..Os2::default()
    };
    let maxp = Maxp {
        max_points: Some(4),
        max_contours: Some(1),
        max_composite_points: Some(0),
        max_composite_contours: Some(0),
        max_zones: Some(1),
        max_twilight_points: Some(0),
        max_storage: Some(0),
        max_function_defs: Some(0),
        max_instruction_defs: Some(0),
        max_stack_elements: Some(0),
        max_size_of_instructions: Some(0),
        max_component_elements: Some(0),
        max_component_depth: Some(0),
        ..Maxp::new(n_glyphs)
    };
    let hmtx = Hmtx::new(vec![LongMetric::new(ADVANCE, BOX.x_min)], vec![BOX.x_min; 2]);
    let mut font = FontBuilder::new();
    font.add_table(&head).unwrap().add_table(&hhea).unwrap().add_table(&maxp).unwrap().add_table(&os2).unwrap();
    font.add_table(&hmtx)
        .unwrap()
        .add_table(&characters())
        .unwrap()
        .add_table(&loca)
        .unwrap()
        .add_table(&glyf)
        .unwrap();
    font.add_table(&name()).unwrap().add_table(&Post::default()).unwrap();
    font.build()
}

/// The names that a font must have to be found.
fn name() -> Name {
    let names = [NameId::FAMILY_NAME, NameId::SUBFAMILY_NAME, NameId::POSTSCRIPT_NAME];
    Name::new(names.map(|id| NameRecord::new(3, 1, 0x409, id, "Boxes".to_owned().into())).into())
}

fn sized() -> Head {
    let Bbox { x_min, y_min, x_max, y_max } = BOX;
    Head { units_per_em: EM, x_min, y_min, x_max, y_max, ..Head::default() }
}

/// Every character is a box, but for spaces.
fn characters() -> Cmap {
    let (boxed, empty) = (1, 2);
    let groups: Vec<ConstantMapGroup> = [
        (0x00, 0x1F, boxed),
        (0x20, 0x20, empty),
        (0x21, 0x9F, boxed),
        (0xA0, 0xA0, empty),
        (0xA1, 0x1FFF, boxed),
        (0x2000, 0x200F, empty),
        (0x2010, 0x2FFF, boxed),
        (0x3000, 0x3000, empty),
        (0x3001, 0x10_FFFF, boxed),
    ]
    .map(|(first, last, glyph)| ConstantMapGroup::new(first, last, glyph))
    .into();
    let n_groups = u32::try_from(groups.len()).unwrap();
    // Sixteen bytes, and twelve for each group.
    let subtable = CmapSubtable::format_13(16 + 12 * n_groups, 0, n_groups, groups);
    Cmap::new(vec![EncodingRecord::new(PlatformId::Windows, 10, subtable)])
}

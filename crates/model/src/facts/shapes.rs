//! The facts field by field: what is written, in which order, and what is left out, since no reader's browser needs it. The order is that in
//! which the seeds are compiled, so that texts come by their numbers.

use super::columns::{NAMES, Names, Reader, Writer, number};
use super::passages::{Joined, Passage, Stretch};
use crate::{
    Basis, Certainty, Change, Citation, Claim, ClaimId, Comparator, Dataset, Decimal, Document, Edge, FirstPair,
    Importance, Language, Mark, Member, Part, PartId, PartialDate, Picture, Place, PlaceId, Reason, Relation,
    RelationKind, Row, RowId, Section, SectionId, Side, Silence, SilenceKind, Site, SiteLanguage, Source, SourceId,
    Standing, TextId, Tier, Topic, TopicId, UnitId, Value, Verdict,
};

/// What has a place in the columns: one column's own, or the columns of its shape.
pub(super) trait Fact: Sized {
    fn write(&self, to: &mut Writer, column: usize);
    fn read(from: &mut Reader<'_>, column: usize) -> Self;
}

/// No shape has more fields.
const WIDTH: usize = 20;

/// The number of columns: those of names, then those of each shape.
pub(super) const COLUMNS: usize = NAMES + (Shape::Passage as usize + 1) * WIDTH;

/// The first column of a shape.
const fn first_column(shape: Shape) -> usize {
    NAMES + shape as usize * WIDTH
}

/// Structs: the fields that are written, and after the semicolon those that are not, which are read as nothing.
macro_rules! structs {
    ($($name:ident { $($field:ident)* ; $($left_out:ident)* })*) => {
        #[derive(Clone, Copy)]
        enum Shape { $($name,)* Value, Citation, Passage }

        $(impl Fact for $name {
            fn write(&self, to: &mut Writer, _column: usize) {
                let Self { $($field,)* $($left_out: _,)* } = self;
                let column = first_column(Shape::$name);
                $(
                    $field.write(to, column);
                    let column = column + 1;
                )*
                debug_assert!(column <= first_column(Shape::$name) + WIDTH);
            }

            #[inline(never)]
            fn read(from: &mut Reader<'_>, _column: usize) -> Self {
                let column = first_column(Shape::$name);
                $(
                    let $field = Fact::read(from, column);
                    let column = column + 1;
                )*
                let _ = column;
                Self { $($field,)* $($left_out: Default::default(),)* }
            }
        })*
    };
}

structs! {
    Dataset { schema_version version site sources places topics ; units place_kinds }
    Site { languages publisher subject title introduction translator contact address sections pair places changes ; }
    SiteLanguage { language own_name right_to_left ; }
    FirstPair { one other label ; }
    Change { date written what ; }
    Section { id title ; topics }
    Source {
        id number document language language_name short_name kind title printed_title publisher short_date date date_inferred status
        address excerpt parts ; last_checked
    }
    Document { file ; sha256 n_chars copying_forbidden }
    Part { id title printed_title publisher date date_inferred ; first_line last_line }
    Place { id names ; kind printed part_of note }
    Topic { id section importance pictures question verdict rows claims silences relations ; about }
    Verdict { standing sentence explanation how_to_write ; }
    Standing { tier reasons ; }
    Reason { kind basis ; }
    Row { id label ; }
    Claim {
        id source part row attributed_to scope time value figure_unread written converted citation marks translation translated_figure
        note inferred ; measure due noun
    }
    Mark { start end ; }
    Silence { source kind note ; }
    Relation { between kind basis certainty why ; }
    Member { place ; printed }
    Edge { side members ; }
}

/// Enums, by the place of a variant in the list of all.
macro_rules! enums {
    ($($name:ident { $($variant:ident)* })*) => {$(
        impl Fact for $name {
            fn write(&self, to: &mut Writer, column: usize) {
                to.number(column, match self { $(Self::$variant => Self::$variant as u32,)* });
            }

            fn read(from: &mut Reader<'_>, column: usize) -> Self {
                let all = [$(Self::$variant),*];
                let [first, ..] = all;
                all.get(from.number(column)).copied().unwrap_or_else(|| {
                    from.fault();
                    first
                })
            }
        }
    )*};
}

enums! {
    Tier { Agree NoContradiction CannotBeTold Contradiction }
    RelationKind {
        Conflict DifferentScope Revised DifferentTime FinerDetail PartOf Rounded Converted WrittenDifferently Agree OnlyOneSource
    }
    SilenceKind { DoesNotSay NotInExcerpt }
    Basis { Documents Inference OutsideKnowledge }
    Certainty { Certain Likely Unsure }
    Importance { Lead Standard Minor }
    Picture { Squares Matrix Wholes Edges Bars Timeline Table Goals Circles Texts }
    Side { East South West North }
}

macro_rules! names {
    ($($name:ident $kind:ident)*) => {$(
        impl Fact for $name {
            fn write(&self, to: &mut Writer, column: usize) {
                to.name(Names::$kind, column, self.as_str());
            }

            fn read(from: &mut Reader<'_>, column: usize) -> Self {
                Self::from(from.name(Names::$kind, column))
            }
        }
    )*};
}

names! { SourceId Source PartId Part TopicId Topic ClaimId Claim RowId Row SectionId Section PlaceId Place }

impl Fact for TextId {
    fn write(&self, to: &mut Writer, column: usize) {
        to.text_id(column, *self);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.text_id(column)
    }
}

impl Fact for Language {
    fn write(&self, to: &mut Writer, column: usize) {
        to.text(column, self.tag());
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        Self::from_tag(&from.text(column))
    }
}

impl Fact for String {
    fn write(&self, to: &mut Writer, column: usize) {
        to.text(column, self);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.text(column)
    }
}

impl Fact for bool {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, u32::from(*self));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.number(column) != 0
    }
}

impl Fact for usize {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, number(*self));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.number(column)
    }
}

impl Fact for u32 {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, *self);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.number(column) as Self
    }
}

impl<T: Fact> Fact for Option<T> {
    fn write(&self, to: &mut Writer, column: usize) {
        self.is_some().write(to, column);
        if let Some(fact) = self {
            fact.write(to, column);
        }
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        bool::read(from, column).then(|| T::read(from, column))
    }
}

impl<T: Fact> Fact for Vec<T> {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, number(self.len()));
        for fact in self {
            fact.write(to, column);
        }
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        let mut facts = Vec::new();
        from.each(column, &mut |from| facts.push(T::read(from, column)));
        facts
    }
}

impl<T: Fact> Fact for [T; 2] {
    fn write(&self, to: &mut Writer, column: usize) {
        for fact in self {
            fact.write(to, column);
        }
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        [T::read(from, column), T::read(from, column)]
    }
}

/// Of quantities and dates nothing but that they are: they are written out. What computes with them runs when we build.
impl Fact for Value {
    fn write(&self, to: &mut Writer, _column: usize) {
        let kind = first_column(Shape::Value);
        match self {
            Self::Quantity { .. } => to.number(kind, 0),
            Self::Date { .. } => to.number(kind, 1),
            Self::Set { members } => {
                to.number(kind, 2);
                members.write(to, kind + 1);
            }
            Self::Edges { edges } => {
                to.number(kind, 3);
                edges.write(to, kind + 2);
            }
            Self::Text { text, .. } => {
                to.number(kind, 4);
                text.write(to, kind + 3);
            }
        }
    }

    fn read(from: &mut Reader<'_>, _column: usize) -> Self {
        let kind = first_column(Shape::Value);
        match from.number(kind) {
            0 => Self::Quantity {
                number: Decimal::default(),
                to: None,
                unit: UnitId::default(),
                comparator: Comparator::Equal,
                approximate: false,
            },
            1 => Self::Date { start: PartialDate::default(), end: None, year_inferred: false },
            2 => Self::Set { members: Fact::read(from, kind + 1) },
            3 => Self::Edges { edges: Fact::read(from, kind + 2) },
            4 => Self::Text { text: Fact::read(from, kind + 3), reading: String::new() },
            _ => {
                from.fault();
                Self::Set { members: Vec::new() }
            }
        }
    }
}

impl Fact for Citation {
    fn write(&self, to: &mut Writer, _column: usize) {
        let column = first_column(Shape::Citation);
        let stretch = Stretch::of(self);
        to.name(Names::Document, column, &stretch.document);
        stretch.start.write(to, column + 1);
        stretch.n_chars.write(to, column + 2);
        let [before, after] = stretch.around;
        before.write(to, column + 3);
        after.write(to, column + 4);
        match &stretch.joined {
            Joined::AsItIs => to.number(column + 5, 0),
            Joined::Closed => to.number(column + 5, 1),
            Joined::Spaced => to.number(column + 5, 2),
            Joined::Other(text) => {
                to.number(column + 5, 3);
                to.text(column + 6, text);
            }
        }
    }

    fn read(from: &mut Reader<'_>, _column: usize) -> Self {
        let column = first_column(Shape::Citation);
        let stretch = Stretch {
            document: from.name(Names::Document, column),
            start: from.number(column + 1),
            n_chars: from.number(column + 2),
            around: [from.number(column + 3), from.number(column + 4)],
            joined: match from.number(column + 5) {
                0 => Joined::AsItIs,
                1 => Joined::Closed,
                2 => Joined::Spaced,
                _ => Joined::Other(from.text(column + 6)),
            },
        };
        stretch.citation(&from.passages).unwrap_or_else(|| {
            from.fault();
            Self::default()
        })
    }
}

impl Fact for Passage {
    fn write(&self, to: &mut Writer, _column: usize) {
        let column = first_column(Shape::Passage);
        to.name(Names::Document, column, &self.document);
        self.start.write(to, column + 1);
        self.line.write(to, column + 2);
        to.text(column + 3, &self.text.iter().collect::<String>());
    }

    fn read(from: &mut Reader<'_>, _column: usize) -> Self {
        let column = first_column(Shape::Passage);
        Self {
            document: from.name(Names::Document, column),
            start: from.number(column + 1),
            line: from.number(column + 2),
            text: from.text(column + 3).chars().collect(),
        }
    }
}

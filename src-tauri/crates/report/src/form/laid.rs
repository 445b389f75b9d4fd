//! Rows with their texts broken into lines: how high each is, and how one is parted where it does not fit.

use crate::form::Align;
use crate::form::grid::{Cell, Keep, Role, Row, UNITS};
use crate::form::wrap::{Line, wrap};
use crate::pdf::fonts::Weight;
use crate::xlsx::theme::Tone;

/// Points in a millimetre.
pub(crate) const MILLIMETRE: f32 = 72.0 / 25.4;
/// The width of the grid: A4 upright with 20 mm at either side.
pub(crate) const WIDTH: f32 = 170.0 * MILLIMETRE;
/// The size of the text: 五号.
pub(crate) const SIZE: f32 = 10.5;
/// From line to line.
pub(crate) const LEADING: f32 = 16.0;
/// Between a rule and the text beside it.
pub(crate) const SIDE: f32 = 4.5;
/// Between a rule and the text below it.
const ABOVE: f32 = 4.0;

/// What a row is measured with, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Measure {
    /// The width of the row, and the units of its grid.
    pub(crate) width: f32,
    pub(crate) units: u16,
    /// The size of its text, and from line to line.
    pub(crate) size: f32,
    pub(crate) leading: f32,
    /// Between a rule and the text beside and below it.
    pub(crate) side: f32,
    pub(crate) above: f32,
    /// The height that it has at least.
    pub(crate) least: f32,
}

/// The measure of forms.
pub(crate) const FORM: Measure = Measure {
    width: WIDTH,
    units: UNITS,
    size: SIZE,
    leading: LEADING,
    side: SIDE,
    above: ABOVE,
    least: 0.0,
};

/// A row that was measured.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Laid {
    pub(crate) measure: Measure,
    pub(crate) cells: Vec<LaidCell>,
    pub(crate) keep: Keep,
    pub(crate) head: Option<usize>,
}

/// A cell whose text is broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LaidCell {
    /// The first unit of the grid that it covers.
    pub(crate) at: u16,
    pub(crate) units: u16,
    pub(crate) role: Role,
    pub(crate) tone: Tone,
    pub(crate) align: Align,
    pub(crate) lines: Vec<Line>,
    pub(crate) foot: String,
    /// Lines that it has at least, without its foot.
    pub(crate) least: usize,
}

impl Measure {
    /// The left edge of a unit.
    pub(crate) fn edge(self, unit: u16) -> f32 {
        self.width * f32::from(unit) / f32::from(self.units)
    }

    /// The height of a row of so many lines.
    pub(crate) fn height_of(self, lines: usize) -> f32 {
        (self.leading * lines as f32 + 2.0 * self.above).max(self.least)
    }

    /// The lines that fit into a height.
    pub(crate) fn lines_in(self, height: f32) -> usize {
        ((height - 2.0 * self.above) / self.leading).floor().max(0.0) as usize
    }
}

impl Role {
    pub(crate) fn weight(self) -> Weight {
        match self {
            Role::Heading | Role::Head | Role::Total => Weight::Bold,
            Role::Title | Role::Caption | Role::Figure => Weight::Bold,
            Role::Label | Role::Value | Role::Plain | Role::Note | Role::Tile => Weight::Regular,
        }
    }
}

/// Measures a row of a form.
pub(crate) fn lay(row: &Row) -> Laid {
    measured(row, FORM)
}

/// Measures a row.
pub(crate) fn measured(row: &Row, measure: Measure) -> Laid {
    let mut at = 0;
    let cells = row.cells.iter().map(|cell| {
        let laid = lay_cell(cell, at, measure);
        at += cell.units;
        laid
    });
    Laid { measure, cells: cells.collect(), keep: row.keep, head: row.head }
}

fn lay_cell(cell: &Cell, at: u16, measure: Measure) -> LaidCell {
    let room = measure.edge(at + cell.units) - measure.edge(at) - 2.0 * measure.side;
    LaidCell {
        at,
        units: cell.units,
        role: cell.role,
        tone: cell.tone,
        align: cell.align,
        lines: wrap(&cell.text, room, measure.size, cell.role.weight()),
        foot: cell.foot.clone(),
        least: cell.least,
    }
}

impl LaidCell {
    fn height_in_lines(&self) -> usize {
        self.lines.len().max(self.least) + usize::from(!self.foot.is_empty())
    }
}

impl Laid {
    /// Lines of its highest cell.
    pub(crate) fn lines(&self) -> usize {
        self.cells.iter().map(LaidCell::height_in_lines).max().unwrap_or(1).max(1)
    }

    /// With no more empty lines to write on than these.
    pub(crate) fn with_least(mut self, most: usize) -> Laid {
        self.cells.iter_mut().for_each(|cell| cell.least = cell.least.min(most));
        self
    }

    /// Its height in points.
    pub(crate) fn height(&self) -> f32 {
        self.measure.height_of(self.lines())
    }

    /// Its first lines and the rest, each a row. Labels stand in both; a foot stands in the last.
    pub(crate) fn parted(&self, lines: usize) -> (Laid, Laid) {
        let part = |take: &dyn Fn(&LaidCell) -> LaidCell| Laid {
            measure: self.measure,
            cells: self.cells.iter().map(take).collect(),
            keep: Keep::Nothing,
            head: self.head,
        };
        let first = part(&|cell| {
            let kept = cell.lines.len().min(lines);
            let least = cell.least.min(lines);
            LaidCell { lines: cell.lines[..kept].to_vec(), foot: String::new(), least, ..cell.clone() }
        });
        let rest = part(&|cell| {
            let repeated = cell.role == Role::Label && cell.lines.len() <= lines;
            let from = if repeated { 0 } else { cell.lines.len().min(lines) };
            let least = cell.least.saturating_sub(lines);
            LaidCell { lines: cell.lines[from..].to_vec(), least, ..cell.clone() }
        });
        (first, rest)
    }
}

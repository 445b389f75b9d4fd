//! A timeline as shapes that can be moved: months, a row for each thing, diamonds for dates.

use super::shapes::{Dash, Look, MUTED, Paragraph};
use super::slide::{Area, Slide};
use crate::drawing::mark;
use crate::form::Align;
use crate::month::Month;
use crate::pack::{Timeline, TimelineRow};
use portfolio::Date;

/// Rows that a slide shows.
pub(crate) const MOST: usize = 16;
const HEAD: f32 = 36.0;
const FOOT: f32 = 20.0;
/// Half of a diamond.
const HALF: f32 = 5.0;

/// Where dates lie on a slide.
struct Field<'a> {
    timeline: &'a Timeline,
    area: Area,
    left: f32,
    below: f32,
}

impl Field<'_> {
    fn x(&self, date: Date) -> f32 {
        let (from, to) = (self.timeline.from.0, self.timeline.to.0.max(self.timeline.from.0 + 1));
        let share = (date.0.clamp(from, to) - from) as f32 / (to - from) as f32;
        self.left + 12.0 + (self.area.x + self.area.width - self.left - 40.0) * share
    }
}

impl Slide {
    /// The first rows of a timeline over an area.
    pub(crate) fn timeline(&mut self, area: Area, timeline: &Timeline) {
        let rows = &timeline.rows[..timeline.rows.len().min(MOST)];
        let high = ((area.height - HEAD - FOOT) / rows.len().max(1) as f32).min(24.0);
        let below = area.y + HEAD + high * rows.len() as f32;
        let field = Field { timeline, area, left: area.x + area.width * 0.34, below };
        self.months(&field);
        for (place, row) in rows.iter().enumerate() {
            self.dated(&field, row, area.y + HEAD + high * (place as f32 + 0.5), high);
        }
        let x = field.x(timeline.today.0);
        self.line(
            Area { x, y: area.y + 16.0, width: 0.0, height: below - area.y - 16.0 },
            "tx1",
            Dash::Dashed,
        );
        let today = format!("{} {}", timeline.today.1, timeline.today.0);
        let head = Area { x: x - 90.0, y: area.y, width: 180.0, height: 16.0 };
        self.text(
            "today",
            head,
            &[Paragraph::new(&today, 9.0).bold().aligned(Align::Center)],
            Look::default(),
        );
        self.legend(&field);
    }

    fn months(&mut self, field: &Field) {
        let mut month = Month::of(field.timeline.from);
        let mut clear = 0.0;
        while month.first_day() <= field.timeline.to {
            let x = field.x(month.first_day());
            if month.first_day() >= field.timeline.from && x >= clear {
                let (y, height) = (field.area.y + HEAD - 4.0, field.below - field.area.y - HEAD + 4.0);
                self.line(Area { x, y, width: 0.0, height }, "D0D5DD", Dash::Solid);
                let head = Area { x: x - 30.0, y: field.area.y + 16.0, width: 60.0, height: 16.0 };
                let name = month.to_string();
                let text = Paragraph::new(&name, 9.0).coloured(MUTED).aligned(Align::Center);
                self.text("month", head, &[text], Look::default());
                clear = x + 48.0;
            }
            month = month.plus(1);
        }
    }

    fn dated(&mut self, field: &Field, row: &TimelineRow, y: f32, high: f32) {
        let label =
            Area { x: field.area.x, y: y - high / 2.0, width: field.left - field.area.x, height: high };
        let shown = crate::drawing::fitted(&row.label, label.width - 8.0);
        self.text(
            &row.label,
            label,
            &[Paragraph::new(&shown, 10.0)],
            Look { middle: true, ..Look::default() },
        );
        let width = field.area.width;
        self.line(Area { x: field.area.x, y: y + high / 2.0, width, height: 0.0 }, "E4E7EC", Dash::Solid);
        if let Some(approved) = row.approved {
            self.diamond(
                &format!("{approved}"),
                (field.x(approved), y),
                Look { fill: Some("FFFFFF"), line: Some(MUTED), middle: false },
            );
        }
        if let Some(forecast) = row.forecast {
            let colour = mark(row.tone).map(|colour| format!("{colour:06X}"));
            let colour = colour.as_deref().unwrap_or("accent1");
            self.diamond(
                &format!("{forecast}"),
                (field.x(forecast), y),
                Look { fill: Some(colour), line: Some(colour), middle: false },
            );
        }
    }

    fn diamond(&mut self, name: &str, (x, y): (f32, f32), look: Look) {
        let area = Area { x: x - HALF, y: y - HALF, width: 2.0 * HALF, height: 2.0 * HALF };
        self.shape(name, "diamond", area, look);
    }

    fn legend(&mut self, field: &Field) {
        let y = field.below + 10.0;
        let [approved, forecast] = &field.timeline.legend;
        let mut x = field.left + 16.0;
        for (name, fill, line) in [(approved, "FFFFFF", MUTED), (forecast, "accent1", "accent1")] {
            self.diamond(name, (x, y), Look { fill: Some(fill), line: Some(line), middle: false });
            let label = Area { x: x + 6.0, y: y - 9.0, width: 120.0, height: 18.0 };
            self.text(
                name,
                label,
                &[Paragraph::new(name, 9.0).coloured(MUTED)],
                Look { middle: true, ..Look::default() },
            );
            x += 130.0;
        }
    }
}

//! Dates on one scale: a row for each thing, months above, the data date as a line through all of them.

use super::{Anchor, Canvas, Drawing, about, fitted, mark};
use crate::month::Month;
use crate::pack::Timeline;
use crate::xlsx::theme::ACCENT;
use portfolio::Date;

/// The height of a row.
const ROW: f32 = 17.0;
/// Room above the rows for the months, and below them for the legend.
const HEAD: f32 = 30.0;
const FOOT: f32 = 22.0;

/// Draws a timeline as wide as asked and as high as its rows need.
pub(crate) fn timeline(timeline: &Timeline, width: f32) -> Drawing {
    let height = HEAD + ROW * timeline.rows.len() as f32 + FOOT;
    let mut canvas = Canvas::new(width, height);
    let field = Field { timeline, left: (width * 0.36).min(300.0), width, below: height - FOOT };
    field.months(&mut canvas);
    field.rows(&mut canvas);
    field.today(&mut canvas);
    field.legend(&mut canvas, height - 7.0);
    let rows = timeline.rows.iter().map(|row| {
        let date = |date: Option<Date>| date.map_or("—".to_owned(), |date| date.to_string());
        format!("{}: {} → {}", row.label, date(row.approved), date(row.forecast))
    });
    let words: Vec<String> = std::iter::once(timeline.title.clone()).chain(rows).collect();
    canvas.finish(&words.join("; "))
}

struct Field<'a> {
    timeline: &'a Timeline,
    left: f32,
    width: f32,
    below: f32,
}

impl Field<'_> {
    /// Where a day lies; one before the scale lies at its edge.
    fn x(&self, date: Date) -> f32 {
        let (from, to) = (self.timeline.from.0, self.timeline.to.0.max(self.timeline.from.0 + 1));
        let share = (date.0.clamp(from, to) - from) as f32 / (to - from) as f32;
        self.left + 8.0 + (self.width - self.left - 20.0) * share
    }

    fn months(&self, canvas: &mut Canvas) {
        let mut month = Month::of(self.timeline.from);
        let mut clear = 0.0;
        while month.first_day() <= self.timeline.to {
            let x = self.x(month.first_day());
            if month.first_day() >= self.timeline.from {
                canvas.line((x, HEAD - 8.0), (x, self.below));
                let name = month.to_string();
                if x >= clear && x + about(&name) / 2.0 < self.width {
                    canvas.text((x, HEAD - 12.0), &name, Anchor::Middle);
                    clear = x + about(&name) + 8.0;
                }
            }
            month = month.plus(1);
        }
    }

    fn rows(&self, canvas: &mut Canvas) {
        for (place, row) in self.timeline.rows.iter().enumerate() {
            let y = HEAD + ROW * (place as f32 + 0.5);
            canvas.line((0.0, y + ROW / 2.0), (self.width, y + ROW / 2.0));
            canvas.strong((2.0, y + 3.0), &fitted(&row.label, self.left - 6.0), Anchor::Start);
            if let (Some(approved), Some(forecast)) = (row.approved, row.forecast) {
                canvas.line((self.x(approved), y), (self.x(forecast), y));
            }
            if let Some(approved) = row.approved {
                canvas.diamond((self.x(approved), y), None);
            }
            if let Some(forecast) = row.forecast {
                canvas.diamond((self.x(forecast), y), Some(mark(row.tone).unwrap_or(ACCENT)));
            }
        }
    }

    fn today(&self, canvas: &mut Canvas) {
        let (date, name) = &self.timeline.today;
        let x = self.x(*date);
        canvas.dashed((x, HEAD - 8.0), (x, self.below));
        let text = format!("{name} {date}");
        let half = about(&text) / 2.0;
        canvas.strong((x.clamp(half, self.width - half), 8.0), &text, Anchor::Middle);
    }

    fn legend(&self, canvas: &mut Canvas, y: f32) {
        let [approved, forecast] = &self.timeline.legend;
        canvas.diamond((self.left + 12.0, y - 3.0), None);
        canvas.text((self.left + 20.0, y), approved, Anchor::Start);
        let x = self.left + 40.0 + about(approved);
        canvas.diamond((x, y - 3.0), Some(ACCENT));
        canvas.text((x + 8.0, y), forecast, Anchor::Start);
    }
}

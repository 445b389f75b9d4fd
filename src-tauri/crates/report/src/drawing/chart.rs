//! A chart of columns and lines over categories, with an axis at either side and a legend below.

use super::stacked::stacked;
use super::{Anchor, Canvas, Drawing, Scale, about, fitted};
use crate::pack::{Chart, Draw, NumberFormat};

/// Room around the field: left, right, above, below.
const LEFT: f32 = 46.0;
const TOP: f32 = 10.0;
const BELOW: f32 = 23.0;

/// Draws a chart in a size.
pub(crate) fn chart(chart: &Chart, width: f32, height: f32) -> Drawing {
    let mut canvas = Canvas::new(width, height);
    if chart.is_stacked() {
        stacked(&mut canvas, chart, (width, height));
    } else {
        let field = Field::of(chart, width, height);
        field.axes(&mut canvas, chart);
        field.columns(&mut canvas, chart);
        field.lines(&mut canvas, chart);
        legend(&mut canvas, chart, (width, height - 6.0));
    }
    canvas.finish(&chart.in_words())
}

/// The height of a line of the legend.
const LINE: f32 = 13.0;

/// The names of the series with their colours, as many lines as they need, the last one at `y`.
pub(super) fn legend(canvas: &mut Canvas, chart: &Chart, (width, y): (f32, f32)) {
    let lines = legend_lines(chart, width);
    for (place, line) in lines.iter().enumerate() {
        let y = y - LINE * (lines.len() - 1 - place) as f32;
        let wide: f32 = line.iter().map(|&at| entry(chart, at, width)).sum();
        let mut x = ((width - wide) / 2.0).max(2.0);
        for &at in line {
            let series = &chart.series[at];
            let room = entry(chart, at, width);
            canvas.rect((x, y - 7.0), (8.0, 8.0), series.colour);
            canvas.text((x + 12.0, y), &fitted(&series.name, room - 14.0), Anchor::Start);
            x += room;
        }
    }
}

/// How wide an entry of the legend is.
fn entry(chart: &Chart, at: usize, width: f32) -> f32 {
    (about(&chart.series[at].name) + 24.0).min(width)
}

/// The entries of the legend line by line.
fn legend_lines(chart: &Chart, width: f32) -> Vec<Vec<usize>> {
    let mut lines: Vec<Vec<usize>> = Vec::new();
    let mut used = f32::MAX;
    for at in 0..chart.series.len() {
        let room = entry(chart, at, width);
        if used + room > width {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += room;
        if let Some(line) = lines.last_mut() {
            line.push(at);
        }
    }
    lines
}

/// Where numbers are drawn, and on which scales.
struct Field {
    left: f32,
    width: f32,
    top: f32,
    height: f32,
    first: Scale,
    second: Option<(Scale, NumberFormat)>,
    categories: usize,
}

impl Field {
    fn of(chart: &Chart, width: f32, height: f32) -> Field {
        let values = |second: bool| {
            let of =
                chart.series.iter().filter(move |series| matches!(series.draw, Draw::Second(_)) == second);
            Scale::over(of.flat_map(|series| series.values.iter().flatten().copied()))
        };
        let format = chart.series.iter().find_map(|series| match series.draw {
            Draw::Second(format) => Some(format),
            _ => None,
        });
        let right = if format.is_some() { LEFT } else { 10.0 };
        Field {
            left: LEFT,
            width: width - LEFT - right,
            top: TOP,
            height: height - TOP - BELOW - LINE * legend_lines(chart, width).len() as f32,
            first: values(false),
            second: format.map(|format| (values(true), format)),
            categories: chart.categories.len().max(1),
        }
    }

    fn slot(&self) -> f32 {
        self.width / self.categories as f32
    }

    fn y(&self, scale: Scale, value: f64) -> f32 {
        self.top + self.height * (1.0 - scale.place(value))
    }

    fn axes(&self, canvas: &mut Canvas, chart: &Chart) {
        let right = self.left + self.width;
        for mark in self.first.marks() {
            let y = self.y(self.first, mark);
            canvas.line((self.left, y), (right, y));
            canvas.text((self.left - 5.0, y + 3.0), &marked(chart.format, self.first, mark), Anchor::End);
        }
        if let Some((scale, format)) = self.second {
            for mark in scale.marks() {
                let y = self.y(scale, mark);
                canvas.text((right + 5.0, y + 3.0), &marked(format, scale, mark), Anchor::Start);
            }
        }
        // Where the names do not fit beside each other, every second one stands there, or every third.
        let widest = chart.categories.iter().map(|name| about(name)).fold(0.0, f32::max).min(80.0) + 6.0;
        let every = (widest / self.slot()).ceil().max(1.0) as usize;
        for (place, name) in chart.categories.iter().enumerate().filter(|(place, _)| place % every == 0) {
            let x = self.left + self.slot() * (place as f32 + 0.5);
            let name = fitted(name, self.slot() * every as f32);
            canvas.text((x, self.top + self.height + 13.0), &name, Anchor::Middle);
        }
    }

    fn columns(&self, canvas: &mut Canvas, chart: &Chart) {
        let columns: Vec<_> = chart.series.iter().filter(|series| series.draw == Draw::Column).collect();
        let wide = self.slot() * 0.7 / columns.len().max(1) as f32;
        let ground = self.y(self.first, 0.0);
        for (at, series) in columns.iter().enumerate() {
            for (place, value) in series.values.iter().enumerate() {
                let Some(value) = value else { continue };
                let x = self.left + self.slot() * (place as f32 + 0.15) + wide * at as f32;
                let y = self.y(self.first, *value);
                canvas.rect((x, y.min(ground)), (wide, (ground - y).abs()), series.colour);
            }
        }
    }

    fn lines(&self, canvas: &mut Canvas, chart: &Chart) {
        for series in &chart.series {
            let scale = match (series.draw, self.second) {
                (Draw::Line, _) => self.first,
                (Draw::Second(_), Some((scale, _))) => scale,
                _ => continue,
            };
            let point = |(place, value): (usize, &Option<f64>)| {
                value.map(|value| (self.left + self.slot() * (place as f32 + 0.5), self.y(scale, value)))
            };
            let points: Vec<_> = series.values.iter().enumerate().map(point).collect();
            canvas.path(&points, series.colour);
        }
    }
}

/// A mark of a scale; with as many decimals as its steps need.
fn marked(format: NumberFormat, scale: Scale, mark: f64) -> String {
    match format {
        NumberFormat::Percent if scale.step < 0.01 => format!("{:.1}%", mark * 100.0),
        NumberFormat::Whole if scale.step < 1.0 => NumberFormat::Decimal.shown(mark),
        format => format.shown(mark),
    }
}

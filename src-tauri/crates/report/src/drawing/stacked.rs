//! Lying bars whose parts add up, the last category on top, each part with its number.

use super::chart::legend;
use super::{Anchor, Canvas, Scale};
use crate::pack::Chart;

const LEFT: f32 = 64.0;

/// Draws the bars.
pub(super) fn stacked(canvas: &mut Canvas, chart: &Chart, (width, height): (f32, f32)) {
    let sums = (0..chart.categories.len()).map(|place| {
        chart.series.iter().filter_map(|series| series.values.get(place).copied().flatten()).sum::<f64>()
    });
    let scale = Scale { least: 0.0, most: sums.fold(1.0, f64::max), step: 1.0 };
    let room = width - LEFT - 12.0;
    let slot = (height - 34.0) / chart.categories.len().max(1) as f32;
    let thick = (slot * 0.62).min(34.0);
    for (place, name) in chart.categories.iter().enumerate() {
        // The last one stands on top.
        let row = chart.categories.len() - 1 - place;
        let y = 8.0 + slot * row as f32 + (slot - thick) / 2.0;
        canvas.text((LEFT - 6.0, y + thick / 2.0 + 3.0), name, Anchor::End);
        let mut x = LEFT;
        for series in &chart.series {
            let value = series.values.get(place).copied().flatten().unwrap_or_default();
            let wide = room * scale.place(value);
            canvas.rect((x, y), (wide, thick), series.colour);
            if value > 0.0 && wide > 12.0 {
                let number = chart.format.shown(value);
                canvas.number((x + wide / 2.0, y + thick / 2.0 + 3.2), &number, series.colour);
            }
            x += wide;
        }
    }
    legend(canvas, chart, (width, height - 6.0));
}

//! The KPI against targets and last month, and twelve months of each.

use crate::month::Month;
use crate::monthly::scorecard::ScoreLine;
use crate::pack::block::{Block, Chart, Column, Draw, NumberFormat, Part, Series, Text};
use crate::pack::told::{Told, count, maybe, number};
use crate::xlsx::chart_data::Trend;
use crate::xlsx::charts::LINES;
use crate::xlsx::scorecard::{figure, kind, signed, tone};
use portfolio::kpi::Kpi;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    let mut blocks = vec![table(told)];
    blocks.extend([
        trend(told, Trend::Rates, words.percent_chart, NumberFormat::Percent),
        trend(told, Trend::Budget, words.kpi(Kpi::BudgetDeviation), NumberFormat::Percent),
        trend(told, Trend::Days, words.day_chart, NumberFormat::Decimal),
    ]);
    let code = "scorecard";
    Part { code, title: words.kpi_board.to_owned(), note: words.definitions_note.to_owned(), blocks }
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::new(words.kpi, 8),
        Column::number(words.now, 4),
        Column::number(words.last, 4),
        Column::number(words.delta, 4),
        Column::code(words.target, 5),
        Column::code(words.due, 4),
        Column::code(words.verdict, 4),
        Column::number(words.counted, 3),
    ];
    let rows = told.report.scorecard.lines.iter().map(|line| row(told, line)).collect();
    told.table("", columns, rows, words.no_rows)
}

fn row(told: &Told, line: &ScoreLine) -> Vec<Text> {
    let (words, measure) = (told.words, &line.measure);
    let last = line.last.as_ref().and_then(|last| last.value);
    let value = |value: f64| number(kind(measure, Some(value)), figure(measure.unit, value));
    let target = measure.target.as_ref();
    let moved = measure.value.zip(last);
    vec![
        Text::plain(format!("{} ({})", words.kpi(measure.kpi), words.unit(measure.unit))),
        measure.value.map_or(Text::plain(words.none), value),
        maybe(last, value),
        maybe(moved, |(now, last)| {
            number(signed(measure.unit), figure(measure.unit, now) - figure(measure.unit, last))
        }),
        Text::plain(target.map_or(words.none.to_owned(), |target| words.target(target, measure.unit))),
        maybe(target.and_then(|target| target.due), |due| Text::plain(due.to_string())),
        Text::toned(words.target_status(measure.status), tone(measure.status)),
        count(measure.n),
    ]
}

fn trend(told: &Told, trend: Trend, title: &str, format: NumberFormat) -> Block {
    let lines: Vec<&ScoreLine> = trend.lines(told.report).collect();
    let months =
        lines.first().map(|line| line.trend.iter().map(|point| Month::of(point.as_of).to_string()).collect());
    let series = lines.iter().zip(LINES.iter().cycle()).map(|(line, colour)| Series {
        name: told.words.kpi(line.measure.kpi).to_owned(),
        values: line
            .trend
            .iter()
            .map(|point| point.value.map(|value| figure(line.measure.unit, value)))
            .collect(),
        colour: *colour,
        draw: Draw::Line,
    });
    let series = series.collect();
    Block::Chart(Chart { title: title.to_owned(), categories: months.unwrap_or_default(), series, format })
}

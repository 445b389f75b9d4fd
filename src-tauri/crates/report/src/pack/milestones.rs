//! Milestones as dates on one scale and as a list.

use portfolio::Date;

use crate::monthly::beside::{Row, present};
use crate::monthly::milestones::{LOOK_AHEAD, MilestoneLine, MilestoneState};
use crate::pack::block::{Block, Column, Part, Text, Timeline, TimelineRow};
use crate::pack::told::{Told, date, days, maybe};
use crate::xlsx::theme::Tone;

/// Milestones that are drawn.
const DRAWN: usize = 24;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    Part {
        code: "milestones",
        title: words.tab(crate::xlsx::Tab::Milestones).to_owned(),
        note: words.milestones_note.to_owned(),
        blocks: vec![timeline(told), table(told)],
    }
}

fn tone(line: &MilestoneLine) -> Tone {
    match line.state {
        MilestoneState::Overdue => Tone::Red,
        MilestoneState::Reached => Tone::Green,
        _ if line.slip.is_some_and(|days| days > 0) => Tone::Amber,
        _ => Tone::Neutral,
    }
}

/// From the first date drawn to the look-ahead's end.
fn timeline(told: &Told) -> Block {
    let words = told.words;
    let today = told.report.cover.data_date;
    let limit = today.plus_days(LOOK_AHEAD);
    let near = present(&told.report.milestones)
        .filter(|line| line.forecast.or(line.baseline).is_some_and(|date| date <= limit))
        .take(DRAWN);
    let rows: Vec<TimelineRow> = near
        .map(|line| TimelineRow {
            label: words.named(&line.project.name, &line.name),
            approved: line.baseline,
            forecast: line.forecast,
            tone: tone(line),
        })
        .collect();
    let dates = rows.iter().flat_map(|row| [row.approved, row.forecast]).flatten().chain([today]);
    let (mut from, mut to) = (today, limit);
    for date in dates {
        (from, to) = (from.min(date), to.max(date));
    }
    // A milestone years behind would press the others together.
    let from = from.max(Date(today.0 - 365));
    let legend = [words.approved_mark.to_owned(), words.forecast_mark.to_owned()];
    let today = (today, words.data_date.to_owned());
    Block::Timeline(Timeline { title: words.milestone_chart.to_owned(), from, to, today, legend, rows })
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::new(words.project, 9),
        Column::new(words.milestone, 9),
        Column::code(words.state, 4),
        Column::code(words.baseline_date, 5),
        Column::code(words.forecast_last, 5),
        Column::code(words.forecast, 5),
        Column::number(words.slip, 4),
        Column::number(words.moved_days, 4),
        Column::code(words.movement, 4),
    ];
    let rows = told.report.milestones.iter().map(|row| cells(told, row)).collect();
    told.table("", columns, rows, words.no_milestones)
}

fn cells(told: &Told, row: &Row<MilestoneLine>) -> Vec<Text> {
    let (words, line) = (told.words, &row.line);
    let last = row.last.as_ref().and_then(|last| last.forecast);
    let moved = row.now().and_then(|now| now.forecast).zip(last);
    let state = match tone(line) {
        Tone::Amber => Tone::Neutral,
        tone => tone,
    };
    vec![
        Text::plain(&*line.project.name),
        Text::plain(&*line.name),
        Text::toned(words.milestone_state(line.state), state),
        maybe(line.baseline, date),
        maybe(last, date),
        maybe(row.now().and_then(|now| now.forecast), date),
        maybe(line.slip, days),
        maybe(moved, |(now, last)| days(i64::from(now.0 - last.0))),
        told.movement(row.movement),
    ]
}

//! Where each project stands.

use portfolio::light::{Colour, Dimension};

use crate::monthly::beside::Row;
use crate::monthly::status::StatusLine;
use crate::pack::block::{Block, Chart, Column, Draw, Holds, NumberFormat, Part, Series, Text};
use crate::pack::told::{Told, date, days, maybe, percent};
use crate::xlsx::theme::LIGHTS;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    Part {
        code: "status",
        title: words.tab(crate::xlsx::Tab::Status).to_owned(),
        note: words.status_note(&told.report.terms),
        blocks: vec![chart(told), table(told)],
    }
}

fn chart(told: &Told) -> Block {
    let words = told.words;
    let counts = told.report.overview.lights;
    let months: Vec<(&str, [usize; 4])> =
        counts.last.map(|last| (words.last, last)).into_iter().chain([(words.now, counts.now)]).collect();
    let colours = [Colour::Green, Colour::Amber, Colour::Red, Colour::Grey];
    let series = colours.into_iter().zip(LIGHTS).enumerate().map(|(place, (light, colour))| Series {
        name: words.light(light).to_owned(),
        values: months.iter().map(|(_, counts)| Some(counts[place] as f64)).collect(),
        colour,
        draw: Draw::Stacked,
    });
    Block::Chart(Chart {
        title: words.projects_by_light.to_owned(),
        categories: months.iter().map(|(title, _)| (*title).to_owned()).collect(),
        series: series.collect(),
        format: NumberFormat::Whole,
    })
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let mut columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 11),
        Column::code(words.manager, 4).holding(Holds::Names),
        Column::code(words.overall, 4),
        Column::code(words.overall_last, 4),
    ];
    columns.extend(Dimension::ALL.iter().map(|dimension| Column::code(words.dimension(*dimension), 4)));
    columns.extend([
        Column::number(words.completion, 4),
        Column::number(words.budget_use, 4),
        Column::code(words.baseline_finish, 5),
        Column::code(words.finish, 5),
        Column::number(words.slip_days, 3),
        Column::new(words.why, 14),
        Column::code(words.movement, 4),
    ]);
    let rows = told.report.status.iter().map(|row| cells(told, row)).collect();
    told.table("", columns, rows, words.no_projects)
}

fn cells(told: &Told, row: &Row<StatusLine>) -> Vec<Text> {
    let (words, line) = (told.words, &row.line);
    let share = |share: Option<f64>| maybe(share, |share| percent(share / 100.0));
    let mut cells = vec![
        Text::plain(&*line.project.code),
        Text::plain(&*line.project.name),
        Text::plain(&*line.manager),
        told.light(line.overall),
        row.last.as_ref().map_or(Text::plain(words.none), |last| told.light(last.overall)),
    ];
    cells.extend(line.lights.map(|colour| told.light(colour)));
    cells.extend([
        share(line.standing.completion),
        share(line.standing.budget_use),
        maybe(line.baseline_finish, date),
        maybe(line.finish, date),
        maybe(line.standing.slip, days),
        Text::plain(words.why(line)),
        told.movement(row.movement),
    ]);
    cells
}

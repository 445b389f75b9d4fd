//! The load of people by month.

use crate::monthly::beside::Row;
use crate::monthly::resources::{Load, LoadBand, LoadLine};
use crate::pack::block::{Column, Holds, Part, Text};
use crate::pack::told::{Told, number};
use crate::xlsx::theme::{Kind, Tone};

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    let mut columns = vec![
        Column::new(words.resource, 5).holding(Holds::Names),
        Column::new(words.role, 5),
        Column::new(words.department, 5),
    ];
    columns.extend(told.report.load_months.iter().map(|month| Column::code(&month.to_string(), 3)));
    columns.push(Column::code(words.movement, 4));
    let rows = told.report.loads.iter().map(|row| cells(told, row)).collect();
    Part {
        code: "resources",
        title: words.tab(crate::xlsx::Tab::Resources).to_owned(),
        note: words.resources_note.split(['。', ';', '；']).next().unwrap_or_default().to_owned(),
        blocks: vec![told.table("", columns, rows, words.no_resources)],
    }
}

fn cells(told: &Told, row: &Row<LoadLine>) -> Vec<Text> {
    let line = &row.line;
    let mut cells = vec![Text::plain(&*line.name), Text::plain(&*line.role), Text::plain(&*line.department)];
    cells.extend(line.months.iter().map(|load| text(told, *load)));
    cells.push(told.movement(row.movement));
    cells
}

fn text(told: &Told, load: Load) -> Text {
    let tone = match load.band() {
        LoadBand::Over => Tone::Red,
        LoadBand::Tight => Tone::Amber,
        LoadBand::Normal | LoadBand::Free | LoadBand::None => Tone::Neutral,
    };
    match load.share() {
        Some(share) if load.assigned > 0 => Text { tone, ..number(Kind::Percent(0), share) },
        _ if load.assigned > 0 => Text::toned(told.words.no_capacity, tone),
        _ => Text::plain(""),
    }
}

//! How the checklists stand, and the mandatory checks that stop a gate.

use crate::monthly::beside::{Row, present};
use crate::monthly::quality::{QualityLine, StopLine, share};
use crate::pack::block::{Block, Column, Holds, Part, Text};
use crate::pack::told::{Told, count, date, maybe, percent};
use crate::xlsx::theme::Tone;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    Part {
        code: "quality",
        title: words.tab(crate::xlsx::Tab::Quality).to_owned(),
        note: words.quality_note.to_owned(),
        blocks: vec![stops(told), table(told)],
    }
}

fn stops(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 8),
        Column::code(words.gate, 4),
        Column::code(words.subject, 4),
        Column::new(words.check_item, 10),
        Column::code(words.result, 4),
        Column::code(words.check_due, 5),
        Column::new(words.basis, 8).holding(Holds::Words),
        Column::code(words.movement, 4),
    ];
    let cells = |row: &Row<StopLine>| {
        let line = &row.line;
        let tone = if line.result == portfolio::CheckResult::Failed { Tone::Red } else { Tone::Amber };
        vec![
            Text::plain(&*line.project.code),
            Text::plain(&*line.project.name),
            Text::plain(words.gate(line.gate)),
            Text::plain(words.check_subject(line.subject)),
            Text::plain(&*line.item),
            Text::toned(words.check_result(line.result), tone),
            maybe(line.due, date),
            Text::plain(&*line.note),
            told.movement(row.movement),
        ]
    };
    told.table(words.stops, columns, told.report.stops.iter().map(cells).collect(), words.no_stops)
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let number = |title: &str| Column::number(title, 4);
    let columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 10),
        number(words.applicable),
        number(words.passed),
        number(words.failed),
        number(words.open),
        number(words.pass_rate),
        number(words.pass_rate_last),
        number(words.first_pass),
        number(words.mandatory),
        number(words.mandatory_settled),
        Column::code(words.movement, 4),
    ];
    let mut rows: Vec<Vec<Text>> = told.report.quality.iter().map(|row| cells(told, row)).collect();
    if !rows.is_empty() {
        rows.push(totals(told));
    }
    told.totalled(words.tab(crate::xlsx::Tab::Quality), columns, rows, words.no_quality)
}

fn cells(told: &Told, row: &Row<QualityLine>) -> Vec<Text> {
    let line = &row.line;
    vec![
        Text::plain(&*line.project.code),
        Text::plain(&*line.project.name),
        count(line.applicable),
        count(line.passed),
        count(line.failed),
        count(line.open),
        maybe(line.rate(), percent),
        maybe(row.last.as_ref().and_then(QualityLine::rate), percent),
        count(line.first_pass),
        count(line.mandatory),
        count(line.mandatory_settled),
        told.movement(row.movement),
    ]
}

fn totals(told: &Told) -> Vec<Text> {
    let sum = |of: fn(&QualityLine) -> usize| present(&told.report.quality).map(of).sum::<usize>();
    let (passed, failed) = (sum(|line| line.passed), sum(|line| line.failed));
    vec![
        Text::plain(told.words.total),
        Text::plain(""),
        count(sum(|line| line.applicable)),
        count(passed),
        count(failed),
        count(sum(|line| line.open)),
        maybe(share(passed, passed + failed), percent),
        Text::plain(""),
        count(sum(|line| line.first_pass)),
        count(sum(|line| line.mandatory)),
        count(sum(|line| line.mandatory_settled)),
        Text::plain(""),
    ]
}

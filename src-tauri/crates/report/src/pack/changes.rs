//! Change requests, and what all approved ones add up to.

use crate::monthly::beside::Row;
use crate::monthly::changes::{ChangeEffect, ChangeLine};
use crate::pack::block::{Block, Column, Holds, Part, Text};
use crate::pack::told::{Told, count, date, days, maybe, number, signed_money};
use crate::xlsx::theme::Kind;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    Part {
        code: "changes",
        title: words.tab(crate::xlsx::Tab::Changes).to_owned(),
        note: words.changes_note.to_owned(),
        blocks: vec![effect(told), table(told)],
    }
}

fn effect(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::new(words.period, 4),
        Column::number(words.effect_count, 3),
        Column::number(words.change_days, 4),
        Column::number(words.change_cost, 4).holding(Holds::Amounts),
    ];
    let row = |title: &str, effect: ChangeEffect| {
        vec![Text::plain(title), count(effect.count), days(effect.days), signed_money(effect.cost)]
    };
    let effect = told.report.change_effect;
    let mut rows = vec![row(words.now, effect.now)];
    rows.extend(effect.last.map(|last| row(words.last, last)));
    told.table(words.effect, columns, rows, words.no_changes)
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 7),
        Column::new(words.change, 9),
        Column::code(words.reason, 5),
        Column::code(words.state, 5),
        Column::code(words.submitted, 5),
        Column::number(words.waiting_days, 4),
        Column::number(words.change_days, 4),
        Column::number(words.change_cost, 4).holding(Holds::Amounts),
        Column::code(words.decided, 5),
        Column::code(words.decided_by, 4).holding(Holds::Names),
        Column::code(words.movement, 4),
    ];
    let rows = told.report.changes.iter().map(|row| cells(told, row)).collect();
    told.table("", columns, rows, words.no_changes)
}

fn cells(told: &Told, row: &Row<ChangeLine>) -> Vec<Text> {
    let (words, line) = (told.words, &row.line);
    vec![
        Text::plain(&*line.code),
        Text::plain(&*line.project.name),
        Text::plain(&*line.title),
        Text::plain(words.change_reason(line.reason)),
        Text::plain(words.change_status(line.status)),
        maybe(line.submitted, date),
        maybe(line.waiting, |days| number(Kind::Whole, days as f64)),
        maybe(line.days, days),
        maybe(line.cost, signed_money),
        maybe(line.decided, date),
        Text::plain(&*line.decided_by),
        told.movement(row.movement),
    ]
}

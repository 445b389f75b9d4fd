//! Money by project and by month. Who may not see amounts sees shares only.

use crate::monthly::beside::Row;
use crate::monthly::budget::BudgetLine;
use crate::pack::block::{Block, Chart, Column, Draw, Holds, NumberFormat, Part, Series, Text};
use crate::pack::told::{Told, maybe, money, number, percent, signed_money};
use crate::xlsx::cell::wan;
use crate::xlsx::chart_data::largest;
use crate::xlsx::charts::LINES;
use crate::xlsx::theme::{ACCENT, Kind};

/// The colour of what was planned.
const PLANNED: u32 = 0xB4_C6_DC;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    let mut blocks = Vec::new();
    if told.audience.sees_amounts() {
        blocks.extend([largest_chart(told), month_chart(told)]);
    }
    blocks.push(table(told));
    Part {
        code: "budget",
        title: words.tab(crate::xlsx::Tab::Budget).to_owned(),
        note: words.budget_note.to_owned(),
        blocks,
    }
}

fn series(name: &str, values: Vec<Option<f64>>, colour: u32, draw: Draw) -> Series {
    Series { name: name.to_owned(), values, colour, draw }
}

fn largest_chart(told: &Told) -> Block {
    let words = told.words;
    let lines = largest(told.report);
    let of = |value: fn(&BudgetLine) -> Option<f64>| lines.iter().map(|line| value(line)).collect();
    Block::Chart(Chart {
        title: words.budget_chart.to_owned(),
        categories: lines.iter().map(|line| line.project.code.clone()).collect(),
        series: vec![
            series(words.current, of(|line| Some(wan(line.current))), PLANNED, Draw::Column),
            series(words.actual, of(|line| Some(wan(line.actual))), ACCENT, Draw::Column),
            series(words.budget_use, of(BudgetLine::used), LINES[1], Draw::Second(NumberFormat::Percent)),
        ],
        format: NumberFormat::Whole,
    })
}

fn month_chart(told: &Told) -> Block {
    let words = told.words;
    let months = &told.report.budget.months;
    let sums = |amount: fn(&crate::monthly::budget::BudgetMonth) -> portfolio::Money| {
        let mut sum = portfolio::Money(0);
        months
            .iter()
            .map(|month| {
                sum = sum + amount(month);
                Some(wan(sum))
            })
            .collect::<Vec<_>>()
    };
    let second = Draw::Second(NumberFormat::Whole);
    Block::Chart(Chart {
        title: words.budget_month_chart.to_owned(),
        categories: months.iter().map(|month| month.month.to_string()).collect(),
        series: vec![
            series(
                words.planned,
                months.iter().map(|m| Some(wan(m.planned))).collect(),
                PLANNED,
                Draw::Column,
            ),
            series(words.actual, months.iter().map(|m| Some(wan(m.actual))).collect(), ACCENT, Draw::Column),
            series(words.planned_sum, sums(|month| month.planned), 0x8A_A0_BC, second),
            series(words.actual_sum, sums(|month| month.actual), LINES[1], second),
        ],
        format: NumberFormat::Whole,
    })
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let amount = |title: &str| Column::number(title, 5).holding(Holds::Amounts);
    let columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 9),
        amount(words.original),
        amount(words.approved_changes),
        amount(words.current),
        amount(words.committed),
        amount(words.actual),
        amount(words.spent),
        amount(words.eac),
        amount(words.deviation),
        Column::number(words.deviation_rate, 4),
        Column::number(words.budget_use, 4),
        Column::code(words.movement, 4),
    ];
    let mut rows: Vec<Vec<Text>> = told.report.budget.projects.iter().map(|row| cells(told, row)).collect();
    if !rows.is_empty() {
        rows.push(totals(told));
    }
    told.totalled("", columns, rows, words.no_budget)
}

fn cells(told: &Told, row: &Row<BudgetLine>) -> Vec<Text> {
    let (line, now) = (&row.line, row.now());
    let spent = now.zip(row.last.as_ref()).map(|(now, last)| now.actual - last.actual);
    vec![
        Text::plain(&*line.project.code),
        Text::plain(&*line.project.name),
        maybe(now.map(|line| line.original), money),
        maybe(now.map(|line| line.changes), signed_money),
        maybe(now.map(|line| line.current), money),
        maybe(now.map(|line| line.committed), money),
        maybe(now.map(|line| line.actual), money),
        maybe(spent, signed_money),
        maybe(now.and_then(|line| line.forecast), money),
        maybe(now.and_then(BudgetLine::excess), signed_money),
        maybe(now.and_then(BudgetLine::deviation), |rate| number(Kind::SignedPercent(1), rate)),
        maybe(now.and_then(BudgetLine::used), percent),
        told.movement(row.movement),
    ]
}

fn totals(told: &Told) -> Vec<Text> {
    let sum = told.report.budget.sum.now;
    let both = told.report.budget.projects.iter().filter_map(|row| row.now().zip(row.last.as_ref()));
    let spent: portfolio::Money = both.map(|(now, last)| now.actual - last.actual).sum();
    vec![
        Text::plain(told.words.total),
        Text::plain(""),
        money(sum.original),
        signed_money(sum.changes),
        money(sum.current),
        money(sum.committed),
        money(sum.actual),
        maybe(told.report.budget.sum.last.map(|_| spent), signed_money),
        money(sum.forecast),
        signed_money(sum.excess()),
        maybe(sum.deviation(), |rate| number(Kind::SignedPercent(1), rate)),
        maybe(sum.used(), percent),
        Text::plain(""),
    ]
}

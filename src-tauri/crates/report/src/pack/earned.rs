//! Earned value of the projects, in sum and as a curve. A project without it says why, and counts in no sum.

use portfolio::earned_value::{EacMethod, Figures, Missing, RollUp};

use crate::monthly::beside::Row;
use crate::monthly::earned::EarnedLine;
use crate::pack::block::{Block, Chart, Column, Draw, Holds, NumberFormat, Part, Series, Text};
use crate::pack::told::{Told, maybe, money, number, percent, signed_money};
use crate::xlsx::cell::wan;
use crate::xlsx::charts::LINES;
use crate::xlsx::theme::{ACCENT, Kind};

/// The part; none where the month was frozen without earned value.
pub(super) fn part(told: &Told) -> Option<Part> {
    let words = told.words;
    let sum = told.report.earned.sum.now.as_ref()?;
    let mut blocks = Vec::new();
    if told.audience.sees_amounts() {
        blocks.push(curve(told, sum));
    }
    blocks.push(table(told, sum));
    Some(Part {
        code: "earned",
        title: words.earned_value.to_owned(),
        note: words.earned_note.to_owned(),
        blocks,
    })
}

fn curve(told: &Told, sum: &RollUp) -> Block {
    let words = told.words;
    let line = |name: &str, colour: u32, values: Vec<Option<f64>>| Series {
        name: name.to_owned(),
        values,
        colour,
        draw: Draw::Line,
    };
    let points = &sum.curve;
    Block::Chart(Chart {
        title: words.s_curve.to_owned(),
        categories: points.iter().map(|point| point.on.to_string()).collect(),
        series: vec![
            line(words.planned_value, 0x8A_A0_BC, points.iter().map(|point| Some(wan(point.pv))).collect()),
            line(words.earned, ACCENT, points.iter().map(|point| point.ev.map(wan)).collect()),
            line(words.actual, LINES[1], points.iter().map(|point| point.ac.map(wan)).collect()),
        ],
        format: NumberFormat::Whole,
    })
}

fn table(told: &Told, sum: &RollUp) -> Block {
    let words = told.words;
    let amount = |title: &str| Column::number(title, 5).holding(Holds::Amounts);
    let index = |title: &str| Column::number(title, 3);
    let columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 9),
        amount("BAC"),
        amount("PV"),
        amount("EV"),
        amount("AC"),
        amount("SV"),
        amount("CV"),
        amount("EAC"),
        index("SPI"),
        index("CPI"),
        index(words.completion),
        Column::new(words.why_none, 7),
        Column::code(words.movement, 4),
    ];
    let mut rows: Vec<Vec<Text>> = told.report.earned.projects.iter().map(|row| cells(told, row)).collect();
    if !sum.counted.is_empty() {
        let mut total = vec![Text::plain(words.total), Text::plain("")];
        total.extend(figures(Some(&sum.figures)));
        total.extend([Text::plain(""), Text::plain("")]);
        rows.push(total);
        return told.totalled("", columns, rows, words.no_earned);
    }
    told.table("", columns, rows, words.no_earned)
}

fn cells(told: &Told, row: &Row<EarnedLine>) -> Vec<Text> {
    let line = &row.line;
    let known = row.now().and_then(|line| line.value.as_ref().ok());
    let mut cells = vec![Text::plain(&*line.project.code), Text::plain(&*line.project.name)];
    cells.extend(figures(known.map(|earned| &earned.figures)));
    let missing = line.value.as_ref().err().copied();
    let missing =
        missing.or(known.filter(|earned| earned.figures.ac.is_none()).map(|_| Missing::NoActualCost));
    cells.push(maybe(missing, |reason| Text::plain(told.words.earned_missing(reason))));
    cells.push(told.movement(row.movement));
    cells
}

/// BAC, PV, EV, AC, SV, CV, EAC by the typical method, SPI, CPI, work done.
fn figures(figures: Option<&Figures>) -> [Text; 10] {
    let index = |value: Option<f64>| maybe(value, |value| number(Kind::Decimal(2), unrounded(value)));
    [
        maybe(figures.map(|all| all.bac), money),
        maybe(figures.map(|all| all.pv), money),
        maybe(figures.map(|all| all.ev), money),
        maybe(figures.and_then(|all| all.ac), money),
        maybe(figures.map(Figures::sv), signed_money),
        maybe(figures.and_then(Figures::cv), signed_money),
        maybe(figures.and_then(|all| all.eac(EacMethod::Typical)), money),
        index(figures.and_then(Figures::spi)),
        index(figures.and_then(Figures::cpi)),
        maybe(figures.and_then(Figures::percent_done), |done| percent(done / 100.0)),
    ]
}

/// An index that two decimals do not carry to 1, where its verdict turns.
fn unrounded(index: f64) -> f64 {
    match (index * 100.0).round() == 100.0 {
        true if index < 1.0 => 0.99,
        true if index > 1.0 => 1.01,
        _ => index,
    }
}

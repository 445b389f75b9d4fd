//! How the open risks lie in the matrix, and which they are.

use crate::monthly::beside::Row;
use crate::monthly::risks::{Matrix, RiskLine};
use crate::pack::block::{Block, Column, Holds, Part, Text};
use crate::pack::told::{Told, date, maybe, money, number};
use crate::xlsx::matrix::heat;
use crate::xlsx::theme::Kind;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    let mut blocks = vec![matrix(told, words.now, &told.report.matrix.now)];
    blocks.extend(told.report.matrix.last.as_ref().map(|last| matrix(told, words.last, last)));
    blocks.push(table(told));
    Part {
        code: "risks",
        title: words.tab(crate::xlsx::Tab::Risks).to_owned(),
        note: words.risks_note.to_owned(),
        blocks,
    }
}

/// Probability runs upwards, impact to the right.
fn matrix(told: &Told, title: &str, counts: &Matrix) -> Block {
    let words = told.words;
    let mut columns = vec![Column::code(&format!("{} ↑ / {} →", words.probability, words.impact), 3)];
    columns.extend((1..=5).map(|impact| Column::code(&impact.to_string(), 2)));
    let row = |probability: usize| {
        let fields = counts[probability].iter().zip(&told.report.matrix_grades[probability]);
        let shown = |count: u32| if count == 0 { String::new() } else { count.to_string() };
        std::iter::once(Text::plain((probability + 1).to_string()))
            .chain(fields.map(|(count, grade)| Text::toned(shown(*count), heat(*grade))))
            .collect()
    };
    let title = format!("{} · {title}", words.tab(crate::xlsx::Tab::Matrix));
    told.table(&title, columns, (0..5).rev().map(row).collect(), words.no_risks)
}

fn table(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::code(words.code, 6),
        Column::new(words.project, 7),
        Column::new(words.risk, 11),
        Column::code(words.category, 5),
        Column::code(words.grade, 4),
        Column::code(words.score, 3),
        Column::code(words.residual, 4),
        Column::code(words.owner, 3).holding(Holds::Names),
        Column::code(words.response, 5),
        Column::new(words.plan, 11).holding(Holds::Words),
        Column::code(words.response_due, 5),
        Column::number(words.overdue, 3),
        Column::number(words.exposure, 4).holding(Holds::Amounts),
        Column::code(words.state, 5),
        Column::code(words.movement, 4),
    ];
    let rows = told.report.risks.iter().map(|row| cells(told, row)).collect();
    told.table("", columns, rows, words.no_risks)
}

fn cells(told: &Told, row: &Row<RiskLine>) -> Vec<Text> {
    let (words, line) = (told.words, &row.line);
    vec![
        Text::plain(&*line.code),
        Text::plain(&*line.project.name),
        Text::plain(&*line.title),
        Text::plain(words.risk_category(line.category)),
        Text::toned(words.risk_grade(line.grade), heat(line.grade)),
        Text::plain(line.score.to_string()),
        maybe(line.residual, |score| Text::plain(score.to_string())),
        Text::plain(&*line.owner),
        maybe(line.response, |response| Text::plain(words.risk_response(response))),
        Text::plain(&*line.plan),
        maybe(line.due, date),
        maybe(line.overdue, |days| number(Kind::Whole, days as f64)),
        maybe(line.exposure, money),
        Text::plain(words.risk_status(line.status)),
        told.movement(row.movement),
    ]
}

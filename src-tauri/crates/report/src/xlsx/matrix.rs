//! 风险矩阵: the 5 × 5 matrix of this month and of the last, drawn with cells.

use crate::monthly::MonthlyReport;
use crate::monthly::risks::{Matrix, RiskGrade};
use crate::xlsx::cell::{Cell, Place};
use crate::xlsx::page::{At, Page};
use crate::xlsx::theme::{Kind, Role, Style, Tone};
use crate::xlsx::{RenderError, Tab, list};

/// Columns of one matrix: the scale and five fields.
const WIDTH: u16 = 6;

pub(crate) fn draw(page: &mut Page, report: &MonthlyReport) -> Result<(), RenderError> {
    let words = page.words;
    list::head(page, Tab::Matrix, words.matrix_note)?;
    page.widths((0..2 * WIDTH + 1).map(|column| if column == WIDTH { 5.0 } else { 13.0 }))?;
    matrix(page, report, (4, 0), words.now, report.matrix.now)?;
    match report.matrix.last {
        Some(last) => matrix(page, report, (4, WIDTH + 1), words.last, last)?,
        None => page.say((4, WIDTH + 1), words.nothing_compared, Role::Subtitle)?,
    }
    legend(page, 13)
}

/// Probability runs upwards, impact to the right.
fn matrix(
    page: &mut Page,
    report: &MonthlyReport,
    at: At,
    title: &str,
    counts: Matrix,
) -> Result<(), RenderError> {
    let words = page.words;
    let (top, left) = at;
    let code = |role| Style::new(Kind::Code, role);
    page.section(at, WIDTH, title)?;
    let scale = format!("{} ↑ / {} →", words.probability, words.impact);
    page.sheet.set_row_height(top + 1, 32)?;
    page.put((top + 1, left), &Cell::text(scale), code(Role::Header))?;
    for impact in 0..5u16 {
        page.put((top + 1, left + 1 + impact), &Cell::Whole(i64::from(impact) + 1), code(Role::Header))?;
    }
    for line in 0..5u32 {
        let probability = 4 - line as usize;
        let row = top + 2 + line;
        page.sheet.set_row_height(row, 44)?;
        page.put((row, left), &Cell::Whole(probability as i64 + 1), code(Role::Header))?;
        for (impact, count) in counts[probability].iter().enumerate() {
            let tone = heat(report.matrix_grades[probability][impact]);
            let cell = if *count == 0 { Cell::Empty } else { field(*count) };
            page.put((row, left + 1 + impact as u16), &cell, code(Role::Figure).toned(tone))?;
        }
    }
    Ok(())
}

/// The number of risks, leading to their list.
fn field(count: u32) -> Cell {
    Cell::Whole(i64::from(count)).leading_to(Place { tab: Tab::Risks, row: 0, column: 0 })
}

/// The tone of a grade.
pub(crate) fn heat(grade: RiskGrade) -> Tone {
    match grade {
        RiskGrade::Low => Tone::Heat(0),
        RiskGrade::Medium => Tone::Heat(1),
        RiskGrade::Major => Tone::Heat(2),
    }
}

fn legend(page: &mut Page, row: u32) -> Result<(), RenderError> {
    let grades = [RiskGrade::Low, RiskGrade::Medium, RiskGrade::Major];
    for (column, grade) in (1..).zip(grades) {
        let cell = Cell::text(page.words.risk_grade(grade));
        page.put((row, column), &cell, Style::new(Kind::Code, Role::Body).toned(heat(grade)))?;
    }
    Ok(())
}

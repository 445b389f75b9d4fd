//! A KPI's numerator and denominator as formulas over its rows. Where the rows do not add up to the model's figures the
//! figures stand as numbers: a formula never says something else than the model.

use portfolio::kpi::{Kpi, Measure, Verdict};
use portfolio::{Figure, Money, Unit};
use rust_xlsxwriter::utility::cell_range_absolute;

use super::{ACTUAL, BUDGET, DAYS, VERDICT, counted, start};
use crate::monthly::MonthlyReport;
use crate::monthly::scorecard::ScoreLine;
use crate::words::Words;
use crate::xlsx::Tab;
use crate::xlsx::cell::{Cell, wan};

/// Numerator and denominator of a KPI as cells; amounts in 万元.
pub(crate) fn parts(words: &Words, report: &MonthlyReport, line: &ScoreLine) -> (Cell, Cell) {
    let (measure, rows) = (&line.measure, counted(line));
    let scale = if measure.kpi == Kpi::BudgetDeviation { wan(Money(1)) } else { 1.0 };
    let values = (measure.numerator * scale, measure.denominator * scale);
    if rows == 0 || !adds_up(measure) {
        return (Cell::Number(values.0), Cell::Number(values.1));
    }
    let first = start(report, measure.kpi).row;
    let range = |column: u16| {
        let range = cell_range_absolute(first, column, first + rows - 1, column);
        format!("{}!{range}", words.sheet(Tab::Evidence))
    };
    let (above, below) = formulas(words, measure, range);
    (Cell::computed(above, values.0), Cell::computed(below, values.1))
}

fn formulas(words: &Words, measure: &Measure, range: impl Fn(u16) -> String) -> (String, String) {
    match (measure.kpi, measure.unit) {
        (Kpi::BudgetDeviation, _) => {
            let (actual, budget) = (range(ACTUAL), range(BUDGET));
            (format!("SUM({actual})-SUM({budget})"), format!("SUM({budget})"))
        }
        (_, Unit::Percent) => {
            let count =
                |verdict| format!("COUNTIF({},\"{}\")", range(VERDICT), words.evidence_verdict(verdict));
            let (pass, fail) = (count(Verdict::Pass), count(Verdict::Fail));
            (pass.clone(), format!("{pass}+{fail}"))
        }
        _ => (format!("SUM({})", range(DAYS)), format!("COUNT({})", range(DAYS))),
    }
}

/// Whether the formulas over the rows give the model's figures.
fn adds_up(measure: &Measure) -> bool {
    let (above, below) = match (measure.kpi, measure.unit) {
        (Kpi::BudgetDeviation, _) => {
            let (actual, budget) = (money(measure, "actual"), money(measure, "budget"));
            ((actual - budget).0 as f64, budget.0 as f64)
        }
        (_, Unit::Percent) => {
            let count =
                |wanted| measure.evidence.iter().filter(|record| record.verdict == wanted).count() as f64;
            (count(Verdict::Pass), count(Verdict::Pass) + count(Verdict::Fail))
        }
        _ => {
            let days = first_days(measure);
            (days.iter().sum::<i64>() as f64, days.len() as f64)
        }
    };
    above == measure.numerator && below == measure.denominator
}

fn money(measure: &Measure, name: &str) -> Money {
    let facts = checks(measure).filter_map(|facts| facts.iter().find(|fact| fact.name == name));
    facts.map(|fact| if let Figure::Money(amount) = fact.figure { amount } else { Money(0) }).sum()
}

/// The days that stand in the column: the first of each check.
fn first_days(measure: &Measure) -> Vec<i64> {
    let days = |fact: &portfolio::Fact| if let Figure::Days(days) = fact.figure { Some(days) } else { None };
    checks(measure).filter_map(|facts| facts.iter().find_map(days)).collect()
}

fn checks(measure: &Measure) -> impl Iterator<Item = &[portfolio::Fact]> {
    measure.evidence.iter().flat_map(|record| record.checks.iter().map(|check| check.facts.as_slice()))
}

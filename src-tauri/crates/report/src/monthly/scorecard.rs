//! KPI of the month's report: measured over twelve months up to the data date, beside target and last month, with a
//! trend. The rules of each figure stand in `portfolio::kpi`.

use std::collections::HashMap;

use portfolio::kpi::{self, Kpi, Measure, Span, TrendPoint};
use portfolio::{Id, Portfolio};

use crate::monthly::reading::Reading;

/// The stretch of time that KPI of the report are counted over.
pub const SPAN: Span = Span::TwelveMonths;

/// All KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// One line per KPI, in the order of `Kpi::ALL`.
    pub lines: Vec<ScoreLine>,
}

/// One KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreLine {
    /// This month's figure with its records.
    pub measure: Measure,
    /// Last month's figure as frozen; `None` without an earlier frozen month.
    pub last: Option<Measure>,
    /// Twelve months, oldest first, measured from this month's records.
    pub trend: Vec<TrendPoint>,
    /// The records behind the figure, then those left out, as lists name them.
    pub records: Vec<RecordLabel>,
}

/// A record behind a KPI as lists name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLabel {
    /// The record.
    pub id: Id,
    /// Its number; empty where it has none.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Number and name by record.
type Labels<'a> = HashMap<Id, (&'a str, &'a str)>;

/// All KPI of both months.
pub(crate) fn build(now: &Reading, before: Option<&Reading>) -> Scorecard {
    let labels = labels(now.portfolio);
    Scorecard { lines: Kpi::ALL.iter().map(|kpi| line(*kpi, now, before, &labels)).collect() }
}

fn line(kpi: Kpi, now: &Reading, before: Option<&Reading>, labels: &Labels) -> ScoreLine {
    let measure = measure(kpi, now);
    let left_out = measure.excluded.iter().map(|excluded| excluded.id);
    let records = measure.evidence.iter().map(|evidence| evidence.id).chain(left_out);
    let label = |id: Id| {
        let (code, name) = labels.get(&id).copied().unwrap_or_default();
        RecordLabel { id, code: code.to_owned(), name: name.to_owned() }
    };
    ScoreLine {
        records: records.map(label).collect(),
        last: before.map(|reading| self::measure(kpi, reading)),
        trend: kpi::trend(kpi, now.portfolio, &now.calendars, &now.terms, SPAN, now.data_date),
        measure,
    }
}

fn measure(kpi: Kpi, reading: &Reading) -> Measure {
    let window = SPAN.window(reading.data_date);
    kpi::measure(kpi, reading.portfolio, &reading.calendars, &reading.terms, window, reading.data_date)
}

/// Numbers and names of everything that can stand behind a KPI.
fn labels(portfolio: &Portfolio) -> Labels<'_> {
    let mut labels: Labels = portfolio.projects.iter().map(|p| (p.id, (&*p.code, &*p.name))).collect();
    let risks = portfolio.risks.iter().map(|risk| (risk.id, (&*risk.code, &*risk.title)));
    let code = |project: Id| labels.get(&project).map_or("", |label| label.0);
    let checks: Vec<_> = portfolio
        .quality_checks
        .iter()
        .map(|check| (check.id, (code(check.project), &*check.item)))
        .collect();
    labels.extend(risks.chain(checks));
    labels
}

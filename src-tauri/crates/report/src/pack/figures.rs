//! The twelve figures that every format shows on its first page: the eight KPI, the money, and how far it is off.

use crate::monthly::MonthlyReport;
use crate::monthly::scorecard::ScoreLine;
use crate::pack::audience::Audience;
use crate::pack::block::Figure;
use crate::words::Words;
use crate::xlsx::cell::wan;
use crate::xlsx::preview::shown;
use crate::xlsx::scorecard::{figure, kind, signed, tone};
use crate::xlsx::theme::{Kind, Tone};

/// The figures that an audience may see; all twelve for executives.
pub fn figures(report: &MonthlyReport, words: &Words, audience: Audience) -> Vec<Figure> {
    let mut figures: Vec<Figure> = report.scorecard.lines.iter().map(|line| of_kpi(line, words)).collect();
    let money = report.overview.money;
    let amounts = [
        ("budget", words.budget_total, money.now.current, money.last.map(|last| last.current)),
        ("actual", words.actual_total, money.now.actual, money.last.map(|last| last.actual)),
        ("forecast", words.forecast_total, money.now.forecast, money.last.map(|last| last.forecast)),
    ];
    if audience.sees_amounts() {
        figures.extend(amounts.map(|(code, label, now, last)| Figure {
            code,
            label: label.to_owned(),
            value: shown(Kind::Wan, wan(now)),
            tone: Tone::Neutral,
            beside:
                last.map_or(String::new(), |last| format!("{} {}", words.last, shown(Kind::Wan, wan(last)))),
        }));
    }
    let deviation = money.now.deviation();
    figures.push(Figure {
        code: "deviation",
        label: words.deviation_rate.to_owned(),
        value: deviation.map_or(words.none.to_owned(), |rate| shown(Kind::SignedPercent(1), rate)),
        tone: Tone::Neutral,
        beside: money
            .last
            .and_then(|last| last.deviation())
            .map_or(String::new(), |last| format!("{} {}", words.last, shown(Kind::SignedPercent(1), last))),
    });
    figures
}

fn of_kpi(line: &ScoreLine, words: &Words) -> Figure {
    let measure = &line.measure;
    let told = |value: f64| shown(kind(measure, Some(value)), figure(measure.unit, value));
    let last = line.last.as_ref().and_then(|last| last.value);
    let goal = measure
        .target
        .as_ref()
        .map(|target| format!("{} {}", words.target, words.target(target, measure.unit)));
    let verdict = measure.target.as_ref().map(|_| words.target_status(measure.status).to_owned());
    let moved = measure.value.zip(last).map(|(now, last)| {
        format!(
            "{} {}",
            words.movement,
            shown(signed(measure.unit), figure(measure.unit, now) - figure(measure.unit, last))
        )
    });
    Figure {
        code: measure.kpi.code(),
        label: words.kpi(measure.kpi).to_owned(),
        value: measure.value.map_or(words.none.to_owned(), told),
        tone: tone(measure.status),
        beside: [verdict.zip(goal).map(|(verdict, goal)| format!("{verdict} · {goal}")), moved]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

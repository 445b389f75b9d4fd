//! The one page: the month in a sentence, lights, figures, what is to be decided, what comes, the gravest risks.

use portfolio::light::Colour;

use crate::monthly::decisions::Decision;
use crate::pack::block::{Block, Column, Holds, Part, Text};
use crate::pack::figures::figures;
use crate::pack::summary;
use crate::pack::told::{Told, count, date, days, maybe, number};
use crate::xlsx::matrix::heat;
use crate::xlsx::theme::Kind;

/// Decisions on the page; all of them stand in the workbook.
const DECISIONS: usize = 3;
/// Milestones on the page.
const LINES: usize = 5;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    Part {
        code: "one_page",
        title: words.one_page_title.to_owned(),
        note: words.completeness_of(&told.report.cover),
        blocks: vec![
            Block::Headline(summary::headline(told)),
            Block::Figures(figures(told.report, words, told.audience)),
            lights(told),
            decisions(told),
            ahead(told),
            risks(told),
        ],
    }
}

/// What moved since last month.
pub(super) fn moved(told: &Told) -> Part {
    let words = told.words;
    let note = told.report.cover.compared.map(|month| format!("{} {month}", words.compared_with));
    Part {
        code: "moved",
        title: words.shifts.to_owned(),
        note: note.unwrap_or_default(),
        blocks: vec![shifts(told)],
    }
}

/// How many projects show each colour, and the worst of them.
fn lights(told: &Told) -> Block {
    let words = told.words;
    let colours = [Colour::Green, Colour::Amber, Colour::Red, Colour::Grey];
    let counts = told.report.overview.lights;
    let mut columns = vec![Column::new(words.projects_by_light, 4)];
    columns.extend(colours.map(|colour| Column::code(words.light(colour), 2)));
    columns.push(Column::code(words.overall_of_all, 4));
    let row = |title: &str, counts: [usize; 4]| {
        let worst = [2, 1, 3, 0].into_iter().find(|place| counts[*place] > 0).map(|place| colours[place]);
        let mut row = vec![Text::plain(title)];
        row.extend(counts.map(count));
        row.push(maybe(worst, |colour| told.light(colour)));
        row
    };
    let mut rows = vec![row(words.now, counts.now)];
    rows.extend(counts.last.map(|last| row(words.last, last)));
    told.table(words.lights, columns, rows, words.no_projects)
}

fn decisions(told: &Told) -> Block {
    let words = told.words;
    let all = &told.report.overview.decisions;
    let columns = vec![
        Column::code(words.decision, 4),
        Column::new(words.what_about, 12),
        Column::code(words.person, 3).holding(Holds::Names),
        Column::code(words.since, 4),
        Column::number(words.waiting_days, 3),
    ];
    let about = |decision: &Decision| {
        let asked = match told.audience.sees_amounts() {
            true => words.asked(decision),
            false => decision.subject.clone(),
        };
        words.named(&decision.project.name, &asked)
    };
    let rows = all.iter().take(DECISIONS).map(|decision| {
        vec![
            Text::plain(words.decision_kind(decision.kind)),
            Text::plain(about(decision)),
            Text::plain(&*decision.person),
            maybe(decision.date, date),
            maybe(decision.days, |days| number(Kind::Whole, days as f64)),
        ]
    });
    told.table(
        &words.shown(words.decisions, all.len(), DECISIONS),
        columns,
        rows.collect(),
        words.no_decisions,
    )
}

/// Milestones overdue and of the next 90 days.
fn ahead(told: &Told) -> Block {
    let words = told.words;
    let all = &told.report.overview.ahead;
    let columns = vec![
        Column::new(words.milestone, 12),
        Column::code(words.forecast, 4),
        Column::code(words.forecast_last, 4),
        Column::number(words.slip, 3),
    ];
    let rows = all.iter().take(LINES).map(|&at| {
        let row = &told.report.milestones[at];
        vec![
            Text::plain(words.named(&row.line.project.name, &row.line.name)),
            maybe(row.line.forecast, date),
            maybe(row.last.as_ref().and_then(|last| last.forecast), date),
            maybe(row.line.slip, days),
        ]
    });
    told.table(&words.shown(words.ahead, all.len(), LINES), columns, rows.collect(), words.no_ahead)
}

fn risks(told: &Told) -> Block {
    let words = told.words;
    let columns = vec![
        Column::code(words.score, 2),
        Column::new(words.risk, 12),
        Column::code(words.owner, 3).holding(Holds::Names),
        Column::code(words.response_due, 4),
    ];
    let rows = told.report.overview.risks.iter().map(|&at| {
        let line = &told.report.risks[at].line;
        vec![
            Text::toned(line.score.to_string(), heat(line.grade)),
            Text::plain(words.named(&line.project.name, &line.title)),
            Text::plain(&*line.owner),
            maybe(line.due, date),
        ]
    });
    told.table(words.top_risks, columns, rows.collect(), words.no_risks)
}

fn shifts(told: &Told) -> Block {
    let words = told.words;
    let all = &told.report.overview.shifts;
    let columns =
        vec![Column::code(words.code, 6), Column::new(words.project, 6), Column::new(words.what_moved, 12)];
    let rows = all.iter().map(|shift| {
        vec![
            Text::plain(&*shift.project.code),
            Text::plain(&*shift.project.name),
            Text::plain(words.shift(&shift.what)),
        ]
    });
    let none = if told.report.cover.compared.is_some() { words.no_shifts } else { words.nothing_compared };
    told.table("", columns, rows.collect(), none)
}

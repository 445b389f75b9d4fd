//! How every figure is counted, and by which rules a light has its colour.

use portfolio::light::Dimension;

use crate::pack::block::{Column, Part, Text};
use crate::pack::told::Told;

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    let columns = vec![
        Column::new(words.kpi, 5),
        Column::new(words.formula, 12),
        Column::new(words.window, 7),
        Column::new(words.calendar, 5),
        Column::new(words.exclusions, 9),
    ];
    let rows = told.report.scorecard.lines.iter().map(|line| {
        let definition = portfolio::kpi::definition(line.measure.kpi);
        vec![
            Text::plain(words.kpi(line.measure.kpi)),
            Text::plain(words.card(line.measure.kpi).0),
            Text::plain(words.window_rule(definition.window)),
            Text::plain(words.calendar_rule(definition.calendar)),
            Text::plain(words.exclusions_of(&definition)),
        ]
    });
    let rules = Dimension::ALL.iter().map(|dimension| {
        vec![
            Text::plain(words.dimension(*dimension)),
            Text::plain(words.light_rule(*dimension, &told.report.terms)),
        ]
    });
    let light_columns = vec![Column::code(words.dimension_title, 3), Column::new(words.rules, 20)];
    Part {
        code: "definitions",
        title: words.tab(crate::xlsx::Tab::Definitions).to_owned(),
        note: words.definitions_note.to_owned(),
        blocks: vec![
            told.table("", columns, rows.collect(), words.no_rows),
            told.table(words.light_rules, light_columns, rules.collect(), words.no_rows),
        ],
    }
}

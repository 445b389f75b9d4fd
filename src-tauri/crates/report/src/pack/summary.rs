//! The summary in the pack: all of its sentences as a part, the ones that matter most as the headline of the one page.
//! Who must not see amounts is told what was drafted, without money: a person's words may hold anything.

use portfolio::SummaryTopic;

use crate::pack::block::{Column, Part, Text};
use crate::pack::told::Told;

/// What the one page begins with.
const HEADLINE: [SummaryTopic; 4] =
    [SummaryTopic::Lights, SummaryTopic::Kpi, SummaryTopic::Money, SummaryTopic::Decisions];

pub(super) fn part(told: &Told) -> Part {
    let words = told.words;
    let rows = sentences(told)
        .into_iter()
        .map(|(topic, text)| vec![Text::plain(words.summary_topic(topic)), Text::plain(text)]);
    let columns = vec![Column::new(words.summary_about, 2), Column::new(words.summary_sentence, 14)];
    Part {
        code: "summary",
        title: words.summary_title.to_owned(),
        note: String::new(),
        blocks: vec![told.table("", columns, rows.collect(), words.no_rows)],
    }
}

/// What the month comes to, in a paragraph.
pub(super) fn headline(told: &Told) -> String {
    let chosen = sentences(told).into_iter().filter(|(topic, _)| HEADLINE.contains(topic));
    let texts: Vec<String> = chosen.map(|(_, text)| text).collect();
    texts.join(told.words.pick("", " "))
}

fn sentences(told: &Told) -> Vec<(SummaryTopic, String)> {
    if told.audience.sees_amounts() {
        let lines = told.words.summary(told.report).into_iter();
        return lines.map(|line| (line.topic, line.text)).collect();
    }
    let drafted = told.report.summary.iter().filter(|sentence| {
        !matches!(sentence.topic, SummaryTopic::Money | SummaryTopic::Changes | SummaryTopic::Own)
    });
    drafted.map(|sentence| (sentence.topic, told.words.drafted(&sentence.says))).collect()
}

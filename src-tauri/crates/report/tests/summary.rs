//! The summary: its figures are those of the sections, what moved is only said beside an earlier month, and a person's
//! words stand in place of the drafted ones.

mod fixture;

use portfolio::{Id, SummaryEdit, SummaryLanguage, SummaryTopic};
use report::monthly::beside::{Movement, present};
use report::monthly::summary::{Says, Sentence};
use report::{Inputs, Language, MonthlyReport, monthly};

fn october() -> MonthlyReport {
    monthly::build(&fixture::inputs(24, "2026-10"), Some(&fixture::inputs(24, "2026-09")))
}

fn sentence(report: &MonthlyReport, topic: SummaryTopic) -> &Sentence {
    report.summary.iter().find(|sentence| sentence.topic == topic).expect("a sentence of the topic")
}

fn edited(text: &str) -> Inputs {
    let edit = SummaryEdit {
        month: "2026-10".into(),
        topic: SummaryTopic::Money,
        language: SummaryLanguage::Chinese,
        text: text.into(),
        ..SummaryEdit::new(Id(7))
    };
    let mut inputs = fixture::inputs(24, "2026-10");
    inputs.portfolio.summary_edits.push(edit);
    inputs
}

#[test]
fn every_figure_is_the_one_of_its_section() {
    let report = october();
    let Says::Lights { counts, .. } = sentence(&report, SummaryTopic::Lights).says else { panic!("lights") };
    assert_eq!(counts, report.overview.lights);
    let Says::Money { used, excess, .. } = sentence(&report, SummaryTopic::Money).says else {
        panic!("money")
    };
    assert_eq!((used.now, excess), (report.budget.sum.now.used(), report.budget.sum.now.excess()));
    let risks = sentence(&report, SummaryTopic::Risks);
    let Says::Risks { open, new, gone, .. } = risks.says else { panic!("risks") };
    assert_eq!(open.now, present(&report.risks).count());
    let moved = |movement| Some(report.risks.iter().filter(|row| row.movement == movement).count());
    assert_eq!((new, gone), (moved(Movement::New), moved(Movement::Gone)));
    assert_eq!(risks.behind.len(), open.now, "the records behind it are the risks that it counts");
    let decisions = sentence(&report, SummaryTopic::Decisions);
    let Says::Decisions { kinds } = &decisions.says else { panic!("decisions") };
    assert_eq!(kinds.iter().map(|(_, count)| count).sum::<usize>(), report.overview.decisions.len());
    assert_eq!(decisions.behind.len(), report.overview.decisions.len());
}

#[test]
fn nothing_is_said_of_last_month_where_none_was_frozen() {
    let report = monthly::build(&fixture::inputs(24, "2026-10"), None);
    for (language, word) in [(Language::Chinese, "上月"), (Language::English, "last month")] {
        let lines = language.words().summary(&report);
        assert!(lines.len() > 5, "the month has something to say");
        for line in lines {
            assert!(!line.text.contains(word), "{}", line.text);
        }
    }
    let beside = Language::Chinese.words().summary(&october());
    assert!(beside[0].text.contains("上月"), "{}", beside[0].text);
}

#[test]
fn both_languages_say_the_same_figures() {
    let report = october();
    let digits = |language: Language, topic: SummaryTopic| -> Vec<String> {
        let text = language.words().drafted(&sentence(&report, topic).says);
        let mut found: Vec<String> = text
            .split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .map(|part| part.trim_matches('.').to_owned())
            .filter(|part| !part.is_empty())
            .collect();
        found.sort();
        found
    };
    for topic in [SummaryTopic::Lights, SummaryTopic::Money, SummaryTopic::Risks, SummaryTopic::Milestones] {
        assert_eq!(digits(Language::Chinese, topic), digits(Language::English, topic), "{topic:?}");
    }
}

#[test]
fn a_persons_words_replace_the_draft_in_their_language_only() {
    let text = |inputs: &Inputs, language: Language| {
        let report = monthly::build(inputs, None);
        let lines = language.words().summary(&report);
        lines.into_iter().find(|line| line.topic == SummaryTopic::Money)
    };
    let chinese = text(&edited("资金可控。"), Language::Chinese).expect("a sentence");
    assert_eq!((chinese.text.as_str(), chinese.edited), ("资金可控。", true));
    let english = text(&edited("资金可控。"), Language::English).expect("a sentence");
    assert!(!english.edited && english.text.contains("budget"), "{}", english.text);
    assert_eq!(text(&edited(""), Language::Chinese), None, "empty words leave the sentence out");
}

#[test]
fn an_edit_of_another_month_changes_nothing() {
    let mut inputs = edited("资金可控。");
    inputs.portfolio.summary_edits[0].month = "2026-09".into();
    let report = monthly::build(&inputs, None);
    assert_eq!(sentence(&report, SummaryTopic::Money).edits, []);
}

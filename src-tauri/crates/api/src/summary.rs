//! The drafted summary of a month: read, and edited sentence by sentence. Edits are records; one of a frozen month makes
//! its next revision too, with the same figures.

use portfolio::{Change, Date, Entity, Id, Period, SummaryEdit, SummaryLanguage, SummaryTopic};
use report::MonthlyReport;
use report::monthly::summary::{Behind, Says, Sentence};

use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, FigureRecord, SentenceEdit, SentenceView, SummaryView};
use crate::{Answer, export, frozen, periods};

const EDIT: &str = "edit_summary";

impl Desk {
    /// The summary of a month, as drafted and as edited.
    pub fn report_summary(&mut self, month: String, language: String) -> Answer<SummaryView> {
        let report = export::monthly(self.office()?, &month)?;
        Ok(view(&report, month, &language))
    }

    /// Puts a person's words in place of a drafted sentence, leaves it out, or goes back to the draft.
    pub fn edit_summary(&mut self, edit: SentenceEdit) -> Answer<Changed> {
        let topic = SummaryTopic::parse(&edit.topic).ok_or_else(|| refused("no_such_sentence"))?;
        let language = SummaryLanguage::parse(&edit.language).ok_or_else(|| refused("no_such_language"))?;
        let (author, today) = (self.author(), (self.today)());
        let office = self.office()?;
        let month = edit.month.as_str();
        periods::window(month)?;
        let text = edit.text.map(|text| SummaryEdit {
            month: month.to_owned(),
            topic,
            language,
            text: text.trim().to_owned(),
            ..SummaryEdit::new(store::new_id())
        });
        let mut changes = recorded(office, month, (topic, language), text.clone())?;
        if let Some(period) = periods::newest(office)?.remove(month) {
            if edit.reason.trim().is_empty() {
                return Err(refused("reason_needed"));
            }
            let again = revised(&period, (topic, language), text, &edit.reason)?;
            let again = Period { frozen_by: author.clone(), frozen_on: Some(today), ..again };
            changes.push(Change::insert(&again));
        }
        office.transact(Act { op: EDIT, author: &author, reason: &edit.reason }, changes)
    }
}

/// The next revision of a frozen month: the same inputs with other words.
fn revised(
    period: &Period,
    of: (SummaryTopic, SummaryLanguage),
    text: Option<SummaryEdit>,
    reason: &str,
) -> Answer<Period> {
    let mut portfolio = frozen::read(periods::checked(period)?)?;
    portfolio.summary_edits.retain(|edit| !is_of(edit, &period.month, of));
    portfolio.summary_edits.extend(text);
    let day: Date = period.data_date;
    let again = periods::frozen(&portfolio, day, day, "");
    Ok(Period { revision: period.revision + 1, reason: reason.to_owned(), ..again })
}

/// What writes the edit as a record, so that the month can be frozen with it, and frozen again.
fn recorded(
    office: &Office,
    month: &str,
    of: (SummaryTopic, SummaryLanguage),
    text: Option<SummaryEdit>,
) -> Answer<Vec<Change>> {
    let edits: Vec<SummaryEdit> = office.all()?;
    let standing = edits.into_iter().find(|edit| is_of(edit, month, of));
    Ok(match (standing, text) {
        (Some(before), Some(text)) => portfolio::difference(&before, &SummaryEdit { id: before.id, ..text }),
        (Some(before), None) => vec![Change::Delete(Entity::SummaryEdit, before.id)],
        (None, Some(text)) => vec![Change::insert(&text)],
        (None, None) => Vec::new(),
    })
}

fn is_of(edit: &SummaryEdit, month: &str, (topic, language): (SummaryTopic, SummaryLanguage)) -> bool {
    edit.month == month && edit.topic == topic && edit.language == language
}

fn view(report: &MonthlyReport, month: String, language: &str) -> SummaryView {
    let words = export::parse(language).words();
    let sentence = |sentence: &Sentence| {
        let draft = words.drafted(&sentence.says);
        let edit = sentence.edit(words.summary_language());
        SentenceView {
            topic: sentence.topic.code().to_owned(),
            text: edit.map_or_else(|| draft.clone(), |edit| edit.text.clone()),
            draft,
            edited: edit.is_some(),
            kpis: kpis(&sentence.says),
            records: sentence.behind.iter().map(record).collect(),
        }
    };
    SummaryView {
        month,
        frozen: report.cover.revision > 0,
        compared: report.cover.compared.map(|month| month.to_string()),
        sentences: report.summary.iter().map(sentence).collect(),
    }
}

fn kpis(says: &Says) -> Vec<String> {
    match says {
        Says::Kpi { missed, .. } => missed.iter().map(|stand| stand.kpi.code().to_owned()).collect(),
        _ => Vec::new(),
    }
}

fn record(behind: &Behind) -> FigureRecord {
    FigureRecord {
        entity: behind.entity.name().to_owned(),
        id: behind.id.to_string(),
        project: (behind.project != Id(0)).then(|| behind.project.to_string()),
        code: behind.code.clone(),
        name: behind.name.clone(),
    }
}

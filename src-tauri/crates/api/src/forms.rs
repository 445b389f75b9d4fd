//! Printed forms: which there are, and how one is written as a PDF or as an Excel sheet. What stands in a form is said by
//! the file of its noun in `forms/`; how it is laid out by `report::form`.
//!
//! A new form is a kind in `wire::FormKind`, a file here that makes its value, and a line in `build`.

mod audit;
mod budget_request;
mod change_request;
mod closure;
mod gate;
mod proposal;
mod risk;

use std::path::Path;
use std::sync::Arc;

use portfolio::{Condition, Date, Id, Money};
use report::form::{self, Align, Body, Column, Fact, Form};
use report::{Language, Words};

use crate::desk::Desk;
use crate::export::{self, write};
use crate::office::{Loaded, Office};
use crate::wire::{FormKind, PrintedForm, PrintedPage};
use crate::{Answer, ApiError, Code, convert};

/// The setting that holds the name above every form.
pub(crate) const ORGANISATION: &str = "organisation";

impl Desk {
    /// The pages of a form as it will be printed.
    pub fn form_pages(&mut self, kind: FormKind, id: String, language: String) -> Answer<Vec<PrintedPage>> {
        let form = build(self.office()?, kind, convert::id(&id)?, export::parse(&language))?;
        let page = |page: report::pdf::Page| PrintedPage {
            svg: page.svg,
            width: f64::from(page.width),
            height: f64::from(page.height),
        };
        Ok(form::preview(&form).into_iter().map(page).collect())
    }

    /// Writes a form of a record, as an Excel sheet where the name ends so, as a PDF otherwise.
    pub fn print_form(
        &mut self,
        kind: FormKind,
        id: String,
        language: String,
        path: String,
    ) -> Answer<PrintedForm> {
        let form = build(self.office()?, kind, convert::id(&id)?, export::parse(&language))?;
        let ending = Path::new(&path).extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let (bytes, missing) = match ending.as_deref() {
            Some("xlsx") => {
                let as_of = self.office()?.data_date()?;
                (form::xlsx(&form, as_of).map_err(export::failed)?, String::new())
            }
            _ => {
                let failed = |error| ApiError::new(Code::ExportFailed).with("detail", error);
                let printed = form::pdf(&form).map_err(failed)?;
                (printed.bytes, printed.missing.into_iter().collect())
            }
        };
        let written = write(&path, &bytes, |read| read == bytes)?;
        Ok(PrintedForm { path: written.path, bytes: written.bytes, missing })
    }
}

/// The form of a record.
fn build(office: &mut Office, kind: FormKind, id: Id, language: Language) -> Answer<Form> {
    let writing = Writing { loaded: office.loaded()?, words: language.words(), language };
    match kind {
        FormKind::ClosureReview => closure::form(&writing, id),
        FormKind::ChangeRequest => change_request::form(&writing, id),
        FormKind::Risk => risk::form(&writing, id),
        FormKind::Proposal => proposal::form(&writing, office, id),
        FormKind::GateReview => gate::form(&writing, office, id),
        FormKind::BudgetRequest => budget_request::form(&writing, office, id),
        FormKind::AuditMonth => audit::form(&writing, office, id),
    }
}

/// What forms are written with: the records, and words in one language.
pub(crate) struct Writing {
    pub(crate) loaded: Arc<Loaded>,
    pub(crate) words: &'static Words,
    pub(crate) language: Language,
}

impl Writing {
    /// The one of two texts that is in the form's language.
    pub(crate) fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.words.pick(zh, en)
    }

    /// A form without sections.
    pub(crate) fn blank(&self, title: &str, number: &str, dated: String) -> Form {
        let settings = &self.loaded.portfolio.settings;
        let named = settings.iter().find(|setting| setting.name == ORGANISATION);
        Form {
            language: self.language,
            title: title.to_owned(),
            organisation: named.map(|setting| setting.value.clone()).unwrap_or_default(),
            number: number.to_owned(),
            dated,
            sections: Vec::new(),
            signatures: Vec::new(),
        }
    }

    /// The day that the data stand for, as it is printed above a form.
    pub(crate) fn data_date(&self, date: Date) -> String {
        format!("{} {date}", self.say("数据截至", "Data as of"))
    }

    /// The facts that name a project.
    pub(crate) fn project_facts(&self, project: &portfolio::Project) -> Vec<Fact> {
        vec![
            Fact::new(self.say("项目名称", "Project"), &project.name),
            Fact::new(self.say("项目编号", "Project no."), &project.code),
            Fact::new(self.say("归口部门", "Department"), &project.department),
            Fact::new(self.say("项目经理", "Manager"), self.loaded.person(project.manager)),
        ]
    }

    /// Conditions with who sees to each and until when.
    pub(crate) fn conditions(&self, conditions: &[&Condition]) -> Body {
        let row = |condition: &&Condition| {
            let owner = self.loaded.person(condition.owner);
            vec![condition.text.clone(), owner, date(condition.due), date(condition.done_on)]
        };
        let center = |zh, en| Column::new(self.say(zh, en), 4).aligned(Align::Center);
        let columns = vec![
            Column::new(self.say("附带条件", "Condition"), 12),
            center("责任人", "Owner"),
            center("期限", "Due"),
            center("完成", "Done"),
        ];
        Body::Table { columns, rows: conditions.iter().map(row).collect(), blank: 1 }
    }

    /// Yes or no.
    pub(crate) fn yes_no(&self, flag: bool) -> &'static str {
        if flag { self.say("是", "Yes") } else { self.say("否", "No") }
    }

    /// An amount; empty where there is none.
    pub(crate) fn money(&self, amount: Option<Money>) -> String {
        amount.map(|amount| self.words.money(amount)).unwrap_or_default()
    }

    /// An amount with its sign.
    pub(crate) fn signed_money(&self, amount: Option<Money>) -> String {
        let plus = if amount > Some(Money(0)) { "+" } else { "" };
        format!("{plus}{}", self.money(amount))
    }

    /// Working days with their sign.
    pub(crate) fn signed_days(&self, days: Option<i64>) -> String {
        days.map(|days| format!("{days:+} {}", self.say("工作日", "working days"))).unwrap_or_default()
    }
}

/// A date; empty where there is none.
pub(crate) fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Percent with its sign and two decimals; empty where there is none.
pub(crate) fn signed_percent(percent: Option<f64>) -> String {
    percent.map(|percent| format!("{percent:+.2}%")).unwrap_or_default()
}

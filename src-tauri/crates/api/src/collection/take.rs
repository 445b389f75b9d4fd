//! Lines of a form are decided: taken over in one step that undo takes back whole, in the name of the manager, or refused
//! with a reason. What was decided stays with the form.

use portfolio::risk_rules::By;
use portfolio::{Change, Entity, Value};

use super::kept::{self, Verdict};
use super::{lines, named, work};
use crate::Answer;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::Act;
use crate::wire::Changed;

impl Desk {
    /// Takes lines of a form over; all or none.
    pub fn take_form_lines(
        &mut self,
        project: String,
        month: String,
        form: String,
        keys: Vec<String>,
        reason: String,
    ) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let form = named(office, &project, &month, &form)?;
        let compared = lines::compared(office, &form)?;
        let chosen: Vec<_> =
            compared.iter().filter(|line| line.is_open() && keys.contains(&line.key)).collect();
        if chosen.is_empty() {
            return Err(refused("form_nothing_open"));
        }
        let author = on_behalf(&office.loaded()?.person(form.reporter), &author);
        let by = By { author: &author, reason: &reason, today };
        let worked = work::work(office, &form, chosen.iter().copied(), by)?;
        if let Some(error) = worked.problems.into_values().next() {
            return Err(error);
        }
        let mut verdicts = kept::verdicts(&form)?;
        for line in chosen {
            let verdict = Verdict { taken: true, reason: String::new(), before: line.now.clone() };
            verdicts.insert(line.key.clone(), verdict);
        }
        let mut changes = worked.changes;
        changes.push(decided(&form, &verdicts)?);
        let act = Act { op: "take_form", author: &author, reason: &reason };
        Ok(office.transact_plans(act, changes, &worked.plans)?.0)
    }

    /// Refuses lines of a form.
    pub fn refuse_form_lines(
        &mut self,
        project: String,
        month: String,
        form: String,
        keys: Vec<String>,
        reason: String,
    ) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        let form = named(office, &project, &month, &form)?;
        if reason.trim().is_empty() {
            return Err(refused("form_no_reason"));
        }
        let mut verdicts = kept::verdicts(&form)?;
        let compared = lines::compared(office, &form)?;
        for line in compared.iter().filter(|line| line.is_open() && keys.contains(&line.key)) {
            let verdict = Verdict { taken: false, reason: reason.clone(), before: line.now.clone() };
            verdicts.insert(line.key.clone(), verdict);
        }
        let act = Act { op: "refuse_form", author: &author, reason: &reason };
        office.transact(act, vec![decided(&form, &verdicts)?])
    }
}

fn decided(form: &portfolio::StatusForm, verdicts: &kept::Verdicts) -> Answer<Change> {
    let value = Value::Text(kept::write(verdicts)?);
    Ok(Change::Set { entity: Entity::StatusForm, id: form.id, field: "verdicts", value })
}

/// Whose word it is, and who entered it.
fn on_behalf(manager: &str, author: &str) -> String {
    match manager {
        "" => author.to_owned(),
        manager if manager == author => manager.to_owned(),
        manager => format!("{manager} ← {author}"),
    }
}

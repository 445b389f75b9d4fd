//! Months: which are frozen, freezing one, and the inputs a report is made from.

use std::collections::BTreeMap;

use portfolio::quarter::Window;
use portfolio::{Change, Date, Period, Portfolio};
use report::month::Month;
use report::monthly::Inputs;

use crate::convert;
use crate::desk::Desk;
use crate::earned::with_earned;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, PeriodList, PeriodRow};
use crate::{Answer, ApiError, Code, frozen, lights};

/// Open months that are offered besides the frozen ones.
const OFFERED: usize = 6;

impl Desk {
    /// Months that can be reported, newest first.
    pub fn periods(&mut self) -> Answer<PeriodList> {
        let office = self.office()?;
        let as_of = office.loaded()?.as_of;
        let mut months: BTreeMap<String, PeriodRow> = BTreeMap::new();
        let mut end = as_of;
        for _ in 0..OFFERED {
            let row = open_month(end);
            months.insert(row.month.clone(), row);
            end = Window::month_of(end).from.plus_days(-1);
        }
        for period in newest(office)?.into_values() {
            months.insert(period.month.clone(), frozen_month(&period));
        }
        Ok(PeriodList { as_of: as_of.to_string(), months: months.into_values().rev().collect() })
    }

    /// Freezes a month: its inputs are stored as they are now. A month that is frozen already needs a reason and gets
    /// the next revision; the earlier one stays.
    pub fn freeze_month(&mut self, month: String, data_date: String, reason: String) -> Answer<Changed> {
        let (window, date) = (window(&month)?, convert::date(&data_date)?);
        if !window.contains(date) {
            return Err(bad_month(&month));
        }
        let (author, today) = (self.author(), (self.today)());
        let office = self.office()?;
        let revision = match newest(office)?.get(&month) {
            Some(_) if reason.trim().is_empty() => return Err(refused("reason_needed")),
            Some(period) => period.revision + 1,
            None => 1,
        };
        let inputs = office.loaded()?;
        let plans = office.plans_at_work(&inputs.portfolio)?;
        let inputs = with_earned(&inputs.portfolio, &plans, date);
        let period = Period { revision, reason: reason.clone(), ..frozen(&inputs, date, today, &author) };
        let mut changes = vec![Change::insert(&period)];
        changes.extend(lights::freeze(&inputs, date));
        let act = Act { op: "freeze_month", author: &author, reason: &reason };
        let changed = office.transact(act, changes)?;
        Ok(Changed { id: Some(period.id.to_string()), ..changed })
    }
}

/// A month frozen with its inputs as they are.
pub(crate) fn frozen(portfolio: &Portfolio, data_date: Date, today: Date, author: &str) -> Period {
    let inputs = frozen::write(portfolio);
    Period {
        month: name(data_date),
        revision: 1,
        data_date,
        frozen_on: Some(today),
        frozen_by: author.to_owned(),
        digest: frozen::digest(&inputs),
        inputs,
        ..Period::new(store::new_id())
    }
}

/// The inputs of a month's report: frozen where it is frozen, as they are now where it is not.
pub(crate) fn inputs(office: &mut Office, month: &str) -> Answer<Inputs> {
    let days = window(month)?;
    if let Some(period) = newest(office)?.remove(month) {
        return of_period(period);
    }
    let loaded = office.loaded()?;
    let data_date = loaded.as_of.min(days.to).max(days.from);
    Ok(Inputs {
        portfolio: with_earned(&loaded.portfolio, &office.plans_at_work(&loaded.portfolio)?, data_date),
        month: report_month(month)?,
        data_date,
        snapshot: String::new(),
        revision: 0,
    })
}

/// The frozen inputs of the month before, if it was frozen.
pub(crate) fn inputs_before(office: &mut Office, month: &str) -> Answer<Option<Inputs>> {
    let last_day = window(month)?.from.plus_days(-1);
    newest(office)?.remove(&name(last_day)).map(of_period).transpose()
}

fn of_period(period: Period) -> Answer<Inputs> {
    Ok(Inputs {
        portfolio: frozen::read(checked(&period)?)?,
        month: report_month(&period.month)?,
        data_date: period.data_date,
        snapshot: period.digest,
        revision: period.revision,
    })
}

/// The inputs of a frozen month, where they are what was frozen.
pub(crate) fn checked(period: &Period) -> Answer<&str> {
    match frozen::digest(&period.inputs) == period.digest {
        true => Ok(&period.inputs),
        false => Err(ApiError::new(Code::Corrupt).with("month", &period.month)),
    }
}

/// The newest freeze of every frozen month.
pub(crate) fn newest(office: &Office) -> Answer<BTreeMap<String, Period>> {
    let mut periods: Vec<Period> = office.all()?;
    periods.sort_by_key(|period| period.revision);
    Ok(periods.into_iter().map(|period| (period.month.clone(), period)).collect())
}

fn open_month(end: Date) -> PeriodRow {
    PeriodRow {
        month: name(end),
        id: None,
        revision: 0,
        data_date: end.to_string(),
        frozen_on: None,
        frozen_by: String::new(),
        reason: String::new(),
        digest: String::new(),
    }
}

fn frozen_month(period: &Period) -> PeriodRow {
    PeriodRow {
        month: period.month.clone(),
        id: Some(period.id.to_string()),
        revision: period.revision as u32,
        data_date: period.data_date.to_string(),
        frozen_on: convert::text(period.frozen_on),
        frozen_by: period.frozen_by.clone(),
        reason: period.reason.clone(),
        digest: period.digest.clone(),
    }
}

/// The month of a date, as `2026-10`.
pub(crate) fn name(date: Date) -> String {
    let (year, month, _) = date.ymd();
    format!("{year:04}-{month:02}")
}

pub(crate) fn window(month: &str) -> Answer<Window> {
    Window::parse_month(month).ok_or_else(|| bad_month(month))
}

fn report_month(month: &str) -> Answer<Month> {
    Month::parse(month).ok_or_else(|| bad_month(month))
}

fn bad_month(month: &str) -> ApiError {
    ApiError::new(Code::BadMonth).with("month", month)
}

//! Settings: the parameters of the rules, and the calendars with the years that are covered.

use portfolio::calendars::{format_shifts, parse_week};
use portfolio::schedule_quality::Thresholds;
use portfolio::statutory::{self, Coverage, StatutoryKind};
use portfolio::terms::{Term, Terms};
use portfolio::{Date, Portfolio, WorkCalendar};
use schedule::Calendar;

use crate::Answer;
use crate::convert::reason;
use crate::desk::Desk;
use crate::office::Loaded;
use crate::wire::{CalendarView, CalendarYear, DateRange, ExceptionRow, Fact, Reason, StatutoryDay, TermRow};

mod versions;

impl Desk {
    /// The parameters of KPI and lights, then the thresholds of schedule quality.
    pub fn terms(&mut self) -> Answer<Vec<TermRow>> {
        let loaded = self.office()?.loaded()?;
        let thresholds = Thresholds::from_settings(&loaded.portfolio.settings);
        let value = |term: &Term| loaded.terms.value(term.name).or(thresholds.value(term.name));
        let row = |term| TermRow { versions: versions::of(term, &loaded), ..term_row(term, value(term)) };
        Ok(parameters().map(row).collect())
    }

    /// The calendars of the whole portfolio.
    pub fn calendars(&mut self) -> Answer<Vec<CalendarView>> {
        let loaded = self.office()?.loaded()?;
        let shared = loaded.portfolio.calendars.iter().filter(|calendar| calendar.project.is_none());
        let default = shared.clone().filter(|calendar| calendar.statutory).map(|calendar| calendar.id).min();
        Ok(shared.map(|calendar| calendar_view(calendar, default == Some(calendar.id), &loaded)).collect())
    }
}

/// Every parameter that may be set.
pub(crate) fn parameters() -> impl Iterator<Item = &'static Term> {
    Terms::ALL.iter().chain(Thresholds::ALL)
}

fn term_row(term: &Term, value: Option<i64>) -> TermRow {
    let unit = match term.name {
        name if name.ends_with("_days") => "days",
        name if name.ends_with("_months") => "months",
        name if name.ends_with("_bind") || name.ends_with("_yuan") || name.ends_with("_size") => "count",
        name if name.contains("score") || name.contains("impact") => "score",
        _ => "basis_points",
    };
    TermRow {
        name: term.name.to_owned(),
        value: value.unwrap_or(term.default),
        default: term.default,
        unit: unit.to_owned(),
        min: term.low,
        max: term.high,
        versions: Vec::new(),
    }
}

fn calendar_view(record: &WorkCalendar, default: impl Into<Option<bool>>, loaded: &Loaded) -> CalendarView {
    let calendar = loaded.calendars.get(Some(record.id));
    let year = loaded.as_of.year();
    let own = loaded.portfolio.calendar_exceptions.iter().filter(|exception| exception.calendar == record.id);
    CalendarView {
        id: record.id.to_string(),
        name: record.name.clone(),
        default: default.into().unwrap_or(false),
        statutory: record.statutory,
        week: parse_week(&record.week).iter().map(|shifts| format_shifts(shifts)).collect(),
        years: (year - 2..=year + 1).map(|year| calendar_year(year, record, calendar)).collect(),
        exceptions: own
            .map(|exception| ExceptionRow {
                id: exception.id.to_string(),
                name: exception.name.clone(),
                from: exception.from_date.to_string(),
                to: exception.to_date.to_string(),
                shifts: exception.shifts.clone(),
                source: exception.source.code().to_owned(),
            })
            .collect(),
    }
}

fn calendar_year(year: i32, record: &WorkCalendar, calendar: &Calendar) -> CalendarYear {
    let (first, last) = year_ends(year);
    let working = (first.0..=last.0).filter(|&day| calendar.is_working_day(Date(day))).count();
    let days = statutory::days().iter().filter(|_| record.statutory);
    let each = days.flat_map(|days| (days.from.0..=days.to.0).map(move |day| (Date(day), days)));
    let of_year = each.filter(|(date, _)| first <= *date && *date <= last);
    CalendarYear {
        year,
        coverage: coverage_code(statutory::coverage(year)).to_owned(),
        working_days: working as u32,
        days: of_year
            .map(|(date, days)| StatutoryDay {
                date: date.to_string(),
                holiday: days.name.to_owned(),
                off: days.kind != StatutoryKind::Work,
            })
            .collect(),
    }
}

fn year_ends(year: i32) -> (Date, Date) {
    let day = |month, day| Date::from_ymd(year, month, day).unwrap_or(Date(0));
    (day(1, 1), day(12, 31))
}

fn coverage_code(coverage: Coverage) -> &'static str {
    coverage.code()
}

/// Days ahead that a person is warned about.
const AHEAD: i32 = 3 * 366;

/// Warns about years that plans reach and no official notice covers.
pub(crate) fn missing_years(portfolio: &Portfolio, as_of: Date, today: Date) -> Vec<Reason> {
    let finishes = portfolio.projects.iter().filter(|project| !project.is_ended());
    let Some(last) =
        finishes.filter_map(|project| project.expected_finish().max(project.baseline_finish)).max()
    else {
        return Vec::new();
    };
    let last = last.min(as_of.max(today).plus_days(AHEAD));
    let uncertain = statutory::uncertain_years(as_of, last).into_iter();
    let notice = |(year, coverage)| {
        let coverage = Fact::Text(coverage_code(coverage).to_owned());
        reason("calendar_year_missing", [("year", Fact::Int(i64::from(year))), ("coverage", coverage)])
    };
    uncertain.map(notice).collect()
}

/// Days off of a calendar between two dates and a month around them, as closed ranges. At most ten years are listed.
pub(crate) fn days_off(calendar: &Calendar, from: Date, to: Date) -> Vec<DateRange> {
    let last = to.plus_days(31).min(from.plus_days(3660));
    let mut ranges: Vec<(Date, Date)> = Vec::new();
    for day in from.0 - 31..=last.0 {
        let date = Date(day);
        if calendar.is_working_day(date) {
            continue;
        }
        match ranges.last_mut() {
            Some((_, end)) if end.0 + 1 == day => *end = date,
            _ => ranges.push((date, date)),
        }
    }
    ranges.iter().map(|(from, to)| DateRange { from: from.to_string(), to: to.to_string() }).collect()
}

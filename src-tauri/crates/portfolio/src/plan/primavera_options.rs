//! What a Primavera plan switches, as keys of the plan's options. Missing keys keep their defaults.

use schedule::{CriticalBy, ExpectedFinish, FloatFrom, LagCalendar, Moment, Primavera, ProgressRule, Tool};

use super::json::Json;

/// What a Primavera plan chooses among, as codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrimaveraCodes {
    /// How the rest of a started activity relates to its predecessors.
    pub progress: String,
    /// On which calendar lags run.
    pub lag_calendar: String,
    /// From which end total float counts.
    pub float: String,
    /// What makes an activity critical.
    pub critical: String,
}

const PROGRESS: [(&str, ProgressRule); 3] = [
    ("retained_logic", ProgressRule::RetainedLogic),
    ("progress_override", ProgressRule::ProgressOverride),
    ("actual_dates", ProgressRule::ActualDates),
];

const LAG_CALENDARS: [(&str, LagCalendar); 4] = [
    ("predecessor", LagCalendar::Predecessor),
    ("successor", LagCalendar::Successor),
    ("project", LagCalendar::Project),
    ("around_the_clock", LagCalendar::AroundTheClock),
];

const FLOATS: [(&str, FloatFrom); 3] =
    [("finish", FloatFrom::Finish), ("start", FloatFrom::Start), ("smaller", FloatFrom::Smaller)];

const CRITICAL: [(&str, CriticalBy); 2] =
    [("total_float", CriticalBy::TotalFloat), ("longest_path", CriticalBy::LongestPath)];

impl PrimaveraCodes {
    /// The codes of these rules.
    pub fn of(rules: &Primavera) -> PrimaveraCodes {
        PrimaveraCodes {
            progress: code(rules.progress, &PROGRESS).to_owned(),
            lag_calendar: code(rules.lag_calendar, &LAG_CALENDARS).to_owned(),
            float: code(rules.float, &FLOATS).to_owned(),
            critical: code(rules.critical, &CRITICAL).to_owned(),
        }
    }

    /// These rules with what the codes say; none where a code is not known.
    pub fn rules(&self, rest: Primavera) -> Option<Primavera> {
        Some(Primavera {
            progress: named(&self.progress, &PROGRESS)?,
            lag_calendar: named(&self.lag_calendar, &LAG_CALENDARS)?,
            float: named(&self.float, &FLOATS)?,
            critical: named(&self.critical, &CRITICAL)?,
            ..rest
        })
    }
}

/// Which tool's rules hold. A rule for progress that only Primavera has says so too.
pub(super) fn read(json: &Json) -> Tool {
    let progress = choice(json, "progress", &PROGRESS);
    match json.get("tool").and_then(Json::text) {
        Some("primavera") => {}
        None if progress.is_some() => {}
        _ => return Tool::MicrosoftProject,
    }
    let used = json.get("use_expected_finish").and_then(Json::flag);
    Tool::Primavera(Primavera {
        progress: progress.unwrap_or_default(),
        lag_calendar: choice(json, "lag_calendar", &LAG_CALENDARS).unwrap_or_default(),
        must_finish_by: json.get("must_finish_by").and_then(Json::text).and_then(Moment::parse),
        expected_finish: if used == Some(true) { ExpectedFinish::Used } else { ExpectedFinish::Shown },
        float: choice(json, "float", &FLOATS).unwrap_or_default(),
        critical: choice(json, "critical_by", &CRITICAL).unwrap_or_default(),
    })
}

/// The keys to store, with a comma before each; none under Microsoft Project's rules.
pub(super) fn write(tool: &Tool) -> String {
    let Tool::Primavera(rules) = tool else { return String::new() };
    let by = rules.must_finish_by.map_or("null".to_owned(), |at| format!("\"{at}\""));
    format!(
        ",\"tool\":\"primavera\",\"progress\":\"{}\",\"lag_calendar\":\"{}\",\"must_finish_by\":{by},\
         \"use_expected_finish\":{},\"float\":\"{}\",\"critical_by\":\"{}\"",
        code(rules.progress, &PROGRESS),
        code(rules.lag_calendar, &LAG_CALENDARS),
        rules.expected_finish == ExpectedFinish::Used,
        code(rules.float, &FLOATS),
        code(rules.critical, &CRITICAL),
    )
}

fn choice<T: Copy>(json: &Json, key: &str, codes: &[(&str, T)]) -> Option<T> {
    named(json.get(key).and_then(Json::text)?, codes)
}

fn named<T: Copy>(text: &str, codes: &[(&str, T)]) -> Option<T> {
    codes.iter().find(|(code, _)| *code == text).map(|(_, value)| *value)
}

fn code<T: PartialEq>(value: T, codes: &[(&'static str, T)]) -> &'static str {
    codes.iter().find(|(_, known)| *known == value).map_or("", |(code, _)| code)
}

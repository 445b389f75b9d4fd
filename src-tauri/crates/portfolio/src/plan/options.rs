//! The rules that a plan switches, read from and written to the project's `schedule_options`. Missing keys keep their
//! defaults; a text that does not read is all defaults.

use schedule::{ConflictRule, CriticalPaths, Direction, Moment, Options};

use super::json::Json;
use super::primavera_options;

/// The rules that a plan switches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanOptions {
    /// From which end the plan is scheduled.
    pub direction: Direction,
    /// The rules of the engine.
    pub rules: Options,
    /// Where the plan begins, when it is not the project's planned start.
    pub start: Option<Moment>,
    /// Where a plan scheduled from its finish ends.
    pub finish: Option<Moment>,
    /// The minute up to which everything is past, on the day of the project's data date.
    pub data_date: Option<Moment>,
}

impl Default for PlanOptions {
    fn default() -> PlanOptions {
        PlanOptions {
            direction: Direction::FromStart,
            rules: Options::default(),
            start: None,
            finish: None,
            data_date: None,
        }
    }
}

impl PlanOptions {
    /// Reads the stored text.
    pub fn parse(text: &str) -> PlanOptions {
        let json = Json::parse(text).unwrap_or(Json::Null);
        let flag = |key: &str| json.get(key).and_then(Json::flag);
        let moment = |key: &str| json.get(key).and_then(Json::text).and_then(Moment::parse);
        let number = |key: &str| json.get(key).and_then(Json::number).unwrap_or(0);
        let defaults = Options::default();
        let rules = Options {
            tool: primavera_options::read(&json),
            conflict: match flag("honour_constraints") {
                Some(false) => ConflictRule::HonourDependencies,
                Some(true) => ConflictRule::HonourConstraints,
                None => defaults.conflict,
            },
            critical_float: number("critical_float"),
            near_critical_float: number("near_critical_float"),
            critical_paths: match flag("multiple_critical_paths") {
                Some(true) => CriticalPaths::PerNetwork,
                _ => CriticalPaths::One,
            },
        };
        let direction =
            if flag("from_finish") == Some(true) { Direction::FromFinish } else { Direction::FromStart };
        PlanOptions {
            direction,
            rules,
            start: moment("start"),
            finish: moment("finish"),
            data_date: moment("data_date"),
        }
    }

    /// Writes the text to store.
    pub fn format(&self) -> String {
        let moment = |at: Option<Moment>| at.map_or("null".to_owned(), |at| format!("\"{at}\""));
        let known =
            |key: &str, at: Option<Moment>| at.map_or(String::new(), |at| format!("\"{key}\":\"{at}\","));
        format!(
            "{{\"from_finish\":{},\"honour_constraints\":{},\"critical_float\":{},\
             \"near_critical_float\":{},\"multiple_critical_paths\":{},{}{}\"finish\":{}{}}}",
            self.direction == Direction::FromFinish,
            self.rules.conflict == ConflictRule::HonourConstraints,
            self.rules.critical_float,
            self.rules.near_critical_float,
            self.rules.critical_paths == CriticalPaths::PerNetwork,
            known("start", self.start),
            known("data_date", self.data_date),
            moment(self.finish),
            primavera_options::write(&self.rules.tool),
        )
    }
}

/// Reads the pauses of a task: `[["stop","resume"],…]`, in order of time. Pairs that do not read are left out.
pub fn parse_splits(text: &str) -> Vec<(Moment, Moment)> {
    let json = Json::parse(text).unwrap_or(Json::Null);
    let moment = |value: &Json| value.text().and_then(Moment::parse);
    let pair = |pair: &Json| match pair.list() {
        [stop, resume] => Some((moment(stop)?, moment(resume)?)).filter(|(stop, resume)| stop < resume),
        _ => None,
    };
    let mut splits: Vec<(Moment, Moment)> = json.list().iter().filter_map(pair).collect();
    splits.sort_unstable();
    splits
}

/// Writes the pauses of a task; empty when there are none.
pub fn format_splits(splits: &[(Moment, Moment)]) -> String {
    if splits.is_empty() {
        return String::new();
    }
    let pairs: Vec<String> =
        splits.iter().map(|(stop, resume)| format!("[\"{stop}\",\"{resume}\"]")).collect();
    format!("[{}]", pairs.join(","))
}

#[cfg(test)]
mod tests {
    use schedule::{CriticalBy, ExpectedFinish, FloatFrom, LagCalendar, Primavera, ProgressRule, Tool};

    use super::*;

    #[test]
    fn options_read_back() {
        let rules = Primavera {
            progress: ProgressRule::ActualDates,
            lag_calendar: LagCalendar::AroundTheClock,
            must_finish_by: Moment::parse("2026-07-31T17:00"),
            expected_finish: ExpectedFinish::Used,
            float: FloatFrom::Smaller,
            critical: CriticalBy::LongestPath,
        };
        for tool in [Tool::MicrosoftProject, Tool::Primavera(rules)] {
            let options = PlanOptions {
                direction: Direction::FromFinish,
                rules: Options {
                    tool,
                    conflict: ConflictRule::HonourDependencies,
                    critical_float: 480,
                    near_critical_float: 2_400,
                    critical_paths: CriticalPaths::PerNetwork,
                },
                start: Moment::parse("2026-03-02T08:00"),
                finish: Moment::parse("2026-06-30T17:00"),
                data_date: Moment::parse("2026-04-30T12:00"),
            };
            assert_eq!(PlanOptions::parse(&options.format()), options);
        }
    }

    #[test]
    fn a_rule_that_only_primavera_has_means_primavera() {
        let old = PlanOptions::parse(r#"{"progress":"retained_logic"}"#);
        assert_eq!(old.rules.tool, Tool::Primavera(Primavera::default()));
        assert_eq!(PlanOptions::parse(r#"{"progress":"actual_start"}"#), PlanOptions::default());
    }

    #[test]
    fn what_is_missing_keeps_its_default() {
        assert_eq!(PlanOptions::parse(""), PlanOptions::default());
        assert_eq!(PlanOptions::parse("not JSON"), PlanOptions::default());
        let only = PlanOptions::parse(r#"{"honour_constraints":false,"finish":null}"#);
        assert_eq!(only.rules.conflict, ConflictRule::HonourDependencies);
        assert_eq!(only.rules.tool, Tool::MicrosoftProject);
    }

    #[test]
    fn pauses_read_back_in_order() {
        let at = |text| Moment::parse(text).expect("a moment");
        let splits = vec![
            (at("2026-03-03T12:00"), at("2026-03-05T08:00")),
            (at("2026-03-09T17:00"), at("2026-03-11T08:00")),
        ];
        assert_eq!(parse_splits(&format_splits(&splits)), splits);
        let backwards = r#"[["2026-03-05T08:00:00","2026-03-03T12:00:00"]]"#;
        assert_eq!(parse_splits(backwards), [], "a pause that ends before it begins is none");
    }
}

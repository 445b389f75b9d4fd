//! From text to a network. Panics on what it cannot read: the text is a test's.

use schedule::*;

use super::Scenario;
use crate::hours;

/// Calendars by name, in the order in which they stand in every scenario's network.
const CALENDARS: [&str; 6] = ["standard", "china", "night", "always", "never", "mornings"];

pub fn read(text: &str) -> Scenario {
    let mut reader =
        Reader { scenario: empty(), parents: Vec::new(), links: Vec::new(), resources: Vec::new() };
    for line in text.lines().map(|line| line.split(" # ").next().unwrap_or("")) {
        if !line.trim().is_empty() {
            reader.line(line.trim_end());
        }
    }
    reader.finish()
}

fn empty() -> Scenario {
    let calendars = vec![
        Calendar::standard(),
        hours::china_2026(),
        hours::night(),
        hours::always(),
        hours::never(),
        hours::mornings(),
    ];
    let network = Network {
        anchor: Moment(0),
        direction: Direction::FromStart,
        data_date: None,
        calendars,
        calendar: 0,
        tasks: Vec::new(),
        dependencies: Vec::new(),
        resources: Vec::new(),
        assignments: Vec::new(),
        options: Options::default(),
    };
    Scenario { network, names: Vec::new(), expected: Vec::new(), findings: Vec::new(), year: 2026 }
}

struct Reader {
    scenario: Scenario,
    /// Indents of the open lines with their tasks.
    parents: Vec<(usize, usize)>,
    /// Successor and the text of its predecessors.
    links: Vec<(usize, String)>,
    resources: Vec<String>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let indent = line.len() - line.trim_start().len();
        let words: Vec<&str> = line.split_whitespace().collect();
        let network = &mut self.scenario.network;
        match words[0] {
            "start" | "finish" => {
                network.direction =
                    if words[0] == "start" { Direction::FromStart } else { Direction::FromFinish };
                self.scenario.year = words[1][..4].parse().expect("a year");
                network.anchor = moment(words[1], self.scenario.year, end_of(words[0] == "finish"));
            }
            "data-date" => network.data_date = Some(moment(words[1], self.scenario.year, 1020)),
            "calendar" => network.calendar = calendar(words[1]),
            "dependencies-win" => network.options.conflict = ConflictRule::HonourDependencies,
            "near-critical" => network.options.near_critical_float = minutes(words[1]).0,
            "critical" => network.options.critical_float = minutes(words[1]).0,
            "path-per-network" => network.options.critical_paths = CriticalPaths::PerNetwork,
            "primavera" => drop(primavera(network)),
            "retained-logic" => primavera(network).progress = ProgressRule::RetainedLogic,
            "progress-override" => primavera(network).progress = ProgressRule::ProgressOverride,
            "actual-dates" => primavera(network).progress = ProgressRule::ActualDates,
            "lags" => primavera(network).lag_calendar = lag_calendar(words[1]),
            "must-finish-by" => {
                primavera(network).must_finish_by = Some(moment(words[1], self.scenario.year, 1020));
            }
            "expected-finish" => primavera(network).expected_finish = ExpectedFinish::Used,
            "longest-path" => primavera(network).critical = CriticalBy::LongestPath,
            "float-from" => primavera(network).float = float_from(words[1]),
            "resource" => {
                self.resources.push(words[1].to_string());
                network.resources.push(Resource {
                    kind: kind(words[2]),
                    calendar: words.get(3).map(|name| calendar(name)),
                });
            }
            "!" => self.scenario.findings.push(words[1..].join(" ")),
            _ => self.task(indent, line.trim()),
        }
    }

    fn task(&mut self, indent: usize, line: &str) {
        let (entered, expected) = line.split_once("=>").unwrap_or((line, ""));
        let (entered, links) = entered.split_once(" < ").unwrap_or((entered, ""));
        let index = self.scenario.network.tasks.len();
        while self.parents.last().is_some_and(|open| open.0 >= indent) {
            self.parents.pop();
        }
        let mut words = entered.split_whitespace();
        self.scenario.names.push(words.next().expect("a name").to_string());
        let mut task = blank(self.parents.last().map(|open| open.1));
        for word in words {
            self.word(index, &mut task, word);
        }
        self.scenario.network.tasks.push(task);
        self.parents.push((indent, index));
        self.scenario.expected.push((index, expected.trim().to_string()));
        self.links.push((index, links.trim().to_string()));
    }

    fn word(&mut self, index: usize, task: &mut Task, word: &str) {
        let year = self.scenario.year;
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        let start = || moment(value, year, 480);
        let finish = || moment(value, year, 1020);
        let pair = || value.split_once("..").expect("two dates");
        let entered = |text: &str, minute: i64| (text != "?").then(|| moment(text, year, minute));
        match key {
            "alap" => task.constraint = Constraint::AsLateAsPossible,
            "mso" => task.constraint = Constraint::MustStartOn(start()),
            "mfo" => task.constraint = Constraint::MustFinishOn(finish()),
            "snet" => task.constraint = Constraint::StartNoEarlierThan(start()),
            "snlt" => task.constraint = Constraint::StartNoLaterThan(start()),
            "fnet" => task.constraint = Constraint::FinishNoEarlierThan(finish()),
            "fnlt" => task.constraint = Constraint::FinishNoLaterThan(finish()),
            "start-on" => task.constraint = Constraint::StartOn(start()),
            "finish-on" => task.constraint = Constraint::FinishOn(finish()),
            "deadline" => task.deadline = Some(finish()),
            "by-hand" => {
                task.mode = Mode::Manual { start: entered(pair().0, 480), finish: entered(pair().1, 1020) }
            }
            "began" => task.progress.actual_start = Some(start()),
            "ended" => task.progress.actual_finish = Some(finish()),
            "done" => task.progress.actual_duration = Some(minutes(value).0),
            "left" => task.progress.remaining_duration = Some(minutes(value).0),
            "percent" => task.progress.percent = value.parse().expect("a percentage"),
            "stopped" => task.progress.stop = Some(finish()),
            "resumes" => task.progress.resume = Some(start()),
            "leveled" => task.leveling_delay = minutes(value).0,
            "split" => task.splits.push((moment(pair().0, year, 1020), moment(pair().1, year, 480))),
            "inactive" => task.role = Role::Inactive,
            "external" => task.role = Role::External,
            "on" => task.calendar = Some(calendar(value)),
            "ignoring-resources" => task.resource_calendars = ResourceCalendars::Ignored,
            "fixed-duration" => task.kind = TaskKind::FixedDuration,
            "by" => self.assignment(index, value),
            _ if activity(&mut task.activity, key, (start, finish)) => {}
            _ => (task.duration, task.clock) = minutes(key),
        }
    }

    /// `Ann:16h@50%+4h`: who, work, units, overtime.
    fn assignment(&mut self, task: usize, text: &str) {
        let (name, rest) = text.split_once(':').expect("who and how much");
        let (rest, overtime) = rest.split_once('+').unwrap_or((rest, "0m"));
        let (work, units) = rest.split_once('@').unwrap_or((rest, "100%"));
        let units: i64 = units.trim_end_matches('%').parse().expect("a percentage");
        self.scenario.network.assignments.push(Assignment {
            task,
            resource: self.resources.iter().position(|known| known == name),
            units: units * 100,
            work: minutes(work).0,
            remaining_work: minutes(work).0,
            overtime_work: minutes(overtime).0,
            delay: 0,
            leveling_delay: 0,
            actual_start: None,
            actual_finish: None,
        });
    }

    fn finish(mut self) -> Scenario {
        for (successor, text) in std::mem::take(&mut self.links) {
            for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
                let (name, link) = part.split_once(' ').unwrap_or((part, "FS"));
                let known = self.scenario.names.iter().position(|known| known == name);
                let predecessor = known.unwrap_or_else(|| panic!("no task {name}"));
                let (kind, lag) = (dependency_kind(&link[..2]), lag(&link[2..]));
                self.scenario.network.dependencies.push(Dependency { predecessor, successor, kind, lag });
            }
        }
        self.scenario
    }
}

/// What the plan switches under Primavera's rules, which hold from here on.
fn primavera(network: &mut Network) -> &mut Primavera {
    if let Tool::MicrosoftProject = network.options.tool {
        network.options.tool = Tool::Primavera(Primavera::default());
    }
    match &mut network.options.tool {
        Tool::Primavera(rules) => rules,
        Tool::MicrosoftProject => unreachable!("set above"),
    }
}

/// What only Primavera knows of an activity; whether the word was one of these.
fn activity(
    activity: &mut Activity,
    word: &str,
    (start, finish): (impl Fn() -> Moment, impl Fn() -> Moment),
) -> bool {
    match word {
        "resource-dependent" => activity.kind = ActivityKind::ResourceDependent,
        "level-of-effort" => activity.kind = ActivityKind::LevelOfEffort,
        "wbs-summary" => activity.kind = ActivityKind::WbsSummary,
        "start-milestone" => activity.kind = ActivityKind::StartMilestone,
        "finish-milestone" => activity.kind = ActivityKind::FinishMilestone,
        "also-snlt" => activity.second = Some(Constraint::StartNoLaterThan(start())),
        "also-fnlt" => activity.second = Some(Constraint::FinishNoLaterThan(finish())),
        "expected" => activity.expected_finish = Some(finish()),
        "external-start" => activity.external_early_start = Some(start()),
        "external-finish" => activity.external_late_finish = Some(finish()),
        _ => return false,
    }
    true
}

fn lag_calendar(name: &str) -> LagCalendar {
    match name {
        "successor" => LagCalendar::Successor,
        "project" => LagCalendar::Project,
        "always" => LagCalendar::AroundTheClock,
        _ => LagCalendar::Predecessor,
    }
}

fn float_from(end: &str) -> FloatFrom {
    match end {
        "start" => FloatFrom::Start,
        "smaller" => FloatFrom::Smaller,
        _ => FloatFrom::Finish,
    }
}

fn blank(parent: Option<usize>) -> Task {
    Task {
        parent,
        role: Role::Leaf,
        duration: 480,
        clock: Clock::Working,
        kind: TaskKind::FixedUnits,
        calendar: None,
        resource_calendars: ResourceCalendars::Respected,
        constraint: Constraint::AsSoonAsPossible,
        deadline: None,
        mode: Mode::Automatic,
        progress: Progress::default(),
        leveling_delay: 0,
        splits: Vec::new(),
        activity: Activity::default(),
    }
}

fn end_of(is_finish: bool) -> i64 {
    if is_finish { 1020 } else { 480 }
}

/// `03-02`, `2026-03-02`, either with `T10:30`.
pub fn moment(text: &str, year: i32, minute: i64) -> Moment {
    let full = if text.find('-') == Some(2) { format!("{year}-{text}") } else { text.to_string() };
    let date = |text| Date::parse(text).map(|date: Date| date.at(minute));
    date(full.as_str()).or_else(|| Moment::parse(&full)).unwrap_or_else(|| panic!("not a date: {text}"))
}

/// `5d`, `3h`, `90m` of working time, `2ed`, `3eh` of the wall clock.
pub fn minutes(text: &str) -> (i64, Clock) {
    let split = text.find(|c: char| c.is_alphabetic()).unwrap_or_else(|| panic!("not a duration: {text}"));
    let number: f64 = text[..split].parse().unwrap_or_else(|_| panic!("not a duration: {text}"));
    let (unit, clock) = match &text[split..] {
        "d" => (480.0, Clock::Working),
        "h" => (60.0, Clock::Working),
        "m" => (1.0, Clock::Working),
        "ed" => (1440.0, Clock::Elapsed),
        "eh" => (60.0, Clock::Elapsed),
        _ => panic!("not a duration: {text}"),
    };
    ((number * unit) as i64, clock)
}

fn lag(text: &str) -> Lag {
    match text.strip_suffix('%') {
        _ if text.is_empty() => Lag::Minutes(0, Clock::Working),
        Some(percent) => Lag::Percent(percent.parse().expect("a percentage"), Clock::Working),
        None => {
            let (minutes, clock) = minutes(text);
            Lag::Minutes(minutes, clock)
        }
    }
}

fn dependency_kind(text: &str) -> DependencyKind {
    match text {
        "FS" => DependencyKind::FinishStart,
        "SS" => DependencyKind::StartStart,
        "FF" => DependencyKind::FinishFinish,
        "SF" => DependencyKind::StartFinish,
        _ => panic!("not a kind of dependency: {text}"),
    }
}

fn kind(text: &str) -> ResourceKind {
    match text {
        "work" => ResourceKind::Work,
        "material" => ResourceKind::Material,
        _ => ResourceKind::Cost,
    }
}

fn calendar(name: &str) -> usize {
    CALENDARS.iter().position(|known| *known == name).unwrap_or_else(|| panic!("no calendar {name}"))
}

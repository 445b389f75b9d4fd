//! An issue as a line of the plan: its dates, its duration, what is done of it, and its notes.

use portfolio::{Calendars, ConstraintType, Id, Task};
use schedule::{Moment, WorkTime};

use super::field::Field;
use super::issue::{Columns, Issue};
use super::source::Source;
use super::sprint;
use crate::report::{FindingCode, Findings, Place};

/// Minutes of a day of work, the duration of an issue that says nothing of it.
const DAY: i64 = 480;
const MILESTONES: [&str; 3] = ["milestone", "里程碑", "关键节点"];

/// Makes lines. What had to be assumed is told after all else, for it concerns many.
pub(super) struct Lines<'a> {
    source: &'a Source,
    columns: &'a Columns,
    findings: &'a mut Findings,
    assumed: Vec<(FindingCode, Place, Field)>,
    time: WorkTime,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a Source, columns: &'a Columns, findings: &'a mut Findings) -> Lines<'a> {
        Lines {
            source,
            columns,
            findings,
            assumed: Vec::new(),
            time: Calendars::new(&[], &[]).get(None).compile(),
        }
    }

    /// Tells what was assumed.
    pub(super) fn close(self) {
        for (code, place, field) in self.assumed {
            let column = self.columns[&field].first().map(|&at| self.source.columns[at].name.as_str());
            self.findings.add(code, place, column.unwrap_or_default());
        }
    }

    /// An issue above others: dates and progress come from these.
    pub(super) fn summary(&mut self, issue: &Issue) -> Task {
        let mut task = self.named(issue);
        constrain(&mut task, issue.start);
        task
    }

    /// An issue that is work of its own, or a milestone.
    pub(super) fn leaf(&mut self, issue: &Issue) -> Task {
        let mut task = self.named(issue);
        task.milestone = MILESTONES.contains(&issue.kind.to_lowercase().as_str());
        if task.milestone {
            constrain(&mut task, issue.start.or(issue.due));
        } else {
            constrain(&mut task, issue.start);
            task.duration = self.duration(issue);
            (task.start, task.finish) = issue.start.zip(issue.due).unzip();
        }
        if issue.done {
            self.finished(issue, &mut task);
        } else if issue.spent > 0 && task.duration > 0 {
            task.percent_complete = (issue.spent * 100 / task.duration).min(99);
            task.actual_start = issue.start;
        }
        task
    }

    fn named(&mut self, issue: &Issue) -> Task {
        let kept = Id(0);
        Task {
            name: issue.name.clone(),
            deadline: issue.due,
            notes: self.notes(issue),
            source_uid: Some(issue.uid),
            ..Task::new(kept)
        }
    }

    /// What was worked and what is left, else the estimate, else from start to due, else a day.
    fn duration(&mut self, issue: &Issue) -> i64 {
        let estimate = issue.estimate.or(issue.left).filter(|minutes| *minutes > 0);
        if issue.spent > 0 {
            let left = if issue.done { Some(0) } else { issue.left };
            let planned = (estimate.unwrap_or(0) - issue.spent).max(0);
            return issue.spent + left.unwrap_or(planned);
        }
        if let Some(minutes) = estimate {
            return minutes;
        }
        if let (Some(start), Some(due)) = (issue.start, issue.due) {
            if start <= due {
                return self.time.work_between(start, due).max(0);
            }
            self.assumed.push((FindingCode::DueBeforeStart, issue.place, Field::Due));
        }
        self.assumed.push((FindingCode::DurationAssumed, issue.place, Field::OriginalEstimate));
        DAY
    }

    /// Done when it was resolved; begun when its start says, else as long before as it took.
    fn finished(&mut self, issue: &Issue, task: &mut Task) {
        task.percent_complete = 100;
        let Some(resolved) = issue.resolved else {
            self.assumed.push((FindingCode::ResolvedMissing, issue.place, Field::Resolved));
            return;
        };
        let finish = if task.milestone { resolved } else { self.within(resolved) };
        let start = issue.start.filter(|start| *start <= finish);
        if start.is_none() && !task.milestone {
            self.assumed.push((FindingCode::ActualStartAssumed, issue.place, Field::Start));
        }
        let counted = || if task.milestone { finish } else { self.time.subtract_work(finish, task.duration) };
        task.actual_start = Some(start.unwrap_or_else(counted));
        task.actual_finish = Some(finish);
    }

    /// The last working minute not after a moment.
    fn within(&self, at: Moment) -> Moment {
        self.time.previous_work_end(at)
    }

    /// The key, what goes into the notes with its header, and the text.
    fn notes(&self, issue: &Issue) -> String {
        let header = |column: usize| {
            let column = &self.source.columns[column];
            let name = if column.title.is_empty() { &column.name } else { &column.title };
            bare(name).to_owned()
        };
        let mut notes: Vec<String> = Vec::new();
        if let Some(&column) = self.columns[&Field::Key].first() {
            notes.push(format!("{}: {}", header(column), issue.key));
        }
        let named = |(column, text): &(usize, String)| (*column, sprint::read(text, self.source.zone).name);
        let sprints = issue.sprints.iter().map(named);
        let mut told: Vec<(usize, Vec<String>)> = Vec::new();
        for (column, text) in sprints.chain(issue.notes.iter().cloned()) {
            match told.iter_mut().find(|(known, _)| *known == column) {
                Some((_, texts)) => texts.push(text),
                None => told.push((column, vec![text])),
            }
        }
        notes.extend(
            told.into_iter().map(|(column, texts)| format!("{}: {}", header(column), texts.join(", "))),
        );
        if !issue.description.is_empty() {
            notes.push(format!("\n{}", issue.description));
        }
        notes.join("\n")
    }
}

fn constrain(task: &mut Task, start: Option<Moment>) {
    if start.is_some() {
        (task.constraint_type, task.constraint_date) = (ConstraintType::StartNoEarlierThan, start);
    }
}

/// A header without the words that Jira puts around fields of its users.
fn bare(header: &str) -> &str {
    let inside = header.split_once(['(', '（']).map(|(_, rest)| rest.trim_end_matches([')', '）']).trim());
    let custom = header.starts_with("Custom field") || header.starts_with("自定义字段");
    inside.filter(|_| custom).unwrap_or(header)
}

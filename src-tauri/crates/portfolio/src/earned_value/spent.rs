//! What a project spent by a date: told by its bookings, by what was typed, or by its tasks. What nobody booked is not
//! known, unless nothing was done that could have cost anything.

use schedule::Date;

use super::project::Subject;
use crate::cost_entry::EntryKind;
use crate::task::Task;
use crate::value::Money;

/// What is known of a project's actual cost.
pub(super) struct Spent {
    source: Source,
    as_of: Date,
}

/// Where actual cost comes from.
enum Source {
    /// Bookings by day, oldest first, and what was typed beside them.
    Bookings { days: Vec<(Date, Money)>, typed: Money },
    /// One sum without days.
    Typed(Money),
    /// The tasks' own actual cost, in sum.
    Tasks(Money),
    /// Nothing is booked.
    Nothing,
}

impl Spent {
    pub(super) fn new(subject: &Subject) -> Spent {
        let actual = subject.entries.iter().filter(|entry| entry.kind == EntryKind::Actual);
        let mut days: Vec<(Date, Money)> = actual.map(|entry| (entry.booked_on, entry.amount)).collect();
        days.sort_unstable_by_key(|(day, _)| *day);
        let booked: Money = days.iter().map(|(_, amount)| *amount).sum();
        let by_tasks: Money = leaf_costs(subject).sum();
        let source = match subject.cost.booked() {
            Some(typed) if days.is_empty() => Source::Typed(typed),
            _ if !days.is_empty() => Source::Bookings { typed: subject.cost.actual - booked, days },
            _ if by_tasks != Money(0) => Source::Tasks(by_tasks),
            _ => Source::Nothing,
        };
        Spent { source, as_of: subject.as_of }
    }

    /// Spent by the end of a date on which so much was earned.
    pub(super) fn by(&self, on: Date, earned: Money) -> Option<Money> {
        let today = on >= self.as_of;
        match &self.source {
            Source::Bookings { days, typed } if today || *typed == Money(0) => {
                let until = days.iter().take_while(|(day, _)| *day <= on);
                Some(until.map(|(_, amount)| *amount).sum::<Money>() + *typed)
            }
            Source::Typed(sum) | Source::Tasks(sum) if today => Some(*sum),
            Source::Nothing if earned == Money(0) => Some(Money(0)),
            _ => None,
        }
    }

    /// Spent on one task; `None` where cost is booked on budget lines, which name no tasks.
    pub(super) fn of_task(&self, task: &Task) -> Option<Money> {
        matches!(self.source, Source::Tasks(_)).then_some(task.actual_cost)
    }

    /// The day of the first booking.
    pub(super) fn first(&self) -> Option<Date> {
        match &self.source {
            Source::Bookings { days, .. } => days.first().map(|(day, _)| *day),
            _ => None,
        }
    }
}

/// The actual cost of the lines that are no summaries.
fn leaf_costs<'a>(subject: &Subject<'a>) -> impl Iterator<Item = Money> + 'a {
    let tasks = &subject.plan.tasks;
    let above: std::collections::HashSet<_> = tasks.iter().filter_map(|task| task.parent).collect();
    tasks.iter().filter(move |task| !above.contains(&task.id)).map(|task| task.actual_cost)
}

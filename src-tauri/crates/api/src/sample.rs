//! The sample portfolio: two years of a PMO in a Chinese manufacturing group, as of any date. Twenty-four projects in all
//! stages with real networks, and real trouble in some of them. The same date gives the same facts.

mod blueprint;
mod chance;
mod choice;
mod closed;
mod collected;
mod decisions;
mod gates;
mod intake;
mod lessons;
mod life;
mod money;
pub(crate) mod month;
mod network;
mod papers;
mod people;
mod projects;
mod quality;
mod registers;
mod risks;
mod ties;

use portfolio::{Change, Date, Id, Project, WorkCalendar};

use chance::Chance;
pub(crate) use choice::keep_choice;
pub(crate) use papers::papers;
use people::Staff;

/// Everything the sample holds as of a date. Ids come from `new_id`; nothing else depends on them.
pub(crate) fn changes(as_of: Date, new_id: &mut dyn FnMut() -> Id) -> Vec<Change> {
    let mut changes = crate::charter::changes("zh-CN", as_of.year(), new_id);
    let calendar =
        changes.iter().find(|change| change.entity() == portfolio::Entity::WorkCalendar).map(Change::id);
    let staff = people::staff(&changes, new_id);
    changes.extend(staff.changes());
    let mut world = World { as_of, calendar, staff: &staff, new_id, changes, milestones: Vec::new() };
    for (place, brief) in projects::BRIEFS.iter().enumerate() {
        let mut chance = Chance::new(place as u64 + 1);
        let project = life::live(&mut world, brief, place, &mut chance);
        registers::fill(&mut world, brief, &project, &mut chance);
        quality::fill(&mut world, brief, &project, &mut chance);
    }
    ties::tie(&mut world);
    lessons::fill(&mut world);
    money::fill(&mut world);
    risks::fill(&mut world);
    intake::fill(&mut world);
    gates::fill(&mut world);
    decisions::fill(&mut world);
    closed::fill(&mut world);
    collected::fill(&mut world);
    world.changes
}

/// What every part of the sample needs, and what it has made so far.
pub(crate) struct World<'a> {
    as_of: Date,
    calendar: Option<Id>,
    staff: &'a Staff,
    new_id: &'a mut dyn FnMut() -> Id,
    changes: Vec<Change>,
    milestones: Vec<ties::Milestone>,
}

impl World<'_> {
    fn id(&mut self) -> Id {
        (self.new_id)()
    }

    fn add<R: portfolio::Record>(&mut self, record: &R) {
        self.changes.push(Change::insert(record));
    }

    /// The records of a kind that were made so far.
    fn made<R: portfolio::Record>(&self) -> Vec<R> {
        let rows = self.changes.iter().filter_map(|change| match change {
            Change::Insert(entity, row) if *entity == R::ENTITY => R::from_row(row).ok(),
            _ => None,
        });
        rows.collect()
    }

    /// The usual calendar as a record, for plans that are scheduled before they are stored.
    fn calendar_record(&self) -> WorkCalendar {
        let id = self.calendar.unwrap_or(Id(0));
        let week = crate::charter::WEEK.to_owned();
        WorkCalendar { name: "标准日历".into(), week, statutory: true, ..WorkCalendar::new(id) }
    }

    /// A date that many days from the data date.
    fn day(&self, offset: i32) -> Date {
        self.as_of.plus_days(offset)
    }
}

/// A project's days, for records about it.
fn known(project: &Project, date: Option<Date>, as_of: Date) -> Option<Date> {
    date.filter(|date| *date <= as_of && project.planned_start.is_none_or(|start| start <= *date))
}

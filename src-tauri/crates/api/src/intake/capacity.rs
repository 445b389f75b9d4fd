//! People asked for beside people free, by role and month, in hundredths of a role-month.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use portfolio::{Date, Id, Resource, ResourceType, RoleDemand};

use crate::office::Loaded;
use crate::wire::{CapacityMonth, CapacityRow};

/// The rows of the demands that are wanted.
pub(super) fn rows(
    demands: &[RoleDemand],
    wanted: impl Fn(&RoleDemand) -> bool,
    loaded: &Loaded,
) -> Vec<CapacityRow> {
    let mut asked: BTreeMap<Id, BTreeMap<&str, i64>> = BTreeMap::new();
    for demand in demands.iter().filter(|demand| wanted(demand)) {
        *asked.entry(demand.role).or_default().entry(&demand.month).or_default() += demand.amount;
    }
    let months: BTreeSet<&str> = asked.values().flat_map(|months| months.keys().copied()).collect();
    let free = Free::new(loaded, &months);
    let row = |(role, asked): (&Id, &BTreeMap<&str, i64>)| {
        let named = loaded.portfolio.roles.iter().find(|known| known.id == *role);
        let month = |month: &&str| {
            let (asked, free) = (asked.get(month).copied().unwrap_or(0), free.of(*role, month));
            let short = (asked - free.max(0)).max(0);
            CapacityMonth {
                month: (*month).to_owned(),
                asked: asked as i32,
                free: free as i32,
                short: short as i32,
            }
        };
        CapacityRow {
            role: role.to_string(),
            name: named.map(|role| role.name.clone()).unwrap_or_default(),
            people: people(*role, loaded).count() as u32,
            months: months.iter().map(month).collect(),
        }
    };
    let mut rows: Vec<CapacityRow> = asked.iter().map(row).collect();
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    rows
}

/// Those who fill a role: as resources, or as people who hold it.
fn people(role: Id, loaded: &Loaded) -> impl Iterator<Item = &Resource> {
    let portfolio = &loaded.portfolio;
    let holds = move |resource: &&Resource| {
        let held = portfolio.role_holders.iter().any(|holder| {
            holder.role == role && holder.project.is_none() && Some(holder.person) == resource.person
        });
        resource.kind == ResourceType::Work && (resource.role == Some(role) || held)
    };
    portfolio.resources.iter().filter(holds)
}

/// What people of roles have left beside the plans that stand.
pub(super) struct Free<'a> {
    loaded: &'a Loaded,
    /// Minutes of work possible in a month, by calendar.
    minutes: HashMap<(Option<Id>, &'a str), i64>,
    assigned: HashMap<(Id, &'a str), i64>,
}

impl<'a> Free<'a> {
    pub(super) fn new(loaded: &'a Loaded, months: &BTreeSet<&'a str>) -> Free<'a> {
        let calendars: BTreeSet<Option<Id>> = loaded
            .portfolio
            .resources
            .iter()
            .map(|resource| resource.calendar)
            .chain(std::iter::once(None))
            .collect();
        let mut minutes = HashMap::new();
        for calendar in calendars {
            let working = loaded.calendars.get(calendar).compile();
            for &month in months {
                let Some((from, to)) = span(month) else { continue };
                minutes.insert((calendar, month), working.work_between(from.midnight(), to.midnight()));
            }
        }
        let loads = loaded.portfolio.loads.iter();
        let assigned = loads.map(|load| ((load.resource, load.month.as_str()), load.assigned)).collect();
        Free { loaded, minutes, assigned }
    }

    /// Hundredths of a role-month; below zero where plans have assigned more than there is.
    pub(super) fn of(&self, role: Id, month: &str) -> i64 {
        let whole = self.minutes.get(&(None, month)).copied().unwrap_or(0);
        if whole == 0 {
            return 0;
        }
        let left = |resource: &Resource| {
            let time = self.minutes.get(&(resource.calendar, month)).copied().unwrap_or(0);
            let assigned = self.assigned.get(&(resource.id, month)).copied().unwrap_or(0);
            time * resource.max_units / 10_000 - assigned
        };
        people(role, self.loaded).map(left).sum::<i64>() * 100 / whole
    }
}

/// The first day of a month and of the next.
fn span(month: &str) -> Option<(Date, Date)> {
    let first = Date::parse(&format!("{month}-01"))?;
    let (year, number, _) = first.ymd();
    let next =
        if number == 12 { Date::from_ymd(year + 1, 1, 1) } else { Date::from_ymd(year, number + 1, 1) };
    Some((first, next?))
}

/// Whether a text is a month.
pub(super) fn is_month(text: &str) -> bool {
    text.len() == 7 && span(text).is_some()
}

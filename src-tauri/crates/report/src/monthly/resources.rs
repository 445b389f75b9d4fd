//! Load of people month by month: from the month before the report to four months ahead.

use std::collections::HashMap;

use portfolio::{Id, Resource, ResourceType};

use crate::month::Month;
use crate::monthly::beside::{self, Line, Row};
use crate::monthly::quality::share;
use crate::monthly::reading::Reading;

/// How many months are shown.
pub const MONTHS: usize = 6;

/// The load of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadLine {
    /// The resource.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The role it fills.
    pub role: String,
    /// Its department.
    pub department: String,
    /// Month by month; as many as `MONTHS`.
    pub months: Vec<Load>,
}

/// Work and capacity of a month, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Work assigned.
    pub assigned: i64,
    /// Work possible.
    pub capacity: i64,
}

/// How heavy a load is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadBand {
    /// Nothing assigned.
    None,
    /// Below 70 %.
    Free,
    /// 70–100 %.
    Normal,
    /// Above 100 %, up to 110 %.
    Tight,
    /// Above 110 %, or work where there is no capacity.
    Over,
}

impl Load {
    /// Assigned of possible, 0–1; `None` without capacity.
    pub fn share(self) -> Option<f64> {
        share(self.assigned.max(0) as usize, self.capacity.max(0) as usize)
    }

    /// How heavy it is.
    pub fn band(self) -> LoadBand {
        match (self.assigned, self.capacity) {
            (..=0, _) => LoadBand::None,
            (_, ..=0) => LoadBand::Over,
            (assigned, capacity) if assigned * 10 > capacity * 11 => LoadBand::Over,
            (assigned, capacity) if assigned > capacity => LoadBand::Tight,
            (assigned, capacity) if assigned * 10 >= capacity * 7 => LoadBand::Normal,
            _ => LoadBand::Free,
        }
    }
}

impl LoadLine {
    /// Its heaviest month; `None` when no month has work.
    pub fn peak(&self) -> Option<usize> {
        let worked = self.months.iter().enumerate().filter(|(_, load)| load.assigned > 0);
        // Compared as fractions: a/b > c/d. Without capacity a load is heavier than any with.
        worked.max_by(|(i, a), (j, b)| heavier(a, b).then(j.cmp(i))).map(|(month, _)| month)
    }

    /// Whether any month is overloaded.
    pub fn overloaded(&self) -> bool {
        self.months.iter().any(|load| load.band() == LoadBand::Over)
    }
}

fn heavier(a: &Load, b: &Load) -> std::cmp::Ordering {
    match (a.capacity > 0, b.capacity > 0) {
        (true, true) => (i128::from(a.assigned) * i128::from(b.capacity))
            .cmp(&(i128::from(b.assigned) * i128::from(a.capacity))),
        (with, other) => other.cmp(&with),
    }
}

impl Line for LoadLine {
    type Key = Id;
    fn key(&self) -> Id {
        self.id
    }
    fn moved(&self, last: &LoadLine) -> bool {
        // Month by month of the calendar: last month's list begins a month earlier.
        self.months.iter().zip(last.months.iter().skip(1)).any(|(now, last)| now != last)
    }
}

/// The months shown.
pub(crate) fn months(month: Month) -> Vec<Month> {
    (0..MONTHS as i32).map(|step| month.plus(step - 1)).collect()
}

/// Loads, the heaviest first, both months.
pub(crate) fn rows(now: &Reading, before: Option<&Reading>) -> Vec<Row<LoadLine>> {
    beside::rows(lines(now), before.map(lines))
}

fn lines(reading: &Reading) -> Vec<LoadLine> {
    let months = months(reading.month);
    let loads: HashMap<(Id, &str), Load> = reading
        .portfolio
        .loads
        .iter()
        .map(|load| {
            ((load.resource, load.month.as_str()), Load { assigned: load.assigned, capacity: load.capacity })
        })
        .collect();
    let mut capacities = Capacities::new(reading, &months);
    let people = reading.portfolio.resources.iter().filter(|resource| resource.kind == ResourceType::Work);
    let mut lines: Vec<LoadLine> = people
        .map(|resource| LoadLine {
            id: resource.id,
            name: resource.name.clone(),
            role: resource.role.map_or(String::new(), |role| reading.role(role)),
            department: resource.department.clone(),
            months: months
                .iter()
                .zip(capacities.of(resource))
                .map(|(month, capacity)| {
                    let load =
                        loads.get(&(resource.id, month.to_string().as_str())).copied().unwrap_or_default();
                    if load.capacity > 0 { load } else { Load { capacity, ..load } }
                })
                .collect(),
        })
        .filter(|line| line.months.iter().any(|load| load.assigned > 0))
        .collect();
    lines.sort_by(|a, b| {
        let peak = |line: &LoadLine| line.peak().map_or(Load::default(), |month| line.months[month]);
        heavier(&peak(b), &peak(a)).then_with(|| (&a.name, a.id).cmp(&(&b.name, b.id)))
    });
    lines
}

/// What resources can do in the months shown, by calendar, for inputs that do not say.
struct Capacities<'a> {
    reading: &'a Reading<'a>,
    months: &'a [Month],
    known: HashMap<Option<Id>, Vec<i64>>,
}

impl<'a> Capacities<'a> {
    fn new(reading: &'a Reading<'a>, months: &'a [Month]) -> Capacities<'a> {
        Capacities { reading, months, known: HashMap::new() }
    }

    /// Minutes by month: working time of its calendar × its units.
    fn of(&mut self, resource: &Resource) -> Vec<i64> {
        let time = self.known.entry(resource.calendar).or_insert_with(|| {
            let working = self.reading.calendars.get(resource.calendar).compile();
            let minutes = |month: &Month| {
                working.work_between(month.first_day().midnight(), month.plus(1).first_day().midnight())
            };
            self.months.iter().map(minutes).collect()
        });
        time.iter().map(|minutes| minutes * resource.max_units / 10_000).collect()
    }
}

#[cfg(test)]
mod tests {
    use portfolio::{Portfolio, ResourceLoad};

    use super::*;
    use crate::monthly::Inputs;

    #[test]
    fn loads_fall_into_bands_at_their_edges() {
        let band = |assigned, capacity| Load { assigned, capacity }.band();
        assert_eq!(band(0, 0), LoadBand::None, "no work is no load");
        assert_eq!(band(1, 0), LoadBand::Over, "work without capacity is an overload, not a division");
        assert_eq!(band(699, 1000), LoadBand::Free, "below 70 % is free");
        assert_eq!(band(700, 1000), LoadBand::Normal, "70 % is normal");
        assert_eq!(band(1000, 1000), LoadBand::Normal, "a full load is normal");
        assert_eq!(band(1100, 1000), LoadBand::Tight, "110 % is still tight");
        assert_eq!(band(1101, 1000), LoadBand::Over, "above 110 % is an overload");
    }

    #[test]
    fn the_peak_is_the_first_of_the_heaviest_months() {
        let load = |assigned, capacity| Load { assigned, capacity };
        let line = LoadLine {
            id: Id(1),
            name: String::new(),
            role: String::new(),
            department: String::new(),
            months: vec![load(10, 100), load(50, 40), load(100, 80), load(0, 0)],
        };
        assert_eq!(line.peak(), Some(1), "50/40 and 100/80 are equal, the earlier counts");
        assert!(line.overloaded(), "125 % is an overload");
    }

    #[test]
    fn a_month_counts_its_statutory_working_days() {
        let resource = Resource { max_units: 5_000, ..Resource::new(Id(1)) };
        let load = ResourceLoad { resource: Id(1), month: "2026-10".into(), assigned: 60, capacity: 0 };
        let portfolio = Portfolio { resources: vec![resource], loads: vec![load], ..Portfolio::default() };
        let month = Month::parse("2026-10").expect("a month");
        let data_date = month.last_day();
        let inputs = Inputs { portfolio, month, data_date, snapshot: String::new(), revision: 0 };
        let place = months(month).iter().position(|shown| *shown == month).expect("the month is shown");
        let capacity = lines(&Reading::new(&inputs))[0].months[place].capacity;
        assert_eq!(capacity, 18 * 480 / 2, "October 2026 has 18 working days");
    }
}

//! What each resource could do in each month that it has work in: its calendar's working time times its units.

use std::collections::HashMap;

use portfolio::calendars::Calendars;
use portfolio::quarter::Window;
use portfolio::{Id, Portfolio};

/// Fills the capacity of every load.
pub(crate) fn fill(portfolio: &mut Portfolio, calendars: &Calendars) {
    let pool: HashMap<Id, (Option<Id>, i64)> = portfolio
        .resources
        .iter()
        .map(|resource| (resource.id, (resource.calendar, resource.max_units)))
        .collect();
    let mut known: HashMap<(Option<Id>, String), i64> = HashMap::new();
    for load in &mut portfolio.loads {
        let Some(&(calendar, units)) = pool.get(&load.resource) else { continue };
        let minutes = *known
            .entry((calendar, load.month.clone()))
            .or_insert_with(|| working_minutes(calendars, calendar, &load.month));
        load.capacity = minutes * units / 10_000;
    }
}

fn working_minutes(calendars: &Calendars, calendar: Option<Id>, month: &str) -> i64 {
    let Some(Window { from, to }) = Window::parse_month(month) else { return 0 };
    calendars.get(calendar).work_between(from.midnight(), to.plus_days(1).midnight())
}

#[cfg(test)]
mod tests {
    use portfolio::{Resource, ResourceLoad};

    use super::*;

    #[test]
    fn a_month_counts_its_statutory_working_days() {
        let resource = Resource { max_units: 5_000, ..Resource::new(Id(1)) };
        let load = ResourceLoad { resource: Id(1), month: "2026-10".into(), assigned: 60, capacity: 0 };
        let mut portfolio =
            Portfolio { resources: vec![resource], loads: vec![load], ..Portfolio::default() };
        fill(&mut portfolio, &Calendars::new(&[], &[]));
        assert_eq!(portfolio.loads[0].capacity, 18 * 480 / 2, "October 2026 has 18 working days");
    }
}

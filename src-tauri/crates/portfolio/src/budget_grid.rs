//! A budget by category and month. Booked and ordered stand in the month of each booking, everything else in the month of
//! its line; what has no month stands in a column of its own. Amounts are exact; how they are shown is said by `footing`.

use std::collections::{BTreeMap, BTreeSet};

use crate::budget::{BudgetCategory, BudgetLine};
use crate::cost_entry::{CostEntry, EntryKind};
use crate::ledger::month_of;
use crate::record::choices;
use crate::value::Money;

choices! {
    /// A figure of the grid.
    Measure {
        /// Budget first approved.
        Original = "original",
        /// Approved changes.
        Changes = "changes",
        /// Budget with approved changes.
        Current = "current",
        /// Ordered and not yet booked.
        Committed = "committed",
        /// Booked.
        Actual = "actual",
        /// Expected at completion.
        Forecast = "forecast",
    }
}

/// A budget by category and month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The columns: months in order; an empty one is for what has no month and stands first.
    pub months: Vec<String>,
    /// The rows.
    pub categories: Vec<BudgetCategory>,
    cells: BTreeMap<(Measure, BudgetCategory, String), Money>,
}

impl Grid {
    /// One figure in all rows and columns, in their order.
    pub fn amounts(&self, measure: Measure) -> Vec<Vec<Money>> {
        let cell = |category: BudgetCategory, month: &String| {
            self.cells.get(&(measure, category, month.clone())).copied().unwrap_or_default()
        };
        let row =
            |&category: &BudgetCategory| self.months.iter().map(|month| cell(category, month)).collect();
        self.categories.iter().map(row).collect()
    }

    fn add(&mut self, measure: Measure, category: BudgetCategory, month: &str, amount: Money) {
        let cell = self.cells.entry((measure, category, month.to_owned())).or_default();
        *cell = *cell + amount;
    }
}

/// The grid of some lines and their bookings.
pub fn grid<'a>(
    lines: impl IntoIterator<Item = &'a BudgetLine>,
    entries: impl IntoIterator<Item = &'a CostEntry>,
) -> Grid {
    let lines: Vec<&BudgetLine> = lines.into_iter().collect();
    let categories: BTreeMap<_, _> = lines.iter().map(|line| (line.id, line.category)).collect();
    let mut grid = Grid::default();
    let mut booked = BTreeSet::new();
    for entry in entries {
        let Some(&category) = categories.get(&entry.line) else { continue };
        let measure = match entry.kind {
            EntryKind::Actual => Measure::Actual,
            EntryKind::Commitment => Measure::Committed,
        };
        booked.insert(entry.line);
        grid.add(measure, category, &month_of(entry.booked_on), entry.amount);
    }
    for line in lines {
        let of_line = [
            (Measure::Original, line.original),
            (Measure::Changes, line.approved_changes),
            (Measure::Current, line.current()),
            (Measure::Forecast, line.forecast.unwrap_or(line.current())),
        ];
        let typed = [(Measure::Committed, line.committed), (Measure::Actual, line.actual)];
        let typed = typed.into_iter().filter(|_| !booked.contains(&line.id));
        for (measure, amount) in of_line.into_iter().chain(typed) {
            grid.add(measure, line.category, line.month.trim(), amount);
        }
    }
    let months: BTreeSet<String> = grid.cells.keys().map(|(_, _, month)| month.clone()).collect();
    let rows: BTreeSet<BudgetCategory> = grid.cells.keys().map(|(_, category, _)| *category).collect();
    (grid.months, grid.categories) = (months.into_iter().collect(), rows.into_iter().collect());
    grid
}

#[cfg(test)]
mod tests {
    use schedule::Date;

    use super::*;
    use crate::value::Id;

    #[test]
    fn bookings_stand_in_their_month_and_typed_figures_in_their_lines() {
        let line = |id, month: &str| BudgetLine {
            category: BudgetCategory::Travel,
            original: Money(1_000),
            actual: Money(60),
            month: month.into(),
            ..BudgetLine::new(Id(id))
        };
        let entry = |date: &str, amount| CostEntry {
            line: Id(1),
            booked_on: Date::parse(date).expect("a date"),
            amount: Money(amount),
            ..CostEntry::new(Id(9))
        };
        let grid =
            grid(&[line(1, ""), line(2, "2026-09")], &[entry("2026-09-03", 40), entry("2026-10-31", 20)]);
        assert_eq!(grid.months, ["", "2026-09", "2026-10"]);
        assert_eq!(grid.amounts(Measure::Original), [[Money(1_000), Money(1_000), Money(0)]]);
        assert_eq!(grid.amounts(Measure::Actual), [[Money(0), Money(100), Money(20)]], "60 typed, 40 booked");
    }
}

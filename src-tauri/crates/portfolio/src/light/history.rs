//! Lights over months: what is kept of them when a month is frozen, and the rule that too many ambers in a row are red.

use std::collections::BTreeMap;

use schedule::Date;

use super::{Colour, Dimension, DimensionLight, ProjectLights, Reason};
use crate::fact::Fact;
use crate::ledger::month_of;
use crate::light_month::LightMonth;
use crate::quarter::Window;
use crate::value::Id;

/// The kept months of a portfolio, by project and month.
pub(super) struct History<'a>(BTreeMap<(Id, &'a str), &'a LightMonth>);

impl<'a> History<'a> {
    pub(super) fn new(months: &'a [LightMonth]) -> History<'a> {
        History(months.iter().map(|kept| ((kept.project, kept.month.as_str()), kept)).collect())
    }

    /// Months before that of a date, one after another, in which a dimension was amber or worse.
    fn in_trouble(&self, project: Id, dimension: Dimension, as_of: Date) -> i64 {
        let mut day = as_of;
        let mut months = 0;
        loop {
            day = Window::month_of(day).from.plus_days(-1);
            match self.0.get(&(project, month_of(day).as_str())) {
                Some(kept) if colour(kept, dimension) >= Colour::Amber => months += 1,
                _ => return months,
            }
        }
    }
}

/// Amber in the given number of months in a row, this one included, is red; 0 switches the rule off.
pub(super) fn escalated(
    light: DimensionLight,
    project: Id,
    history: &History,
    months: i64,
    as_of: Date,
) -> DimensionLight {
    if months == 0 || light.colour != Colour::Amber {
        return light;
    }
    let running = history.in_trouble(project, light.dimension, as_of) + 1;
    if running < months {
        return light;
    }
    let mut reasons = vec![Reason { code: "amber_again", facts: vec![Fact::count("months", running)] }];
    reasons.extend(light.reasons);
    DimensionLight { colour: Colour::Red, reasons, ..light }
}

/// What is kept of lights when a month is frozen.
pub fn kept(lights: &ProjectLights, data_date: Date, id: Id) -> LightMonth {
    let of = |dimension| {
        let found = lights.dimensions.iter().find(|light| light.dimension == dimension);
        found.map_or(Colour::Grey, |light| light.colour)
    };
    LightMonth {
        project: lights.project,
        month: month_of(data_date),
        data_date,
        overall: lights.overall,
        schedule: of(Dimension::Schedule),
        cost: of(Dimension::Cost),
        risk: of(Dimension::Risk),
        quality: of(Dimension::Quality),
        reported: lights.reported,
        ..LightMonth::new(id)
    }
}

fn colour(kept: &LightMonth, dimension: Dimension) -> Colour {
    match dimension {
        Dimension::Schedule => kept.schedule,
        Dimension::Cost => kept.cost,
        Dimension::Risk => kept.risk,
        Dimension::Quality => kept.quality,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    fn month(month: &str, cost: Colour) -> LightMonth {
        LightMonth { project: Id(1), month: month.into(), cost, ..LightMonth::new(Id(9)) }
    }

    fn judged(months: &[LightMonth], rule: i64) -> Colour {
        let amber = DimensionLight { dimension: Dimension::Cost, colour: Colour::Amber, reasons: Vec::new() };
        escalated(amber, Id(1), &History::new(months), rule, day("2027-01-31")).colour
    }

    #[test]
    fn amber_twice_in_a_row_is_red() {
        let before = [month("2026-12", Colour::Amber)];
        assert_eq!(judged(&before, 2), Colour::Red);
        assert_eq!(judged(&before, 3), Colour::Amber, "two are not three");
        assert_eq!(judged(&before, 0), Colour::Amber, "the rule is off");
        let worse = [month("2026-12", Colour::Red), month("2026-11", Colour::Amber)];
        assert_eq!(judged(&worse, 3), Colour::Red, "red between counts on");
    }

    #[test]
    fn a_gap_or_a_green_month_begins_again() {
        let healed = [month("2026-12", Colour::Green), month("2026-11", Colour::Amber)];
        assert_eq!(judged(&healed, 2), Colour::Amber);
        let gap = [month("2026-11", Colour::Amber), month("2026-10", Colour::Amber)];
        assert_eq!(judged(&gap, 2), Colour::Amber, "December was not frozen");
        let other = [LightMonth { project: Id(2), ..month("2026-12", Colour::Amber) }];
        assert_eq!(judged(&other, 2), Colour::Amber, "another project's");
    }
}

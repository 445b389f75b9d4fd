//! Calendars as records: a week and the dates that differ from it, by people or by an official notice.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// Where an exception comes from.
    ExceptionSource {
        /// The State Council's notice for the year.
        Official = "official",
        /// Computed from the law before the notice is out.
        Provisional = "provisional",
        /// The company or the project.
        Own = "own",
        /// An imported plan.
        Imported = "imported",
    }
}

record! {
    /// When work happens. Its exceptions stand in `CalendarException`.
    WorkCalendar {
        /// Its name.
        name: String = Text, required;
        /// The calendar it adds to: that one's exceptions count too.
        base: Option<Id> = Reference(Entity::WorkCalendar);
        /// The project it belongs to; empty for the whole portfolio.
        project: Option<Id> = Reference(Entity::Project);
        /// Monday to Sunday, shifts as `08:00-12:00,13:00-17:00`, days split by `;`, an empty part is a day off.
        week: String = Data, required;
        /// Whether China's statutory holidays and make-up working days apply.
        statutory: bool = Flag;
    }
}

record! {
    /// A date or range of dates that differs from a calendar's week.
    CalendarException {
        /// The calendar.
        calendar: Id = Reference(Entity::WorkCalendar), required;
        /// What it is.
        name: String = Text;
        /// First date.
        from_date: Date = Date, required;
        /// Last date.
        to_date: Date = Date, required;
        /// Shifts as `08:00-12:00,13:00-17:00`; empty is a day off.
        shifts: String = Data;
        /// Where it comes from.
        source: ExceptionSource = Choice(ExceptionSource::CODES), required;
    }
}

//! Dated warnings about a project's money, each raised once for an amount of budget and acknowledged by a person.

use schedule::Date;

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// What a warning was raised by.
    WarningTrigger {
        /// Booked and ordered reached the notice.
        Notice = "notice",
        /// Booked and ordered reached the warning.
        Warning = "warning",
        /// Booked and ordered used the budget up.
        Stop = "stop",
        /// More is expected at completion than the budget holds.
        ForecastOver = "forecast_over",
        /// Money is used faster than time passes.
        AheadOfTime = "ahead_of_time",
    }
}

record! {
    /// A warning about a project's money.
    BudgetWarning {
        /// The project.
        project: Id = Reference(Entity::Project), required, rules;
        /// What raised it.
        trigger: WarningTrigger = Choice(WarningTrigger::CODES), required, rules;
        /// The version of the budget it was raised for, from 1.
        version: i64 = Integer(1, 1_000_000), required, rules;
        /// The day it was raised.
        raised_on: Date = Date, required, rules;
        /// The budget then.
        budget: Money = Money, required, rules;
        /// Booked then.
        actual: Money = Money, required, rules;
        /// Ordered then.
        committed: Money = Money, required, rules;
        /// Expected at completion then.
        forecast: Option<Money> = Money, rules;
        /// Who took note.
        acknowledged_by: Option<Id> = Reference(Entity::Person), rules;
        /// When.
        acknowledged_on: Option<Date> = Date, rules;
        /// What is done about it.
        note: String = LongText, rules;
    }
}
